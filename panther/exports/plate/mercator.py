"""From degrees to the page: web Mercator, as on the screen, and which part of the world the map shows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from panther.exports.plate.ink import Box

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from panther.exports.plate.bounds import Spot
    from panther.views.orientation import Bounds

EARTH_KM = 40075.016686
MOST_LATITUDE = 85.0511
TILE = 256.0
# The map of the screen that the design is drawn for: what it shows at a zoom, the plate shows.
_SCREEN_WIDTH, _SCREEN_HEIGHT = 976.0, 590.0
_LEAST_KM = 60.0
_PADDING = 0.13


def world(longitude: Any, latitude: Any) -> tuple[Any, Any]:  # noqa: ANN401
    """Degrees as web Mercator: the whole world is 0 to 1 from west to east and from north to south."""
    import numpy as np

    held = np.clip(latitude, -MOST_LATITUDE, MOST_LATITUDE)
    turned = np.arcsinh(np.tan(np.radians(held)))
    return np.asarray(longitude) / 360 + 0.5, 0.5 - turned / (2 * math.pi)


@dataclass(frozen=True, slots=True)
class MapView:
    """A part of the world in a rectangle of the page.

    Attributes:
        frame: The rectangle, in points.
        x: West to east of the centre, 0 to 1.
        y: North to south of the centre, 0 to 1.
        scale: Points for the width of the world.
    """

    frame: Box
    x: float
    y: float
    scale: float

    def project(self, longitude: Any, latitude: Any) -> tuple[Any, Any]:  # noqa: ANN401
        """Degrees (numbers or arrays) as points on the page."""
        x, y = world(longitude, latitude)
        middle = self.frame.middle
        return (x - self.x) * self.scale + middle[0], (y - self.y) * self.scale + middle[1]

    def line(self, degrees: Sequence[Sequence[float]]) -> NDArray[Any]:
        """A line of (longitude, latitude) as an array of points."""
        import numpy as np

        found = np.asarray(degrees, dtype=float)
        return np.column_stack(self.project(found[:, 0], found[:, 1]))

    def degrees(self, x: float, y: float) -> tuple[float, float]:
        """Longitude and latitude of a point of the page."""
        middle = self.frame.middle
        east = (x - middle[0]) / self.scale + self.x
        south = (y - middle[1]) / self.scale + self.y
        return (east - 0.5) * 360, math.degrees(math.atan(math.sinh((0.5 - south) * 2 * math.pi)))

    @property
    def bounds(self) -> Bounds:
        """West, south, east, north."""
        west, north = self.degrees(self.frame.left, self.frame.top)
        east, south = self.degrees(self.frame.right, self.frame.bottom)
        return west, south, east, north

    @property
    def zoom(self) -> float:
        """The zoom of the screen at which the map is as near."""
        pixels = self.scale * max(_SCREEN_WIDTH / self.frame.width, _SCREEN_HEIGHT / self.frame.height)
        return math.log2(pixels / TILE)

    def points_per_km(self, latitude: float) -> float:
        """How long a kilometre is on the page at a latitude."""
        return self.scale / (EARTH_KM * math.cos(math.radians(min(abs(latitude), MOST_LATITUDE))))


def at_zoom(frame: Box, at: tuple[float, float, float]) -> MapView:
    """What the screen shows at (latitude, longitude, zoom), in a frame."""
    latitude, longitude, zoom = at
    x, y = world(longitude, latitude)
    shrunk = min(frame.width / _SCREEN_WIDTH, frame.height / _SCREEN_HEIGHT)
    return MapView(frame, float(x), float(y), TILE * 2**zoom * shrunk)


def fitted(frame: Box, bounds: Bounds, padding: float = 0.0, least_km: float = 0.0) -> MapView:
    """A view that shows all between west, south, east and north.

    Args:
        frame: The rectangle of the page.
        bounds: In degrees.
        padding: Share of the frame left free on each side.
        least_km: How wide the map is at least.
    """
    west, south, east, north = bounds
    (left, bottom), (right, top) = world(west, south), world(east, north)
    latitude = (south + north) / 2
    least = least_km / (EARTH_KM * math.cos(math.radians(min(abs(latitude), MOST_LATITUDE - 1))))
    wide, high = max(float(right - left), least), max(float(bottom - top), least * frame.height / frame.width)
    room = 1 - 2 * padding
    scale = min(frame.width * room / max(wide, 1e-9), frame.height * room / max(high, 1e-9))
    return MapView(frame, float(left + right) / 2, float(top + bottom) / 2, scale)


def useful(frame: Box, places: Iterable[Spot], held: Sequence[Spot] = ()) -> MapView | None:
    """A view of places, without the few far ones where that brings the rest much nearer; ``None`` without places.

    Args:
        frame: The rectangle of the page.
        places: Longitude, latitude, how far around it is shown in km, number of events of each.
        held: Those that it shows however far they are.
    """
    from panther.exports.plate.bounds import useful_bounds

    bounds = useful_bounds(list(places), held)
    return None if bounds is None else fitted(frame, bounds, _PADDING, _LEAST_KM)
