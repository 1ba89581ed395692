"""The Places page in a real browser: table and map choose places for each other."""

import pytest
from playwright.sync_api import expect

from tests.campaigns import HOSTILE


@pytest.fixture
def places(visit, made_up):
    def opened(query="", **options):
        return ready(visit(f"{made_up}/places{query}", until=".pn-places-page h1", **options))

    return opened


def ready(page):
    # Asked of the page, not of the frame: while the page is put together the frame may be replaced.
    page.wait_for_function(
        "document.querySelector('.st-key-places_map iframe')?.contentWindow?.pantherPlaces?.visible !== undefined"
    )
    return page


def frame(page):
    return page.locator(".st-key-places_map iframe").element_handle().content_frame()


def on_map(page, name):
    return page.frame_locator(".st-key-places_map iframe").get_by_role("button", name=name)


def row(page, place_id):
    return page.locator(f'.pn-place-row[data-place="{place_id}"]')


def shown(page):
    return [node.get_attribute("data-place") for node in page.locator(".pn-place-row").all()]


def wait_for_choice(page, place_id):
    frame(page).wait_for_function("id => window.pantherPlaces.selected() === id", arg=place_id)


def test_every_place_has_a_row_and_a_marker(places):
    page = places()
    assert shown(page)[0] == "oru"
    assert set(shown(page)) == {"kesh", "oru", "adrak", "border", "sarn"}
    expect(on_map(page, "Oru, 3 events")).to_be_visible()
    assert set(frame(page).evaluate("window.pantherPlaces.visible()")) >= {"kesh", "oru", "adrak", "border"}
    expect(row(page, "kesh")).to_contain_text("20.20000, 1.00000")
    expect(row(page, "kesh")).to_contain_text("15 km")


def test_a_row_is_shown_on_the_map_with_its_radius(places):
    page = places()
    row(page, "kesh").get_by_role("button", name="Kesh", exact=True).press("Enter")
    wait_for_choice(page, "kesh")
    drawing = page.frame_locator(".st-key-places_map iframe")
    expect(drawing.locator(".pn-place-ring")).to_have_count(1)
    expect(on_map(page, "Kesh, 1 event")).to_have_attribute("aria-pressed", "true")
    row(page, "border").get_by_role("button", name="Northern border", exact=True).click()
    wait_for_choice(page, "border")
    expect(drawing.locator(".pn-place-line")).to_have_count(1)


def test_a_marker_chooses_its_row(places):
    page = places()
    page.get_by_role("searchbox").fill("kesh")
    on_map(page, "Oru, 3 events").press("Enter")
    expect(row(page, "oru").locator(".pn-turn")).to_have_attribute("aria-expanded", "true")
    wait_for_choice(page, "oru")
    expect(page.get_by_role("searchbox")).to_have_value("")


def test_columns_sort_and_say_so(places):
    page = places()
    expect(page.locator('th[data-key="count"]')).to_have_attribute("aria-sort", "descending")
    page.get_by_role("button", name="Radius").press("Enter")
    expect(page.locator('th[data-key="radius"]')).to_have_attribute("aria-sort", "ascending")
    expect(page.locator('th[data-key="count"]')).to_have_attribute("aria-sort", "none")
    assert shown(page) == ["oru", "sarn", "kesh", "adrak", "border"]
    page.get_by_role("button", name="Radius").press("Enter")
    assert shown(page) == ["border", "adrak", "kesh", "sarn", "oru"]


def test_search_folds_accents_and_says_how_many(places):
    page = places()
    page.get_by_role("searchbox").fill("ÁDRAK")
    expect(page.locator(".pn-place-row")).to_have_count(1)
    expect(page.get_by_role("status").filter(has_text="of 5 places")).to_have_text("1 of 5 places")
    page.get_by_role("searchbox").fill("nowhere")
    expect(page.locator(".pn-gazetteer")).to_contain_text("No place is called so")


def test_arrows_go_from_name_to_name(places):
    page = places()
    page.locator(".pn-place-row .pn-turn").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".pn-place-row .pn-turn").nth(1)).to_be_focused()


def test_the_count_leads_to_the_map_or_lists_the_events(places):
    page = places()
    page.get_by_role("button", name="3 events at Oru").click()
    page.get_by_role("button", name="from 12 June 2021: clash").click()
    page.wait_for_url("**event=e6**")
    page = places()
    page.get_by_role("button", name="1 event at Kesh").click()
    page.wait_for_url("**event=e0**")
    expect(page.locator(".pn-evidence")).to_have_attribute("data-event", "e0")


def test_names_that_are_not_resolved_are_listed(places):
    page = places()
    page.get_by_role("radio", name="Names to decide 1").check()
    names = page.get_by_role("region", name="Names that are not resolved")
    names.get_by_role("button", name="Kosh").click()
    expect(names.locator(".pn-name-sentence b")).to_be_visible()
    expect(names.locator("code")).to_have_text("first.txt  5–9")
    names.get_by_role("button", name="Kesh").click()
    wait_for_choice(page, "kesh")
    expect(names).to_contain_text("the documents must lie in a campaign of your own")
    expect(names.get_by_role("button", name="Refuse")).to_have_count(0)


def test_hostile_names_show_as_typed(places):
    page = places()
    turn = row(page, "sarn").locator(".pn-turn")
    expect(turn).to_have_text(HOSTILE)
    turn.click()
    wait_for_choice(page, "sarn")
    names = page.frame_locator(".st-key-places_map iframe").locator(".pn-place-name.is-chosen")
    expect(names).to_have_text(HOSTILE)
    assert page.evaluate("window.hacked") is None
    assert frame(page).evaluate("window.hacked") is None


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_the_page_never_scrolls_sideways(places, width):
    page = places(width=width)
    page.locator(".pn-place-row .pn-turn").first.click()
    assert page.locator(".stMain").evaluate("node => node.scrollWidth - node.clientWidth") == 0
    table, frame_box = (
        page.locator(name).bounding_box() for name in (".pn-places-scroll", ".st-key-places_map iframe")
    )
    if width >= 1024:
        assert table["x"] + table["width"] <= frame_box["x"]
        assert page.locator(".stMain").evaluate("node => node.scrollHeight - node.clientHeight") == 0
    else:
        assert frame_box["y"] < table["y"]


def test_the_seeds_say_which_places_are_never_plotted(app, visit):
    page = ready(visit(f"{app}/places", until=".pn-places-page h1"))
    expect(page.locator(".pn-page-head")).to_contain_text("28 places · 9 without an event")
    page.get_by_role("searchbox").fill("elysee")
    row(page, "elysee-palace").locator(".pn-turn").click()
    detail = page.locator(".pn-place-facts")
    expect(detail).to_contain_text("Never where an event happened: only named.")
    page.get_by_role("searchbox").fill("amettetai")
    row(page, "ametettai-valley").locator(".pn-turn").click()
    expect(detail).to_contain_text("CC BY 4.0")
    expect(detail).to_contain_text("valley of Amettetai")
    page.get_by_role("radio", name="Names to decide").check()
    expect(page.get_by_role("region", name="Names that are not resolved")).to_contain_text("None.")


def test_the_map_that_the_user_moved_is_found_again_as_it_was(places):
    page = places()
    box = page.locator(".st-key-places_map iframe").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 3
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 40, steps=4)
    page.mouse.up()
    page.wait_for_function("window.pantherKept?.places")
    before = frame(page).evaluate("window.pantherPlaces.centre()")
    for _ in range(3):
        page.get_by_role("link", name="Checks", exact=True).click()
        expect(page.locator(".pn-check").first).to_be_visible()
        page.get_by_role("link", name="Places", exact=True).click()
        expect(page.locator(".pn-place-row").first).to_be_visible()
        ready(page)
    after = frame(page).evaluate("window.pantherPlaces.centre()")
    assert after == pytest.approx(before, abs=0.02)
