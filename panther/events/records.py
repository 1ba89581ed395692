"""The contract's records -> events: the way back from ``panther.events.table.to_record``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from panther.events.dating import agrees
from panther.events.fields import FieldError, Fields
from panther.events.table import SUB_EVENT_TYPES
from panther.model import (
    Citation,
    CitationRole,
    Counting,
    DateBasis,
    DatePrecision,
    DateRole,
    Event,
    EventPlace,
    Geometry,
    Loss,
    PlaceBasis,
)

_PRECISIONS: Mapping[str, DatePrecision] = {word: word for word in get_args(DatePrecision)}
_DATE_BASES: Mapping[str, DateBasis] = {word: word for word in get_args(DateBasis)}
_DATE_ROLES: Mapping[str, DateRole] = {word: word for word in get_args(DateRole)}
_PLACE_BASES: Mapping[str, PlaceBasis] = {word: word for word in get_args(PlaceBasis)}
_GEOMETRIES: Mapping[str, Geometry] = {word: word for word in get_args(Geometry)}
_CITATION_ROLES: Mapping[str, CitationRole] = {word: word for word in get_args(CitationRole)}
_COUNTINGS: Mapping[str, Counting] = {word: word for word in get_args(Counting)}
_TYPES: Mapping[str, Mapping[str, str]] = {name: {word: word for word in sub} for name, sub in SUB_EVENT_TYPES.items()}
_TYPE_NAMES: Mapping[str, str] = {name: name for name in _TYPES}
# Half of the way round the earth.
_FARTHEST_KM = 20_038.0
_ACLED = (1, 3)


def to_event(record: Mapping[str, object]) -> Event:
    """Return the event of a record; fields that the contract does not have are passed over.

    ``date_anchors``, which the contract does not carry, is empty.

    Raises:
        FieldError: With the first field that does not keep the contract.
    """
    fields = Fields(record)
    event_type = fields.word("event_type", _TYPE_NAMES)
    event = Event(
        event_id=fields.words("event_id"),
        citations=tuple([_citation(row) for row in fields.objects("citations")]),
        date_start=fields.day("date_start"),
        date_end=fields.day("date_end"),
        date_precision=fields.word("date_precision", _PRECISIONS),
        date_basis=fields.word("date_basis", _DATE_BASES),
        date_role=fields.word("date_role", _DATE_ROLES),
        date_text=fields.text_or_none("date_text"),
        time_precision=fields.whole_or_none("time_precision", *_ACLED),
        places=tuple([_place(row) for row in fields.objects("places")]),
        place_basis=fields.word("place_basis", _PLACE_BASES),
        geo_precision=fields.whole_or_none("geo_precision", *_ACLED),
        event_type=event_type,
        sub_event_type=fields.word("sub_event_type", _TYPES[event_type]),
        activity=fields.text("activity"),
        actors=fields.texts("actors"),
        claimant=fields.text_or_none("claimant"),
        losses=tuple([_loss(row) for row in fields.objects("losses")]),
        notes=fields.texts("notes"),
    )
    _check_citations(event, fields)
    _check_days(event)
    _check_places(event)
    return event


def _citation(row: Fields) -> Citation:
    start, end = row.whole("start"), row.whole("end")
    if end < start:
        raise row.bad("end", f"{end} comes before the start, {start}", "Correct the offsets.")
    text = row.words("text")
    if len(text) != end - start:
        wrong = f"it has {len(text)} characters, and {start} to {end} are {end - start}"
        raise row.bad("text", wrong, "Give exactly the words at these offsets.")
    return Citation(row.words("document"), start, end, text, row.word("role", _CITATION_ROLES))


def _place(row: Fields) -> EventPlace:
    return EventPlace(
        place_id=row.words("place_id"),
        name=row.words("name"),
        text=row.text("text"),
        latitude=row.number("latitude", -90, 90),
        longitude=row.number("longitude", -180, 180),
        radius_km=row.number("radius_km", 0, _FARTHEST_KM),
        relation=row.text("relation"),
        geometry=row.word("geometry", _GEOMETRIES),
    )


def _loss(row: Fields) -> Loss:
    low, high = row.whole_or_none("low"), row.whole_or_none("high")
    if low is not None and high is not None and low > high:
        raise row.bad("high", f"{high} is less than low, {low}", "Correct the figures.")
    return Loss(
        side=row.text_or_none("side"),
        kind=row.text("kind"),
        what=row.text("what"),
        text=row.text("text"),
        low=low,
        high=high,
        claimant=row.text_or_none("claimant"),
        counting=row.word("counting", _COUNTINGS),
    )


def _check_citations(event: Event, fields: Fields) -> None:
    if not event.citations:
        raise FieldError("citations", "there are none", "Give the words that the event stands on.")
    if event.citations[0].role != "main":
        raise FieldError("citations[0].role", f"it is “{event.citations[0].role}”", "Give the main citation first.")
    if fields.text("excerpt") != event.excerpt:
        raise FieldError("excerpt", "it is not the text of the first citation", "Copy that text.")


def _check_days(event: Event) -> None:
    start, end, precision = event.date_start, event.date_end, event.date_precision
    if start is not None and end is not None and end < start:
        raise FieldError("date_end", f"{end} comes before date_start, {start}", "Correct the dates.")
    if not agrees(precision, start, end):
        wrong = f"“{precision}” does not go with {start or 'null'} to {end or 'null'}"
        raise FieldError("date_precision", wrong, "Correct it or the dates.")
    if (event.date_basis == "none") != (precision == "unknown"):
        wrong = f"“{event.date_basis}” does not go with date_precision “{precision}”"
        raise FieldError("date_basis", wrong, "Without a date they are “none” and “unknown”; with one, neither is.")


def _check_places(event: Event) -> None:
    if bool(event.places) == (event.place_basis == "none"):
        count = len(event.places)
        wrong = f"“{event.place_basis}” does not go with {count} place{'' if count == 1 else 's'}"
        raise FieldError("place_basis", wrong, "Without a place it is “none”; with one, it is not.")
