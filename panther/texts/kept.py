"""The extracted text of a document, kept in the folder ``extracted`` beside it.

Offsets are those of the text. Another version of a library may join lines otherwise, and every citation, correction and
event id would move; so whoever puts a document into a campaign keeps its text there, and that text is read as long as
the bytes of the document are the same.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from panther.errors import DocumentError
from panther.model import Document
from panther.texts.blocks import Text

FOLDER = "extracted"
_SUFFIX = ".json"
_LAYOUT = 1


def kept_name(name: str) -> str:
    """Return the name of the file that keeps the text of a document of this name."""
    return f"{name}{_SUFFIX}"


def to_record(document: Document) -> dict[str, Any]:
    """Return the text of a document as a plain record."""
    return {
        "layout": _LAYOUT,
        "document": document.name,
        "sha256": document.sha256,
        "reader": document.reader,
        "encoding": document.encoding,
        "notes": document.notes,
        "pages": document.pages,
        "text": document.text,
    }


def dump_kept(document: Document) -> bytes:
    """Return what is kept of a document's text."""
    return (json.dumps(to_record(document), ensure_ascii=False, indent=1) + "\n").encode()


def keep_text(path: Path, document: Document) -> Path | None:
    """Keep the text of a document, unless it is kept already.

    Args:
        path: Of the document.
        document: What was read from it.

    Returns:
        The file that was written.

    Raises:
        DocumentError: If it cannot be written, or would be written elsewhere.
    """
    kept = path.parent / FOLDER / kept_name(path.name)
    if not document.reader or kept_text(path, document.original) is not None:
        return None
    part = kept.with_name(f"{kept.name}.part")
    try:
        kept.parent.mkdir(exist_ok=True)
        if kept.is_symlink() or kept.parent.is_symlink():
            raise DocumentError(f"{kept} leads elsewhere: it is a link, or its folder is. Take the link away.")
        part.unlink(missing_ok=True)
        with part.open("xb") as file:  # never through a link in its place
            file.write(dump_kept(document))
        part.replace(kept)
    except OSError as error:
        raise DocumentError(f"{kept} cannot be written ({error.strerror}).") from error
    finally:
        with suppress(OSError):  # it is not there where all went well
            part.unlink()
    return kept


def kept_text(path: Path, data: bytes) -> Text | None:
    """Return the text that is kept of a document; ``None`` where there is none, or it is that of other bytes.

    Args:
        path: The document.
        data: Its bytes.

    Raises:
        DocumentError: If what is kept cannot be read.
    """
    kept = path.parent / FOLDER / kept_name(path.name)
    if kept.is_symlink() or kept.parent.is_symlink() or not kept.is_file():
        return None
    try:
        record = json.loads(kept.read_bytes())
        found = _text(record) if record["sha256"] == hashlib.sha256(data).hexdigest() else None
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
        where = f"{FOLDER}/{kept.name}"
        raise DocumentError(
            f"{where}, the text that is kept of {path.name}, cannot be read. Take it away to have it extracted anew."
        ) from error
    return found


def _text(record: Any) -> Text:  # noqa: ANN401 - JSON of any kind
    """Return the text of a record.

    Raises:
        ValueError, TypeError, KeyError: If it is none.
    """
    text, pages = record["text"], tuple((int(start), int(page)) for start, page in record["pages"])
    strings = (text, record["reader"], record["encoding"], *record["notes"])
    if record["layout"] != _LAYOUT or not all(isinstance(string, str) for string in strings):
        raise ValueError("another layout")
    text.encode()  # half a surrogate pair is no text
    starts = [start for start, _ in pages]
    if "\0" in text or starts != sorted(starts) or any(not 0 <= start <= len(text) for start in starts):
        raise ValueError("pages that are not those of the text")
    return Text(text, record["encoding"], tuple(record["notes"]), record["reader"], pages)
