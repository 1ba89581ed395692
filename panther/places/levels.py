"""How coarse a place is: a facility, a settlement, an area or a country."""

from __future__ import annotations

from functools import lru_cache

from panther.model import Place
from panther.places import lexicon

FACILITY, SETTLEMENT, AREA, COUNTRY = range(4)

_COUNTRIES = frozenset({"country", "state", "republic", "kingdom", "continent", "empire", "nation"})
_WATERS = frozenset({"river", "lake", "sea", "strait", "canal", "stream", "border", "frontier", "boundary", "wadi"})
_SETTLEMENTS = lexicon.SETTLEMENTS | {"capital"}
_AREAS = lexicon.AREAS | lexicon.TERRAIN | {"natural"}
_AREA_KM = 60.0
_MANY = 1 << 12


def level(place: Place | None) -> int:
    """Return how coarse a place is; one that is not known counts as a settlement."""
    return SETTLEMENT if place is None else _level(place.feature, place.name, place.radius_km)


@lru_cache(maxsize=_MANY)
def _level(feature: str, name: str, radius_km: float) -> int:
    if _is_state(feature):
        return COUNTRY
    words = set(f"{feature} {name}".lower().split())
    if not words.isdisjoint(_SETTLEMENTS):
        return SETTLEMENT
    if not words.isdisjoint(_AREAS):
        return AREA
    if not words.isdisjoint(lexicon.FACILITIES):
        return FACILITY
    return AREA if radius_km >= _AREA_KM else SETTLEMENT


def is_area(place: Place | None) -> bool:
    """Return whether a place is an area or coarser."""
    return place is not None and level(place) >= AREA


def is_country(place: Place | None) -> bool:
    """Return whether a place is a state or a continent."""
    return place is not None and _is_state(place.feature)


@lru_cache(maxsize=_MANY)
def _is_state(feature: str) -> bool:
    return not _COUNTRIES.isdisjoint(feature.lower().split())


def acts(place: Place | None) -> bool:
    """Return whether the name of a place stands for its government as often as for its ground."""
    return place is not None and (is_country(place) or not place.plot or "capital" in place.feature.lower())


def is_crossed(text: str, place: Place | None) -> bool:
    """Return whether a name is that of a line that one crosses: a river, a lake, a border."""
    words = set(text.lower().split())
    if place is not None:
        if place.geometry == "line":
            return True
        words |= set(place.feature.lower().split())
    return bool(_WATERS & words)
