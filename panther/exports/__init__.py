"""Editions -> bytes, one module a format."""

from panther.exports.formats import FORMATS, Format, write

__all__ = ["FORMATS", "Format", "write"]
