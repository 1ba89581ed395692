"""The days that a date stands for with the words before it: "after", "by", "until", "since", and ranges."""

from __future__ import annotations

from datetime import date, timedelta

from panther.dates.expressions import Signal
from panther.model import DateMention, DatePrecision, Interval


def with_signal(days: Interval, precision: DatePrecision, signal: Signal) -> tuple[Interval, DatePrecision]:
    """Open an end: "after" starts the day after, "before" ends the day before, "by" and "until" end at the date."""
    match signal:
        case "after":
            return Interval(_next(days.end), None), "open_end"
        case "since" | "from":
            return Interval(days.start, None), "open_end"
        case "by" | "until":
            return Interval(None, days.end), "open_start"
        case "before":
            return Interval(None, _previous(days.start)), "open_start"
    return days, precision


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


def after(days: Interval) -> Interval:
    """Return what follows an interval: from the day after its end, open; an open end stays as it is."""
    return Interval(_next(days.end), None) if days.end is not None else days
