"""A decision on a name, written into the folder of its campaign, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import NamedTuple

from panther.corrections import read_corrections
from panther.decisions import COLUMNS as NAME_COLUMNS
from panther.decisions import Decision, DecisionKind, decisions_of, name_key, standing, to_row
from panther.errors import InputError
from panther.folding import fold
from panther.gazetteer import COLUMNS, Gazetteer, read_gazetteer, row_of
from panther.gazetteer.rows import read_rows
from panther.model import Place
from panther.names import name_keys
from panther.sources import OWN_GAZETTEER, OWN_NAMES, Sources
from panther.translation import marked
from panther.worklist.folder import Files, change_files
from panther.worklist.request import Request, cleaned
from panther.worklist.sheet import Sheet

NOT_OWN = (
    "These documents are no campaign of your own, so nothing can be decided on their names. Put them into a folder, "
    "and open that as a campaign."
)


class Answer(NamedTuple):
    """What was decided, and what the decider should know beyond it; ``place`` is what the name stands for now."""

    decision: Decision
    place: Place | None = None
    note: str = ""


class _Tables(NamedTuple):
    """The tables of a campaign's folder as they are now."""

    sheet: Sheet
    shipped: Gazetteer
    own: Mapping[str, Place]
    decisions: tuple[Decision, ...]
    sources: Sources

    @property
    def both(self) -> Iterable[Place]:
        return (*self.own.values(), *(place for place in self.shipped.places if place.place_id not in self.own))


def decide(sources: Sources, request: Request, now: datetime) -> Answer:
    """Write a decision into the folder of a campaign.

    Args:
        sources: Of the campaign, as ``folder_sources`` gives them; its tables are read anew.
        request: What is to be decided.
        now: The time that is written, to the second.

    Raises:
        InputError: With a line for each thing that is wrong with the request, the tables or the folder; then nothing
            is changed.
    """
    if sources.folder is None:
        raise InputError(NOT_OWN)
    request = cleaned(request)
    shipped = read_gazetteer(sources.gazetteer)
    answers: list[Answer] = []

    def change(files: Files) -> Files:
        tables = _tables(files, shipped, sources)
        answer = _STEPS[request.decision](request, tables, now.astimezone(UTC).replace(microsecond=0))
        answers.append(answer)
        return {OWN_GAZETTEER: _gazetteer_bytes(tables.sheet), OWN_NAMES: _names_bytes(files, answer.decision)}

    change_files(sources.folder, (OWN_GAZETTEER, OWN_NAMES), change)
    return answers[-1]


def _tables(files: Files, shipped: Gazetteer, sources: Sources) -> _Tables:
    """Read the tables of a folder.

    Raises:
        InputError: If one of them has bad rows: it is left as it is.
    """
    data, names = files[OWN_GAZETTEER], files[OWN_NAMES]
    sheet = Sheet(data, OWN_GAZETTEER, COLUMNS)
    own = {row.place.place_id: row.place for row in read_rows(sheet.text, OWN_GAZETTEER)[0]} if data is not None else {}
    decisions = () if names is None else decisions_of(Sheet(names, OWN_NAMES, NAME_COLUMNS).text, OWN_NAMES)
    return _Tables(sheet, shipped, own, decisions, sources)


def _gazetteer_bytes(sheet: Sheet) -> bytes | None:
    """Return the bytes of a gazetteer that is sound, or that there is to be none.

    Raises:
        InputError: If a row cannot be used.
    """
    if not sheet.has_rows:
        return None
    read_rows(sheet.text, OWN_GAZETTEER)
    return sheet.data()


def _names_bytes(files: Files, decision: Decision) -> bytes:
    sheet = Sheet(files[OWN_NAMES], OWN_NAMES, NAME_COLUMNS)
    sheet.append(to_row(decision))
    return sheet.data()


def _made(request: Request, now: datetime, place_id: str = "") -> Decision:
    return Decision(now, request.author, request.decision, request.name, place_id, request.reason, request.source)


def noted(decision: Decision) -> str:
    """Return a decision as the note of its place tells it, for whoever has no more than the gazetteer."""
    what = f"“{decision.name}” {'accepted as a spelling' if decision.decision == 'accept' else 'added as a place'}"
    source = f" [{decision.source}]" if decision.source else ""
    return f"{what} by {decision.signed}: {decision.reason}{source}"


def _joined(*notes: str) -> str:
    return " ".join(filter(None, notes))


def _check_open(name: str, tables: _Tables) -> None:
    """Refuse to decide on what is decided or known.

    Raises:
        InputError: With who decided, or which place it is.
    """
    if before := standing(tables.decisions).get(name_key(name)):
        words = {"accept": "accepted", "add": "added", "refuse": "refused"}[before.decision]
        as_place = f" as {before.place_id}" if before.place_id else ""
        raise InputError(f"“{name}” was {words}{as_place} by {before.signed}. Undo that first.")
    if known := _called(name, tables):
        raise InputError(f"“{name}” is a name of {known.name} ({known.place_id}) by now. Nothing is to be decided.")


def _called(name: str, tables: _Tables) -> Place | None:
    keys = set(name_keys(name))
    for place in tables.both:
        if any(keys & set(name_keys(spelling)) for spelling in (place.name, *place.aliases)):
            return place
    return None


def _accept(request: Request, tables: _Tables, now: datetime) -> Answer:
    """Put a spelling to its place: to the campaign's own row, or to a copy of the shipped one."""
    _check_open(request.name, tables)
    place_id = request.place_id
    place = tables.own.get(place_id) or tables.shipped.by_id.get(place_id)
    if place is None:
        raise InputError(f"“{place_id}” is no place_id of the gazetteer. Choose a place that is there.")
    decision = _made(request, now, place_id)
    changed = replace(place, aliases=(*place.aliases, request.name), note=_joined(place.note, noted(decision)))
    if place_id in tables.own:
        tables.sheet.change("place_id", place_id, {"aliases": "|".join(changed.aliases), "note": changed.note})
    else:
        tables.sheet.append(row_of(changed))
    return Answer(decision, changed)


def _add(request: Request, tables: _Tables, now: datetime) -> Answer:
    """Put a new place into the campaign's gazetteer."""
    _check_open(request.name, tables)
    place = request.place
    if place is None:
        raise InputError("No position is given. Say where the place lies.")
    if known := _called(place.name, tables):
        raise InputError(
            f"“{place.name}” is the name of {known.name} ({known.place_id}) already. Accept the spelling, or give the "
            "place another name."
        )
    taken = {known.place_id for known in tables.both}
    decision = _made(request, now, _free_id(place.place_id or place.name, taken))
    aliases = () if set(name_keys(place.name)) & set(name_keys(request.name)) else (request.name,)
    note = _joined(place.note, noted(decision))
    made = replace(place, place_id=decision.place_id, aliases=aliases, note=note)
    tables.sheet.append(row_of(made))
    return Answer(decision, made)


def _free_id(name: str, taken: Iterable[str]) -> str:
    """Return an id of plain letters that no other place has."""
    plain = "-".join("".join(sign if sign.isalnum() else " " for sign in fold(name).replace("'", "")).split())
    plain, number = plain or "place", 1
    while (made := plain if number == 1 else f"{plain}-{number}") in taken:
        number += 1
    return made


def _refuse(request: Request, tables: _Tables, now: datetime) -> Answer:
    """Decide that a name is no place."""
    _check_open(request.name, tables)
    return Answer(_made(request, now))


def _undo(request: Request, tables: _Tables, now: datetime) -> Answer:
    """Take back what was decided on a name, and what that put into the gazetteer."""
    before = standing(tables.decisions).get(name_key(request.name))
    if before is None:
        raise InputError(f"Nothing is decided on “{request.name}”.")
    takes_back: Callable[[Decision, _Tables], str] = {
        "accept": _take_spelling, "add": _take_place, "refuse": lambda *_: "",
    }[before.decision]  # fmt: skip
    note = takes_back(before, tables)
    return Answer(_made(request, now, before.place_id)._replace(name=before.name), None, note)


_CHANGED = marked("The gazetteer was changed by hand since, and stays as it is.")


def _take_spelling(before: Decision, tables: _Tables) -> str:
    place = tables.own.get(before.place_id)
    if place is None or before.name not in place.aliases:
        return _CHANGED
    aliases = tuple(alias for alias in place.aliases if alias != before.name)
    line = noted(before)
    rest = replace(place, aliases=aliases, note=place.note.replace(f" {line}", "").replace(line, ""))
    shipped = tables.shipped.by_id.get(place.place_id)
    if line in place.note and rest == shipped:
        tables.sheet.remove("place_id", place.place_id)
    else:
        tables.sheet.change("place_id", place.place_id, {"aliases": "|".join(aliases), "note": rest.note})
    return ""


def _take_place(before: Decision, tables: _Tables) -> str:
    """Take out a place that was added.

    Raises:
        InputError: If something else names it by now.
    """
    place = tables.own.get(before.place_id)
    if place is None or noted(before) not in place.note:
        return _CHANGED
    for other in standing(tables.decisions).values():
        if other.place_id == before.place_id and other is not before:
            raise InputError(f"“{other.name}” was accepted as {before.place_id} by {other.signed}. Undo that first.")
    corrections = tables.sources.corrections
    for row in read_corrections(corrections) if corrections else ():
        if row.field == "places" and before.place_id in map(str.strip, row.value.split("|")):
            raise InputError(f"{row.label} puts an event at {before.place_id}. Take that row out first.")
    tables.sheet.remove("place_id", before.place_id)
    return ""


_Step = Callable[[Request, _Tables, datetime], Answer]
_STEPS: Mapping[DecisionKind, _Step] = {"accept": _accept, "add": _add, "refuse": _refuse, "undo": _undo}
