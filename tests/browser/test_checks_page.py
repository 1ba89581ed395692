"""The checks page: contradictions by kind, and the way from each to its words and its events and back."""

import pytest
from playwright.sync_api import expect

from panther.app.checking import check_id
from panther.campaign import Campaign
from tests.browser.conftest import map_frame, wait_for_map
from tests.campaigns import CHECKS, FIRST, HOSTILE

SPELLINGS, DISTANCE, GAZETTEER = CHECKS


@pytest.fixture
def checks(made_up, visit):
    return visit(f"{made_up}/checks", until=".pn-check")


def check(page, one):
    return page.locator(f'[data-check="{check_id(one)}"]')


def test_errors_stand_first_and_hostile_words_show_as_typed(checks):
    expect(checks.locator(".pn-page-head")).to_contain_text("1 error · 2 warnings")
    assert checks.locator(".pn-checks-group h2").all_text_contents() == [
        "Printed distances1 error",
        "The gazetteer1 warning",
        "Spellings1 warning",
    ]
    expect(check(checks, DISTANCE)).to_contain_text("Kesh lies 44 km from Oru; 4 June 2021.")
    expect(check(checks, GAZETTEER)).to_contain_text(HOSTILE)
    expect(check(checks, SPELLINGS).locator("q").last).to_have_text(SPELLINGS.citations[1].text)
    assert checks.evaluate("window.hacked") is None


def test_words_lead_to_their_document_and_the_way_back_to_the_check(checks):
    citation = SPELLINGS.citations[0]
    check(checks, SPELLINGS).locator(".pn-check-cited").first.click()
    expect(checks.locator(".is-shown").first).to_be_in_viewport()
    shown = "".join(checks.locator(".is-shown").all_text_contents())
    assert shown == FIRST.text[citation.start : citation.end]
    checks.go_back()
    expect(check(checks, SPELLINGS)).to_have_attribute("aria-current", "true")
    expect(checks.locator(".pn-page-said")).to_have_count(0)


def test_an_event_of_a_check_leads_to_the_map(checks):
    check(checks, DISTANCE).locator(".pn-check-event", has_text="Oru").press("Enter")
    wait_for_map(checks)
    checks.wait_for_url("**event=e3**")
    assert map_frame(checks).evaluate("window.panther.selected()") == "e3"


def test_the_address_marks_one_check(made_up, visit):
    page = visit(f"{made_up}/checks?show={check_id(GAZETTEER)}", until=".pn-check")
    expect(check(page, GAZETTEER)).to_have_attribute("aria-current", "true")
    expect(page.locator("[aria-current=true]")).to_have_count(1)
    expect(check(page, GAZETTEER)).to_be_focused()


def test_a_check_that_is_not_there_is_said(made_up, visit):
    page = visit(f"{made_up}/checks?show=c0", until=".pn-check")
    expect(page.locator(".pn-page-said")).to_contain_text("not among these")


def test_without_contradictions_the_page_says_so(made_up, visit):
    page = visit(f"{made_up}/checks?campaign=undated", until=".pn-checks-none")
    expect(page.get_by_role("heading", level=2)).to_have_text("No contradictions were found.")


def test_without_documents_words_are_shown_and_lead_nowhere(made_up, visit):
    page = visit(f"{made_up}/checks?campaign=records", until=".pn-check")
    expect(page.locator("button.pn-check-cited")).to_have_count(0)
    expect(page.locator(".pn-check-cited")).to_have_count(3)


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_every_check_of_the_seeds_is_there_and_nothing_overflows(app, visit, width):
    page = visit(f"{app}/checks", until=".pn-check", width=width, height=844)
    assert page.locator(".pn-check").count() == len(Campaign.open().checks)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("document.querySelector('.pn-checks').scrollWidth <= innerWidth")
