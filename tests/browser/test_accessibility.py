"""What axe-core finds on every page and in the frame of every map, in light and dark, on a desk and on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import map_frame, wait_for_map
from tests.browser.test_filters import open_filters
from tests.browser.test_map_page import row
from tests.browser.test_places import frame as places_frame
from tests.browser.test_places import ready

GRAVE = {"serious", "critical"}
AXE = Axe()
# What lies in a frame is looked at by itself, from inside.
OPTIONS = {"resultTypes": ["violations"], "iframes": False}


def grave(page_or_frame):
    """What is seriously wrong: rule, where, and why, a line for each element."""
    found = AXE.run(page_or_frame, options=OPTIONS).response["violations"]
    return [
        f"{violation['id']} {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for violation in found
        if violation["impact"] in GRAVE
        for node in violation["nodes"]
    ]


def go_to(page, name, until):
    """To a page by the top navigation, which lies in a drawer where it has no room."""
    drawer = page.get_by_test_id("stExpandSidebarButton")
    narrow = drawer.is_visible()
    if narrow:
        drawer.click()
    page.get_by_role("link", name=name, exact=True).click()
    expect(page.locator(until).first).to_be_visible()
    if narrow:
        expect(drawer).to_be_visible()


@pytest.mark.parametrize(("width", "height", "theme"), [(1440, 900, "light"), (1440, 900, "dark"), (390, 844, "light")])
def test_no_page_has_a_grave_fault(made_up, visit, width, height, theme):
    page = visit(made_up, width=width, height=height, theme=theme, until=".pn-row")
    wait_for_map(page)
    found = {}
    row(page, "e0").click()
    expect(page.locator(".pn-quote mark").first).to_be_visible()
    found["map"] = grave(page) + grave(map_frame(page))
    open_filters(page)
    found["filters"] = grave(page)
    page.keyboard.press("Escape")
    page.get_by_role("tab", name="Not on the map").click()
    expect(page.locator(".pn-off-map")).to_be_visible()
    found["not on the map"] = grave(page)
    for name, until in (
        ("Documents", ".pn-doc-block"),
        ("Places", ".pn-place-row"),
        ("Losses", ".pn-losses h1"),
        ("Checks", ".pn-check"),
    ):
        go_to(page, name, until)
        found[name] = grave(page)
        if name == "Places":
            found["places map"] = grave(places_frame(ready(page)))
    assert {name: faults for name, faults in found.items() if faults} == {}
