"""Names that look like places and are not in the gazetteer.

A capitalised name is taken for a place where the text treats it as one: "in X", "near X", "the village of X", "X
Valley". Once a text has done so, each occurrence of the name counts, also in the other texts of its campaign, in
whatever language. What is known to be something else is left out: months, people's titles, organisations, peoples and
languages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from panther.names import Phrases
from panther.places import lexicon

_CAPITAL = r"(?:[A-Z]|[^\W\d_a-zß-öø-ÿ])"
_LETTERS = r"(?:[a-z]++\w*+|\w++)"
_ARTICLE = rf"(?:(?:[AaEe]l|[Aa][dnrstz]|[Aa]sh|[Ee][dnrstz]|[Uu]l)-(?=['’]?{_CAPITAL}))?"
_WORD = rf"{_ARTICLE}['’]?{_CAPITAL}{_LETTERS}(?:['’-](?!s\b)\w++)*+"
_LINK = r"[ -](?:(?:de|des|du|da|do|di|la|le|les|sur|am|an der|upon|ben|bin|ibn|von|van) )?"
_WATERS = r"(?:Gulf|Bay|Straits?|Isles?|Sea|Cape|Valley|Plains?|Lake|Mountains|Islands?) of (?:the )?"
_RUN = rf"(?:{_WATERS})?{_WORD}(?:{_LINK}{_WORD}){{0,4}}"
_HOLDER = rf"(?:{_CAPITAL}[a-z]*+\w*+-(?:held|controlled|occupied|ruled|dominated|administered)\s)?"
# Begins with white space, and shares first letters, so that the scan skips from word to word.
_CUE = re.compile(
    r"[\s(](?P<cue>in(?:to|side|vaded)?+|of|a(?:t|round|cross)|near|o(?:utside|verran)|t(?:hrough(?:out)?|owards?|"
    r"o(?=\s['A-Z\x80-\U0010ffff]))|(?:f(?:or|rom)|left|between|captur(?:ed|ing|e)|seiz(?:ed|ing|e))(?=\s['A-Z\x80-\U0010ffff])|within|"
    r"r(?:eached|ecaptured|etook)|en(?:tered|circled)|b(?:esieged|ombed|ombarded)|s(?:helled|tormed|urrounded)|liberated|"
    r"conquered|In(?:to|side)?|A(?:t|round|cross)|Near|O(?:utside|verran)|T(?:hrough(?:out)?|owards?)|Within)"
    rf"\s(?P<between>(?:[a-z]++\s){{0,4}}+)(?=['A-Zaeu\x80-\U0010ffff]){_HOLDER}(?P<name>{_RUN})(?P<possessive>['’]s?\b)?",
)
_AND = re.compile(rf"\s(?:and|or)\s({_RUN})(?!['’])")
_HEAD = re.compile(
    r"(?:Valley|River|Mountains?|Hills?|Airport|Airbase|Airfield|Islands?|Peninsula|Province|District|Governorate|Dam|Bridge|"
    r"Bay|Strait|Gulf|Pass|Plateau|Desert|Oasis|County|Prefecture|Oblast|Ridge|Forest|Canal)\b"
)
_NEXT = re.compile(r"\s([a-z][\w-]*)")
_HELD = re.compile(r"-(?:held|controlled|occupied|ruled|led|backed|based|dominated|administered|style|born)\b")
_CUES = lexicon.words("in into inside at near through around across outside within throughout toward towards")
_LONGEST_NAME = 60
_GOING = {
    "to": lexicon.forms("flee/fled escape march sail withdraw/withdrew/withdrawn retreat advance fly/flew/flown airlift"
                        " travel drive/drove/driven move return") | lexicon.ROUTES,
    "from": lexicon.forms("come/came arrive depart withdraw/withdrew/withdrawn retreat flee/fled escape fly/flew/flown"
                          " march sail expel/expelled drive/drove/driven return"),
    "for": lexicon.DEPARTING,
    "between": lexicon.PLACE_NOUNS | lexicon.ROUTES | {"halfway", "midway", "somewhere"},
}  # fmt: skip
_GOALS = _GOING.keys()
_ON_THE_WAY = frozenset({"back", "north", "south", "east", "west", "on", "down", "up"})
_AREAL = frozenset({"in", "into", "across", "through", "throughout", "near", "inside", "within"})
_BETWEEN = lexicon.PLACE_NOUNS | lexicon.PART_ADJECTIVES | {"of", "the", "nearby", "neighbouring", "neighboring"}
_BEFORE_OF = lexicon.PLACE_NOUNS | lexicon.BEARINGS.keys()
_BEFORE_OF_THE = lexicon.AREAS | lexicon.TERRAIN | lexicon.BEARINGS.keys()
_NO_NAMES = lexicon.PLACE_NOUNS | lexicon.BEARINGS.keys() | lexicon.PART_ADJECTIVES
_WINDOW = 60
_NOT_PLACES = (
    lexicon.ORGANISATIONS | lexicon.PACTS | lexicon.TITLES | lexicon.HAPPENINGS | lexicon.AUTHORITIES | lexicon.PEOPLE
    | lexicon.CONJUNCTIONS | lexicon.PREPOSITIONS | lexicon.DETERMINERS | lexicon.NOT_PLACES
)  # fmt: skip
_PEOPLES = ("ish", "ese", "ism", "isms", "ist", "ists")
_PEOPLE_WITH_ARTICLE = re.compile(r"(?:[aei]ns|ites|ese)$")
_FOLLOWING = lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS | lexicon.AUXILIARIES | lexicon.DETERMINERS | lexicon.NUMBERS
_LEAST_SHARE = 0.2


Span = tuple[int, int]


class Occurrence(NamedTuple):
    """Where a name stands that looks like a place; ``lent``: that it is one is known from other texts alone."""

    start: int
    end: int
    lent: bool = False


def find_cued(text: str) -> Iterator[Span]:
    """Find names where English text treats them as places."""
    for match in _CUE.finditer(f"\n{text}"):
        name, possessive = match.group("name", "possessive")
        if not possessive and _looks_like_place(name) and _is_locative(match):
            yield match.start("name") - 1, match.end("name") - 1
            if (other := _AND.match(match.string, match.end())) and _looks_like_place(other[1]):
                yield other.start(1) - 1, other.end(1) - 1
    for match in _HEAD.finditer(text):
        start = match.start()
        if text[start - 1 : start] == " ":
            name = _with_capitals_before(text, start, match[0])
            if name != match[0] and _looks_like_place(name):
                yield match.end() - len(name), match.end()


def _with_capitals_before(text: str, start: int, noun: str) -> str:
    """Return a feature noun with the capitalised words that stand directly before it."""
    words = text[max(0, start - _WINDOW) : start - 1].split(" ")
    first = len(words)
    while first > 1 and words[first - 1][:1].isupper() and words[first - 1].replace("-", "").isalpha():
        first -= 1
    return " ".join([*words[first:], noun])


def _is_locative(match: re.Match[str]) -> bool:
    """Return whether the words before a name, and the one behind it, treat it as a place."""
    cue, between, name = match.group("cue", "between", "name")
    cue, phrase = _nearest_cue(cue.lower(), between.split()) if between else (cue.lower(), [])
    if not cue:
        return False
    article = "the" in phrase
    if cue == "of":
        return _is_after_feature(match, article=article)
    if cue in _GOALS and not _goes(match):
        return False
    if "of" in phrase:
        return True
    following = _NEXT.match(match.string, match.end())
    word = following[1] if following else ""
    if word in lexicon.PLACE_NOUNS:
        return not name.endswith("ian")
    plain = not word or word in _FOLLOWING or word.endswith(("ed", "ing", "ly"))
    return plain and _fits(cue, name, article=article)


def _goes(match: re.Match[str]) -> bool:
    """Return whether somebody or a road goes where the name says ("fled to X"); "sent to X" may be a person."""
    before = match.string[max(0, match.start() - _WINDOW) : match.start("cue")].lower().split()
    while before and before[-1] in _ON_THE_WAY:
        before.pop()
    return bool(before) and before[-1] in _GOING[match["cue"]]


def _is_after_feature(match: re.Match[str], *, article: bool) -> bool:
    """Return whether a feature noun or bearing stands before "of"."""
    before = match.string[max(0, match.start() - _WINDOW) : match.start("cue")].split()
    return bool(before) and before[-1].lower() in (_BEFORE_OF_THE if article else _BEFORE_OF)


def _fits(cue: str, name: str, *, article: bool) -> bool:
    """Return whether a cue treats a name, with or without an article, as a place."""
    if article:
        return cue in _AREAL and not _PEOPLE_WITH_ARTICLE.search(name)
    return cue != "through"  # which may be by means of somebody


def _nearest_cue(cue: str, between: list[str]) -> tuple[str, list[str]]:
    """Return the cue nearest to the name, or "", and the words between them that belong to the name's phrase."""
    phrase = [cue, *between]
    first = len(phrase)
    while first > 1 and phrase[first - 1] in _BETWEEN:
        first -= 1
    cue = phrase[first - 1]
    return (cue if first == 1 or cue in _CUES else ""), phrase[first:]


@lru_cache(maxsize=1 << 12)
def _looks_like_place(name: str) -> bool:
    if len(name) > _LONGEST_NAME or name.isupper() or name[0] in "'’" or _HELD.search(name):
        return False
    words = [word for word in name.lower().replace("-", " ").split() if word not in {"of", "the"}]
    if not _NOT_PLACES.isdisjoint(words) or _NO_NAMES.issuperset(words):
        return False
    return not words[-1].endswith(_PEOPLES) and words[-1] not in lexicon.PEOPLES


def occurrences(cued: Sequence[tuple[str, Sequence[Span]]]) -> list[list[Occurrence]]:
    """Return where the names stand that texts treat as places, for each text in order; the longest where they overlap.

    A name that is seldom treated as a place is one only there: it may be a person's, or that of a state that acts. What
    a text says of it goes before what the others say.

    Args:
        cued: The texts of a campaign, each with the spans where it treats a name as a place.
    """
    told = [Counter(text[start:end] for start, end in spans) for text, spans in cued]
    cues = _sum(told)
    if not cues:
        return [[] for _ in cued]
    phrases = Phrases(cues)
    found = [[(text[start:end], start, end) for start, end in phrases.longest(text)] for text, _ in cued]
    counted = [Counter(name for name, _, _ in of_text) for of_text in found]
    lent = _mostly_places(cues, _sum(counted))
    kept = []
    for (_, spans), of_text, own, total in zip(cued, found, told, counted, strict=True):
        certain, here = frozenset(spans), _mostly_places(own, total)
        kept.append(
            [
                Occurrence(start, end, name not in own)
                for name, start, end in of_text
                if (start, end) in certain or name in (here if name in own else lent)
            ]
        )
    return kept


def _sum(counters: Iterable[Counter[str]]) -> Counter[str]:
    return Counter(chain.from_iterable(counter.elements() for counter in counters))


def _mostly_places(cues: Counter[str], total: Counter[str]) -> frozenset[str]:
    return frozenset(name for name, count in cues.items() if count >= _LEAST_SHARE * total[name])
