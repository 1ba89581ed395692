"""GPX 1.1: one waypoint an event and place, for receivers and phones.

A waypoint's own time is an instant, which no document gives: the days are in its description and its extensions.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from panther.events.table import to_record
from panther.exports.edition import Edition
from panther.exports.words import account_words
from panther.exports.xml_text import xml_text
from panther.model import Event, EventPlace
from panther.views.words import date_words, how_date_known, how_place_known, place_label

if TYPE_CHECKING:
    from gpxpy.gpx import GPXWaypoint

NAMESPACE = "urn:panther:event"


def dumps(edition: Edition) -> str:
    """Return the events of an edition that have a place as waypoints; its description names those that have none."""
    from gpxpy.gpx import GPX

    gpx = GPX()
    gpx.creator = f"Panther {edition.version}"
    gpx.name = xml_text(edition.title)
    gpx.description = xml_text(_about(edition))
    gpx.nsmap = {"panther": NAMESPACE}
    gpx.waypoints = [_waypoint(event, place) for event in edition.events for place in event.places]
    return gpx.to_xml(version="1.1") + "\n"


def _about(edition: Edition) -> str:
    sources = "; ".join(f"{source.name} (SHA-256 {source.sha256})" for source in edition.sources)
    return " ".join(words for words in (_left_out(edition.events), account_words(edition), sources) if words)


def _left_out(events: tuple[Event, ...]) -> str:
    """Return what of the events is not in the file, and where it is."""
    missing = [event.event_id for event in events if not event.places]
    held = f"{len(events) - len(missing)} of {len(events)} events have a place."
    if not missing:
        return held
    return f"{held} Without one, and so without a waypoint (the other formats have them): {', '.join(missing)}."


def _waypoint(event: Event, place: EventPlace) -> GPXWaypoint:
    from gpxpy.gpx import GPXWaypoint

    waypoint = GPXWaypoint(
        latitude=place.latitude,
        longitude=place.longitude,
        name=xml_text(f"{date_words(event)}: {event.activity}, {place_label(place)}"),
        comment=xml_text(f"{how_date_known(event)} {how_place_known(event, place)}"),
        description=xml_text(_words(event)),
        type=xml_text(event.event_type),
    )
    waypoint.source = xml_text("; ".join(f"{c.document} {c.start}-{c.end}" for c in event.citations))
    waypoint.extensions = list(_extensions(event, place))
    return waypoint


def _words(event: Event) -> str:
    return f"“{event.excerpt}”" + (f" According to {event.claimant}." if event.claimant else "")


def _extensions(event: Event, place: EventPlace) -> Iterator[Element]:
    """Yield the fields of the record that are known, then those of the place; lists as JSON."""
    fields = {name: value for name, value in to_record(event).items() if name != "places"}
    for name, value in (fields | {f"place_{name.removeprefix('place_')}": value for name, value in _of(place)}).items():
        if value is not None:
            element = Element(f"{{{NAMESPACE}}}{name}")
            text = xml_text(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
            element.text = escape(text, quote=False)  # gpxpy writes the text of extensions as it is
            yield element


def _of(place: EventPlace) -> Iterator[tuple[str, object]]:
    yield from ((name, getattr(place, name)) for name in EventPlace._fields)
