"""Definite descriptions ("the city", "the dam") and the places that they refer back to."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from panther.model import Place, Sentence
from panther.places import lexicon
from panther.places.levels import SETTLEMENT, is_area, level
from panther.places.words import Name

_SETTLEMENTS = frozenset({"city", "town", "village", "settlement", "hamlet"})
_RURAL = frozenset({"village", "hamlet", "settlement"})
_KINDS = (
    frozenset({"airbase", "airport", "airfield", "airstrip", "base"}),
    frozenset({"mountain", "mountains", "massif", "hills", "range", "highlands"}),
    frozenset({"hill", "mount", "hilltop", "heights", "peak"}),
    frozenset({"island", "islet", "peninsula"}),
    frozenset({"border", "frontier"}),
    frozenset({"camp", "base", "barracks", "fort", "fortress"}),
)
_SAME = {noun: frozenset().union(*(kind for kind in _KINDS if noun in kind)) for kinds in _KINDS for noun in kinds}
_NOUNS = (
    "city|town|village|settlement|hamlet|dam|airbase|airport|airfield|airstrip|base|camp|barracks|fort|fortress|castle|"
    "citadel|bridge|hospital|prison|university|roundabout|checkpoint|station|port|harbour|harbor|suburb|district|province|"
    "governorate|valley|mountains|mountain|massif|hilltop|hills|hill|peninsula|island|islet|lake|river|strait|gulf|oasis|"
    "plateau|border|frontier|region|area"
)
# "the" and "both" without their first letter, which is looked back at: a search for fixed letters is the fastest.
_THE = r"he (?<=[Tt]he )(?<!\w[Tt]he )"
_BOTH = r"oth(?<=[Bb]oth)(?<!\w[Bb]oth)(?: of)?(?: the)? "
_NEXT = r"(?=(?:\s+(?P<next>[\w-]+))?)"
_DESCRIPTION = re.compile(
    rf"{_THE}(?:(?:same|entire|whole|strategic|besieged|captured|embattled) )?(?P<noun>{_NOUNS})\b"
    rf"(?![-’'](?!s\b))(?: area\b)?{_NEXT}",
)
_PAIRED = {
    "cities": "city", "towns": "town", "villages": "village", "regions": "region", "provinces": "province",
    "districts": "district", "islands": "island", "airbases": "airbase", "airports": "airport",
}  # fmt: skip
_PAIRS = tuple(re.compile(rf"{both}(?P<noun>{'|'.join(_PAIRED)})\b{_NEXT}") for both in (f"{_THE}two ", _BOTH))
_ANY_AREA = frozenset({"area", "region"})
_DEFINED = frozenset({"of", "called", "named", "known", "between"})
_OPEN_AREA = lexicon.BEARINGS.keys() | lexicon.words(
    "around near both where surrounding held controlled from adjacent along next outside"
)
_VERBAL = ("ed", "ing", "ly")
_CLOSED = (
    lexicon.PREPOSITIONS
    | lexicon.CONJUNCTIONS
    | lexicon.AUXILIARIES
    | lexicon.SUFFERING
    | lexicon.MOTION
    | lexicon.words("itself again only almost never still also soon now later once both alone today")
)
_REMEMBERED = 64
_FARTHEST = 30
"""Sentences that "the town" may look back; there are fewer dams than towns in a story."""
# How far away the subject of a section and that of the whole document are, in half sentences, wherever one is.
_SECTION, _TITLE = 3, 7
_NEVER = 1000
# Half sentences by which a place is further away where nothing happened.
_ASIDE = {
    **dict.fromkeys(("base", "origin"), 6),
    **dict.fromkeys(("aim", "anchor", "containing", "quoted", "topic"), 3),
}
_AREA_ANTECEDENT = frozenset({"event", "destination", "route", "containing", "anchor"})
_NO_ANTECEDENT = frozenset({"name_part", "actor", "comparison", "speaker", "witness"})


def find_descriptions(text: str) -> list[Name]:
    """Find noun phrases that may refer back to a place or to two, in order of offset."""
    found = [
        _description(text, match.start() - 1, match.end(), match["noun"])
        for pattern in (_DESCRIPTION, *_PAIRS)
        for match in pattern.finditer(text)
        if _is_anaphor(match["noun"], match["next"] or "")
    ]
    return sorted(found, key=lambda name: name.start)


def _description(text: str, start: int, end: int, noun: str) -> Name:
    nouns = frozenset({_PAIRED.get(noun, noun)})
    return Name(start, end, text[start:end], described=True, same=" same " in text[start:end], nouns=nouns)


def _is_anaphor(noun: str, following: str) -> bool:
    if following in _DEFINED or (noun in _ANY_AREA and following in _OPEN_AREA):
        return False
    if not following or not following[0].isalpha() or following in _CLOSED:
        return True
    return following.endswith(_VERBAL)


@dataclass(slots=True, eq=False)
class _Mention:
    """A place that was named: its role and place are those that the name has in the end."""

    name: Name
    nouns: set[str]
    sentence: int
    paragraph: int


class Memory:
    """The places that a document has named so far, for descriptions to refer back to.

    Args:
        headings: The indices of the sentences that are headings: a place that the nearest of them names is what its
            section is about, and one in the first sentence what the document is about.
    """

    def __init__(self, headings: Sequence[int] = ()) -> None:
        self._mentions: deque[_Mention] = deque(maxlen=_REMEMBERED)
        self._called: dict[str, set[str]] = {}
        self._headings = frozenset(headings)
        self._subjects: dict[int, list[_Mention]] = {}
        self._heading = self._sentence = self._paragraph = -1

    def begin(self, sentence: Sentence) -> None:
        """Note which sentence the names to come stand in."""
        for index in range(self._sentence + 1, sentence.index + 1):
            if index in self._headings:
                self._heading = index
        self._sentence, self._paragraph = sentence.index, sentence.paragraph

    def add(self, name: Name) -> None:
        """Remember a name whose role is known."""
        if name.place is not None and not name.place.plot:
            return
        heads = self._sentence == self._heading
        if name.role in _NO_ANTECEDENT and not heads:
            return
        key = name.place.place_id if name.place else name.text.lower()
        called = self._called.get(key)
        if called is None:
            called = self._called[key] = _own_nouns(name)
        if not name.described:
            called |= name.nouns
        mention = _Mention(name, called, self._sentence, self._paragraph)
        self._mentions.append(mention)
        if heads:
            self._subjects.setdefault(self._sentence, []).append(mention)

    def recall(self, description: Name, but: Place | None = None) -> bool:
        """Set the place or places that a description refers back to; return whether there are any.

        Args:
            description: The description.
            but: A place that it cannot be: "X, east of the city" is not in that city.
        """
        (noun,) = description.nouns
        if description.text.endswith(tuple(_PAIRED)):
            fitting = [
                mention.name.place for mention in reversed(self._mentions) if self._fit(noun, mention) is not None
            ]
            description.pair = tuple(dict.fromkeys(place for place in fitting if place))[:2]
            description.place = description.pair[0] if description.pair[1:] else None
            return description.place is not None
        chosen = self._nearest(noun, but, same=description.same)
        if chosen is None:
            return False
        if noun in _SETTLEMENTS:
            chosen.nouns.add(noun)
        description.place = chosen.name.place
        return True

    def _nearest(self, noun: str, but: Place | None, *, same: bool) -> _Mention | None:
        """Return the nearest mention that fits a noun, of equals the last, or what the section is about."""
        nearest: _Mention | None = None
        least = _NEVER
        for mention in reversed(self._mentions):
            if self._sentence - mention.sentence >= least:
                break
            away = self._fit(noun, mention, same=same)
            if away is not None and away < least and (but is None or mention.name.place is not but):
                nearest, least = mention, away
        for away, mention in self._about(noun):
            if away < least and (but is None or mention.name.place is not but):
                nearest, least = mention, away
        return nearest

    def _about(self, noun: str) -> list[tuple[int, _Mention]]:
        """Return what the section and the document are about, as far as it fits a noun, and how far away it is."""
        if not self._subjects or noun in _ANY_AREA:
            return []
        found = [(_SECTION, mention) for mention in self._subjects.get(self._heading, ())]
        found += [(_TITLE, mention) for mention in self._subjects.get(0, ())]
        return [(away, mention) for away, mention in found if _is_subject(noun, mention)]

    def _fit(self, noun: str, mention: _Mention, *, same: bool = False) -> int | None:
        """Return how far away a mention is in half sentences, loose fits further; nothing if it does not fit."""
        away = self._sentence - mention.sentence
        name = mention.name
        if noun in _ANY_AREA:
            fits = noun == "area" or is_area(name.place) or noun in mention.nouns
            near = mention.paragraph == self._paragraph and name.role in _AREA_ANTECEDENT
            return away if fits and near else None
        if name.role in _NO_ANTECEDENT or (noun in _SETTLEMENTS and away > _FARTHEST):
            return None
        penalty = _penalty(noun, mention)
        if penalty is not None and same and level(name.place) == SETTLEMENT:
            penalty = 0
        aside = 0 if name.fallback == "event" else _ASIDE.get(name.role, 0)
        return None if penalty is None else 2 * away + penalty + aside


def _is_subject(noun: str, mention: _Mention) -> bool:
    """Return whether a noun fits the place in a heading; any island may be one of which only "natural" is known."""
    place = mention.name.place
    if _penalty(noun, mention) is not None:
        return True
    return noun in lexicon.TERRAIN and place is not None and place.feature == "natural" and not mention.nouns


def _penalty(noun: str, mention: _Mention) -> int | None:
    """Return how loosely a noun fits a mention: 0 where it is called so; nothing where it does not fit."""
    nouns = mention.nouns
    if noun in nouns:
        return 0
    if noun in _SAME and not nouns.isdisjoint(_SAME[noun]):
        return 1
    if noun not in _SETTLEMENTS or level(mention.name.place) != SETTLEMENT or _is_something_else(nouns):
        return None
    other = (noun in _RURAL and "city" in nouns) or (noun == "city" and not nouns.isdisjoint(_RURAL - {"settlement"}))
    return 4 if other else 3


def _own_nouns(name: Name) -> set[str]:
    """Return the nouns that a place goes by: the head of its name and its feature."""
    words = set(name.text.lower().split())
    if name.place is not None:
        words |= set(f"{name.place.name} {name.place.feature}".lower().split())
    return words & lexicon.PLACE_NOUNS


def _is_something_else(nouns: set[str]) -> bool:
    return bool(nouns) and not nouns & (lexicon.SETTLEMENTS | lexicon.REGION_NOUNS)
