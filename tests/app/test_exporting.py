from datetime import date

import pytest

from panther.app.exporting import asked_edition, data_file, data_formats, file_name, is_quick, read_bounds
from panther.app.opened import open_records
from panther.exports import FORMATS
from tests.campaigns import DOCUMENTS, EVENTS, PLACES, UNDATED

CAMPAIGN = open_records("Made-up", EVENTS, documents=DOCUMENTS, places=PLACES)


def asked(**query):
    return asked_edition(CAMPAIGN, {"query": {name: [value] for name, value in query.items()}})


def test_the_edition_shows_what_the_browser_shows():
    edition = asked(**{"from": "2021-06-04", "to": "2021-06-05", "certain": "1", "event": "e3"})
    assert (edition.view.window.start, edition.view.window.end) == (date(2021, 6, 4), date(2021, 6, 5))
    assert edition.view.event == "e3"
    assert 0 < len(edition.events) < len(EVENTS)
    assert edition.total == len(EVENTS)
    assert UNDATED not in edition.events


def test_the_whole_campaign_holds_what_has_no_date():
    first, last = CAMPAIGN.span
    assert set(asked(**{"from": first.isoformat(), "to": last.isoformat()}).events) == set(EVENTS)


@pytest.mark.parametrize("told", [None, 3, "x", {}, {"query": 4}, {"query": {"from": ["x"]}, "bounds": "all"}])
def test_what_cannot_be_read_is_left_out(told):
    edition = asked_edition(CAMPAIGN, told)
    assert set(edition.events) == set(EVENTS)
    assert edition.bounds is None


def test_the_address_is_that_of_the_app_with_the_view():
    edition = asked_edition(CAMPAIGN, {"query": {"event": ["e3"]}}, "http://panther.example:8600")
    assert edition.address.startswith("http://panther.example:8600/?")
    assert "event=e3" in edition.address


def test_half_of_a_pair_of_characters_in_a_search_is_a_question_mark():
    edition = asked(find="Gao \ud83d")
    assert edition.view.filters.text == "Gao ?"
    assert edition.address.endswith("find=Gao+%3F")


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        ([0, 1, 2.5, 3], (0.0, 1.0, 2.5, 3.0)),
        ([3, 1, 2, 3], None),
        ([0, 1, 2], None),
        ([0, 1, 2, float("nan")], None),
        ([-200, 1, 2, 3], None),
        ([0, 1, 2, 10**400], None),
        ("0123", None),
        (None, None),
    ],
)
def test_bounds_are_edges_of_a_part_of_the_world(value, bounds):
    assert read_bounds(value) == bounds


def test_files_are_named_by_their_window_and_no_two_formats_alike():
    edition = asked(**{"from": "2021-06-04", "to": "2021-06-05"})
    assert file_name(edition, "png") == "panther_2021-06-04_2021-06-05.png"
    names = [data_file(edition, name) for name in data_formats()]
    assert len(set(names)) == len(names) == len(FORMATS)
    assert "panther_2021-06-04_2021-06-05.csv" in names
    assert "panther_2021-06-04_2021-06-05_acled.csv" in names


def test_what_takes_a_while_is_made_with_a_word():
    assert is_quick("a.pdf", asked())
    many = open_records("Many", [EVENTS[0]._replace(event_id=f"m{n}") for n in range(1000)])
    assert not is_quick("a.pdf", asked_edition(many, {}))
    assert is_quick("a.png", asked_edition(many, {}))
