"""Bytes -> Document: the text of a file, with paragraphs, sentences and citation marks.

Of a text file the text is kept as decoded: newlines are not translated, so offsets hold for the file as it is. Of other
formats it is extracted (``panther.texts``), or taken from the copy that is kept of it (``panther.texts.kept``).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from panther.errors import DocumentError
from panther.model import Document
from panther.segmentation import find_marks, find_sentences
from panther.texts import KINDS, SUFFIXES, is_extracted, read_text, suffix_of
from panther.texts.blocks import Text
from panther.texts.decoding import BYTE_ORDER_MARKS, refuse_nul
from panther.texts.kept import keep_text, kept_text

_MOVE = "Put the file itself there."
_TAKE = "Take it away."
_SURROGATE = re.compile("[\ud800-\udfff]")


class Unread(NamedTuple):
    """A file that should be a document and cannot be read, with the line that says why."""

    name: str
    problem: str


def read_documents(paths: Iterable[Path]) -> tuple[Document, ...]:
    """Read documents from files and folders, in order of their names.

    A folder gives the documents in it, not those of folders in it. A file that is named twice is read once.

    Raises:
        DocumentError: With one line for each path that cannot be read, and for each name that two files share.
    """
    documents, unread, problems = _read_all(paths)
    if problems or unread:
        raise DocumentError(sorted([*problems, *(line for _, line in unread)]))
    return documents


def read_what_can_be_read(paths: Iterable[Path]) -> tuple[tuple[Document, ...], tuple[Unread, ...]]:
    """Read documents as :func:`read_documents` does; a file that cannot be read does not keep the others from it.

    Returns:
        The documents, and the files that are none, in order of their names.

    Raises:
        DocumentError: With one line for each path that gives no document, and for each name that two files share; and
            for each file, where none of them can be read.
    """
    documents, unread, problems = _read_all(paths)
    if problems or (unread and not documents):
        raise DocumentError(sorted([*problems, *(line for _, line in unread)]))
    return documents, unread


def _read_all(paths: Iterable[Path]) -> tuple[tuple[Document, ...], tuple[Unread, ...], list[str]]:
    """Return the documents, the files that are none, and what is wrong with the paths."""
    problems: list[str] = []
    files: dict[Path, Path] = {}
    unread: list[Unread] = []
    for path in sorted(paths):
        try:
            inside = list(_files(path))
        except DocumentError as error:
            problems.extend(error.problems)
        except OSError as error:
            problems.append(_not_opened(path, error))
        else:
            out = [file for file in inside if file != path and _leads_out(file)]
            unread += [Unread(file.name, f"{file} is a link that leads out of its folder. {_MOVE}") for file in out]
            unread += [Unread(file.name, f"{file} is no file, or a link to none. {_TAKE}") for file in _no_files(path)]
            files.update((file.resolve(), file) for file in inside if file not in out)
    problems.extend(_shared_names(files.values()))
    documents: list[Document] = []
    for file in files.values():
        try:
            documents.append(read_document(file))
        except DocumentError as error:
            unread += [Unread(file.name, line) for line in error.problems]
    return tuple(sorted(documents, key=lambda document: document.name)), tuple(sorted(unread)), problems


def read_document(path: Path) -> Document:
    """Read one file.

    Raises:
        DocumentError: If the file cannot be opened, no text can be had from it, or it holds no words.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DocumentError(_not_opened(path, error)) from error
    if not is_utf8(path.name):
        raise DocumentError(f"{path.name!r}: the name of the file is not UTF-8. Rename it and load it again.")
    return document_from_bytes(path.name, data, kept_text(path, data) if is_extracted(path.name) else None)


def keep_texts(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Keep the text of each document that it was extracted from, beside it; return the files that were written.

    Raises:
        DocumentError: If a document cannot be read, or its text not be kept.
    """
    files = sorted({file for path in paths for file in _files(path) if is_extracted(file.name)})
    kept = (keep_text(file, read_document(file)) for file in files)
    return tuple(path for path in kept if path is not None)


def document_from_bytes(name: str, data: bytes, text: Text | None = None) -> Document:
    """Make a document of the bytes of a file.

    Args:
        name: Of the file; its suffix says what it is.
        data: The bytes.
        text: Their text where it is known already.

    Raises:
        DocumentError: If no text can be had from them, or it holds no words.
    """
    text = text or read_text(data, name)
    return _document(name, hashlib.sha256(data).hexdigest(), text, data if is_extracted(name) else b"")


def _not_opened(path: Path, error: OSError) -> str:
    return f"{path} cannot be opened: {error.strerror}. Check the path."


def document_from_text(name: str, text: str) -> Document:
    """Make a document of a text that is already decoded; its SHA-256 is that of the text in UTF-8.

    Raises:
        DocumentError: If the text holds NUL or half a surrogate pair, or no words.
    """
    refuse_nul(name, text)
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        half = f"Character {error.start + 1:,} is half a surrogate pair."
        raise DocumentError(f"{name} cannot be read as text. {half}") from error
    return _document(name, hashlib.sha256(data).hexdigest(), Text(text, "utf-8"))


def original_bytes(document: Document) -> bytes:
    """The bytes of the file that a document was read from, proven by its SHA-256: decoding loses nothing.

    Where the text was extracted from them, they are kept beside it.

    Raises:
        DocumentError: If the text is not what was read from a file with that SHA-256.
    """
    if document.original:
        return document.original
    marks = (b"", *(mark for mark, encoding in BYTE_ORDER_MARKS if encoding == document.encoding))
    text = document.text.encode(document.encoding, "replace")
    for mark in marks:
        if hashlib.sha256(mark + text).hexdigest() == document.sha256:
            return mark + text
    raise DocumentError(f"{document.name}: its text is not that of the file with the SHA-256 {document.sha256}.")


def _document(name: str, sha256: str, found: Text, original: bytes = b"") -> Document:
    marks = find_marks(found.text)
    sentences = find_sentences(found.text, marks)
    if not sentences:
        raise DocumentError(f"{name} holds no words. Give a file with text in it, or leave it out.")
    return Document(
        name=name,
        sha256=sha256,
        text=found.text,
        encoding=found.encoding,
        sentences=sentences,
        marks=marks,
        notes=found.notes,
        reader=found.reader,
        pages=found.pages,
        original=original,
    )


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        files = document_files(path)
        if not files:
            raise DocumentError(f"{path} holds no {KINDS} file. Name a folder with documents.")
        yield from files
    elif not path.exists():
        raise DocumentError(f"{path} does not exist. Check the path.")
    elif not path.is_file():
        raise DocumentError(f"{path} is neither a file nor a folder. Name a document.")
    elif suffix_of(path.name) not in SUFFIXES:
        raise DocumentError(f"{path} is no {KINDS} file. Save it as one of these and load it again.")
    else:
        yield path


def document_files(folder: Path) -> list[Path]:
    """Return the files in a folder that are documents by their names, in order; none of folders in it.

    Raises:
        OSError: If it cannot be looked into.
    """
    return sorted(file for file in folder.iterdir() if is_document(file.name) and file.is_file())


def _no_files(folder: Path) -> list[Path]:
    """Return what is named as a document in a folder and is neither a file nor a folder."""
    inside = folder.iterdir() if folder.is_dir() else ()
    return sorted(path for path in inside if is_document(path.name) and not path.is_file() and not path.is_dir())


def is_utf8(name: str) -> bool:
    """Return whether the name of a file can be written: a system may have names that are no text."""
    return _SURROGATE.search(name) is None


def is_document(name: str) -> bool:
    """Return whether a file of this name is a document; one that Word keeps while it is open ("~$a.docx") is none."""
    return suffix_of(name) in SUFFIXES and not name.startswith("~$")


def _leads_out(file: Path) -> bool:
    return file.is_symlink() and not file.resolve().is_relative_to(file.parent.resolve())


def _shared_names(files: Iterable[Path]) -> Iterator[str]:
    by_name: dict[str, list[Path]] = {}
    for file in files:
        by_name.setdefault(file.name, []).append(file)
    for name, same in by_name.items():
        if len(same) > 1:
            places = " and ".join(sorted(str(file) for file in same))
            yield f"{name} is the name of {len(same)} documents: {places}. Rename all but one."
