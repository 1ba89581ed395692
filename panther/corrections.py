"""An analyst's recorded decisions, replayed on every build; the documents are never edited.

A correction names its target, an ``event_id`` or the main citation as ``document:start-end``, a field of the data
contract, the new value, the reason and the source. What it changes is said in the event's notes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args

from panther.errors import CorrectionError
from panther.events.activities import STATEMENT
from panther.events.building import event_id
from panther.events.dating import When, agrees
from panther.events.placing import Where, plain_place
from panther.events.table import SUB_EVENT_TYPES
from panther.model import DateBasis, DatePrecision, DateRole, Event, EventPlace, Interval, Place
from panther.tables import read_table

COLUMNS = ("target", "field", "value", "reason", "source")


@dataclass(frozen=True, slots=True)
class Correction:
    """A row of a corrections file; ``row`` is its line number in ``file``."""

    row: int
    target: str
    field: str
    value: str
    reason: str
    source: str
    file: str = ""

    @property
    def label(self) -> str:
        """The row as a message names it."""
        return f"{self.file}, row {self.row}"


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """Read a corrections file (CSV with the columns of ``COLUMNS``).

    Raises:
        CorrectionError: With one line for each bad row.
    """
    rows = _rows(path)
    problems = [f"{row.label}: {problem}" for row in rows for problem in _problems(row)]
    if problems:
        raise CorrectionError(problems)
    return rows


def _rows(path: Path) -> tuple[Correction, ...]:
    """Read the rows of a file as they are."""
    return tuple(
        Correction(number, row["target"], row["field"], row["value"], row["reason"], row["source"], path.name)
        for number, row in read_table(path, COLUMNS, CorrectionError)
    )


def _problems(row: Correction) -> Iterable[str]:
    if not row.target:
        yield "no target. Give an event_id, or the main citation as document:start-end."
    if not row.reason:
        yield "no reason. Say why the text is read otherwise."
    if row.field not in _SETTERS:
        yield f"“{row.field}” cannot be corrected. The fields are {', '.join(_SETTERS)}."
        return
    try:
        _SETTERS[row.field](row.value, {})
    except _UnknownPlaceError:
        pass  # places are known only with the gazetteer
    except ValueError as error:
        yield f"“{row.value}” is no {row.field}. {error}"


def apply_corrections(
    events: Sequence[Event], corrections: Sequence[Correction], places: Mapping[str, Place]
) -> tuple[tuple[Event, ...], tuple[Correction, ...]]:
    """Return the events with the corrections replayed on them, and the corrections whose target is not there.

    Raises:
        CorrectionError: With a line for each correction that names a place that is not in the gazetteer, or leaves
            an event that ends before it starts.
    """
    if not corrections:
        return tuple(events), ()
    found = {key: event.event_id for event in reversed(events) for key in _targets(event)}
    corrected: dict[str, Event] = {event.event_id: event for event in events}
    last: dict[str, Correction] = {}
    unused: list[Correction] = []
    problems: list[str] = []
    for row in corrections:
        event_id = found.get(row.target)
        if event_id is None:
            unused.append(row)
            continue
        last[event_id] = row
        try:
            corrected[event_id] = _apply(corrected[event_id], row, places)
        except _UnknownPlaceError as error:
            problems.append(f"{row.label}: no place '{error}' is in the gazetteer. Give place ids joined by |.")
    problems += [
        f"{row.label}: {event_id} is corrected to end before it starts. Correct both dates."
        for event_id, row in last.items()
        if _is_reversed(corrected[event_id])
    ]
    if problems:
        raise CorrectionError(problems)
    return tuple(corrected.values()), tuple(unused)


def _targets(event: Event) -> Iterator[str]:
    """Yield what names an event: its id and main citation, and those it has where a copy is read without this text."""
    yield event.event_id
    for citation in event.citations:
        if citation.role != "support":
            yield event_id(citation)
            yield f"{citation.document}:{citation.start}-{citation.end}"


def _is_reversed(event: Event) -> bool:
    return event.date_start is not None and event.date_end is not None and event.date_start > event.date_end


def _apply(event: Event, row: Correction, places: Mapping[str, Place]) -> Event:
    changes = _SETTERS[row.field](row.value, places)
    source = f" ({row.source})" if row.source else ""
    note = f"{_noted(row.field)}{row.value or 'unknown'}. {row.reason}{source}"
    corrected = _with_agreeing_date(event._replace(**changes, notes=(*event.notes, note)))
    return corrected._replace(time_precision=_time_precision(corrected), geo_precision=_geo_precision(corrected))


def _noted(field: str) -> str:
    return f"Corrected: {field} is "


def is_corrected(event: Event, *fields: str) -> bool:
    """Whether any of these fields of an event is an analyst's decision, as its notes say, and not what is printed."""
    beginnings = tuple(_noted(field) for field in fields)
    return any(note.startswith(beginnings) for note in event.notes)


def _with_agreeing_date(event: Event) -> Event:
    """Return an event whose date is said to be of the kind that its days make it: cleared, it has no words either."""
    start, end = event.date_start, event.date_end
    if start is None and end is None:
        return event._replace(date_precision="unknown", date_basis="none", date_text=None, date_anchors=())
    if not agrees(event.date_precision, start, end):
        kind: DatePrecision = "open_end" if end is None else "open_start" if start is None else "range"
        event = event._replace(date_precision="day" if start == end else kind)
    return event._replace(date_basis="explicit") if event.date_basis == "none" else event


def _time_precision(event: Event) -> int | None:
    days = Interval(event.date_start, event.date_end)
    return When(days, event.date_precision, event.date_basis, event.date_role, None, None).time_precision


def _geo_precision(event: Event) -> int | None:
    return Where(event.places, event.place_basis).geo_precision


Setter = Callable[[str, Mapping[str, Place]], dict[str, Any]]


class _UnknownPlaceError(LookupError):
    """A place id that is not in the gazetteer."""


def _day(name: str) -> Setter:
    def parse(value: str, _: Mapping[str, Place]) -> dict[str, Any]:
        try:
            return {name: date.fromisoformat(value) if value else None}
        except ValueError as error:
            raise ValueError("Write a day of the calendar, such as 2013-02-19, or nothing.") from error

    return parse


def _word(name: str, words: tuple[str, ...]) -> Setter:
    def parse(value: str, _: Mapping[str, Place]) -> dict[str, Any]:
        if value not in words:
            raise ValueError(f"It is one of {', '.join(words)}.")
        return {name: value}

    return parse


def _places(value: str, known: Mapping[str, Place]) -> dict[str, Any]:
    named = dict.fromkeys(place_id.strip() for place_id in value.split("|"))
    named.pop("", None)
    for place_id in named:
        if place_id not in known:
            raise _UnknownPlaceError(place_id)
    found: tuple[EventPlace, ...] = tuple(plain_place(known[place_id]) for place_id in named)
    return {"places": found, "place_basis": "explicit" if found else "none"}


def _activity(value: str, _: Mapping[str, Place]) -> dict[str, Any]:
    if not value:
        raise ValueError("Name the kind of happening in a word or two.")
    return {"activity": value}


def _sub_type(value: str, _: Mapping[str, Place]) -> dict[str, Any]:
    for event_type, sub_types in SUB_EVENT_TYPES.items():
        if value in sub_types:
            changes = {"event_type": event_type, "sub_event_type": value}
            return changes | ({"activity": STATEMENT.name} if value == STATEMENT.sub_event_type else {})
    raise ValueError("It is a sub-event type of the ACLED codebook, or Statement.")


_SETTERS: Mapping[str, Setter] = {
    "date_start": _day("date_start"),
    "date_end": _day("date_end"),
    "date_precision": _word("date_precision", get_args(DatePrecision)),
    "date_basis": _word("date_basis", get_args(DateBasis)),
    "date_role": _word("date_role", get_args(DateRole)),
    "places": _places,
    "sub_event_type": _sub_type,
    "activity": _activity,
    "actors": lambda value, _: {"actors": tuple(name.strip() for name in value.split("|") if name.strip())},
    "claimant": lambda value, _: {"claimant": value or None},
}
