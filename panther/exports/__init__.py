"""Events -> bytes, one module a format."""

from panther.exports.formats import FORMATS, write

__all__ = ["FORMATS", "write"]
