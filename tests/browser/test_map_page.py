"""The map page over the made-up campaign, in a real browser without a network."""

import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.conftest import map_frame, markers, set_view, wait_for_map
from tests.campaigns import ATTACK, FIRST, HOSTILE, MINE, SECOND, SHOUTS

MINE_WORDS = " ".join(citation.text for citation in MINE.citations[:2])
WHOLE = {"from": "2021-06-01", "to": "2021-06-13"}


def window_of(page):
    return map_frame(page).evaluate("window.panther.window()")


def visible(page):
    return set(map_frame(page).evaluate("window.panther.visible()"))


def thumb(page, name):
    return page.get_by_role("slider", name=name, exact=True)


def count(page, words):
    return page.locator(".pn-facts div", has_text=words).locator("dd")


def wait_for_window(page, start, end):
    map_frame(page).wait_for_function(
        "([start, end]) => { const { from, to } = window.panther.window(); return from === start && to === end; }",
        arg=[start, end],
    )


def row(page, event_id):
    return page.locator(f'.pn-list .pn-row[data-event="{event_id}"]')


def test_the_map_is_drawn_with_every_place_and_no_network(made_up, visit):
    page = visit(made_up)
    expect(markers(page)).to_have_count(5)
    assert visible(page) == {"e0", "e3", "e4", "e5", "e6", "e9", "e10"}
    names = {node.get_attribute("aria-label") for node in markers(page).all()}
    assert {"Kesh, 1 event", "Oru, 3 events", "Northern border, 1 event"} <= names
    relief = "document.querySelector('.pn-relief-light')"
    map_frame(page).wait_for_function(f"{relief}.complete && {relief}.naturalWidth === 1800")


def test_markers_say_how_well_a_place_is_known(made_up, visit):
    page = visit(made_up)
    frame = page.frame_locator(".st-key-map iframe")
    expect(frame.locator(".pn-ring")).to_have_count(2)
    expect(frame.locator(".pn-ring.is-dashed")).to_have_count(1)
    expect(frame.locator(".pn-along")).to_have_count(1)
    expect(frame.locator('.pn-marker[aria-label^="Oru"] .pn-count')).to_have_text("3")
    expect(frame.locator('.pn-marker[aria-label^="Adrak"] .pn-body')).to_have_class(re.compile("is-hollow is-dashed"))


def test_the_map_follows_a_thumb_before_it_is_let_go(made_up, visit):
    page = visit(made_up)
    box = thumb(page, "To").locator(".pn-time-grip").bounding_box()
    chart = page.locator(".pn-time-chart").bounding_box()
    day = (chart["width"] - 24) / 13
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for days in (2, 5, 8):
        page.mouse.move(x - days * day, y)
        wait_for_window(page, "2021-06-01", f"2021-06-{13 - days:02}")
    assert visible(page) == {"e0", "e3", "e10"}
    expect(markers(page)).to_have_count(3)
    expect(count(page, "events")).to_have_text("4")
    expect(page.locator(".pn-window")).to_have_text("1–5 June 2021 · 5 days")
    assert "to=2021-06-13" in page.url
    page.mouse.up()
    page.wait_for_url("**to=2021-06-05**")


def test_the_band_moves_the_window_as_a_whole(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-03&to=2021-06-06")
    wait_for_window(page, "2021-06-03", "2021-06-06")
    band = page.locator(".pn-time-band").bounding_box()
    x, y = band["x"] + band["width"] / 2, band["y"] + band["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + band["width"] / 2, y, steps=4)
    wait_for_window(page, "2021-06-05", "2021-06-08")
    page.mouse.move(x + 3 * band["width"], y, steps=4)
    wait_for_window(page, "2021-06-10", "2021-06-13")
    page.mouse.up()
    page.wait_for_url("**from=2021-06-10&to=2021-06-13**")


def test_the_keyboard_moves_thumbs_and_keeps_view_and_frame(made_up, visit):
    page = visit(made_up)
    frame = map_frame(page)
    frame.evaluate("() => { window.kept = true; }")
    set_view(page, 19.5, 1.2, 8)
    start = thumb(page, "From")
    start.focus()
    for _ in range(3):
        start.press("ArrowRight")
    wait_for_window(page, "2021-06-04", "2021-06-13")
    start.press("PageUp")
    wait_for_window(page, "2021-06-11", "2021-06-13")
    start.press("End")
    wait_for_window(page, "2021-06-13", "2021-06-13")
    page.wait_for_url("**from=2021-06-13**")
    expect(count(page, "events")).to_have_text("2")
    expect(markers(page)).to_have_count(1)
    start.press("Home")
    wait_for_window(page, WHOLE["from"], WHOLE["to"])
    assert frame.evaluate("[window.kept, window.map.getZoom()]") == [True, 8]
    assert frame.evaluate("window.map.getCenter().lat") == pytest.approx(19.5, abs=0.01)


def test_thumbs_are_sliders_that_say_their_day_and_its_events(made_up, visit):
    page = visit(made_up)
    end = thumb(page, "To")
    assert end.get_attribute("aria-valuetext") == "13 June 2021, 2 events"
    end.focus()
    end.press("ArrowLeft")
    expect(end).to_have_attribute("aria-valuetext", "12 June 2021, 3 events")
    start = thumb(page, "From")
    assert int(start.get_attribute("aria-valuemax")) == int(end.get_attribute("aria-valuenow"))
    end.press("Home")
    wait_for_window(page, "2021-06-01", "2021-06-01")


def test_a_click_on_a_marker_shows_the_words_of_the_document(made_up, visit):
    page = visit(made_up)
    page.frame_locator(".st-key-map iframe").locator('.pn-marker[aria-label^="Kesh"]').click()
    first = page.locator(".pn-quote mark").first
    expect(first).to_have_text(MINE_WORDS)
    start, end = re.search(r"(\d+)–(\d+)", page.locator(".pn-citations code").first.inner_text()).groups()
    assert FIRST.text[int(start) : int(end)] in first.text_content()
    card = page.locator(".pn-evidence")
    expect(card.locator("h2")).to_have_text("4 June 2021")
    expect(card.locator(".pn-where")).to_have_text("Kesh")
    expect(card).to_contain_text("Day and year printed: “4 June 2021”.")
    expect(card).to_contain_text("Somewhere within 15 km.")
    expect(card.locator(".pn-loss").first).to_contain_text("2 wounded, soldiers, Army")
    expect(card.locator(".pn-loss").last).to_contain_text("total for a period")
    expect(row(page, "e0")).to_have_attribute("aria-current", "true")
    page.wait_for_url("**event=e0**")


def test_each_click_on_a_marker_goes_on_to_its_next_event(made_up, visit):
    page = visit(made_up)
    marker = page.frame_locator(".st-key-map iframe").locator('.pn-marker[aria-label^="Oru"]')
    for event_id in ("e3", "e6", "e9", "e3"):
        marker.click()
        page.wait_for_url(f"**event={event_id}**")
        expect(row(page, event_id)).to_have_attribute("aria-current", "true")


def test_a_marker_can_be_reached_and_chosen_by_keyboard(made_up, visit):
    page = visit(made_up)
    marker = page.frame_locator(".st-key-map iframe").locator('.pn-marker[aria-label^="Kesh"]')
    marker.focus()
    marker.press("Enter")
    expect(page.locator(".pn-quote mark")).to_have_text(MINE_WORDS)


def test_a_row_shows_its_event_and_marks_it_on_the_map(made_up, visit):
    page = visit(made_up)
    row(page, "e3").click()
    expect(page.locator(".pn-quote mark")).to_have_text(ATTACK.excerpt)
    citations = page.locator(".pn-citations li")
    expect(citations.nth(1)).to_contain_text(SECOND.name)
    expect(citations.nth(1)).to_contain_text("a copy, not an independent source")
    assert map_frame(page).evaluate("window.panther.selected()") == "e3"
    expect(page.locator(".pn-time-selected")).to_have_count(1)


def test_a_row_that_is_pressed_while_the_window_changes_is_chosen(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-03&to=2021-06-09&event=e3")
    thumb(page, "To").press("ArrowLeft")
    row(page, "e4").hover()
    page.mouse.down()
    # By then the list of the new window is due.
    page.wait_for_url("**to=2021-06-08**", wait_until="commit")
    page.mouse.up()
    expect(row(page, "e4")).to_have_attribute("aria-current", "true")


def test_a_row_that_is_pressed_and_let_go_over_the_map_holds_nothing_up(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-03&to=2021-06-09")
    row(page, "e4").hover()
    page.mouse.down()
    box = page.locator(".st-key-map iframe").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=5)
    page.mouse.up()
    shown = page.locator(".pn-list .pn-row").count()
    thumb(page, "To").press("Home")
    expect(page.locator(".pn-list .pn-row")).not_to_have_count(shown)


def test_the_list_is_walked_with_arrows(made_up, visit):
    page = visit(made_up)
    row(page, "e0").focus()
    page.keyboard.press("ArrowDown")
    expect(row(page, "e3")).to_be_focused()
    expect(page.locator(".pn-quote mark")).to_have_text(ATTACK.excerpt)
    page.keyboard.press("ArrowUp")
    expect(page.locator(".pn-quote mark")).to_have_text(MINE_WORDS)


def test_events_without_a_place_or_a_date_are_listed_as_such(made_up, visit):
    page = visit(made_up)
    expect(page.locator(".pn-list .pn-row")).to_have_count(10)
    for event_id in ("e7", "e8", "e2"):
        expect(row(page, event_id)).to_contain_text("no place known")
    expect(row(page, "e2")).to_contain_text("no date")
    row(page, "e7").click()
    expect(page.locator(".pn-evidence")).to_contain_text("No place known. Listed, not pinned.")
    expect(count(page, "no place known")).to_have_text("2")


def test_what_is_not_on_the_map_is_accounted_for(made_up, visit):
    page = visit(made_up)
    page.get_by_role("tab", name="Not on the map").click()
    panel = page.locator(".pn-off-map")
    expect(panel).to_contain_text("12 sentences, every one accounted for")
    expect(panel.locator("h2").first).to_contain_text("Events without a place")
    expect(panel.locator(".pn-row")).to_have_count(3)
    expect(panel).to_contain_text("Names that look like places and are not in the gazetteer")
    page.get_by_role("tab", name="Evidence").click()
    expect(page.locator(".pn-list .pn-row")).to_have_count(10)


def test_previous_and_next_go_through_the_window(made_up, visit):
    page = visit(f"{made_up}/?event=e0")
    for event_id in ("e3", "e4"):
        page.get_by_role("button", name="Next event in the window").click()
        page.wait_for_url(f"**event={event_id}**")
    page.get_by_role("button", name="Previous event in the window").click()
    page.wait_for_url("**event=e3**")


def test_an_empty_window_says_why_and_shows_the_way_back(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-11&to=2021-06-11")
    panel = page.locator(".pn-evidence")
    expect(panel).to_contain_text("No events on 11 June 2021.")
    expect(panel).to_contain_text("The nearest events are on 10 June (2) and 12 June (3).")
    panel.get_by_role("button", name="Go to 12 June").click()
    wait_for_window(page, "2021-06-12", "2021-06-12")
    page.get_by_role("button", name="Whole campaign").click()
    wait_for_window(page, "2021-06-01", "2021-06-13")


def test_an_address_restores_window_and_event(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-04&to=2021-06-06&event=e3")
    wait_for_window(page, "2021-06-04", "2021-06-06")
    expect(page.locator(".pn-quote mark")).to_have_text(ATTACK.excerpt)
    row(page, "e0").click()
    page.wait_for_url("**event=e0**")
    page.reload()
    wait_for_map(page)
    wait_for_window(page, "2021-06-04", "2021-06-06")
    expect(page.locator(".pn-quote mark")).to_have_text(MINE_WORDS)


def test_an_address_that_cannot_be_read_shows_the_whole_campaign(made_up, visit):
    page = visit(f"{made_up}/?from=tomorrow&to=2021-99-99&event=nothing")
    wait_for_window(page, "2021-06-01", "2021-06-13")
    expect(page.locator(".pn-evidence")).to_contain_text("Choose a marker, a day or a row.")
    expect(page.locator(".pn-linked")).to_contain_text("an event that is not in these documents")
    row(page, "e0").click()
    expect(page.locator(".pn-linked")).to_be_hidden()


def test_a_window_that_was_moved_off_its_event_is_restored_by_its_link(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-04&to=2021-06-06&event=e3")
    words = page.locator(".pn-quote mark").text_content()
    thumb(page, "To").press("PageDown")
    thumb(page, "To").press("Home")
    wait_for_window(page, "2021-06-04", "2021-06-04")
    page.wait_for_url("**to=2021-06-04&event=e3**", wait_until="commit")
    again = visit(page.url)
    wait_for_window(again, "2021-06-04", "2021-06-04")
    expect(again.locator(".pn-quote mark")).to_have_text(words)


def test_two_tabs_do_not_disturb_each_other(made_up, visit):
    one, other = visit(made_up), visit(made_up)
    thumb(one, "From").focus()
    thumb(one, "From").press("End")
    wait_for_window(one, "2021-06-13", "2021-06-13")
    row(other, "e0").click()
    expect(other.locator(".pn-quote mark")).to_have_text(MINE_WORDS)
    assert window_of(other) == WHOLE
    expect(one.locator(".pn-quote")).to_have_count(0)


def test_text_that_looks_like_script_stays_text(made_up, visit):
    page = visit(made_up)
    expect(page.locator("h1")).to_have_text(f"Made-up campaign {HOSTILE}")
    row(page, "e8").click()
    expect(page.locator(".pn-quote mark")).to_have_text(SHOUTS.excerpt)
    expect(page.locator(".pn-evidence dd").first).to_have_text(HOSTILE)
    assert f"{HOSTILE}, 1 event" in {node.get_attribute("aria-label") for node in markers(page).all()}
    assert page.evaluate("window.hacked") is None
    assert map_frame(page).evaluate("[window.hacked ?? null, document.querySelectorAll('#map_div2 *').length]") == [
        None,
        0,
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_both_themes_reach_page_and_map(made_up, visit, theme):
    page = visit(made_up, theme=theme)
    ground = {"light": "rgb(243, 244, 242)", "dark": "rgb(15, 20, 24)"}[theme]
    surface = {"light": "rgb(255, 255, 255)", "dark": "rgb(23, 30, 35)"}[theme]
    assert page.locator(".stApp").evaluate("node => getComputedStyle(node).backgroundColor") == ground
    assert page.locator(".pn-time").evaluate("node => getComputedStyle(node).backgroundColor") == surface
    frame = map_frame(page)
    frame.wait_for_function("theme => document.documentElement.dataset.theme === theme", arg=theme)
    assert frame.evaluate("getComputedStyle(document.querySelector('.pn-legend')).backgroundColor") == surface
    assert frame.evaluate(f"getComputedStyle(document.querySelector('.pn-relief-{theme}')).display") != "none"


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 768), (820, 1100), (390, 844)])
def test_nothing_runs_out_of_the_screen(made_up, visit, width, height):
    page = visit(made_up, width=width, height=height)
    row(page, "e0").click()
    expect(page.locator(".pn-quote")).to_be_visible()
    sizes = page.evaluate("[document.documentElement.scrollWidth, document.querySelector('.stMain').scrollWidth]")
    assert max(sizes) <= width
    if width >= 1024:
        assert page.evaluate("document.querySelector('.stMain').scrollHeight") <= height


def test_on_the_phone_the_legend_opens_and_closes(made_up, visit):
    page = visit(made_up, width=390, height=844)
    frame = page.frame_locator(".st-key-map iframe")
    expect(frame.locator(".pn-legend")).to_be_hidden()
    frame.get_by_role("button", name="Legend").click()
    expect(frame.locator(".pn-legend")).to_contain_text("Named place")
    frame.get_by_role("button", name="Legend").click()
    expect(frame.locator(".pn-legend")).to_be_hidden()


def test_fit_and_zoom_move_the_view(made_up, visit):
    page = visit(made_up)
    frame = page.frame_locator(".st-key-map iframe")
    before = map_frame(page).evaluate("window.map.getZoom()")
    frame.get_by_role("button", name="Zoom in").click()
    map_frame(page).wait_for_function("before => window.map.getZoom() > before", arg=before)
    set_view(page, 22.5, 4, 9)
    expect(frame.locator(".pn-notice")).to_contain_text("5 places outside this view")
    frame.get_by_role("button", name="Fit all").click()
    expect(frame.locator(".pn-notice")).to_be_hidden()


def test_what_the_door_is_given_in_vain_leaves_map_and_slider_in_step(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-03&to=2021-06-06&event=e3")
    door = map_frame(page)
    for start, end in (("2021-06-09", "2021-06-02"), ("2021-02-30", "2021-06-05"), ("soon", None)):
        door.evaluate("([from, to]) => window.panther.setWindow(from, to)", [start, end])
        assert window_of(page) == {"from": "2021-06-03", "to": "2021-06-06"}
    for _ in range(2):
        door.evaluate("window.panther.setWindow('1900-01-01', '2100-01-01')")
        assert window_of(page) == WHOLE
    expect(thumb(page, "From")).to_have_attribute("aria-valuetext", re.compile("1 June 2021"))
    door.evaluate("window.panther.select('nothing')")
    page.wait_for_url(lambda address: "event=" not in address)
    expect(page.locator(".pn-evidence")).to_contain_text("Choose a marker, a day or a row.")
    assert door.evaluate("window.panther.selected()") is None


def test_a_campaign_without_dates_lists_its_events(made_up, visit):
    page = visit(f"{made_up}/?campaign=undated")
    expect(page.locator(".pn-time")).to_contain_text("No event of these documents is dated.")
    expect(page.get_by_role("button", name="Whole campaign")).to_be_hidden()
    expect(page.locator(".pn-list-count")).to_contain_text("1 event")
    expect(page.locator(".pn-facts")).to_contain_text("1event")
    row(page, "e2").click()
    expect(page.locator(".pn-evidence")).to_contain_text("No date stated. Listed, not on the slider.")
    expect(markers(page)).to_have_count(0)


def test_a_campaign_without_events_says_so(made_up, visit):
    page = visit(f"{made_up}/?campaign=empty", rows=False)
    expect(page.locator(".pn-list-head")).to_contain_text("0 events")
    expect(page.locator(".pn-time")).to_contain_text("No event of these documents is dated.")


def test_the_other_sentences_are_one_click_away_with_their_words_and_reason(made_up, visit):
    page = visit(made_up)
    page.get_by_role("button", name="See the other one").click()
    expect(page.locator(".pn-off-map h2", has_text="Sentences without an event")).to_be_in_viewport()
    quote = page.locator(".pn-quotes li").first
    expect(quote).to_be_in_viewport()
    expect(quote).to_contain_text(FIRST.sentences[11].text)


def test_on_the_phone_a_long_list_does_not_carry_the_other_sentences_away(app, visit):
    page = visit(app, width=390, height=844)
    page.get_by_role("button", name="See the other 4").click()
    expect(page.locator(".pn-quotes li").first).to_be_in_viewport()
    expect(page.locator(".pn-off-map h2", has_text="Sentences without an event")).to_be_in_viewport()


def test_flags_of_the_thumbs_never_lie_over_each_other(made_up, visit):
    page = visit(made_up)
    thumb(page, "From").focus()
    for key in ("End", "Home"):
        page.keyboard.press(key)
        boxes = [flag.bounding_box() for flag in page.locator(".pn-time-flag").all()]
        assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"]


def test_on_the_phone_the_legend_lies_over_everything_and_a_chosen_event_comes_into_view(made_up, visit):
    page = visit(made_up, width=390, height=844)
    frame = page.frame_locator(".st-key-map iframe")
    frame.get_by_role("button", name="Legend").click()
    expect(frame.locator(".pn-legend")).to_be_visible()
    assert map_frame(page).evaluate(
        """() => {
            const { left, right, bottom } = document.querySelector(".pn-legend").getBoundingClientRect();
            return document.elementFromPoint((left + right) / 2, bottom - 20).closest(".pn-legend") !== null;
        }"""
    )
    frame.get_by_role("button", name="Legend").click()
    frame.locator('.pn-marker[aria-label^="Kesh"]').press("Enter")
    expect(page.locator(".pn-quote mark").first).to_be_in_viewport()


def test_on_the_phone_the_drawer_closes_over_the_page_that_was_chosen(made_up, visit):
    page = visit(made_up, width=390, height=844)
    expect(page.locator("[data-testid=stSidebarNavLink]").first).to_be_hidden()
    page.locator("[data-testid=stExpandSidebarButton]").click()
    page.get_by_role("link", name="Losses").click()
    expect(page.get_by_role("heading", name="Losses")).to_be_visible()
    expect(page.locator("[data-testid=stSidebarNavLink]").first).to_be_hidden()


def test_no_word_of_a_button_is_cut_on_the_narrowest_screen(made_up, visit):
    page = visit(made_up, width=320, height=640)
    cut = "nodes => nodes.filter(node => node.scrollWidth > node.clientWidth).map(node => node.textContent)"
    assert page.locator(".pn-segments button, .pn-actions .pn-button").evaluate_all(cut) == []


def test_what_is_chosen_can_be_told_where_the_system_sets_the_colours(made_up, visit):
    page = visit(f"{made_up}/?event=e3")
    page.emulate_media(forced_colors="active")
    for chosen, other in (
        (page.locator("[data-mode=window]"), page.locator("[data-mode=upto]")),
        (row(page, "e3"), row(page, "e4")),
    ):
        corners = [Image.open(BytesIO(node.screenshot())).getpixel((8, 8)) for node in (chosen, other)]
        assert corners[0] != corners[1]


def test_what_is_chosen_off_the_map_opens_its_words(made_up, visit):
    page = visit(made_up)
    page.get_by_role("tab", name="Not on the map").click()
    page.locator(".pn-off-map .pn-row[data-event=e8]").click()
    expect(page.locator(".pn-quote mark").first).to_be_in_viewport()


def test_the_list_of_one_place_counts_its_own_rows(made_up, visit):
    page = visit(made_up)
    map_frame(page).locator(".pn-marker[aria-label*=Oru]").first.press("Enter")
    expect(page.locator(".pn-chip")).to_contain_text("Oru")
    rows = page.locator(".pn-rows .pn-row").count()
    expect(page.locator(".pn-list-count b")).to_have_text(str(rows))


def test_an_event_that_is_out_of_the_view_comes_into_it_when_chosen(made_up, visit):
    page = visit(made_up)
    set_view(page, 22.5, 4, 9)
    row(page, "e3").click()
    frame = map_frame(page)
    frame.wait_for_function("window.map.getCenter().lat < 21")
    assert frame.evaluate("window.map.getZoom()") == 9


def test_an_event_that_a_filter_hides_says_so_in_its_evidence(made_up, visit):
    page = visit(f"{made_up}/?event=e9")
    expect(page.locator(".pn-quote")).to_be_visible()
    page.get_by_role("group", name="Certainty").get_by_role("button", name="Certain").click()
    hidden = page.locator(".pn-hidden-event")
    expect(hidden).to_contain_text("Hidden on map and list by the filters.")
    hidden.get_by_role("button", name="Clear filters").click()
    expect(hidden).to_be_hidden()
    expect(page.locator(".pn-quote")).to_be_visible()
