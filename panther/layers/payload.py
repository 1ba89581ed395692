"""Events as the compact columns that the map and the time slider read in the browser.

Every event is sent once; dates, places and types are numbers, so that a window is two look-ups in sorted arrays.
Days are counted from 1970-01-01. Nothing here depends on the window or on the selected event, so the bytes, and with
them the map's frame, stay the same however the user moves.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NotRequired, TypedDict

from panther.model import Event, EventPlace, Place
from panther.views.event_types import EVENT_TYPES, type_number
from panther.views.orientation import context_rank
from panther.views.showing import campaign_span, date_is_inferred, is_dated, place_is_inferred
from panther.views.signs import GEOMETRIES
from panther.views.words import place_label

_EPOCH = date(1970, 1, 1).toordinal()

PLACE_INFERRED = 1
DATE_INFERRED = 2
OPEN_START = 4
OPEN_END = 8
APPROXIMATE = 16


class TypePayload(TypedDict):
    """A type of event as the legend shows it."""

    key: str
    label: str
    short: str


class PlacePayload(TypedDict):
    """A marker: one for each place and point of the campaign."""

    name: str
    lat: float
    lon: float


class ContextPayload(TypedDict):
    """A name without a marker; ``rank`` from 0, shown from afar, to 3, shown from near; areas have no dot."""

    name: str
    lat: float
    lon: float
    rank: int
    area: bool


class EventColumns(TypedDict):
    """The events, one column each; ``spots`` holds (place, radius in km, geometry) for every place of an event."""

    id: list[str]
    start: list[int | None]
    end: list[int | None]
    type: list[int]
    flags: list[int]
    spots: list[list[tuple[int, float, int]]]


class CorpusPayload(TypedDict):
    """What stands in place of the events of a corpus: how many there are, their types, and where the counts are.

    ``places`` and ``series`` are addresses of files: the places and the sets of them (``corpus_places``), and the
    counts of all windows without filters (``panther.corpora.cube``).
    """

    total: int
    types: list[int]
    places: str
    series: str


class MapPayload(TypedDict):
    """All that the map and the slider need; ``first`` and ``last`` are the campaign's ends, ``None`` without dates.

    ``corpus`` is there where events are counted and none is sent.
    """

    first: int | None
    last: int | None
    home: str | None
    types: list[TypePayload]
    places: list[PlacePayload]
    context: list[ContextPayload]
    events: EventColumns
    corpus: NotRequired[CorpusPayload]


def day_number(day: date) -> int:
    """Days from 1970-01-01, negative before it."""
    return day.toordinal() - _EPOCH


def event_flags(event: Event) -> int:
    """How an event's place and date are known, as bits."""
    flags = 0
    if place_is_inferred(event):
        flags |= PLACE_INFERRED
    if date_is_inferred(event):
        flags |= DATE_INFERRED
    if is_dated(event):
        flags |= OPEN_START if event.date_start is None else 0
        flags |= OPEN_END if event.date_end is None else 0
    if event.date_precision == "approximate":
        flags |= APPROXIMATE
    return flags


class _PlaceTable:
    """Numbers places in the order in which they are met: one for each place and point."""

    def __init__(self) -> None:
        self.places: list[PlacePayload] = []
        self._numbers: dict[tuple[str, float, float], int] = {}

    def spot(self, place: EventPlace) -> tuple[int, float, int]:
        key = (place.place_id, place.latitude, place.longitude)
        number = self._numbers.setdefault(key, len(self.places))
        if number == len(self.places):
            self.places.append({"name": place_label(place), "lat": place.latitude, "lon": place.longitude})
        return number, place.radius_km, GEOMETRIES[place.geometry]


def context_names(places: Iterable[Place], marked: Iterable[str]) -> list[ContextPayload]:
    """The places to name for orientation: points and areas that may be plotted and have no marker, by rank and name.

    Args:
        places: The gazetteer.
        marked: Ids of the places that have a marker.
    """
    taken = set(marked)
    free = [place for place in places if place.plot and place.geometry != "line" and place.place_id not in taken]
    return [
        {
            "name": place.name,
            "lat": place.latitude,
            "lon": place.longitude,
            "rank": context_rank(place),
            "area": place.geometry == "area",
        }
        for place in sorted(free, key=lambda place: (context_rank(place), place.name))
    ]


def map_payload(
    events: Sequence[Event],
    *,
    home: str | None = None,
    context: Sequence[Place] = (),
    stated: tuple[date, date] | None = None,
) -> MapPayload:
    """Columns of all events, in the order given.

    Args:
        events: The events of the campaign.
        home: The country that the base map leaves unveiled, as two letters (ISO 3166).
        context: The gazetteer: those of its places that no event lies at are named for orientation.
        stated: First and last day that are stated for the campaign: the slider reaches so far, events or not.
    """
    table = _PlaceTable()
    span = campaign_span(events, stated)
    columns: EventColumns = {
        "id": [event.event_id for event in events],
        "start": [day_number(event.date_start) if event.date_start else None for event in events],
        "end": [day_number(event.date_end) if event.date_end else None for event in events],
        "type": [type_number(event.event_type) for event in events],
        "flags": [event_flags(event) for event in events],
        "spots": [[table.spot(place) for place in event.places] for event in events],
    }
    return {
        "first": day_number(span[0]) if span else None,
        "last": day_number(span[1]) if span else None,
        "home": home,
        "types": [{"key": kind.key, "label": kind.label, "short": kind.short} for kind in EVENT_TYPES.values()],
        "places": table.places,
        "context": context_names(context, (place.place_id for event in events for place in event.places)),
        "events": columns,
    }


def encode(payload: MapPayload) -> str:
    """The payload as base64 of UTF-8 JSON.

    streamlit-folium rewrites patterns in the map's script (``{{'name'}}``, ``_abc``, ``map_div2``), and the script
    stands in an element of the page: in this alphabet no name of a place can look like any of it.
    """
    return encode_text(json.dumps(payload, ensure_ascii=False, separators=(",", ":")))


def encode_text(text: str) -> str:
    """Text as base64 of UTF-8, for a map's script."""
    return base64.b64encode(text.encode("utf-8")).decode("ascii")
