"""From page to page: whatever was chosen just before comes along, and no page is lost on the way."""

import signal

import psutil
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import WAIT_MS, wait_for_map
from tests.browser.server import ROOT, running
from tests.browser.test_map_page import row, thumb, wait_for_window

DOCUMENT = ".pn-doc-block"
# A hand that is faster than the page: both are heard before anything is sent.
CHOOSE = """(event) => document.querySelector(`.pn-list .pn-row[data-event="${event}"]`).click()"""
NARROW = """() => document.querySelector('[role="slider"][aria-label="To"]').dispatchEvent(
    new KeyboardEvent("keydown", { key: "ArrowLeft", bubbles: true }))"""
TURN = """(words) => [...document.querySelectorAll("[data-testid='stTopNavLink']")]
    .find((link) => link.textContent.trim() === words).click()"""


def at_once(page, *steps):
    """Take steps in one turn of the page; each is a function and what it is given."""
    page.evaluate("([...steps]) => steps.forEach(([step, given]) => eval(step)(given))", [list(step) for step in steps])


def test_what_is_chosen_in_the_turn_in_which_a_page_is_asked_for_comes_along(made_up, visit):
    page = visit(made_up)
    for event, day in (("e4", "6 June 2021"), ("e3", "5 June 2021"), ("e4", "6 June 2021")):
        at_once(page, (CHOOSE, event), (TURN, "Documents"))
        expect(page.locator(DOCUMENT).first).to_be_visible()
        page.wait_for_url(f"**/documents?*event={event}*")
        page.get_by_test_id("stLogoLink").click()
        wait_for_map(page)
        expect(row(page, event)).to_have_attribute("aria-current", "true")
        expect(page.locator(".pn-evidence h2")).to_have_text(day)


@pytest.mark.parametrize("back", ["history.back()", "setTimeout(() => history.back(), 20)"])
def test_what_is_chosen_just_before_going_back_is_there_when_one_comes_again(made_up, visit, back):
    page = visit(f"{made_up}/documents", until=DOCUMENT)
    page.get_by_test_id("stTopNavLink").get_by_text("Map", exact=True).click()
    for event, day in (("e4", "6 June 2021"), ("e3", "5 June 2021"), ("e4", "6 June 2021")):
        wait_for_map(page)
        at_once(page, (CHOOSE, event), (f"() => {back}", None))
        expect(page.locator(DOCUMENT).first).to_be_visible()
        page.go_forward()
        wait_for_map(page)
        expect(row(page, event)).to_have_attribute("aria-current", "true")
        expect(page.locator(".pn-evidence h2")).to_have_text(day)


def test_a_server_that_hangs_for_long_does_not_lose_the_page_that_is_asked_for(visitors, tmp_path):
    page = visitors.page()
    page.set_viewport_size({"width": 1440, "height": 900})
    with running(ROOT / "tests" / "browser" / "fixture_app.py", tmp_path) as address:
        page.goto(f"{address}/?from=2021-06-03&to=2021-06-09")
        wait_for_map(page)
        # What the page puts off by five seconds comes when the test says so: a server may hang for long.
        page.evaluate("""() => {
            const { setTimeout, clearTimeout } = window, HELD = -1;
            let does = null;
            window.setTimeout = (then, time, ...given) => {
                if (time !== 5000) return setTimeout(then, time, ...given);
                does = then;
                return HELD;
            };
            window.clearTimeout = (number) => (number === HELD ? (does = null) : clearTimeout(number));
            window.passFiveSeconds = () => does();
        }""")
        process = server_at(address)
        process.send_signal(signal.SIGSTOP)
        try:
            at_once(page, (NARROW, None), (TURN, "Checks"))
            for _ in range(8):
                page.evaluate("passFiveSeconds()")
        finally:
            process.send_signal(signal.SIGCONT)
        page.wait_for_url("**/checks?*to=2021-06-08*")
        expect(page.locator(".st-key-checks, .stMain h1, .stMain h2").first).to_be_visible()
        assert not visitors.record.errors
    visitors.leave()


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


def server_at(address):
    """The process that answers at an address."""
    port = address.rpartition(":")[2]
    return next(process for process in psutil.Process().children() if port in process.cmdline())


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


def test_back_and_forth_in_haste_loses_no_page(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-03&to=2021-06-09")
    for number, words in enumerate(("Losses", "Documents", "Places", "Checks")):
        row(page, ("e4", "e3")[number % 2]).click()
        page.get_by_test_id("stTopNavLink").get_by_text(words, exact=True).click()
        page.wait_for_url(f"**/{words.lower()}?*")
        page.evaluate(
            """async () => {
                for (const by of [-1, 1, -1]) await new Promise((done) => {
                    addEventListener("popstate", done, { once: true });
                    history.go(by);
                });
            }"""
        )
        wait_for_map(page)
        expect(row(page, ("e4", "e3")[number % 2])).to_have_attribute("aria-current", "true")
    wait_for_window(page, "2021-06-03", "2021-06-09")


def test_a_page_whose_front_end_gives_up_its_server_is_loaded_anew(made_up, crashing):
    page = crashing
    page.goto(f"{made_up}/?from=2021-06-03&to=2021-06-05")
    wait_for_map(page)
    page.evaluate("""() => {
        window.before = true;
        document.querySelector(".stApp").setAttribute("data-test-connection-state", "DISCONNECTED_FOREVER");
    }""")
    page.wait_for_function("window.before === undefined", timeout=WAIT_MS)
    wait_for_map(page)
    wait_for_window(page, "2021-06-03", "2021-06-05")


def test_an_anchor_of_the_page_keeps_no_choice_waiting(made_up, visit):
    page = visit(made_up)
    page.evaluate("() => { location.hash = 'x'; location.hash = 'y'; history.back(); }")
    page.wait_for_function("location.hash === '#x'")
    row(page, "e4").click()
    expect(page.locator(".pn-evidence h2")).to_have_text("6 June 2021")


def test_a_page_that_is_opened_elsewhere_has_the_view(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-03&to=2021-06-09&event=e4")
    with page.context.expect_page() as opened:
        page.get_by_test_id("stTopNavLink").get_by_text("Documents", exact=True).click(modifiers=["Control"])
    opened.value.wait_for_url("**/documents?from=2021-06-03&to=2021-06-09&event=e4*")
    opened.value.close()
