"""Bytes -> text where they are text: UTF-8, UTF-16 and UTF-32 by their marks, and CP1252 as a fallback that is said."""

from __future__ import annotations

import codecs

from panther.errors import DocumentError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_BINARY_SHARE = 0.05


def decode(data: bytes, name: str) -> tuple[str, str, tuple[str, ...]]:
    """Decode the bytes of a file.

    Returns:
        The text, the name of the Python codec, and notes on what a reader should know about the decoding.

    Raises:
        DocumentError: If the bytes are no text in an encoding that is known.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = _decode_strictly(data, len(mark), encoding, name)
            refuse_nul(name, text)
            return text, encoding, ()
    refuse_binary(data, name)
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


def refuse_binary(data: bytes, name: str) -> None:
    """Refuse bytes that are no text.

    Raises:
        DocumentError: If they hold NUL, or many control characters.
    """
    if (nul := data.find(0)) >= 0:
        raise DocumentError(
            f"{name} cannot be read as text. Byte {nul + 1:,} is NUL: the file is binary, or UTF-16 without a byte "
            "order mark. Save it as UTF-8 and load it again.",
        )
    if len(data) - len(data.translate(None, _CONTROL_BYTES)) > _BINARY_SHARE * len(data):
        raise DocumentError(f"{name} cannot be read as text. It is full of control characters: the file is binary.")


def refuse_nul(name: str, text: str) -> None:
    """Refuse a text with NUL in it.

    Raises:
        DocumentError: If it has.
    """
    if (nul := text.find("\0")) >= 0:
        raise DocumentError(
            f"{name} cannot be read as text. Character {nul + 1:,} is NUL. Save it as UTF-8 and load it again.",
        )


def _not_text(name: str, offset: int, encoding: str) -> str:
    return f"{name} cannot be read as text. Byte {offset + 1:,} is not {encoding}. Save it as UTF-8 and load it again."
