"""Counts in running text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.figures import find_numbers, read_number
from tests.growth import assert_linear


def bounds(text):
    return [(number.low, number.high) for number in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("one man", 1, 1),
        ("nineteen men", 19, 19),
        ("forty-two men", 42, 42),
        ("two hundred men", 200, 200),
        ("two hundred and fifty men", 250, 250),
        ("three thousand one hundred men", 3100, 3100),
        ("60,000 rounds", 60000, 60000),
        ("60\u2009000 rounds", 60000, 60000),
        ("60 000 rounds", 60000, 60000),
        ("1.5 million shells", 1_500_000, 1_500_000),
        ("a thousand shells", 1000, 1000),
        ("a dozen men", 12, 12),
        ("dozen men", 12, 12),
        ("two dozen men", 24, 24),
        ("half a dozen men", 6, 6),
        ("a couple of tanks", 2, 2),
        ("a handful of men", 2, None),
        ("both tanks", 2, 2),
        ("no tanks", 0, 0),
        ("dozens of men", 24, None),
        ("hundreds of men", 200, None),
        ("tens of thousands of men", 20000, None),
        ("several men", 2, None),
        ("some mines", 2, None),
        ("a few men", 2, None),
        ("several hundred men", 200, None),
        ("26+ men", 26, None),
        ("26 or more men", 26, None),
        ("200-250 men", 200, 250),
        ("200–250 men", 200, 250),
        ("two or three men", 2, 3),
        ("between 20 and 30 men", 20, 30),
        ("from 12 to 15 men", 12, 15),
        ("sixty to seventy men", 60, 70),
        ("more than 60 men", 61, None),
        ("over 60 men", 61, None),
        ("at least 60 men", 60, None),
        ("no fewer than 60 men", 60, None),
        ("nearly 60 men", None, 59),
        ("almost a dozen men", None, 11),
        ("a little less than a dozen men", None, 11),
        ("fewer than 60 men", None, 59),
        ("up to 60 men", None, 60),
        ("fewer than zero men", None, 0),
        ("sixty-odd men", 60, None),
        ("60-plus men", 60, None),
        ("as many as 60 men", None, 60),
        ("about 60 men", 60, 60),
        ("some 60 men", 60, 60),
        ("another 60 men", 60, 60),
    ],
)
def test_a_count_is_what_is_printed(text, low, high):
    assert bounds(text) == [(low, high)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("70 122mm rockets", [70]),
        ("9 50 kg bags", [9]),
        ("122D30 3 guns", [3]),
        ("three 2,000 pound bombs", [3]),
        ("two Leopard 2 tanks", [2]),
        ("50 kg of explosive", [50]),
        ("In 2011 12 men", [12]),
        ("On 3 June 12 men", [12]),
        ("1500 men", [1500]),
        ("Brigade 7 took 3 men", [3]),
        ("It cost the 9th Division 120 casualties", [120]),
    ],
)
def test_a_count_is_told_from_the_number_beside_it(text, expected):
    assert [low for low, _ in bounds(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "a 14.5 mm gun",
        "the GTIA 3 moved",
        "a BM-21",
        "an AMX-10 RC",
        "a LAV 3 was hit",
        "the GTIA 3 is there",
        "107 type 85",
        "an SPG-9",
        "From 4 to 7 March",
        "on 12 March 2013",
        "March 12",
        "in 1944",
        "2013-02-19",
        "04/03/2013",
        "at 16:00",
        "80% of it",
        "75-80% of it",
        "sixty to seventy percent",
        "two miles away",
        "some twenty kilometres north of it",
        "$5 million in cash",
        "20 percent of it",
        "the 11-member team",
        "three-quarters of it",
        "vehicle three",
        "Hill 60",
        "one another",
        "many men",
        "some equipment",
    ],
)
def test_other_numbers_count_nothing(text):
    assert bounds(text) == []


def test_the_span_holds_the_words_that_bound_the_count():
    number = read_number("They lost more than 1,200 men.")
    assert (number.text, number.start, number.end) == ("more than 1,200", 10, 25)
    assert read_number("They lost many men.") is None


@given(st.integers(0, 10**9))
def test_any_count_with_separators_is_read_back(value):
    assert bounds(f"killed {value:,} rebels") == [(value, value)]


@given(st.text(alphabet="0123456789 ,.-–+andtomrehus$%", max_size=60))
def test_numbers_lie_in_order_inside_the_text(text):
    numbers = find_numbers(text)
    assert all(text[each.start : each.end] == each.text for each in numbers)
    assert all(one.end <= other.start for one, other in pairwise(numbers))


@pytest.mark.parametrize(
    ("piece", "count"), [("1,000", 40_000), ("one hundred and ", 10_000), ("9 ", 20_000), ("between ", 30_000)]
)
def test_a_hostile_text_takes_linear_time(piece, count):
    assert_linear(find_numbers, piece, count)
