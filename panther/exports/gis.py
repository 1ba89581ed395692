"""Events as tables for a GIS: one row an event and place, with how far each may be off as fields."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from panther.events.table import COLUMNS, to_record
from panther.model import Event, EventPlace

Kind = Literal["text", "integer", "number", "day"]
Row = dict[str, object]

_KINDS: Mapping[str, Kind] = {
    "date_start": "day",
    "date_end": "day",
    "time_precision": "integer",
    "geo_precision": "integer",
    "latitude": "number",
    "longitude": "number",
    "radius_km": "number",
    "place_number": "integer",
    "place_count": "integer",
}
# ``geometry`` is what a GIS calls the point itself.
_PLACE_FIELDS: Mapping[str, str] = {
    "place_id": "place_id",
    "place_name": "name",
    "place_text": "text",
    "latitude": "latitude",
    "longitude": "longitude",
    "radius_km": "radius_km",
    "relation": "relation",
    "geometry_kind": "geometry",
}
_AT_PLACES = ("place_number", "place_count", *_PLACE_FIELDS)


def _fields(names: Iterable[str]) -> Mapping[str, Kind]:
    return MappingProxyType({name: _KINDS.get(name, "text") for name in names})


# The fields of an event, in the contract's order, and those of an event at one of its places.
EVENT_FIELDS = _fields(COLUMNS)
PLACED_FIELDS = _fields(("event_id", *_AT_PLACES, *(name for name in COLUMNS if name not in {"event_id", "places"})))


def event_row(event: Event) -> Row:
    """The record of an event in plain values: lists as JSON text, days as dates, unknown as ``None``."""
    record = to_record(event)
    flat = {name: json.dumps(v, ensure_ascii=False) if isinstance(v, list) else v for name, v in record.items()}
    return flat | {"date_start": event.date_start, "date_end": event.date_end}


def placed_rows(events: Iterable[Event], *, unplaced: bool) -> Iterator[Row]:
    """Yield a row for each place of each event.

    Args:
        events: The events, in the order of the rows.
        unplaced: Whether an event without a place has a row all the same, its place unknown.
    """
    for event in events:
        row, count = event_row(event), len(event.places)
        places: Sequence[EventPlace | None] = event.places or ((None,) if unplaced else ())
        for number, place in enumerate(places, 1):
            at: Row = dict.fromkeys(_AT_PLACES)
            if place is not None:
                at = {name: getattr(place, field) for name, field in _PLACE_FIELDS.items()}
                at["place_number"] = number
            yield row | at | {"place_count": count}
