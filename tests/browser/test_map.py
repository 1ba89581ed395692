"""The map's own page: its door, what it tells the page around, and its tools."""

from playwright.sync_api import expect

from tests.browser.conftest import map_frame, markers


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
            const { store } = await import(names.find(name => name.endsWith("/store.js")));
            return store.campaign.events.id;
        }"""
    )


def set_filter(page, *passing):
    map_frame(page).evaluate("mask => window.panther.setFilter(mask)", [int(one in passing) for one in ids(page)])


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
    frame.evaluate("window.panther.setFilter(null)")
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
    map_frame(page).evaluate("window.panther.setLegend([4, 0, 1, 1, 1, 1234, 1], [1])")
    expect(rows.nth(1)).to_have_attribute("aria-pressed", "false")
    assert "line-through" in rows.nth(1).locator(".pn-legend-name").evaluate(
        "node => getComputedStyle(node).textDecoration"
    )
    expect(rows.nth(2)).to_contain_text("1,234")
    map_frame(page).evaluate("window.panther.setWindow('2021-06-13', '2021-06-13')")
    expect(rows.nth(2)).to_contain_text("1,234")


def test_the_view_can_be_set_and_is_told_when_the_user_moves_it(made_up, visit):
    page = visit(made_up)
    told = listen(page, "view")
    frame = map_frame(page)
    frame.evaluate("window.panther.setView({ lat: 20, lon: 1.5, zoom: 8 })")
    page.set_viewport_size({"width": 1300, "height": 800})
    frame.wait_for_function("window.map.getSize().x < 900")
    assert frame.evaluate("window.panther.view().zoom") == 8
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
