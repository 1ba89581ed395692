"""The page as Streamlit runs it. Map and components are opaque to it: what holds them is seen, and the address."""

from datetime import date

from streamlit.testing.v1 import AppTest

from panther.app.pages import map_page
from panther.app.view import Pick, Window


def page():
    from panther.app.opened import open_records
    from panther.app.pages import map_page
    from tests.campaigns import DOCUMENTS, EVENTS, LEDGER, PLACES

    map_page.show(open_records("Made-up", EVENTS, documents=DOCUMENTS, ledger=LEDGER, places=PLACES))


def undated_page():
    from panther.app.opened import open_records
    from panther.app.pages import map_page
    from tests.campaigns import UNDATED

    map_page.show(open_records("Undated", [UNDATED]))


def run(function, **address):
    test = AppTest.from_function(function)
    for name, value in address.items():
        test.query_params[name] = value
    return test.run(timeout=20)


def test_the_page_is_drawn_and_puts_the_window_in_the_address():
    test = run(page)
    assert not test.exception
    assert test.query_params["from"] == "2021-06-01"
    assert test.query_params["to"] == "2021-06-13"
    assert "event" not in test.query_params


def test_an_address_is_kept_where_it_can_be_read():
    test = run(page, **{"from": "2021-06-03", "to": "2021-06-99", "event": "e3", "other": "x"})
    assert test.query_params["from"] == "2021-06-03"
    assert test.query_params["to"] == "2021-06-13"
    assert test.query_params["event"] == "e3"
    assert "other" not in test.query_params


def test_an_unknown_event_is_dropped_from_the_address():
    assert "event" not in run(page, event="nothing").query_params


def test_a_campaign_without_dates_is_shown_without_a_window():
    test = run(undated_page)
    assert not test.exception
    assert test.query_params == {}


def test_the_answer_carries_the_numbers_it_answers_to():
    window = Window(date(1970, 1, 2), date(1970, 1, 3))
    answer = map_page.answer(Pick("e1", 7), window, {"seq": 9})
    assert answer == {"pick": {"event": "e1", "seq": 7}, "window": {"from": 1, "to": 2, "seq": 9}}
    assert map_page.answer(Pick(None, 0), None, None) == {"pick": {"event": None, "seq": 0}, "window": None}
