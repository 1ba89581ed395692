"""Rules for dates that hang on another date: "the next day", "that morning", "two weeks later", "last October"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from panther.dates import lexicon
from panther.dates.calendar_rules import MACROS, edge, noun_follows, part_of_day
from panther.dates.duration_rules import QUANTITY, amount, duration_value, unit_of
from panther.dates.expressions import Expression, Shift
from panther.dates.rule import Rule, rule
from panther.dates.tokens import Tokens
from panther.dates.values import When

_LONGEST_CLAUSE = 14
_CLAUSE_STOPS = frozenset({",", ".", ";", ":", ")", "(", "\n", "and", "but", "which", "-", "–"})


def _words(match: re.Match[str], tokens: Tokens, name: str) -> Sequence[str]:
    start, end = match.span(name)
    return tokens.words[start:end] if start >= 0 else ()


def _made(tokens: Tokens, start: int, end: int, shift: Shift, when: When | None = None) -> tuple[Expression, ...]:
    kind = "time" if when is not None and when.clock else "date"
    return (Expression(tokens.start(start), tokens.end(end - 1), kind, when, shift),)


def _direction(words: Sequence[str]) -> int:
    lowered = {word.lower() for word in words}
    return -1 if lowered & {"last", "past", "previous", "preceding", "prior", "earlier", "before", "ago", "previously", "beforehand"} else 1


def _same(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "that day", "the same month", "later that year", "the end of the month"."""
    start, end = match.span()
    unit = unit_of(tokens.words[match.start("unit")])
    lead = _words(match, tokens, "lead")
    if not lead and tokens.lower(match.start("unit") - 1) == "these":
        return ()
    first = lead[0].lower() if lead else ""
    if first in {"later", "earlier"} and unit != "D":
        return _made(tokens, start, end, Shift("later" if first == "later" else "earlier", unit))
    if unit[0] == "T":
        return ()
    part = edge(lead)
    return _made(tokens, start, end, Shift("same", unit), When(part=part) if part else None)


_IN_A_UNIT = frozenset({"during", "throughout", "in", "of", "over", "on", "all", "through", "for", "by"})


def _the_unit(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "the day" in "during the day", "throughout the year": the one in force."""
    start, end = match.span()
    before = tokens.lower(start - 1)
    if before not in {"during", "throughout"} and not (before == "in" and tokens.lower(start - 2) in {"later", "earlier", "late", "early"}):
        return ()
    if noun_follows(tokens, end) or tokens.lower(end) in {"of", "when", "before", "after", "that"}:
        return ()
    return _made(tokens, start, end, Shift("same", unit_of(tokens.words[end - 1])))


def _part(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "that morning", "the next afternoon", "early the next morning"."""
    start, end = match.span()
    clock = part_of_day(tokens.words[start:end])
    which = _words(match, tokens, "which")
    lowered = {word.lower() for word in which}
    if lowered & {"next", "following", "previous", "preceding", "last", "subsequent"}:
        return _made(tokens, start, end, Shift("offset", "D", _direction(which)), When(clock=clock))
    return _made(tokens, start, end, Shift("same", "D"), When(clock=clock))


def _neighbour(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "the next day", "the previous year", "next week", "the day following"."""
    start, end = match.span()
    unit = unit_of(tokens.words[match.start("unit")])
    which = _words(match, tokens, "which")
    if unit[0] == "T":
        return ()
    if len(which) == 1 and which[0].lower() == "past":
        return (Expression(tokens.start(start), tokens.end(end - 1), "duration", value=duration_value(1, unit)),)
    if match.start("lead") >= 0:
        part = edge(_words(match, tokens, "lead"))
        return _made(tokens, start, end, Shift("offset", unit, _direction(which)), When(part=part))
    return _made(tokens, start, end, Shift("offset", unit, _direction(which)))


def _day_of_event(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "the day after the battle", "the day preceding the ambush"."""
    start, end = match.span()
    unit = unit_of(tokens.words[match.start("unit")])
    which = _words(match, tokens, "which")
    return _made(tokens, start, _clause_end(tokens, end), Shift("offset", unit, _direction(which)))


def _clause_end(tokens: Tokens, end: int) -> int:
    """Return where the event that a date is counted from is told: up to the next mark or "and"."""
    at = end
    while at < len(tokens.words) and at - end < _LONGEST_CLAUSE:
        word = tokens.lower(at)
        if word in _CLAUSE_STOPS and not (word in {"-", "–", "."} and at + 1 < len(tokens.words) and tokens.touches(at) and tokens.touches(at - 1)):
            return at if at > end else end
        if tokens.codes[at] in "MYQ" and at > end:
            return end
        at += 1
    return end


def _offset(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "two days later", "three weeks after the siege began", "a few months earlier"."""
    start, end = match.span()
    unit = unit_of(tokens.words[match.start("unit")])
    which = _words(match, tokens, "which")
    direction = _direction(which)
    anchored = which[-1].lower() in {"after", "before"}
    following = tokens.lower(end)
    if anchored and (following in {"the", "that", "this", "his", "her", "its", "their"} or following[:1].isalpha()):
        end = _clause_end(tokens, end)
    number = amount(_words(match, tokens, "count")) if match.start("count") >= 0 else None
    if number is None:
        if match.start("count") < 0 and anchored and end == match.end() and following not in {",", ".", "that", ";"}:
            return ()
        return _made(tokens, start, end, Shift("vague", unit, direction))
    deictic = which[-1].lower() == "ago"
    note = Shift("offset", unit, direction * number, deictic=deictic)
    return _made(tokens, start, end, note)


def _stretch(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "the next two weeks", "the previous few days", "the following days"."""
    start, end = match.span()
    unit = unit_of(tokens.words[match.start("unit")])
    number = amount(_words(match, tokens, "count")) if match.start("count") >= 0 else None
    which = _words(match, tokens, "which")
    if tokens.lower(end) == "the" and which[-1].lower() == "following":
        pass
    relation = "following" if _direction(which) > 0 else "preceding"
    shift = Shift(relation, unit, number or 0)
    return (Expression(tokens.start(start), tokens.end(end - 1), "duration", None, shift, duration_value(number, unit)),)


def _edge_stretch(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "the first three years", "the last week of August": a duration, as TIMEX3 has it."""
    start, end = match.span()
    unit = unit_of(tokens.words[match.start("unit")])
    number = amount(_words(match, tokens, "count")) if match.start("count") >= 0 else None
    if number is None and tokens.words[match.start("unit")].lower() in lexicon.UNITS:
        number = 1
    if unit == "D" and number == 1:
        return ()
    if match.start("tail") < 0 and tokens.lower(end) == "of":
        end = _clause_end(tokens, end + 1)
        end = end if end > match.end() + 1 else match.end()
    return (Expression(tokens.start(start), tokens.end(end - 1), "duration", value=duration_value(number, unit)),)


def _named(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "last October", "the previous April", "that spring", "next summer", "the following Friday"."""
    start, end = match.span()
    word = tokens.words[end - 1].lower()
    which = _words(match, tokens, "which")
    lowered = {w.lower() for w in which}
    if lowered & {"this", "that", "same"}:
        shift = Shift("same", "Y")
    elif _direction(which) < 0:
        shift = Shift("last", "Y")
    else:
        shift = Shift("next", "Y")
    if word in lexicon.MONTHS:
        return _made(tokens, start, end, shift, When(month=lexicon.MONTHS[word]))
    if word in lexicon.SEASONS:
        return _made(tokens, start, end, shift, When(season=lexicon.SEASONS[word]))
    return _made(tokens, start, end, shift._replace(unit="W", amount=lexicon.WEEKDAYS[word]))


def _weekday(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    day = lexicon.WEEKDAYS[tokens.lower(match.start("weekday"))]
    before = tokens.words[match.start() - 1] if match.start() else ""
    if before[:1].isupper() and before.lower() not in {"on", "by", "until", "since", "the", "and", "late", "early"}:
        return ()  # a day that has become a name: "Bloody Sunday"
    clock = part_of_day(tokens.words[match.start() : match.end()])
    when = When(clock=clock) if clock else None
    return _made(tokens, match.start(), match.end(), Shift("same", "W", day), when)


def _ordinal_day(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "the third day", "the final day of the battle"."""
    start, end = match.span()
    clock = part_of_day(tokens.words[start:end])
    number = lexicon.ORDINAL_WORDS.get(tokens.lower(match.start("number")), 0)
    if tokens.lower(end) == "of":
        end = _clause_end(tokens, end + 1)
        end = end if end > match.end() + 1 else match.end()
    return _made(tokens, start, end, Shift("ordinal", "D", number), When(clock=clock) if clock else None)


def _generic_part(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "at night", "in the afternoon", "dawn", "Early in the morning"."""
    start, end = match.span()
    clock = part_of_day(tokens.words[start:end])
    before = tokens.words[start - 1] if start else ""
    if tokens.words[match.start("name")][0].isupper() and before[:1].isupper() and start:
        return ()
    determined = tokens.codes[match.start("name") - 1 : match.start("name")] == "t"
    if determined and noun_follows(tokens, end):
        start = match.start("name")
        determined = False
    at = before.lower() in {"at", "by", "before", "until", "after"} and tokens.lower(match.start("name")) not in {"night", "nights", "daytime"}
    shift = Shift("same", "D") if determined or at else None
    return (Expression(tokens.start(start), tokens.end(end - 1), "time", When(clock=clock), shift),)


_AT_TIME = frozenset({"at", "by", "during", "around", "throughout", "until", "from", "since", "for", "over", "in"})


def _time(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "at that time", "during this period", "at the same time"."""
    start, end = match.span()
    before = tokens.lower(start - 1)
    noun = tokens.lower(end - 1)
    if before not in _AT_TIME and not (noun == "period" and tokens.lower(start) in {"this", "that"}):
        return ()
    bare = tokens.lower(start) == "the" and end - start == 2  # noqa: PLR2004
    if bare and (before not in {"at", "of", "by"} or noun != "time"):
        return ()
    if before in {"for", "over", "in"} and noun == "time":
        return ()
    return (Expression(tokens.start(start), tokens.end(end - 1), "reference", value="PRESENT_REF"),)


def _month_end(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "month's end"."""
    return _made(tokens, match.start(), match.end(), Shift("same", unit_of(tokens.words[match.start()])), When(part="end"))


def _thereafter(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    return (Expression(tokens.start(match.start()), tokens.end(match.end() - 1), "connective", shift=Shift("following", "D")),)


def _then(match: re.Match[str], tokens: Tokens) -> Sequence[Expression]:
    """Read "then" as "after that"; "since then", "if ... then" and "the then minister" are other words."""
    at = match.start()
    before = tokens.lower(at - 1)
    if before in {"since", "until", "by", "the", "even", "from", "till", "but", "-", "than"} or tokens.lower(at + 1) in {"-", "a", "an", "the"}:
        return ()
    return (Expression(tokens.start(at), tokens.end(at), "connective", shift=Shift("following", "D", 1)),)


_ALL = MACROS | QUANTITY | {
    "NEAR": "[NEXT FOLLOWING]",
    "WHICH": "(?P<which> [NEXT FOLLOWING LAST] )",
    "UNITX": "(?P<unit> UNIT | DAY )",
    "UNITSX": "(?P<unit> UNITS )",
    "THESAME": "(?: THIS SAME? | THE MODIFIER? SAME | THE MODIFIER )",
    "ADJ": "(?: x )?",
}
RULES: tuple[Rule, ...] = (
    rule("(?P<lead> [LATER EARLIER EARLY] ) THIS SAME? UNITX", _same, _ALL),
    rule("(?P<lead> THE? (?: MODIFIER? EDGE | LATTER [EDGE HALF] | EARLY EDGE | ORDWORD HALF ) OF ) (?: THE | THESAME ) UNITX", _same, _ALL),
    rule("(?P<lead> [EARLY LATER] IN ) (?: THE | THESAME ) UNITX", _same, _ALL),
    rule("(?P<lead> THE? EDGEOF OF ) THE? WHICH UNITX", _neighbour, _ALL),
    rule("(?P<lead>(?!))? THE? WHICH UNITX", _neighbour, _ALL),
    rule("THE UNITX (?P<which> [FOLLOWING AFTER BEFORE LAST] )", _day_of_event, _ALL),
    rule("(?P<lead>(?!))? THESAME UNITX", _same, _ALL),
    rule("EARLY? (?P<which> THESAME | THE? [NEXT FOLLOWING LAST] ) (?P<unit> PART | NOON )", _part, _ALL),
    rule("THE? (?P<which> [NEXT FOLLOWING LAST] | THIS SAME? | THE SAME ) (?: MONTH | SEASON | FALL | WEEKDAY )", _named, _ALL),
    rule("QUANTITY (?: x )? (?P<unit> ANYUNIT ) (?P<which> LATER | EARLIER | AGO | AFTER | BEFORE )", _offset, _ALL),
    rule("(?P<count> (?!) )? (?P<unit> UNITS | HOURS ) (?P<which> LATER | EARLIER | AGO | AFTER | BEFORE )", _offset, _ALL),
    rule("THE? (?P<count> [DAYNUM WORDNUM VAGUE] ) (?P<which> [LAST NEXT FOLLOWING] ) UNITSX", _stretch, _ALL),
    rule("(?: THE | THIS )? (?P<which> [LAST NEXT FOLLOWING] ) (?P<count> COUNT )? (?P<unit> UNITS )", _stretch, _ALL),
    rule("THE (?: ORDWORD | LAST | x ) (?P<count> COUNT )? (?P<unit> ANYUNIT ) (?P<tail> OF MON TAIL2 )", _edge_stretch, _ALL | {"TAIL2": "(?: COMMA? OF? NUM4 )?"}),
    rule("THE (?: ORDWORD | LAST ) (?P<count> COUNT )? (?P<unit> UNIT | UNITS | HOURS ) (?P<tail> (?!) )?", _edge_stretch, _ALL),
    rule("THE (?P<number> ORDWORD ) (?: DAY | PART )", _ordinal_day, _ALL),
    rule("THE UNITX", _the_unit, _ALL),
    rule("(?P<weekday> WEEKDAY ) PART?", _weekday),
    rule("(?: EARLY IN? )? THE? EARLY? (?P<name> PART | PARTS | NOON | DAYTIME )", _generic_part),
    rule("(?: THIS | THE SAME | THIS SAME | THE ) TIME", _time),
    rule("(?: UNIT | DAY ) APOSTROPHE GENITIVE (?P<part> EDGE )", _month_end),
    rule("THEREAFTER", _thereafter),
    rule("THEN", _then),
)
