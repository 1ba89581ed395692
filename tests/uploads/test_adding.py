"""Documents are added whole or not at all, inside the campaign's folder alone, and can be taken back."""

import hashlib
import json
import os
from datetime import UTC, datetime

import pytest

from panther.campaign import Campaign
from panther.errors import InputError
from panther.sources import folder_sources
from panther.texts import limits
from panther.uploads import adding
from panther.uploads.adding import Sent, Target, add
from panther.uploads.record import RECORD, append, read_uploads
from panther.uploads.undoing import undo
from tests.texts.made import docx, p, paragraph, pdf

NOW = datetime(2026, 11, 21, 19, 30, tzinfo=UTC)
STORY = b"On 3 May 2011, rebels attacked Kidal at dawn.\n"
PDF = pdf(paragraph("On 5 May 2011, rebels attacked Gao at dawn."))
PASSWD = "secret of another folder"


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "campaigns" / "brad"
    path.mkdir(parents=True)
    (path / "story.txt").write_bytes(STORY)
    (tmp_path / "outside.txt").write_text(PASSWD)
    return path


@pytest.fixture(autouse=True)
def nothing_outside_changes(tmp_path):
    yield
    outside = tmp_path / "outside.txt"
    if outside.exists():
        assert outside.read_text() == PASSWD
    assert {path.name for path in tmp_path.iterdir()} <= {"campaigns", "outside.txt", "elsewhere"}


def added(target, *files, on_file=lambda *_: None):
    return add(target, [Sent(*file) for file in files], NOW, on_file)


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_documents_are_added_with_their_texts_and_a_record(folder):
    report = added(Target(folder), ("../new.pdf", PDF), ("notes.docx", docx(p("It fell on 6 May 2011."))))
    assert [(upload.name, upload.original) for upload in report.added] == [
        ("new.pdf", "../new.pdf"),
        ("notes.docx", "notes.docx"),
    ]
    assert (report.already, report.refused, report.folder) == ((), (), folder)
    assert set(tree(folder)) == {
        "story.txt", "new.pdf", "notes.docx", "extracted/new.pdf.json", "extracted/notes.docx.json", RECORD,
    }  # fmt: skip
    assert (folder / "new.pdf").read_bytes() == PDF
    first = json.loads((folder / RECORD).read_text().splitlines()[0])
    assert first == {
        "what": "added", "name": "new.pdf", "original": "../new.pdf", "sha256": hashlib.sha256(PDF).hexdigest(),
        "bytes": len(PDF), "time": "2026-11-21T19:30:00Z",
    }  # fmt: skip
    campaign = Campaign.read(folder_sources(folder))
    assert [event.citations[0].document for event in campaign.records] == ["story.txt", "new.pdf", "notes.docx"]


def test_what_is_there_already_is_told_and_not_written_twice(folder):
    report = added(Target(folder), ("again.txt", STORY), ("a.pdf", PDF), ("b.pdf", PDF))
    assert report.already == (("again.txt", "story.txt"), ("b.pdf", "a.pdf"))
    assert [upload.name for upload in report.added] == ["a.pdf"]


def test_another_document_of_the_same_name_gets_a_number(folder):
    report = added(Target(folder), ("STORY.txt", b"On 4 May 2011 it fell."), ("story.pdf", PDF))
    assert [upload.name for upload in report.added] == ["STORY (2).txt", "story.pdf"]
    assert (folder / "story.txt").read_bytes() == STORY


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.pdf", b"%PDF-1.4 broken", "is no PDF, or is broken"),
        ("a.pdf", pdf([]), "holds no text"),
        ("a.docx", b"PK", "is no DOCX file"),
        ("a.txt", b"\0\1\2", "NUL"),
        ("a.txt", b" ", "holds no words"),
        ("a.exe", b"MZ", "is no .txt, .md, .html, .docx or .pdf file"),
        ("uploads.jsonl", b"{}", "is no .txt"),
        ("campaign.toml", b"title = 'x'", "is no .txt"),
    ],
)
def test_what_cannot_be_read_is_refused_and_the_others_go_on(folder, name, data, words):
    before = tree(folder)
    report = added(Target(folder), (name, data))
    assert [(original, words in line) for original, line in report.refused] == [(name, True)]
    assert tree(folder) == before
    assert [upload.name for upload in added(Target(folder), (name, data), ("b.pdf", PDF)).added] == ["b.pdf"]


def test_a_new_campaign_is_made_whole_or_not_at_all(folder):
    root = folder.parent
    report = added(Target(root, 'Operation "Brad"'), ("a.pdf", PDF))
    assert report.folder == root / "Operation-Brad"
    assert Campaign.read(folder_sources(report.folder)).title == 'Operation "Brad"'
    assert added(Target(root, 'Operation "Brad"'), ("a.pdf", PDF)).folder.name == "Operation-Brad-2"
    refused = added(Target(root, "Empty"), ("a.pdf", b"x"))
    assert (refused.folder, len(refused.refused)) == (None, 1)
    assert {path.name for path in root.iterdir()} == {"brad", "Operation-Brad", "Operation-Brad-2"}
    with pytest.raises(InputError, match="no letter or figure"):
        added(Target(root, "../.."), ("a.pdf", PDF))


def test_progress_is_told_from_page_to_page(folder):
    told = []
    report = added(
        Target(folder),
        ("a.pdf", pdf(*[paragraph("It fell.")] * 3)),
        ("b.txt", b"It."),
        on_file=lambda *d: told.append(d),
    )
    assert told == [(0, 200), (25, 200), (50, 200), (75, 200), (100, 200), (200, 200)]
    assert len(report.added) == 2


class StopError(Exception):
    """The upload is called off."""


@pytest.mark.parametrize("moment", range(4))
@pytest.mark.parametrize("title", ["", "New"])
def test_what_is_called_off_leaves_nothing(folder, moment, title):
    before = tree(folder.parent)
    calls = []

    def on_file(*done):
        calls.append(done)
        if len(calls) > moment:
            raise StopError

    with pytest.raises(StopError):
        added(
            Target(folder.parent if title else folder, title), ("a.pdf", PDF), ("b.txt", b"It fell."), on_file=on_file
        )
    assert tree(folder.parent) == before
    assert {path.name for path in folder.parent.iterdir()} == {"brad"}


@pytest.mark.parametrize("broken", ["link", "append", "replace"])
def test_what_fails_half_way_leaves_nothing(folder, monkeypatch, broken):
    before = tree(folder)

    def full(*_args, **_options):
        raise OSError(28, "No space left on device")

    if broken == "link":
        monkeypatch.setattr(os, "link", full)
        monkeypatch.setattr(adding.shutil, "copyfileobj", full)
    elif broken == "append":
        monkeypatch.setattr(adding, "append", full)
    else:
        monkeypatch.setattr(adding.Path, "replace", full)
    with pytest.raises(InputError) as told:
        added(Target(folder), ("a.txt", b"It fell."), ("b.pdf", PDF))
    assert told.value.problems == (f"{folder} cannot be written (No space left on device). Nothing was added.",)
    assert tree(folder) == before


def test_what_a_killed_upload_left_can_be_taken_back(folder):
    if os.fork() == 0:
        adding._place = lambda data, target: (os.link(data, target), os._exit(9))
        added(Target(folder), ("a.txt", b"It fell on 4 May 2011."), ("b.pdf", PDF))
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.wait()[1]) == 9
    assert (folder / "a.txt").exists()
    assert [upload.name for upload in read_uploads(folder)] == ["a.txt", "b.pdf"]
    (left,) = folder.glob(".upload-*")
    os.utime(left, (0, 0))
    assert not undo(folder, read_uploads(folder), NOW)
    assert [upload.name for upload in added(Target(folder), ("b.pdf", PDF)).added] == ["b.pdf"]
    assert not list(folder.glob(".upload-*"))


def test_a_file_system_without_links_will_do(folder, monkeypatch):
    monkeypatch.setattr(os, "link", lambda *_, **__: (_ for _ in ()).throw(OSError(1, "Operation not permitted")))
    added(Target(folder), ("b.pdf", PDF))
    assert (folder / "b.pdf").read_bytes() == PDF


def test_no_link_is_followed(folder, tmp_path):
    outside = tmp_path / "outside.txt"
    (folder / "new.txt").symlink_to(outside)
    assert added(Target(folder), ("new.txt", b"It fell.")).added[0].name == "new (2).txt"
    (folder / "extracted").symlink_to(tmp_path)
    with pytest.raises(InputError, match="extracted is a link"):
        added(Target(folder), ("b.pdf", PDF))
    assert not (folder / "b.pdf").exists()
    (folder / RECORD).unlink()
    (folder / RECORD).symlink_to(outside)
    with pytest.raises(InputError, match="Nothing was added"):
        added(Target(folder), ("c.txt", b"It rose."))
    assert not (folder / "c.txt").exists()
    linked = folder.parent / "linked"
    linked.symlink_to(folder)
    with pytest.raises(InputError, match="or a link to one"):
        added(Target(linked), ("d.txt", b"It rose."))


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        ("MOST_FILES", "2 files were chosen; at most 1 are added at once."),
        ("MOST_TOTAL", "at most 0 MB are added at once."),
        ("MOST_DOCUMENTS", "more than 1 documents."),
    ],
)
def test_limits_of_an_upload_are_enforced(folder, monkeypatch, limit, words):
    monkeypatch.setattr(adding, limit, 1)
    with pytest.raises(InputError) as told:
        added(Target(folder), ("a.txt", b"It fell."), ("b.txt", b"It rose."))
    assert words in str(told.value)
    assert set(tree(folder)) == {"story.txt"}


def test_limits_of_a_file_are_enforced(folder, monkeypatch):
    monkeypatch.setattr(limits, "MOST_PAGES", 0)
    monkeypatch.setattr(adding, "MOST_BYTES", len(PDF))
    refused = added(Target(folder), ("b.pdf", PDF), ("c.txt", b"It fell again. " * 999)).refused
    assert [line for _, line in refused] == [
        "b.pdf has 1 pages, more than 0. Divide it.",
        "c.txt has more than 0 MB. Divide it, or save its text alone.",
    ]
    assert set(tree(folder)) == {"story.txt"}


def test_an_upload_is_taken_back(folder):
    before = tree(folder)
    report = added(Target(folder), ("a.pdf", PDF), ("b.txt", b"It fell."))
    assert read_uploads(folder) == report.added
    assert not undo(folder, report.added[:1], NOW)
    assert read_uploads(folder) == report.added[1:]
    assert set(tree(folder)) == {"story.txt", "b.txt", RECORD}
    assert not undo(folder, report.added, NOW)
    assert {name: data for name, data in tree(folder).items() if name != RECORD} == before
    lines = [json.loads(line) for line in (folder / RECORD).read_text().splitlines()]
    assert [line["what"] for line in lines] == ["added", "added", "undone", "undone"]


def test_a_campaign_that_an_upload_made_goes_with_its_last_document(folder):
    report = added(Target(folder.parent, "New"), ("a.pdf", PDF), ("b.pdf", pdf(paragraph("It fell on 4 May 2011."))))
    assert not undo(report.folder, report.added[:1], NOW)
    assert undo(report.folder, report.added[1:], NOW)
    assert {path.name for path in folder.parent.iterdir()} == {"brad"}


@pytest.mark.parametrize("written", ["gazetteer.csv", "names.csv", "campaign.toml", "extracted/other.docx.json"])
def test_a_campaign_in_which_something_was_written_keeps_its_last_document(folder, written):
    report = added(Target(folder.parent, "New"), ("a.pdf", PDF))
    (report.folder / written).write_text('title = "Mine"\n')
    before = tree(report.folder)
    with pytest.raises(InputError, match="the last documents of the campaign"):
        undo(report.folder, report.added, NOW)
    assert tree(report.folder) == before


def test_only_what_was_uploaded_is_taken_back(folder, tmp_path):
    report = added(Target(folder), ("a.pdf", PDF))
    (folder / "a.pdf").write_bytes(b"changed")
    with pytest.raises(InputError, match=r"a\.pdf was changed since"):
        undo(folder, report.added, NOW)
    (folder / "a.pdf").unlink()
    (folder / "a.pdf").symlink_to(tmp_path / "outside.txt")
    with pytest.raises(InputError, match="not in the campaign's own folder"):
        undo(folder, report.added, NOW)
    (folder / "a.pdf").unlink()
    assert not undo(folder, report.added, NOW)
    assert read_uploads(folder) == ()
    forged = report.added[0].__class__("../../outside.txt", "x", hashlib.sha256(PASSWD.encode()).hexdigest(), 3, "t")
    assert not undo(folder, (forged,), NOW)
    line = {"what": "added", "bytes": 3, "time": "t", "original": "x", "name": forged.name, "sha256": forged.sha256}
    with (folder / RECORD).open("a") as file:
        file.write(json.dumps(line) + "\n")
    with pytest.raises(InputError, match="not in the campaign's own folder"):
        undo(folder, read_uploads(folder), NOW)


def test_the_last_documents_of_a_campaign_that_was_there_stay(folder):
    report = added(Target(folder), ("a.pdf", PDF))
    (folder / "story.txt").unlink()
    with pytest.raises(InputError, match="the last documents of the campaign"):
        undo(folder, report.added, NOW)
    assert (folder / "a.pdf").exists()


def test_of_two_at_once_with_one_name_the_first_keeps_its_document_and_its_text(folder, monkeypatch):
    stale, looked = [adding._there(folder)], adding._there
    added(Target(folder), ("a.pdf", PDF))
    before = tree(folder)
    monkeypatch.setattr(adding, "_there", lambda folder: stale.pop() if stale else looked(folder))
    report = added(Target(folder), ("a.pdf", pdf(paragraph("On 6 May 2011, rebels attacked Gao at dusk."))))
    assert [upload.name for upload in report.added] == ["a (2).pdf"]
    assert {name: data for name, data in tree(folder).items() if name in before and name != RECORD} == {
        name: data for name, data in before.items() if name != RECORD
    }
    assert len(Campaign.read(folder_sources(folder)).documents) == 3


def test_what_others_put_there_again_and_again_is_left_in_peace(folder, monkeypatch):
    names, sums = adding._there(folder)
    added(Target(folder), ("a.pdf", PDF))
    before = tree(folder)
    monkeypatch.setattr(adding, "_there", lambda _folder: (set(names), dict(sums)))
    with pytest.raises(InputError, match="written to by others"):
        added(Target(folder), ("a.pdf", pdf(paragraph("On 6 May 2011, rebels attacked Gao at dusk."))))
    assert tree(folder) == before


def test_a_disk_that_is_full_leaves_no_part_of_a_line_in_the_record(folder, monkeypatch):
    added(Target(folder), ("a.pdf", PDF))
    before = tree(folder)

    def full(_file):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("panther.uploads.record.os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        append(folder, [{"what": "made", "title": "A", "time": "t"}])
    assert tree(folder) == before


@pytest.mark.parametrize(
    "line",
    [
        "{", "[]", "3", '{"what": "added", "time": "t"}', '{"what": "undone", "time": "t"}',
        '{"what": [], "time": "t"}',
        '{"what": "undone", "time": "t", "name": [], "sha256": ""}',
    ],
)  # fmt: skip
def test_a_record_that_cannot_be_read_is_told(folder, line):
    (folder / RECORD).write_text(line + "\n")
    with pytest.raises(InputError, match=r"uploads\.jsonl, line 1: it is not what Panther writes"):
        read_uploads(folder)
