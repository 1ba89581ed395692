"""The extracted text of a document, kept in the folder ``extracted`` beside it.

Offsets are those of the text. Another version of a library may join lines otherwise, and every citation, correction and
event id would move; so whoever puts a document into a campaign keeps its text there, and that text is read as long as
the bytes of the document are the same.
"""

from __future__ import annotations

import hashlib
import json
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


def dump_kept(document: Document) -> bytes:
    """Return what is kept of a document's text."""
    record = {
        "layout": _LAYOUT,
        "document": document.name,
        "sha256": document.sha256,
        "reader": document.reader,
        "encoding": document.encoding,
        "notes": document.notes,
        "pages": document.pages,
        "text": document.text,
    }
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


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
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
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
