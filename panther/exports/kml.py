"""KML 2.2 with time spans, for Google Earth and its time slider: one placemark an event.

Written by the standard library's ElementTree: the libraries made for KML pass on a text's own ``<![CDATA[`` as
markup, or take seconds for ten thousand events.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape
from math import asin, atan2, cos, degrees, pi, radians, sin
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from panther.events.table import to_record
from panther.exports.edition import Edition
from panther.exports.words import account_words
from panther.exports.xml_text import xml_text
from panther.geodesy import EARTH_RADIUS_KM
from panther.model import Event, EventPlace
from panther.views.event_types import EVENT_TYPES, event_type
from panther.views.words import date_words, how_date_known, how_place_known, place_label, place_names

_NAMESPACE = "http://www.opengis.net/kml/2.2"
# As in static/tokens.css, on light ground; KML wants opacity, blue, green, red.
TYPE_COLORS = {
    "battles": "b40a32",
    "explosions": "c76a10",
    "civilians": "691a4a",
    "protests": "1b8065",
    "riots": "4a4006",
    "strategic": "274c99",
    "statement": "687381",
}
_CORNERS = 24
_FAINT, _FULL = "33", "ff"


def dumps(edition: Edition) -> str:
    """Return the events of an edition as KML; one without a place has no point, one without a date is always shown."""
    root = Element("kml", xmlns=_NAMESPACE)
    document = SubElement(root, "Document")
    _leaf(document, "name", edition.title)
    _leaf(document, "open", "1")
    told = [account_words(edition), *(f"{source.name} (SHA-256 {source.sha256})" for source in edition.sources)]
    _leaf(document, "description", "".join(f"<p>{_html(words)}</p>" for words in told))
    for key, color in TYPE_COLORS.items():
        _style(document, key, color)
    for name, events in _by_type(edition.events):
        folder = SubElement(document, "Folder")
        _leaf(folder, "name", event_type(name).label)
        for event in events:
            _placemark(folder, event)
    indent(root, space=" ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _by_type(events: Iterable[Event]) -> Iterator[tuple[str, list[Event]]]:
    """Yield the types that events have, in the codebook's order, each with its events: folders can be switched off."""
    found: dict[str, list[Event]] = {name: [] for name in EVENT_TYPES}
    for event in events:
        found.setdefault(event.event_type, []).append(event)
    yield from ((name, of_type) for name, of_type in found.items() if of_type)


def _leaf(parent: Element, name: str, text: str) -> Element:
    leaf = SubElement(parent, name)
    leaf.text = xml_text(text)
    return leaf


def _style(document: Element, key: str, color: str) -> None:
    red, green, blue = color[:2], color[2:4], color[4:]
    style = SubElement(document, "Style", id=key)
    _leaf(SubElement(style, "IconStyle"), "color", f"{_FULL}{blue}{green}{red}")
    _leaf(SubElement(style, "LineStyle"), "color", f"{_FULL}{blue}{green}{red}")
    _leaf(SubElement(style, "PolyStyle"), "color", f"{_FAINT}{blue}{green}{red}")


def _placemark(folder: Element, event: Event) -> None:
    """Add an event. The order of the parts is that of the schema."""
    placemark = SubElement(folder, "Placemark")
    where = place_names(event)
    _leaf(placemark, "name", f"{date_words(event)}: {event.activity}" + (f", {where}" if where else ""))
    SubElement(placemark, "Snippet", maxLines="0")
    _leaf(placemark, "description", balloon(event))
    if event.date_start or event.date_end:
        span = SubElement(placemark, "TimeSpan")
        for name, day in (("begin", event.date_start), ("end", event.date_end)):
            if day is not None:
                _leaf(span, name, day.isoformat())
    _leaf(placemark, "styleUrl", f"#{event_type(event.event_type).key}")
    data = SubElement(placemark, "ExtendedData")
    for name, value in to_record(event).items():
        if value is not None:
            text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            _leaf(SubElement(data, "Data", name=name), "value", text)
    _geometry(placemark, [shape for place in event.places for shape in _shapes(place)])


def balloon(event: Event) -> str:
    """Return what a click on an event shows, as HTML: Google Earth renders it, so every text is escaped."""
    places = [f"{place_label(place)}. {how_place_known(event, place)}" for place in event.places]
    losses = [
        f"{loss.kind}: {loss.text}" + (f", says {loss.claimant}" if loss.claimant else "") for loss in event.losses
    ]
    parts = [
        f"{date_words(event)}. {how_date_known(event)}",
        *(places or ["No place known."]),
        f"{event.event_type}: {event.sub_event_type}" + (f". {', '.join(event.actors)}" if event.actors else ""),
        *([f"Claimed by {event.claimant}"] if event.claimant else []),
        *losses,
        *event.notes,
    ]
    quoted = [
        f"<blockquote>{_html(c.text)}</blockquote><p>{_html(f'{c.document} {c.start}–{c.end} ({c.role})')}</p>"
        for c in event.citations
    ]
    return "".join((*quoted, *(f"<p>{_html(part)}</p>" for part in parts)))


def _html(text: str) -> str:
    """Return a text as HTML; Google Earth puts values in the place of ``$[name]``."""
    return escape(text).replace("$[", "&#36;&#91;")


def _geometry(placemark: Element, shapes: list[Element]) -> None:
    if len(shapes) > 1:
        SubElement(placemark, "MultiGeometry").extend(shapes)
    else:
        placemark.extend(shapes)


def _shapes(place: EventPlace) -> Iterator[Element]:
    """Yield the point of a place, and for an area the circle that it lies in; a line has no course to draw."""
    point = Element("Point")
    _leaf(point, "coordinates", f"{place.longitude!r},{place.latitude!r}")
    yield point
    ring = _ring_text(place) if place.geometry == "area" else ""
    if ring:
        polygon = Element("Polygon")
        _leaf(polygon, "tessellate", "1")
        line = SubElement(SubElement(polygon, "outerBoundaryIs"), "LinearRing")
        _leaf(line, "coordinates", ring)
        yield polygon


@lru_cache(maxsize=1024)
def _ring_text(place: EventPlace) -> str:
    return " ".join(f"{longitude},{latitude}" for longitude, latitude in circle(place))


def circle(place: EventPlace) -> list[tuple[float, float]]:
    """Return a closed ring around a place, counterclockwise, as longitude and latitude; none over a pole or date line.

    Its radius is the place's, on a sphere.
    """
    if not place.radius_km > 0:
        return []
    reach, north, east = place.radius_km / EARTH_RADIUS_KM, radians(place.latitude), radians(place.longitude)
    if abs(north) + reach >= pi / 2:
        return []
    ring = []
    for corner in range(_CORNERS):
        bearing = -2 * pi * corner / _CORNERS
        latitude = asin(sin(north) * cos(reach) + cos(north) * sin(reach) * cos(bearing))
        longitude = east + atan2(sin(bearing) * sin(reach) * cos(north), cos(reach) - sin(north) * sin(latitude))
        ring.append((round(degrees(longitude), 4), round(degrees(latitude), 4)))
    return [*ring, ring[0]] if all(abs(longitude) <= 180 for longitude, _ in ring) else []  # noqa: PLR2004 - degrees
