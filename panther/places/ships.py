"""Ships that are named after places: "the minelayer Breda" makes Breda a ship for the rest of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable

from panther.inflection import split_words
from panther.model import Sentence
from panther.names import Phrases
from panther.places.words import Name

_SINGULAR = (
    "ship, warship, destroyer, cruiser, battleship, battlecruiser, frigate, corvette, sloop, minelayer, minesweeper, "
    "gunboat, ironclad, monitor, submarine, carrier, trawler, freighter, tanker, steamer, steamship, transport, "
    "tender, tug, flagship, patrol boat"
)
_IRREGULAR = "ferry, ferries, merchantman, merchantmen, landing craft"
_PREFIXES = "HMS, HMAS, HMCS, HMNZS, HNLMS, USS, USNS, RMS, SS, MV, RFA, RFS, INS, ORP"
_KINDS = [word + plural for word in split_words(_SINGULAR) for plural in ("", "s")] + split_words(_IRREGULAR)
_OF_STATES = split_words(_PREFIXES)
_INTRODUCING = Phrases([*_KINDS, *_OF_STATES])
_NAME = re.compile(rf"\s+(?!(?:{'|'.join(_OF_STATES)})\s)(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")
# Several of a kind are listed: "the destroyers X, Y and Z".
_NEXT = re.compile(rf"(?:,|,? and)(?={_NAME.pattern.replace('?P<name>', '?:')})")
_AT = re.compile(r"\b(?:in|at|near|to|from|into|of|off|around|outside|between|towards?|for|via)\s+(?:the\s+)?$")


def find_ships(text: str) -> frozenset[str]:
    """Return the names that a document introduces as those of ships: both words of two, and the first."""
    names: set[str] = set()
    last = 0
    for start, end in _INTRODUCING.longest(text):
        if start < last:
            continue
        match = _NAME.match(text, end)
        while match:
            last = match.end()
            names.update((match["name"], match["name"].split(" ")[0]))
            further = _NEXT.match(text, last) if text[end - 1] == "s" else None
            match = _NAME.match(text, further.end()) if further else None
    return frozenset(names)


def without_ships(sentence: Sentence, names: Iterable[Name], ships: frozenset[str]) -> list[Name]:
    """Return the names of a sentence that are not those of ships: a ship is meant where no place is asked for."""
    return [
        name
        for name in names
        if name.text not in ships or _AT.search(sentence.text[: name.start - sentence.start][-24:])
    ]
