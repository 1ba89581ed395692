"""A sentence as a row of units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.figures.units import read_units


def row(text):
    return [(unit.kind, text[unit.start : unit.end]) for unit in read_units(text)]


def test_a_sentence_falls_into_phrases_and_small_words():
    assert row("During the day 15 rebels of the front were killed.") == [
        ("PREP", "During"),
        ("NP", "the day"),
        ("NP", "15 rebels"),
        ("PREP", "of"),
        ("NP", "the front"),
        ("BE", "were"),
        ("LOSS", "killed"),
        ("STOP", "."),
    ]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("an armored vehicle", ["an armored vehicle"]),
        ("122D30 3 guns", ["122D30 3 guns"]),
        ("9 50 kg bags", ["9 50 kg bags"]),
        ("the captured guns", ["the captured guns"]),
        ("A 14.5 mm gun", ["A 14.5 mm gun"]),
        ("another three men", ["another three men"]),
        ("the town two men", ["the town", "two men"]),
        ("a search and rescue ship", ["a search and rescue ship"]),
    ],
)
def test_a_phrase_ends_where_the_next_one_opens(text, phrases):
    assert [words for kind, words in row(text) if kind == "NP"] == phrases


def test_acronyms_and_names_are_no_small_words():
    assert row("four US men saw IS leave") == [
        ("NP", "four US men"),
        ("VERB", "saw"),
        ("NP", "IS"),
        ("VERB", "leave"),
    ]
    assert ("NP", "Mr Killed") in row("We met Mr Killed")


def test_dates_stand_apart_from_counts():
    assert row("On 3 May 2011 four men") == [("PREP", "On"), ("DATE", "3 May 2011"), ("NP", "four men")]


def test_a_phrase_knows_its_count_and_its_noun():
    [unit] = read_units("more than 40 armed men")
    assert (unit.number.low, unit.head, unit.opens) == (41, "men", True)


@given(st.text(max_size=80))
def test_units_lie_in_order_inside_the_sentence(text):
    end = 0
    for unit in read_units(text):
        assert end <= unit.start < unit.end <= len(text)
        end = unit.end
