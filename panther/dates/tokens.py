"""Text -> words, with the class of each and its offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from panther.dates.lexicon import Codes

_TOKEN = re.compile(
    r"[b-nq-zC-OQ-Z]\w*+"  # most words, first because it is quickest
    r"|\d{1,3}(?:,\d{3})++(?!\d)\w*+"  # 60,000
    r"|(?<![\d.])\d++\.\d++(?![.\d])"  # 14.5, and the clock time 5.30
    r"|[AaPp]\.[Mm]\b\.?"
    r"|B\.C(?:\.E)?\b\.?|A\.D\b\.?"
    r"|o'clock"
    r"|\w++|[^\w\s]|[\n\r]",
)
_BLOCK = 1 << 16
_SPACE = re.compile(r"\s")


class Tokens:
    """The words of a block of text.

    Attributes:
        text: The whole text that the block is part of.
        words: The words and marks as printed.
        codes: One character for each word: its class.
    """

    def __init__(self, text: str, start: int, end: int, codes: Codes) -> None:
        self.text = text
        self._matches = list(_TOKEN.finditer(text, start, end))
        self.words = [match[0] for match in self._matches]
        self.codes = "".join(map(codes.__getitem__, self.words))

    def start(self, index: int) -> int:
        """Return where a word starts in the text."""
        return self._matches[index].start()

    def end(self, index: int) -> int:
        """Return where a word ends in the text."""
        return self._matches[index].end()

    def lower(self, index: int) -> str:
        """Return a word in lower case, or "" where there is none."""
        return self.words[index].lower() if 0 <= index < len(self.words) else ""

    def touches(self, index: int) -> bool:
        """Return whether nothing stands between a word and the next one."""
        return index + 1 < len(self.words) and self._matches[index].end() == self._matches[index + 1].start()


def blocks(text: str, codes: Codes) -> Iterator[Tokens]:
    """Cut a text into blocks at a newline, or else at white space, so that memory stays bounded."""
    start = 0
    while start < len(text):
        end = start + _BLOCK
        if end < len(text):
            end = _cut(text, start, end)
        yield Tokens(text, start, min(end, len(text)), codes)
        start = end


def _cut(text: str, start: int, end: int) -> int:
    newline = text.rfind("\n", start, end)
    if newline > start:
        return newline + 1
    space = text.rfind(" ", start, end)
    if space > start:
        return space + 1
    found = _SPACE.search(text, end, end + _BLOCK)
    return found.end() if found else end
