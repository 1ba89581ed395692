"""Verbs near a name."""

import pytest

from panther.places.cases import Roles, has_verb, purpose, verb_before
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


def test_a_part_of_a_sentence_has_a_verb_or_not():
    words = split_words("A man who was shot lay there", 0, [])
    assert has_verb(words, 0, 20)
    assert not has_verb(words, 0, 5)
