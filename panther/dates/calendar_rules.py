"""Rules for dates that print a part of the calendar: days, months, seasons, years, decades and centuries."""

from __future__ import annotations

import re
from collections.abc import Sequence

from panther.dates.expressions import Expression, Shift
from panther.dates.lexicon import (
    CLASSES,
    EDGES,
    MONTHS,
    ORDINAL_WORDS,
    PARTS_OF_DAY,
    SEASONS,
    SHORT_MONTHS,
    words,
)
from panther.dates.nouns import AFTER_COUNT, FUNCTION_WORDS, is_count, noun_follows
from panther.dates.rule import Reading, Rule, rule
from panther.dates.tokens import Tokens
from panther.dates.values import When, is_valid_day

_YEARS = range(1000, 2101)
_ROUND = 100
_DAY_CLASSES = "".join(CLASSES[name] for name in ("DAYNUM", "ORDINAL", "ORDWORD"))
_DAY = re.compile(f"{CLASSES['THE']}?[{_DAY_CLASSES}]")
_SHORT_YEAR_DIGITS = 2
_FULL_YEAR_DIGITS = 4


def part_of_day(words: Sequence[str]) -> str | None:
    """Return the part of the day that some words in lower case name."""
    if tuple(words[-3:-1]) == ("early", "hours"):
        return "TMO"
    if tuple(words[-2:]) == ("last", "light"):
        return "TEV"
    return next((PARTS_OF_DAY[word] for word in reversed(words) if word in PARTS_OF_DAY), None)


def edge(words: Sequence[str]) -> str | None:
    """Return which part of a month or year is meant: "the end of", "early", "mid-", "the second half of"."""
    if "half" in words:
        return "H1" if {"first", "former"} & set(words) else "H2"
    parts = [EDGES[word] for word in words if word in EDGES]
    if not parts or parts == ["part"]:
        return "late" if {"latter", "later", "closing", "final"} & set(words) else None
    return None if parts[0] == "rest" else parts[0]


def hanging(words: Sequence[str]) -> Shift:
    """Read "that year", "the following year", "last year" as a shift from the year in force."""
    if {"next", "following", "subsequent", "coming", "ensuing"} & set(words):
        return Shift("offset", "Y", 1)
    if {"last", "previous", "preceding", "past", "prior"} & set(words):
        return Shift("offset", "Y", -1)
    return Shift("same", "Y")


def _read_year(words: Sequence[str]) -> int:
    """Read a year: "1916", "499 BC", "AD 9"."""
    digits = next(word for word in words if word[0].isdigit())
    return -int(digits) if any(word.startswith("b") for word in words) else int(digits)


def _read_month(words: Sequence[str]) -> int:
    return MONTHS.get(words[0]) or SHORT_MONTHS[words[0]]


def read_number(word: str) -> int:
    """Read an ordinal or a number: "fourth", "4th", "4"."""
    return ORDINAL_WORDS.get(word) or int(re.sub(r"\D", "", word))


def _tail(reading: Reading) -> tuple[int | None, Shift | None, int]:
    """Read what follows a month or day: the year, or how it hangs on another year, and where the tail ends."""
    start, end = reading.span("year")
    tail = reading.at("tail")
    if start >= 0 and not (reading.lower(tail) == "," and is_count(reading.tokens, end - 1)):
        return _read_year(reading.words("year")), None, reading.span("tail")[1]
    if reading.at("hang") >= 0:
        return None, hanging(reading.words("hang")), reading.span("tail")[1]
    return None, None, tail if tail >= 0 else reading.end


def _with_part(when: When, part: str | None) -> When:
    if part not in ("H1", "H2"):
        return when if part is None else when._replace(part=part)
    if when.month is None and when.season is None and when.unit == "year":
        return when._replace(season=part)
    return when._replace(part="first half" if part == "H1" else "second half")


def _day(reading: Reading, span: tuple[int, int], when: When, shift: Shift | None = None) -> Expression:
    """Make a day, or say that there is none."""
    if not is_valid_day(when.year, when.month or 0, when.day or 0):
        return reading.rejected(*span, "no such day in the calendar")
    return reading.date(*span, when, shift)


def _touching(reading: Reading) -> bool:
    return all(reading.tokens.touches(index) for index in range(reading.start, reading.end - 1))


def _iso(reading: Reading) -> Sequence[Expression]:
    """Read 2013-02-19."""
    if not _touching(reading):
        return ()
    year, month, day = (int(reading.tokens.words[reading.start + offset]) for offset in (0, 2, 4))
    return (_day(reading, (reading.start, reading.end), When(year, month, day)),)


def _numeric(reading: Reading) -> Sequence[Expression]:
    """Read 04/03/2013, the day first."""
    if not _touching(reading):
        return ()
    span = (reading.start, reading.end)
    words = reading.tokens.words[reading.start : reading.end]
    if len(words[0]) == _FULL_YEAR_DIGITS:  # 2013/04/05
        return (_day(reading, span, When(int(words[0]), int(words[2]), int(words[4]))),)
    day, month, year = int(words[0]), int(words[2]), int(words[4])
    if len(words[4]) < _FULL_YEAR_DIGITS:
        return (reading.rejected(*span, "a year of two digits names no century"),)
    if not is_valid_day(year, month, day) and is_valid_day(year, day, month):
        return (reading.rejected(*span, "no such day when read day first"),)
    return (_day(reading, span, When(year, month, day)),)


def _no_day(reading: Reading) -> Sequence[Expression]:
    """Reject "35 March" and "March 35, 2013"; "'44 May" and "1,235 March" are something else."""
    at = reading.start
    if at and reading.tokens.touches(at - 1) and not reading.before.isspace():
        return ()
    if reading.words("month")[0] in ("may", "march") and reading.after in ("have", "be", "not", "to", "through"):
        return ()
    return (reading.rejected(reading.start, reading.end, "no such day in the calendar"),)


def _days_in(reading: Reading, group: str) -> list[tuple[int, int]]:
    start, end = reading.span(group)
    return [found.span() for found in _DAY.finditer(reading.tokens.codes, start, end)] if start >= 0 else []


def _day_number(reading: Reading, span: tuple[int, int]) -> int:
    return next(
        read_number(reading.lower(index)) for index in range(*span) if reading.tokens.codes[index] in _DAY_CLASSES
    )


def _day_first(reading: Reading) -> Sequence[Expression]:
    """Read "4 to 7 March 2013", "Wednesday, 27 February", "the night of 15 to 16 March"."""
    year, shift, end = _tail(reading)
    earlier = _days_in(reading, "list")
    if earlier and _follows_name(reading):
        return ()  # "Operation Dawn 5, and 22 to 24 February"
    part = reading.words("part")
    if part and _is_day_within(part):
        return ()
    month = _read_month(reading.words("month"))
    clock = part_of_day(part) if part else None
    spans = [*earlier, (reading.at("last"), end)]
    days = [_day_number(reading, span) for span in earlier] + [read_number(reading.lower(reading.at("day")))]
    spans[0] = (reading.start + (len(spans) == 1 and clock is None and _is_article_of_noun(reading, end)), spans[0][1])
    return [
        _day(reading, span, When(year, month, day, clock=None if at else clock), shift if span == spans[-1] else None)
        for at, (span, day) in enumerate(zip(spans, days, strict=True))
    ]


def _is_day_within(part: Sequence[str]) -> bool:
    """Return whether "on" or "from" joins a part to its day: only a night then needs the day ("overnight on 2 May")."""
    return part[-1] != "of" and part_of_day(part) != "TNI"


def _is_article_of_noun(reading: Reading, end: int) -> bool:
    """Return whether the article before a date belongs to a noun after it: "the 21 January execution"."""
    return reading.lower(reading.start) == "the" and end == reading.end and noun_follows(reading.tokens, end)


def _follows_name(reading: Reading) -> bool:
    printed = reading.tokens.words[reading.start - 1] if reading.start else ""
    return printed[:1].isupper() and reading.before not in FUNCTION_WORDS


def _month_first(reading: Reading) -> Sequence[Expression]:
    """Read "March 5", "March 5-9, 1918", "the night of April 18, 1775"."""
    year, shift, end = _tail(reading)
    first, after_first = reading.span("day")
    later = _days_in(reading, "list")
    bare = year is None and not later
    part = reading.words("part")
    if (part and _is_day_within(part)) or (
        reading.before == "in" and bare and noun_follows(reading.tokens, after_first)
    ):
        return ()  # "in August 20 people were killed" counts people
    month, clock = _read_month(reading.words("month")), part_of_day(part) if part else None
    spans = [(reading.start, after_first), *later]
    spans[-1] = (spans[-1][0], end)
    days = [read_number(reading.lower(first)), *(_day_number(reading, span) for span in later)]
    return [
        _day(reading, span, When(year, month, day, clock=None if at else clock), shift if span == spans[-1] else None)
        for at, (span, day) in enumerate(zip(spans, days, strict=True))
    ]


def _month_year(reading: Reading) -> Sequence[Expression]:
    """Read "early March 2013", "October of that year"."""
    year, shift, end = _tail(reading)
    if year is None and shift is None:
        return ()
    when = _with_part(When(year, _read_month(reading.words("month"))), edge(reading.words("prefix")))
    return (reading.date(reading.start, end, when, shift),)


_BEFORE_MONTH = words(
    "in by until till since from of during to and or between through throughout before after last next this that "
    "previous following into for around about - – — ( , beginning"
) | {"\n"}


def _bare_month(reading: Reading) -> Sequence[Expression]:
    """Read "March", "the end of May"; both words also mean other things."""
    word = reading.words("month")[0]
    if word in ("may", "march") and reading.at("prefix") < 0 and not _is_month(reading):
        return ()
    if reading.at("prefix") < 0 and _is_forename(reading):
        return ()
    when = _with_part(When(month=MONTHS[word]), edge(reading.words("prefix")))
    return (reading.date(reading.start, reading.end, when),)


def _is_forename(reading: Reading) -> bool:
    """Return whether a month stands between a title or name and a name: "Colonel August Reinhardt"."""
    tokens = reading.tokens
    names = [tokens.words[at] for at in (reading.start - 1, reading.end) if 0 <= at < len(tokens.words)]
    known = reading.before in FUNCTION_WORDS or tokens.codes[reading.start - 1] != CLASSES["OTHER"]
    return reading.start > 0 and not known and len(names) == 2 and all(n.isalpha() and n[0].isupper() for n in names)  # noqa: PLR2004


def _is_month(reading: Reading) -> bool:
    if reading.before in ("the", "a"):
        return noun_follows(reading.tokens, reading.end)
    return reading.before in _BEFORE_MONTH and reading.after not in ("on", "to", "have", "be")


# "The winter of 1941-42" is one winter, named by the year in which it ends.
_TURN_OF_YEAR = re.compile(
    "[{DASH}{SLASH}][{NUM2}{DAYNUM}{NUM4}]".format(**{name: re.escape(code) for name, code in CLASSES.items()})
)


def _season(reading: Reading) -> Sequence[Expression]:
    """Read "the spring of 1916", "late summer", "the winter of 1941-42"."""
    year, shift, end = _tail(reading)
    word = reading.words("season")[0]
    if year is None and shift is None:
        return _bare_season(reading, word)
    if word == "winter" and year is not None and _TURN_OF_YEAR.match(reading.tokens.codes, end):
        year, end = year + 1, end + 2
    when = When(year, season=SEASONS[word], part=edge(reading.words("prefix")))
    return (reading.date(reading.start, end, when, shift),)


def _bare_season(reading: Reading, word: str) -> Sequence[Expression]:
    """Read "in the autumn", and "winter" in "winter quarters": those of any year, since a winter lies in two."""
    at, end = reading.span("season")
    if word == "fall" and not _is_autumn(reading, end):
        return ()
    attributive = reading.at("prefix") < 0 and noun_follows(reading.tokens, end)
    when = When(season=SEASONS[word], part=edge(reading.words("prefix")))
    found = reading.date(at if attributive else reading.start, end, when)
    return (found._replace(generic=attributive and reading.tokens.words[at] == "winter"),)


def _year_season(reading: Reading) -> Sequence[Expression]:
    """Read "1982 summer"."""
    when = When(_read_year(reading.words("year")), season=SEASONS[reading.words("season")[0]])
    return (reading.date(reading.start, reading.end, when),)


def _is_autumn(reading: Reading, end: int) -> bool:
    """Tell "in the fall," from "the fall of Saigon" and "to fall"."""
    following = reading.lower(end)
    if following in ("campaign", "offensive"):
        return True
    led_in = reading.lower(reading.start) == "the" or reading.at("prefix") >= 0
    return led_in and reading.before in ("in", "during", "throughout", "by", "until", "since") and following != "of"


def _decade(reading: Reading) -> Sequence[Expression]:
    """Read "the 1930s", "the late 1960s", "the 470s BC"."""
    digits = re.sub(r"\D", "", reading.words("decade")[0])
    if len(digits) == _SHORT_YEAR_DIGITS and reading.start == reading.at("decade"):
        return ()  # "two Su-30s", "men in their 30s"
    year = int(("19" + digits if len(digits) == _SHORT_YEAR_DIGITS else digits)[:-1])
    when = When(-year if reading.at("bc") >= 0 else year, unit="decade", part=edge(reading.words("prefix")))
    return (reading.date(reading.start, reading.end, when),)


def _century(reading: Reading) -> Sequence[Expression]:
    """Read "the 19th century", "the middle of the 9th century BC"."""
    if reading.words("unit") != ["century"]:
        return ()
    year = read_number("".join(reading.words("number"))) - 1
    when = When(-year if reading.at("bc") >= 0 else year, unit="century", part=edge(reading.words("prefix")))
    return (reading.date(reading.start, reading.end, when),)


_NOT_BEFORE_YEAR = words("$ £ € no nos resolution article highway route # % rs area room flight")
_BEFORE_ROUND_YEAR = words(
    "in of by since until till from the during ( after before early late mid around circa throughout year"
)
_BEFORE_PLAIN_YEAR = words(
    "the its his their a an s this in of to until till by since during throughout through early late mid and between "
    "after before from - – — /"
)
_MAY_TOUCH = words("""( - – — [ / ' " “ ‘""") | {"\n", "\r"}


def _bare_year(reading: Reading) -> Sequence[Expression]:
    at, end = reading.span("year")
    if reading.lower(at - 1) in _NOT_BEFORE_YEAR or (end - at == 1 and not _is_year(reading, at)):
        return ()
    if reading.words("unit") not in ((), ["year"], ["years"]):
        return ()
    when = _with_part(When(_read_year(reading.words("year"))), edge(reading.words("prefix")))
    return (reading.date(reading.start, end, when),)


def _is_year(reading: Reading, at: int) -> bool:
    """Tell a year from a count, a model number or a measure."""
    tokens = reading.tokens
    year = int(tokens.words[at])
    before, following = tokens.lower(at - 1), tokens.lower(at + 1)
    if year not in _YEARS or following in AFTER_COUNT or following in ("%", "°") or _goes_on(tokens, at):
        return False
    if is_count(tokens, at) and (year % _ROUND == 0 or before not in _BEFORE_PLAIN_YEAR):
        return False
    if at and tokens.touches(at - 1) and before not in _MAY_TOUCH:
        return False
    return year % _ROUND != 0 or before in _BEFORE_ROUND_YEAR


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Return whether a number goes on after a mark: 1915.5, 1,2."""
    joined = tokens.touches(at) and tokens.touches(at + 1)
    return joined and tokens.lower(at + 1) in (".", ",") and tokens.lower(at + 2)[:1].isdigit()


def _short_range(reading: Reading) -> Sequence[Expression]:
    """Read "1915-17" and "1990–94"."""
    at = reading.start
    short = reading.tokens.words[at + 2]
    following = reading.lower(at + 3)
    if len(short) != _SHORT_YEAR_DIGITS or not _touching(reading):
        return ()
    year = int(reading.tokens.words[at])
    later = year // 100 * 100 + int(short)
    if year not in _YEARS or later <= year or (following in ("-", "/") and reading.tokens.touches(at + 2)):
        return ()
    return (reading.date(at, at + 1, When(year)), reading.date(at + 2, at + 3, When(later)))


def _era_range(reading: Reading) -> Sequence[Expression]:
    """Read "499-493 BC" and "396 to 395 BC"; the era of the last year is that of both."""
    sign = -1 if reading.words("bc")[0].startswith("b") else 1
    (first, after_first), (last, _) = reading.span("first"), reading.span("last")
    earlier, later = (sign * int(reading.tokens.words[at]) for at in (first, last))
    part = edge(reading.words("prefix"))
    return (
        reading.date(reading.start, after_first, When(earlier, part=part)),
        reading.date(last, reading.end, When(later)),
    )


def _apostrophe_year(reading: Reading) -> Sequence[Expression]:
    """Read "'99": the century is that of the narrative."""
    at = reading.start
    digits = reading.tokens.words[at + 1]
    if len(digits) != _SHORT_YEAR_DIGITS or not _touching(reading) or (at and reading.tokens.touches(at - 1)):
        return ()
    return (reading.date(at, at + 2, When(int(digits), unit="short")),)


def _christmas(reading: Reading) -> Sequence[Expression]:
    """Read "Christmas 2007", "Christmas Eve"; Christmas night in TIMEX3 corpora is that of the 24th."""
    year, shift, end = _tail(reading)
    words = reading.words("feast")
    if year is None and shift is None:
        end = reading.span("feast")[1]
        if noun_follows(reading.tokens, end) or reading.tokens.words[reading.start - 1][:1].isupper():
            return ()
    night = "night" in words
    when = When(year, 12, 24 if night or "eve" in words else 25, clock="TNI" if night else None)
    return (reading.date(reading.start, end, when, shift),)


def _new_year(reading: Reading) -> Sequence[Expression]:
    """Read "New Year's Eve 1968"."""
    year, shift, end = _tail(reading)
    if reading.words("feast")[1] != "year":
        return ()
    when = When(year, 12, 31) if reading.words("feast")[-1] == "eve" else When(year, 1, 1)
    return (reading.date(reading.start, end if year or shift else reading.span("feast")[1], when, shift),)


_JOIN = "(?: TO | DASH | SLASH | AND | OR | UNTIL | COMMA AND? )"
MACROS = {
    "DAYS": "[DAYNUM ORDINAL]",
    "ANYDAY": "[DAYNUM ORDINAL ORDWORD]",
    "MON": "(?P<month> MONTH | SHORTMONTH STOP? )",
    "YEARNUM": "(?: [NUM3 NUM2 DAYNUM] (?: BC | AD ) | NUM4 BC? | AD [NUM4 NUM3 NUM2] )",
    "HANG": "(?: THIS UNIT | THE SAME UNIT | THE? [NEXT LAST FOLLOWING] UNIT )",
    "SURETAIL": "(?P<tail> COMMA? OF? (?P<year> YEARNUM ) | OF (?P<hang> HANG ) )",
    "TAIL": "SURETAIL?",
    "WEEKDAYS": "(?: WEEKDAY COMMA? )?",
    "EDGEOF": "(?: MODIFIER? EDGE | LATTER [EDGE HALF] | EARLY EDGE | ORDWORD [HALF EDGE] | LATER EDGE )",
    "PREFIX": "(?P<prefix> THE? EDGEOF OF THE? | THE? EARLY DASH? | [EARLY LATER] IN THE? )",
    "PARTOF": "(?P<part> WEEKDAY? THE? (?: (?: EARLY (?: [IN ON] THE )? )? PART [UNITS HOURS]? | EARLY HOURS ) "
    "(?: OF | ON? FROM? ) )",
}
RULES: tuple[Rule, ...] = (
    rule("NUM4 DASH [DAYNUM NUM2] DASH [DAYNUM NUM2]", _iso),
    rule("[DAYNUM NUM2] SLASH [DAYNUM NUM2] SLASH [NUM4 BIGNUM NUM2 DAYNUM]", _numeric),
    rule("[DAYNUM NUM2] STOP [DAYNUM NUM2] STOP NUM4", _numeric),
    rule("NUM4 SLASH [DAYNUM NUM2] SLASH [DAYNUM NUM2]", _numeric),
    rule("NUM2 (?P<month> MONTH )", _no_day),
    rule("(?P<month> MONTH ) NUM2 COMMA NUM4", _no_day),
    rule(
        f"PARTOF? (?P<list> (?: THE? DAYS {_JOIN} ){{0,6}} ) (?P<last> WEEKDAYS THE? (?P<day> ANYDAY ) OF? MON TAIL )",
        _day_first,
        MACROS,
    ),
    rule(
        f"PARTOF? WEEKDAYS MON THE? (?P<day> DAYS ) "
        f"(?P<list> (?: {_JOIN} THE? DAYS (?! OF? [MONTH SHORTMONTH UNITS] ) ){{0,6}} ) TAIL",
        _month_first,
        MACROS,
    ),
    rule("PREFIX? MON SURETAIL", _month_year, MACROS),
    rule("PREFIX? (?P<month> MONTH )", _bare_month, MACROS),
    rule("PREFIX? THE? (?P<season> SEASON | FALL ) TAIL", _season, MACROS),
    rule("(?P<year> NUM4 ) (?P<season> SEASON )", _year_season),
    rule("(?: PREFIX | THE )? (?P<decade> DECADE ) (?P<bc> BC )?", _decade, MACROS),
    rule(
        "(?: PREFIX | THE )? (?P<number> ORDWORD | ORDINAL | TENS DASH ORDWORD ) DASH? (?P<unit> UNIT ) "
        "(?P<bc> BC )? AD?",
        _century,
        MACROS,
    ),
    rule(
        "PREFIX? (?P<first> [NUM3 NUM2] ) (?: TO | DASH | AND ) (?P<last> [NUM3 NUM2] ) (?P<bc> BC | AD )",
        _era_range,
        MACROS,
    ),
    rule("NUM4 DASH [NUM2 DAYNUM]", _short_range),
    rule("(?: PREFIX | CIRCA STOP? | THE (?P<unit> [UNIT UNITS] ) )? (?P<year> YEARNUM )", _bare_year, MACROS),
    rule("APOSTROPHE [NUM2 DAYNUM]", _apostrophe_year),
    rule("(?P<feast> CHRISTMAS (?: DAY | EVE | PART )? ) TAIL", _christmas, MACROS),
    rule("(?P<feast> NEW UNIT APOSTROPHE GENITIVE [DAY EVE] ) TAIL", _new_year, MACROS),
)
