"""CSV in the 31 columns of an ACLED export: one row an event and day.

What ACLED's columns cannot hold (intervals, how a date or place is known, offsets, claims) stands in ``tags``, as
``name=value`` with semicolons between. What no text or table says is empty: no zero, no code made up.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from panther.exports.edition import Edition
from panther.exports.table import dump_rows
from panther.gazetteer.countries import countries, country_codes
from panther.model import Event, EventPlace

# The export of 2023 and later: ACLED's "Guide to 2023 column changes".
COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting",
    "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision",
    "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
# A longer range tells of a period, not of what went on every day.
MOST_DAYS = 31

_DISORDER = {
    "Battles": "Political violence",
    "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence",
    "Protests": "Demonstrations",
    "Riots": "Demonstrations",
    "Strategic developments": "Strategic developments",
}
_DISORDER_OF_SUB_TYPE = {
    "Mob violence": "Political violence",
    "Excessive force against protesters": "Political violence; Demonstrations",
}

Row = dict[str, object]


def dumps(edition: Edition) -> str:
    """Return the events of an edition as CSV, in their order, the days of an event one after the other."""
    lying = {place.place_id: place.country for place in edition.places}
    rows = (row for event in edition.events for row in _rows(event, lying))
    return dump_rows(COLUMNS, ([row.get(column) for column in COLUMNS] for row in rows))


def days_of(event: Event) -> tuple[date | None, ...]:
    """Return the days that an event has a row for: at least one, which is ``None`` where it is not dated.

    A range of up to ``MOST_DAYS`` days has each of its days. Any other event is one happening on a day that is not
    known more closely: a night has the day it begins on; a part of a month, a month and a year have their middle day; a
    longer range has its first day; an open interval has the one end that it has.
    """
    start, end = event.date_start, event.date_end
    if start is None or end is None:
        return (start or end,)
    length = (end - start).days + 1
    if event.date_precision == "range":
        return tuple(start + timedelta(days=number) for number in range(length if length <= MOST_DAYS else 1))
    if event.date_precision in {"approximate", "month", "year"}:
        return (start + (end - start) // 2,)
    return (start,)


def _rows(event: Event, lying: Mapping[str, str]) -> Iterator[Row]:
    days, told, tags = days_of(event), _row(event, lying), _tags(event)
    for number, day in enumerate(days, 1):
        row = told | {
            "event_id_cnty": event.event_id if number == 1 else f"{event.event_id}-{number}",
            "event_date": day.isoformat() if day else None,
            "year": day.year if day else None,
            "tags": f"{tags}; day={number} of {len(days)}" if len(days) > 1 else tags,
        }
        # A loss is told once: rows may be summed.
        yield row if number == 1 else row | {"fatalities": None}


def _row(event: Event, lying: Mapping[str, str]) -> Row:
    sub_type = event.sub_event_type
    named: tuple[str | None, ...] = (*event.actors, None, None)
    return {
        "time_precision": event.time_precision,
        "disorder_type": _DISORDER_OF_SUB_TYPE.get(sub_type) or _DISORDER.get(event.event_type),
        "event_type": event.event_type,
        "sub_event_type": sub_type,
        "actor1": named[0],
        "actor2": named[1],
        "civilian_targeting": "Civilian targeting" if event.event_type == "Violence against civilians" else None,
        "source": "; ".join(dict.fromkeys(citation.document for citation in event.citations)),
        "notes": event.excerpt,
        "fatalities": fatalities(event),
        **_location(event, lying),
    }


def _location(event: Event, lying: Mapping[str, str]) -> Row:
    if not event.places:
        return {}
    place = event.places[0]
    codes = country_codes(lying.get(place.place_id, ""))
    names = [countries()[code].name if code in countries() else code for code in codes]
    return {
        "country": "; ".join(names) or None,
        "location": place.name,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geo_precision": event.geo_precision,
    }


def fatalities(event: Event) -> int | None:
    """Return the dead that the text counts, at least; ``None`` where it gives no number that may be summed."""
    counted = [loss.low for loss in event.losses if loss.kind == "killed" and loss.counting == "additive"]
    numbers = [number for number in counted if number is not None]
    return sum(numbers) if numbers else None


def _tags(event: Event) -> str:
    dated = event.date_start is not None or event.date_end is not None
    absent = "open" if dated else "unknown"
    tags: Sequence[tuple[str, object]] = (
        ("date_start", event.date_start.isoformat() if event.date_start else absent),
        ("date_end", event.date_end.isoformat() if event.date_end else absent),
        ("date_precision", event.date_precision),
        ("date_basis", event.date_basis),
        ("date_role", event.date_role),
        ("date_text", event.date_text),
        ("activity", event.activity),
        ("place_basis", event.place_basis),
        *_place_tags(event.places),
        *(("actor", actor) for actor in event.actors[2:]),
        ("claimant", event.claimant),
        *(("loss", _values(loss)) for loss in event.losses),
        *(("cited", f"{c.document} {c.start}-{c.end} {c.role}") for c in event.citations),
        *(("note", note) for note in event.notes),
    )
    return "; ".join(f"{name}={_value(value)}" for name, value in tags if value is not None)


def _place_tags(places: Sequence[EventPlace]) -> Iterator[tuple[str, object]]:
    """Yield how far the place in the columns reaches, and all of the others."""
    if places:
        first = places[0]
        yield "place_id", first.place_id
        yield "place_text", first.text
        yield "relation", first.relation
        yield "radius_km", first.radius_km
        yield "geometry", first.geometry
    for place in places[1:]:
        yield "place", _values(place)


def _values(values: Iterable[object]) -> str:
    """Return a record as its values in the contract's order."""
    return json.dumps(list(values), ensure_ascii=False)


def _value(value: object) -> str:
    """Return a value; as JSON where it holds what parts tags."""
    text = str(value)
    return json.dumps(text, ensure_ascii=False) if isinstance(value, str) and ("; " in text or '"' in text) else text
