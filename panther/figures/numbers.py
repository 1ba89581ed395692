"""Counts in running text: digits, words, ranges, bounds and vague quantities.

A number here is a count of something. Calibres, weights, designations, dates, years, percentages and clock times are
digits too, but count nothing: they are left out. Bounds are what is printed: "more than 200" is from 201 on, "nearly a
dozen" is up to 11, "dozens" is at least 24, "several" at least 2. "Many" has no number.
"""

from __future__ import annotations

import re
from string import digits
from typing import NamedTuple

from panther.inflection import lowered, word_start

_UNIT_WORDS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = _UNIT_WORDS.split()
_TENS = _TEN_WORDS.split()
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_VALUES = {
    **{word: value for value, word in enumerate(_UNITS)},
    **{word: 10 * ten for ten, word in enumerate(_TENS, 2)},
}
# What a plural of a round number stands for at least: two of them.
_PLURALS = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2_000_000}
_ROUND = {"dozen": 12, "score": 20, "couple": 2, "pair": 2, **_SCALES}

_ONES = "|".join(_UNITS)
_WORD = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS[1:10])}))?|{_ONES})"
_SCALE = "hundred|thousand|million"
_GROUPED = r"\d{1,3}(?:[,\u00a0\u2009\u202f ]\d{3}){1,4}(?![\d\w])(?![ ]?(?:mm|cm|kg|km|lb)\b)"
_QUANTITY = re.compile(
    rf"""
    (?P<other>[$€£]\s?\d[\d.,]*(?:\ (?:million|billion|thousand)\b)?|\b\d+(?:[-/.]\d+){{2,}}|\b\d+:\d\d\b)
    | (?<![\w$€£.,:/+’'])(?<![a-z][-–])(?:
        (?P<digits>{_GROUPED}|\d{{1,9}}(?:\.\d+(?=\ (?:million|thousand)))?)(?:\ (?P<scale>{_SCALE})\b)?
        (?P<more>\+|[-\ ](?:odd|plus)\b)?
        (?!\w|[.,:/]\d)(?!-[a-z])
      | (?P<plural>(?:(?:tens|hundreds)\ of\ )?(?:thousands|hundreds|dozens|scores|millions)\b)
      | (?P<vague>(?:several|a\ few|few|some|many)\ (?P<base>hundred|thousand|dozen|score)\b)
      | (?P<half>half\ a\ (?P<halved>dozen|hundred|million)\b)
      | (?P<words>(?:(?:an?|{_WORD})\ (?:{_SCALE})(?:(?:\ and)?\ (?:{_WORD}|{_SCALE})\b)*|{_WORD}|(?:{_SCALE}))\b
          (?:\ (?P<dozens>dozen|score)\b)?)(?P<over>[-\ ](?:odd|plus)\b)?(?!-[a-z])
      | (?P<round>(?:an?\ )?(?:dozen|couple|pair)\b)
      | (?P<few>several|an?\ (?:small\ )?(?:few|handful)|some|both)\b
      | (?P<none>no)\b(?!\ (?:fewer|less|more)\ than)
    )""",
    re.VERBOSE,
)
# Where a quantity may begin: trying the pattern at these words alone is ten times as fast as at every letter.
_LUMPS = "dozen score couple pair tens several some few many half both no"
_START = re.compile(
    word_start(
        [rf"{word}\b" for word in (*_VALUES, *_SCALES, *_PLURALS, *_LUMPS.split())]
        + [rf"an? (?:{_SCALE}|small|few|handful|dozen|couple|pair)"],
        anywhere=[r"\$", "€", "£", *(rf"{digit}\d*" for digit in digits)],
    )
)
_BEFORE = re.compile(
    r"""\b(?:
        (?P<above>(?:(?:a\ little|slightly|just|well|far)\ )?(?:more\ than|over|above|in\ excess\ of|exceeding))
      | (?P<least>at\ (?:the\ very\ )?least|no\ (?:fewer|less)\ than|not\ less\ than|a\ minimum\ of|upwards?\ of)
      | (?P<below>(?:(?:a\ little|slightly|just|well|far)\ )?(?:less\ than|fewer\ than|under|below)
          |nearly|almost|close\ to|not\ quite)
      | (?P<most>up\ to|at\ (?:the\ )?most|no\ more\ than|not\ more\ than|a\ maximum\ of|as\ many\ as|maximum)
      | (?P<around>about|around|approximately|approx\.?|roughly|some|(?:an\ )?estimated|an\ average\ of|circa|ca\.?
          |perhaps|possibly|probably)
      | (?P<between>between|from)
      | (?P<exact>exactly|precisely|a\ total\ of|another|a\ further|an\ additional|an\ extra|an\ other)
    )\s+$""",
    re.VERBOSE,
)
_OR_MORE = re.compile(r"\s+(?:or|and)\s+(?:more|over|above)\b|\s+plus\b")
_OR_FEWER = re.compile(r"\s+or\s+(?:fewer|less)\b")
_RANGE = re.compile(r"\s*(?:[-–—]|to|or)\s*")
_BETWEEN_AND = re.compile(r"\s+(?:and|to)\s+")
# The longest bound is "a little more than "; nothing printed before it matters.
_BEFORE_REACH = 32

_MONTHS = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?",
    "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
# A unit makes a measure of the number; a weight of something is counted all the same ("50 kg of explosive").
_MEASURE = re.compile(
    r"(?:(?:,|\s+(?:and|or|to))\s+\d{1,4}(?:\.\d+)?)?(?:\s?[%°]|[\s\u00a0-]?(?:(?:kg|g|lbs?|pounds?)\b(?!\s+of\s)"
    r"|(?:mm|cm|m|km|kts?|mph|kph|km/h|percent|per\s+cent|calib(?:er|re)|degrees|a\.?m|p\.?m|hrs?|hours?|days?|nights?"
    r"|weeks?|months?|years?|decades?|centuries|minutes?|seconds?|miles?|(?:kilo)?met(?:er|re)s?|feet|foot|inch(?:es)?"
    r"|yards?|nautical|acres|hectares|dollars|euros|knots|times|square|thirds|quarters|fifths|o'clock|type|th|st|nd|rd)\b))"
)
_MONTH_AFTER = re.compile(rf"(?:\s+of)?\s+(?:{'|'.join(_MONTHS)})\b")
_MONTH_BEFORE = re.compile(rf"{word_start(_MONTHS)}\.?\s+(?:the\s+)?$")
_YEAR_CUES = "in since of by from until till to during early late mid before after the and"
_YEAR_CUE = re.compile(rf"{word_start([*_YEAR_CUES.split(), *_MONTHS])}[\s,-]+$")
_LABELS = """
    type phase vehicles? route highway hill point objective sector zone section stage no nos number mark mk model
    version page chapter article resolution operation line channel unit team company platoon battalion regiment
    brigade division corps squadron army group fleet
"""
_LABEL = re.compile(rf"{word_start(_LABELS.split())}\.?\s+$")
_DESIGNATION = re.compile(r"[A-Z](?<!\w[A-Z])[A-Z0-9-]+\s+$")
# "cost the division 212 casualties": the count of a loss, not the number of the unit.
_LOST = re.compile(r"\s+(?:casualties|killed|dead|wounded|missing|prisoners|men|lives)\b")
_MODEL = re.compile(rf"\b(?:an?|several|some|\d+|{_ONES})\s[A-Z][a-z]+\s+$")
_COUNTED = re.compile(
    r"\s+(?:[a-z][\w-]*\s+){0,2}?(?!(?:was|is|has|as|its|this|does)\b)(?=[a-z])[\w-]*(?:s|men|people|women|children|troops|dead)\b"
)
_FOLLOWED_BY_WORD = re.compile(r"\s+[A-Za-z]")
_ONE_PRONOUN = re.compile(
    r"\s+(?:another|could|can|may|might|must|should|would|day|night|morning|hand|side|way|end|point)\b"
)
_SOME_SINGLE = re.compile(r"\s+(?:of\s+the\s+)?[\w-]+(?<=[a-z])s\b|\s+(?:of|\w+\s+\w+s|people|men|troops)\b")
_WORD_BREAK = re.compile(r"[\s-]+")
_SEPARATOR = re.compile(r"[,\s]")
_YEARS = range(1000, 2100)
_YEAR_DIGITS = 4


class Number(NamedTuple):
    """A count as printed, with its bound words; an open bound is ``None``, and both are where nothing is counted."""

    start: int
    end: int
    text: str
    low: int | None
    high: int | None


class _Quantity(NamedTuple):
    """A quantity without the words around it; ``counts`` is false for a date, a measure or a part of a name."""

    start: int
    end: int
    low: int | None
    high: int | None
    counts: bool


def _word_value(words: str) -> int:
    """Return the value of a number in words ("two hundred and fifty")."""
    total = current = 0
    for word in _WORD_BREAK.split(words):
        if word in _SCALES and _SCALES[word] > 100:  # noqa: PLR2004 - "hundred" multiplies within a group
            total += (current or 1) * _SCALES[word]
            current = 0
        elif word in _SCALES:
            current = (current or 1) * _SCALES[word]
        elif word in ("a", "an"):
            current = 1
        else:
            current += _VALUES.get(word, 0)
    return total + current


def _digits_value(match: re.Match[str]) -> tuple[int, int | None]:
    """Return the bounds of a number in digits, with its scale and its plus sign."""
    printed = _SEPARATOR.sub("", match["digits"])
    value = round(float(printed) * _SCALES[match["scale"]]) if match["scale"] else int(printed)
    return value, None if match["more"] else value


def _plural_value(words: str) -> int:
    """Return what "dozens" or "tens of thousands" stand for at least."""
    first, _, rest = words.partition(" of ")
    if not rest:
        return _PLURALS[first]
    return (20 if first == "tens" else 200) * (_PLURALS[rest] // 2)


def _bounds(match: re.Match[str]) -> tuple[int | None, int | None]:
    """Return the bounds of a matched quantity, without the words around it."""
    kind = match.lastgroup if match.lastgroup in ("few", "none", "round", "plural") else None
    if match["digits"]:
        return _digits_value(match)
    if kind == "plural":
        return _plural_value(match["plural"]), None
    if match["vague"]:
        vague = match["vague"].startswith("many")
        return (None if vague else 2 * _ROUND[match["base"]]), None
    if match["words"]:
        return _in_words(match)
    return _in_lumps(match)


def _in_words(match: re.Match[str]) -> tuple[int, int | None]:
    """Return the bounds of a number in words, which may count dozens."""
    words, dozens = match["words"], match["dozens"]
    value = _word_value(words.removesuffix(f" {dozens}")) * _ROUND[dozens] if dozens else _word_value(words)
    return value, None if match["over"] else value


def _in_lumps(match: re.Match[str]) -> tuple[int | None, int | None]:
    """Return the bounds of "half a dozen", "a couple", "several" and "no"."""
    if match["half"]:
        value = _ROUND[match["halved"]] // 2
    elif match["round"]:
        value = _ROUND[match["round"].split(" ")[-1]]
    elif match["none"]:
        value = 0
    elif match["few"] == "both":
        value = 2
    else:
        return 2, None
    return value, value


def _words_before(text: str, start: int) -> str:
    """Return the words just before a quantity, or "" where another number or a mark stands there."""
    before = text[max(0, start - _BEFORE_REACH) : start]
    return before if before.rstrip()[-1:].isalpha() or before[-2:-1] in (",", ".", "-") else ""


def _is_label(text: str, lower: str, start: int, end: int) -> bool:
    """Return whether a number is part of a name ("GTIA 3", "type 85", "vehicle one")."""
    before = _words_before(text, start)
    small = lower[start - len(before) : start]
    if not before or _MONTH_BEFORE.search(small):
        return False
    if _MODEL.search(before):
        return True
    if _LOST.match(lower, end):
        return False
    label = _LABEL.search(small)
    if label and label[0].strip().isalpha() and before[label.start() + 1].islower():
        return True
    # A weapon's designation, letters and digits mixed, may stand before its count: "122D30 3 guns".
    return bool(label or _DESIGNATION.search(before)) and not _COUNTED.match(text, end)


def _is_year(text: str, lower: str, start: int, end: int) -> bool:
    """Return whether four bare digits are a year."""
    printed = text[start:end]
    if len(printed) != _YEAR_DIGITS or not printed.isdigit() or int(printed) not in _YEARS:
        return False
    return bool(_YEAR_CUE.search(_words_before(lower, start))) or not _COUNTED.match(text, end)


def _is_date(text: str, lower: str, start: int, end: int) -> bool:
    """Return whether a number is a day of a month or the end of a range of days."""
    if _MONTH_AFTER.match(lower, end):
        return True
    return bool(_MONTH_BEFORE.search(_words_before(lower, start))) and not _COUNTED.match(text, end)


def _counts(text: str, lower: str, match: re.Match[str]) -> bool:
    """Return whether a quantity counts something."""
    start, end = match.span()
    if match["digits"] or match["words"]:
        if _MEASURE.match(lower, end) or _is_label(text, lower, start, end):
            return False
        if match["digits"]:
            return not (_is_date(text, lower, start, end) or _is_year(text, lower, start, end))
        return match["words"] != "one" or not _ONE_PRONOUN.match(text, end)
    if match["few"] == "some":
        return bool(_SOME_SINGLE.match(text, end)) and not _QUANTITY.match(lower, end + 1)  # "some twenty kilometres"
    return not match["none"] or bool(_FOLLOWED_BY_WORD.match(text, end))


def _quantities(text: str, lower: str) -> list[_Quantity]:
    """Return the quantities of a text, in order, money and full dates left out."""
    found: list[_Quantity] = []
    end = 0
    for at in _START.finditer(lower):
        start = at.start()
        if start >= end and (match := _QUANTITY.match(lower, start)):
            end = match.end()
            if not match["other"]:
                found.append(_Quantity(start, end, *_bounds(match), _counts(text, lower, match)))
    return found


def _joined(lower: str, quantities: list[_Quantity]) -> list[_Quantity]:
    """Return the quantities with both ends of a range joined; "4 to 7 March" and "60 to 70 percent" count nothing."""
    joined: list[_Quantity] = []
    for this in quantities:
        last = joined[-1] if joined else None
        if last and _is_range(lower, last, this):
            joined[-1] = _Quantity(last.start, this.end, last.low, this.high, last.counts and this.counts)
        else:
            joined.append(this)
    return joined


def _is_range(lower: str, last: _Quantity, this: _Quantity) -> bool:
    """Return whether two neighbouring quantities are the ends of one range."""
    if last.low is None or last.low != last.high or this.low is None or this.low <= last.low:
        return False
    if _RANGE.fullmatch(lower, last.end, this.start):
        return True
    if not _BETWEEN_AND.fullmatch(lower, last.end, this.start):
        return False
    before = _BEFORE.search(_words_before(lower, last.start))
    return bool(before and before["between"])


def _bounded(text: str, lower: str, quantity: _Quantity) -> Number:
    """Return a quantity with the words that bound it."""
    start, end, low, high = quantity.start, quantity.end, quantity.low, quantity.high
    if after := _OR_MORE.match(lower, end):
        end, high = after.end(), None
    elif after := _OR_FEWER.match(lower, end):
        end, low = after.end(), None
    words = _words_before(lower, start)
    before = _BEFORE.search(words)
    if before and before.lastgroup and not (before["between"] and low == high):
        start -= len(words) - before.start()
        low, high = _apply(before.lastgroup, low, high)
    return Number(start, end, text[start:end], low, high)


def _apply(bound: str, low: int | None, high: int | None) -> tuple[int | None, int | None]:
    """Return the bounds of a quantity under a bounding word."""
    if bound == "above" and low is not None:
        return (low + 1 if low == high else low), None
    if bound == "least":
        return low, None
    if bound == "below" and high is not None:
        return None, max(high - 1, 0)
    if bound == "most":
        return None, high
    return low, high


def find_numbers(text: str) -> tuple[Number, ...]:
    """Return the counts of a text, in order.

    Args:
        text: Any text; a sentence as a rule.
    """
    lower = lowered(text)
    quantities = _quantities(text, lower)
    return tuple([_bounded(text, lower, each) for each in _joined(lower, quantities) if each.counts])


def read_number(text: str) -> Number | None:
    """Return the first count of a phrase, or ``None`` where it counts nothing."""
    return next(iter(find_numbers(text)), None)
