"""Rules for dates that hang on another date: "the next day", "that morning", "two weeks later", "last October"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from panther.dates.calendar_rules import MACROS, edge, part_of_day
from panther.dates.duration_rules import QUANTITY, Amount, amount, complement_end, duration_value, unit_of
from panther.dates.expressions import Expression, Relation, Shift
from panther.dates.lexicon import CLASSES, MONTHS, ORDINAL_WORDS, SEASONS, UNITS, WEEKDAYS, words
from panther.dates.nouns import noun_follows
from panther.dates.rule import Reading, Rule, rule
from panther.dates.tokens import Tokens
from panther.dates.values import When, last_of_month, timex

_PRONOUNS = words("he she it they we you i")
_LONGEST_CLAUSE = 14
_WEEKS_IN_MONTH = 4
_DATED = CLASSES["MONTH"] + CLASSES["SHORTMONTH"] + CLASSES["NUM4"]
_CLAUSE_STOPS = words(""", . ; : ) ( and but which " ” — –""") | {"\n", "\r"}
_BACKWARD = words("last past previous preceding prior earlier before ago previously beforehand")


def _direction(words: Sequence[str]) -> int:
    return -1 if _BACKWARD & set(words) else 1


def clause_end(tokens: Tokens, end: int) -> int:
    """Return where the event that a date is counted from is told ("after the siege began"): up to the next mark."""
    at = end
    while at < len(tokens.words) and at - end < _LONGEST_CLAUSE:
        if tokens.lower(at) in _CLAUSE_STOPS and not _is_initial(tokens, at):
            return at
        if tokens.codes[at] in _DATED:
            return end
        if at > end and tokens.lower(at) in _PRONOUNS:
            return at
        at += 1
    return end


def _is_initial(tokens: Tokens, at: int) -> bool:
    """Return whether a full stop is that of an initial: "the U.S. landing"."""
    return tokens.words[at] == "." and at > 0 and tokens.words[at - 1].isupper() and len(tokens.words[at - 1]) == 1


_LONGEST_PHRASE = 8
_ENDS_PHRASE = (
    words(
        "was were is are had has have would could in on at by with for to when while that which who where "
        "as from told said saw began made took marked led became"
    )
    | _PRONOUNS
)


def phrase_end(tokens: Tokens, end: int) -> int:
    """Return where a noun phrase after "of" ends ("the first day of the battle")."""
    at = end
    while at < len(tokens.words) and at - end <= _LONGEST_PHRASE:
        word = tokens.lower(at)
        if word in _CLAUSE_STOPS or word in _ENDS_PHRASE or (at - end > 1 and word.endswith("ed")):
            return at if at > end + (tokens.lower(end) in _BEFORE_EVENT) else end
        at += 1
    return end


def _same(reading: Reading) -> Sequence[Expression]:
    """Read "that day", "the same month", "later that year", "the end of the month"."""
    unit = unit_of(reading.words("unit")[0])
    lead = reading.words("lead")
    if unit[0] == "T" or (not lead and reading.lower(reading.start) == "these"):
        return ()
    if lead and lead[0] in ("later", "earlier") and len(lead) == 1:
        return (
            reading.date(reading.start, reading.end, None, Shift("later" if lead[0] == "later" else "earlier", unit)),
        )
    part = edge(lead)
    return (reading.date(reading.start, reading.end, When(part=part) if part else None, Shift("same", unit)),)


def _mid_year(reading: Reading) -> Sequence[Expression]:
    """Read "by mid-year", "mid-month"."""
    return _same(reading) if reading.words("lead") == ["mid"] else ()


def _the_unit(reading: Reading) -> Sequence[Expression]:
    """Read "the day" in "during the day", "throughout the year": the one in force."""
    led_in = reading.before in ("during", "throughout") or (
        reading.before == "in" and reading.lower(reading.start - 2) in ("later", "earlier", "late", "early")
    )
    if (
        not led_in
        or noun_follows(reading.tokens, reading.end)
        or reading.after in ("of", "when", "before", "after", "that")
    ):
        return ()
    return (reading.date(reading.start, reading.end, None, Shift("same", unit_of(reading.lower(reading.end - 1)))),)


def _part(reading: Reading) -> Sequence[Expression]:
    """Read "that morning", "the next afternoon", "early the next morning"."""
    which = reading.words("which")
    clock = part_of_day(reading.words("unit"))
    if {"next", "following", "previous", "preceding", "last", "subsequent"} & set(which):
        return (reading.date(reading.start, reading.end, When(clock=clock), Shift("offset", "D", _direction(which))),)
    return (reading.date(reading.start, reading.end, When(clock=clock), Shift("same", "D")),)


def _part_of_day_in_force(reading: Reading) -> Sequence[Expression]:
    """Read "the evening of the following day", "the morning of that day"."""
    (found,) = _part(reading)
    when = When(clock=part_of_day(reading.words("part")))
    return (found._replace(kind="time", when=when),)


def _neighbour(reading: Reading) -> Sequence[Expression]:
    """Read "the next day", "the previous year", "next week", "the early part of the next decade"."""
    unit = unit_of(reading.words("unit")[0])
    which = reading.words("which")
    if unit[0] == "T":
        return ()
    if which[-1] == "past" or reading.before == "for":
        return (reading.fixed(reading.start, reading.end, "duration", duration_value(1, unit)),)
    part = edge(reading.words("lead"))
    when = When(part=part) if part else None
    shift = Shift("offset", unit, _direction(which), counted=False)
    return (reading.date(reading.start, reading.end, when, shift),)


_BEFORE_EVENT = words("the that this his her its their a an")


def _from_event(reading: Reading) -> Sequence[Expression]:
    """Read "the day after the battle", "the day preceding the ambush", "the day following", "the night before"."""
    end = clause_end(reading.tokens, reading.end)
    if reading.words("which")[0] == "following" and end > reading.end and reading.after not in _BEFORE_EVENT:
        end = reading.end
    word = reading.words("unit")[0]
    clock = None if word in UNITS else part_of_day([word])
    unit = unit_of(word) if clock is None else "D"
    shift = Shift("offset", unit, _direction(reading.words("which")), from_event=end > reading.end)
    return (reading.date(reading.start, end, When(clock=clock) if clock else None, shift),)


_FAR_DAY = 8
_DAYS_PRINTED = CLASSES["DAYNUM"] + CLASSES["ORDINAL"] + CLASSES["MONTH"] + CLASSES["SHORTMONTH"]


def _eve(reading: Reading) -> Sequence[Expression]:
    """Read "the eve of 3 March", "the eve of the attack of 3 March": the day before one that is printed."""
    tokens = reading.tokens
    for at in range(reading.end, min(reading.end + _FAR_DAY, len(tokens.words))):
        if tokens.codes[at] in _DAYS_PRINTED:
            return (reading.date(reading.start, reading.end - 1, None, Shift("offset", "D", -1, from_event=True)),)
        if tokens.lower(at) in _CLAUSE_STOPS:
            break
    return ()


def _offset(reading: Reading) -> Sequence[Expression]:
    """Read "two days later", "three weeks after the siege began", "a few months earlier"."""
    which = reading.words("which")
    counted = reading.at("count") >= 0
    end = reading.end
    if which[-1] in ("after", "before"):
        if not _is_counted_from(reading, counted=counted):
            return ()
        end = clause_end(reading.tokens, end)
    number = amount(reading.words("count")) if counted else None
    relation: Relation = "vague" if number is None else "offset"
    unit = unit_of(reading.words("unit")[0])
    shift = Shift(relation, unit, _direction(which) * (number or 1), counted, from_event=end > reading.end)
    return (reading.date(reading.start, end, None, shift),)


def _is_counted_from(reading: Reading, *, counted: bool) -> bool:
    """Tell "two days after the siege began" from "for a week before moving" and "months after months"."""
    if reading.before == "for" and reading.after.endswith("ing"):
        return False
    return counted or reading.after in (",", ".", "that", ";", *_BEFORE_EVENT)


def _stretch(reading: Reading) -> Sequence[Expression]:
    """Read "the next two weeks", "the previous few days", "the following days"."""
    unit = unit_of(reading.words("unit")[0])
    number = amount(reading.words("count")) if reading.at("count") >= 0 else None
    shift = Shift("following" if _direction(reading.words("which")) > 0 else "preceding", unit, number or 0)
    found = reading.fixed(reading.start, reading.end, "duration", duration_value(number, unit))
    return (found._replace(shift=shift),)


def _stretch_that_followed(reading: Reading) -> Sequence[Expression]:
    """Read "the days that followed", "the two weeks which followed"."""
    if reading.after not in ("that", "which") or reading.lower(reading.end + 1) not in ("follow", "followed"):
        return ()
    unit = unit_of(reading.words("unit")[0])
    number = amount(reading.words("count")) if reading.at("count") >= 0 else None
    found = reading.fixed(reading.start, reading.end + 2, "duration", duration_value(number, unit))
    return (found._replace(shift=Shift("following", unit, number or 0)),)


def _edge_of_date(reading: Reading) -> Sequence[Expression]:
    """Read "the last week of August 1918", "the first ten months of 1915": durations, as TIMEX3 has it.

    The printed date goes with it, so that the narrative hears it.
    """
    year, month = reading.words("year"), reading.words("month")
    when = When(
        int(year[0]) if year else None,
        MONTHS[month[0]] if month else None,
        part=_edge_part(reading),
    )
    unit = reading.words("unit")[0]
    value = duration_value(_edge_count(reading, unit), unit_of(unit))
    return (reading.fixed(reading.start, reading.end, "duration", value)._replace(when=when),)


def _edge_part(reading: Reading) -> str | None:
    """Return which part of a month "the second week" or "the last days" are."""
    which = reading.words("which")[0]
    if which in ("last", "final", "closing"):
        return "late"
    number = ORDINAL_WORDS.get(which, 0)
    if reading.words("month") and (which == "opening" or number == 1) and unit_of(reading.words("unit")[0]) == "D":
        count = _edge_count(reading, reading.words("unit")[0])
        return "early" if count is None else f"first {count:.0f} days"
    week = reading.words("unit") == ["week"] and bool(reading.words("month")) and number <= _WEEKS_IN_MONTH
    return f"week {number}" if week and number else None


def _edge_count(reading: Reading, unit: str) -> Amount:
    if reading.at("count") >= 0:
        return amount(reading.words("count"))
    return 1 if unit in UNITS else None


def _edge_stretch(reading: Reading) -> Sequence[Expression]:
    """Read "the first three years of the war", "the last days of the battle"."""
    unit = reading.words("unit")[0]
    which = reading.words("which")[0]
    number = _edge_count(reading, unit)
    whole = reading.after == "of"
    if which in _BACKWARD - {"last"} or (not whole and (which == "last" or unit in UNITS)):
        return ()  # "the previous three days", "the last two weeks", "the first year": a stretch, or a year
    if unit == "day" and number == 1:
        return ()
    end = reading.end
    if whole:
        end = phrase_end(reading.tokens, end + 1)
        end = end if end > reading.end + 1 else complement_end(reading.tokens, reading.end)
    return (reading.fixed(reading.start, end, "duration", duration_value(number, unit_of(unit))),)


def _named(reading: Reading) -> Sequence[Expression]:
    """Read "last October", "the previous April", "that spring", "next summer", "the following Friday"."""
    word = reading.lower(reading.end - 1)
    which = reading.words("which")
    relation: Relation = "next" if _direction(which) > 0 else "last"
    if {"this", "that", "same"} & set(which):
        relation = "same"
    span = (reading.start, reading.end)
    if word in MONTHS:
        return (reading.date(*span, When(month=MONTHS[word]), Shift(relation, "Y")),)
    if word in SEASONS:
        return (reading.date(*span, When(season=SEASONS[word]), Shift(relation, "Y")),)
    return (reading.date(*span, None, Shift(relation, "W", WEEKDAYS[word])),)


def _follows_capital(reading: Reading) -> bool:
    """Return whether the match may be the end of a name: "Bloody Sunday", "Desert Dawn"."""
    return reading.start > 0 and reading.tokens.words[reading.start - 1][:1].isupper()


def _weekday(reading: Reading) -> Sequence[Expression]:
    if _follows_capital(reading) and reading.before not in (
        "on",
        "by",
        "until",
        "since",
        "the",
        "and",
        "late",
        "early",
    ):
        return ()  # a day that has become a name: "Bloody Sunday"
    day = WEEKDAYS[reading.words("weekday")[0]]
    clock = part_of_day(reading.words("part"))
    return (reading.date(reading.start, reading.end, When(clock=clock) if clock else None, Shift("same", "W", day)),)


def _ordinal_day(reading: Reading) -> Sequence[Expression]:
    """Read "the third day", "the second evening", "the first day of the battle"."""
    end = reading.end
    if reading.after == "of":
        end = phrase_end(reading.tokens, end + 1)
        end = end if end > reading.end + 1 else reading.end
    clock = part_of_day(reading.words("part"))
    number = ORDINAL_WORDS.get(reading.words("number")[0], 0)
    return (reading.date(reading.start, end, When(clock=clock) if clock else None, Shift("ordinal", "D", number)),)


def _day_of_month(reading: Reading) -> Sequence[Expression]:
    """Read "the last day of the month", "the first of that month", "the third day of April"."""
    if reading.words("unit") and reading.words("unit") != ["month"]:
        return ()
    number = _nth(reading)
    month, year = reading.words("month"), reading.words("year")
    if not month:
        return (reading.date(reading.start, reading.end, None, Shift("nth", "M", number)),)
    there = When(int(year[0]) if year else None, MONTHS[month[0]], number)
    if number < 0:
        there = there._replace(day=last_of_month(there.year, MONTHS[month[0]]))
    return (reading.date(reading.start, reading.end, there),)


def _nth(reading: Reading) -> int:
    """Return which day of a month is meant; -1 for the last."""
    number = reading.words("number")[0]
    return ORDINAL_WORDS.get(number) or (int(re.sub(r"\D", "", number)) if number[0].isdigit() else -1)


def _weekend(reading: Reading) -> Sequence[Expression]:
    """Read "over the weekend", "that weekend", "the following weekend": the Saturday and Sunday after a day."""
    if noun_follows(reading.tokens, reading.end):
        return ()
    which = reading.words("which")
    relation: Relation = "last" if which and _direction(which) < 0 else "next"
    return (reading.date(reading.start, reading.end, When(part="weekend"), Shift(relation, "W", WEEKDAYS["saturday"])),)


_ANY_NIGHT = frozenset({"night", "nights", "daytime", "nighttime"})


def _generic_part(reading: Reading) -> Sequence[Expression]:
    """Read "at night", "in the afternoon", "dawn", "Early in the morning"."""
    start, name = reading.start, reading.at("name")
    printed = reading.tokens.words[name]
    if name == start and printed[0].isupper() and _follows_capital(reading):
        return ()
    determined = reading.lower(name - 1) == "the" and name > start
    if determined and noun_follows(reading.tokens, reading.end):
        start, determined = name, False
    attributive = noun_follows(reading.tokens, reading.end) or reading.after in ("-", "–")
    when = When(clock=part_of_day(reading.words("name")))
    found = reading.date(start, reading.end, when, Shift("same", "D") if determined else None)
    if determined or (printed.lower() not in _ANY_NIGHT and reading.before in ("at", "by", "before", "until", "after")):
        return (found,)
    # "At night" is written of any night: the value names none, even where the narrative has a day for it.
    # "A midnight assault" is one that is told; "night attacks" are of any night.
    return (found._replace(generic=attributive and reading.before not in ("a", "an"), value=timex(when)),)


_NEAR_LIGHT = words("at by before until till after from since")


def _light(reading: Reading) -> Sequence[Expression]:
    """Read "at first light", "by last light", "before daylight"."""
    if reading.before not in _NEAR_LIGHT or reading.lower(reading.start) not in ("first", "last", "daylight"):
        return ()
    clock = part_of_day([reading.lower(index) for index in range(reading.start, reading.end)])
    return (reading.date(reading.start, reading.end, When(clock=clock)),)


_AT_TIME = words("at by during around throughout until from since")


def _time(reading: Reading) -> Sequence[Expression]:
    """Read "at that time", "during this period", "at the same time": the time in force."""
    noun = reading.lower(reading.end - 1)
    first = reading.lower(reading.start)
    if reading.before not in _AT_TIME and not (noun == "period" and first in ("this", "that")):
        return ()
    if first == "the" and reading.end - reading.start == 2 and (reading.before not in ("at", "by") or noun != "time"):  # noqa: PLR2004
        return ()
    found = reading.fixed(reading.start, reading.end, "reference", "PRESENT_REF")
    return (found._replace(shift=Shift("period", "Y")),)


def _yesterday(reading: Reading) -> Sequence[Expression]:
    """Read "yesterday" and "tomorrow" from the day that is told."""
    amount_of_days = -1 if reading.lower(reading.start) == "yesterday" else 1
    return (reading.date(reading.start, reading.end, None, Shift("offset", "D", amount_of_days)),)


def _these_days(reading: Reading) -> Sequence[Expression]:
    if reading.lower(reading.start) != "these":
        return ()
    return (reading.fixed(reading.start, reading.end, "reference", "PRESENT_REF"),)


def _this_date(reading: Reading) -> Sequence[Expression]:
    return (reading.date(reading.start, reading.end, None, Shift("same", "D")),)


def _to_date(reading: Reading) -> Sequence[Expression]:
    return (reading.fixed(reading.start + 1, reading.end, "reference", "PRESENT_REF"),)


def _month_end(reading: Reading) -> Sequence[Expression]:
    """Read "month's end"."""
    unit = unit_of(reading.lower(reading.start))
    return (reading.date(reading.start, reading.end, When(part="end"), Shift("same", unit)),)


def _thereafter(reading: Reading) -> Sequence[Expression]:
    found = reading.fixed(reading.start, reading.end, "connective", "")
    return (found._replace(value=None, shift=Shift("following", "D")),)


_NOT_BEFORE_THEN = words("since until by the even from till but - than if")
_NOT_AFTER_THEN = words("- a an the")


def _then(reading: Reading) -> Sequence[Expression]:
    """Read "then" as "after that"; "since then", "if ... then" and "the then minister" are other words."""
    if reading.before in _NOT_BEFORE_THEN or reading.after in _NOT_AFTER_THEN:
        return ()
    found = reading.fixed(reading.start, reading.end, "connective", "")
    return (found._replace(value=None, shift=Shift("following", "D", counted=False)),)


_ALL = (
    MACROS
    | QUANTITY
    | {
        "WHICH": "(?P<which> [NEXT FOLLOWING LAST] )",
        "THESAME": "(?: THIS SAME? | THE MODIFIER? SAME | THE MODIFIER )",
        "DIRECTION": "(?P<which> LATER | EARLIER | AGO | AFTER | BEFORE )",
        "WHOLE": "THE? (?: MODIFIER? EDGE | LATTER [EDGE HALF] | EARLY EDGE | ORDWORD HALF | LATER EDGE ) OF",
    }
)
RULES: tuple[Rule, ...] = (
    rule("THE (?P<number> [ORDWORD ORDINAL] ) DAY? OF (?: THE | THESAME ) (?P<unit> UNIT )", _day_of_month, _ALL),
    rule(
        "THE (?P<number> [ORDWORD ORDINAL LAST FINAL] ) DAY OF "
        "(?: (?: THE | THESAME ) (?P<unit> UNIT ) | (?P<month> MONTH ) (?: COMMA? OF? (?P<year> NUM4 ) )? )",
        _day_of_month,
        _ALL,
    ),
    rule("(?P<lead> [LATER EARLIER EARLY] ) THIS SAME? ONEUNIT", _same, _ALL),
    rule("(?P<lead> WHOLE ) (?: THE | THESAME ) ONEUNIT", _same, _ALL),
    rule("(?P<lead> [EARLY LATER] IN ) (?: THE | THESAME ) ONEUNIT", _same, _ALL),
    rule("(?P<lead> EARLY ) DASH? (?P<unit> UNIT )", _mid_year),
    rule("(?P<lead> WHOLE ) THE? WHICH ONEUNIT", _neighbour, _ALL),
    rule(
        "THE (?P<which> ORDWORD | LAST | FINAL ) (?P<count> COUNT )? ANYUNIT (?P<tail> OF (?= MONTH | NUM4 ) "
        "(?: (?P<month> MONTH ) (?: COMMA? OF? (?= NUM4 ) )? )? (?P<year> NUM4 )? )",
        _edge_of_date,
        _ALL,
    ),
    rule("THE (?P<which> ORDWORD | LAST | FINAL ) (?P<count> COUNT )? ANYUNIT", _edge_stretch, _ALL),
    rule("THE? WHICH ONEUNIT", _neighbour, _ALL),
    rule("THE ONEUNIT (?P<which> [FOLLOWING AFTER BEFORE LAST] )", _from_event, _ALL),
    rule("THE (?P<unit> PART ) (?P<which> [AFTER BEFORE] )", _from_event, _ALL),
    rule("THE EVE OF", _eve),
    rule("THESAME ONEUNIT", _same, _ALL),
    rule("PARTOF (?P<which> THESAME | THE? [NEXT FOLLOWING LAST] ) DAY", _part_of_day_in_force, _ALL),
    rule("EARLY? (?P<which> THESAME | THE? [NEXT FOLLOWING LAST] ) (?P<unit> PART | NOON )", _part, _ALL),
    rule(
        "THE? (?P<which> [NEXT FOLLOWING LAST] | THIS SAME? | THE SAME ) (?: MONTH | SEASON | FALL | WEEKDAY )",
        _named,
        _ALL,
    ),
    rule("(?! AN OTHER ) QUANTITY OTHER? ANYUNIT DIRECTION", _offset, _ALL),
    rule("(?P<unit> [UNITS HOURS] ) DIRECTION", _offset, _ALL),
    rule("THE? (?P<count> [DAYNUM WORDNUM VAGUE] ) WHICH (?P<unit> [UNITS HOURS] )", _stretch, _ALL),
    rule("(?: THE | THIS )? WHICH (?P<count> COUNT )? (?P<unit> [UNITS HOURS] )", _stretch, _ALL),
    rule("THE (?P<count> COUNT )? (?P<unit> [UNITS HOURS] )", _stretch_that_followed, _ALL),
    rule("THE (?P<number> ORDWORD | FINAL ) (?P<part> DAY | PART )", _ordinal_day, _ALL),
    rule("THE ONEUNIT", _the_unit, _ALL),
    rule("(?P<weekday> WEEKDAY ) (?P<part> PART )?", _weekday),
    rule("(?: EARLY IN? )? THE? EARLY? (?P<name> PART (?: DASH TIME )? | PARTS | NOON | DAYTIME )", _generic_part),
    rule("[ORDWORD LAST] LIGHT | DAYLIGHT", _light),
    rule("(?: THE | THIS SAME? | THE SAME | THE? (?P<which> [NEXT FOLLOWING LAST] ) ) WEEKEND", _weekend, _ALL),
    rule("(?: THIS SAME? | THE SAME? ) TIME", _time),
    rule("YESTERDAY", _yesterday),
    rule("THIS UNITS", _these_days),
    rule("THIS DATEWORD", _this_date),
    rule("TO DATEWORD", _to_date),
    rule("[UNIT DAY] APOSTROPHE GENITIVE EDGE", _month_end),
    rule("THEREAFTER", _thereafter),
    rule("THEN", _then),
)
