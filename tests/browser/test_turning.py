"""From page to page: whatever was chosen just before comes along, and no page is lost on the way."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import WAIT_MS, wait_for_map
from tests.browser.test_map_page import row, thumb, wait_for_window

DOCUMENT = ".pn-doc-block"
# A hand that is faster than the page: both are heard before anything is sent.
CHOOSE = """() => document.querySelector('.pn-list .pn-row[data-event="e4"]').click()"""
NARROW = """() => document.querySelector('[role="slider"][aria-label="To"]').dispatchEvent(
    new KeyboardEvent("keydown", { key: "ArrowLeft", bubbles: true }))"""
TURN = """(words) => [...document.querySelectorAll("[data-testid='stTopNavLink']")]
    .find((link) => link.textContent.trim() === words).click()"""


def at_once(page, *steps):
    """Take steps in one turn of the page; each is a function and what it is given."""
    page.evaluate("([...steps]) => steps.forEach(([step, given]) => eval(step)(given))", [list(step) for step in steps])


def test_what_is_chosen_in_the_turn_in_which_a_page_is_asked_for_comes_along(made_up, visit):
    page = visit(made_up)
    at_once(page, (CHOOSE, None), (TURN, "Documents"))
    expect(page.locator(DOCUMENT).first).to_be_visible()
    page.wait_for_url("**/documents?*event=e4*")
    page.get_by_test_id("stLogoLink").click()
    wait_for_map(page)
    expect(row(page, "e4")).to_have_attribute("aria-current", "true")
    expect(page.locator(".pn-evidence h2")).to_have_text("6 June 2021")


def test_a_window_that_is_set_in_the_turn_in_which_a_page_is_asked_for_comes_along(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-03&to=2021-06-09")
    thumb(page, "To").focus()
    for words in ("Losses", "Places", "Checks", "Documents"):
        at_once(page, (NARROW, None), (TURN, words))
        page.wait_for_url(f"**/{words.lower()}?*")
        expect(page.locator(f".st-key-{words.lower()}, .stMain h1, .stMain h2").first).to_be_visible()
        page.go_back()
        wait_for_map(page)
    wait_for_window(page, "2021-06-03", "2021-06-05")
    page.reload()
    wait_for_map(page)
    wait_for_window(page, "2021-06-03", "2021-06-05")


@pytest.fixture
def crashing(visitors):
    """A page whose front end breaks down: its errors are expected."""
    page = visitors.page()
    yield page
    visitors.leave()


def test_a_page_that_the_front_end_loses_is_loaded_anew_with_its_view(made_up, crashing):
    page = crashing
    page.goto(f"{made_up}/?from=2021-06-03&to=2021-06-05")
    wait_for_map(page)
    page.evaluate("window.before = true; document.getElementById('root').replaceChildren()")
    page.wait_for_function("window.before === undefined", timeout=WAIT_MS)
    wait_for_map(page)
    wait_for_window(page, "2021-06-03", "2021-06-05")
