"""The app as it is shipped, over the seeds."""

import re

from playwright.sync_api import expect

from panther.campaign import SEEDS
from panther.reading import read_documents
from tests.browser.conftest import map_frame, markers

TEXTS = {document.name: document.text for document in read_documents([SEEDS])}


def assert_shown_words_are_those_of_the_document(page):
    name, start, end = re.match(r"(\S+)\s+(\d+)–(\d+)", page.locator(".pn-citations code").first.inner_text()).groups()
    marked = [mark.text_content() for mark in page.locator(".pn-quote mark").all()]
    assert any(TEXTS[name][int(start) : int(end)] in words for words in marked)


def test_the_seeds_are_on_the_map_and_every_event_is_one_click_from_its_words(app, visit):
    page = visit(app)
    expect(page.locator("h1")).to_have_text("Operation Panther")
    expect(markers(page).first).to_be_visible()
    events = page.locator(".pn-list .pn-row")
    ids = [node.get_attribute("data-event") for node in events.all()]
    assert len(ids) > 20
    assert set(map_frame(page).evaluate("window.panther.visible()")) < set(ids)
    for event_id in ids:
        page.locator(f'.pn-list .pn-row[data-event="{event_id}"]').click()
        page.wait_for_url(f"**event={event_id}**")
        expect(page.locator('.pn-row[aria-current="true"]')).to_have_attribute("data-event", event_id)
        page.wait_for_function("id => document.querySelector('.pn-evidence').dataset.event === id", arg=event_id)
        assert_shown_words_are_those_of_the_document(page)


def test_a_marker_shows_an_event_of_its_place(app, visit):
    page = visit(app)
    marker = markers(page).first
    name = marker.get_attribute("aria-label").rpartition(",")[0]
    marker.press("Enter")
    expect(page.locator(".pn-where")).to_contain_text(name)
    assert_shown_words_are_those_of_the_document(page)


def test_the_pages_name_and_mark_stand_in_the_bar(app, visit):
    page = visit(app)
    assert page.title() == "Panther"
    expect(page.get_by_test_id("stHeaderLogo")).to_be_visible()


def test_fit_keeps_the_region_and_names_what_lies_far_off(app, visit):
    page = visit(app)
    notice = page.frame_locator(".st-key-map iframe").locator(".pn-notice")
    notice.get_by_role("button", name="Fit all").click()
    expect(notice).to_contain_text("Abidjan, 1,700 km south")
    notice.get_by_role("button", name="Show").click()
    expect(notice.get_by_role("button", name="Fit all")).to_be_visible()
    latitude = map_frame(page).evaluate("window.map.getCenter().lat")
    assert latitude < 10


def test_another_campaign_is_chosen_beside_the_title_and_named_in_every_address(app, visit):
    page = visit(app)
    page.get_by_role("combobox", name="Campaign").select_option(label="Operation Heron (invented)")
    expect(page.locator("h1")).to_have_text("Operation Heron (invented)")
    page.wait_for_url("**campaign=heron**")
    expect(page.locator(".pn-row").first).to_contain_text("Virtsu")
    page.get_by_role("link", name="Places", exact=True).click()
    expect(page.locator(".pn-place-row").filter(has_text="Orissaare")).to_be_visible()
    page.wait_for_url("**campaign=heron**")
    page.reload()
    expect(page.locator(".pn-place-row").filter(has_text="Orissaare")).to_be_visible()


def test_coasts_are_loaded_only_where_the_base_map_ends(app, visit):
    asked = "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/world.json')).length"
    frame = map_frame(visit(app))
    assert frame.evaluate(asked) == 0
    frame.evaluate("window.map.setZoom(4, { animate: false })")
    frame.locator(".pn-sea").wait_for(state="attached")
    assert frame.evaluate(asked) == 1
    page = visit(f"{app}/?campaign=heron")
    page.frame_locator(".st-key-map iframe").locator(".pn-sea").wait_for(state="attached")
    is_sea = """([lat, lon]) => {
        const { x, y } = window.map.latLngToLayerPoint([lat, lon]);
        const path = document.querySelector(".pn-sea"), point = path.ownerSVGElement.createSVGPoint();
        Object.assign(point, { x, y });
        return path.isPointInFill(point);
    }"""
    found = [
        map_frame(page).evaluate(is_sea, place) for place in ([58.8, 22.2], [58.3, 22.3], [58.6, 23.9], [58.2, 23.4])
    ]
    assert found == [True, False, False, True]


NAMES_OVER_SIGNS = """() => {
    const shown = (node) => getComputedStyle(node).visibility === "visible";
    const names = [...document.querySelectorAll(".pn-label")].filter(shown).map((node) => {
        const { x, width } = node.getBBox(), y = Number(node.getAttribute("y"));
        return [node.textContent, x, y - 9, x + width, y + 2];
    });
    const signs = [...document.querySelectorAll(".pn-marker :is(.pn-body, .pn-knot, .pn-pips > :not(.pn-halo))")];
    const over = signs.flatMap((node) => {
        const { x, y, width, height } = node.getBBox();
        return names.filter((name) => name[1] < x + width && name[3] > x && name[2] < y + height && name[4] > y);
    });
    return [names.length, over.map(([name]) => name)];
}"""
NAMES_ARE_FREE = f"() => {{ const [names, over] = ({NAMES_OVER_SIGNS})(); return names > 0 && over.length === 0; }}"


def test_no_name_lies_over_a_marker(app, visit):
    page = visit(f"{app}/?from=2013-02-19&to=2013-03-08")
    frame = map_frame(page)
    frame.wait_for_function(NAMES_ARE_FREE)
    for step in (
        page.locator(".pn-list .pn-row", has_text="Azawad").first.click,
        frame.get_by_role("button", name="Fit all").click,
        frame.locator('.pn-marker[aria-label^="Ametettaï Valley, 4"]').click,
    ):
        step()
        frame.wait_for_function(NAMES_ARE_FREE)


def test_names_are_measured_in_the_styles_they_are_drawn_in(app, visit):
    page = visit(f"{app}/checks", until=".pn-check")
    held = []
    page.context.route("**/tokens.css", lambda route: held.append(route))  # noqa: PLW0108 - the driver marks its handlers
    with page.expect_response("**/basemap.json") as base_map:
        page.goto(f"{app}/?from=2013-02-19&to=2013-03-08")
    frame = map_frame(page)
    # What the map waits for is here, all but the styles; a map that does not wait for them has been drawn by now.
    frame.evaluate("async (url) => (await fetch(url)).json()", base_map.value.url)
    frame.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert held
    assert frame.locator(".pn-label").count() == 0
    for route in held:
        route.continue_()
    frame.wait_for_function(NAMES_ARE_FREE)
