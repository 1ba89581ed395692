"""The Export dialog: what is seen is what is written."""

import csv
import io
import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.conftest import WAIT_MS, map_frame


def open_export(page):
    page.get_by_role("button", name="Export").press("Enter")
    dialog = page.get_by_role("dialog", name="Export")
    expect(dialog).to_be_visible()
    return dialog


def saved(page, dialog, kind="png"):
    # While a choice is on its way, the button still offers the file of the one before, and says so.
    button = dialog.get_by_role("button", name=re.compile(rf"Download \S+\.{kind}$"))
    expect(button).to_be_enabled()
    with page.expect_download() as download:
        button.press("Enter")
    return download.value.suggested_filename, download.value.path().read_bytes()


def test_a_snapshot_of_the_view_is_saved_by_keyboard_alone(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-04&to=2021-06-06&event=e3")
    bounds = map_frame(page).evaluate("window.panther.page.bounds()")
    assert bounds[0] < bounds[2]
    dialog = open_export(page)
    expect(dialog).to_contain_text("4–6 June 2021")
    expect(dialog.locator("img")).to_be_visible(timeout=3 * WAIT_MS)
    name, data = saved(page, dialog)
    assert name == "panther_2021-06-04_2021-06-06.png"
    picture = Image.open(BytesIO(data))
    assert picture.text["Window"] == "2021-06-04/2021-06-06"
    assert "event=e3" in picture.text["Address"]
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


SEE_BUTTONS = """() => {
    window.seen = [];
    new MutationObserver(() => {
        for (const button of document.querySelectorAll("[role=dialog] button"))
            if (button.textContent.startsWith("Download")) window.seen.push(button.disabled);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
}"""


def test_no_file_of_other_choices_can_be_saved_while_one_is_made(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-04&to=2021-06-06")
    dialog = open_export(page)
    expect(dialog.locator("img")).to_be_visible(timeout=3 * WAIT_MS)
    expect(dialog.get_by_role("button", name="Download")).to_be_enabled()
    page.evaluate(SEE_BUTTONS)
    dialog.get_by_text("Dark", exact=True).click()
    page.wait_for_function("window.seen.includes(true)")
    expect(dialog.get_by_role("button", name="Download")).to_be_enabled()
    _, data = saved(page, dialog)
    assert sum(Image.open(BytesIO(data)).getpixel((2, 2))[:3]) < 150


def test_data_hold_the_events_of_the_window(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-04&to=2021-06-06")
    ids = page.evaluate("[...document.querySelectorAll('.pn-rows .pn-row')].map((row) => row.dataset.event)")
    dialog = open_export(page)
    dialog.get_by_text("Data", exact=True).click()
    expect(dialog).to_contain_text("Only what is shown")
    dialog.get_by_role("combobox").click()
    page.get_by_role("option", name="CSV: a row an event").click()
    expect(dialog.get_by_role("button", name="Download panther_2021-06-04_2021-06-06.csv")).to_be_visible()
    name, data = saved(page, dialog, "csv")
    assert name == "panther_2021-06-04_2021-06-06.csv"
    rows = list(csv.DictReader(io.StringIO(data.decode())))
    assert [row["event_id"] for row in rows] == [event for event in ids if event != "e2"]


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_a_window_without_events_says_so_in_a_line(made_up, visit, width, height):
    page = visit(f"{made_up}/?type=none", width=width, height=height, rows=False)
    dialog = open_export(page)
    expect(dialog.get_by_role("alert")).to_contain_text("none passes the filters")
    expect(dialog.get_by_role("button", name="Download")).to_have_count(0)


def test_a_film_is_made_when_it_is_asked_for_and_saved(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-04&to=2021-06-06")
    dialog = open_export(page)
    dialog.get_by_text("Film", exact=True).click()
    dialog.get_by_text("GIF", exact=True).click()
    dialog.get_by_role("button", name="Make panther_2021-06-04_2021-06-06.gif").click()
    expect(dialog.get_by_role("button", name="Download")).to_be_visible(timeout=6 * WAIT_MS)
    name, data = saved(page, dialog, "gif")
    assert name.endswith(".gif")
    assert Image.open(BytesIO(data)).n_frames > 1


def test_a_film_can_be_cancelled(made_up, visit):
    page = visit(f"{made_up}/?campaign=held")
    dialog = open_export(page)
    dialog.get_by_text("Film", exact=True).click()
    make = dialog.get_by_role("button", name="Make panther_")
    make.click()
    expect(dialog.get_by_text("2 of ")).to_be_visible()
    dialog.get_by_role("button", name="Cancel").click()
    expect(dialog.get_by_text("2 of ")).to_have_count(0)
    expect(dialog.get_by_role("button", name="Cancel")).to_have_count(0)
    expect(make).to_be_enabled()
    expect(dialog.get_by_role("button", name="Download")).to_have_count(0)


def test_the_page_that_opens_from_disk_holds_the_view(made_up, visit):
    page = visit(f"{made_up}/?from=2021-06-04&to=2021-06-06")
    dialog = open_export(page)
    dialog.get_by_text("Page", exact=True).click()
    name, data = saved(page, dialog, "html")
    assert name == "panther_2021-06-04_2021-06-06.html"
    assert data.startswith((b"<!DOCTYPE html>", b"<!doctype html>"))
