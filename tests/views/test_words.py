from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.corrections import Correction, apply_corrections
from panther.views import words
from tests.campaigns import (
    ADRAK,
    ATTACK,
    BORDER,
    CACHES,
    COLUMNS,
    EVENTS,
    KESH,
    MINE,
    ORU,
    PLACES,
    ROAD,
    SHELLS,
    SHOUTS,
    SIEGE,
    UNDATED,
    WITHDRAWAL,
    event,
)


@pytest.mark.parametrize(
    ("record", "heading", "short"),
    [
        (MINE, "4 June 2021", "4 Jun"),
        (COLUMNS, "8–10 June 2021", "8–10 Jun"),
        (SHELLS, "Night of 12 to 13 June 2021", "12–13 Jun"),
        (SIEGE, "from 12 June 2021", "12 Jun →"),
        (ROAD, "by 2 June 2021", "→ 2 Jun"),
        (CACHES, "about 1–10 June 2021", "1–10 Jun"),
        (UNDATED, "No date stated", "no date"),
    ],
)
def test_dates_are_said_as_they_are_known(record, heading, short):
    assert words.date_words(record) == heading
    assert words.short_date(record) == short


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (date(2013, 3, 4), date(2013, 3, 4), "4 March 2013"),
        (date(2013, 2, 27), date(2013, 3, 3), "27 February – 3 March 2013"),
        (date(2012, 12, 30), date(2013, 1, 2), "30 December 2012 – 2 January 2013"),
        (date(2013, 2, 1), date(2013, 2, 28), "February 2013"),
        (date(2012, 2, 1), date(2012, 2, 28), "1–28 February 2012"),
        (date(2013, 1, 1), date(2013, 12, 31), "2013"),
        (date(9999, 12, 1), date(9999, 12, 31), "December 9999"),
    ],
)
def test_intervals_are_said_no_longer_than_they_need(start, end, said):
    assert words.span_words(start, end) == said


@given(st.dates(), st.dates())
def test_every_interval_can_be_said_and_names_its_last_year(one, other):
    start, end = sorted((one, other))
    assert str(end.year) in words.span_words(start, end)


def test_a_night_over_the_end_of_a_month_names_both():
    night = event(1, date(2013, 2, 28), date(2013, 3, 1), date_precision="night")
    assert words.date_words(night) == "Night of 28 February to 1 March 2013"
    alone = event(1, date(2013, 3, 2), date(2013, 3, 2), date_precision="night")
    assert words.date_words(alone) == "Night of 2 March 2013"


def test_rows_name_the_year_where_a_campaign_has_several():
    assert words.short_date(MINE, year=True) == "4 Jun 2021"
    assert words.short_date(COLUMNS, year=True) == "8–10 Jun 2021"
    winter = event(1, date(2012, 12, 30), date(2013, 1, 2))
    assert words.short_date(winter, year=True) == "30 Dec 2012 – 2 Jan 2013"


@pytest.mark.parametrize(
    ("record", "known"),
    [
        (MINE, "Day and year printed: “4 June 2021”."),
        (ATTACK, "Day printed: “Saturday, 5 June”. Year taken from the narrative. The weekday agrees."),
        (WITHDRAWAL, "Worked out from “The next day”."),
        (SHELLS, "Not in this sentence. Carried from an earlier one: “12 June”."),
        (SIEGE, "Day printed: “After 11 June”. Year taken from the narrative. Begins on 12 June, no end stated."),
        (ROAD, "Day printed: “By 2 June”. Year taken from the narrative. Ends by 2 June, no beginning stated."),
        (
            CACHES,
            "Part of the month and year printed: “early June”. Read as 1 June to 10 June, approximate.",
        ),
        (
            SHOUTS,
            (
                "Day printed: “12 June”. Year taken from the narrative. "
                "A statement: what it tells of may be of other days."
            ),
        ),
        (
            MINE._replace(date_role="report"),
            "Day and year printed: “4 June 2021”. This is the day of the announcement, not of what is announced.",
        ),
        (
            ATTACK._replace(date_text="Du 4 au 7"),
            "Day printed: “Du 4 au 7”. Month and year taken from the narrative.",
        ),
        (
            ATTACK._replace(date_text="04/06"),
            "Day printed: “04/06”. Year taken from the narrative.",
        ),
        (
            ATTACK._replace(date_text="du 4 au 7 juin"),
            "Day printed: “du 4 au 7 juin”. Year taken from the narrative.",
        ),
        (
            ATTACK._replace(date_text="on the 3rd, 4th and 7th"),
            "Day printed: “on the 3rd, 4th and 7th”. Month and year taken from the narrative.",
        ),
        (UNDATED, "No date stated. Listed, not on the slider."),
    ],
)
def test_how_a_date_is_known_is_said_in_words(record, known):
    assert words.how_date_known(record) == known


def test_a_weekday_that_is_wrong_is_said():
    wrong = ATTACK._replace(date_text="Monday, 5 June")
    assert words.how_date_known(wrong).endswith("The weekday does not agree: 5 June 2021 was a Saturday.")
    french = wrong._replace(date_text="lundi 5 juin")
    assert words.how_date_known(french) == words.how_date_known(wrong).replace("Monday, 5 June", "lundi 5 juin")


def test_a_year_alone_is_no_day():
    year = event(1, date(2013, 1, 1), date(2013, 12, 31), date_precision="year", date_text="2013")
    assert words.how_date_known(year) == "Year printed: “2013”."


@pytest.mark.parametrize(
    ("record", "place", "known"),
    [
        (ATTACK, ORU, "Printed as “Oru”."),
        (MINE, KESH, "Printed as “Kesh”, and the event near it. Somewhere within 15 km."),
        (
            WITHDRAWAL,
            ADRAK,
            "Not in this sentence. Taken from the same passage: “the hills of Adrak”. Somewhere within 60 km.",
        ),
        (COLUMNS, BORDER, "Printed as “the northern border”. Along the line; no point is stated."),
        (
            MINE._replace(place_basis="relative"),
            KESH,
            "Worked out from the distance printed to “Kesh”. Somewhere within 15 km.",
        ),
    ],
)
def test_how_a_place_is_known_is_said_in_words(record, place, known):
    assert words.how_place_known(record, place) == known


def test_what_an_analyst_set_is_not_said_to_be_printed():
    table = [
        Correction(2, ATTACK.event_id, "places", "kesh", "The map says so.", "p. 3"),
        Correction(3, ATTACK.event_id, "date_start", "2021-06-04", "The diary says so.", ""),
    ]
    (corrected,) = apply_corrections((ATTACK,), table, {place.place_id: place for place in PLACES})[0]
    place, known = words.how_place_known(corrected, corrected.places[0]), words.how_date_known(corrected)
    assert place.startswith("Set by a correction, not by these words: the notes say why.")
    assert known.startswith("Set by a correction, not by these words: the notes say why.")
    assert "rinted" not in place + known
    assert words.how_date_known(ATTACK).startswith("Day printed")


def test_a_place_named_twice_stands_once():
    assert words.place_names(ATTACK._replace(places=(ORU, ORU, KESH))) == "Oru, Kesh"
    assert words.place_names(UNDATED) == ""


def test_every_event_of_a_campaign_can_be_said():
    for record in EVENTS:
        assert words.date_words(record)
        assert words.how_date_known(record).endswith(".")


def test_markup_in_a_message_is_shown_as_typed():
    assert words.typed("a*b*.txt: <b> $x$ :red[y] \\ é") == ("a\\*b\\*\\.txt\\: \\<b\\> \\$x\\$ \\:red\\[y\\] \\\\ é")
