"""What the words around a date make of it: open ends, dates named in passing, plans."""

from __future__ import annotations

import re
from collections.abc import Sequence

from panther.dates.expressions import Expression, Signal
from panther.dates.nouns import FUNCTION_WORDS

# How many characters before a date are looked at, so that a sentence of any length costs the same.
_SIGNAL_WINDOW, _CLAUSE_WINDOW, _COMPARED_WINDOW = 32, 90, 120

_SIGNAL = re.compile(
    r"\b(?:(?P<after>after|following)|(?P<before>before|prior to|ahead of)|(?P<by>by|not later than|no later than)"
    r"|(?P<until>until|till|up to|to)|(?P<since>since|beginning|starting(?: on| in| from)?)|(?P<from>from)"
    r"|(?P<weekend>weekend of)|(?P<week>week (?:of|beginning|starting|commencing)(?: on)?))"
    r"\s+(?:about |around |approximately |at least |only |well into |late on |as late as |the |sometime in )*$",
    re.IGNORECASE,
)
_SIGNALS: dict[str, Signal] = {
    "after": "after",
    "before": "before",
    "by": "by",
    "until": "until",
    "since": "since",
    "from": "from",
    "week": "week",
    "weekend": "weekend",
}
_OPENS_CLAUSE = re.compile(r"(?:^|[\n.,;:(\"“])\s*$")
_ONWARDS = re.compile(r"\s+(?:on|onwards?|forwards?)\b(?!\s+the\b)")

_NEXT_WORD = re.compile(r"\s+([^\W\d_]\w*)")
_NAMED_OF = re.compile(r"[A-Z][\w'’-]*\s+of\s+$")
_DETERMINED = re.compile(r"(?:\b(?:the|its|his|her|their|this|that|of|s)|['’]s)\s+$", re.IGNORECASE)

_COMPARED = re.compile(
    r"\b(?:than|as|like|compared (?:to|with)|unlike|similar to)\s[^.;,]{0,40}\b(?:in|of|during)\s+(?:the\s+)?$"
)
_ENDS_COMPARISON = ("in", "of", "during", "the")
_RECORD = re.compile(
    r"(?<![Aa]t )\b(?:largest|worst|deadliest|biggest|greatest|highest|lowest|bloodiest|first|heaviest|most|best"
    r"|least)\b"
    r"[^.;]{0,80}\bsince\b[^.;,]{0,40}$",
)
_PLANNED = re.compile(
    r"\b(?:would|will|shall|scheduled|planned|plans?|expected|projected|predicted|promised|due|aimed?|intended|proposed"
    r"|hoped?|set to|to be)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_RESOLVED = re.compile(r"(?:order|vow|threaten)ed to (?!the\b|an?\b)[a-z]\w*\b[^.;,]{0,50}$")
# A clause that looks back on somebody or something: "who had been held since", "which was built in".
_RELATIVE = re.compile(r"(\w*[^\w.;:]+)(?:who|whom|whose|which)\b([^.;:,]{0,70})$")
_PLUPERFECT = re.compile(r"\bhad\b[^.;:,]{0,70}$")
_RESUMES = ("by ", "after ", "before ", "during ", "upon ", "on ", "at ", "until ", "since ", "of ")
_PARTICIPLE = re.compile(r"(?<!ed),\s+(?:\w+ly\s+)?\w+(?:ed|en|wn|ght|lt)\s[^.;:,]{0,70}$")
# What stands wherever the pattern is found: few dates have any of it before them, and it is looked for more quickly.
_PLANNED_CUES = (
    *("would", "will", "shall", "scheduled", "plan", "expected", "projected", "predicted", "promised", "due", "aim"),
    *("intended", "proposed", "hope", "set to", "to be"),
)
_SIGNAL_CUES = (
    *("after", "following", "before", "prior", "ahead", "by", "than", "until", "till", "to", "since"),
    *("beginning", "starting", "from", "week"),
)
# Both begin with a letter, which is searched for more quickly than the beginning of a word.
_POSSIBLE = re.compile(r"[cm](?<=\b.)(?:(?<=c)ould|(?<=m)(?:ight|ay))\b[^.;,]{0,60}$")
_LIMIT = re.compile(r"[utb](?<=\b.)(?:(?<=u)ntil|(?<=t)ill|(?<=b)efore)\b[^,;.]{0,60}$")
_BRACKETED_YEARS = re.compile(r"\(\d{3,4}(?:\s?[-–—]\s?\d{1,4})?\)")
_LONGEST_BRACKET = 12


def _holds(cues: Sequence[str], text: str) -> bool:
    """Return whether a text holds any of some cues, in whatever case."""
    lowered = text.lower()
    for cue in cues:  # a generator would take twice as long  # noqa: SIM110
        if cue in lowered:
            return True
    return False


def signal_around(text: str, start: int, end: int) -> Signal:
    """Return the preposition that opens an end of the interval, if one stands before a date.

    "From" opens one only where it says so ("From 4 March the road was closed", "from 4 March on"): a letter may be from
    4 March too.
    """
    begin = max(0, start - _SIGNAL_WINDOW)
    found = _SIGNAL.search(text, begin, start) if _holds(_SIGNAL_CUES, text[begin:start]) else None
    if found is None:
        return ""
    signal = _SIGNALS[found.lastgroup or ""]
    if signal == "from" and not _ONWARDS.match(text, end):
        return signal if _OPENS_CLAUSE.search(text, max(0, found.start() - 3), found.start()) else ""
    return signal


def is_attributive(text: str, expression: Expression) -> bool:
    """Return whether a date only qualifies a noun: "the 2003 invasion", "the Constitution of 1791", "(1998)".

    "A mid-2021 raid" tells of the raid, and dates it.
    """
    when = expression.when
    if when is None or when.day is not None or (when.month is not None and when.year is not None):
        return False
    before = text[max(0, expression.start - _SIGNAL_WINDOW) : expression.start]
    if is_bare_year(expression) and (_NAMED_OF.search(before) or _is_enclosed(text, expression)):
        return True
    following = _NEXT_WORD.match(text, expression.end)
    return following is not None and following[1].lower() not in FUNCTION_WORDS and bool(_DETERMINED.search(before))


def _is_enclosed(text: str, expression: Expression) -> bool:
    """Return whether a year stands alone in brackets, or two with a dash: "(1998)", "(2016–17)"."""
    first = max(0, expression.start - _LONGEST_BRACKET)
    return any(
        first + match.start() < expression.start and expression.end < first + match.end()
        for match in _BRACKETED_YEARS.finditer(text[first : expression.end + _LONGEST_BRACKET])
    )


def is_bare_year(expression: Expression) -> bool:
    """Return whether only a year is printed."""
    when = expression.when
    return when is not None and when.unit == "year" and not (when.month or when.season or when.part or when.clock)


def is_compared(text: str, sentence_start: int, start: int) -> bool:
    """Return whether a date only serves a comparison: "the largest loss since the battle in 1993"."""
    begin = max(sentence_start, start - _COMPARED_WINDOW)
    before = text[begin:start]
    if "since" in before and _RECORD.search(text, begin, start):
        return True
    return before.rstrip().endswith(_ENDS_COMPARISON) and _COMPARED.search(text, begin, start) is not None


def is_background(text: str, sentence_start: int, expression: Expression, signal: Signal, told: int | None) -> bool:
    """Return whether a date is that of what a clause only recalls about somebody or something.

    That is a date in a relative clause that looks back ("who had been held since 1 May", "which had sailed on 2 June"),
    that names only a month or a year ("who was decorated in October") or a year far from the one that is told; a
    "since" in the pluperfect; and another year beside a participle ("murdered there in 2011").

    Args:
        text: The text of the document.
        sentence_start: Where the sentence begins.
        expression: The date as printed.
        signal: The preposition before it.
        told: The year that is told.
    """
    before = text[max(sentence_start, expression.start - _CLAUSE_WINDOW) : expression.start]
    if "who" in before or "which" in before:
        relative = _RELATIVE.search(before)
        if relative is not None and not relative[1].lower().endswith(_RESUMES):
            recalled = " had " in relative[2] or signal == "since"
            return recalled or _is_distant(expression, told) or _names_no_day(expression)
        return False  # a verb after the comma that closes a relative clause is no participle
    if signal == "since" and _PLUPERFECT.search(before):
        return True
    apart = "," in before and expression.group is None and _is_distant(expression, told)
    return apart and _PARTICIPLE.search(before) is not None


def _is_distant(expression: Expression, told: int | None) -> bool:
    """Return whether a year is printed that lies before the one that is told, or more than one after it."""
    when = expression.when
    return when is not None and when.year is not None and told is not None and not told <= when.year <= told + 1


def _names_no_day(expression: Expression) -> bool:
    """Return whether only a month or only a year is printed."""
    when = expression.when
    if when is None or expression.shift is not None or when.day is not None or when.clock is not None:
        return False
    return when.month is None or when.year is None


def looks_back(text: str, sentence_start: int, start: int) -> bool:
    """Return whether the clause of a date is in the pluperfect: "had been seen on Sunday"."""
    return _PLUPERFECT.search(text, max(sentence_start, start - _CLAUSE_WINDOW), start) is not None


def is_planned(text: str, sentence_start: int, start: int) -> bool:
    """Return whether a date is that of a plan: "would be completed in January 2018"."""
    begin = max(sentence_start, start - _CLAUSE_WINDOW)
    before = text[begin:start]
    if "ed to " in before and _RESOLVED.search(before):
        return True
    return _holds(_PLANNED_CUES, before) and _PLANNED.search(text, begin, start) is not None


def is_possible(text: str, sentence_start: int, start: int) -> bool:
    """Return whether a date only says what could be: "and could rejoin his unit the next day"."""
    return _POSSIBLE.search(text, max(sentence_start, start - _CLAUSE_WINDOW), start) is not None


_APPOSITION = re.compile(r"(?:,|\s?[-–—(])\s*(?:just |only )?")


def says_again(text: str, start: int, end: int) -> bool:
    """Return whether what stands between two dates makes the second one say the first again: "3 March, just"."""
    return _APPOSITION.fullmatch(text, start, end) is not None


def is_limit(text: str, sentence_start: int, start: int) -> bool:
    """Return whether a date only bounds what is told: "until the fall of the town in May 1945"."""
    return _LIMIT.search(text, max(sentence_start, start - _CLAUSE_WINDOW), start) is not None


# What ends an expression that is counted from what follows, and what may not stand before the day it is counted from.
_COUNTS = re.compile(r"\b(?:after|before|following|preceding)\b[^,.;:()\n–—]*$|\beve$", re.IGNORECASE)
_NO_PHRASE = re.compile(r"[,.;:()\n–—]|\b(?:and|but|or|then|until|while|when|who|which|that)\b", re.IGNORECASE)
_LONGEST_PHRASE = 60


def is_counted_from(text: str, expression: Expression, start: int) -> bool:
    """Return whether a date is counted from the one that begins at an offset: "a day after the ambush of" 3 March."""
    if start - expression.end > _LONGEST_PHRASE or not _COUNTS.search(text, expression.start, expression.end):
        return False
    return _NO_PHRASE.search(text, expression.end, start) is None
