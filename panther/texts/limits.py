"""What a document of a format may hold. What is beyond is refused before it is unpacked: it is a bomb, or no report."""

from __future__ import annotations

from panther.errors import DocumentError

MOST_BYTES = 32 << 20
MOST_PAGES = 2_000
MOST_CHARACTERS = 16 << 20
# Of a DOCX, which is a ZIP archive: what its parts may be unpacked, and how many times their size in the archive.
MOST_UNPACKED = 128 << 20
MOST_XML = 48 << 20
MOST_RATIO = 200
SMALL_PART = 4 << 20
MOST_PARTS = 10_000


def refuse_large(name: str, data: bytes) -> None:
    """Refuse a file that is too large.

    Raises:
        DocumentError: If it is.
    """
    if len(data) > MOST_BYTES:
        raise DocumentError(f"{name} has more than {MOST_BYTES >> 20} MB. Divide it, or save its text alone.")


def refuse_long(name: str, text: str) -> None:
    """Refuse a text that is too long.

    Raises:
        DocumentError: If it is.
    """
    if len(text) > MOST_CHARACTERS:
        raise DocumentError(f"{name} holds more than {MOST_CHARACTERS:,} characters of text. Divide it.")
