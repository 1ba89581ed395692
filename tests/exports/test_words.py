from dataclasses import replace
from datetime import date

import pytest

from panther.exports.edition import narrowed
from panther.exports.words import count_words, filter_words, window_words
from panther.views.query import Filters, View, Window
from tests.exports.page.editions import made_up


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        (Filters(), "All types · all certainties · all documents"),
        (
            Filters({"type": ("battles", "riots"), "loss": ("killed",)}, certain=True, text="mine"),
            "Type: Battles or Riots · nothing inferred · all documents · losses: killed · with the words “mine”",
        ),
        (Filters({"document": ("first.txt",)}), "All types · all certainties · document: first.txt"),
    ],
)
def test_filters_in_words(filters, words):
    assert filter_words(filters) == words


def test_all_events_and_some_are_told_apart():
    edition = made_up()
    placed = sum(bool(event.places) for event in edition.events)
    assert count_words(edition) == f"10 events: {placed} with a place, {10 - placed} without"
    assert count_words(replace(edition, events=edition.events[:1])) == "1 event of 10: 1 with a place, 0 without"


def test_the_window_in_words():
    edition = made_up()
    assert window_words(narrowed(edition, View(Window(date(2021, 6, 4), date(2021, 6, 6))))) == "4–6 June 2021"
    assert window_words(replace(edition, span=None)) == "no dates stated"
