"""Checks as their page shows them: errors first, by kind, each with its own name."""

import pytest

from panther.app.checking import check_groups, check_id, message_words
from panther.campaign import Campaign
from panther.model import Check
from tests.campaigns import ATTACK, EVENTS, HOSTILE, MINE

BY_ID = {event.event_id: event for event in EVENTS}
WEEKDAY = Check("weekday", "warning", "“Monday, 5 June 2021-06-05”: 2021-06-05 is a Saturday", ATTACK.citations[:1])
DISTANCE = Check("printed distance", "error", "one and the other", MINE.citations[:1], ("e0", "gone"))
NEW_KIND = Check("something new", "warning", HOSTILE)


def test_errors_stand_first_and_kinds_together():
    groups = check_groups([WEEKDAY, NEW_KIND, DISTANCE, WEEKDAY], BY_ID, ["first.txt"])
    assert [(group["kind"], group["level"], len(group["checks"])) for group in groups] == [
        ("printed distance", "error", 1),
        ("something new", "warning", 1),
        ("weekday", "warning", 2),
    ]
    assert groups[0]["meaning"]
    assert groups[1]["title"] == "Something new"
    assert groups[1]["checks"][0]["message"] == f"{HOSTILE}."


def test_a_check_leads_to_its_words_and_to_the_events_that_are_there():
    (group,) = check_groups([DISTANCE], BY_ID, ["second.txt"])
    (line,) = group["checks"]
    assert [event["id"] for event in line["events"]] == ["e0"]
    citation = MINE.citations[0]
    assert line["citations"] == [
        {"document": "first.txt", "start": citation.start, "end": citation.end, "text": citation.text, "there": False}
    ]


def test_words_that_are_cited_twice_stand_once():
    twice = Check("weekday", "warning", "twice", (MINE.citations[0], MINE.citations[0], MINE.citations[1]))
    (group,) = check_groups([twice], BY_ID, ["first.txt"])
    assert len(group["checks"][0]["citations"]) == 2


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("2013-03-26 lies outside 2013-02-19", "26 March 2013 lies outside 19 February 2013."),
        ("“5 on 2013-03-05”: 2013-03-05 is a Tuesday", "“5 on 2013-03-05”: 5 March 2013 is a Tuesday."),
        ("2013-13-45 is no day", "2013-13-45 is no day."),
        ("said.", "Said."),
    ],
)
def test_days_stand_in_words_but_not_in_what_is_quoted(message, words):
    assert message_words(message) == words


def test_every_check_of_the_seeds_has_a_name_of_its_own_that_stays():
    checks = Campaign.open().checks
    names = [check_id(check) for check in checks]
    assert len(set(names)) == len(names) > 10
    assert names == [check_id(check) for check in Campaign.open().checks]
    assert check_id(WEEKDAY) != check_id(DISTANCE)
