"""What frames a map: the neatline with its degrees, graticule, scale, north arrow."""

from __future__ import annotations

import math
from collections.abc import Iterator

from matplotlib.path import Path

from panther.exports.plate import typeface
from panther.exports.plate.ink import Box, Look, Page, rectangle
from panther.exports.plate.mercator import MapView
from panther.translation import decimal, figures, translated, translated_in

_STEPS = (1 / 60, 1 / 30, 1 / 12, 1 / 6, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0)
_KM = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000)
_MILES = (1, 2, 5, 10, 20, 30, 50, 60, 100, 150, 200, 300, 500, 600, 1000, 3000)
_KM_PER_MILE = 1.609344
BAND = 4.2
_CLOSE = 1e-9


def _step(span: float, most: int) -> float:
    """The finest step of degrees of which no more than that many fit."""
    return next((step for step in _STEPS if span / step <= most), _STEPS[-1])


def _multiples(low: float, high: float, step: float) -> list[float]:
    return [number * step for number in range(math.ceil(low / step - _CLOSE), math.floor(high / step + _CLOSE) + 1)]


def degree_words(degrees: float, positive: str, negative: str) -> str:
    """``1°30′E``; the equator and the meridian of Greenwich bear no letter."""
    seconds = round(abs(degrees) * 3600)
    whole, minutes = divmod(seconds // 60, 60)
    words = f"{whole}°" + (f"{minutes:02d}′" if minutes else "")
    return words if seconds == 0 else words + (positive if degrees > 0 else negative)


def draw_graticule(page: Page, view: MapView) -> None:
    """Draw the lines of whole degrees that are named at the frame."""
    frame, colour = view.frame, page.colours["map-line"]
    page.clip = frame
    for degrees in longitudes(view):
        x = float(view.project(degrees, 0)[0])
        page.line([(x, frame.top), (x, frame.bottom)], colour, 0.45, alpha=0.3)
    for degrees in latitudes(view):
        y = float(view.project(0, degrees)[1])
        page.line([(frame.left, y), (frame.right, y)], colour, 0.45, alpha=0.3)
    page.clip = None


def longitudes(view: MapView) -> list[float]:
    """The meridians that are drawn."""
    west, _, east, _ = view.bounds
    return _multiples(west, east, _step(east - west, 7))


def latitudes(view: MapView) -> list[float]:
    """The parallels that are drawn."""
    _, south, _, north = view.bounds
    return _multiples(south, north, _step(north - south, 5))


def draw_neatline(page: Page, view: MapView) -> None:
    """Draw the frame of the map: a band of black and white parts of a degree between two lines."""
    frame, ink = view.frame, page.colours["ink"]
    outer = frame.grown(BAND)
    west, south, east, north = view.bounds
    step = _step(max(east - west, north - south), 26)
    band = page.colours["surface"] if page.colours["dark"] == "no" else page.colours["paper"]
    for edge in (
        Box(outer.left, outer.top, outer.right, frame.top),
        Box(outer.left, frame.bottom, outer.right, outer.bottom),
        Box(outer.left, outer.top, frame.left, outer.bottom),
        Box(frame.right, outer.top, outer.right, outer.bottom),
    ):
        page.rect(edge, band)
    parts: list[Box] = []
    for left, right in _dark_parts(west, east, step):
        x0, x1 = (float(view.project(degrees, 0)[0]) for degrees in (left, right))
        parts += [Box(x0, outer.top, x1, frame.top), Box(x0, frame.bottom, x1, outer.bottom)]
    for low, high in _dark_parts(south, north, step):
        y0, y1 = (float(view.project(0, degrees)[1]) for degrees in (high, low))
        parts += [Box(outer.left, y0, frame.left, y1), Box(frame.right, y0, outer.right, y1)]
    page.path(Path.make_compound_path(*(rectangle(part) for part in parts)), ink)
    page.rect(frame, None, ink, 0.75)
    page.rect(outer, None, ink, 0.75)


def _dark_parts(low: float, high: float, step: float) -> Iterator[tuple[float, float]]:
    for number in range(math.floor(low / step), math.ceil(high / step)):
        if number % 2 == 0:
            yield max(low, number * step), min(high, (number + 1) * step)


def draw_degrees(page: Page, view: MapView, size: float) -> None:
    """Write the degrees of the graticule outside the frame."""
    frame, outer = view.frame, view.frame.grown(BAND)
    look = Look("sans", size, page.colours["ink-2"], "middle")
    for degrees in longitudes(view):
        x = float(view.project(degrees, 0)[0])
        if frame.left + 8 < x < frame.right - 8:
            page.text(
                x,
                outer.top - 2.6,
                degree_words(_turned(degrees), translated_in("east", "E"), translated_in("west", "W")),
                look,
                "degrees",
            )
    for degrees in latitudes(view):
        y = float(view.project(0, degrees)[1])
        if frame.top + 8 < y < frame.bottom - 8:
            page.text(
                outer.left - 2.6,
                y,
                degree_words(degrees, translated_in("north", "N"), translated_in("south", "S")),
                look._replace(upright=True),
                "degrees",
            )


def _turned(degrees: float) -> float:
    return (degrees + 180) % 360 - 180 if abs(degrees) > 180 else degrees  # noqa: PLR2004


def scale_size(view: MapView, size: float) -> tuple[float, float]:
    """Width and height that the scale takes."""
    km, part = _km(view)
    return km * part + 6 * size * 0.5 + 20, 4.3 * size + 6


def _km(view: MapView) -> tuple[float, float]:
    """How many km the scale has, and how long one is on the page, at the middle of the map."""
    part = view.points_per_km(view.degrees(*view.frame.middle)[1])
    room = min(0.3 * view.frame.width, 170)
    return max((km for km in _KM if km * part <= room), default=_KM[0]), part


def draw_scale(page: Page, view: MapView, box: Box, size: float) -> None:
    """Draw the scale: kilometres over miles, true at the middle of the map."""
    km, part = _km(view)
    colours, wide = page.colours, km * part
    left, y = box.left + 8, box.top + 1.6 * size
    ink, halo = colours["map-ink"], colours["map-halo"]
    look = Look("sans", size, ink, "middle", halo, 2.0)
    page.rect(Box(left - 1, y - 1, left + wide + 1, y + 3.6), halo, alpha=0.85)
    for quarter in range(2):
        page.rect(Box(left + quarter * wide / 2, y, left + (quarter + 0.5) * wide / 2, y + 2.6), ink)
    page.rect(Box(left, y, left + wide, y + 2.6), None, ink, 0.5)
    apart = wide / 4 > 1.3 * typeface.width(decimal(km / 2), "sans", size)
    for share in (0.0, 0.25, 0.5, 1.0) if km % 4 == 0 and apart else (0.0, 0.5, 1.0):
        words = f"{decimal(km * share)} km" if share == 1 else decimal(km * share)
        page.text(left + share * wide, y - 2.2, words, look, "scale")
    miles = max((mile for mile in _MILES if mile * _KM_PER_MILE <= km), default=0)
    if not miles:
        return
    end, low = left + miles * _KM_PER_MILE * part, y + 7.2
    page.line([(left, low), (end, low)], halo, 2.0, alpha=0.85)
    page.line([(left, low), (end, low)], ink, 0.6)
    for x in (left, (left + end) / 2, end):
        page.line([(x, low - 1.7), (x, low + 1.7)], ink, 0.6)
    page.text(left, low + 0.75 * size + 2.6, "0", look, "scale")
    page.text(end, low + 0.75 * size + 2.6, translated("{miles} mi", miles=figures(miles)), look, "scale")


ARROW = (20.0, 40.0)


def draw_north(page: Page, box: Box) -> None:
    """Draw the arrow that points north."""
    colours = page.colours
    x, top = box.middle[0], box.top + 3
    ink, halo = colours["map-ink"], colours["map-halo"]
    tip, left, right, notch = (x, top), (x - 5, top + 22), (x + 5, top + 22), (x, top + 17.5)
    page.path(Path([tip, right, notch, left, tip], closed=True), halo, halo, 2.0)
    page.path(Path([tip, notch, left, tip], closed=True), ink)
    page.path(Path([tip, right, notch, left, tip], closed=True), None, ink, 0.55)
    page.text(x, top + 31.5, translated_in("north", "N"), Look("sans-bold", 8, ink, "middle", halo), "north")
