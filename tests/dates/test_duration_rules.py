"""Durations, ages, sets and the words for present, past and future."""

from __future__ import annotations

import pytest

from panther.dates import read_dates
from panther.dates.duration_rules import amount, complement_end, duration_value
from panther.dates.tokens import Tokens
from panther.reading import document_from_text


def found(text: str) -> list[tuple[str, str | None]]:
    return [(m.text, m.value) for m in read_dates(document_from_text("t.txt", text)).mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took two months of fierce battles.", [("two months of fierce battles", "P2M")]),
        ("It took more than 20 years of war.", [("more than 20 years of war", "P20Y")]),
        ("It took several days.", [("several days", "PXD")]),
        ("It took a few weeks.", [("a few weeks", "PXW")]),
        ("It went on for weeks.", [("weeks", "PXW")]),
        ("It took two and a half years.", [("two and a half years", "P2.5Y")]),
        ("It took a month and a half.", [("a month and a half", "P1.5M")]),
        ("It took two-and-a-half years.", [("two-and-a-half years", "P2.5Y")]),
        ("Nothing is known at present.", [("present", "PRESENT_REF")]),
        ("It took half a century.", [("half a century", "P.5CE")]),
        ("It took ten brutal months.", [("ten brutal months", "P10M")]),
        ("It took twenty-five minutes.", [("twenty-five minutes", "PT25M")]),
        ("It took a couple of hours.", [("a couple of hours", "PT2H")]),
        ("It took another seven months.", [("another seven months", "P7M")]),
        ("It took ten or fifteen years.", [("ten", "P10Y"), ("fifteen years", "P15Y")]),
        ("It was a ten-day visit.", [("ten-day", "P10D")]),
        ("It was a month-long siege.", [("month-long", "P1M")]),
        ("It was a three hour speech.", [("three hour", "PT3H")]),
        ("He was 18 years old.", [("18 years old", "P18Y")]),
        ("He was aged 22.", [("22", "P22Y")]),
        ("They fired 40 rounds a day.", [("a day", "P1D")]),
        ("They fired 40 rounds per week.", [("per week", "P1W")]),
        ("They fired every day.", [("every day", "XXXX-XX-XX")]),
        ("They fired daily.", [("daily", "XXXX-XX-XX")]),
        ("The former mayor now rides.", [("former", "PAST_REF"), ("now", "PRESENT_REF")]),
        ("He left the past behind.", [("the past", "PAST_REF")]),
        ("Nobody knows the future.", [("the future", "FUTURE_REF")]),
        ("It stood in present-day Benin.", [("present-day", "PRESENT_REF")]),
        ("They entered winter quarters.", [("winter", "XXXX-WI")]),
        ("In the last week of August 1918 it fell.", [("the last week of August 1918", "P1W")]),
        ("In the first ten months of 1915 it fell.", [("the first ten months of 1915", "P10M")]),
    ],
)
def test_durations_sets_and_references(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("twenty - five", 25),
        ("60,000", 60_000),
        ("2.5", 2.5),
        ("two and a half", 2.5),
        ("half a", 0.5),
        ("a", 1),
        ("another seven", 7),
        ("another", 1),
        ("a dozen", 12),
        ("two hundred", 200),
        ("one hundred and twenty", 120),
        ("a couple of", 2),
        ("several", None),
        ("a few", None),
    ],
)
def test_amount(words, expected):
    assert amount(words.split()) == expected


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [
        (3, "W", "P3W"),
        (None, "D", "PXD"),
        (24, "TH", "PT24H"),
        (0.5, "CE", "P.5CE"),
        (2.5, "Y", "P2.5Y"),
        (1, "F", "P2W"),
        (None, "F", "PXW"),
    ],
)
def test_duration_value(number, unit, expected):
    assert duration_value(number, unit) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("of fighting.", "of fighting"),
        ("of fierce battles, they", "of fierce battles"),
        ("of semi-secret support.", "of semi-secret support"),
        ("of maneuver and stalemate, they", "of maneuver and stalemate"),
        ("of the war.", ""),
        ("later.", ""),
        ("of", ""),
    ],
)
def test_complement(text, expected):
    tokens = Tokens(text, 0, len(text))
    end = complement_end(tokens, 0)
    assert (text[: tokens.end(end - 1)] if end else "") == expected
