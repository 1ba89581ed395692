"""The formats of documents: bytes -> the text that is read, by the suffix of the file's name.

``.txt`` and ``.md`` are decoded and nothing more. Of ``.html``, ``.docx`` and ``.pdf`` the text is extracted; offsets
refer to it. The same bytes give the same text, as long as the reader's version is the same (``Text.reader``).
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from panther.errors import DocumentError
from panther.texts.blocks import OnPage, Text
from panther.texts.decoding import decode
from panther.texts.limits import refuse_large, refuse_long

PLAIN = frozenset({".txt", ".md"})
MEDIA_TYPES: Mapping[str, str] = {
    ".html": "text/html",
    ".htm": "text/html",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
}
EXTRACTED = frozenset(MEDIA_TYPES)
SUFFIXES = PLAIN | EXTRACTED
KINDS = ".txt, .md, .html, .docx or .pdf"


def suffix_of(name: str) -> str:
    """Return the suffix of a file's name, in lower case."""
    return posixpath.splitext(name)[1].lower()


def is_extracted(name: str) -> bool:
    """Return whether the text of a file of this name is extracted, not decoded."""
    return suffix_of(name) in EXTRACTED


def read_plain(data: bytes, name: str) -> Text:
    """Return the text of bytes that are text, whatever the name ends with.

    Raises:
        DocumentError: If they are none.
    """
    return Text(*decode(data, name))


def read_text(data: bytes, name: str, on_page: OnPage | None = None) -> Text:
    """Return the text of a file.

    Args:
        data: Its bytes.
        name: Its name; the suffix says what it is, and anything else is decoded as text.
        on_page: Called with how many of how many pages of a PDF are done; what it raises ends the reading.

    Raises:
        DocumentError: If no text can be had from it: in one line what is wrong and what to do.
    """
    suffix = suffix_of(name)
    if suffix not in EXTRACTED:
        return read_plain(data, name)
    refuse_large(name, data)
    if suffix == ".pdf":
        from panther.texts.pdf_text import read_pdf

        found = read_pdf(data, name, on_page)
    elif suffix == ".docx":
        from panther.texts.docx_text import read_docx

        found = read_docx(data, name)
    else:
        from panther.texts.html_text import read_html

        found = read_html(data, name)
    refuse_long(name, found.text)
    if not found.text.strip():
        raise DocumentError(f"{name} holds no words. Give a file with text in it, or leave it out.")
    return found
