"""A sentence as words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from panther.places.words import Name, split_words

TEXT = "In Zaman's north, 1,200 of al-Dor's men (50%) fled."


def test_a_name_is_one_word_and_its_possessive_another():
    words = split_words(TEXT, 10, [Name(13, 18, "Zaman")])
    assert words.lower[:5] == ["in", "", "'s", "north", ","]
    assert words.name_at(1).position == 1
    assert words.capitalised(0)
    assert not words.capitalised(3)


def test_numbers_keep_their_marks():
    assert {"1,200", "50", "%"} <= set(split_words(TEXT, 0, []).lower)


def test_lower_case_keeps_the_offsets():
    words = split_words("In İzmir They fled.", 0, [])
    assert words.lower[2:] == ["they", "fled", "."]
    assert words.between(1, 1) == "İzmir"


def test_outside_the_sentence_there_is_nothing():
    words = split_words("One two.", 0, [])
    assert (words.at(-1), words.at(99), words.name_at(-1), words.between(5, 3)) == ("", "", None, "")
    assert not words.capitalised(-1)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_words_are_the_text_without_white_space(text):
    words = split_words(text, 0, [])
    assert "".join(text[start:end] for start, end in words.spans) == "".join(text.split())
