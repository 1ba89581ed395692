"""The server dies and comes back: what is seen stays, and nothing is lost."""

import contextlib

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import WAIT_MS, map_frame, wait_for_map
from tests.browser.server import ROOT, free_port, running
from tests.browser.test_map_page import row, thumb, wait_for_window

SCRIPT = ROOT / "tests" / "browser" / "fixture_app.py"


@pytest.fixture
def alone(browser):
    """A page that may lose its server: its errors are expected."""
    context = browser.new_context()
    context.set_default_timeout(3 * WAIT_MS)
    yield context.new_page()
    context.close()


def test_the_view_outlives_its_server(alone, tmp_path):
    page, port = alone, free_port()
    with contextlib.ExitStack() as first:
        address = first.enter_context(running(SCRIPT, tmp_path, port=port))
        page.goto(f"{address}/?from=2021-06-03&to=2021-06-09&event=e3")
        wait_for_map(page)
        map_frame(page).evaluate("window.kept = true")
    banner = page.locator(".pn-lost")
    expect(banner).to_contain_text("The connection to the server is lost.", timeout=3 * WAIT_MS)
    thumb(page, "To").focus()
    thumb(page, "To").press("ArrowLeft")
    wait_for_window(page, "2021-06-03", "2021-06-08")
    row(page, "e4").click()
    expect(row(page, "e4")).to_have_attribute("aria-current", "true")
    page.wait_for_url("**to=2021-06-08&event=e4**")
    with running(SCRIPT, tmp_path, port=port):
        expect(banner).to_be_empty(timeout=6 * WAIT_MS)
        expect(page.locator(".pn-evidence h2")).to_have_text("6 June 2021", timeout=3 * WAIT_MS)
        wait_for_window(page, "2021-06-03", "2021-06-08")
        page.reload()
        wait_for_map(page)
        wait_for_window(page, "2021-06-03", "2021-06-08")
        expect(row(page, "e4")).to_have_attribute("aria-current", "true")


def test_a_decision_that_the_server_did_not_hear_is_saved_when_it_is_back(alone, tmp_path):
    page, port = alone, free_port()
    campaign = tmp_path / "war"
    campaign.mkdir()
    (campaign / "a.txt").write_text("On 3 March 2013 three soldiers died in the village of Kaldor.\n", encoding="utf-8")
    environment = {"PANTHER_CAMPAIGN": str(campaign)}
    with running(ROOT / "app.py", tmp_path, environment, port=port) as address:
        page.goto(f"{address}/places?show=names")
        page.get_by_role("radio", name="Names to decide").check()
        page.locator(".pn-open-name .pn-turn", has_text="Kaldor").click()
        page.get_by_role("button", name="Refuse").first.click()
        page.get_by_label("Reason").fill("A ship.")
        page.get_by_label("Author").fill("N. N.")
    expect(page.locator(".pn-lost")).to_contain_text("What stands here can still be read", timeout=3 * WAIT_MS)
    save = page.locator("form button[type=submit]")
    save.click()
    expect(save).to_have_text("Saving")
    with running(ROOT / "app.py", tmp_path, environment, port=port):
        expect(page.locator(".pn-name-problems")).to_have_text(
            "The connection was lost before this was saved. Save it again.", timeout=6 * WAIT_MS
        )
        page.wait_for_function("document.querySelector('.stApp')?.dataset.testScriptState === 'notRunning'")
        save.click()
        expect(page.locator(".pn-names-said")).to_contain_text("Kaldor")
    assert "A ship." in (campaign / "names.csv").read_text(encoding="utf-8")
