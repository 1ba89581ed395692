"""Rules for dates that print a part of the calendar: days, months, seasons, years, decades and centuries."""

from __future__ import annotations

import re
from collections.abc import Sequence

from panther.dates import lexicon
from panther.dates.expressions import Expression, Shift
from panther.dates.rule import Rule, rule
from panther.dates.tokens import Tokens
from panther.dates.values import When, is_valid_day

_LATEST_YEAR = 2100
_EARLIEST_YEAR = 1000
# Words that may follow a year or a season without making it the number or the first word of a noun phrase.
FUNCTION_WORDS = frozenset(
    "a an the and or but nor so yet of in on at by to from for with without within into onto over under after before since until "
    "till during through throughout between against as than that which who whom whose when where while because although "
    "though if unless whether he she it they we you i his her its their our this these those there here was were is are be "
    "been being had has have did does do would could should might will can may must saw led began ended brought came "
    "became made took gave marked witnessed also then thus however not only still already both all some many most several "
    "due despite following including along alone via per about around up out off".split()
)
_AFTER_COUNT = frozenset("men troops people soldiers civilians km miles tons tonnes tanks aircraft yards feet m mi per percent".split())
_ENDS_LIKE_VERB = ("was", "is", "has", "as", "its", "this", "does", "plus", "thus", "is")


def _year(words: Sequence[str]) -> int | None:
    """Read a year: "1916", "499 BC", "AD 9"."""
    digits = next((word for word in words if word[0].isdigit()), None)
    if digits is None:
        return None
    before_christ = any(word.upper().startswith("B") for word in words)
    return -int(digits) if before_christ else int(digits)


def _group(match: re.Match[str], tokens: Tokens, name: str) -> Sequence[str]:
    start, end = match.span(name)
    return tokens.words[start:end] if start >= 0 else ()


def _month(words: Sequence[str]) -> int:
    name = words[0].lower()
    return lexicon.MONTHS.get(name) or lexicon.SHORT_MONTHS[name]


def _number(word: str) -> int:
    return lexicon.ORDINAL_WORDS.get(word.lower()) or int(re.sub(r"\D", "", word))


def is_count(tokens: Tokens, index: int) -> bool:
    """Return whether the number at an index counts things: "1500 men", "2,000 of them"."""
    following = tokens.lower(index + 1)
    if following in _AFTER_COUNT:
        return True
    plural = following.isalpha() and following.endswith("s") and not following.endswith(("ss", *_ENDS_LIKE_VERB))
    printed = tokens.words[index + 1] if plural else ""
    return plural and printed.islower() and following not in FUNCTION_WORDS


def noun_follows(tokens: Tokens, index: int) -> bool:
    """Return whether the word at an index goes on a noun phrase ("the 4th" Regiment, "winter" quarters)."""
    word = tokens.words[index] if index < len(tokens.words) else ""
    if word == "-":
        return True
    return word.isalpha() and word.lower() not in FUNCTION_WORDS and tokens.codes[index] in lexicon.OTHER + "O"


def _tail(match: re.Match[str], tokens: Tokens) -> tuple[int | None, Shift | None, int]:
    """Read the year after a month or day: the year, how it hangs on another year, and where the tail ends."""
    start, end = match.span("year")
    if start >= 0:
        separated = "," in tokens.words[match.end("tail") - (match.end("tail") - match.start("tail")) : start]
        if separated and is_count(tokens, end - 1):
            return None, None, match.start("tail")
        return _year(tokens.words[start:end]), None, match.end("tail")
    if match.start("hang") >= 0:
        return None, hanging(tokens, match.start("hang"), match.end("hang")), match.end("tail")
    return None, None, match.start("tail") if match.start("tail") >= 0 else match.end()


def hanging(tokens: Tokens, start: int, end: int) -> Shift:
    """Read "that year", "the following year", "last year" as a shift from the year in force."""
    words = {tokens.lower(index) for index in range(start, end)}
    if words & {"next", "following", "subsequent", "coming", "ensuing"}:
        return Shift("offset", "Y", 1)
    if words & {"last", "previous", "preceding", "past", "prior"}:
        return Shift("offset", "Y", -1)
    return Shift("same", "Y")


def edge(words: Sequence[str]) -> str | None:
    """Read which part of a month or year is meant: "the end of", "early", "mid-", "the second half of"."""
    lowered = [word.lower() for word in words]
    if "half" in lowered:
        return "H1" if "first" in lowered or "former" in lowered else "H2"
    parts = [lexicon.EDGES[word] for word in lowered if word in lexicon.EDGES]
    if not parts:
        return "late" if {"latter", "later", "closing", "final"} & set(lowered) else None
    if parts[-1] == "part":
        return parts[0] if len(parts) > 1 else "late" if "latter" in lowered else None
    return None if parts[0] == "rest" else parts[0]


def _with_part(when: When, part: str | None) -> When:
    if part in ("H1", "H2"):
        if when.month is None and when.season is None and when.unit == "year":
            return when._replace(season=part)
        return when._replace(part="early" if part == "H1" else "late")
    return when._replace(part=part)


def _expression(tokens: Tokens, start: int, end: int, when: When, shift: Shift | None = None) -> Expression:
    return Expression(tokens.start(start), tokens.end(end - 1), "time" if when.clock else "date", when, shift)


def _rejected(tokens: Tokens, start: int, end: int, reason: str) -> tuple[Expression, ...]:
    return (Expression(tokens.start(start), tokens.end(end - 1), "rejected", reason=reason),)


def _no_such_day(tokens: Tokens, start: int, end: int) -> tuple[Expression, ...]:
    return _rejected(tokens, start, end, "no such day in the calendar")


def _iso(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    start, end = match.span()
    if not all(tokens.touches(index) for index in range(start, end - 1)):
        return ()
    year, month, day = (int(tokens.words[index]) for index in (start, start + 2, start + 4))
    if not is_valid_day(year, month, day):
        return _no_such_day(tokens, start, end)
    return (_expression(tokens, start, end, When(year, month, day)),)


def _numeric(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read 04/03/2013, the day first."""
    start, end = match.span()
    if not all(tokens.touches(index) for index in range(start, end - 1)):
        return ()
    day, month = int(tokens.words[start]), int(tokens.words[start + 2])
    year = int(tokens.words[start + 4])
    if len(tokens.words[start + 4]) < 4:  # noqa: PLR2004
        return _rejected(tokens, start, end, "a year of two digits says no century")
    if not is_valid_day(year, month, day):
        reason = "no such day, read day first" if is_valid_day(year, day, month) else "no such day in the calendar"
        return _rejected(tokens, start, end, reason)
    return (_expression(tokens, start, end, When(year, month, day)),)


def _days(match: re.Match[str], tokens: Tokens, whole: When, spans: Sequence[tuple[int, int]]) -> Sequence[Expression]:
    """Make the dates of a list or range of days that share a month: "15 to 16 March", "2, 3 and 5 May"."""
    found: list[Expression] = []
    for start, end in spans:
        number = next(index for index in range(start, end) if tokens.codes[index] in _DAY_CODES)
        day = _number(tokens.words[number])
        if not is_valid_day(whole.year, whole.month or 0, day):
            found.extend(_no_such_day(tokens, start, end))
        else:
            found.append(_expression(tokens, start, end, whole._replace(day=day)))
    return found


_DAY_CODES = "".join(lexicon.CLASSES[name] for name in ("DAYNUM", "ORDINAL", "ORDWORD"))
_DAY = re.compile(f"t?[{_DAY_CODES}]")


def _day_first(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "4 to 7 March 2013", "Wednesday, 27 February", "the night of 15 to 16 March"."""
    year, shift, end = _tail(match, tokens)
    list_start, list_end = match.span("list")
    days = [found.span() for found in _DAY.finditer(tokens.codes, list_start, list_end)]
    start = match.start("last") if days else match.start()
    days.append((start, end))
    first = match.start("part")
    clock = None
    if first >= 0:
        clock = part_of_day(_group(match, tokens, "part"))
        days[0] = (first, days[0][1])
    whole = When(year, _month(_group(match, tokens, "month")), clock=clock)
    day_of_last = match.start("day")
    expressions = list(_days(match, tokens, whole, days[:-1]))
    last = _number(tokens.words[day_of_last])
    if not is_valid_day(year, whole.month or 0, last):
        return (*expressions, *_no_such_day(tokens, start, end))
    expressions.append(_expression(tokens, days[-1][0], end, whole._replace(day=last), shift))
    return expressions


def part_of_day(words: Sequence[str]) -> str | None:
    """Read the part of the day that some words name."""
    named = [lexicon.PARTS_OF_DAY[word.lower()] for word in words if word.lower() in lexicon.PARTS_OF_DAY]
    return named[-1] if named else None


def _month_first(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "March 5", "March 5-9, 1918", "July 4, 1776"."""
    year, shift, end = _tail(match, tokens)
    day_at = match.start("day")
    if tokens.lower(match.start() - 1) == "in" and year is None and end == day_at + 1 and noun_follows(tokens, end):
        return ()  # "in August 20 people were killed" counts people
    whole = When(year, _month(_group(match, tokens, "month")))
    list_start, list_end = match.span("list")
    later = [found.span() for found in _DAY.finditer(tokens.codes, list_start, list_end)]
    spans = [(match.start(), match.end("day") if later else end), *later]
    if later:
        spans[-1] = (spans[-1][0], end)
    expressions = []
    for start, stop in spans:
        day = _number(tokens.words[day_at if start == match.start() else _number_at(tokens, start)])
        if not is_valid_day(year, whole.month or 0, day):
            expressions.extend(_no_such_day(tokens, start, stop))
            continue
        expressions.append(_expression(tokens, start, stop, whole._replace(day=day), shift))
    return expressions


def _number_at(tokens: Tokens, start: int) -> int:
    return start if tokens.codes[start] in _DAY_CODES else start + 1


def _month_year(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    year, shift, end = _tail(match, tokens)
    if year is None and shift is None:
        return ()
    month = _month(_group(match, tokens, "month"))
    part = edge(_group(match, tokens, "prefix"))
    return (_expression(tokens, match.start(), end, _with_part(When(year, month), part), shift),)


_NAMES_TOO = frozenset({"may", "march", "august", "april", "june"})
_BEFORE_MONTH = frozenset(
    "in by until till since from of during to and or between through throughout before after early late mid last next this that "
    "previous following the into for around about - – ( , beginning".split()
)


def _bare_month(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    word = tokens.words[match.start("month")]
    before = tokens.lower(match.start() - 1)
    if match.start("prefix") < 0 and word.lower() in _NAMES_TOO and before not in _BEFORE_MONTH:
        return ()
    following = tokens.words[match.end()] if match.end() < len(tokens.words) else ""
    if word.lower() in _NAMES_TOO and following[:1].isupper() and before not in {"in", "by", "since", "the", "of"}:
        return ()
    part = edge(_group(match, tokens, "prefix"))
    when = _with_part(When(month=lexicon.MONTHS[word.lower()]), part)
    return (_expression(tokens, match.start(), match.end(), when),)


def _season(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    year, shift, end = _tail(match, tokens)
    word = tokens.words[match.start("season")]
    start = match.start()
    if year is None and shift is None:
        end = match.end("season")
        if word.lower() == "fall" and not _is_autumn(match, tokens, end):
            return ()
        if noun_follows(tokens, end) and tokens.codes[start] == "t" and match.start("prefix") < 0:
            start += 1
    part = edge(_group(match, tokens, "prefix"))
    when = When(year, season=lexicon.SEASONS[word.lower()])
    return (_expression(tokens, start, end, when._replace(part=part), shift),)


def _is_autumn(match: re.Match[str], tokens: Tokens, end: int) -> bool:
    """Tell "in the fall," from "the fall of Saigon" and "to fall"."""
    following = tokens.lower(end)
    if following in {"campaign", "offensive"}:
        return True
    led_in = tokens.codes[match.start()] == "t" or match.start("prefix") >= 0
    return led_in and tokens.lower(match.start() - 1) in {"in", "during", "throughout", "by", "until", "since"} and following != "of"


def _decade(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    digits = re.sub(r"\D", "", tokens.words[match.start("decade")])
    if len(digits) == 2:  # noqa: PLR2004
        digits = "19" + digits
    year = int(digits[:-1])
    if match.start("bc") >= 0:
        year = -year
    part = edge(_group(match, tokens, "prefix"))
    return (_expression(tokens, match.start(), match.end(), When(year, unit="decade", part=part)),)


def _century(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    if tokens.lower(match.start("unit")) != "century":
        return ()
    number = _number(" ".join(_group(match, tokens, "number")).replace(" - ", "-"))
    year = number - 1
    if match.start("bc") >= 0:
        year = -year
    part = edge(_group(match, tokens, "prefix"))
    return (_expression(tokens, match.start(), match.end(), When(year, unit="century", part=part)),)


_NOT_BEFORE_YEAR = frozenset({"$", "£", "€", "no", "resolution", "nos", "article", "highway", "route", "#", "%", "rs"})
_BEFORE_YEAR = frozenset(
    "in of by since until till from to the during and or ( - – before after between throughout early late mid around about circa ca "
    "through year years beginning into for , [ a an late's that".split()
)


def _bare_year(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    at, stop = match.span("year")
    year = _year(tokens.words[at:stop])
    before = tokens.lower(at - 1)
    part = edge(_group(match, tokens, "prefix"))
    if year is None or before in _NOT_BEFORE_YEAR:
        return ()
    single = stop - at == 1
    if single and not _is_year(tokens, at, year):
        return ()
    return (_expression(tokens, match.start(), stop, _with_part(When(year), part)),)


def _is_year(tokens: Tokens, at: int, year: int) -> bool:
    """Tell a year from a count, a model number or a measure."""
    if not _EARLIEST_YEAR <= year <= _LATEST_YEAR or tokens.words[at][0] == "0":
        return False
    following = tokens.lower(at + 1)
    before = tokens.lower(at - 1)
    if following in _AFTER_COUNT or following in {"%", "°"} or (following == "." and tokens.touches(at) and tokens.touches(at + 1)):
        return False
    determined = before in {"the", "its", "his", "their", "a", "an", "s"}
    if is_count(tokens, at) and not (determined and year % 100):
        return False
    if tokens.touches(at - 1) and before not in {"(", "-", "–", "[", "/", "—", "'", '"', "“", "‘"}:
        return False
    return year % 100 != 0 or before in _BEFORE_YEAR


def _short_range(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "1915-17" and "1990–94"."""
    at = match.start()
    short = tokens.words[at + 2]
    if len(short) != 2 or not (tokens.touches(at) and tokens.touches(at + 1)):  # noqa: PLR2004
        return ()
    year = int(tokens.words[at])
    later = year // 100 * 100 + int(short)
    if not _EARLIEST_YEAR <= year <= _LATEST_YEAR or later <= year or noun_or_dash(tokens, at + 3):
        return ()
    return (_expression(tokens, at, at + 1, When(year)), _expression(tokens, at + 2, at + 3, When(later)))


def noun_or_dash(tokens: Tokens, index: int) -> bool:
    """Return whether a number goes on with a dash: "2013-02-19" is no range of years."""
    return tokens.lower(index) in {"-", "–", "/"} and tokens.touches(index - 1)


def _year_before_christ_range(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "499-493 BC" and "396 to 395 BC"; the era of the last year is that of both."""
    first, last = match.span("first"), match.span("last")
    era = -1 if tokens.words[match.start("bc")].upper().startswith("B") else 1
    years = (era * int(tokens.words[first[0]]), era * int(tokens.words[last[0]]))
    return (
        _expression(tokens, match.start(), first[1], When(years[0])),
        _expression(tokens, last[0], match.end(), When(years[1])),
    )


def _bare_day(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "the 4th", a day of the month in force."""
    if noun_follows(tokens, match.end()) or tokens.lower(match.end()) == "of":
        return ()
    day = _number(tokens.words[match.start("day")])
    clock = part_of_day(_group(match, tokens, "part"))
    if clock is None and tokens.lower(match.start() - 1) not in {"on", "by", "from", "to", "until", "of", "and", "since", "-", "after", "before"}:
        return ()
    return (_expression(tokens, match.start(), match.end(), When(day=day, clock=clock)),)


def _apostrophe_year(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    at = match.start()
    if not tokens.touches(at) or len(tokens.words[at + 1]) != 2 or (at and tokens.touches(at - 1)):  # noqa: PLR2004
        return ()
    return (_expression(tokens, at, at + 2, When(year=int(tokens.words[at + 1]), unit="short")),)


def _christmas(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    year, shift, end = _tail(match, tokens)
    words = [word.lower() for word in tokens.words[match.start() : match.end("feast")]]
    day = 24 if "eve" in words or "night" in words else 25
    when = When(year, 12, day, clock="TNI" if "night" in words else None)
    if year is None:
        end = match.end("feast")
        if noun_follows(tokens, end):
            return ()
    return (_expression(tokens, match.start(), end, when, shift),)


_JOIN = "(?: TO | DASH | AND | UNTIL | COMMA AND? )"
MACROS = {
    "DAYS": "[DAYNUM ORDINAL]",
    "ANYDAY": "[DAYNUM ORDINAL ORDWORD]",
    "MON": "(?P<month> MONTH | SHORTMONTH STOP? )",
    "YEARNUM": "(?: [NUM3 NUM2 DAYNUM] (?: BC | AD ) | NUM4 BC? | AD [NUM4 NUM3 NUM2] )",
    "HANG": "(?: THIS [UNIT] | THE SAME UNIT | THE? [NEXT LAST FOLLOWING] UNIT )",
    "TAIL": "(?P<tail> COMMA? OF? (?P<year> YEARNUM ) | OF (?P<hang> HANG ) )?",
    "WEEKDAYS": "(?: WEEKDAY COMMA? )?",
    "EDGEOF": "(?: MODIFIER? EDGE | LATTER [EDGE HALF] | EARLY EDGE | ORDWORD HALF | LATER EDGE )",
    "PREFIX": "(?P<prefix> THE? EDGEOF OF THE? (?: MONTH OF )? | THE? EARLY DASH? | [EARLY LATER] IN THE? )",
    "PARTOF": "(?P<part> WEEKDAY? THE? (?: EARLY (?: IN THE )? )? PART [UNITS HOURS]? OF )",
}

RULES: tuple[Rule, ...] = (
    rule("NUM4 DASH [DAYNUM NUM2] DASH [DAYNUM NUM2]", _iso),
    rule("[DAYNUM NUM2] SLASH [DAYNUM NUM2] SLASH [NUM4 NUM2 DAYNUM]", _numeric),
    rule("[DAYNUM NUM2] STOP [DAYNUM NUM2] STOP NUM4", _numeric),
    rule(
        f"PARTOF? (?P<list> (?: THE? DAYS {_JOIN} )* ) (?P<last> WEEKDAYS THE? (?P<day> ANYDAY ) OF? MON TAIL )",
        _day_first,
        MACROS,
    ),
    rule(
        f"WEEKDAYS MON THE? (?P<day> DAYS ) (?P<list> (?: {_JOIN} THE? DAYS (?! OF? [MONTH SHORTMONTH] ) )* ) TAIL",
        _month_first,
        MACROS,
    ),
    rule("PREFIX? MON TAIL", _month_year, MACROS),
    rule("PREFIX? (?P<month> MONTH )", _bare_month, MACROS),
    rule("PREFIX? THE? (?P<season> SEASON | FALL ) TAIL", _season, MACROS),
    rule("(?P<prefix> THE? EDGEOF OF THE? | THE? EARLY DASH? | [EARLY LATER] IN THE | THE ) (?P<decade> DECADE ) (?P<bc> BC )?", _decade, MACROS),
    rule("(?P<prefix>) (?P<decade> DECADE ) (?P<bc> BC )?", _decade, MACROS),
    rule(
        "(?P<prefix> THE? EDGEOF OF THE? | THE? EARLY DASH? | [EARLY LATER] IN THE? | THE )? "
        "(?P<number> ORDWORD | ORDINAL | TENS DASH ORDWORD ) DASH? (?P<unit> UNIT ) (?P<bc> BC )? AD?",
        _century,
        MACROS,
    ),
    rule("(?P<first> [NUM3 NUM2] ) (?: TO | DASH | AND ) (?P<last> [NUM3 NUM2] ) (?P<bc> BC | AD )", _year_before_christ_range, MACROS),
    rule("NUM4 DASH [NUM2 DAYNUM]", _short_range),
    rule("(?P<prefix> THE? EDGEOF OF THE? UNIT? | THE? EARLY DASH? | [EARLY LATER] IN )? (?P<year> YEARNUM )", _bare_year, MACROS),
    rule("(?P<part> THE? EARLY? PART OF )? THE (?P<day> ORDINAL )", _bare_day, MACROS),
    rule("APOSTROPHE [NUM2 DAYNUM]", _apostrophe_year),
    rule("(?P<feast> CHRISTMAS (?: DAY | EVE | PART )? ) TAIL", _christmas, MACROS),
)
