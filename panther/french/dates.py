"""French text -> date expressions: calendar dates, ranges, nights and parts of months.

Rules are patterns over the plain text, tried in order: where two match at one place, the first is taken. What hangs on
another date ("le lendemain") is read in ``panther.french.relative_dates``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import NamedTuple

from panther.dates.expressions import Expression, Kind, Shift
from panther.dates.values import When, is_valid_day, last_of_month
from panther.french import relative_dates
from panther.french.calendar import (
    DAY,
    MONTH,
    PART_OF_DAY,
    WEEKDAY,
    YEAR,
    Match,
    day_number,
    easter_shift,
    month_number,
    part_of_day,
    year_number,
)
from panther.french.plain import plain

_NO_SUCH_DAY = "no such day in the calendar"
_Build = Callable[[Match], Sequence[Expression]]


class _Rule(NamedTuple):
    pattern: re.Pattern[str]
    build: _Build


def _date(match: Match, group: str, when: When, shift: Shift | None = None) -> Expression:
    """Make a date of the words of a group, or reject a day that the calendar does not have."""
    start, end = match.span(group)
    if when.day is not None and when.month is not None and not is_valid_day(when.year, when.month, when.day):
        return Expression(start, end, "rejected", reason=_NO_SUCH_DAY)
    kind: Kind = "time" if when.clock else "date"
    return Expression(start, end, kind, when, shift)


def _day_of(match: Match, number: str = "") -> When:
    """Return the day that the groups of a pattern print."""
    groups = match.groupdict()
    month, year = groups.get(f"month{number}"), groups.get(f"year{number}")
    return When(
        year_number(year) if year else None,
        month_number(month) if month else None,
        day_number(match[f"day{number}"]),
    )


def _numeric(match: Match) -> Sequence[Expression]:
    day, month, year = int(match["d"]), int(match["m"]), int(match["y"])
    return (_date(match, "all", When(year if year > 99 else 2000 + year, month, day)),)  # noqa: PLR2004


def _iso(match: Match) -> Sequence[Expression]:
    return (_date(match, "all", When(int(match["y"]), int(match["m"]), int(match["d"]))),)


def _range(match: Match) -> Sequence[Expression]:
    """Read "du 4 au 7 mars", "1er-3 mars", "dans la nuit du 31 decembre au 1er janvier"."""
    last = _day_of(match, "2")
    first = _day_of(match, "1")
    month = first.month or last.month
    if first.month is None and last.month is not None and (first.day or 0) > (last.day or 0):
        month = last.month - 1 or 12
    year = first.year
    if year is None and last.year is not None:
        year = last.year - ((month or 0) > (last.month or 0))
    night = bool(match.groupdict().get("night"))
    first = When(year, month, first.day, clock="TNI" if night else None)
    ends = [_date(match, "first", first), _date(match, "second", last)]
    if any(end.kind == "rejected" for end in ends):
        return ends
    return [end._replace(group=match.start()) for end in ends]


def _pair(match: Match) -> Sequence[Expression]:
    """Read "les 19 et 20 mars": days in a row are one stretch, others two dates."""
    found = _range(match)
    listed = match.string[match.start() : match.end()].count(",")
    days = [end.when.day for end in found if end.when is not None and end.when.day is not None]
    return found if len(days) == 2 and days[1] - days[0] == 1 + listed else [end._replace(group=None) for end in found]  # noqa: PLR2004


def _single(match: Match) -> Sequence[Expression]:
    when = _day_of(match, "")
    groups = match.groupdict()
    clock = "TNI" if groups.get("night") else part_of_day(groups.get("part") or groups.get("lead") or "")
    return (_date(match, "all", when._replace(clock=clock)),)


def _months(match: Match) -> Sequence[Expression]:
    """Read "decembre 2018 et janvier 2019", "de janvier a mars 2013" as one stretch."""
    year, month = match["year2"], month_number(match["month2"])
    last = When(year_number(year) if year else None, month)
    first_month = month_number(match["month1"])
    first_year = year_number(match["year1"]) if match["year1"] else last.year and last.year - (first_month > month)
    ends = [_date(match, "first", When(first_year, first_month)), _date(match, "second", last)]
    return [end._replace(group=match.start()) for end in ends]


def _lone(match: Match) -> Sequence[Expression]:
    """Read "le 26": an article in the singular before a number from 2 on is no count."""
    return () if match["day"] == "1" else _single(match)


_WEEKS = {"premiere": "week 1", "deuxieme": "week 2", "troisieme": "week 3", "quatrieme": "week 4"}
_PARTS = {"debut": "early", "mi": "mid", "fin": "late", "milieu": "mid"}


def _part(match: Match) -> Sequence[Expression]:
    """Read "debut avril", "mi-mars", "fin 2018", "courant mars", "la premiere quinzaine de mai"."""
    groups = match.groupdict()
    edge = groups.get("edge") or ""
    part = _PARTS.get(edge.split("-")[0].split()[-1] if edge else "")
    if groups.get("days"):
        part = "early" if groups["days"] == "premiers" else "late"
    if groups.get("half"):
        part = "first half" if groups["half"].startswith("premi") else "second half"
    if groups.get("week"):
        part = _WEEKS.get(groups["week"], "late")
    month = month_number(groups["month"]) if groups.get("month") else None
    printed = groups.get("year") or groups.get("alone")
    return (_date(match, "all", When(year_number(printed) if printed else None, month, part=part)),)


_FEASTS = {"noel": (12, 25), "l'an": (1, 1), "toussaint": (11, 1)}


def _feast(match: Match) -> Sequence[Expression]:
    """Read a feast: Easter moves with the year, which is the last one printed before it."""
    name = match["feast"]
    for word, (month, day) in _FEASTS.items():
        if name.endswith(word):
            return (_date(match, "all", When(month=month, day=day - name.startswith("la veille"))),)
    years = re.findall(r"\b(?:19|20)\d\d\b", match.string[: match.start()])
    if not years:
        return ()
    month, day = easter_shift(int(years[-1]), monday=name.startswith("lundi"))
    return (_date(match, "all", When(month=month, day=day)),)


def _night_between(match: Match) -> Sequence[Expression]:
    """Read "dans la nuit entre le 20 et le 21 mai"."""
    first, *others = _range(match)
    return [first._replace(when=first.when and first.when._replace(clock="TNI")), *others]


def _night_of_weekdays(match: Match) -> Sequence[Expression]:
    """Read "dans la nuit de mercredi a jeudi 21 mars": the night that ends on that day."""
    last = _day_of(match, "2")
    month, day = last.month, (last.day or 0) - 1
    if day == 0:
        month = month and (month - 1 or 12)
        day = last_of_month(last.year, month) if month else 0
    if not day:
        return ()
    year = last.year and last.year - (month == 12 and last.month == 1)  # noqa: PLR2004 - over the turn of the year
    first = _date(match, "first", When(year, month, day, clock="TNI"))
    return [each._replace(group=match.start()) for each in (first, _date(match, "second", last))]


def _years(match: Match) -> Sequence[Expression]:
    """Read "de 2012 a 2014", "entre 2012 et 2014"."""
    ends = [_date(match, name, When(year_number(match[name]))) for name in ("first", "second")]
    return [end._replace(group=match.start()) for end in ends]


def _rule(build: _Build, *parts: str) -> _Rule:
    """Make a rule of the parts of its pattern."""
    return _Rule(re.compile("".join(parts)), build)


_WD = rf"(?:(?:{WEEKDAY}) )?"
_ONE = rf"{_WD}(?P<day{{n}}>{DAY})(?: (?P<month{{n}}>{MONTH})(?:,? (?P<year{{n}}>{YEAR}))?)?"
_FIRST, _SECOND, _ONLY = (_ONE.replace("{n}", number) for number in ("1", "2", ""))
_PART = rf"(?:,? (?P<part>{PART_OF_DAY})\b)?"
_OF = r"(?:du mois )?(?:de |d')"
_NO_UNIT = (
    r"(?![\w%°]|[.,/:-]\d|-\w| (?:h|heures?|ans?|km|kilom\w+|metres?|mm|m|%|pour cent|personnes|hommes|morts|blesses"
    r"|civils|soldats|militaires|autres|millions?|milliards?|mois|jours|semaines)\b)"
)
# What may follow a day without its month: "au 8" counts nothing where no noun does.
_NO_NOUN = (
    rf"(?:(?= (?:{PART_OF_DAY}))| ?(?=[,.;:)])| (?=(?:au|a|dans|et|vers|en|les?|la|une?|des|ils?|elles?|par|pour|sur"
    r"|aux|plusieurs|deux|trois|quatre|cinq|apres|avant|entre|pres|selon|ses|son|sa|leurs?|ce|cette|quelque|environ|que|sous"
    r"|lors|contre|autour|alors|on|avec)\b|(?:l|d|c|qu)')|$)"
)
_RULES: tuple[_Rule, ...] = (
    _rule(_iso, r"\b(?P<all>(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d))\b"),
    _rule(_numeric, r"(?<![\d/.])(?P<all>(?P<d>\d{1,2})(?P<sep>[/.])(?P<m>\d{1,2})(?P=sep)(?P<y>\d{4}|\d\d))(?![\d/])"),
    _rule(_range, rf"\b(?P<first>(?P<night>nuit) (?:du|de) {_FIRST}) (?:au|a) (?P<second>{_SECOND}){_NO_UNIT}"),
    _rule(
        _night_of_weekdays,
        rf"\b(?:dans la |la )?(?P<first>nuit d(?:e|u) (?:{WEEKDAY})) (?:a|au) (?P<second>(?:{WEEKDAY}) (?P<day2>{DAY})",
        rf"(?: (?P<month2>{MONTH})(?:,? (?P<year2>{YEAR}))?)?){_NO_UNIT}",
    ),
    _rule(_night_between, rf"\bnuit entre le (?P<first>{_FIRST}) et le (?P<second>{_SECOND}){_NO_UNIT}"),
    _rule(_range, rf"\b(?:du|de) (?P<first>{_FIRST}) (?:au|a) (?P<second>{_SECOND}){_NO_UNIT}"),
    _rule(_range, rf"\bentre le (?P<first>{_FIRST}) et le (?P<second>{_SECOND}){_NO_UNIT}"),
    _rule(_pair, rf"\bles (?P<first>{_FIRST})(?:, (?:{DAY}))* et (?P<second>{_SECOND}){_NO_UNIT}"),
    _rule(
        _pair,
        rf"\bd(?:es|u) (?P<first>(?P<day1>{DAY})(?: (?P<month1>{MONTH}))?) et ",
        rf"(?P<second>(?P<day2>{DAY}) (?P<month2>{MONTH})(?:,? (?P<year2>{YEAR}))?)\b",
    ),
    _rule(_pair, rf"\ble (?P<first>{_FIRST}) et le (?P<second>{_SECOND}){_NO_UNIT}"),
    _rule(
        _range,
        rf"\b(?P<first>(?P<day1>{DAY}))(?: ?- ?| au )",
        rf"(?P<second>(?P<day2>{DAY}) (?P<month2>{MONTH})(?:,? (?P<year2>{YEAR}))?)\b",
    ),
    _rule(_single, rf"\b(?P<all>(?P<night>nuit) (?:du|de) {_ONLY}){_NO_UNIT}"),
    _rule(_single, rf"\b(?P<all>(?P<lead>matinee|matin|soiree|soir|aube|apres-midi) du {_ONLY}){_NO_UNIT}"),
    _rule(_single, rf"\b(?P<all>{_WD}(?P<day>{DAY}) (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?{_PART})\b"),
    _rule(_single, rf"\b(?P<all>(?:{WEEKDAY}) (?P<day>{DAY})){_PART}{_NO_UNIT}"),
    _rule(
        _feast,
        r"\b(?P<all>(?P<feast>(?:dimanche|lundi|jour) de paques|la veille de noel|jour de (?:noel|l'an)",
        r"|jour de la toussaint|(?<=a )noel))\b",
    ),
    _rule(
        _part,
        rf"\b(?P<all>(?:(?P<edge>(?:au |a la )?(?:debut|mi|fin|milieu))(?: |-)(?:{_OF})?",
        rf"|(?:(?:dans |durant |pendant )?(?:les |aux )(?:touts? )?)?(?P<days>premiers|derniers) jours {_OF}",
        rf"|(?P<half>premiere|seconde|deuxieme) quinzaine {_OF}",
        rf"|(?P<week>premiere|deuxieme|troisieme|quatrieme|derniere) semaine {_OF}|(?:dans le )?courant (?:{_OF})?)",
        rf"(?:(?P<month>{MONTH})(?: (?P<year>{YEAR}))?|(?P<alone>{YEAR})\b))",
    ),
    _rule(
        _months,
        rf"\b(?P<first>(?P<month1>{MONTH})(?: (?P<year1>{YEAR}))?) ?(?:et|a|au|-) ?",
        rf"(?P<second>(?P<month2>{MONTH})(?: (?P<year2>{YEAR}))?)(?! \d)",
    ),
    _rule(_years, rf"\b(?:de|entre) (?P<first>{YEAR}) (?:a|et) (?P<second>{YEAR})\b"),
    _rule(_part, rf"\b(?P<all>(?P<month>{MONTH}) (?P<year>{YEAR}))\b"),
    _rule(
        _part,
        r"\b(?:en|mois de|mois d'|des|depuis|jusqu'en|d'ici|pour|avant|de|d'|dans) ?",
        rf"(?P<all>(?P<month>{MONTH}))\b(?! \d)(?!-)",
    ),
    _rule(
        _part,
        r"\b(?:en|depuis|jusqu'en|l'annee|annee|des|de|d'ici|courant|apres|avant) ",
        rf"(?P<all>(?P<year>{YEAR}))\b(?! (?:hommes|soldats|morts|personnes|militaires|civils))",
    ),
    _rule(_lone, rf"\b(?:le|des le|ce) (?P<all>(?P<day>{DAY})){_PART}{_NO_UNIT}(?<!premier)(?! (?:{MONTH}))"),
    _rule(_single, rf"\b(?:au|du) (?P<all>(?P<day>{DAY})){_NO_NOUN}(?:,? ?(?P<part>{PART_OF_DAY})\b)?"),
)


def find_expressions(text: str) -> Iterator[Expression]:
    """Yield the date expressions of a French text in order, as they are printed; end points of a range share a group.

    Where two rules match at one place, the first one that makes something of it is taken.
    """
    rules = [*_RULES, *(_Rule(pattern, build) for pattern, build in relative_dates.RULES)]
    bare = plain(text)
    number = count()
    candidates: list[tuple[int, int, re.Match[str], _Build]] = []
    for rank, rule in enumerate(rules):
        candidates += [(match.start(), rank, match, rule.build) for match in rule.pattern.finditer(bare)]
    candidates.sort(key=lambda each: each[:2])
    end = 0
    for _, _, match, build in candidates:
        found = build(match) if _first(match) >= end else ()
        if found:
            end = max(found[-1].end, match.end())
            group = next(number) if found[0].group is not None else None
            yield from (each._replace(group=group) for each in found)


def _first(match: re.Match[str]) -> int:
    """Return where the words of an expression begin, without the preposition before them."""
    names = match.re.groupindex
    return match.start("all" if "all" in names else "first")
