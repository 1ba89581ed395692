from datetime import date

import pytest

from panther.views.query import Filters, View, Window
from panther.views.showing import MOST_CHARACTERS, fold, in_list_order, is_certain, passes, shown, told, touches
from tests.campaigns import ATTACK, CACHES, EVENTS, MINE, ROAD, SHOUTS, UNDATED

COPY = ATTACK.citations[1]
OPEN_END = MINE._replace(date_start=date(2021, 6, 12), date_end=None)
OPEN_START = MINE._replace(date_start=None, date_end=date(2021, 6, 2))


def window(first, last):
    return Window(date(2021, 6, first), date(2021, 6, last))


def test_events_stand_by_date_and_those_without_one_last():
    ordered = in_list_order(EVENTS)
    assert ordered[0] is CACHES
    assert ordered[1] is ROAD
    assert ordered[-1] is UNDATED
    assert set(ordered) == set(EVENTS)


def test_order_of_the_narrative_decides_between_equals():
    same = [MINE._replace(event_id=name) for name in "cab"]
    assert [record.event_id for record in in_list_order(same)] == ["c", "a", "b"]


def test_all_words_of_an_event_are_told_on_one_line_but_no_copy():
    main, *_ = MINE.citations
    citations = (main._replace(text="one\n two\tthree"), main._replace(text="four", role="support"), COPY)
    assert told(MINE._replace(citations=citations)) == "one two three four"


def test_a_text_as_long_as_a_book_is_cut():
    assert told(MINE._replace(citations=(COPY._replace(text="x" * 100_000, role="main"),))) == "x" * MOST_CHARACTERS


@pytest.mark.parametrize(
    ("event", "first", "last", "inside"),
    [
        (MINE, 4, 4, True),
        (MINE, 5, 9, False),
        (MINE, 1, 3, False),
        (OPEN_END, 13, 20, True),
        (OPEN_END, 1, 11, False),
        (OPEN_START, 1, 1, True),
        (OPEN_START, 3, 9, False),
        (UNDATED, 1, 30, False),
    ],
)
def test_an_event_is_in_the_window_on_each_of_its_days(event, first, last, inside):
    assert touches(event, window(first, last)) is inside


@pytest.mark.parametrize("text", ["AMETETTAI", "ametettaï", "l’Ametettai", "l'ametettaï  ", "L\u2019AMETETTAI\u0308"])
def test_words_are_found_without_accents_capitals_and_apostrophes(text):
    assert fold(text) in fold("L’Ametettaï")


def test_words_are_sought_in_what_is_told_and_in_the_names_of_places():
    assert passes(MINE, Filters(text="PATROL hit"))
    assert passes(MINE, Filters(text="kesh"))
    assert not passes(MINE, Filters(text="submarine"))


def test_a_facet_asks_for_any_of_its_values_and_facets_ask_together():
    either = Filters({"place": ("Kesh", "Oru")})
    assert passes(MINE, either)
    assert passes(ATTACK, either)
    both = Filters({"place": ("Kesh", "Oru"), "type": ("battles",)})
    assert passes(ATTACK, both)
    assert not passes(MINE, both)


def test_no_event_is_of_the_type_none():
    assert not any(passes(event, Filters({"type": ("none",)})) for event in EVENTS)


def test_certain_only_leaves_out_what_is_inferred():
    certain = [event for event in EVENTS if passes(event, Filters(certain=True))]
    assert certain == [event for event in EVENTS if is_certain(event)]
    assert 0 < len(certain) < len(EVENTS)


def test_a_view_shows_what_touches_its_window_and_passes():
    assert shown(EVENTS, View(window(4, 4))) == [
        event for event in EVENTS if touches(event, window(4, 4)) and event is not SHOUTS
    ]
    assert MINE in shown(EVENTS, View(window(4, 4)))
    assert MINE not in shown(EVENTS, View(window(4, 4), filters=Filters({"type": ("battles",)})))


def test_without_a_window_everything_that_passes_is_shown():
    assert shown(EVENTS, View(None)) == list(EVENTS)
