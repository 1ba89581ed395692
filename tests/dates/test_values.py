"""Stretches of the calendar: their TIMEX3 values and days."""

from __future__ import annotations

from datetime import MAXYEAR, date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.dates.values import When, first_day, interval, is_valid_day, precision, shifted, timex, truncated
from panther.model import Interval

DAYS = st.dates(min_value=date(100, 1, 1), max_value=date(9000, 12, 31))


def when_of(day: date) -> When:
    return When(day.year, day.month, day.day)


@pytest.mark.parametrize(
    ("when", "value"),
    [
        (When(2013, 2, 19), "2013-02-19"),
        (When(2013, 2), "2013-02"),
        (When(2013), "2013"),
        (When(2013, season="SP"), "2013-SP"),
        (When(193, unit="decade"), "193"),
        (When(18, unit="century"), "18"),
        (When(-480), "BC0480"),
        (When(-480, 9), "BC0480-09"),
        (When(-48, unit="decade"), "BC048"),
        (When(-3, unit="century"), "BC03"),
        (When(None, 3, 22), "XXXX-03-22"),
        (When(None, None, 4), "XXXX-XX-04"),
        (When(clock="TNI"), "XXXX-XX-XXTNI"),
        (When(2013, 2, 19, clock="T05:30"), "2013-02-19T05:30"),
        (When(2013, 2, clock="TEV"), "2013-02-XXTEV"),
        (When(2013, 2, floating="-XX"), "2013-02-XX"),
        (When(476), "0476"),
    ],
)
def test_timex(when, value):
    assert timex(when) == value


@pytest.mark.parametrize(
    ("when", "start", "end", "how"),
    [
        (When(2013, 2, 19), date(2013, 2, 19), date(2013, 2, 19), "day"),
        (When(2013, 2, 19, clock="TMO"), date(2013, 2, 19), date(2013, 2, 19), "day"),
        (When(2013, 12, 31, clock="TNI"), date(2013, 12, 31), date(2014, 1, 1), "night"),
        (When(2012, 2), date(2012, 2, 1), date(2012, 2, 29), "month"),
        (When(2012, 2, part="late"), date(2012, 2, 21), date(2012, 2, 29), "approximate"),
        (When(2012, 2, part="mid"), date(2012, 2, 11), date(2012, 2, 20), "approximate"),
        (When(2012), date(2012, 1, 1), date(2012, 12, 31), "year"),
        (When(2012, part="mid"), date(2012, 5, 1), date(2012, 8, 31), "approximate"),
        (When(2012, season="WI"), date(2011, 12, 1), date(2012, 2, 29), "approximate"),
        (When(2012, season="H2"), date(2012, 7, 1), date(2012, 12, 31), "range"),
        (When(196, unit="decade"), date(1960, 1, 1), date(1969, 12, 31), "range"),
        (When(196, unit="decade", part="late"), date(1967, 1, 1), date(1969, 12, 31), "approximate"),
        (When(18, unit="century"), date(1801, 1, 1), date(1900, 12, 31), "range"),
    ],
)
def test_interval_and_precision(when, start, end, how):
    assert interval(when) == Interval(start, end)
    assert precision(when) == how


@pytest.mark.parametrize(
    "when",
    [
        When(),
        When(None, 3, 22),
        When(-480),
        When(0),
        When(10_000),
        When(MAXYEAR, 12, 31, clock="TNI"),
        When(99, unit="century"),
        When(1, season="WI"),
        When(2013, 2, 31),
    ],
)
def test_what_covers_no_days(when):
    assert interval(when) is None


def test_the_last_year_of_the_calendar_has_days():
    assert interval(When(MAXYEAR)) == Interval(date(MAXYEAR, 1, 1), date.max)


@pytest.mark.parametrize(
    ("year", "month", "day", "valid"),
    [
        (2013, 2, 28, True),
        (2013, 2, 29, False),
        (None, 2, 29, True),
        (None, 2, 30, False),
        (-480, 2, 29, True),
        (2013, 13, 1, False),
        (2013, 0, 1, False),
        (2013, 4, 0, False),
        (123_456, 4, 30, True),
    ],
)
def test_is_valid_day(year, month, day, valid):
    assert is_valid_day(year, month, day) is valid


@pytest.mark.parametrize(
    ("when", "amount", "unit", "expected"),
    [
        (When(1945, 12, 31), 1, "D", When(1946, 1, 1)),
        (When(1945, 3, 10), -1, "W", When(1945, 3, 3)),
        (When(1945, 3, 10), 1, "F", When(1945, 3, 24)),
        (When(1945, 12, 10), 2, "M", When(1946, 2)),
        (When(1945, 1, 10), -1, "M", When(1944, 12)),
        (When(1945, 1, 10), 3, "Y", When(1948)),
        (When(-1), 1, "Y", When(1)),
        (When(1), -1, "Y", When(-1)),
        (When(-492), 1, "Y", When(-491)),
        (When(1965, 3, 8), -2, "DE", When(194, unit="decade")),
        (When(193, unit="decade"), 1, "DE", When(194, unit="decade")),
        (When(1850), 1, "CE", When(19, unit="century")),
        (When(1945, 3, 10), 5, "TH", When(1945, 3, 10, clock="TXX")),
        (When(1945, 3), 1, "D", None),
        (When(1945), 1, "M", None),
        (When(1945, 3), 5, "TH", None),
        (When(MAXYEAR, 12, 31), 1, "D", None),
        (When(-480, 3, 10), 1, "D", None),
        (When(193, unit="decade"), 1, "Y", None),
        (When(), 1, "Y", None),
    ],
)
def test_shifted(when, amount, unit, expected):
    assert shifted(when, amount, unit) == expected


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("D", When(1945, 3, 10)),
        ("M", When(1945, 3)),
        ("Y", When(1945)),
        ("DE", When(194, unit="decade")),
        ("CE", When(19, unit="century")),
    ],
)
def test_truncated(unit, expected):
    assert truncated(When(1945, 3, 10, clock="TMO"), unit) == expected


def test_a_decade_is_not_cut_further():
    assert truncated(When(194, unit="decade"), "Y") == When(194, unit="decade")


@given(DAYS)
def test_a_day_covers_itself(day):
    assert interval(when_of(day)) == Interval(day, day)
    assert first_day(when_of(day)) == day
    assert timex(when_of(day)) == day.isoformat()


@given(DAYS, st.integers(min_value=-20_000, max_value=20_000))
def test_shifting_by_days_is_exact(day, amount):
    assert shifted(when_of(day), amount, "D") == when_of(day + timedelta(days=amount))


@given(
    st.integers(min_value=-3000, max_value=12_000),
    st.none() | st.integers(1, 12),
    st.sampled_from([None, "early", "mid", "late", "start", "end"]),
    st.sampled_from(["year", "decade", "century"]),
)
def test_an_interval_never_ends_before_it_begins(year, month, part, unit):
    days = interval(When(year, month if unit == "year" else None, part=part, unit=unit))
    assert days is None or (days.start is not None and days.end is not None and days.start <= days.end)
