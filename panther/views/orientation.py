"""From how far away the name of a place is worth reading, where it has no events and is named for orientation."""

from __future__ import annotations

from panther.model import Place

# By words of its feature; the first that occurs decides.
_RANKS = (
    (0, {"city", "capital"}),
    (1, {"town", "region", "desert", "plain"}),
    (2, {"village", "massif", "mountain", "mountains", "valley", "airport", "base"}),
)
_LEAST_RANK = 3
_FAR_KM = 100


def context_rank(place: Place) -> int:
    """From how far the name of a place is shown: 0 the farthest. A great area is worth as much as a town."""
    words = set(place.feature.casefold().split())
    rank = next((rank for rank, features in _RANKS if words & features), _LEAST_RANK)
    return min(rank, 1) if place.geometry == "area" and place.radius_km >= _FAR_KM else rank
