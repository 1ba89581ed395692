"""The text that is kept of a document holds as long as its bytes are the same."""

import hashlib
import json

import pytest

from panther.errors import DocumentError
from panther.reading import document_from_bytes, original_bytes, read_document, read_documents
from panther.texts.kept import FOLDER, dump_kept, keep_text, kept_name
from tests.command import run
from tests.texts.made import pdf

DATA = pdf([(72, 700, "On 3 May 2011 rebels attacked Brad.")], [(72, 700, "It fell.")])


@pytest.fixture
def document(tmp_path):
    """A PDF with the text that is kept of it, which is changed so that it can be told from what would be extracted."""
    path = tmp_path / "a.pdf"
    path.write_bytes(DATA)
    kept = tmp_path / FOLDER / kept_name("a.pdf")
    kept.parent.mkdir()
    kept.write_bytes(dump_kept(document_from_bytes("a.pdf", DATA)).replace(b"attacked", b"TOOK OVER"))
    return path


def change(document, **fields):
    kept = document.parent / FOLDER / kept_name(document.name)
    kept.write_text(json.dumps(json.loads(kept.read_text()) | fields))


def test_the_text_that_is_kept_is_the_text_of_the_document(document):
    read = read_document(document)
    assert "TOOK OVER" in read.text
    assert (read.sha256, read.pages[0]) == (hashlib.sha256(DATA).hexdigest(), (0, 1))
    assert original_bytes(read) == DATA
    change(document, reader="pypdf 1.0")
    assert read_document(document).reader == "pypdf 1.0"


def test_without_it_the_text_is_extracted(document):
    (document.parent / FOLDER / kept_name("a.pdf")).unlink()
    assert read_document(document) == document_from_bytes("a.pdf", DATA)


def test_it_is_that_of_these_bytes_alone(document):
    document.write_bytes(DATA + b"\n")
    assert "attacked" in read_document(document).text
    document.write_bytes(DATA)
    change(document, sha256="0" * 64)
    assert "attacked" in read_document(document).text


def test_a_link_in_its_place_is_not_followed(document, tmp_path):
    kept = document.parent / FOLDER / kept_name("a.pdf")
    other = tmp_path / "other.json"
    kept.rename(other)
    kept.symlink_to(other)
    assert "attacked" in read_document(document).text


def test_a_link_in_the_place_of_what_is_being_written_is_not_followed(document, tmp_path):
    kept = document.parent / FOLDER / kept_name("a.pdf")
    kept.unlink()
    other = tmp_path / "other.json"
    other.write_text("of another folder")
    kept.with_name(f"{kept.name}.part").symlink_to(other)
    keep_text(document, read_document(document))
    assert kept.read_bytes() == dump_kept(read_document(document))
    assert other.read_text() == "of another folder"
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


@pytest.mark.parametrize(
    "fields",
    [
        {"layout": 2},
        {"text": 5},
        {"text": "a\0b"},
        {"text": "\ud800"},
        {"text": "short"},
        {"pages": [[5, 1], [0, 2]]},
        {"pages": [[-1, 1]]},
        {"pages": [[float("inf"), 1]]},
        {"pages": "none"},
        {"notes": [3]},
        {"reader": None},
    ],
)
def test_what_cannot_be_read_of_it_is_told(document, fields):
    change(document, **fields)
    with pytest.raises(DocumentError) as told:
        read_document(document)
    assert told.value.problems == (
        "extracted/a.pdf.json, the text that is kept of a.pdf, cannot be read. Take it away to have it extracted anew.",
    )


def test_a_command_writes_the_texts_and_keeps_them_once(tmp_path, capfdbinary):
    (tmp_path / "a.pdf").write_bytes(DATA)
    (tmp_path / "b.txt").write_text("It came.")
    code, out, errors = run(capfdbinary, "texts", tmp_path, "--keep")
    assert (code, errors) == (0, [])
    records = [json.loads(line) for line in out.splitlines()]
    assert [(record["document"], record["reader"][:5]) for record in records] == [("a.pdf", "pypdf"), ("b.txt", "")]
    kept = tmp_path / FOLDER / kept_name("a.pdf")
    assert json.loads(kept.read_text()) == records[0]
    assert {path.name for path in tmp_path.rglob("*")} == {"a.pdf", "b.txt", FOLDER, kept.name}
    kept.write_bytes(kept.read_bytes().replace(b"attacked", b"TOOK OVER"))
    run(capfdbinary, "texts", "--campaign", tmp_path, "--keep")
    assert b"TOOK OVER" in kept.read_bytes()
    kept.unlink()
    kept.symlink_to(tmp_path / "c.json")
    code, out, errors = run(capfdbinary, "texts", tmp_path, "--keep")
    assert (code, out) == (2, "")
    assert errors == [f"{kept} leads elsewhere: it is a link, or its folder is. Take the link away."]
    assert not (tmp_path / "c.json").exists()


def test_no_json_is_told_too(document):
    (document.parent / FOLDER / kept_name("a.pdf")).write_text("{")
    with pytest.raises(DocumentError, match="cannot be read"):
        read_document(document)


def test_formats_stand_beside_each_other_in_a_folder(tmp_path):
    (tmp_path / "a.txt").write_text("One came.")
    (tmp_path / "a.pdf").write_bytes(DATA)
    (tmp_path / "b.HTM").write_text("<p>Two went.")
    (tmp_path / "~$c.docx").write_bytes(b"owner")
    assert [document.name for document in read_documents([tmp_path])] == ["a.pdf", "a.txt", "b.HTM"]


def test_a_link_that_leads_out_of_a_folder_is_told(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text("One came.")
    (folder / "b.txt").symlink_to(folder / "a.txt")
    assert [document.name for document in read_documents([folder])] == ["b.txt"]
    (tmp_path / "secret.txt").write_text("Secret.")
    (folder / "c.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(DocumentError) as told:
        read_documents([folder])
    assert told.value.problems == (
        f"{folder}/c.txt is a link that leads out of its folder. Put the file itself there.",
    )
