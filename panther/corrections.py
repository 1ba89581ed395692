"""An analyst's recorded decisions, replayed on every build; the documents are never edited.

A correction names its target, an ``event_id`` or the main citation as ``document:start-end``, a field of the data
contract, the new value, the reason and the source. What it changes is said in the event's notes.
"""

from __future__ import annotations

import csv
import dataclasses
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args

from panther.errors import CorrectionError
from panther.events.placing import plain_place
from panther.events.table import SUB_EVENT_TYPES
from panther.model import DateBasis, DatePrecision, DateRole, Event, EventPlace, Place

COLUMNS = ("target", "field", "value", "reason", "source")


@dataclass(frozen=True, slots=True)
class Correction:
    """A row of a corrections file; ``row`` is its line number there."""

    row: int
    target: str
    field: str
    value: str
    reason: str
    source: str


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """Read a corrections file (CSV in UTF-8 with the columns of ``COLUMNS``).

    Raises:
        CorrectionError: With one line for each bad row.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CorrectionError(f"{path}: the corrections cannot be read ({error}). Give a CSV file in UTF-8.") from error
    reader = csv.DictReader(io.StringIO(text))
    missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
    if missing:
        raise CorrectionError(f"{path}: row 1: no column {', '.join(missing)}. The columns are {','.join(COLUMNS)}.")
    rows = [Correction(reader.line_num, *((row[name] or "").strip() for name in COLUMNS)) for row in reader]
    problems = [f"{path}: row {row.row}: {problem}" for row in rows for problem in _problems(row)]
    if problems:
        raise CorrectionError(problems)
    return tuple(rows)


def _problems(row: Correction) -> Iterable[str]:
    if not row.target:
        yield "no target. Give an event_id, or the main citation as document:start-end."
    if not row.reason:
        yield "no reason. Say why the text is read otherwise."
    if row.field not in _SETTERS:
        yield f"{row.field!r} cannot be corrected. The fields are {', '.join(_SETTERS)}."
        return
    try:
        _SETTERS[row.field](row.value, {})
    except KeyError:
        pass  # a place: known only with the gazetteer
    except ValueError as error:
        yield f"{row.value!r} is no {row.field}: {error}"


def apply_corrections(
    events: Iterable[Event], corrections: Iterable[Correction], places: Mapping[str, Place]
) -> tuple[tuple[Event, ...], tuple[Correction, ...]]:
    """Return the events with the corrections replayed on them, and the corrections whose target is not there.

    Raises:
        CorrectionError: Where a correction names a place that is not in the gazetteer, or leaves a date that ends
            before it starts.
    """
    found = {key: event for event in events for key in _targets(event)}
    corrected: dict[str, Event] = {event.event_id: event for event in found.values()}
    unused = []
    for row in corrections:
        if row.target not in found:
            unused.append(row)
            continue
        event_id = found[row.target].event_id
        corrected[event_id] = _apply(corrected[event_id], row, places)
    for event in corrected.values():
        if event.date_start and event.date_end and event.date_start > event.date_end:
            raise CorrectionError(f"{event.event_id}: corrected to end before it starts. Correct both dates.")
    return tuple(corrected.values()), tuple(unused)


def _targets(event: Event) -> tuple[str, str]:
    main = event.citations[0]
    return event.event_id, f"{main.document}:{main.start}-{main.end}"


def _apply(event: Event, row: Correction, places: Mapping[str, Place]) -> Event:
    try:
        changes = _SETTERS[row.field](row.value, places)
    except KeyError as error:
        raise CorrectionError(
            f"row {row.row}: no place {error} in the gazetteer. Give place ids joined by |."
        ) from error
    source = f" ({row.source})" if row.source else ""
    note = f"Corrected: {row.field} is {row.value or 'unknown'}. {row.reason}{source}"
    return dataclasses.replace(event, **changes, notes=(*event.notes, note))


Setter = Callable[[str, Mapping[str, Place]], dict[str, Any]]


def _day(name: str) -> Setter:
    def parse(value: str, _: Mapping[str, Place]) -> dict[str, Any]:
        return {name: date.fromisoformat(value) if value else None}

    return parse


def _word(name: str, words: tuple[str, ...]) -> Setter:
    def parse(value: str, _: Mapping[str, Place]) -> dict[str, Any]:
        if value not in words:
            raise ValueError(f"it is one of {', '.join(words)}.")
        return {name: value}

    return parse


def _places(value: str, known: Mapping[str, Place]) -> dict[str, Any]:
    found: tuple[EventPlace, ...] = tuple(plain_place(known[place_id]) for place_id in value.split("|") if place_id)
    return {"places": found, "place_basis": "explicit" if found else "none"}


def _sub_type(value: str, _: Mapping[str, Place]) -> dict[str, Any]:
    for event_type, sub_types in SUB_EVENT_TYPES.items():
        if value in sub_types:
            return {"event_type": event_type, "sub_event_type": value}
    raise ValueError("it is a sub-event type of the ACLED codebook, or Statement.")


_SETTERS: Mapping[str, Setter] = {
    "date_start": _day("date_start"),
    "date_end": _day("date_end"),
    "date_precision": _word("date_precision", get_args(DatePrecision)),
    "date_basis": _word("date_basis", get_args(DateBasis)),
    "date_role": _word("date_role", get_args(DateRole)),
    "places": _places,
    "sub_event_type": _sub_type,
    "activity": lambda value, _: {"activity": value},
    "actors": lambda value, _: {"actors": tuple(name for name in value.split("|") if name)},
    "claimant": lambda value, _: {"claimant": value or None},
}
