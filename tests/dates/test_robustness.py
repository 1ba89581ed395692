"""Texts that nobody would write, and what holds for every text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panther.dates import read_dates
from panther.errors import DocumentError
from panther.model import Chronology, Document
from panther.reading import document_from_text

PIECES = [
    *("On ", "from ", "to ", "until ", "after ", "by ", "since ", "the ", "night of ", "end of ", "early ", "last "),
    *("next ", "4 ", "31 ", "0 ", "99 ", "1812 ", "9999 ", "BC ", "March ", "February ", "May ", "summer ", "Monday "),
    *("day ", "days ", "years ", "later ", "earlier ", "before ", "two ", "that ", "same ", "then ", "thereafter "),
    *("10:57 ", "p.m. ", "1930s ", "-", "–", "/", ", ", ". ", "\n", "\n\n", "== X 1916 ==\n\n", "(", ") ", '"', "'99 "),
    *(
        "said ",
        "announced that ",
        "would ",
        "winter of 1941-42 ",
        "weeks after the siege of the fort ",
        "first day of ",
    ),
]


def check(document: Document, chronology: Chronology) -> None:
    mentions = chronology.mentions
    assert len(chronology.in_force) == len(document.sentences)
    assert all(document.text[m.start : m.end] == m.text != "" for m in mentions)
    assert all(first.end <= second.start for first, second in itertools.pairwise(mentions))
    for mention in mentions:
        days = mention.interval
        if days is not None:
            assert days.start is not None or days.end is not None
            assert days.start is None or days.end is None or days.start <= days.end
            assert (mention.precision == "open_end") == (days.end is None)
        else:
            assert mention.precision == "unknown"
    groups = [m.group for m in mentions if m.group is not None]
    assert all(groups.count(group) == 2 for group in groups)
    assert all(force is None or force in mentions for force in chronology.in_force)
    assert all(0 <= start < end <= len(document.text) and reason for start, end, reason in chronology.rejected)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map("".join))
def test_every_text_gives_a_valid_chronology(text):
    try:
        document = document_from_text("t.txt", text)
    except DocumentError:
        return
    check(document, read_dates(document))


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        ",",
        "1,",
        "1-",
        "1/1/",
        "May ",
        "March 5, ",
        "from ",
        "the ",
        "1 and ",
        "more than one ",
        "day of ",
        "a\n",
        "5 May\n",
        '" "',
        "said on 5 May ",
        "1999-",
        "the last ",
        "night of ",
        "would ",
        "\u0301",
        "²",
    ],
)
def test_degenerate_texts_are_read(unit):
    document = document_from_text("t.txt", "On 1 May 2013 it began. " + unit * (20_000 // len(unit)))
    chronology = read_dates(document)
    assert chronology.mentions[0].value == "2013-05-01"
    assert len(chronology.in_force) == len(document.sentences)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On 31 December 9999 it ends. The next day nothing.", ["9999-12-31", "9999-12-XX"]),
        ("On the night of 31 December 9999 it ends.", ["9999-12-31TNI"]),
        ("Two years after 9999 nothing.", ["XXXX"]),
        ("In 1000 it began. Two thousand years earlier nothing.", ["1000"]),
    ],
)
def test_the_ends_of_the_calendar(text, values):
    document = document_from_text("t.txt", text)
    chronology = read_dates(document)
    check(document, chronology)
    assert [m.value for m in chronology.mentions][: len(values)] == values


def test_reading_twice_gives_the_same():
    text = (
        "On 1 May 2013 it began. Two days later it ended. From 4 to 7 June they met; by 9 July, he said, all was well."
    )
    document = document_from_text("t.txt", text)
    assert read_dates(document) == read_dates(document)
