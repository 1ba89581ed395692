"""A corpus in the browser: true counts on the map at every zoom and in every frame, a paged list, cards, filters."""

from datetime import date

import pytest
from playwright.sync_api import expect

from benchmarks.made_corpus import write_made_corpus
from panther.app.corpus_view import MOST_SENT
from panther.corpora.corpus import open_corpus
from panther.corpora.folder import open_folder
from panther.corpora.reading import read_events
from panther.views.event_types import type_number
from panther.views.query import Filters, View, Window
from panther.views.showing import in_list_order, is_certain, is_dated, shown
from panther.views.words import short_date
from tests.browser.conftest import map_frame, set_view
from tests.browser.server import ROOT, running

COUNT = MOST_SENT + 1_000
READY = "document.querySelector('.st-key-map iframe')?.contentWindow?.panther?.cells !== undefined"
MARCH = Window(date(2013, 3, 1), date(2013, 3, 31))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_made_corpus(tmp_path_factory.mktemp("corpus") / "reports", COUNT)


@pytest.fixture(scope="module")
def known(folder):
    """The events in the order of the list, and the id and point of each place on the map."""
    spots = open_corpus(folder)._rows("SELECT place_id, latitude, longitude FROM place ORDER BY number")
    return in_list_order(read_events(open_folder(folder))), spots


@pytest.fixture(scope="module")
def address(folder, tmp_path_factory):
    with running(ROOT / "app.py", tmp_path_factory.mktemp("home"), {"PANTHER_CORPUS": str(folder)}) as served:
        yield served


@pytest.fixture
def corpus_page(visit, address):
    def opened(query="", **how):
        page = visit(address + query, until=".pn-row", **how)
        page.wait_for_function(READY)
        return page

    return opened


def assert_cells(page, known, events):
    """Every cell counts the events that have a place in it, each once, by type."""
    spots = known[1]
    for cell in map_frame(page).evaluate("window.panther.cells()"):
        inside = {spots[number] for number in cell["places"]}
        here = [e for e in events if any((p.place_id, p.latitude, p.longitude) in inside for p in e.places)]
        assert cell["count"] == len(here)
        assert [sum(type_number(e.event_type) == kind for e in here) for kind in range(7)] == cell["byType"]


def drawn(page):
    return {number for cell in map_frame(page).evaluate("window.panther.cells()") for number in cell["places"]}


def assert_facts(page, events):
    """The counts of the strip, once the answer is there."""
    placed = sum(bool(event.places) for event in events)
    for number, count in enumerate((len(events), placed, len(events) - placed)):
        expect(page.locator(".pn-facts dd").nth(number)).to_have_text(f"{count:,}")


def test_counts_are_true_in_every_frame_at_every_zoom(corpus_page, known):
    page = corpus_page()
    frame, events = map_frame(page), known[0]
    everything = [event for event in events if is_dated(event)]
    assert_facts(page, everything)
    assert_cells(page, known, everything)
    # Within one turn of the page, so without a word from the server.
    assert frame.evaluate("window.panther.setWindow('2013-03-01', '2013-03-31') ?? window.panther.cells().length") > 0
    march = shown(events, View(MARCH))
    assert_facts(page, march)
    many = len(frame.evaluate("window.panther.cells()"))
    for zoom in (7, 12):
        set_view(page, 17.0, 0.0, zoom)
        assert_cells(page, known, march)
        more = len(frame.evaluate("window.panther.cells()"))
        assert more > many
        many = more
    assert all(len(cell["places"]) == 1 for cell in frame.evaluate("window.panther.cells()"))
    assert drawn(page) == {known[1].index((p.place_id, p.latitude, p.longitude)) for e in march for p in e.places}
    expect(page.locator(".pn-row").first.locator(".pn-row-date")).to_have_text(short_date(march[0], year=True))
    assert "from=2013-03-01" in page.url


def test_from_a_cell_to_its_events_and_their_words(corpus_page, known):
    page = corpus_page("?from=2013-03-01&to=2013-03-31")
    frame = map_frame(page)
    cell = frame.evaluate("window.panther.cells()[0]")
    page.frame_locator(".st-key-map iframe").get_by_role(
        "button", name=f"{cell['name']}, {cell['count']:,} event"
    ).click()
    chip = page.locator(".pn-chip")
    expect(chip).to_contain_text(cell["name"])
    inside = {known[1][number] for number in cell["places"]}
    here = [e for e in known[0] if any((p.place_id, p.latitude, p.longitude) in inside for p in e.places)]
    listed = [*shown(here, View(MARCH)), *(event for event in here if not is_dated(event))]
    turning = page.locator(".pn-turning span")
    expect(turning).to_have_text(f"1–{min(60, len(listed))} of {len(listed)}")
    assert page.locator(".pn-row").evaluate_all("rows => rows.map((row) => row.dataset.event)") == [
        event.event_id for event in listed[:60]
    ]
    page.locator(".pn-row").nth(1).click()
    card = page.locator(f'.pn-evidence[data-event="{listed[1].event_id}"]')
    expect(card.locator(".pn-quote")).to_have_text(listed[1].excerpt)
    chip.click()
    everything = [*shown(known[0], View(MARCH)), *(event for event in known[0] if not is_dated(event))]
    expect(turning).to_have_text(f"1–60 of {len(everything):,}")
    page.get_by_role("button", name="Later").click()
    expect(turning).to_have_text(f"61–120 of {len(everything):,}")
    page.locator(".pn-row").last.click()
    page.keyboard.press(".")
    expect(turning).to_have_text(f"121–180 of {len(everything):,}")
    expect(page.locator(f'.pn-evidence[data-event="{everything[120].event_id}"]')).to_be_visible()
    page.get_by_label("Which events").select_option("undated")
    undated = [event for event in everything if not is_dated(event)]
    expect(turning).to_have_text(f"1–60 of {len(undated)}")


def test_who_comes_back_to_the_map_finds_its_counts_again(corpus_page, known):
    page = corpus_page()
    everything = [event for event in known[0] if is_dated(event)]
    assert_facts(page, everything)
    for leave in ("Losses", "Checks"):
        page.get_by_test_id("stTopNavLink").get_by_text(leave, exact=True).click()
        expect(page.locator(".pn-row")).to_have_count(0)
        page.get_by_test_id("stTopNavLink").get_by_text("Map", exact=True).click()
        page.wait_for_function(READY)
        assert_facts(page, everything)


def test_filters_are_counted_as_everywhere(corpus_page, known):
    actor = "French forces"
    page = corpus_page("?from=2013-03-01&to=2013-03-31&find=MINE")
    events = shown(known[0], View(MARCH, filters=Filters(text="mine")))
    assert_facts(page, events)
    page.get_by_role("button", name="Filters").click()
    theirs = [event for event in events if actor in event.actors]
    choice = page.get_by_label("Actor", exact=True).locator("label", has_text=actor)
    expect(choice.locator("b")).to_have_text(str(len(theirs)))
    choice.click()
    assert_facts(page, theirs)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Certain only").click()
    certain = [event for event in theirs if is_certain(event)]
    assert_facts(page, certain)
    assert_cells(page, known, certain)
    page.get_by_role("tab", name="Not on the map").click()
    expect(page.locator(".pn-off-map")).to_contain_text("The ledger says")


def test_on_the_phone_nothing_is_wider_than_the_screen(corpus_page, address):
    page = corpus_page(width=390, height=844)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for name, words in (("documents", "holds no documents"), ("losses", "not added up"), ("checks", "not checked")):
        page.goto(f"{address}/{name}")
        expect(page.get_by_text(words)).to_be_visible()
