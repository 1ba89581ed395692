"""How far the narrative has come, and which year a date without one belongs to."""

from __future__ import annotations

from datetime import date

import pytest

from panther.dates.narrative import Manner, Narrative, named_year
from panther.dates.span import DocumentSpan
from panther.dates.values import When

OPENS = Manner(opens=True, printed=True, passing=False, aside=False)
WITHIN = Manner(opens=False, printed=True, passing=False, aside=False)
NO_SPAN = DocumentSpan(None, None, None)


def year(narrative: Narrative, when: When) -> int | None:
    chosen = narrative.year_for(when)
    return chosen.when.year if chosen else None


def told(*dates: When, span: DocumentSpan = NO_SPAN) -> Narrative:
    """Return a narrative that has told some dates, each at the beginning of its sentence."""
    narrative = Narrative(span)
    for when in dates:
        narrative.enter("Section")
        narrative.reach(when, (0, 1), printed=True)
        narrative.settle(when, (0, 1), OPENS)
    narrative.enter("Section")
    return narrative


def test_nothing_is_known_at_first():
    assert Narrative(NO_SPAN).year_for(When(month=3)) is None


def test_the_first_year_of_the_document_holds_at_first():
    assert year(Narrative(DocumentSpan((2013, (0, 4)), None, None)), When(month=3)) == 2013


@pytest.mark.parametrize(
    ("stated", "month", "expected"),
    [
        ((date(2013, 2, 19), date(2013, 4, 10)), 3, 2013),
        ((date(2013, 2, 19), date(2013, 4, 10)), 12, 2012),
        ((date(2013, 2, 19), date(2013, 4, 10)), 7, 2013),
        ((date(2012, 10, 1), date(2013, 4, 10)), 12, 2012),
        ((date(2012, 10, 1), date(2013, 4, 10)), 5, 2013),
        ((date(2012, 10, 1), date(2014, 4, 10)), 11, 2012),
        ((date(1, 1, 1), date(1, 2, 1)), 12, 1),
    ],
)
def test_a_document_without_a_year_has_that_of_its_campaign(stated, month, expected):
    assert year(Narrative(DocumentSpan(None, None, None, stated)), When(month=month)) == expected


def test_of_several_years_of_a_campaign_the_one_that_is_told_is_meant():
    span = DocumentSpan(None, None, None, (date(2012, 10, 1), date(2014, 4, 10)))
    assert year(told(When(2013, 6), span=span), When(month=11)) == 2013
    assert year(told(When(2013, 11), span=span), When(month=2)) == 2014


@pytest.mark.parametrize(
    ("reached", "month", "expected"),
    [(When(2016, 12), 1, 2017), (When(2016, 12), 3, 2017), (When(2016, 10), 5, 2016), (When(2016, 3), 12, 2016)],
)
def test_the_year_turns_where_a_month_lies_far_back(reached, month, expected):
    assert year(told(reached), When(month=month)) == expected


def test_december_after_january_is_that_of_the_year_before():
    assert year(told(When(2017, 1, 5)), When(month=12, day=28)) == 2016


def test_past_the_last_date_printed_the_year_turns_only_at_its_end():
    span = DocumentSpan(None, When(2016, 12), None)
    assert year(told(When(2016, 12), span=span), When(month=1)) == 2017
    assert year(told(When(2016, 10), span=span), When(month=3)) == 2016


@pytest.mark.parametrize(
    ("when", "manner", "expected"),
    [
        (When(1918, 5), WITHIN, 1918),
        (When(1801, 5), WITHIN, 1916),
        (When(1935, 5), WITHIN, 1916),
        (When(1915, 5), WITHIN, 1916),
        (When(1935, 5), OPENS, 1935),
        (When(1918, 5), WITHIN._replace(aside=True), 1916),
        (When(1918, 5), OPENS._replace(aside=True), 1918),
        (When(1918), WITHIN._replace(passing=True), 1916),
    ],
)
def test_which_dates_settle_the_year(when, manner, expected):
    narrative = told(When(1916, 5, 2))
    narrative.settle(when, (5, 6), manner)
    assert year(narrative, When(month=6)) == expected


def test_a_section_may_open_farther_off_and_in_passing():
    narrative = told(When(1916, 5, 2))
    narrative.enter("Another")
    narrative.settle(When(1912, 5), (5, 6), WITHIN)
    assert year(narrative, When(month=6)) == 1912
    narrative.enter("A third")
    narrative.settle(When(1914), (5, 6), WITHIN._replace(passing=True))
    assert year(narrative, When(month=6)) == 1914


def test_the_year_alone_does_not_blur_a_month():
    narrative = told(When(1941, 12, 7), When(1941))
    assert year(narrative, When(month=1)) == 1942


def test_a_year_printed_in_the_sentence_comes_first():
    narrative = told(When(1916, 5, 2))
    narrative.reach(When(1915, 4), (5, 6), printed=True)
    assert year(narrative, When(month=5)) == 1915
    narrative.enter("Section")
    assert year(narrative, When(month=6)) == 1916


def test_a_heading_with_years_holds_its_section():
    narrative = told(When(1865, 5, 2))
    narrative.enter("The war, 1861-1863")
    narrative.head(When(1861), (0, 4), last_of_range=False, printed=True)
    narrative.head(When(1863), (5, 9), last_of_range=True, printed=True)
    assert year(narrative, When(month=6)) == 1861
    narrative.settle(When(1890, 5), (5, 6), OPENS)
    assert year(narrative, When(month=6)) == 1861


def test_another_section_that_opens_elsewhere_ends_the_years_of_a_heading():
    narrative = told(When(1865, 5, 2))
    narrative.enter("The war, 1861")
    narrative.head(When(1861), (0, 4), last_of_range=False, printed=True)
    narrative.enter("Later")
    narrative.settle(When(1890, 5), (5, 6), OPENS)
    assert year(narrative, When(month=6)) == 1890


def test_a_section_of_a_campaign_opens_near_its_core():
    span = DocumentSpan((2017, (0, 4)), When(2019, 4), date(2017, 10, 4))
    narrative = told(When(2019, 4, 2), span=span)
    assert year(narrative, When(month=10, day=7)) == 2019
    narrative.enter("Funeral")
    assert year(narrative, When(month=10, day=7)) == 2017
    assert year(narrative, When(month=10)) == 2019, "a month says too little"


@pytest.mark.parametrize(
    ("relation", "printed", "anchor", "expected"),
    [
        ("last", When(month=10), When(2018, 1), 2017),
        ("last", When(month=4), When(2018, 9), 2018),
        ("next", When(season="SU"), When(1941, 3), 1941),
        ("next", When(season="SP"), When(1777, 12), 1778),
        ("next", When(month=3), When(1941, 3), 1942),
    ],
)
def test_named_year(relation, printed, anchor, expected):
    assert named_year(relation, printed, anchor) == expected
