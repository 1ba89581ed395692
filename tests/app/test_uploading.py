"""What the dialog of uploads offers and tells."""

from pathlib import Path

import pytest

from panther.app import loading, memory
from panther.app.uploading import Place, added_words, limits_words, report_lines, upload_label
from panther.sources import SEEDS
from panther.uploads.adding import Report, Target
from panther.uploads.record import Upload

ROOT, OWN = Path("campaigns"), Path("campaigns/brad")


def upload(name, original):
    return Upload(name, original, "0" * 64, 1200, "2026-11-21T19:30:00Z")


def test_documents_go_to_the_campaign_or_to_a_new_one():
    assert Place(ROOT, OWN, "brad").target("") == Target(OWN)
    assert Place(ROOT, OWN, "brad").target("New") == Target(ROOT, "New")
    assert Place(ROOT).target("New") == Target(ROOT, "New")


def test_the_address_names_the_campaign_where_the_app_does_not_open_with_it():
    assert Place(ROOT, OWN, "brad").address(OWN) == "?campaign=brad"
    assert Place(ROOT, Path("elsewhere")).address(Path("elsewhere")) == "?"
    assert Place(ROOT, OWN, "brad").address(ROOT / "A & b") == "?campaign=A%20%26%20b"
    assert Place(ROOT, OWN, "brad").address(None) == "?"


def test_what_became_of_each_file_is_told():
    report = Report(
        OWN,
        (upload("a.pdf", "a.pdf"), upload("b (2).txt", "../b.txt")),
        (("c.txt", "b.txt"),),
        (("x.docx", "x.docx is no DOCX file."), ("../y.pdf", "y.pdf is encrypted.")),
    )
    assert added_words(report) == "2 documents were added."
    assert added_words(Report(None)) == "Nothing was added."
    assert report_lines(report) == [
        "x.docx is no DOCX file.",
        "../y.pdf: y.pdf is encrypted.",
        "c.txt is there already, byte for byte: b.txt.",
        "../b.txt was added as b (2).txt.",
    ]
    assert upload_label(report.added[0]) == "a.pdf, 2026-11-21 19:30 UTC"
    assert "At most 200 files at once, 32 MB each and 256 MB together; 2,000 pages a PDF" in limits_words()


@pytest.fixture
def place(monkeypatch, tmp_path):
    """Where documents go in the app as it is started with an environment, and with a campaign chosen."""
    for name in ("CAMPAIGN", "EVENTS", "DOCUMENTS", "GAZETTEER"):
        monkeypatch.delenv(f"PANTHER_{name}", raising=False)
    (tmp_path / "brad").mkdir()
    (tmp_path / "brad" / "story.txt").write_text("On 3 May 2011 rebels attacked Kidal.")
    monkeypatch.setenv("PANTHER_CAMPAIGNS", str(tmp_path))

    def opened(chosen="", **environment):
        for name, value in environment.items():
            monkeypatch.setenv(f"PANTHER_{name}", str(value))
        monkeypatch.setattr(memory, "campaign_name", lambda: chosen)
        return loading.campaign().uploads

    return opened


def test_seeds_and_documents_that_were_named_are_never_written_to(place, tmp_path):
    assert place() == Place(tmp_path)
    assert place(DOCUMENTS=SEEDS) == Place(tmp_path)


def test_a_campaign_of_one_s_own_is(place, tmp_path):
    assert place("brad") == Place(tmp_path, tmp_path / "brad", "brad")
    assert place(CAMPAIGN=tmp_path / "brad") == Place(tmp_path, tmp_path / "brad")
