"""When a document plays."""

from __future__ import annotations

from datetime import date

from panther.dates.expressions import Expression
from panther.dates.span import DocumentSpan, span_of
from panther.dates.values import When


def expressions(*dates: When) -> list[Expression]:
    return [Expression(0, 1, "date", when) for when in dates]


def test_without_dates_nothing_is_known():
    assert span_of([]) == DocumentSpan(None, None, None)
    assert span_of(expressions(When(None, 3, 4), When(-480, 3))) == DocumentSpan(None, None, None)


def test_first_year_and_last_month():
    span = span_of(expressions(When(None, 1, 1), When(193, unit="decade"), When(1916), When(1918, 11), When(1917, 2)))
    assert (span.first_year, span.last) == ((1916, (0, 1)), When(1918, 11))


def test_the_campaign_is_asked_only_where_no_year_is_printed():
    stated = (date(2013, 2, 19), date(2013, 4, 10))
    assert span_of(expressions(When(None, 3, 4)), stated).stated == stated
    assert span_of(expressions(When(None, 3, 4), When(1801)), stated).stated is None


def test_days_of_one_campaign_have_a_core():
    days = [When(2017, 10, 4), When(2016, 9, 2), When(2017, 10, 2), When(2017, 10, 18), When(2019, 4, 2)]
    assert span_of(expressions(*days)).core == date(2017, 10, 4)


def test_days_of_a_long_war_have_none():
    assert span_of(expressions(*[When(year, 5, 2) for year in range(1939, 1946)])).core is None


def test_a_document_that_begins_elsewhere_has_no_core():
    days = [When(1990, 1, 1), When(2017, 10, 2), When(2017, 10, 18), When(2017, 10, 19)]
    assert span_of(expressions(*days)).core is None


def test_one_day_is_no_campaign():
    assert span_of(expressions(When(2017, 10, 4))).core is None
