"""The documents page: every character of a document, its events, dates and places, and the way to the map and back."""

import re

import pytest
from playwright.sync_api import expect

from panther.campaign import SEEDS
from panther.reading import read_documents
from tests.browser.conftest import map_frame, wait_for_map
from tests.campaigns import ATTACK, FIRST, HOSTILE, MINE, SECOND

TEXTS = {document.name: document.text for document in read_documents([SEEDS])}
FULLEST, COPY = sorted(TEXTS, key=lambda name: -len(TEXTS[name]))
BLOCK = ".pn-doc-block"
COLUMN = f"[...document.querySelectorAll('{BLOCK}')].map((block) => block.textContent).join('')"


def text_of(page):
    return page.evaluate(COLUMN)


def cite(page, event_id):
    return page.locator(f'.pn-doc-cite[data-event~="{event_id}"]')


@pytest.fixture
def first(made_up, visit):
    return visit(f"{made_up}/documents?show=first.txt", until=BLOCK)


def test_every_character_of_the_seeds_is_on_the_page_in_order(app, visit):
    page = visit(f"{app}/documents", until=BLOCK)
    assert text_of(page) == TEXTS[FULLEST]
    page.get_by_role("button", name=COPY).click()
    expect(page.locator(".pn-doc-tab[aria-current]")).to_contain_text(COPY)
    expect(page.locator(BLOCK).first).to_contain_text(TEXTS[COPY][:40])
    assert text_of(page) == TEXTS[COPY]


def test_every_mark_holds_the_words_at_its_offsets(app, visit):
    page = visit(f"{app}/documents", until=BLOCK)
    marks = page.evaluate(
        """[...document.querySelectorAll(".pn-doc-column [data-start][data-end]")].map((node) =>
            [Number(node.dataset.start), Number(node.dataset.end), node.textContent])"""
    )
    assert len(marks) > 150
    for start, end, words in marks:
        assert TEXTS[FULLEST][start:end] == words


def test_hostile_text_shows_as_it_was_typed(first):
    assert text_of(first) == FIRST.text
    assert HOSTILE in text_of(first)
    assert first.evaluate("window.hacked") is None
    place = first.locator(".pn-doc-note", has_text="map_div2")
    expect(place).to_contain_text(HOSTILE)


def test_pointing_at_a_mark_says_what_it_is(first):
    tip = first.locator("#pn-doc-tip")
    first.locator(".pn-doc-word.is-date", has_text="4 June 2021").hover()
    expect(tip).to_contain_text("4 June 2021")
    expect(tip).to_contain_text("Year printed.")
    expect(tip).to_contain_text("Explosions / Remote violence")
    first.locator(".pn-doc-word.is-place", has_text="Kesh").hover()
    expect(tip).to_contain_text("Within 15 km.")
    first.locator(".pn-doc-silent", has_text="great success").hover()
    expect(tip).to_contain_text("Statements: comment or tribute")
    first.locator("h1").hover()
    expect(tip).to_be_hidden()


def test_a_click_on_an_event_leads_to_it_on_the_map_and_back_to_its_words(first):
    cite(first, "e3").first.click(position={"x": 90, "y": 8})
    wait_for_map(first)
    first.wait_for_url("**event=e3**")
    assert map_frame(first).evaluate("window.panther.selected()") == "e3"
    first.go_back()
    words = first.locator(".pn-doc-cite.is-selected")
    expect(words).to_have_text(ATTACK.citations[0].text)
    expect(words).to_be_in_viewport()


def test_the_way_back_leads_to_the_document_that_was_read(made_up, visit):
    page = visit(f"{made_up}/documents?show=second.txt", until=BLOCK)
    page.locator(".pn-doc-note").click()
    wait_for_map(page)
    page.get_by_role("link", name="Documents").click()
    expect(page.locator(".pn-doc-tab[aria-current]")).to_contain_text("second.txt")
    expect(page.locator(".pn-doc-cite.is-selected")).to_have_text(SECOND.sentences[0].text)


def test_an_event_outside_the_window_of_the_map_is_brought_into_it(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-08&to=2021-06-10")
    page.get_by_role("link", name="Documents").click()
    cite(page, "e6").first.click(position={"x": 60, "y": 8})
    wait_for_map(page)
    map_frame(page).wait_for_function("window.panther.selected() === 'e6'")
    assert map_frame(page).evaluate("window.panther.window()") == {"from": "2021-06-08", "to": "2021-06-12"}


def test_an_event_that_the_filters_hide_is_shown_when_another_page_leads_to_it(made_up, visit):
    page = visit(f"{made_up}/documents?show=first.txt&type=explosions&certain=1", until=BLOCK)
    cite(page, ATTACK.event_id).first.click()
    wait_for_map(page)
    expect(page.locator(f'.pn-row[data-event="{ATTACK.event_id}"]')).to_have_attribute("aria-current", "true")
    assert ATTACK.event_id in map_frame(page).evaluate("window.panther.visible()")


def test_words_of_an_address_are_marked_and_in_sight(app, visit):
    start = TEXTS[FULLEST].index("Tessalit to search")
    page = visit(f"{app}/documents?show={FULLEST}:{start}-{start + 8}", until=".is-shown")
    assert page.locator(".is-shown").all_text_contents() == ["Tessalit"]
    expect(page.locator(".is-shown")).to_be_in_viewport()
    assert text_of(page) == TEXTS[FULLEST]


def test_words_that_are_not_there_are_said(made_up, visit):
    page = visit(f"{made_up}/documents?show=first.txt:5-99999", until=BLOCK)
    expect(page.locator(".pn-page-said")).to_contain_text("not in these documents")
    assert text_of(page) == FIRST.text


def select(page, start, end):
    """Select characters of the first document, as a drag of the mouse leaves them."""
    page.evaluate(
        """([start, end]) => {
            const point = (offset) => {
                const column = document.querySelector(".pn-doc-column");
                const walker = document.createTreeWalker(column, NodeFilter.SHOW_TEXT, {
                    acceptNode: (node) => (node.parentElement.closest(".pn-doc-block") ? 1 : 2),
                });
                let left = offset;
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    if (left <= node.length) return [node, left];
                    left -= node.length;
                }
            };
            getSelection().setBaseAndExtent(...point(start), ...point(end));
        }""",
        [start, end],
    )


def test_selected_words_move_the_window_to_their_events(first):
    chip = first.locator(".pn-doc-chip")
    select(first, FIRST.sentences[4].start + 3, FIRST.sentences[5].start + 20)
    expect(chip).to_contain_text("6–10 June 2021")
    chip.get_by_role("button", name="Show these 2 events on the map").click()
    wait_for_map(first)
    first.wait_for_url("**from=2021-06-06&to=2021-06-10**")
    assert map_frame(first).evaluate("window.panther.window()") == {"from": "2021-06-06", "to": "2021-06-10"}


def test_selected_words_without_an_event_say_so(first):
    last = FIRST.sentences[11]
    select(first, last.start, last.end)
    expect(first.locator(".pn-doc-chip")).to_have_text("No events in the selected words.")
    undated = FIRST.sentences[2]
    select(first, undated.start + 1, undated.end - 1)
    expect(first.locator(".pn-doc-chip")).to_contain_text("1 event, no date stated.")
    first.evaluate("getSelection().removeAllRanges()")
    expect(first.locator(".pn-doc-chip")).to_be_hidden()


def test_events_of_the_same_words_are_offered_for_choice(first):
    shared = first.locator(".pn-doc-cite", has_text="In early June caches were found")
    assert set(shared.get_attribute("data-event").split()) == {"e0", "e10"}
    shared.locator(".is-place").click()
    choice = first.locator(".pn-doc-choice")
    expect(choice.get_by_role("button")).to_have_count(2)
    first.keyboard.press("Escape")
    expect(choice).to_have_count(0)
    shared.press("Enter")
    choice.get_by_role("button", name="1–10 Jun").click()
    first.wait_for_url("**event=e10**")


def test_the_keyboard_reaches_every_mark_and_enter_leads_to_the_map(first):
    start = first.locator('.pn-doc-column [tabindex="0"]')
    expect(start).to_have_count(1)
    start.focus()
    tip = first.locator("#pn-doc-tip")
    expect(tip).to_be_visible()
    seen = [start.get_attribute("data-start")]
    for _ in range(4):
        first.keyboard.press("ArrowRight")
        seen.append(first.evaluate("document.activeElement.dataset.start"))
    assert [int(one) for one in seen] == sorted(int(one) for one in seen)
    assert "Kesh" in first.evaluate(f"document.querySelector('{BLOCK}').textContent")
    first.keyboard.press("ArrowLeft")
    assert first.evaluate("document.activeElement.dataset.start") == seen[-2]
    assert first.evaluate("document.activeElement.getAttribute('aria-describedby')") == "pn-doc-tip"
    first.keyboard.press("Enter")
    wait_for_map(first)
    assert map_frame(first).evaluate("window.panther.selected()") == MINE.event_id


def test_switches_take_marks_away_and_bring_them_back(first):
    date = first.locator(".pn-doc-word.is-date", has_text="4 June 2021")
    line = "node => getComputedStyle(node).textDecorationLine"
    ground = "node => getComputedStyle(node).backgroundColor"
    assert date.evaluate(line) == "underline"
    first.get_by_role("button", name=re.compile("^Dates")).click()
    assert date.evaluate(line) == "none"
    event = cite(first, "e4").first
    tinted = event.evaluate(ground)
    switch = first.get_by_role("button", name=re.compile("^Events"))
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "false")
    first.locator("h1").hover()
    assert event.evaluate(ground) != tinted
    expect(first.locator(".pn-doc-note").first).to_be_hidden()
    switch.click()
    first.locator("h1").hover()
    assert event.evaluate(ground) == tinted


def test_each_event_stands_in_the_margin_beside_its_sentence(app, visit):
    page = visit(f"{app}/documents", until=".pn-doc-note")
    off = page.evaluate(
        """[...document.querySelectorAll(".pn-doc-note")].map((note) => {
            const words = document.querySelector(`.pn-doc-cite[data-start="${note.dataset.at}"]`).getClientRects()[0];
            return [note.getBoundingClientRect().left - words.left, note.getBoundingClientRect().top - words.top];
        })"""
    )
    assert len(off) >= 50
    assert all(left > 0 for left, _ in off)
    assert all(-4 <= top < 120 for _, top in off)


def test_the_copy_of_an_event_is_marked_in_the_other_document(made_up, visit):
    page = visit(f"{made_up}/documents?show=second.txt", until=BLOCK)
    assert text_of(page) == SECOND.text
    expect(page.locator(".pn-doc-note")).to_contain_text("(copy)")


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_no_line_is_longer_than_68_characters_and_nothing_overflows(app, visit, width):
    page = visit(f"{app}/documents", until=BLOCK, width=width, height=844)
    longest = page.evaluate(
        """[...document.querySelectorAll(".pn-doc-block.is-prose")].slice(0, 6).map((block) => {
            const range = document.createRange();
            range.selectNodeContents(block);
            const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top / 12)));
            return block.textContent.trim().length / lines.size;
        })"""
    )
    assert max(longest) <= 68
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("document.querySelector('.pn-doc').scrollWidth <= innerWidth")


def test_events_without_their_documents_show_the_words_they_cite(made_up, visit):
    page = visit(f"{made_up}/documents?campaign=records", until=".pn-cited")
    expect(page.locator(".pn-page-said")).to_have_text("These events were opened without their documents.")
    expect(page.get_by_role("heading", level=2)).to_have_text([re.compile("first.txt"), re.compile("second.txt")])
    hostile = page.locator(".pn-cited", has_text="rebels shouted")
    expect(hostile.locator("q")).to_contain_text(HOSTILE)
    hostile.click()
    wait_for_map(page)
    assert map_frame(page).evaluate("window.panther.selected()") == "e8"


def test_the_words_shown_have_the_keyboard_and_what_is_said_goes_with_the_focus(app, visit):
    start = TEXTS[FULLEST].index("Tessalit to search")
    page = visit(f"{app}/documents?show={FULLEST}:{start}-{start + 8}", until=".is-shown", height=700)
    page.wait_for_function("document.activeElement.matches('.is-shown')")
    tip = page.locator("#pn-doc-tip")
    expect(tip).to_be_hidden()
    for _ in range(12):
        page.keyboard.press("ArrowRight")
        expect(tip).to_be_visible()
        said = "document.activeElement.getBoundingClientRect().top - document.querySelector('#pn-doc-tip').offsetTop"
        page.wait_for_function(f"Math.abs({said}) < 240")
    expect(page.locator(":focus")).to_be_in_viewport()
