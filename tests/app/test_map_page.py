"""The page as Streamlit runs it. Map and components are opaque to it: what holds them is seen, and what is kept."""

from streamlit.testing.v1 import AppTest

from panther.app import memory
from panther.views.query import Pick, Window
from tests.campaigns import EVENTS


def page():
    from panther.app import frame
    from panther.app.opened import open_records
    from tests.campaigns import DOCUMENTS, EVENTS, LEDGER, PLACES

    frame.run(lambda: open_records("Made-up", EVENTS, documents=DOCUMENTS, ledger=LEDGER, places=PLACES))


def undated_page():
    from panther.app import frame
    from panther.app.opened import open_records
    from tests.campaigns import UNDATED

    frame.run(lambda: open_records("Undated", [UNDATED]))


def failing_page():
    from dataclasses import replace

    from panther.app import frame
    from panther.app.opened import InEveryLanguage, open_records
    from panther.errors import InputError
    from tests.campaigns import EVENTS

    def fail():
        raise InputError("The folder for temporary files cannot be written (full). Make room, and load the page again.")

    frame.run(lambda: replace(open_records("Made-up", EVENTS), told=InEveryLanguage(fail)))


def run(function, **address):
    test = AppTest.from_function(function)
    for name, value in address.items():
        test.query_params[name] = value
    test.run(timeout=20)
    assert not test.exception
    return test


def kept(test):
    return test.session_state["panther_view"][0].query()


def test_the_page_opens_with_the_whole_campaign():
    test = run(page)
    assert kept(test) == {"from": ["2021-06-01"], "to": ["2021-06-13"]}
    assert test.session_state["panther_pick"] == Pick(None, 0)


def test_what_cannot_be_shown_in_the_middle_of_a_session_is_told_in_a_line():
    (told,) = run(failing_page).error
    assert told.value.replace("\\", "").startswith("The folder for temporary files cannot be written")


def test_an_address_is_kept_where_it_can_be_read():
    test = run(page, **{"from": "2021-06-03", "to": "2021-06-99", "event": "e3", "actor": ["Army"], "other": "x"})
    assert kept(test) == {"from": ["2021-06-03"], "to": ["2021-06-13"], "event": ["e3"], "actor": ["Army"]}
    assert test.session_state["panther_pick"] == Pick("e3", 0)


def test_an_unknown_event_is_not_kept_and_said():
    test = run(page, event="nothing")
    assert "event" not in kept(test)
    assert "not in these documents" in test.session_state["panther_address_words"]


def test_a_campaign_without_dates_is_shown_without_a_window():
    assert kept(run(undated_page)) == {}


def test_only_newer_commits_of_the_browser_are_kept(monkeypatch):
    from panther.app.opened import open_records

    campaign = open_records("Made-up", EVENTS)
    session = {}
    monkeypatch.setattr("streamlit.session_state", session)
    memory.view(campaign)
    memory.keep_view({"query": {"from": ["2021-06-05"]}, "seq": 5}, campaign)
    memory.keep_view({"query": {"from": ["2021-06-03"]}, "seq": 4}, campaign)
    memory.keep_view({"query": "nonsense", "seq": "6"}, campaign)
    assert memory.view(campaign)[0].query()["from"] == ["2021-06-05"]
    memory.keep_pick({"event": "e3", "seq": 7}, campaign)
    memory.keep_pick({"event": "e0", "seq": 6}, campaign)
    memory.keep_pick({"event": "e99", "seq": 8}, campaign)
    assert memory.pick(campaign) == Pick("e3", 7)


def test_what_changed_documents_no_longer_know_is_not_asked_for(monkeypatch):
    from panther.app.opened import open_records

    before, after = open_records("Made-up", EVENTS), open_records("Made-up", EVENTS[:1])
    query = {"from": ["2021-06-05"], "event": ["e3"], "actor": ["Army"], "place": ["Kesh"]}
    monkeypatch.setattr("streamlit.session_state", {})
    memory.view(before)
    memory.keep_view({"query": query, "seq": 5}, before)
    memory.keep_pick({"event": "e3", "seq": 6}, before)
    kept, seq = memory.view(after)
    assert (kept.event, seq) == (None, 5)
    assert kept.window == Window(*after.span)
    assert memory.pick(after) == Pick(None, 6)
    assert memory.view(before)[0].event == "e3"
    assert memory.pick(before) == Pick("e3", 6)
