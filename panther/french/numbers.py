"""French counts: digits, words, collectives ("une vingtaine"), bounds ("au moins", "plus de") and vague quantities."""

from __future__ import annotations

import re
from typing import NamedTuple

_ONES = (
    "zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
)  # fmt: skip
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "nonante": 90}
_VALUES = {word: number for number, word in enumerate(_ONES)} | _TENS | {
    "une": 1, "quatre-vingt": 80, "quatre-vingts": 80, "vingts": 20, "cent": 100, "cents": 100, "mille": 1000,
    "million": 1_000_000, "millions": 1_000_000,
}  # fmt: skip
# Collectives are about their number: "une vingtaine" is taken for 20.
_COLLECTIVES = {
    "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip
_PLURALS = {"dizaines": 20, "douzaines": 24, "vingtaines": 40, "centaines": 200, "milliers": 2000}
_MULTIPLIERS = frozenset(["cent", "cents", "mille", "million", "millions"])

_SMALL = "|".join(sorted(_VALUES, key=len, reverse=True))
_WORDS = rf"(?:{_SMALL})(?:[ -](?:et[ -])?(?:{_SMALL}))*"
DIGITS = r"\d{1,3}(?:[ .]\d{3})+(?!\d)|\d+"
COUNT = (
    rf"(?P<digits>{DIGITS})(?![\w])(?! ?(?:%|h\b|heures?\b|km\b|kilom|mm\b|m\b|ans\b|kg\b))(?: (?P<scale>mille"
    rf"|millions?)\b)?"
    rf"|(?:une?|la|quelque|environ une|demi-) ?(?P<collective>{'|'.join(_COLLECTIVES)})\b"
    rf"|(?:des |quelques |plusieurs )?(?P<plural>{'|'.join(_PLURALS)})\b"
    rf"|(?P<several>plusieurs|quelques|divers)\b|(?P<words>{_WORDS})\b|(?P<none>aucune?|sans faire de|sans)\b"
    rf"|(?P<many>des|de nombreux|de nombreuses|nombre de)\b"
)
AMOUNT = rf"{DIGITS}(?:,\d+)?|(?:une |quelque )?(?:{'|'.join(_COLLECTIVES)})|{_WORDS}|quelques|plusieurs"
"""A number of kilometres, as a pattern."""
_COUNT = re.compile(rf"\b(?:{COUNT})")
_BOUND = re.compile(
    r"(?:(?P<above>plus d[e']|plus de la|superieur a)|(?P<least>au moins|au minimum|pas moins d[e'])"
    r"|(?P<below>moins d[e']|pres d[e']|presque)|(?P<most>jusqu'a|au plus|au maximum))\s*$"
)
_REACH = 24


class Number(NamedTuple):
    """A count: ``low`` and ``high`` are ``None`` where nothing printed bounds it."""

    start: int
    end: int
    low: int | None
    high: int | None


def value_of(words: str) -> int | None:
    """Return the number that digits or words stand for ("4 000", "vingt et un", "une dizaine"), or ``None``."""
    words = words.strip()
    if words.partition(",")[0].isdigit():
        return int(words.partition(",")[0])
    match = _COUNT.match(words)
    number = _read(match) if match else None
    return number.low if number else None


def read_number(text: str, start: int) -> Number | None:
    """Return the count that begins at an offset of a plain text, without the words before it."""
    match = _COUNT.match(text, start)
    return _read(match) if match else None


_TO = re.compile(r"(?: (?:a|ou)|-| et) ?")


def with_range(text: str, number: Number) -> Number:
    """Return a count with the upper bound printed after it: "entre 10 et 15", "10 a 15", "deux ou trois"."""
    match = _TO.match(text, number.end)
    between = text[: number.start].endswith("entre ")
    if match is None or number.low is None or (match.group().strip() == "et" and not between):
        return number
    other = read_number(text, match.end())
    if (
        other is None
        or other.low is None
        or other.low <= number.low
        or text[match.end() : other.end].startswith(("plus", "des"))
    ):
        return number
    return Number(number.start - 6 if between else number.start, other.end, number.low, other.high)


def with_bound(text: str, number: Number) -> Number:
    """Return a count with the bound printed before it: "au moins douze" is 12 or more."""
    match = _BOUND.search(text, max(0, number.start - _REACH), number.start)
    if match is None or number.low is None:
        return number
    start, low = match.start(), number.low
    match match.lastgroup:
        case "above":
            return Number(start, number.end, low + 1, None)
        case "least":
            return Number(start, number.end, low, None)
        case "below":
            return Number(start, number.end, None, low - 1)
    return Number(start, number.end, None, low)


def _read(match: re.Match[str]) -> Number:
    low, high = _bounds(match)
    return Number(*match.span(), low, high)


def _bounds(match: re.Match[str]) -> tuple[int | None, int | None]:
    """Return the bounds of what a pattern of counts has matched."""
    if match["plural"]:
        return _PLURALS[match["plural"]], None
    if match["several"] or match["many"]:
        return (2, None) if match["several"] else (None, None)
    if match["digits"]:
        value = int(re.sub(r"\D", "", match["digits"])) * (_VALUES[match["scale"]] if match["scale"] else 1)
    elif match["collective"]:
        value = _COLLECTIVES[match["collective"]]
    else:
        value = 0 if match["none"] else _of_words(match["words"])
    return value, value


def _of_words(words: str) -> int:
    """Return the value of number words: "soixante-dix-huit", "deux cents", "quatre-vingt-deux"."""
    total = current = 0
    for word in re.split(r"[ -]", words.replace("quatre-vingt", "80")):
        value = 80 if word in {"80", "80s"} else _VALUES.get(word, 0)
        if word in _MULTIPLIERS:
            current = max(current, 1) * value
            if value > 100:  # noqa: PLR2004 - a thousand closes what it multiplies
                total, current = total + current, 0
        else:
            current += value
    return total + current
