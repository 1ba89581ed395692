"""Text -> words, with the class of each and its offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, chain

from panther.dates.lexicon import code_of

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

    The text is cut at its spaces and each piece is known after it was first seen, so a word costs little. Where words
    stand is worked out only for those that are asked for.

    Attributes:
        text: The whole text that the block is part of.
        words: The words and marks as printed.
        codes: One character for each word: its class.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        pieces = text[start:end].split(" ")
        words, codes = zip(*map(_read_piece, pieces), strict=True)
        self.words: list[str] = list(chain.from_iterable(words))
        self.codes = "".join(codes)
        self._starts = list(accumulate(map(len, pieces), initial=start))  # of the pieces, not counting the spaces
        self._firsts = list(accumulate(map(len, words), initial=0))  # the first word of each piece
        self._spans: dict[int, list[tuple[int, int]]] = {}

    def start(self, index: int) -> int:
        """Return where a word starts in the text."""
        return self._span(index)[0]

    def end(self, index: int) -> int:
        """Return where a word ends in the text."""
        return self._span(index)[1]

    def _span(self, index: int) -> tuple[int, int]:
        piece = bisect_right(self._firsts, index) - 1
        spans = self._spans.get(piece)
        if spans is None:
            start, end = self._starts[piece] + piece, self._starts[piece + 1] + piece
            spans = self._spans[piece] = [match.span() for match in _TOKEN.finditer(self.text, start, end)]
        return spans[index - self._firsts[piece]]

    def lower(self, index: int) -> str:
        """Return a word in lower case, or "" where there is none."""
        return self.words[index].lower() if 0 <= index < len(self.words) else ""

    def touches(self, index: int) -> bool:
        """Return whether nothing stands between a word and the next one."""
        return index + 1 < len(self.words) and self.end(index) == self.start(index + 1)


@lru_cache(maxsize=1 << 15)
def _read_piece(piece: str) -> tuple[tuple[str, ...], str]:
    """Return the words of a piece of text without spaces, and their classes."""
    words = (piece,) if piece.isalpha() else tuple(_TOKEN.findall(piece))
    return words, "".join(map(code_of, words))


def blocks(text: str) -> Iterator[Tokens]:
    """Cut a text into blocks at a newline, or else at white space, so that memory stays bounded."""
    start = 0
    while start < len(text):
        end = start + _BLOCK
        if end < len(text):
            end = _cut(text, start, end)
        yield Tokens(text, start, min(end, len(text)))
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
