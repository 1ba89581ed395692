"""Coasts and boundaries of the world, under the base map: what a campaign elsewhere stands on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

import numpy as np
from matplotlib.path import Path as Outline
from numpy.typing import NDArray

from panther.exports.plate.ink import Box, Page
from panther.exports.plate.mercator import MapView, world
from panther.layers.assets import BASEMAP_DIR
from panther.views.orientation import Bounds

_HUNDREDTHS = 100
_LEAST_STEP = 0.25  # points: a quarter of a printed pixel
_MARGIN = 12.0
_BORDER_DASH = (4.5, 1.5, 0.9, 1.5)

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of web Mercator, the world from 0 to 1, with its box: left, top, right, bottom."""

    points: Points
    box: tuple[float, float, float, float]


def _degrees(kind: str) -> list[Points]:
    """The lines of data/basemap/derive_world.py as longitudes and latitudes: ``land``, closed, or ``borders``."""
    found = json.loads((BASEMAP_DIR / "world.json").read_text(encoding="utf-8"))[kind]
    return [np.asarray(steps, dtype=float).reshape(-1, 2).cumsum(axis=0) / _HUNDREDTHS for steps in found]


@cache
def _lines(kind: str) -> list[_Line]:
    """The same lines in web Mercator."""
    return [_line(degrees) for degrees in _degrees(kind)]


def _line(degrees: Points) -> _Line:
    points = np.column_stack(world(degrees[:, 0], degrees[:, 1]))
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    return _Line(points, (float(left), float(top), float(right), float(bottom)))


def draw_coasts(page: Page, view: MapView, sea: str, coast: str, border: str) -> None:
    """Draw the sea, the coasts and the boundaries that a view shows, within its frame.

    Args:
        page: Where to draw.
        view: The part of the world.
        sea: Colour of the water.
        coast: Colour of its edge.
        border: Colour of the boundaries between countries.
    """
    seen = view.frame.grown(_MARGIN)
    frame = np.array(
        [(seen.left, seen.top), (seen.right, seen.top), (seen.right, seen.bottom), (seen.left, seen.bottom)]
    )
    land = _in_view(view, seen, "land")
    page.clip = view.frame
    # Land runs the one way round and its lakes the other: within a frame that runs as lakes do, land is a hole.
    frame = frame[::-1] if (_area(frame) > 0) == _LAND_IS_POSITIVE else frame
    page.path(_outline([_closed(frame), *land]), sea)
    if land:
        page.path(_outline(land), None, coast, 0.5, None, 0.75)
    if borders := _in_view(view, seen, "borders"):
        page.path(_outline(borders), None, border, 0.7, _BORDER_DASH, 0.75)
    page.clip = None


def part_of_world(bounds: Bounds) -> dict[str, list[list[int]]]:
    """The lines that reach into west, south, east, north, as ``data/basemap/derive_world.py`` writes them.

    What lies beyond is cut short: fewer points, and nothing else is seen within the bounds.
    """
    west, south, east, north = bounds
    seen = Box(west, south, east, north)
    found = {}
    for kind in ("land", "borders"):
        near = [line for line in _degrees(kind) if _box_of(line).touches(seen)]
        found[kind] = [_steps(_short(line, seen)) for line in near]
    return found


def _steps(degrees: Points) -> list[int]:
    whole = np.rint(degrees * _HUNDREDTHS).astype(int)
    return [int(number) for number in np.vstack([whole[:1], np.diff(whole, axis=0)]).ravel()]


def _box_of(line: Points) -> Box:
    (left, top), (right, bottom) = line.min(axis=0), line.max(axis=0)
    return Box(float(left), float(top), float(right), float(bottom))


def _in_view(view: MapView, seen: Box, kind: str) -> list[Points]:
    """The lines that reach into a rectangle of the page, in points of the page, without what changes nothing there."""
    middle = view.frame.middle
    left, top = ((edge - at) / view.scale for edge, at in zip((seen.left, seen.top), middle, strict=True))
    right, bottom = ((edge - at) / view.scale for edge, at in zip((seen.right, seen.bottom), middle, strict=True))
    left, right, top, bottom = left + view.x, right + view.x, top + view.y, bottom + view.y
    near = [
        line.points
        for line in _lines(kind)
        if line.box[0] < right and line.box[2] > left and line.box[1] < bottom and line.box[3] > top
    ]
    at = np.array([view.x, view.y])
    found = (_drawn(_short((points - at) * view.scale + np.array(middle), seen)) for points in near)
    return [line for line in found if len(line) > 1]


def _short(line: Points, seen: Box) -> Points:
    """A line without the points that lie beyond a side of a rectangle with both their neighbours.

    One side after the other: what is left beyond a side stays beyond it, so that no new line crosses the rectangle.
    """
    for axis, edge, sign in ((0, seen.left, -1), (0, seen.right, 1), (1, seen.top, -1), (1, seen.bottom, 1)):
        beyond = (line[:, axis] - edge) * sign > 0
        kept = np.ones(len(line), dtype=bool)
        kept[1:-1] = ~(beyond[:-2] & beyond[1:-1] & beyond[2:])
        line = line[kept]
    return line


def _drawn(line: Points) -> Points:
    """A line without steps that are too short to be seen."""
    steps = np.floor(line / _LEAST_STEP)
    kept = np.ones(len(line), dtype=bool)
    kept[1:] = (np.diff(steps, axis=0) != 0).any(axis=1)
    kept[-1] = True
    found: Points = line[kept]
    return found


def _outline(lines: list[Points]) -> Outline:
    return Outline.make_compound_path(*(Outline(line) for line in lines))


def _closed(ring: Points) -> Points:
    return np.vstack([ring, ring[:1]])


def _area(ring: Points) -> float:
    x, y = _closed(ring).T
    return float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))


# On a page, where y runs down.
_LAND_IS_POSITIVE = True
