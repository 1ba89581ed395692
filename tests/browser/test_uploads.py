"""Uploads: documents are added by keyboard, refused with a word, called off and taken back."""

import pytest
from playwright.sync_api import expect

from tests.browser.server import ROOT, running
from tests.texts.made import paragraph, pdf

RAID = pdf(paragraph("On 5 May 2031, rebels attacked Kidal at dawn."), paragraph("On 7 May 2031, rebels attacked Gao."))


@pytest.fixture(scope="module")
def campaigns(tmp_path_factory):
    """A folder of campaigns with one in it."""
    folder = tmp_path_factory.mktemp("campaigns")
    (folder / "brad").mkdir()
    (folder / "brad" / "story.txt").write_text("On 3 May 2031, rebels attacked Kidal.\n")
    return folder


@pytest.fixture(scope="module")
def address(campaigns, tmp_path_factory):
    """The app over the seeds, with these campaigns to choose from."""
    home = tmp_path_factory.mktemp("home")
    with running(ROOT / "app.py", home, {"PANTHER_CAMPAIGNS": str(campaigns)}) as address:
        yield address


def open_dialog(page):
    page.get_by_role("button", name="Add documents").press("Enter")
    dialog = page.get_by_role("dialog", name="Add documents")
    expect(dialog.locator("input[type=file]")).to_be_attached()
    return dialog


def choose(dialog, **files):
    dialog.locator("input[type=file]").set_input_files(
        [
            {"name": name.replace("_", "."), "mimeType": "application/octet-stream", "buffer": data}
            for name, data in files.items()
        ]
    )


def add(dialog):
    button = dialog.get_by_role("button", name="Add", exact=True)
    expect(button).to_be_enabled()
    button.press("Enter")


def test_a_new_campaign_is_made_by_keyboard_alone_and_goes_with_its_last_document(address, campaigns, visit):
    page = visit(address)
    dialog = open_dialog(page)
    expect(dialog).to_contain_text("The campaign that is open stays as it is.")
    expect(dialog).to_contain_text("At most 200 files at once, 32 MB each")
    expect(dialog.get_by_role("button", name="Add", exact=True)).to_be_disabled()
    page.keyboard.press("Tab")
    dialog.get_by_label("Name of the new campaign").press_sequentially("The raid on Kidal")
    page.keyboard.press("Tab")
    choose(dialog, raid_pdf=RAID, broken_docx=b"PK")
    add(dialog)
    expect(dialog).to_contain_text("1 document was added.")
    expect(dialog).to_contain_text("broken.docx is no DOCX file, or is broken.")
    dialog.get_by_role("button", name="Show the campaign").press("Enter")
    expect(page.locator(".pn-strip h1")).to_have_text("The raid on Kidal")
    page.locator(".pn-row").nth(1).click()
    expect(page.locator(".pn-citations code").first).to_contain_text("p. 2, ")
    assert sorted(path.name for path in (campaigns / "The-raid-on-Kidal").iterdir()) == [
        "campaign.toml", "extracted", "raid.pdf", "uploads.jsonl",
    ]  # fmt: skip
    page.get_by_role("link", name="Documents").click()
    expect(page.locator(".pn-doc-page")).to_have_text(["Page 1", "Page 2"])
    expect(page.locator(".pn-doc-facts")).to_contain_text("Extracted by pypdf")
    dialog = open_dialog(page)
    dialog.get_by_text("Uploaded documents").click()
    expect(dialog).to_contain_text("Sent as raid.pdf")
    dialog.get_by_role("button", name="Take it back").press("Enter")
    expect(page.locator(".pn-page-head")).to_contain_text("Operation Panther")
    assert {path.name for path in campaigns.iterdir()} == {"brad"}


def test_an_upload_to_a_campaign_is_shown_and_undone_at_once(address, campaigns, visit):
    page = visit(f"{address}/?campaign=brad")
    expect(page.locator(".pn-row")).to_have_count(1)
    dialog = open_dialog(page)
    choose(
        dialog, story_txt=b"On 4 May 2031, rebels attacked Gao.", copy_txt=(campaigns / "brad/story.txt").read_bytes()
    )
    add(dialog)
    expect(dialog).to_contain_text("story.txt was added as story (2).txt.")
    expect(dialog).to_contain_text("copy.txt is there already, byte for byte: story.txt.")
    page.keyboard.press("Escape")
    expect(page.locator(".pn-row")).to_have_count(2)
    dialog = open_dialog(page)
    choose(dialog, more_txt=b"On 6 May 2031, rebels attacked Gao.")
    add(dialog)
    dialog.get_by_role("button", name="Undo").press("Enter")
    expect(dialog).to_contain_text("1 document was taken back.")
    assert {path.name for path in (campaigns / "brad").iterdir()} == {"story.txt", "story (2).txt", "uploads.jsonl"}


def test_an_upload_that_is_called_off_leaves_nothing(address, campaigns, visit):
    page = visit(f"{address}/?campaign=brad")
    before = sorted(path.name for path in (campaigns / "brad").iterdir())
    dialog = open_dialog(page)
    long = pdf(*[paragraph("On 9 May 2031, rebels attacked Gao. " * 60, 800, leading=8)] * 1500, compressed=True)
    choose(dialog, long_pdf=long)
    add(dialog)
    dialog.get_by_role("button", name="Cancel").press("Enter")
    expect(dialog).to_contain_text("The upload was called off. Nothing was added.")
    assert sorted(path.name for path in (campaigns / "brad").iterdir()) == before


def test_documents_that_cannot_be_read_are_named_with_their_reason(address, campaigns, visit):
    torn = campaigns / "torn"
    torn.mkdir()
    (torn / "story.txt").write_text("On 3 May 2031, rebels attacked Kidal.\n")
    (torn / "raid.pdf").write_bytes(RAID[:60])
    (torn / "<b>old.docx").write_bytes(b"PK")
    page = visit(f"{address}/?campaign=torn")
    coverage = page.locator(".pn-coverage")
    expect(coverage).to_contain_text("2 documents could not be read")
    coverage.get_by_role("button", name="See why").click()
    heading = page.get_by_role("heading", name="Documents that could not be read 2")
    expect(heading).to_be_focused()
    expect(page.locator(".pn-off-map .pn-unread-lines li")).to_contain_text(
        ["<b>old.docx is no DOCX file, or is broken", "raid.pdf is no PDF, or is broken"]
    )
    page.get_by_role("link", name="Documents").click()
    expect(page.locator(".pn-doc-list .pn-unread-lines li")).to_contain_text(["<b>old.docx", "raid.pdf"])
    expect(page.locator(".pn-doc-block").first).to_contain_text("rebels attacked Kidal")
