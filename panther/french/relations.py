"""What the phrase before a place name says about it in French: how far off, near it, a part of it, what it is."""

from __future__ import annotations

import re
from typing import NamedTuple

from panther.french import lexicon
from panther.french.numbers import AMOUNT, value_of
from panther.french.plain import alternatives
from panther.model import Relation

OF = r"(?:de la |de l'|du |des |de |d')"
_NOUN = alternatives(tuple(lexicon.PLACE_NOUNS))
_PART = alternatives(lexicon.PART_NOUNS)
_ADJECTIVE = rf"(?: (?:{alternatives(lexicon.ADJECTIVES)}|de campagne))*"
_DISTANCE = (
    r"a (?:environ |pres de |quelque |moins de |plus de |une distance de |peu pres |a peine |seulement )*"
    rf"(?P<amount>{AMOUNT})(?:(?: a|-| ou) (?:\d+|[a-z]+))? ?(?:de )?(?P<unit>km|kilometres?|metres?|m|milles?|bornes)"
    r"(?: environ)?"
)
_OFFSET = re.compile(
    rf"(?:(?:situee?s? |distante?s? |sise? )?{_DISTANCE},? )?(?:au |a l'|vers le |vers l'|plus au |dans le "
    rf"|dans l')(?:extreme[ -])?(?P<bearing>{lexicon.BEARING})"
    rf"(?: immediat)? {OF}$"
)
_FROM = re.compile(rf"{_DISTANCE} (?:en (?:amont|aval) )?{OF}$")
_LAYERS = {
    "noun": re.compile(rf"(?:\b|(?<='))(?P<noun>{_NOUN}){_ADJECTIVE} ?(?:{OF}|(?=$))(?:\"|« ?)?$"),
    "near": re.compile(rf"\b(?:{alternatives(lexicon.NEAR)}) {OF}$|\bjouxtant (?:la |le |les |l')?$|\bautour {OF}$"),
    "part": re.compile(
        rf"(?:\b|(?<='))(?P<noun>{_PART}){_ADJECTIVE} {OF}$|\b(?:au |dans le |du )?(?:centre|coeur|milieu) {OF}$"
    ),
    "side": re.compile(
        r"\b(?:dans (?:le |l'|tout le )|(?:le |l')|(?:du |de l')|au |a l')(?:extreme[ -]|grand[ -])?"
        rf"(?P<bearing>{lexicon.BEARING}) {OF}$"
    ),
}
_DETERMINERS = re.compile(
    r"\b(?:la |le |les |l'|une? |cette |ce |cet |ces |deux |trois |plusieurs |des |leurs? |petite? |grande? |vieille "
    r"|ancienne? |nouvelle )+$"
)
_FARTHEST_KM = 20_000.0
_MOST_LAYERS = 4
_VAGUE = frozenset({"quelques", "plusieurs"})
_METRES = frozenset({"m", "metre", "metres"})


class Phrase(NamedTuple):
    """A relation, the words before the phrase that prints it, and the nouns that the name is called by."""

    relation: Relation
    before: str
    nouns: frozenset[str]


def read_relation(before: str) -> Phrase:
    """Return what the phrase before a name says about it.

    Args:
        before: The plain words before the name, in its sentence.
    """
    relation = Relation("in")
    nouns: set[str] = set()
    for _ in range(_MOST_LAYERS):
        if match := _OFFSET.search(before) or _FROM.search(before):
            return Phrase(_offset(match), before[: match.start()], frozenset(nouns))
        found = next(((kind, match) for kind, each in _LAYERS.items() if (match := each.search(before))), None)
        if found is None:
            break
        kind, match = found
        if kind == "near":
            return Phrase(Relation("near", match.group().strip()), before[: match.start()], frozenset(nouns))
        relation = _layered(kind, match, relation, nouns)
        before = _DETERMINERS.sub("", before[: match.start()])
    return Phrase(relation, before, frozenset(nouns))


def _layered(kind: str, match: re.Match[str], relation: Relation, nouns: set[str]) -> Relation:
    """Return the relation after one more layer of the phrase, and note the noun that the name is called by."""
    if kind == "noun":
        noun = match["noun"]
        nouns.add(lexicon.PLACE_NOUNS[noun])
        if noun in lexicon.REGION_NOUNS and relation.kind == "in":
            return Relation("region", noun)
        return Relation("border", noun) if noun == "frontiere" else relation
    outermost = kind == "side" or not nouns or relation.kind == "in"
    return Relation("part", match.group().strip()) if outermost else relation


def _offset(match: re.Match[str]) -> Relation:
    groups = match.groupdict()
    printed, text = groups.get("amount"), match.group().strip()
    bearing = lexicon.BEARINGS[groups["bearing"]] if groups.get("bearing") else None
    if not printed:
        return Relation("direction", text, None, bearing)
    if printed in _VAGUE:
        return Relation("near" if bearing is None else "direction", text, None, bearing)
    return Relation("distance", text, _kilometres(printed, groups["unit"]), bearing)


def _kilometres(printed: str, unit: str) -> float | None:
    value = value_of(printed)
    per_unit = 0.001 if unit in _METRES else 1.0
    return None if value is None or value * per_unit > _FARTHEST_KM else round(value * per_unit, 3)
