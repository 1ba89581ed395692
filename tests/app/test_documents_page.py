"""The documents page and the checks page as Streamlit runs them: which document is opened, and what is sent."""

from unittest.mock import patch

import pytest
from streamlit.testing.v1 import AppTest

from panther.app import components
from tests.campaigns import HOSTILE


def documents_app():
    from panther.app.frame import _page
    from panther.app.opened import open_records
    from panther.app.pages import documents_page
    from tests.campaigns import DOCUMENTS, EVENTS, LEDGER, PLACES

    campaign = open_records("Made-up", EVENTS, documents=DOCUMENTS, ledger=LEDGER, places=PLACES)
    _page("documents", documents_page.show, lambda: campaign)


def without_documents():
    from panther.app.frame import _page
    from panther.app.opened import open_records
    from panther.app.pages import documents_page
    from tests.campaigns import EVENTS

    _page("documents", documents_page.show, lambda: open_records("Records", EVENTS))


def checks_app():
    from panther.app.frame import _page
    from panther.app.opened import open_records
    from panther.app.pages import checks_page
    from panther.model import Check
    from tests.campaigns import DOCUMENTS, EVENTS, HOSTILE, MINE

    checks = [Check("weekday", "warning", HOSTILE, MINE.citations, ("e0",))]
    _page("documents", checks_page.show, lambda: open_records("Made-up", EVENTS, documents=DOCUMENTS, checks=checks))


@pytest.fixture
def run():
    """Run a page with an address; gives what its own part is sent, and the test."""
    with patch.object(components, "page") as page:
        page.return_value = None

        def made(function, **address):
            test = AppTest.from_function(function)
            for name, value in address.items():
                test.query_params[name] = value
            test.run(timeout=20)
            assert not test.exception
            return page.call_args.args[1]

        yield made


def test_the_first_document_is_opened(run):
    sent = run(documents_app)
    assert sent["view"]["name"] == "first.txt"
    assert sent["words"] is None
    assert sent["lost"] is False
    assert [line["name"] for line in sent["documents"]] == ["first.txt", "second.txt"]


def test_the_address_opens_a_document_at_its_words(run):
    sent = run(documents_app, show="second.txt:3-9")
    assert (sent["view"]["name"], sent["words"]) == ("second.txt", (3, 9))


def test_words_that_are_not_there_are_said(run):
    sent = run(documents_app, show=HOSTILE)
    assert sent["view"]["name"] == "first.txt"
    assert sent["lost"] is True


def test_the_document_of_the_chosen_event_is_opened(run):
    sent = run(documents_app, event="e3")
    assert (sent["view"]["name"], sent["selected"]) == ("first.txt", "e3")


def test_without_documents_the_words_of_the_events_are_sent(run):
    sent = run(without_documents, show="first.txt:0-4")
    assert "view" not in sent
    assert list(sent["cited"]) == ["first.txt", "second.txt"]
    assert sent["lost"] is False


def test_the_checks_are_sent_with_what_the_address_shows(run):
    sent = run(checks_app, show="c123")
    assert sent["show"] == "c123"
    assert sent["groups"][0]["checks"][0]["message"] == f"{HOSTILE}."
