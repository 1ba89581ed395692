"""The words that dates are made of."""

from __future__ import annotations

import pytest

from panther.dates import lexicon
from panther.dates.lexicon import CLASSES, OTHER, code_of


def test_every_class_is_one_character_of_its_own():
    assert len(set(CLASSES.values())) == len(CLASSES)
    assert all(len(code) == 1 for code in CLASSES.values())


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("January", "MONTH"),
        ("JANUARY", "MONTH"),
        ("Jan", "SHORTMONTH"),
        ("Sept", "SHORTMONTH"),
        ("Monday", "WEEKDAY"),
        ("The", "THE"),
        ("days", "UNITS"),
        ("day", "DAY"),
        ("centuries", "UNITS"),
        ("fall", "FALL"),
        ("twelve", "WORDNUM"),
        ("third", "ORDWORD"),
        ("thereafter", "THEREAFTER"),
        ("\n", "NEWLINE"),
        ("–", "DASH"),
        ("BCE", "BC"),
    ],
)
def test_class_of_a_word(word, name):
    assert code_of(word) == CLASSES[name]


@pytest.mark.parametrize(
    "word", ["january", "may", "march", "monday", "Mayor", "Marching", "x1916", "1" * 40, "²", "٣"]
)
def test_other_words(word):
    assert code_of(word) == OTHER


def test_numbers_run_in_order():
    assert lexicon.MONTHS["january"] == 1
    assert lexicon.MONTHS["december"] == 12
    assert lexicon.WEEKDAYS["sunday"] == 7
    assert lexicon.ORDINAL_WORDS["twentieth"] == 20
    assert lexicon.ORDINAL_WORDS["twenty-first"] == 21
