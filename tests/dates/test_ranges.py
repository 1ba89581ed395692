"""End points of ranges, and lists that share a year."""

from __future__ import annotations

import pytest

from panther.dates.grammar import find_expressions
from panther.dates.ranges import join_ranges
from panther.dates.values import timex


def joined(text: str) -> list[tuple[str, str, int | None]]:
    expressions = join_ranges(text, find_expressions(text))
    return [(text[e.start : e.end], timex(e.when) if e.when else "", e.group) for e in expressions]


@pytest.mark.parametrize(
    "text",
    [
        "from 4 May to 7 May 1945",
        "4 May–7 May 1945",
        "4 May - 7 May 1945",
        "between 4 May and 7 May 1945",
        "from 4 May until 7 May 1945",
        "4 May through 7 May 1945",
    ],
)
def test_a_range_is_one_group_and_shares_the_year(text):
    assert joined(text) == [("4 May", "1945-05-04", 0), ("7 May 1945", "1945-05-07", 0)]


def test_each_range_has_its_own_group():
    text = "from 4 May to 7 May 1945, and from 1916 to 1918"
    assert [group for _, _, group in joined(text)] == [0, 0, 1, 1]


@pytest.mark.parametrize("text", ["4 May and 7 May 1945", "4 May or 7 May 1945", "4 May, 7 May 1945"])
def test_a_list_shares_the_year_and_is_no_group(text):
    assert joined(text) == [("4 May", "1945-05-04", None), ("7 May 1945", "1945-05-07", None)]


def test_a_range_over_the_turn_of_the_year_begins_in_the_year_before():
    assert joined("from 26 December to 3 January 1945")[0] == ("26 December", "1944-12-26", 0)


def test_a_month_takes_no_year_from_a_day():
    assert joined("In May, 7 June 1945 was far")[0] == ("May", "XXXX-05", None)


def test_dates_apart_are_not_joined():
    assert [group for _, _, group in joined("On 4 May they went to the town; on 7 May 1945 they left")] == [None, None]
