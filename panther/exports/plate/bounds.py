"""Which places a map opens with, and which lie too far away to be on it (as ``layers/static/layout.js`` has it)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from panther.model import EventPlace
from panther.translation import figures, marked, translated
from panther.views.orientation import Bounds

_FAR_SHARE = 0.15
_WORTH = 0.75
_KM_PER_DEGREE = 111.2
_COMPASS = (
    marked("{km} km north"),
    marked("{km} km north-east"),
    marked("{km} km east"),
    marked("{km} km south-east"),
    marked("{km} km south"),
    marked("{km} km south-west"),
    marked("{km} km west"),
    marked("{km} km north-west"),
)

Spot = tuple[float, float, float, int]


def useful_bounds(places: Sequence[Spot], held: Sequence[Spot] = ()) -> Bounds | None:
    """The bounds of all places, but without the few far ones where that brings the rest much nearer.

    Args:
        places: Longitude, latitude, km around it, number of events of each.
        held: Those of the places that are never left out.

    Returns:
        The bounds; ``None`` where there is no place.
    """
    if not places:
        return None
    x, y = _median(places, 0), _median(places, 1)
    by_distance = sorted(places, key=lambda place: -math.hypot(place[0] - x, place[1] - y))
    spare, dropped = sum(place[3] for place in places) * _FAR_SHARE, 0
    while dropped < len(by_distance) - 1 and by_distance[dropped][3] <= spare:
        spare -= by_distance[dropped][3]
        dropped += 1
    kept = by_distance[dropped:]
    return _around([*kept, *held] if _extent(kept) <= _WORTH * _extent(places) else places)


def way_words(longitude: float, latitude: float, middle: tuple[float, float]) -> str:
    """Where a point lies from another: ``1,600 km south``."""
    north = (latitude - middle[1]) * _KM_PER_DEGREE
    east = (longitude - middle[0]) * _KM_PER_DEGREE * math.cos(math.radians(middle[1]))
    turn = round(math.atan2(east, north) / math.pi * 4 + 8) % 8
    far = math.hypot(north, east)
    step = 100 if far >= 1000 else 10  # noqa: PLR2004
    return translated(_COMPASS[turn], km=figures(round(far / step) * step))


def km_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """About how far two points (longitude, latitude) lie from each other."""
    east = (one[0] - other[0]) * math.cos(math.radians((one[1] + other[1]) / 2))
    return math.hypot(east, one[1] - other[1]) * _KM_PER_DEGREE


def _median(places: Sequence[Spot], axis: int) -> float:
    ordered = sorted(places, key=lambda place: place[axis])
    half = sum(place[3] for place in places) / 2
    for place in ordered:
        half -= place[3]
        if half <= 0:
            return place[axis]
    return ordered[-1][axis]


def _extent(places: Sequence[Spot]) -> float:
    west, south, east, north = _box(places)
    return max(north - south, east - west)


def _box(places: Sequence[Spot]) -> Bounds:
    east, north = [place[0] for place in places], [place[1] for place in places]
    return min(east), min(north), max(east), max(north)


def _around(places: Sequence[Spot]) -> Bounds:
    """The bounds of places with the land around each."""
    high = [km / _KM_PER_DEGREE for _, _, km, _ in places]
    wide = [part / max(math.cos(math.radians(place[1])), 0.1) for part, place in zip(high, places, strict=True)]
    west = min(place[0] - part for place, part in zip(places, wide, strict=True))
    east = max(place[0] + part for place, part in zip(places, wide, strict=True))
    south = min(place[1] - part for place, part in zip(places, high, strict=True))
    north = max(place[1] + part for place, part in zip(places, high, strict=True))
    return west, south, east, north


def reaches_into(place: EventPlace, bounds: Bounds) -> bool:
    """Whether a place, with the land that it may lie in, reaches into bounds of degrees."""
    west, south, east, north = bounds
    up = place.radius_km / _KM_PER_DEGREE
    aside = up / max(math.cos(math.radians(place.latitude)), 0.01)
    return west - aside <= place.longitude <= east + aside and south - up <= place.latitude <= north + up
