"""What an analyst decided on names that look like places and are in no gazetteer: ``names.csv`` of a campaign.

The file is a record that only grows: a decision is undone by another row, and the last row of a name holds. It says
who decided what when and why. Where a place lies, and how it is spelled, stands in the campaign's gazetteer alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, NamedTuple, cast, get_args

from panther.errors import DecisionError
from panther.folding import fold
from panther.model import Document, Toponym
from panther.names import name_keys
from panther.tables import Rows, read_table, table_rows

COLUMNS = ("time", "author", "decision", "name", "place_id", "reason", "source")
TIME_FORMAT = "%Y-%m-%dT%H:%M:%SZ"
DecisionKind = Literal["accept", "add", "refuse", "undo"]
KINDS = get_args(DecisionKind)
_OF_PLACES = frozenset({"accept", "add"})


class Decision(NamedTuple):
    """A row of ``names.csv``.

    ``decision``: accept (another spelling of a known place), add (a new place), refuse (no place), undo (the decision
    before holds no longer). ``name`` is as printed, ``place_id`` the place that it means; ``time`` is UTC.
    """

    time: datetime
    author: str
    decision: DecisionKind
    name: str
    place_id: str
    reason: str
    source: str

    @property
    def signed(self) -> str:
        """Who decided, and when."""
        return f"{self.author}, {self.time:{TIME_FORMAT}}"


def name_key(name: str) -> str:
    """Return what all spellings of a name have in common that fold to one: also "valley of X" and "X Valley"."""
    return min(name_keys(name), default="")


def standing(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """Return the decisions that hold, by the key of their name, the oldest first."""
    found: dict[str, Decision] = {}
    for decision in decisions:
        key = name_key(decision.name)
        found.pop(key, None)
        if decision.decision != "undo":
            found[key] = decision
    return found


def refusals(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """Return the decisions that hold by which a name is no place, by its key."""
    return {key: decision for key, decision in standing(decisions).items() if decision.decision == "refuse"}


def refusing(
    find: Callable[[Document], Sequence[Toponym]], refused: Mapping[str, Decision]
) -> Callable[[Document], Sequence[Toponym]]:
    """Return a finder of toponyms for which refused names are part of something else: they place no event.

    A name that the gazetteer has by now is its place, whatever was decided before.
    """

    def found(document: Document) -> Sequence[Toponym]:
        return [
            toponym._replace(role="name_part", candidates=())
            if toponym.place is None and not toponym.described and name_key(toponym.text) in refused
            else toponym
            for toponym in find(document)
        ]

    return found


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """Read the decisions of a campaign, in the order of the file.

    Raises:
        DecisionError: With a line for the file, or for each row that cannot be used.
    """
    return _decisions(read_table(path, COLUMNS, DecisionError), path.name)


def decisions_of(text: str, name: str) -> tuple[Decision, ...]:
    """Return the decisions of a decoded file.

    Raises:
        DecisionError: As ``read_decisions``.
    """
    return _decisions(table_rows(text, name, COLUMNS, DecisionError), name)


def _decisions(rows: Rows, name: str) -> tuple[Decision, ...]:
    if problems := [
        f"{name}, row {number}: {problem}" for number, values in rows for problem in _problems(dict(values))
    ]:
        raise DecisionError(problems)
    return tuple(_decision(dict(values)) for _, values in rows)


def _problems(row: Mapping[str, str]) -> Iterator[str]:
    if _time(row["time"]) is None:
        yield f"time is “{row['time']}”. Write it in UTC, such as 2026-03-04T17:05:00Z."
    if row["decision"] not in KINDS:
        yield f"decision is “{row['decision']}”. Write {', '.join(KINDS[:-1])} or {KINDS[-1]}."
    if not fold(row["name"]):
        yield "no name. Give the name that was decided on, as it is printed."
    if not row["author"]:
        yield "no author. Say who decided."
    if not row["reason"] and row["decision"] != "undo":
        yield "no reason. Say why."
    if row["decision"] in _OF_PLACES and not row["place_id"]:
        yield "no place_id. Give that of the place in the gazetteer."


def _time(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, TIME_FORMAT).replace(tzinfo=UTC)
    except ValueError:
        return None


def _decision(row: Mapping[str, str]) -> Decision:
    return Decision(
        time=cast("datetime", _time(row["time"])),
        author=row["author"],
        decision=cast("DecisionKind", row["decision"]),
        name=row["name"],
        place_id=row["place_id"],
        reason=row["reason"],
        source=row["source"],
    )


def to_row(decision: Decision) -> dict[str, str]:
    """Return a decision as a row of the file, by column."""
    row = {column: str(getattr(decision, column)) for column in COLUMNS}
    return row | {"time": f"{decision.time:{TIME_FORMAT}}"}
