"""Days that a report or a letter counts from the day at its head."""

from __future__ import annotations

import pytest

from panther.dates import read_dates
from panther.model import Chronology
from panther.reading import document_from_text


def read(text: str) -> Chronology:
    return read_dates(document_from_text("t.txt", text))


def days(text: str) -> dict[str, str | None]:
    return {m.text: str(m.interval.start) if m.interval else None for m in read(text).mentions}


HEADS = [
    "LIMA, Peru, June 14, 2012 (Agency) - A ferry sank. ",
    "Lima, 14 June 2012 - A ferry sank. ",
    "Camp near Lima, 14 June 2012.\n\nDear sister, we are well. ",
    "14 June 2012.\n\nWe are well. ",
]  # 14 June 2012 was a Thursday


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize(
    ("sentence", "words", "day"),
    [
        ("They were seen on Sunday.", "Sunday", "2012-06-10"),
        ("They were seen on Thursday.", "Thursday", "2012-06-14"),
        ("They will be tried on Sunday.", "Sunday", "2012-06-17"),
        ("They were seen yesterday.", "yesterday", "2012-06-13"),
        ("They were seen on Sunday. Today they left.", "Today", "2012-06-14"),
    ],
)
def test_a_report_counts_back_from_its_day(head, sentence, words, day):
    assert days(head + sentence)[words] == day


@pytest.mark.parametrize("head", HEADS[:2])
def test_the_day_at_the_head_is_that_of_a_report(head):
    assert [m.role for m in read(head).mentions] == ["report"]


@pytest.mark.parametrize(
    "text",
    [
        "On 14 June 2012 a ferry sank. They were seen on Sunday.",
        "* 14 June 2012 - A ferry sank. They were seen on Sunday.",
        "Lima, 14 June 2012 - A ferry sank.\n\n## Later\n\nOn 14 June it was raised. They were seen on Sunday.",
    ],
)
def test_a_narrative_goes_on_to_the_next_weekday(text):
    assert days(text)["Sunday"] == "2012-06-17"


def test_a_weekday_in_the_pluperfect_lies_back():
    assert days("On 14 June 2012 they said that it had been lost on Sunday.")["Sunday"] == "2012-06-10"


def test_a_day_of_a_report_that_is_counted_from_a_happening_is_not_counted_from():
    text = "On 14 June 2012 a ferry sank. The navy said two days later that nine had died. A week later it was raised."
    assert days(text)["A week later"] == "2012-06-21"
