"""The work list of names in a real browser: what is decided is read with the documents again."""

import csv
import io
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from panther.sources import folder_sources
from panther.worklist import Request, decide
from tests.browser.server import ROOT, running
from tests.browser.test_accessibility import grave
from tests.browser.test_places import frame, ready
from tests.worklist.story import STORY


@pytest.fixture(scope="module")
def campaigns(tmp_path_factory):
    """A folder of campaigns, and the address of an app that opens with the seeds and writes no other folder."""
    folder = tmp_path_factory.mktemp("campaigns")
    with running(ROOT / "app.py", tmp_path_factory.mktemp("home"), {"PANTHER_CAMPAIGNS": str(folder)}) as address:
        yield folder, address


@pytest.fixture
def names(campaigns, visit):
    """Open the work list of a campaign of one's own, which has nothing decided."""
    folder, address = campaigns

    def opened(name, **options):
        path = folder / name
        path.mkdir()
        (path / "story.txt").write_text(STORY, "utf-8")
        page = ready(visit(f"{address}/places?campaign={name}", until=".pn-places-page h1", **options))
        page.get_by_role("radio", name="Names to decide 3").check()
        return page, path

    return opened


def said(page):
    return page.locator(".pn-names-said")


def turn(page, name):
    return page.locator(".pn-open-name .pn-turn").filter(has_text=name)


def shown(page):
    return [text.strip() for text in page.locator(".pn-open-name q").all_text_contents()]


def wait_for_marker(page, name):
    """Until a map has a marker of that name: while a map takes the place of another there may be two."""
    page.wait_for_function(
        """name => [...document.querySelectorAll(".st-key-places_map iframe")].some((frame) =>
            [...frame.contentDocument.querySelectorAll(".pn-place")].some(
                (node) => node.getAttribute("aria-label") === name))""",
        arg=name,
    )


def rows(path):
    return {row["place_id"]: row for row in csv.DictReader(io.StringIO((path / "gazetteer.csv").read_text("utf-8")))}


def test_a_name_is_added_where_the_text_puts_it_and_another_accepted_by_keyboard_and_undone(names):
    page, path = names("one")
    turn(page, "Telek").press("Enter")
    expect(page.locator(".pn-name-sentence b").first).to_have_text("Telek")
    page.get_by_role("button", name="Add there: Telek, about fifty miles south of Tessalit").press("Enter")
    frame(page).wait_for_function("window.pantherPlaces.sketched()?.lat === 19.4776")
    expect(page.get_by_label("Reason")).to_be_focused()
    page.keyboard.type("The distance fits.")
    page.keyboard.press("Tab")
    page.keyboard.type("A. Roy")
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text("“Telek” is added as Telek (telek).")
    assert shown(page) == ["Paris Match", "Tesallit"]
    expect(turn(page, "Paris Match")).to_be_focused()
    wait_for_marker(page, "Telek, 3 events")
    assert rows(path)["telek"]["note"].startswith("“Telek” added as a place by A. Roy, ")

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Accept Tesallit as a spelling of Tessalit", exact=True).press("Enter")
    page.keyboard.type("A misprint.")
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text("“Tesallit” is accepted as Tessalit (tessalit).")
    wait_for_marker(page, "Tessalit, 1 event")
    said(page).get_by_role("button", name="Undo: Tesallit").press("Enter")
    expect(said(page)).to_contain_text("“Tesallit” is open again.")
    assert shown(page) == ["Paris Match", "Tesallit"]
    assert list(rows(path)) == ["telek"]


def test_a_position_is_picked_on_the_map_and_what_is_wrong_is_told_in_the_form(names):
    page, path = names("two")
    turn(page, "Paris Match").click()
    page.get_by_role("button", name="Add as a place").click()
    page.get_by_role("button", name="Pick on the map").click()
    page.frame_locator(".st-key-places_map iframe").locator(".leaflet-container").click(position={"x": 60, "y": 300})
    expect(page.get_by_label("Latitude, longitude")).not_to_have_value("")
    latitude, longitude = page.get_by_label("Latitude, longitude").input_value().split(", ")
    assert frame(page).evaluate("window.pantherPlaces.sketched()") == {
        "lat": float(latitude),
        "lon": float(longitude),
        "radius": 3,
    }
    page.get_by_label("Radius in km").fill("far")
    page.get_by_label("Reason").fill("It is a square.")
    page.get_by_label("Author").fill("A. Roy")
    page.get_by_label("Author").press("Enter")
    expect(page.get_by_role("alert").filter(has_text="no number")).to_have_text(
        "The radius is “far”, which is no number. Write it in km, such as 3 or 2.5."
    )
    assert not (path / "names.csv").exists()
    page.get_by_label("Author").press("Escape")
    expect(page.get_by_label("Reason")).to_have_count(0)
    page.get_by_role("button", name="Refuse: no place").click()
    page.get_by_label("Reason").fill("A magazine.")
    page.get_by_label("Reason").press("Enter")
    expect(said(page)).to_contain_text("“Paris Match” is refused.")
    decided = page.locator(".pn-names-decided")
    expect(decided).to_contain_text("Decided: 1 name")
    expect(decided).to_contain_text("A. Roy")
    expect(decided).to_contain_text("A magazine.")

    # Somebody else decides on the next name, which is open here by now.
    expect(turn(page, "Tesallit")).to_be_focused()
    decide(folder_sources(path), Request("refuse", "Tesallit", "B. Sow", "A person."), datetime.now(UTC))
    page.get_by_role("button", name="Refuse: no place").click()
    page.get_by_label("Reason").fill("A misprint.")
    page.get_by_label("Reason").press("Enter")
    expect(said(page)).to_contain_text("“Tesallit” was refused by B. Sow, ")
    expect(turn(page, "Tesallit")).to_have_count(0)
    expect(decided).to_contain_text("A person.")


def test_the_seeds_are_not_written_and_a_copy_of_them_is_opened(campaigns, visit):
    folder, address = campaigns
    page = ready(visit(f"{address}/places", until=".pn-places-page h1"))
    page.get_by_role("radio", name="Names to decide").check()
    page.get_by_role("button", name="Work on a copy").click()
    page.wait_for_url("**/places?campaign=operation-panther-copy**")
    expect(page.locator(".pn-page-head")).to_contain_text("Operation Panther (copy)")
    assert (folder / "operation-panther-copy" / "corrections.csv").is_file()


@pytest.mark.parametrize(("width", "height", "theme"), [(1440, 900, "dark"), (390, 844, "light")])
def test_the_work_list_has_no_grave_fault_and_fits(names, width, height, theme):
    page, _ = names(f"axe-{width}", width=width, height=height, theme=theme)
    turn(page, "Telek").click()
    page.get_by_role("button", name="Add as a place").click()
    page.get_by_label("Reason").fill("Because")
    assert grave(page) == []
    assert page.locator(".stMain").evaluate("node => node.scrollWidth - node.clientWidth") == 0


def test_an_event_whose_place_nobody_knows_leads_to_its_name(names):
    page, _ = names("led")
    page.get_by_test_id("stTopNavLink").get_by_text("Map", exact=True).click()
    row = page.locator(".pn-list .pn-row", has_text="Telek (not resolved)").first
    row.click()
    card = page.locator(".pn-evidence")
    expect(card.locator(".pn-where")).to_contain_text("Telek (not resolved)")
    card.get_by_role("button", name="Decide on “Telek”").click()
    expect(turn(page, "Telek")).to_have_attribute("aria-expanded", "true")
    expect(turn(page, "Telek")).to_be_focused()
    page.reload()
    expect(turn(page, "Telek")).to_have_attribute("aria-expanded", "true")


def test_a_link_to_a_name_that_is_not_open_says_so(names):
    page, _ = names("gone")
    page.goto(page.url + "&show=nowhere")
    expect(said(page)).to_contain_text("a name that is not among these")
    expect(page.get_by_role("radio", name="Names to decide 3")).to_be_checked()


def test_the_list_leads_to_all_names_and_an_address_names_them(names):
    page, _ = names("all")
    page.get_by_test_id("stTopNavLink").get_by_text("Map", exact=True).click()
    page.get_by_role("button", name="Decide on them").click()
    expect(page.get_by_role("radio", name="Names to decide 3")).to_be_checked()
    assert said(page).count() == 0 or said(page).inner_text() == ""
    page.reload()
    expect(page.get_by_role("radio", name="Names to decide 3")).to_be_checked()
