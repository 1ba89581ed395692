"""Names, words and file names that try to be something else show on every page as they were typed, and nothing runs."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import map_frame, markers, wait_for_map
from tests.browser.test_documents import text_of
from tests.browser.test_filters import open_filters
from tests.browser.test_map_page import row
from tests.browser.test_places import frame as places_frame
from tests.browser.test_places import ready
from tests.hostile import (
    ALL,
    CHECKS,
    CLAIM,
    FILE,
    IMAGE,
    OTHER,
    OTHER_FILE,
    PLACE,
    PLACES,
    PROTOTYPE,
    STATED,
    TEXT,
    TOWN,
)

# All characters that stand on the page, but for those of its own scripts and rules.
TYPED = """() => {
    const own = { acceptNode: (node) => (/^(SCRIPT|STYLE|NOSCRIPT)$/.test(node.nodeName) ? 2 : 1) };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, own);
    let text = "";
    while (walker.nextNode()) if (walker.currentNode.nodeType === 3) text += walker.currentNode.data;
    return text;
}"""
MADE = "document.querySelectorAll('img[src=x], [onerror], [href^=\"javascript:\" i]').length"


def assert_typed(page_or_frame, *words):
    text = page_or_frame.evaluate(TYPED)
    assert [typed for typed in words if typed not in text] == []
    assert_nothing_ran(page_or_frame)


def assert_nothing_ran(page_or_frame):
    assert page_or_frame.evaluate("window.hacked ?? null") is None
    assert page_or_frame.evaluate(MADE) == 0


@pytest.fixture
def hostile(made_up, visit):
    """Open the hostile campaign; at the end, no dialog may have been asked for."""
    dialogs = []

    def opened(query="", until=".pn-row"):
        page = visit(f"{made_up}/?campaign=hostile{query}", until=until)
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        wait_for_map(page)
        return page

    yield opened
    assert dialogs == []


def choose(page, event_id):
    row(page, event_id).click()
    expect(page.locator(".pn-evidence")).to_have_attribute("data-event", event_id)


def test_the_map_its_card_and_its_filters_show_what_was_typed(hostile):
    page = hostile()
    choose(page, "e0")
    assert_typed(page, *ALL, FILE, OTHER_FILE, PLACE.name, PROTOTYPE, CLAIM.claimant, CLAIM.activity)
    losses = page.locator(".pn-loss")
    for number, loss in enumerate(CLAIM.losses):
        assert loss.what in losses.nth(number).text_content()
        assert loss.side in losses.nth(number).text_content()
        assert losses.nth(number).get_attribute("title") == loss.text
    assert [note for note in CLAIM.notes if note not in page.locator(".pn-evidence dd").all_text_contents()] == []
    frame = map_frame(page)
    assert {mark.get_attribute("aria-label") for mark in markers(page).all()} == {
        f"{PLACE.name}, 1 event",
        f"{TOWN.name}, 2 events",
    }
    for place in (PLACE, TOWN):
        markers(page).and_(page.frame_locator(".st-key-map iframe").get_by_label(place.name)).hover()
        frame.wait_for_function(
            "name => document.querySelector('.pn-hover').textContent.includes(name)", arg=place.name
        )
        assert_typed(frame, place.name)
    sheet = open_filters(page)
    values = sheet.locator(".pn-choice > span").all_text_contents()
    assert {*CLAIM.actors, PLACE.name, TOWN.name, FILE, OTHER_FILE} <= set(values)
    sheet.get_by_role("checkbox", name=PROTOTYPE, exact=False).check()
    expect(page.locator(".pn-list .pn-row")).to_have_count(1)
    page.keyboard.press("Escape")
    page.get_by_role("tab", name="Not on the map").click()
    assert_typed(page, *ALL)


def test_filters_by_hostile_names_stand_in_the_address_and_come_back(hostile):
    page = hostile()
    sheet = open_filters(page)
    for facet, value in (("Actor", IMAGE), ("Actor", ALL[-1]), ("Place", TOWN.name), ("Document", FILE)):
        number = sheet.get_by_role("group", name=facet).locator("span").all_text_contents().index(value)
        sheet.get_by_role("group", name=facet).get_by_role("checkbox").nth(number).check()
    expect(page.locator(".pn-list .pn-row")).to_have_count(1)
    sheet.get_by_role("searchbox", name="Find in excerpts and places").fill(f"nothing {IMAGE}")
    expect(page.locator(".pn-evidence")).to_contain_text("none pass the filters")
    page.wait_for_url("**find=**")
    assert_typed(page, f"Words: “nothing {IMAGE}”.", f"Actor: {IMAGE}, {ALL[-1]}.", f"Document: {FILE}.")
    page.goto(f"{page.url}&campaign=hostile")
    wait_for_map(page, rows=False)
    expect(page.locator(".pn-evidence")).to_contain_text("none pass the filters")
    assert_typed(page, f"Words: “nothing {IMAGE}”.", f"Actor: {IMAGE}, {ALL[-1]}.", f"Document: {FILE}.")


def test_the_other_pages_show_what_was_typed(hostile):
    page = hostile()
    choose(page, "e0")
    page.locator(".pn-citations button").last.click()
    expect(page.locator(".pn-doc-tab[aria-current]")).to_contain_text(OTHER_FILE)
    assert text_of(page) == OTHER.text
    page.locator(".pn-doc-tab").first.click()
    expect(page.locator(".pn-doc-tab").first).to_have_attribute("aria-current", "true")
    assert text_of(page) == TEXT.text
    assert_typed(page, FILE, OTHER_FILE, PLACE.name, TOWN.name)

    page.get_by_role("link", name="Places", exact=True).click()
    expect(page.locator(".pn-place-row")).to_have_count(2)
    for number in (0, 1):
        page.locator(".pn-place-row .pn-turn").nth(number).click()
        expect(page.locator(".pn-place-row").nth(number)).to_have_class("pn-place-row is-chosen")
        place = PLACES[1 - number]
        assert_typed(page, place.name, *place.aliases, place.licence, place.source, place.note, f"Kosh {IMAGE}")
        assert_nothing_ran(places_frame(ready(page)))

    page.get_by_role("link", name="Losses", exact=True).click()
    expect(page.locator(".pn-losses .pn-block").first).to_be_visible()
    for turn in page.locator(".pn-losses .pn-turn").all():
        turn.click()
    sides = {loss.side for loss in CLAIM.losses}
    assert sides <= set(page.locator(".pn-block h2").all_text_contents())
    claims = (word for loss in CLAIM.losses for word in (loss.what, loss.text, loss.claimant))
    assert_typed(page, *claims, PLACE.name, FILE, *STATED[0].sides, CHECKS[1].message)

    page.get_by_role("link", name="Checks", exact=True).click()
    expect(page.locator(".pn-check")).to_have_count(2)
    assert_typed(
        page, *(check.message for check in CHECKS), IMAGE, FILE, *(cited.text for cited in CHECKS[0].citations)
    )


def test_what_cannot_be_used_is_told_as_it_was_typed(made_up, visit):
    page = visit(f"{made_up}/?campaign=refused", until=".stAlert")
    expect(page.locator(".stAlert")).to_have_count(len(ALL))
    assert_typed(page, *(f"{FILE}, row 3: {words}" for words in ALL))
