"""Verbs near a name."""

import pytest

from panther.places.cases import Roles, is_finite, purpose, verb_before
from panther.places.words import split_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They tried to take it", Roles("aim", "event")),
        ("They planned to take it", Roles("aim")),
        ("They will take it", Roles("aim")),
        ("They could take it", Roles("aim", "event")),
        ("They began to take it", None),
        ("They were to fully take it", Roles("aim", "event")),
        ("They take it", None),
    ],
)
def test_what_is_meant_is_told_from_what_is_done(text, expected):
    words = split_words(text, 0, [])
    assert purpose(words, words.lower.index("take")) == expected


def test_the_nearest_verb_of_the_clause_is_found():
    words = split_words("They took it ; men marched north to it", 0, [])
    assert words.at(verb_before(words, words.lower.index("to"))) == "marched"
    assert verb_before(words, words.lower.index("men")) == -1


def test_a_finite_verb_is_told_from_a_noun():
    words = split_words("The besieged men based there were far", 0, [])
    assert [word for at, word in enumerate(words.lower) if is_finite(words, at)] == ["were"]
