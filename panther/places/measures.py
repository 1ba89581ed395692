"""Distances and bearings before a name: "about fifty miles south of", "just to the west of", "20 km from"."""

from __future__ import annotations

import re

from panther.model import Relation
from panther.places.lexicon import BEARINGS

WINDOW = 100
"""Characters before a name in which a distance is looked for."""

_FARTHEST_KM = 20_000.0
_UNITS = {
    "km": 1.0, "kms": 1.0, "kilometre": 1.0, "kilometer": 1.0, "mi": 1.609344, "mile": 1.609344,
    "m": 0.001, "metre": 0.001, "meter": 0.001, "yard": 0.0009144, "nmi": 1.852, "nautical mile": 1.852,
}  # fmt: skip
MEASURED = frozenset(BEARINGS) | frozenset(f"{unit}{plural}" for unit in _UNITS for plural in ("", "s"))
"""Words of which one stands in every distance or bearing."""

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBERS: dict[str, float | None] = {
    "a": 1.0,
    "an": 1.0,
    "half a": 0.5,
    "a hundred": 100.0,
    "one hundred": 100.0,
    "a dozen": 12.0,
    "a few": None,
}
_NUMBERS |= {"several": None, "hundreds of": None, "tens of": None, "dozens of": None}
_NUMBERS |= {word: float(index) for index, word in enumerate(_ONES, 1)}
_NUMBERS |= {word: 10.0 * (index + 2) for index, word in enumerate(_TENS)}

_NUMBER = rf"\d+(?:[.,]\d+)*|{'|'.join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))}"
_UNIT = r"nautical miles?|kilomet(?:re|er)s?|met(?:re|er)s?|kms?|miles?|mi|yards?|nmi|m"
_ABOUT = r"(?:about|some|roughly|approximately|around|nearly|almost|within|over|only|just|less than|more than) "
_DISTANCE = (
    rf"(?:{_ABOUT})?[\"“]?(?P<number>{_NUMBER})(?: ?(?:-|–|to|or) ?(?:{_NUMBER}))?[ -]?(?P<unit>{_UNIT})[\"”]?"
    r"(?: \([^()]{1,30}\))?"
)
_BEARING = "|".join(sorted(BEARINGS, key=len, reverse=True))
_BEFORE_BEARING = r"(?:(?:away|just|due|further|farther|immediately|directly|slightly|to|on|in|and|the) ){0,4}"
_OFFSET = re.compile(
    rf"(?:\b{_DISTANCE} )?\b{_BEFORE_BEARING}(?P<bearing>{_BEARING})(?:ern)? "
    r"(?:(?:part|side|end|outskirts|edge) )?of (?:the )?$",
    re.IGNORECASE,
)
_FROM = re.compile(rf"\b{_DISTANCE}(?: away)? (?:from|of|off|outside(?: of)?|short of) (?:the )?$", re.IGNORECASE)


def read_offset(text: str, end: int) -> tuple[int, Relation] | None:
    """Read a distance and bearing, or either, that ends right before an offset.

    Returns:
        Where the phrase begins in the text, and the relation that it prints.
    """
    first = max(0, end - WINDOW)
    match = _OFFSET.search(text, first, end) or _FROM.search(text, first, end)
    if not match:
        return None
    groups = match.groupdict()
    bearing = BEARINGS[groups["bearing"].lower()] if groups.get("bearing") else None
    kind = "distance" if groups["unit"] else "direction"
    return match.start(), Relation(kind, match.group().strip(), _kilometres(groups["number"], groups["unit"]), bearing)


def _kilometres(number: str | None, unit: str | None) -> float | None:
    if not number or not unit:
        return None
    value = _value(number.lower())
    per_unit = _UNITS.get(unit.lower(), _UNITS.get(unit.lower().removesuffix("s"), 1.0))
    return None if value is None or value * per_unit > _FARTHEST_KM else round(value * per_unit, 3)


def _value(number: str) -> float | None:
    if number in _NUMBERS:
        return _NUMBERS[number]
    plain = number.replace(",", "")
    return float(plain) if plain.count(".") <= 1 else None
