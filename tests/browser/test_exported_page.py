"""The exported page, opened from disk in a browser without a network: it asks for nothing but itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import expect

from panther.campaign import Campaign
from panther.exports.edition import make_edition, narrowed
from panther.exports.page import page_html
from panther.views.query import Filters, View, Window
from tests import hostile
from tests.browser.conftest import WAIT_MS, Record, map_frame, markers
from tests.browser.test_hostile import assert_nothing_ran, assert_typed
from tests.campaigns import FIRST, MINE
from tests.exports.page.editions import hostile_edition, made_up

MINE_WORDS = " ".join(citation.text for citation in MINE.citations[:2])
CANNOT = "This page cannot be shown here"


@pytest.fixture
def opened(browser, tmp_path):
    """Write an edition's page, open it from disk and wait for its map; at the end, nothing else was asked for."""
    contexts, records = [], []

    def open_page(edition, hash_="", *, map_=True, width=1440, height=900, **options):
        path = tmp_path / "page.html"
        path.write_bytes(page_html(edition))
        context = browser.new_context(viewport={"width": width, "height": height}, offline=True, **options)
        context.set_default_timeout(WAIT_MS)
        record = Record()
        record.watch(context)
        contexts.append(context)
        records.append((record, path.as_uri()))
        page = context.new_page()
        page.goto(path.as_uri() + hash_)
        if map_:
            expect(markers(page).first).to_be_visible()
        return page

    yield open_page
    for context in contexts:
        context.close()
    for record, address in records:
        assert {asked.partition("#")[0] for asked in record.hosts} == {address}
        assert record.errors == []


def visible(page):
    return set(map_frame(page).evaluate("window.panther.visible()"))


def window_of(page):
    return map_frame(page).evaluate("Object.values(window.panther.window())")


def row(page, event_id):
    return page.locator(f'.pn-list .pn-row[data-event="{event_id}"]')


def thumb(page, name):
    return page.get_by_role("slider", name=name, exact=True)


def test_map_slider_list_and_counts_are_there(opened):
    page = opened(made_up())
    expect(markers(page)).to_have_count(5)
    assert visible(page) == {"e0", "e3", "e4", "e5", "e6", "e9", "e10"}
    expect(page.locator(".pn-list .pn-row")).to_have_count(10)
    expect(page.locator(".pn-strip h1")).to_have_text("The Kesh campaign")
    expect(page.locator(".pn-window")).to_have_text("1–13 June 2021 · 13 days")
    assert map_frame(page).evaluate("document.querySelector('.pn-relief-light').naturalWidth") == 1800
    for elsewhere in ("Copy link", "Export"):
        expect(page.get_by_role("button", name=elsewhere)).to_have_count(0)


def test_an_excerpt_that_goes_on_says_so_after_a_whole_word(opened):
    page = opened(make_edition(Campaign.open()))
    page.get_by_role("tab", name="Not on the map").click()
    panel = page.locator(".pn-off-map")
    expect(panel).to_contain_text("alongside Malian armed …")
    expect(panel).to_contain_text("15 Islamists killed by the French during the night of 3 to 4 March.")


def test_the_map_follows_the_thumb_and_the_address_keeps_the_view(opened):
    page = opened(made_up())
    thumb(page, "To").focus()
    for _ in range(8):
        page.keyboard.press("ArrowLeft")
    expect(page.locator(".pn-window")).to_have_text("1–5 June 2021 · 5 days")
    assert visible(page) == {"e0", "e3", "e10"}
    row(page, "e3").click()
    page.wait_for_url("**event=e3*")
    page.reload()
    expect(page.locator(".pn-evidence")).to_have_attribute("data-event", "e3")
    expect(page.locator(".pn-window")).to_have_text("1–5 June 2021 · 5 days")
    expect(markers(page).first).to_be_visible()
    assert window_of(page) == ["2021-06-01", "2021-06-05"]
    assert map_frame(page).evaluate("window.panther.selected()") == "e3"


def test_a_choice_shows_its_words_and_a_citation_opens_its_document(opened):
    page = opened(made_up())
    row(page, "e0").click()
    expect(page.locator(".pn-quote mark")).to_have_text(MINE_WORDS)
    page.get_by_role("button", name="Copy citation").click()
    expect(page.locator(".pn-sourced .is-copy")).to_have_text("Citation copied")
    page.locator(".pn-citations .is-code").first.click()
    reader = page.locator(".pn-reader")
    expect(reader.locator("mark")).to_have_text(MINE.excerpt)
    assert reader.locator(".pn-reader-text p").text_content() == FIRST.text
    expect(reader).to_contain_text(f"SHA-256 {FIRST.sha256}")
    page.keyboard.press("Escape")
    expect(reader).to_be_hidden()
    row(page, "e3").click()
    expect(page.locator(".pn-evidence")).to_have_attribute("data-event", "e3", timeout=1000)


def test_a_marker_chooses_and_play_and_search_work(opened):
    page = opened(made_up())
    markers(page).and_(page.frame_locator(".st-key-map iframe").get_by_label("Kesh", exact=False)).click()
    expect(page.locator(".pn-evidence")).to_have_attribute("data-event", "e0")
    page.get_by_role("searchbox", name="Find in excerpts").first.fill("patrol")
    expect(page.locator(".pn-list .pn-row")).to_have_count(1)
    page.get_by_role("searchbox", name="Find in excerpts").first.fill("")
    expect(page.locator(".pn-list .pn-row")).to_have_count(10)
    page.get_by_role("button", name="Play", exact=True).click()
    expect(page.locator(".pn-window")).not_to_have_text("1–13 June 2021 · 13 days")
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()


def test_it_opens_with_the_view_of_its_edition(opened):
    window = Window(date(2021, 6, 4), date(2021, 6, 9))
    view = View(window, filters=Filters({"place": ("Kesh", "Oru")}), at=(20.0, 1.5, 8.0), event="e3")
    page = opened(replace(made_up(), view=view))
    expect(page.locator(".pn-evidence")).to_have_attribute("data-event", "e3")
    assert window_of(page) == ["2021-06-04", "2021-06-09"]
    assert visible(page) == {"e0", "e3"}
    assert map_frame(page).evaluate("window.panther.view().zoom") == 8
    page.get_by_role("button", name="About this file").click()
    expect(page.locator(".pn-about")).to_contain_text("place: Kesh or Oru")


def test_it_opens_at_the_edges_that_were_asked_for(opened):
    page = opened(replace(narrowed(made_up(), View(None)), bounds=(0.0, 19.0, 3.0, 21.0)))
    at = map_frame(page).evaluate("window.panther.view()")
    assert (at["lat"], at["lon"]) == pytest.approx((20.0, 1.5), abs=0.05)


def test_an_address_that_names_what_is_not_there_says_so(opened):
    page = opened(made_up(), "#event=e99&from=2021-06-04&actor=Nobody&at=1,x,3&mode=odd")
    expect(page.locator(".pn-linked")).to_contain_text("names an event that is not in this file")
    assert window_of(page) == ["2021-06-04", "2021-06-13"]
    page.evaluate("location.hash = '#from=2021-06-05&to=2021-06-06&event=e3'")
    expect(page.locator(".pn-evidence")).to_have_attribute("data-event", "e3")
    expect(page.locator(".pn-window")).to_have_text("5–6 June 2021 · 2 days")
    assert window_of(page) == ["2021-06-05", "2021-06-06"]


def test_a_campaign_without_dates_and_one_without_events_open(opened):
    undated = tuple(event for event in made_up().events if event.event_id == "e2")
    for events in (undated, ()):
        page = opened(replace(made_up(), events=events, span=None), map_=False)
        expect(page.locator(".pn-time")).to_contain_text("No event of these documents is dated.")
        expect(page.locator(".pn-list .pn-row")).to_have_count(len(events))
        frame = page.frame_locator(".st-key-map iframe")
        expect(frame.get_by_role("button", name="Zoom in")).to_be_visible()
        expect(frame.locator(".pn-legend-count")).to_have_text(["1"] * len(events))


def test_no_layer_of_another_host_is_offered(opened):
    page = opened(made_up())
    frame = page.frame_locator(".st-key-map iframe")
    frame.get_by_role("button", name="Layers").click()
    expect(frame.locator(".pn-layers")).to_be_visible()
    expect(frame.locator(".pn-layers li")).to_have_count(3)
    expect(frame.locator(".pn-layers")).not_to_contain_text("host")


def test_hostile_text_shows_as_typed_and_nothing_runs(opened):
    page = opened(hostile_edition())
    row(page, "e0").click()
    expect(page.locator(".pn-evidence")).to_have_attribute("data-event", "e0")
    claim = hostile.CLAIM
    assert_typed(page, *hostile.ALL, hostile.FILE, hostile.OTHER_FILE, hostile.PLACE.name, claim.claimant)
    assert_nothing_ran(map_frame(page))
    assert {mark.get_attribute("aria-label") for mark in markers(page).all()} == {
        f"{hostile.PLACE.name}, 1 event",
        f"{hostile.TOWN.name}, 2 events",
    }
    page.locator(".pn-citations .is-code").last.click()
    expect(page.locator(".pn-reader h2")).to_have_text(hostile.OTHER_FILE)
    assert page.locator(".pn-reader-text p").text_content() == hostile.OTHER.text
    page.keyboard.press("Escape")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.get_by_role("tab", name="Not on the map").click()
    assert_typed(page, *hostile.ALL, hostile.FILE, hostile.TOWN.name)
    assert page.title() == f"{hostile.SCRIPT} · Panther"


def paper(page):
    """Lay the page out as for paper of A4, without its margins, and return what stands on it."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 703, "height": 1000})
    return page.locator(".pn-print")


def test_paper_holds_the_map_and_every_event_of_the_window_in_ink_on_white(opened):
    page = opened(made_up(), "#from=2021-06-01&to=2021-06-05", color_scheme="dark")
    sheet = paper(page)
    expect(sheet.locator("li")).to_have_count(5)
    numbers = sheet.locator("li h3 b").all_text_contents()
    assert numbers == ["1", "2", "3", "4", "10"]
    first = sheet.locator("li[value='3']")
    for words in (
        "4 June 2021",
        "Kesh",
        MINE_WORDS,
        "first.txt 0–45, 46–72",
        "Somewhere within 15 km",
        "2 wounded",
        "destroyed, vehicle, Army, figure not stated: “a patrol hit a mine”",
    ):
        expect(first).to_contain_text(words)
    expect(sheet).to_contain_text(FIRST.sha256)
    expect(sheet).to_contain_text("1–5 June 2021 · 5 events · no filters")
    expect(page.locator(".pn-time")).to_be_hidden()
    expect(page.locator(".pn-top")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 703
    light = page.locator(".pn-print mark").first.evaluate("node => getComputedStyle(node).color")
    assert light == "rgb(21, 32, 42)"
    frame = map_frame(page)
    assert frame.evaluate("document.documentElement.dataset.theme") == "light"
    assert frame.evaluate("[innerWidth, innerHeight]") == [958, 598]
    assert visible(page) == {"e0", "e3", "e10"}
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1440, "height": 900})
    before = frame.evaluate("window.panther.view().zoom")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(sheet.locator("li")).to_have_count(0)
    assert frame.evaluate("document.documentElement.dataset.theme") == "dark"
    assert frame.evaluate("window.panther.view().zoom") >= before


def test_where_it_cannot_run_it_says_so(opened):
    page = opened(made_up(), map_=False, java_script_enabled=False)
    expect(page.locator(".pn-cannot")).to_contain_text(CANNOT)
    expect(page.locator(".pn-top")).to_be_hidden()


def test_a_browser_that_cannot_unpack_is_told(browser, tmp_path):
    path = tmp_path / "page.html"
    path.write_bytes(page_html(made_up()))
    page = browser.new_page()
    page.add_init_script("delete window.DecompressionStream")
    page.goto(path.as_uri())
    expect(page.locator(".pn-cannot")).to_contain_text("needs JavaScript and Chrome or Edge 123")
    page.close()


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (390, 844)])
def test_nothing_is_wider_than_the_screen(opened, width, height):
    page = opened(made_up(), width=width, height=height)
    row(page, "e0").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width == 1024:
        assert page.evaluate("document.documentElement.scrollHeight") <= height


@pytest.mark.parametrize("width", [390, 360, 320])
def test_the_words_in_the_search_field_are_not_cut(opened, width):
    page = opened(made_up(), width=width, height=844)
    room, words = page.locator(".pn-list-head input").evaluate(
        """field => {
            const style = getComputedStyle(field);
            const words = document.body.appendChild(document.createElement("span"));
            Object.assign(words.style, { position: "absolute", whiteSpace: "pre", font: style.font });
            words.textContent = field.placeholder;
            const wide = words.getBoundingClientRect().width;
            words.remove();
            return [field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight), wide];
        }"""
    )
    # The field keeps as much free for the button that empties it.
    assert words + 18 <= room
    assert page.evaluate("document.documentElement.scrollWidth") <= width
