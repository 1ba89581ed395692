"""Text of documents in XML: every character is kept or shown, none ends a tag."""

from __future__ import annotations

# XML 1.0 has no such characters, not even escaped. A control character is shown by its picture (U+2400 to U+241F).
_SHOWN = {
    **{code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n\r"},
    **dict.fromkeys((0xFFFE, 0xFFFF, *range(0xD800, 0xE000)), 0xFFFD),
}


def xml_text(text: str) -> str:
    """Return a text with characters that XML cannot hold shown by others: U+001B as ␛, what is no character as U+FFFD.

    Escaping is left to what writes the XML.
    """
    return text.translate(_SHOWN)
