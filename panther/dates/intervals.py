"""The days that a date stands for with the words before it: "after", "by", "until", "since", and ranges."""

from __future__ import annotations

from datetime import date, timedelta

from panther.dates.expressions import Shift, Signal
from panther.model import DateMention, DatePrecision, Interval

_MONDAY, _SATURDAY, _SUNDAY = 1, 6, 7
_DAYS = {"D": 1, "W": 7, "F": 14, "M": 30, "Y": 365}


def with_signal(days: Interval, precision: DatePrecision, signal: Signal) -> tuple[Interval, DatePrecision]:
    """Open an end: "after" starts the day after, "before" ends the day before, "by" and "until" end at the date.

    "Week" and "weekend" are those that a day lies in, which is printed for them ("the week of 11 March").
    """
    match signal:
        case "after":
            return Interval(_next(days.end), None), "open_end"
        case "since" | "from":
            return Interval(days.start, None), "open_end"
        case "by" | "until":
            return Interval(None, days.end), "open_start"
        case "before":
            return Interval(None, _previous(days.start)), "open_start"
        case "week" | "weekend" if precision == "day":
            return _around(days, _MONDAY if signal == "week" else _SATURDAY, _SUNDAY), "range"
    return days, precision


def _around(days: Interval, first: int, last: int) -> Interval:
    """Return the days from one weekday to another of the week that a day lies in; the day itself is one of them."""
    day = days.start
    if day is None:
        return days
    try:
        start, end = (day + timedelta(days=weekday - day.isoweekday()) for weekday in (first, last))
    except OverflowError:
        return days
    return Interval(min(start, day), end)


def _next(day: date | None) -> date | None:
    return day if day is None or day == date.max else day + timedelta(days=1)


def _previous(day: date | None) -> date | None:
    return day if day is None or day == date.min else day - timedelta(days=1)


def range_of(first: DateMention, last: DateMention) -> Interval | None:
    """Return the days from one date to another; ``None`` where one of them covers no days, or they are reversed."""
    if first.interval is None or last.interval is None:
        return None
    start, end = first.interval.start, last.interval.end
    if start is None or end is None or start > end:
        return None
    return Interval(start, end)


def stretch(days: Interval, shift: Shift) -> tuple[Interval | None, DatePrecision]:
    """Return a stretch of time that follows an interval or comes before it.

    "Thereafter" and "the following days" begin the day after and are open; "the next two weeks" end; "the previous few
    days" end the day before.
    """
    length = _DAYS.get(shift.unit, 0) * round(shift.amount)
    if shift.relation == "preceding":
        if days.start is None:
            return None, "unknown"
        end = _previous(days.start)
        return (
            (Interval(_moved(end, 1 - length), end), "approximate") if length else (Interval(None, end), "open_start")
        )
    if days.end is None:
        return days, "open_end"
    start = _next(days.end)
    return (
        (Interval(start, _moved(start, length - 1)), "approximate") if length else (Interval(start, None), "open_end")
    )


def _moved(day: date | None, days: int) -> date | None:
    try:
        return None if day is None else day + timedelta(days=days)
    except OverflowError:
        return None
