"""Rules for days that print no month: "the 4th", "The 21st was the worst day", "the 8th instant"."""

from __future__ import annotations

from collections.abc import Sequence

from panther.dates.calendar_rules import MACROS, part_of_day, read_number
from panther.dates.expressions import Expression
from panther.dates.lexicon import words
from panther.dates.nouns import names_unit, noun_follows
from panther.dates.rule import Reading, Rule, rule
from panther.dates.values import When

_BEFORE_BARE_DAY = words("on upon by from to until of and since - – after before")
# What the number of a day is not told from by its place: "on the 5th anniversary".
_NUMBERED = words(
    "anniversary attempt day hour week month year floor hole time round lap ballot parallel century one try side man"
)
_DAWNS = words("dawned brought passed")
_LONGEST_PREDICATE = 6


def _bare_day(reading: Reading) -> Sequence[Expression]:
    """Read "the 4th", a day of the month in force."""
    clock = part_of_day(reading.words("part"))
    weekday = bool(reading.words("weekday"))
    if reading.after in ("of", "-") or reading.after in _NUMBERED:
        return ()
    told = _tells_of_day(reading) if clock is None and not weekday and _begins_sentence(reading) else False
    if not told and not weekday and noun_follows(reading.tokens, reading.end) and not _opens_clause(reading):
        return ()
    if clock is None and not told and not weekday and reading.before not in _BEFORE_BARE_DAY:
        return ()
    return (reading.date(reading.start, reading.end, When(day=read_number(reading.words("day")[0]), clock=clock)),)


def _opens_clause(reading: Reading) -> bool:
    """Return whether a clause goes on after "on the 4th": "On the 12th rebels attacked", not "on the 12th brigade"."""
    if reading.before not in ("on", "upon") or names_unit(reading.tokens, reading.end):
        return False
    following = reading.tokens.words[reading.end]
    opens = reading.tokens.words[reading.start - 1][0].isupper()
    return opens or (following.islower() and following.endswith("s"))


def _begins_sentence(reading: Reading) -> bool:
    tokens, at = reading.tokens, reading.start
    return tokens.words[at][0].isupper() and (at == 0 or not tokens.words[at - 1][0].isalnum())


def _tells_of_day(reading: Reading) -> bool:
    """Return whether a sentence is about a day: "The 6th dawned", "The 21st was the bloodiest day"."""
    if reading.after in _DAWNS:
        return True
    predicate = [reading.lower(reading.end + at) for at in range(1, _LONGEST_PREDICATE)]
    return reading.after == "was" and bool({"day", "night"} & set(predicate))


def _instant(reading: Reading) -> Sequence[Expression]:
    """Read "the 8th instant", "8th inst.", a day of the month in force as letters have it."""
    return (reading.date(reading.start, reading.end, When(day=read_number(reading.words("day")[0]))),)


RULES: tuple[Rule, ...] = (
    rule("THE? (?P<day> [ORDINAL DAYNUM] ) INSTANT", _instant),
    rule(
        "(?: (?P<part> THE? EARLY? PART OF ) | (?P<weekday> WEEKDAY COMMA? ) )? THE (?P<day> ORDINAL )",
        _bare_day,
        MACROS,
    ),
)
