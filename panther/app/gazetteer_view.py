"""The Places page: the gazetteer with what the documents make of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import TypedDict

from panther.model import Event, Geometry, Place, Toponym
from panther.views import words
from panther.views.data_words import activity_words, feature_words

MOST_LISTED = 50

Names = Sequence[tuple[str, Toponym]]


class Spelling(TypedDict):
    """A spelling of the documents: how often it is printed, and where first."""

    text: str
    count: int
    document: str
    start: int
    end: int


class EventThere(TypedDict):
    """An event at a place."""

    event: str
    date: str
    what: str


class PlaceRow(TypedDict):
    """A row of the gazetteer. ``count`` is how many events happened there; ``events`` lists the first of them."""

    id: str
    name: str
    aliases: list[str]
    feature: str
    country: str
    lat: float
    lon: float
    position: str
    radius: float
    geometry: Geometry
    plot: bool
    count: int
    events: list[EventThere]
    spellings: list[Spelling]
    geonames: list[str]
    licence: str
    source: str
    note: str


class Occurrence(TypedDict):
    """Where a name is printed."""

    document: str
    start: int
    end: int


class PlacesData(TypedDict):
    """All that the table shows.

    ``absent`` names places of events that this gazetteer does not have.
    """

    places: list[PlaceRow]
    absent: list[str]


def events_there(events: Iterable[Event]) -> dict[str, list[Event]]:
    """The events at each place, by its id, in the order given."""
    there: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        for place_id in dict.fromkeys(place.place_id for place in event.places):
            there[place_id].append(event)
    return dict(there)


def places_data(places: Sequence[Place], events: Sequence[Event], names: Names) -> PlacesData:
    """What the page shows of a gazetteer.

    Args:
        places: The gazetteer.
        events: The events, in order of date.
        names: The place names of the documents; without them, the words of the events stand for the spellings.
    """
    there = events_there(events)
    known = {place.place_id: place for place in places}
    printed = _spellings(names) if names else _event_spellings(events)
    absent = {place.place_id: place.name for event in events for place in event.places if place.place_id not in known}
    return {
        "places": [_row(place, there.get(place.place_id, []), printed.get(place.place_id, [])) for place in places],
        "absent": sorted(absent.values()),
    }


def _row(place: Place, events: Sequence[Event], spellings: list[Spelling]) -> PlaceRow:
    return {
        "id": place.place_id,
        "name": place.name,
        "aliases": list(place.aliases),
        "feature": feature_words(place.feature),
        "country": place.country.replace("|", ", "),
        "lat": place.latitude,
        "lon": place.longitude,
        "position": f"{place.latitude:.5f}, {place.longitude:.5f}",
        "radius": place.radius_km,
        "geometry": place.geometry,
        "plot": place.plot,
        "count": len(events),
        "events": [_event(event) for event in events[:MOST_LISTED]],
        "spellings": spellings,
        "geonames": [number for number in place.geonames_id.split("|") if number],
        "licence": place.licence,
        "source": place.source,
        "note": place.note,
    }


def _event(event: Event) -> EventThere:
    return {"event": event.event_id, "date": words.date_words(event), "what": activity_words(event.activity)}


def _spellings(names: Names) -> dict[str, list[Spelling]]:
    """The spellings of each place, the most frequent first."""
    found: dict[str, list[tuple[str, Occurrence]]] = defaultdict(list)
    for document, name in names:
        if name.place is not None:
            spot: Occurrence = {"document": document, "start": name.start, "end": name.end}
            found[name.place.place_id].append((name.text, spot))
    return {place_id: _counted(rows) for place_id, rows in found.items()}


def _event_spellings(events: Iterable[Event]) -> dict[str, list[Spelling]]:
    found: dict[str, list[tuple[str, Occurrence]]] = defaultdict(list)
    for event in events:
        main = event.citations[0]
        spot: Occurrence = {"document": main.document, "start": main.start, "end": main.end}
        for place in event.places:
            found[place.place_id].append((place.text, spot))
    return {place_id: _counted(rows) for place_id, rows in found.items()}


def _counted(rows: Sequence[tuple[str, Occurrence]]) -> list[Spelling]:
    counts = Counter(text for text, _ in rows)
    first: dict[str, Occurrence] = {}
    for text, spot in rows:
        first.setdefault(text, spot)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [{"text": text, "count": count, **first[text]} for text, count in ordered]
