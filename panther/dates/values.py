"""What a date expression stands for: its place in the calendar, its TIMEX3 value and the days it covers."""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, date, timedelta
from functools import lru_cache
from typing import NamedTuple

from panther.model import DatePrecision, Interval

_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2), "H1": (1, 6), "H2": (7, 12)}
# Parts of a month by day, parts of a year by month; "start" and "end" as "early" and "late".
_MONTH_PARTS = {"early": (1, 10), "start": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31)} | {
    "first half": (1, 15),
    "second half": (16, 31),
    "week 1": (1, 7),
    "week 2": (8, 14),
    "week 3": (15, 21),
    "week 4": (22, 28),
}
_YEAR_PARTS = {"early": (1, 4), "start": (1, 4), "mid": (5, 8), "late": (9, 12), "end": (9, 12)}
_LONG_UNITS = {"DE": "decade", "CE": "century"}
_DIGITS = {"decade": 3, "century": 2}
DAYS_IN_WEEK = 7
_DAYS_IN = {"D": 1, "W": DAYS_IN_WEEK, "F": 2 * DAYS_IN_WEEK}


class When(NamedTuple):
    """A stretch of the calendar as far as it is known.

    ``year`` is the year, or the digits of a decade (193) or century (18, for the 19th); negative before Christ.
    ``season`` is SP, SU, FA or WI, a half (H1, H2) or a week of the ISO calendar (W09). ``part`` is early, mid, late,
    start, end, about, "first half" or "week 3"; ``clock`` is the time of day as TIMEX3 has it ("TMO", "T05:30").
    ``floating`` stands where a day within is meant but not known which ("later that month").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: str | None = None
    unit: str = "year"
    part: str | None = None
    clock: str | None = None
    floating: str = ""

    @property
    def is_day(self) -> bool:
        """Whether this is a known day."""
        return self.day is not None and self.month is not None and self.year is not None


def timex(when: When) -> str:
    """Return the TIMEX3 value; X stands for digits that are not known, or that four digits do not hold."""
    if when.year is None or when.year > MAXYEAR:
        text = "XXXX"
    else:
        era = "BC" if when.year < 0 else ""
        text = f"{era}{abs(when.year):0{_DIGITS.get(when.unit, 4)}}"
    if when.season:
        return f"{text}-{when.season}"
    if when.part == "weekend":
        return f"{timex(_week(when))}-WE"
    if when.month or when.day or when.clock:
        text += f"-{when.month:02}" if when.month else "-XX"
    if when.day or when.clock:
        text += f"-{when.day:02}" if when.day else "-XX"
    return text + when.floating + (when.clock or "")


def interval(when: When) -> Interval | None:
    """Return the days that are covered; ``None`` where no year is known, and before Christ."""
    year = when.year
    if year is None or not 1 <= year <= MAXYEAR:
        return None
    if when.unit == "century":
        return _years(year * 100 + 1, year * 100 + 100)
    if when.unit == "decade":
        return _decade(year * 10, when.part)
    if when.month is None:
        return _season(year, when.season) if when.season else _year(year, when.part)
    if when.day is None:
        return _month(year, when.month, when.part)
    return _day(year, when.month, when.day, two=when.clock == "TNI" or when.part == "weekend")


def precision(when: When) -> DatePrecision:
    """Return how precisely the interval of a date is known."""
    if when.part == "weekend":
        return "range"
    if when.part or when.season in ("SP", "SU", "FA", "WI"):
        return "approximate"
    if when.day is not None:
        return "night" if when.clock == "TNI" else "day"
    if when.month is not None:
        return "month"
    return "range" if when.unit in ("decade", "century") or when.season else "year"


@lru_cache(maxsize=1 << 10)
def _last_of_month(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def last_of_month(year: int | None, month: int) -> int:
    """Return the last day of a month; without a year, that of a year that is no leap year."""
    return _last_of_month(year if year is not None and 1 <= year <= MAXYEAR else 2001, month)


def is_valid_day(year: int | None, month: int, day: int) -> bool:
    """Return whether there is such a day; without a year, whether there may be one."""
    if not (1 <= month <= 12 and day >= 1):  # noqa: PLR2004
        return False
    # 2000 was a leap year; years before Christ are not checked against the calendar of their time.
    known = year if year is not None and 1 <= year <= MAXYEAR else 2000
    return day <= _last_of_month(known, month)


def shifted(when: When, amount: float, unit: str) -> When | None:
    """Return the date that lies an amount of units later (earlier if negative), as precise as the unit.

    Args:
        when: The date to count from.
        amount: How many units; a fraction counts for years and months only as far as whole months go.
        unit: A TIMEX3 unit: D, W, F (fortnight), M, Y, DE, CE or TH and the like for parts of a day.
    """
    if unit in _DAYS_IN:
        return _shifted_days(when, round(amount * _DAYS_IN[unit]))
    if unit == "M":
        return _shifted_months(when, round(amount))
    if unit[0] == "T":
        # Hours later is the same day as far as anybody can say.
        return when._replace(clock="TXX", part=None) if when.is_day else None
    return _shifted_years(when, round(amount), unit)


def truncated(when: When, unit: str) -> When:
    """Return the week, month, year, decade or century that a date lies in; a date that is less precise stays."""
    if when.year is None or when.unit in ("decade", "century"):
        return when
    if unit == "D":
        return when._replace(part=None, clock=None, floating="")
    if unit == "W":
        return _week(when)
    year = when.year
    size = {"DE": 10, "CE": 100}.get(unit, 1)
    return When(
        year // size if year > 0 else -(-year // size),
        when.month if unit == "M" else None,
        unit=_LONG_UNITS.get(unit, "year"),
    )


_HOURS = {"TMO": 6, "TDT": 12, "TAF": 13, "TEV": 18, "TNI": 21}


def hour_of(clock: str | None) -> int | None:
    """Return about which hour of its day a time of day is, as TIMEX3 has it; ``None`` where it says none."""
    if clock is None:
        return None
    return _HOURS.get(clock) or (int(clock[1:3]) if clock[1:3].isdigit() else None)


def first_day(when: When) -> date | None:
    """Return the first day that is covered, for putting dates in order."""
    days = interval(when if when.clock is None else when._replace(clock=None))
    return days.start if days else None


def _years_later(year: int, amount: int) -> int:
    later = year + amount
    # There is no year 0.
    return later + 1 if year < 0 <= later else later - 1 if year > 0 >= later else later


def _week(when: When) -> When:
    """Return the week of a day; a date that is less precise stays."""
    day = first_day(when) if when.is_day else None
    if day is None:
        return when
    year, week, _ = day.isocalendar()
    return When(year, season=f"W{week:02}")


def _shifted_years(when: When, amount: int, unit: str) -> When | None:
    """Return the year, decade or century that lies some of its kind later."""
    base = truncated(when, unit)
    if base.year is None or base.unit != _LONG_UNITS.get(unit, "year"):
        return None
    # Digits of a decade before Christ count down as time goes on, and there is no year 0 to leap over.
    year = _years_later(base.year, amount) if base.unit == "year" else base.year + amount
    return When(year, unit=base.unit)


def _shifted_days(when: When, days: int) -> When | None:
    if when.is_day and when.year is not None and when.year > 0:
        try:
            there = date(when.year, when.month or 1, when.day or 1) + timedelta(days=days)
        except (ValueError, OverflowError):
            return None
        return When(there.year, there.month, there.day)
    return None


def _shifted_months(when: When, months: int) -> When | None:
    if when.year is None or when.month is None:
        return None
    years, month = divmod(when.month - 1 + months, 12)
    return When(_years_later(when.year, years), month + 1)


def _day(year: int, month: int, day: int, *, two: bool) -> Interval | None:
    try:
        start = date(year, month, day)
        return Interval(start, start + timedelta(days=1) if two else start)
    except (ValueError, OverflowError):
        return None


def _month(year: int, month: int, part: str | None) -> Interval:
    last = _last_of_month(year, month)
    first, final = _MONTH_PARTS.get(part or "") or (1, _days_named(part) or last)
    return Interval(date(year, month, first), date(year, month, min(final, last)))


def _days_named(part: str | None) -> int | None:
    """Return how many days "first 12 days" names."""
    return int(part.split()[1]) if part and part.startswith("first ") and part.endswith(" days") else None


def _year(year: int, part: str | None) -> Interval:
    first, last = _YEAR_PARTS.get(part or "", (1, 12))
    return Interval(date(year, first, 1), date(year, last, _last_of_month(year, last)))


def _season(year: int, season: str) -> Interval | None:
    if season not in _SEASON_MONTHS:
        return _days_of_week(year, int(season[1:]))
    first, last = _SEASON_MONTHS[season]
    # A winter is named by the year in which it ends.
    first_year = year - 1 if first > last else year
    if first_year < 1:
        return None
    return Interval(date(first_year, first, 1), date(year, last, _last_of_month(year, last)))


def _days_of_week(year: int, week: int) -> Interval | None:
    try:
        start = date.fromisocalendar(year, week, 1)
        return Interval(start, start + timedelta(days=DAYS_IN_WEEK - 1))
    except (ValueError, OverflowError):
        return None


def _decade(year: int, part: str | None) -> Interval | None:
    first, last = {"early": (0, 3), "start": (0, 3), "mid": (4, 6), "late": (7, 9), "end": (7, 9)}.get(
        part or "", (0, 9)
    )
    return _years(year + first, year + last)


def _years(first: int, last: int) -> Interval | None:
    if first < 1 or last > MAXYEAR:
        return None
    return Interval(date(first, 1, 1), date(last, 12, 31))
