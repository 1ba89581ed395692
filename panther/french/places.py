"""The places of a French sentence among each other: lists, containing areas, anchors, and what else decides a role."""

from __future__ import annotations

import re
from itertools import pairwise

from panther.folding import fold
from panther.french.described import find_descriptions
from panther.french.hearing import hear
from panther.french.place_roles import Case, roles_of
from panther.french.plain import plain
from panther.french.relations import read_relation
from panther.french.unknown import find_cued
from panther.language import FRENCH
from panther.model import Sentence
from panther.places.between import stretch
from panther.places.cases import PLACING, Roles
from panther.places.described import Memory
from panther.places.levels import is_area, is_country
from panther.places.sentence import settle
from panther.places.siting import Siting
from panther.places.words import Name

_WINDOW = 140
_LIST = re.compile(
    r"\s*(?:,|et|ou|puis|-|/|,? et|ainsi que|,? puis|,? ou)\s*(?:a |au |de |d'|du |la |le |l'|en |dans |celle de "
    r"|celui de |celles de )*$"
)
_LOCATES = re.compile(r",? ?(?:\(|situee?|sise?|a (?!la)|au |non loin|pres)")
_CONTAINS = re.compile(
    r"\s*(?:\(|, (?:dans |en |au |a l'|sur )?|,? (?:dans|en|au) (?:la |le |l')?)"
    r"(?:(?:la |le |l')?(?:\w+ )?(?:du |de la |de l'|de |d')?)?$"
)
_CARRIED_OFF = re.compile(r"\b(?:evacu|rapatri)\w+ [^.;]*\b(?:de |du |des |depuis |d')[^.;]*$")
_MELTED = re.compile(r"(?:du|des|aux?)\s+(?=\S)", re.IGNORECASE)
_NO_LIST = frozenset({"speaker", "origin"})
_FORGOTTEN = frozenset({"speaker", "name_part"})
_FAR, _NEAR = 70, 36


def read_roles(sentence: Sentence, names: list[Name], memory: Memory) -> list[Name]:
    """Set place, role and relation of every name in a sentence; return those that are places."""
    bare, at = plain(sentence.text), sentence.start
    kept: list[Name] = []
    for name in names:
        if name.described and not memory.recall(name):
            continue
        _part_article(name)
        lead = bare[max(0, name.start - at - _WINDOW) : name.start - at]
        phrase = read_relation(lead)
        name.relation = phrase.relation
        name.nouns |= phrase.nouns
        case = Case(name, lead, phrase.before, bare[name.end - at :])
        name.role, name.fallback = _listed(kept, name, bare, at) or roles_of(case)
        kept.append(name)
    hear(sentence, kept)
    for name in kept:
        passed = name.role == "route" and any(other.role == "event" for other in kept)
        if name.role not in _FORGOTTEN and not passed and not _is_carried_off_to(name, lead):
            memory.add(name)
    _contain(kept, bare, at)
    settle(kept)
    return kept


def _is_carried_off_to(name: Name, lead: str) -> bool:
    """Return whether persons were evacuated to a place from another: "the town" is that one still."""
    return name.role == "destination" and _CARRIED_OFF.search(lead) is not None


def _part_article(name: Name) -> None:
    """Leave out of a name what its article melted into: "aux Cayes" is "à" before "Les Cayes"."""
    melted = _MELTED.match(name.text)
    if melted and not any(fold(name.text) in map(fold, (place.name, *place.aliases)) for place in name.candidates):
        name.text, name.start = name.text[melted.end() :], name.start + melted.end()


def _listed(kept: list[Name], name: Name, bare: str, at: int) -> Roles | None:
    """Return the roles of a name that goes on a list: those of the name before it."""
    if not kept or kept[-1].role == "name_part":
        return None
    first = kept[-1]
    between = bare[first.end - at : name.start - at]
    if not _LIST.match(between):
        return None
    apposed = between.strip() == "," and (first.role in _NO_LIST or (is_area(name.place) and not is_area(first.place)))
    if apposed:
        return None
    if name.relation.kind == "in" and first.relation.kind != "part":
        name.relation = first.relation
    return Roles(first.role, first.fallback)


def _contain(names: list[Name], bare: str, at: int) -> None:
    """Turn a larger place behind a more exact one into its containing area: "X (Niger)", "a X, dans la region de Y"."""
    for first, second in pairwise(names):
        between = bare[first.end - at : second.start - at]
        if second.relation.kind in {"distance", "direction", "near"} and _locates(between, first):
            if not first.described or first.place is not second.place:
                second.role, second.fallback = "anchor", ""
        elif second.role in {"event", "actor"} and _is_wider(first, second) and _tells_container(between):
            second.role, second.fallback = "containing", ""


def _locates(between: str, first: Name) -> bool:
    """Return whether the words between two names say that the second one only tells where the first one lies."""
    return first.role in PLACING and len(between) < _FAR and _LOCATES.match(between.lstrip()) is not None


def _is_wider(first: Name, second: Name) -> bool:
    if is_country(second.place) or (is_area(second.place) and not is_area(first.place)):
        return True
    return second.relation.kind == "region" and first.relation.kind != "region"


def _tells_container(between: str) -> bool:
    return _CONTAINS.fullmatch(between) is not None or (len(between) < _NEAR and "region" in between)


_STRETCH = stretch("entre", "et", "la |le |les |l['’]")
IN_FRENCH = Siting(FRENCH, find_cued, find_descriptions, read_roles, _STRETCH)
