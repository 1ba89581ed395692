"""The map's own page: its door, what it tells the page around, and its tools."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import WAIT_MS, Record, map_frame, markers, wait_for_map
from tests.browser.server import LOCAL


def frame_of(page):
    return page.frame_locator(".st-key-map iframe")


def listen(page, name):
    """Collect what the map tells of that name from now on; returns a function that reads it."""
    page.evaluate(
        """name => {
            const told = (window.told ??= {});
            told[name] = [];
            window.addEventListener(`panther:${name}`, ({ detail }) => told[name].push(detail));
        }""",
        name,
    )
    return lambda: page.evaluate("name => window.told[name]", name)


def ids(page):
    """The ids of the events in the order of the payload."""
    return page.evaluate(
        """async () => {
            const names = performance.getEntriesByType("resource").map(entry => entry.name);
            const { modules } = await import(names.find(name => name.endsWith("/page.js")));
            return modules.store.store.campaign.events.id;
        }"""
    )


def set_filter(page, *passing):
    map_frame(page).evaluate("mask => window.panther.page.setFilter(mask)", [int(one in passing) for one in ids(page)])


def test_a_filter_takes_markers_off_the_map_and_keeps_the_window(made_up, visit):
    page = visit(made_up)
    frame = map_frame(page)
    before = frame.evaluate("window.panther.window()")
    set_filter(page, "e0", "e9", "e7")
    assert set(frame.evaluate("window.panther.visible()")) == {"e0", "e9"}
    expect(markers(page)).to_have_count(2)
    frame.evaluate("window.panther.setWindow('2021-06-01', '2021-06-05')")
    assert frame.evaluate("window.panther.visible()") == ["e0"]
    frame.evaluate("([from, to]) => window.panther.setWindow(from, to)", [before["from"], before["to"]])
    frame.evaluate("window.panther.page.setFilter(null)")
    expect(markers(page)).to_have_count(5)


def test_a_click_on_a_marker_is_told_and_the_next_one_goes_on_to_its_next_event(made_up, visit):
    page = visit(made_up)
    picked = listen(page, "pick")
    oru = frame_of(page).locator('.pn-marker[aria-label^="Oru"]')
    for _ in range(3):
        oru.press("Enter")
    frame_of(page).locator('.pn-marker[aria-label^="Kesh"]').press(" ")
    place = int(oru.get_attribute("data-place"))
    told = picked()
    assert [one["event"] for one in told] == ["e3", "e6", "e9", "e0"]
    assert [one["place"] for one in told[:3]] == [place] * 3
    assert [one["several"] for one in told] == [True, True, True, False]
    assert map_frame(page).evaluate("window.panther.selected()") == "e0"


def test_the_legend_tells_what_is_clicked_and_shows_what_it_is_told(made_up, visit):
    page = visit(made_up)
    told = listen(page, "legend")
    rows = frame_of(page).locator(".pn-legend-types button")
    expect(rows.first).to_have_attribute("aria-pressed", "true")
    rows.nth(1).click()
    rows.nth(2).click(modifiers=["Alt"])
    assert told() == [{"type": 1, "only": False}, {"type": 5, "only": True}]
    expect(rows.nth(1)).to_have_attribute("aria-pressed", "false")
    assert "line-through" in rows.nth(1).locator(".pn-legend-name").evaluate(
        "node => getComputedStyle(node).textDecoration"
    )
    map_frame(page).evaluate("window.panther.page.setLegend([4, 0, 1, 1, 1, 1234, 1], [1])")
    assert "1,234" in rows.nth(2).inner_text()


def test_the_view_can_be_set_and_is_told_when_the_user_moves_it(made_up, visit):
    page = visit(made_up)
    told = listen(page, "view")
    frame = map_frame(page)
    frame.evaluate("window.panther.page.setView({ lat: 20, lon: 1.5, zoom: 8 })")
    page.set_viewport_size({"width": 1300, "height": 800})
    frame.wait_for_function("window.map.getSize().x < 900")
    assert frame.evaluate("window.panther.view()") == {
        "lat": pytest.approx(20, abs=0.01),
        "lon": pytest.approx(1.5, abs=0.01),
        "zoom": 8,
    }
    assert told() == []
    frame.locator(".leaflet-container").focus()
    page.keyboard.press("+")
    frame.wait_for_function("window.panther.view().zoom === 9")
    page.keyboard.press("-")
    frame.wait_for_function("window.panther.view().zoom === 8")
    page.keyboard.press("ArrowRight")
    frame.wait_for_function("window.panther.view().lon > 1.6")
    page.wait_for_function("window.told.view.length > 2")
    assert told()[-1]["zoom"] == 8
    frame_of(page).locator(".pn-marker").first.press("0")
    frame.wait_for_function("window.panther.view().zoom !== 8")


def map_box(page):
    return page.locator(".st-key-map iframe").bounding_box()


def test_a_distance_is_measured_point_by_point(made_up, visit):
    page = visit(made_up)
    frame = frame_of(page)
    map_frame(page).evaluate("window.panther.page.setView({ lat: 20, lon: 1, zoom: 7 })")
    tool = frame.get_by_role("button", name="Measure a distance")
    tool.click()
    expect(tool).to_have_attribute("aria-pressed", "true")
    expect(frame.locator(".pn-measure")).to_contain_text("Click sets a point.")
    box = map_box(page)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.click(x, y)
    page.mouse.move(x + 100, y)
    metres = map_frame(page).evaluate(
        """() => {
            const { map } = window, middle = map.getSize().divideBy(2);
            const at = point => map.containerPointToLatLng(point);
            return map.distance(at(middle), at(middle.add([100, 0])));
        }"""
    )
    expect(frame.locator(".pn-length")).to_have_text(re.compile(r"km · .* mi"))
    said = float(frame.locator(".pn-length").text_content().split(" km")[0].replace(",", ""))
    assert said == pytest.approx(metres / 1000, rel=0.03)
    page.mouse.click(x + 100, y)
    page.mouse.dblclick(x + 100, y + 60)
    expect(frame.locator(".pn-measure-point")).to_have_count(3)
    expect(frame.locator(".pn-measure")).to_contain_text("Click starts anew")
    assert map_frame(page).evaluate("window.panther.view().zoom") == 7
    assert map_frame(page).evaluate("window.panther.selected()") is None
    page.keyboard.press("Escape")
    expect(frame.locator(".pn-measure-point")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(frame.locator(".pn-measure")).to_be_hidden()
    expect(tool).to_have_attribute("aria-pressed", "false")


def test_a_distance_can_be_measured_by_keyboard(made_up, visit):
    page = visit(made_up)
    frame = frame_of(page)
    frame.get_by_role("button", name="Measure a distance").press("Enter")
    map_frame(page).locator(".leaflet-container").focus()
    page.keyboard.press(" ")
    before = map_frame(page).evaluate("window.panther.view().lon")
    page.keyboard.press("ArrowRight")
    map_frame(page).wait_for_function(
        "before => !window.map._panAnim?._inProgress && window.panther.view().lon > before", arg=before
    )
    page.keyboard.press(" ")
    page.keyboard.press("Enter")
    expect(frame.locator(".pn-measure-point")).to_have_count(2)
    expect(frame.locator(".pn-length")).to_contain_text(" km · ")


def test_parts_of_the_ground_can_be_hidden(made_up, visit):
    page = visit(made_up)
    map_frame(page).evaluate("window.panther.page.setView({ lat: 18.5, lon: 0.5, zoom: 7 })")
    frame = frame_of(page)
    frame.get_by_role("button", name="Layers").click()
    expect(frame.locator(".pn-label.is-region").first).to_be_attached()
    for name in ("Relief", "Regions", "Rivers and wadis"):
        frame.get_by_label(name).uncheck()
    for sign in (".pn-relief-light", ".pn-admin", ".pn-wadi", ".pn-river"):
        expect(frame.locator(sign).first).to_be_hidden()
    expect(frame.locator(".pn-label.is-region")).to_have_count(0)
    frame.get_by_label("Regions").check()
    expect(frame.locator(".pn-label.is-region").first).to_be_attached()
    page.keyboard.press("Escape")
    expect(frame.locator(".pn-layers")).to_be_hidden()
    expect(frame.get_by_role("button", name="Layers")).to_be_focused()


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "a5f645400000000049454e44ae426082"
)


@pytest.fixture
def online(browser, made_up):
    """A page whose other hosts are played: every request is still written down, and none leaves the machine."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(WAIT_MS)
    record = Record()
    record.watch(context)
    page = context.new_page()
    page.goto(made_up)
    wait_for_map(page)
    yield page, record
    context.close()


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("OpenStreetMap", "tile.openstreetmap.org"),
        ("OpenTopoMap", "a.tile.opentopomap.org"),
        ("Satellite", "server.arcgisonline.com"),
    ],
)
def test_an_online_layer_asks_its_host_only_when_it_is_turned_on(online, name, host):
    page, record = online
    page.context.route(f"https://{host}/**", lambda route: route.fulfill(body=PIXEL, content_type="image/png"))
    told = listen(page, "online")
    frame = frame_of(page)
    frame.get_by_role("button", name="Layers").click()
    expect(frame.locator(".pn-layers")).to_contain_text("It sees which area you look at.")
    expect(frame.locator(".pn-layers")).to_contain_text(host)
    assert record.hosts == {LOCAL}
    frame.get_by_role("button", name=f"Turn on {name}").click()
    expect(frame.locator(".pn-tiles .leaflet-tile-loaded").first).to_be_attached()
    assert record.hosts == {LOCAL, host}
    expect(frame.locator(".pn-credit")).not_to_be_empty()
    frame.get_by_role("button", name=f"Turn off {name}").click()
    expect(frame.locator(".pn-tiles")).to_have_count(0)
    expect(frame.locator(".pn-credit")).to_be_empty()
    assert told() == [{"name": name}, {"name": None}]
    assert record.errors == []


def test_an_online_layer_without_a_network_leaves_the_map_as_it_was(online):
    page, _ = online
    page.context.route("https://**", lambda route: route.abort())
    told = listen(page, "online")
    frame = frame_of(page)
    before = map_frame(page).evaluate("window.panther.view()")
    frame.get_by_role("button", name="Layers").click()
    frame.get_by_role("button", name="Turn on OpenStreetMap").click()
    expect(frame.locator(".pn-layers-said")).to_have_text("OpenStreetMap does not answer. The map is as it was.")
    expect(frame.locator(".pn-tiles")).to_have_count(0)
    expect(frame.get_by_role("button", name="Turn on OpenStreetMap")).to_be_visible()
    assert told() == [{"name": "OpenStreetMap"}, {"name": None}]
    assert map_frame(page).evaluate("window.panther.view()") == before
    expect(markers(page)).to_have_count(5)


def test_the_map_fills_the_screen_and_comes_back(made_up, visit):
    page = visit(made_up)
    press = frame_of(page).get_by_role("button", name="Full screen")
    press.click()
    expect(press).to_have_attribute("aria-pressed", "true")
    map_frame(page).wait_for_function("document.fullscreenElement === document.documentElement")
    press.click()
    expect(press).to_have_attribute("aria-pressed", "false")


def test_on_the_phone_the_tools_stand_behind_one_button(made_up, visit):
    page = visit(made_up, width=390, height=844)
    frame = frame_of(page)
    expect(frame.get_by_role("button", name="Layers")).to_be_hidden()
    frame.get_by_role("button", name="More tools").click()
    frame.get_by_role("button", name="Layers").click()
    expect(frame.locator(".pn-layers")).to_be_visible()
    frame.get_by_role("button", name="Close").click()
    expect(frame.locator(".pn-layers")).to_be_hidden()


def test_a_place_whose_events_go_on_past_what_is_stated_is_drawn_lighter(made_up, visit):
    page = visit(made_up)
    oru = frame_of(page).locator('.pn-marker[aria-label^="Oru"]')
    expect(oru).not_to_have_class(re.compile("is-faint"))
    expect(frame_of(page).locator(".pn-marker.is-faint")).to_have_count(1)
    set_filter(page, "e6")
    expect(oru).not_to_have_class(re.compile("is-faint"))
    map_frame(page).evaluate("window.panther.setWindow('2021-06-13', '2021-06-13')")
    expect(oru).to_have_class(re.compile("is-faint"))
    oru.hover()
    expect(frame_of(page).locator(".pn-hover")).to_contain_text("no end stated")


def test_names_never_lie_over_markers_or_each_other(made_up, visit):
    page = visit(made_up)
    for zoom in (5, 7, 8.5):
        map_frame(page).evaluate("zoom => window.panther.page.setView({ lat: 19.5, lon: 1, zoom })", zoom)
        boxes = map_frame(page).evaluate(
            """() => [...document.querySelectorAll(".pn-label, .pn-halo:not(.is-pip), .pn-legend, .pn-controls")].map(
                node => [node.matches(".pn-label"), ...(({ left, top, right, bottom }) =>
                    [left, top + 2, right, bottom - 3])(node.getBoundingClientRect())])"""
        )
        names = [box for box in boxes if box[0]]
        assert len(names) > 5
        for number, (_, left, top, right, bottom) in enumerate(names):
            for other in [*names[:number], *(box for box in boxes if not box[0])]:
                assert left >= other[3] or right <= other[1] or top >= other[4] or bottom <= other[2]
