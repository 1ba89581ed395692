"""Bytes to documents."""

import codecs
import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.errors import DocumentError
from panther.reading import (
    document_from_text,
    original_bytes,
    read_document,
    read_documents,
    read_what_can_be_read,
)
from panther.texts.decoding import decode

SEEDS = Path(__file__).parent.parent / "seeds"
TEXT = "Le convoi quitte Tessalit à l'aube.\r\nIl arrive à Gao."


def write(folder, name, data=b"The raid began."):
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(data)
    return path


def problems(paths):
    with pytest.raises(DocumentError) as error:
        read_documents(paths)
    return error.value.problems


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "utf-8"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (b"\xff\xfe\0\0" + TEXT.encode("utf-32-le"), "utf-32-le"),
    ],
)
def test_encodings_give_the_same_text(data, encoding):
    assert decode(data, "x.txt") == (TEXT, encoding, ())


def test_cp1252_is_said():
    text, encoding, notes = decode("Le poste d’Aguelhoc est évacué…".encode("cp1252"), "x.txt")
    assert (text, encoding) == ("Le poste d’Aguelhoc est évacué…", "cp1252")
    assert notes == ("x.txt is not UTF-8 (byte 11) and was read as CP1252.",)


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"Gao fell.\0Then", "x.txt cannot be read as text. Byte 10 is NUL"),
        ("évacué à Gao".encode() + b"\xe9", "x.txt cannot be read as text. Byte 16 is not UTF-8. Save it as UTF-8"),
        (b"Gao fell\x81.", "x.txt cannot be read as text. Byte 9 is not UTF-8."),
        (b"\xff\xfea\0b", "x.txt cannot be read as text. Byte 5 is not UTF-16."),
        (b"\xff\xfea\0\0\0", "x.txt cannot be read as text. Character 2 is NUL."),
        (bytes(range(1, 32)) * 40, "x.txt cannot be read as text. It is full of control characters"),
        ("Gao fell.".encode("utf-16-le"), "x.txt cannot be read as text. Byte 2 is NUL"),
    ],
)
def test_what_is_no_text_is_refused_with_its_byte(data, line):
    with pytest.raises(DocumentError) as error:
        decode(data, "x.txt")
    assert str(error.value).startswith(line)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    try:
        text, encoding, _ = decode(data, "x.txt")
    except DocumentError:
        return
    assert data.endswith(text.encode(encoding))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff", include_characters="\r\n")))
def test_utf8_comes_back_as_it_was(text):
    assert decode(text.encode(), "x.txt") == (text, "utf-8", ())


def test_newlines_are_kept(tmp_path):
    document = read_document(write(tmp_path, "a.txt", b"One came.\r\n\r\nTwo went.\rThree stayed"))
    assert document.text == "One came.\r\n\r\nTwo went.\rThree stayed"
    assert [s.text for s in document.sentences] == ["One came.", "Two went.", "Three stayed"]


def test_a_document_is_known_by_name_and_bytes(tmp_path):
    data = b"\xef\xbb\xbfThe raid began.[2]"
    document = read_document(write(tmp_path, "a.md", data))
    assert (document.name, document.sha256) == ("a.md", hashlib.sha256(data).hexdigest())
    assert document.marks == ((15, 18),)


@pytest.mark.parametrize("data", [b"", b" \r\n\t \n", b"[3]\n", b"\xef\xbb\xbf"])
def test_a_file_without_words_is_refused(tmp_path, data):
    assert problems([write(tmp_path, "a.txt", data)]) == (
        "a.txt holds no words. Give a file with text in it, or leave it out.",
    )


def test_the_order_of_arguments_does_not_matter(tmp_path):
    paths = [write(tmp_path / "one", "b.txt"), write(tmp_path / "two", "a.MD"), write(tmp_path / "one", "c.txt")]
    documents = read_documents(paths)
    assert [document.name for document in documents] == ["a.MD", "b.txt", "c.txt"]
    assert read_documents(reversed(paths)) == documents
    assert read_documents([tmp_path / "two", *paths, tmp_path / "one"]) == documents


def test_a_folder_gives_its_documents_only(tmp_path):
    write(tmp_path, "a.txt")
    write(tmp_path, "b.csv")
    write(tmp_path / "inner.txt", "c.txt")
    assert [document.name for document in read_documents([tmp_path])] == ["a.txt"]


def test_all_problems_are_told_at_once(tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    lines = problems([empty, tmp_path / "gone.txt", write(tmp_path, "x.rtf"), write(tmp_path, "nul.txt", b" ")])
    assert sorted(line.removeprefix(f"{tmp_path}/") for line in lines) == [
        "empty holds no .txt, .md, .html, .docx or .pdf file. Name a folder with documents.",
        "gone.txt does not exist. Check the path.",
        "nul.txt holds no words. Give a file with text in it, or leave it out.",
        "x.rtf is no .txt, .md, .html, .docx or .pdf file. Save it as one of these and load it again.",
    ]


def test_one_name_for_two_documents_is_refused(tmp_path):
    one, two = write(tmp_path / "one", "a.txt"), write(tmp_path / "two", "a.txt")
    assert problems([two, one]) == (f"a.txt is the name of 2 documents: {one} and {two}. Rename all but one.",)


def test_a_path_that_cannot_be_opened_is_refused(tmp_path):
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    with pytest.raises(DocumentError, match="cannot be opened"):
        read_document(folder)


def test_text_is_a_document_too():
    document = document_from_text("notes", "The raid began. It ended.")
    assert [s.text for s in document.sentences] == ["The raid began.", "It ended."]
    assert document.sha256 == hashlib.sha256(b"The raid began. It ended.").hexdigest()


@pytest.mark.parametrize("text", ["Gao\0", "Gao \ud800 fell", "  "])
def test_text_that_is_none_is_refused(text):
    with pytest.raises(DocumentError, match="notes"):
        document_from_text("notes", text)


def test_the_seeds_are_read_sentence_by_sentence():
    narrative, excerpts = read_documents([SEEDS])
    assert len(narrative.sentences) == 88
    assert len(excerpts.sentences) == 13
    assert narrative.sentences[-2].section == "See also"
    assert not any(sentence.text.startswith("[") for sentence in excerpts.sentences)
    assert [excerpts.text[start:end] for start, end in excerpts.marks] == ["[3]", "[7]", "[7]", "[7]"]
    assert sum(sentence.kind == "infobox" for sentence in narrative.sentences) == 14
    # the one line that starts a paragraph without a blank line before it
    started = next(s for s in narrative.sentences if s.text.startswith("From 21 to 25 March"))
    assert started.paragraph == narrative.sentences[started.index - 1].paragraph + 1


@pytest.mark.parametrize(
    "data",
    [
        "Élan\r\n\fcame.\r".encode(),
        b"\xef\xbb\xbf\xef\xbb\xbfIt came.",
        b"\xc9lan \x80 came.",
        codecs.BOM_UTF16_BE + "Élan \U0001f525 came.".encode("utf-16-be"),
        codecs.BOM_UTF32_LE + "It came.".encode("utf-32-le"),
    ],
)
def test_the_bytes_of_a_file_come_back_from_its_document(tmp_path, data):
    assert original_bytes(read_document(write(tmp_path, "a.txt", data))) == data


def test_the_bytes_of_a_text_that_was_changed_do_not():
    document = document_from_text("a.txt", "It came.")
    assert original_bytes(document) == b"It came."
    with pytest.raises(DocumentError, match="its text is not that of the file"):
        original_bytes(replace(document, text="It went. \ud800"))


def test_what_is_named_as_a_document_and_is_no_file_is_told(tmp_path):
    (tmp_path / "a.txt").write_text("On 3 March 2013 they attacked.")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(DocumentError) as raised:
        read_documents([tmp_path])
    assert list(raised.value.problems) == [
        f"{tmp_path / name} is no file, or a link to none. Take it away." for name in ("gone.txt", "pipe.txt")
    ]
    documents, unread = read_what_can_be_read([tmp_path])
    assert ([document.name for document in documents], len(unread)) == (["a.txt"], 2)
