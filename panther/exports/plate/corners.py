"""What stands in the corners of a map: the locator, the scale and the arrow, each where it hides the fewest marks."""

from __future__ import annotations

from collections.abc import Sequence

from panther.exports.plate import basemap, furniture
from panther.exports.plate.ink import Box
from panther.exports.plate.marks import Mark
from panther.exports.plate.mercator import MapView

# A map that shows this many degrees needs no smaller one to say where it lies; nor one that has all marks on it and
# most of the base map, or none of it.
_WIDEST, _WIDE = 90.0, 8.0
_ORDER = {
    "locator": ("SW", "NW", "SE", "NE"),
    "scale": ("SE", "SW", "NE", "NW"),
    "north": ("NE", "NW", "SE", "SW"),
}


def furniture_of(view: MapView, marks: Sequence[Mark], size: float, *, locator: bool = True) -> dict[str, Box]:
    """The boxes of locator (where one is wanted), scale and arrow.

    Args:
        view: What the map shows.
        marks: All marks.
        size: Of the words of the scale, in points.
        locator: Whether there is to be one.
    """
    points = [tuple(float(part) for part in view.project(mark.longitude, mark.latitude)) for mark in marks]
    wide = min(0.235 * view.frame.width, 150.0)
    extents = {
        "locator": (wide, min(0.29 * view.frame.height, wide * 0.88)),
        "scale": furniture.scale_size(view, size),
        "north": furniture.ARROW,
    }
    taken: dict[str, Box] = {}
    used: set[str] = set()
    for name, order in _ORDER.items():
        if name == "locator" and not (locator and _needs_locator(view, points)):
            continue
        frame = view.frame.grown(0.0 if name == "locator" else -6.0)
        boxes = {corner: _corner(frame, corner, *extents[name]) for corner in order if corner not in used}
        best = min(boxes, key=lambda corner: _hidden(boxes[corner], points))
        taken[name] = boxes[best]
        used.add(best)
    return taken


def _needs_locator(view: MapView, points: Sequence[tuple[float, ...]]) -> bool:
    wide = view.bounds[2] - view.bounds[0]
    beyond = any(not view.frame.holds(Box(*point, *point)) for point in points)
    return wide <= (_WIDEST if beyond else _WIDE) and (beyond or basemap.reaches(view))


def _corner(frame: Box, corner: str, wide: float, high: float) -> Box:
    left = frame.left if "W" in corner else frame.right - wide
    top = frame.top if "N" in corner else frame.bottom - high
    return Box(left, top, left + wide, top + high)


def _hidden(box: Box, points: Sequence[tuple[float, ...]]) -> int:
    around = box.grown(10)
    return sum(around.left < x < around.right and around.top < y < around.bottom for x, y in points)
