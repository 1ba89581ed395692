"""One spelling for two places: which one the words around it mean."""

from __future__ import annotations

from panther.model import Place
from panther.places import lexicon
from panther.places.levels import AREA, FACILITY, SETTLEMENT, is_country, level
from panther.places.words import Name


def resolve_by_nouns(name: Name) -> None:
    """Resolve an ambiguous name by the feature nouns that the text calls it by ("the town of X", "X Region")."""
    if name.place is None and name.candidates and name.nouns:
        _settle(name, [place for place in name.candidates if _is_called(place, name.nouns)])


def resolve_by_container(name: Name, container: Place | None) -> None:
    """Resolve an ambiguous name by the country that is printed behind it ("X, Niger")."""
    if name.place is None and name.candidates and container is not None and is_country(container):
        _settle(name, [place for place in name.candidates if place.country == container.country])


def _settle(name: Name, fitting: list[Place]) -> None:
    if len(fitting) == 1:
        name.place = fitting[0]


def _is_called(place: Place, nouns: frozenset[str]) -> bool:
    if nouns & set(place.feature.lower().split()):
        return True
    kinds = ((lexicon.SETTLEMENTS, SETTLEMENT), (lexicon.AREAS | lexicon.TERRAIN, AREA), (lexicon.FACILITIES, FACILITY))
    return any(nouns & words and level(place) == kind for words, kind in kinds)
