"""Where a map looks, and from how far away the name of a place without events is worth reading on it."""

from __future__ import annotations

import math

from panther.model import Place

Bounds = tuple[float, float, float, float]
"""West, south, east, north, in degrees."""

# By words of its feature; the first that occurs decides.
_RANKS = (
    (0, {"city", "capital"}),
    (1, {"town", "region", "desert", "plain"}),
    (2, {"village", "massif", "mountain", "mountains", "valley", "airport", "base"}),
)
_LEAST_RANK = 3
_FAR_KM = 100
# The map of a screen of 1440 x 900, in pixels, and how many of them the world is wide at zoom 0.
_SCREEN = (976.0, 590.0)
_WORLD = 256.0
_MOST_ZOOM = 18


def context_rank(place: Place) -> int:
    """From how far the name of a place is shown: 0 the farthest. A great area is worth as much as a town."""
    words = set(place.feature.casefold().split())
    rank = next((rank for rank, features in _RANKS if words & features), _LEAST_RANK)
    return min(rank, 1) if place.geometry == "area" and place.radius_km >= _FAR_KM else rank


def screen_at(bounds: Bounds) -> tuple[float, float, float]:
    """Where a screen looks that shows all between west, south, east and north: latitude, longitude, zoom.

    Args:
        bounds: In degrees, latitudes within those of web Mercator.
    """
    west, south, east, north = bounds
    top, bottom = (math.asinh(math.tan(math.radians(latitude))) for latitude in (north, south))
    shares = ((east - west) / 360, (top - bottom) / (2 * math.pi))
    zoom = min(math.log2(pixels / (share * _WORLD)) for pixels, share in zip(_SCREEN, shares, strict=True))
    latitude = math.degrees(math.atan(math.sinh((top + bottom) / 2)))
    return round(latitude, 4), round((west + east) / 2, 4), float(max(0, min(math.floor(zoom), _MOST_ZOOM)))
