"""Dates that hang on another date."""

from __future__ import annotations

import pytest

from panther.dates import read_dates
from panther.dates.relative_rules import clause_end, phrase_end
from panther.dates.tokens import Tokens
from panther.reading import document_from_text


def found(text: str) -> list[tuple[str, str | None]]:
    return [(m.text, m.value) for m in read_dates(document_from_text("t.txt", text)).mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The next day he rode.", [("The next day", "1945-03-11")]),
        ("On that same day he rode.", [("that same day", "1945-03-10")]),
        ("On the day following he rode.", [("the day following", "1945-03-11")]),
        ("He rode the following year.", [("the following year", "1946")]),
        ("By the end of the month he rode.", [("the end of the month", "1945-03")]),
        ("By mid-year he rode.", [("mid-year", "1945")]),
        ("At month's end he rode.", [("month's end", "1945-03")]),
        ("Later that year he rode.", [("Later that year", "1945")]),
        ("Twelve days later he rode.", [("Twelve days later", "1945-03-22")]),
        ("Fifteen months later he rode.", [("Fifteen months later", "1946-06")]),
        ("Two years earlier he rode.", [("Two years earlier", "1943")]),
        ("A few days later he rode.", [("A few days later", "FUTURE_REF")]),
        ("Weeks earlier he rode.", [("Weeks earlier", "PAST_REF")]),
        ("Early the next morning he rode.", [("Early the next morning", "1945-03-11TMO")]),
        ("That afternoon he rode.", [("That afternoon", "1945-03-10TAF")]),
        ("At 11:30 a.m. he rode.", [("11:30 a.m.", "1945-03-10T11:30")]),
        ("By 05:30hrs he rode.", [("05:30hrs", "1945-03-10T05:30")]),
        ("At 9 p.m. he rode.", [("9 p.m.", "1945-03-10T21:00")]),
        ("At 0530 hours he rode.", [("0530 hours", "1945-03-10T05:30")]),
        ("At 0400 he rode.", [("0400", "1945-03-10T04:00")]),
        ("At 5:30PM he rode.", [("5:30PM", "1945-03-10T17:30")]),
        ("Yesterday he rode.", [("Yesterday", "1945-03-09")]),
        ("The following week he rode.", [("The following week", "1945-W11")]),
        ("He rode that week.", [("that week", "1945-W10")]),
        ("On the evening of the following day he rode.", [("the evening of the following day", "1945-03-11TEV")]),
        ("He rode for the next decade.", [("the next decade", "P1DE")]),
        ("He rode at night.", [("night", "XXXX-XX-XXTNI")]),
        ("He rode the next spring.", [("the next spring", "1945-SP")]),
        ("He rode over the winter.", [("the winter", "1945-WI")]),
        ("In October of that year he rode.", [("October of that year", "1945-10")]),
        ("Since the third day he rode.", [("the third day", "1945-03-XX")]),
        ("Eight days after the fall of the fort he rode.", [("Eight days after the fall of the fort", "1945-03-18")]),
        ("During the decade before he rode.", [("the decade before he rode", "193")]),
    ],
)
def test_relative_dates(text, expected):
    assert found(f"On 10 March 1945 he fell. {text}")[1:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the siege began, they left", "the siege began"),
        ("the fall of the fort.", "the fall of the fort"),
        ("the U.S. landing and the raid", "the U.S. landing"),
        ("the attack they met", "the attack"),
        ("the landing of 4 May, they left", ""),
        ("one " * 20, ""),
    ],
)
def test_clause_end(text, expected):
    tokens = Tokens(text, 0, len(text))
    end = clause_end(tokens, 0)
    assert (text[: tokens.end(end - 1)] if end else "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the war they fled", "the war"),
        ("the battle was lost", "the battle"),
        ("this battle signified much", "this battle"),
        ("the", ""),
    ],
)
def test_phrase_end(text, expected):
    tokens = Tokens(text, 0, len(text))
    end = phrase_end(tokens, 0)
    assert (text[: tokens.end(end - 1)] if end else "") == expected
