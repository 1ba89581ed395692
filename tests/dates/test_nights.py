"""Nights: how they are printed, and what is told of the day after them."""

from __future__ import annotations

import pytest

from panther.dates import read_dates
from panther.model import DateMention
from panther.reading import document_from_text


def mentions(text: str) -> tuple[DateMention, ...]:
    return read_dates(document_from_text("t.txt", text)).mentions


def days(mention: DateMention) -> tuple[str, str]:
    assert mention.interval is not None
    return str(mention.interval.start), str(mention.interval.end)


NIGHT = "On the night of 8 June 2012 they crossed the lake. "


@pytest.mark.parametrize(
    "text",
    [
        "Overnight on 8 June 2012 they crossed.",
        "Overnight 8-9 June 2012 they crossed.",
        "On the night of June 8-9, 2012, they crossed.",
        "On the night of 8/9 June 2012 they crossed.",
        "They crossed in the night from 8 to 9 June 2012.",
        "They crossed in the night between 8 and 9 June 2012.",
        "They crossed late at night on 8 June 2012.",
    ],
)
def test_a_night_is_two_days(text):
    for mention in mentions(text):
        assert (days(mention), mention.precision) == (("2012-06-08", "2012-06-09"), "night")


@pytest.mark.parametrize(
    ("sentence", "words", "day"),
    [
        ("By dawn they held the pier.", "dawn", 9),
        ("At first light they held the pier.", "first light", 9),
        ("Before daylight they held the pier.", "daylight", 9),
        ("That morning they held the pier.", "That morning", 9),
        ("In the course of the morning they held the pier.", "the morning", 9),
        ("At midday they held the pier.", "midday", 9),
        ("At 04:12 they held the pier.", "04:12", 9),
        ("Only after 07:00 was the pier held.", "07:00", 9),
        ("By last light they held the pier.", "last light", 9),
        ("At 22:40 they held the pier.", "22:40", 8),
        ("That evening they held the pier.", "That evening", 8),
    ],
)
def test_a_time_of_day_after_a_night_is_of_the_day_after_it(sentence, words, day):
    mention = next(m for m in mentions(NIGHT + sentence) if m.text == words)
    assert days(mention) == (f"2012-06-{day:02}",) * 2


@pytest.mark.parametrize(
    ("after", "words", "expected"),
    [
        ("At 04:12 it burned. It was seized that night.", "that night", (8, 9)),
        ("At dawn it burned. A raid followed the following night.", "the following night", (9, 10)),
        ("At 04:12 it burned. At noon they left. It was seized that night.", "that night", (9, 10)),
        ("At dawn it burned. At 10:15 they left.", "10:15", (9, 9)),
        ("At dawn it burned. The next morning they left.", "The next morning", (10, 10)),
        ("The next morning they left.", "The next morning", (9, 9)),
    ],
)
def test_one_step_for_each_night_and_back_to_it(after, words, expected):
    mention = next(m for m in mentions(NIGHT + after) if m.text == words)
    assert days(mention) == tuple(f"2012-06-{day:02}" for day in expected)


def test_the_small_hours_after_an_evening_are_of_the_next_day():
    found = mentions("On 8 June 2012 they met. That evening they left. At 02:40 they were seen.")
    assert days(found[-1]) == ("2012-06-09", "2012-06-09")


def test_the_morning_after_a_night_is_carried():
    text = NIGHT + "At dawn they held the pier. Shortly afterwards they left."
    in_force = read_dates(document_from_text("t.txt", text)).in_force[-1]
    assert in_force is not None
    assert days(in_force) == ("2012-06-09", "2012-06-09")


def test_a_night_of_two_days_is_counted_from_its_first():
    found = mentions("On the night of 8/9 June 2012 they crossed. The same night they met. They left the next day.")
    assert days(found[-2]) == ("2012-06-08", "2012-06-09")
    assert days(found[-1]) == ("2012-06-09", "2012-06-09")


def test_nightfall_is_of_its_day():
    found = mentions("On 8 June 2012 they crossed. By nightfall they were there.")
    assert days(found[-1]) == ("2012-06-08", "2012-06-08")


def test_a_time_of_day_in_apposition_is_of_the_same_day():
    found = mentions("On 8 June 2012 they left at 23:00 (02:00 in Gao).")
    assert {days(m) for m in found} == {("2012-06-08", "2012-06-08")}
