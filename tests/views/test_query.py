from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.views.facets import event_facets, facet_values
from panther.views.query import (
    Known,
    View,
    Window,
    address_words,
    as_query,
    read_day,
    read_pick,
    read_view,
    read_window,
)
from tests.campaigns import EVENTS

SPAN = (date(2021, 6, 1), date(2021, 6, 13))
KNOWN = Known(SPAN, {event.event_id: event for event in EVENTS}, facet_values(EVENTS, event_facets(EVENTS)))


@pytest.mark.parametrize(
    ("start", "end", "window"),
    [
        ("2021-06-03", "2021-06-05", Window(date(2021, 6, 3), date(2021, 6, 5))),
        (None, None, Window(*SPAN)),
        ("2020-01-01", "2030-01-01", Window(*SPAN)),
        ("2021-06-09", "2021-06-02", Window(*SPAN)),
        ("yesterday", 7, Window(*SPAN)),
        ("2021-06-31", "2021-06-05", Window(SPAN[0], date(2021, 6, 5))),
        ("2021-07-01", "2021-07-02", Window(*SPAN)),
    ],
)
def test_a_window_is_read_or_becomes_the_campaign(start, end, window):
    assert read_window(start, end, SPAN) == window


@given(st.one_of(st.none(), st.text(), st.dates().map(str)), st.one_of(st.integers(), st.dates().map(str)))
def test_a_window_never_leaves_the_campaign(start, end):
    window = read_window(start, end, SPAN)
    assert SPAN[0] <= window.start <= window.end <= SPAN[1]


def test_a_day_is_read_from_iso_text_alone():
    assert read_day("2021-06-04") == date(2021, 6, 4)
    assert read_day("4 June") is None
    assert read_day(20210604) is None


@pytest.mark.parametrize(
    "value",
    [None, "e1", [], {}, {"event": "e1"}, {"event": "e9", "seq": 1}, {"event": "e1", "seq": "1"},
     {"event": ["e1"], "seq": 1}, {"event": "e1", "seq": True}, {"event": "e1", "seq": float("nan")},
     {"event": "e1", "seq": float("inf")}],
)  # fmt: skip
def test_a_malformed_or_unknown_choice_is_none(value):
    assert read_pick(value, {"e1"}) is None


FULL = {
    "from": ["2021-06-01"],
    "to": ["2021-06-09"],
    "event": ["e3"],
    "mode": ["upto"],
    "type": ["battles", "explosions"],
    "actor": ["Army"],
    "place": ["Oru"],
    "loss": ["wounded"],
    "certain": ["1"],
    "find": ["mine & “oru”"],
    "at": ["19.5012,1.25,8.25"],
}


def test_a_view_survives_the_way_through_an_address():
    view = read_view(FULL, KNOWN)
    assert view.query() == FULL
    assert read_view(view.query(), KNOWN) == view
    assert view.filters.chosen["type"] == ("battles", "explosions")
    assert view.at == (19.5012, 1.25, 8.25)


def test_an_address_without_a_view_is_the_whole_campaign():
    assert read_view({}, KNOWN) == View(Window(*SPAN))
    assert read_view({}, Known(None, {})).window is None


def test_what_these_documents_do_not_know_is_left_out():
    query = {"event": ["e99"], "mode": ["sideways"], "actor": ["Nobody", "Army", "Army"], "at": ["91,0,3"], "x": ["y"]}
    view = read_view(query, KNOWN)
    assert (view.event, view.mode, view.at) == (None, "window", None)
    assert view.filters.chosen == {"actor": ("Army",)}


@pytest.mark.parametrize("text", ["", "1,2", "a,b,c", "nan,1,2", "1,2,inf", "1,2,3,4"])
def test_a_centre_that_cannot_be_read_is_none(text):
    assert read_view({"at": [text]}, KNOWN).at is None


def test_up_to_begins_with_the_campaign():
    view = read_view({"from": ["2021-06-05"], "to": ["2021-06-06"], "mode": ["upto"]}, KNOWN)
    assert view.window == Window(SPAN[0], date(2021, 6, 6))


def test_an_event_outside_the_window_of_an_address_leaves_both_as_they_are():
    view = read_view({"from": ["2021-06-08"], "to": ["2021-06-09"], "event": ["e3"]}, KNOWN)
    assert (view.window, view.event) == (Window(date(2021, 6, 8), date(2021, 6, 9)), "e3")


@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    )
)
def test_whatever_comes_over_the_line_is_read_or_left_out(value):
    view = read_view(as_query(value), KNOWN)
    assert SPAN[0] <= view.window.start <= view.window.end <= SPAN[1]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({}, ""),
        (FULL, ""),
        ({"event": ["e99"]}, "not in these documents"),
        ({"from": ["tomorrow"]}, "cannot be read"),
        ({"from": ["2021-06-04"], "to": ["2021-06-03"]}, "ends before it begins"),
        ({"to": ["2021-07-03"]}, "outside the campaign: 1 June 2021 to 13 June 2021"),
        ({"actor": ["Nobody"]}, "filters by “Nobody”"),
        ({"mode": ["sideways"]}, "the mode “sideways”"),
        ({"at": ["95,0,5"]}, "cannot be read"),
        ({"find": ["x" * 201]}, "first 200 are sought"),
    ],
)
def test_what_an_address_asked_for_in_vain_is_said(query, said):
    line = address_words(query, KNOWN)
    assert (said in line) if said else line == ""


def test_a_view_names_its_campaign_and_keeps_its_home():
    known = Known(None, {}, home=(10.0, 5.0, 7.0), campaign="heron")
    view = read_view({"campaign": ["heron"]}, known)
    assert view.query() == {"campaign": ["heron"], "at": ["10,5,7"]}
    assert read_view({"at": ["1,2,3"]}, known).at == (1.0, 2.0, 3.0)
    assert address_words({"campaign": ["heron"]}, known) == ""
    assert address_words({"campaign": ["other"]}, known).startswith("This link names the campaign “other”, which")
