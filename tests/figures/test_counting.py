"""Totals over a period."""

import pytest

from panther.figures.counting import is_total


@pytest.mark.parametrize(
    "text",
    [
        "Since the start of the war",
        "over the previous few days",
        "during this same period",
        "throughout the campaign",
        "a total of nine men",
        "bringing the total to nine",
        "the death toll rose",
        "by the end of the year",
        "so far",
        "Casualties on the island came to 90",
        "raised the toll to nine",
    ],
)
def test_words_for_a_period_make_a_total(text):
    assert is_total(text)


@pytest.mark.parametrize("text", ["During the operation a truck burned.", "On 3 May two men fell.", "over the hill"])
def test_a_single_happening_is_no_total(text):
    assert not is_total(text)
