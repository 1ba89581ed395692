"""Bytes -> Document: decoding, with paragraphs, sentences and citation marks.

UTF-8 with or without a byte order mark, UTF-16 and UTF-32 with one, and CP1252 as a fallback that is said. The text is
kept as decoded: newlines are not translated, so offsets hold for the file as it is. A byte order mark is no text.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from panther.errors import DocumentError
from panther.model import Document
from panther.segmentation import find_marks, find_sentences

SUFFIXES = frozenset({".txt", ".md"})

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_BINARY_SHARE = 0.05
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_documents(paths: Iterable[Path]) -> tuple[Document, ...]:
    """Read documents from files and folders, in order of their names.

    A folder gives its ``.txt`` and ``.md`` files, not those of folders in it. A file that is named twice is read once.

    Raises:
        DocumentError: With one line for each path that cannot be read, and for each name that two files share.
    """
    problems: list[str] = []
    files: dict[Path, Path] = {}
    for path in sorted(paths):
        try:
            files.update((file.resolve(), file) for file in _files(path))
        except DocumentError as error:
            problems.extend(error.problems)
        except OSError as error:
            problems.append(_not_opened(path, error))
    problems.extend(_shared_names(files.values()))
    documents: list[Document] = []
    for file in files.values():
        try:
            documents.append(read_document(file))
        except DocumentError as error:
            problems.extend(error.problems)
    if problems:
        raise DocumentError(sorted(problems))
    return tuple(sorted(documents, key=lambda document: document.name))


def read_document(path: Path) -> Document:
    """Read one file.

    Raises:
        DocumentError: If the file cannot be opened, is binary, or holds no words.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DocumentError(_not_opened(path, error)) from error
    if _SURROGATE.search(path.name):
        raise DocumentError(f"{path.name!r}: the name of the file is not UTF-8. Rename it and load it again.")
    text, encoding, notes = decode(data, path.name)
    return _document(path.name, hashlib.sha256(data).hexdigest(), text, encoding, notes)


def _not_opened(path: Path, error: OSError) -> str:
    return f"{path} cannot be opened: {error.strerror}. Check the path."


def document_from_text(name: str, text: str) -> Document:
    """Make a document of a text that is already decoded; its SHA-256 is that of the text in UTF-8.

    Raises:
        DocumentError: If the text holds NUL or half a surrogate pair, or no words.
    """
    _refuse_nul(name, text)
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        half = f"Character {error.start + 1:,} is half a surrogate pair."
        raise DocumentError(f"{name} cannot be read as text. {half}") from error
    return _document(name, hashlib.sha256(data).hexdigest(), text, "utf-8", ())


def original_bytes(document: Document) -> bytes:
    """The bytes of the file that a document was read from, proven by its SHA-256: decoding loses nothing.

    Raises:
        DocumentError: If the text is not what was read from a file with that SHA-256.
    """
    marks = (b"", *(mark for mark, encoding in _BYTE_ORDER_MARKS if encoding == document.encoding))
    text = document.text.encode(document.encoding, "replace")
    for mark in marks:
        if hashlib.sha256(mark + text).hexdigest() == document.sha256:
            return mark + text
    raise DocumentError(f"{document.name}: its text is not that of the file with the SHA-256 {document.sha256}.")


def decode(data: bytes, name: str) -> tuple[str, str, tuple[str, ...]]:
    """Decode the bytes of a file.

    Returns:
        The text, the name of the Python codec, and notes on what a reader should know about the decoding.

    Raises:
        DocumentError: If the bytes are no text in an encoding that is known.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = _decode_strictly(data, len(mark), encoding, name)
            _refuse_nul(name, text)
            return text, encoding, ()
    _refuse_binary(data, name)
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError as error:
        return _decode_cp1252(data, name, error)


def _decode_strictly(data: bytes, offset: int, encoding: str, name: str) -> str:
    try:
        return data[offset:].decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentError(_not_text(name, error.start + offset, encoding.upper().removesuffix("-LE"))) from error


def _decode_cp1252(data: bytes, name: str, error: UnicodeDecodeError) -> tuple[str, str, tuple[str, ...]]:
    # A file whose other accents are good UTF-8 is damaged UTF-8: as CP1252 all of its accents would be wrong.
    good = sum(not character.isascii() for character in data.decode("utf-8", "ignore"))
    bad = data.decode("utf-8", "replace").count("\ufffd")
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if good >= bad or not text:
        raise DocumentError(_not_text(name, error.start, "UTF-8")) from error
    return text, "cp1252", (f"{name} is not UTF-8 (byte {error.start + 1:,}) and was read as CP1252.",)


def _refuse_binary(data: bytes, name: str) -> None:
    if (nul := data.find(0)) >= 0:
        raise DocumentError(
            f"{name} cannot be read as text. Byte {nul + 1:,} is NUL: the file is binary, or UTF-16 without a byte "
            "order mark. Save it as UTF-8 and load it again.",
        )
    if len(data) - len(data.translate(None, _CONTROL_BYTES)) > _BINARY_SHARE * len(data):
        raise DocumentError(f"{name} cannot be read as text. It is full of control characters: the file is binary.")


def _refuse_nul(name: str, text: str) -> None:
    if (nul := text.find("\0")) >= 0:
        raise DocumentError(
            f"{name} cannot be read as text. Character {nul + 1:,} is NUL. Save it as UTF-8 and load it again.",
        )


def _not_text(name: str, offset: int, encoding: str) -> str:
    return f"{name} cannot be read as text. Byte {offset + 1:,} is not {encoding}. Save it as UTF-8 and load it again."


def _document(name: str, sha256: str, text: str, encoding: str, notes: tuple[str, ...]) -> Document:
    marks = find_marks(text)
    sentences = find_sentences(text, marks)
    if not sentences:
        raise DocumentError(f"{name} holds no words. Give a file with text in it, or leave it out.")
    return Document(name, sha256, text, encoding, sentences, marks, notes)


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        files = sorted(file for file in path.iterdir() if file.suffix.lower() in SUFFIXES and file.is_file())
        if not files:
            raise DocumentError(f"{path} holds no .txt or .md file. Name a folder with documents.")
        yield from files
    elif not path.exists():
        raise DocumentError(f"{path} does not exist. Check the path.")
    elif not path.is_file():
        raise DocumentError(f"{path} is neither a file nor a folder. Name a text file.")
    elif path.suffix.lower() not in SUFFIXES:
        raise DocumentError(f"{path} is no .txt or .md file. Save it as text and load it again.")
    else:
        yield path


def _shared_names(files: Iterable[Path]) -> Iterator[str]:
    by_name: dict[str, list[Path]] = {}
    for file in files:
        by_name.setdefault(file.name, []).append(file)
    for name, same in by_name.items():
        if len(same) > 1:
            places = " and ".join(sorted(str(file) for file in same))
            yield f"{name} is the name of {len(same)} documents: {places}. Rename all but one."
