"""Filters, certainty, the list and the keys of the map page."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import map_frame, markers, wait_for_map
from tests.browser.test_map_page import count, row, visible, wait_for_window
from tests.campaigns import FIRST, MINE


def rows(page):
    return page.locator(".pn-list .pn-row")


def open_filters(page):
    page.get_by_role("button", name=re.compile("^Filters")).click()
    return page.get_by_role("dialog", name="Filters")


def test_certain_only_hides_what_is_inferred_and_says_so(made_up, visit):
    page = visit(made_up)
    certainty = page.get_by_role("group", name="Certainty")
    expect(certainty.get_by_role("button", name="All")).to_have_text("All 9")
    certainty.get_by_role("button", name="Certain only").click()
    expect(row(page, "e4")).to_have_count(0)
    map_frame(page).wait_for_function("!window.panther.visible().includes('e4')")
    expect(count(page, "events")).to_have_text(
        certainty.get_by_role("button", name="Certain only").locator("b").inner_text()
    )
    expect(page.locator(".pn-coverage")).to_contain_text("hidden by “Certain only”: date or place inferred")
    expect(page.locator(".pn-time-ghost").first).to_be_attached()
    page.wait_for_url("**certain=1**")
    page.locator(".pn-coverage").get_by_role("button", name="Show").click()
    expect(row(page, "e4")).to_have_count(1)


def test_facets_narrow_map_list_counts_and_address_together(made_up, visit):
    page = visit(made_up)
    sheet = open_filters(page)
    sheet.get_by_role("checkbox", name=re.compile("^Oru")).check()
    expect(rows(page)).to_have_count(3)
    expect(markers(page)).to_have_count(1)
    expect(count(page, "events")).to_have_text("3")
    assert visible(page) == {"e3", "e6", "e9"}
    sheet.get_by_role("checkbox", name=re.compile("^Kesh")).check()
    expect(rows(page)).to_have_count(4)
    page.wait_for_url("**place=Oru&place=Kesh**")
    expect(page.get_by_role("button", name=re.compile("^Filters"))).to_have_text("Filters 1")
    page.reload()
    wait_for_map(page)
    expect(rows(page)).to_have_count(4)
    sheet = open_filters(page)
    sheet.get_by_role("button", name="Clear all").click()
    expect(rows(page)).to_have_count(10)


def test_counts_stand_beside_each_value_and_follow_the_other_filters(made_up, visit):
    page = visit(made_up)
    sheet = open_filters(page)
    places = sheet.get_by_role("group", name="Place")
    expect(places.locator(".pn-choice", has_text="Oru")).to_contain_text("3")
    sheet.get_by_role("checkbox", name=re.compile("Explosions")).uncheck()
    expect(places.locator(".pn-choice", has_text="Kesh")).to_contain_text("0")
    expect(places.locator(".pn-choice", has_text="Oru")).to_contain_text("2")


def test_a_click_on_the_legend_filters_and_alt_click_shows_one_type_alone(made_up, visit):
    page = visit(made_up)
    legend = page.frame_locator(".st-key-map iframe").locator(".pn-legend")
    explosions = legend.get_by_role("button", name=re.compile("Explosions"))
    explosions.click()
    expect(explosions).to_have_attribute("aria-pressed", "false")
    expect(row(page, "e0")).to_have_count(0)
    assert "e0" not in visible(page)
    explosions.click(modifiers=["Alt"])
    expect(rows(page)).to_have_count(2)
    assert visible(page) == {"e0", "e9"}
    explosions.click(modifiers=["Alt"])
    expect(rows(page)).to_have_count(10)


def test_an_empty_result_says_why_and_offers_the_way_back(made_up, visit):
    page = visit(f"{made_up}/?find=nothing+like+this&loss=killed", rows=False)
    panel = page.locator(".pn-evidence")
    expect(panel).to_contain_text("9 events in this window, none pass the filters.")
    expect(panel).to_contain_text("Losses: killed. Words: “nothing like this”.")
    panel.get_by_role("button", name="Clear filters").click()
    expect(rows(page)).to_have_count(10)


def test_nothing_certain_is_said(made_up, visit):
    page = visit(f"{made_up}/?place=Adrak+hills&certain=1", rows=False)
    expect(page.locator(".pn-evidence")).to_contain_text("Nothing here is certain.")
    page.get_by_role("button", name="Show them").click()
    expect(rows(page).first).to_be_visible()


def test_words_are_found_whatever_their_accents(made_up, visit):
    page = visit(made_up)
    page.keyboard.press("/")
    find = page.get_by_role("searchbox", name="Find in excerpts", exact=True)
    expect(find).to_be_focused()
    find.fill("TWO söldiers")
    expect(rows(page)).to_have_count(1)
    expect(row(page, "e0")).to_have_count(1)
    page.wait_for_url("**find=**")
    find.press("Escape")
    expect(rows(page)).to_have_count(10)
    expect(find).not_to_be_focused()


def test_the_list_is_sorted_by_place_with_those_without_one_last(made_up, visit):
    page = visit(made_up)
    page.get_by_label("Order of the list").select_option("place")
    places = page.locator(".pn-list .pn-row-place").all_inner_texts()
    named = [place for place in places if place != "no place known"]
    assert places[: len(named)] == sorted(named, key=str.casefold)
    page.get_by_label("Order of the list").select_option("type")
    expect(rows(page).first).to_contain_text("By 2 June")


def test_a_place_with_several_events_is_listed_alone_until_its_chip_is_taken_away(made_up, visit):
    page = visit(made_up)
    page.frame_locator(".st-key-map iframe").locator('.pn-marker[aria-label^="Oru"]').click()
    expect(rows(page)).to_have_count(3)
    page.locator(".pn-chip").click()
    expect(rows(page)).to_have_count(10)


def test_an_event_behind_a_filter_is_shown_when_it_is_chosen(made_up, visit):
    page = visit(f"{made_up}/?place=Oru&event=e3")
    page.evaluate("window.dispatchEvent(new CustomEvent('panther:pick', { detail: { event: 'e0', place: 0 } }))")
    expect(row(page, "e0")).to_have_attribute("aria-current", "true")
    expect(rows(page)).to_have_count(10)


def test_a_citation_is_copied_with_all_that_finds_it_again(made_up, visit):
    page = visit(f"{made_up}/?event=e0")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy citation").click()
    expect(page.get_by_role("button", name="Citation copied")).to_be_visible()
    main = MINE.citations[0]
    assert page.evaluate("navigator.clipboard.readText()") == (
        f"“{main.text}” ({main.document}, characters {main.start}–{main.end}, SHA-256 {FIRST.sha256})"
    )
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Link copied")).to_be_visible()
    assert "event=e0" in page.evaluate("navigator.clipboard.readText()")


def test_a_link_restores_window_mode_filters_view_and_event_in_another_tab(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-03&to=2021-06-09&event=e0&type=explosions&at=20.1,1.1,9.5")
    wait_for_window(page, "2021-06-03", "2021-06-09")
    map_frame(page).wait_for_function("window.panther.view().zoom === 9.5")
    assert map_frame(page).evaluate("window.panther.view().lat") == pytest.approx(20.1, abs=0.01)
    assert visible(page) == {"e0"}
    expect(rows(page)).to_have_count(1)
    page.frame_locator(".st-key-map iframe").get_by_role("button", name="Zoom in").click()
    page.wait_for_url(re.compile(r"at=20\.1\d*%2C1\.\d+%2C10\.5"))
    other = visit(page.url)
    map_frame(other).wait_for_function("window.panther.view().zoom === 10.5")
    expect(rows(other)).to_have_count(1)
    wait_for_window(other, "2021-06-03", "2021-06-09")


def test_keys_are_told_on_demand(made_up, visit):
    page = visit(made_up)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()


def test_enter_leads_from_a_row_to_its_words(made_up, visit):
    page = visit(made_up)
    row(page, "e0").focus()
    page.keyboard.press("Enter")
    expect(row(page, "e0")).to_have_attribute("aria-current", "true")
    page.keyboard.press("Enter")
    expect(page.locator(".pn-evidence")).to_be_focused()


def test_a_map_without_markers_says_where_the_events_are(made_up, visit):
    page = visit(f"{made_up}/?place=No+place+known")
    notice = page.frame_locator(".st-key-map iframe").locator(".pn-notice")
    expect(notice).to_have_text("No event of this window has a known place")
    expect(rows(page).first).to_contain_text("no place known")
