"""Ships that are named after places: "the minelayer Breda" makes Breda a ship for the rest of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable

from panther.model import Sentence
from panther.places.words import Name

_KINDS = (
    r"ships?|warships?|destroyers?|cruisers?|battleships?|battlecruisers?|frigates?|corvettes?|sloops?|minelayers?"
    r"|minesweepers?|gunboats?|ironclads?|monitors?|submarines?|carriers?|trawlers?|freighters?|tankers?|steamers?"
    r"|steamships?|transports?|tenders?|tugs?|ferry|ferries|flagships?|merchantm[ae]n|landing craft|patrol boats?"
)
_PREFIX = r"HMS|HMAS|HMCS|HMNZS|HNLMS|USS|USNS|RMS|SS|MV|RFA|RFS|INS|ORP"
_SHIP = re.compile(rf"\b(?:{_PREFIX}|{_KINDS})\s+(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")
_AT = re.compile(r"\b(?:in|at|near|to|from|into|of|off|around|outside|between|towards?|for|via)\s+(?:the\s+)?$")


def find_ships(text: str) -> frozenset[str]:
    """Return the names that a document introduces as those of ships: both words of two, and the first."""
    names: set[str] = set()
    for match in _SHIP.finditer(text):
        names.update((match["name"], match["name"].split(" ")[0]))
    return frozenset(names)


def without_ships(sentence: Sentence, names: Iterable[Name], ships: frozenset[str]) -> list[Name]:
    """Return the names of a sentence that are not those of ships: a ship is meant where no place is asked for."""
    return [
        name
        for name in names
        if name.text not in ships or _AT.search(sentence.text[: name.start - sentence.start][-24:])
    ]
