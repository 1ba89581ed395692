"""What is no date, and what holds for every text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.dates import read_dates
from panther.dates.grammar import find_expressions
from panther.reading import document_from_text


def found(text: str) -> list[tuple[str, str | None]]:
    return [(m.text, m.value) for m in read_dates(document_from_text("t.txt", text)).mentions]


@pytest.mark.parametrize(
    "text",
    [
        "The city may fall.",
        "They march on the city.",
        "The long March was over.",
        "May they rest.",
        "They took 1500 rifles and 2000 men.",
        "A 14.5 mm gun and a 122 mm gun were seized.",
        "They seized 60,000 rounds and $1500.",
        "Resolution 1973 was passed.",
        "After the fall of the city they left.",
        "The 4th Regiment left.",
        "Losses were 500-1,000 dead.",
        "Of the two the former was taller.",
        "They lost 3:2 at home.",
        "The second man spoke.",
        "Two Su-30s and men in their 30s came.",
        "A Bloody Sunday is a name.",
    ],
)
def test_what_is_no_date(text):
    assert found(text) == []


def test_a_count_after_a_month_is_no_day():
    assert found("In August 1917 20 people fell, and in September 12 soldiers.") == [
        ("August 1917", "1917-08"),
        ("September", "1917-09"),
    ]


def test_numbers_after_a_day_are_no_year():
    assert found("On 12 March 2013 and on 14 March, 1500 rifles were found.")[1] == ("14 March", "2013-03-14")


def test_a_newline_ends_an_expression():
    assert found("It was March\n2013 was a good year.") == [("2013", "2013")]


def test_a_mark_of_a_citation_is_no_day():
    assert found("They left.[3] March on, he said.[7]") == []


WORDS = [
    "winter of 1941-42 ",
    "two days after the siege of ",
    "the first day of the war ",
    "0",
    "4",
    "31",
    "1916",
    "99",
    "-",
    "/",
    ".",
    ",",
    ":",
    "\n",
    "May ",
    "of ",
    "the ",
    "day ",
    "two ",
    "to ",
    "BC ",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40).map("".join))
def test_any_text_gives_ordered_spans_that_do_not_overlap(text):
    spans = [(e.start, e.end) for e in find_expressions(text)]
    assert all(start < end <= len(text) for start, end in spans)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))
