"""Open ends, ranges and stretches of time."""

from __future__ import annotations

from datetime import date

import pytest

from panther.dates.expressions import Shift
from panther.dates.intervals import range_of, stretch, with_signal
from panther.model import DateMention, Interval

FIRST, LAST = date(2013, 3, 4), date(2013, 3, 7)
DAYS = Interval(FIRST, LAST)


@pytest.mark.parametrize(
    ("signal", "expected", "precision"),
    [
        ("", DAYS, "range"),
        ("after", Interval(date(2013, 3, 8), None), "open_end"),
        ("since", Interval(FIRST, None), "open_end"),
        ("from", Interval(FIRST, None), "open_end"),
        ("by", Interval(None, LAST), "open_start"),
        ("until", Interval(None, LAST), "open_start"),
        ("before", Interval(None, date(2013, 3, 3)), "open_start"),
    ],
)
def test_with_signal(signal, expected, precision):
    assert with_signal(DAYS, "range", signal) == (expected, precision)


def test_the_calendar_ends():
    assert with_signal(Interval(date.max, date.max), "day", "after")[0] == Interval(date.max, None)
    assert with_signal(Interval(date.min, date.min), "day", "before")[0] == Interval(None, date.min)


def mention(days: Interval | None) -> DateMention:
    return DateMention(0, 1, "x", "date", "x", days)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (Interval(FIRST, FIRST), Interval(LAST, LAST), DAYS),
        (Interval(LAST, LAST), Interval(FIRST, FIRST), None),
        (None, Interval(LAST, LAST), None),
        (Interval(FIRST, None), Interval(LAST, LAST), DAYS),
        (Interval(None, FIRST), Interval(LAST, LAST), None),
    ],
)
def test_range_of(first, last, expected):
    assert range_of(mention(first), mention(last)) == expected


@pytest.mark.parametrize(
    ("days", "shift", "expected", "precision"),
    [
        (DAYS, Shift("following", "D"), Interval(date(2013, 3, 8), None), "open_end"),
        (DAYS, Shift("following", "W", 2), Interval(date(2013, 3, 8), date(2013, 3, 21)), "approximate"),
        (Interval(FIRST, None), Shift("following", "D"), Interval(FIRST, None), "open_end"),
        (DAYS, Shift("preceding", "D"), Interval(None, date(2013, 3, 3)), "open_start"),
        (DAYS, Shift("preceding", "D", 3), Interval(date(2013, 3, 1), date(2013, 3, 3)), "approximate"),
        (Interval(None, LAST), Shift("preceding", "D"), None, "unknown"),
        (Interval(date.max, date.max), Shift("following", "Y", 3), Interval(date.max, None), "approximate"),
    ],
)
def test_stretch(days, shift, expected, precision):
    assert stretch(days, shift) == (expected, precision)
