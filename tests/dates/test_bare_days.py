"""Days of the month in force that print no month."""

from __future__ import annotations

import pytest

from panther.dates import read_dates
from panther.reading import document_from_text

MAY = "On 2 May 2012 the siege began. "


def last_day(text: str) -> tuple[str, str | None]:
    mention = read_dates(document_from_text("t.txt", text)).mentions[-1]
    return mention.text, str(mention.interval.start) if mention.interval else None


@pytest.mark.parametrize(
    ("sentence", "words", "day"),
    [
        ("On the 12th rebels broke in.", "the 12th", 12),
        ("On the 12th fighting broke out.", "the 12th", 12),
        ("Upon the 14th they left.", "the 14th", 14),
        ("They fled, and on the 14th villagers came back.", "the 14th", 14),
        ("The 21st was the worst day of all.", "The 21st", 21),
        ("The 6th dawned grey.", "The 6th", 6),
        ("They sailed, arriving on the 30th.", "the 30th", 30),
        ("They came back Sunday the 13th.", "Sunday the 13th", 13),
        ("They came back on the 8th instant.", "the 8th instant", 8),
        ("They came back on the 8th inst. by boat.", "the 8th inst", 8),
        ("On the last day of the month they left.", "the last day of the month", 31),
        ("On the first of the month they had left.", "the first of the month", 1),
        ("On the 5th of that month they left.", "the 5th of that month", 5),
    ],
)
def test_a_day_of_the_month_in_force(sentence, words, day):
    assert last_day(MAY + sentence) == (words, f"2012-05-{day:02}")


@pytest.mark.parametrize(
    ("words", "day"),
    [("the last day of February 2012", "2012-02-29"), ("the third day of April", "2012-04-03")],
)
def test_a_day_counted_in_a_month_that_is_printed(words, day):
    assert last_day(f"{MAY}They had met on {words}.") == (words, day)


@pytest.mark.parametrize(
    "sentence",
    [
        "On the 12th brigade fell the brunt.",
        "On the 4th Dragoon Guards fell the brunt.",
        "On the 5th attempt they broke in.",
        "On the 3rd floor they found arms.",
        "The 21st was sent to the rear.",
        "It was taken by the 12th battalion.",
        "The 21st Division attacked.",
    ],
)
def test_a_number_of_something_else_is_no_day(sentence):
    assert last_day(MAY + sentence)[0] == "2 May 2012"
