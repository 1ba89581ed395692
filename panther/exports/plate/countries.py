"""Where the name of a country may stand on a map."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from matplotlib.path import Path as Outline

from panther.exports.plate import basemap
from panther.exports.plate.mercator import MapView

_GRID = 24


def seats_of(feature: basemap.Feature, view: MapView, width: float) -> Iterator[tuple[float, float]]:
    """Yield points for the middle of a country's name: those that were chosen for it, then any within the country.

    Args:
        feature: Of the base map's ``country_labels``.
        view: What the map shows.
        width: Of the name, in points.
    """
    for x, y in view.line(feature["geometry"]["coordinates"]):
        yield float(x), float(y)
    frame = view.frame
    across, down = (np.linspace(*ends, _GRID) for ends in ((frame.left, frame.right), (frame.top, frame.bottom)))
    points = np.array([(x, y) for y in down for x in across])
    inside = np.ones(len(points), bool)
    for aside in (-0.5, 0.0, 0.5):
        inside &= _within(feature["properties"]["name"], view, points + np.array((aside * width, 0.0)))
    yield from sorted(((float(x), float(y)) for x, y in points[inside]), key=lambda at: math.dist(at, frame.middle))


def _within(name: str, view: MapView, points: np.ndarray) -> np.ndarray:
    """Which points of the page lie in a country, as far as the base map reaches."""
    inside = np.zeros(len(points), bool)
    for feature in basemap.features("countries"):
        if feature["properties"]["name"] == name:
            for polygon in basemap.polygons_of(feature):
                inside |= Outline(view.line(polygon[0])).contains_points(points)
    return inside
