from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.app.view import Pick, Window, latest_pick, read_day, read_pick, read_window

SPAN = (date(2021, 6, 1), date(2021, 6, 13))


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
     {"event": ["e1"], "seq": 1}, {"event": "e1", "seq": True}],
)  # fmt: skip
def test_a_malformed_or_unknown_choice_is_none(value):
    assert read_pick(value, {"e1"}) is None


def test_the_last_choice_wins_whichever_part_reported_it():
    on_map, in_list = read_pick({"event": "e1", "seq": 12}, {"e1"}), read_pick({"event": "e2", "seq": 11.0}, {"e2"})
    assert latest_pick([on_map, in_list, None]) == Pick("e1", 12)
    assert latest_pick([]) == Pick(None, 0)


def test_a_second_click_on_the_same_marker_is_another_choice():
    assert latest_pick([Pick("e1", 5), Pick("e1", 6)]).seq == 6
