"""Text -> words, with the class of each and its offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, chain
from operator import sub

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

    The text is cut at its spaces, and each piece is known once it has been seen, so that a word costs little.

    Attributes:
        text: The whole text that the block is part of.
        words: The words and marks as printed.
        codes: One character for each word: its class.
        starts: Where each word starts in the text.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        pieces = text[start:end].replace("  ", "\t\t").split(" ")
        words, codes, widths = zip(*map(_PIECES.__getitem__, pieces), strict=True)
        self.words: list[str] = list(chain.from_iterable(words))
        self.codes = "".join(codes)
        if () in widths:
            self.starts = [match.start() for match in _TOKEN.finditer(text, start, end)]
        else:
            self.starts = list(accumulate(chain.from_iterable(widths), initial=start))

    def start(self, index: int) -> int:
        """Return where a word starts in the text."""
        return self.starts[index]

    def end(self, index: int) -> int:
        """Return where a word ends in the text."""
        return self.starts[index] + len(self.words[index])

    def lower(self, index: int) -> str:
        """Return a word in lower case, or "" where there is none."""
        return self.words[index].lower() if 0 <= index < len(self.words) else ""

    def touches(self, index: int) -> bool:
        """Return whether nothing stands between a word and the next one."""
        return index + 1 < len(self.words) and self.end(index) == self.starts[index + 1]


# The words of a piece of text with a space after it, their classes, and how far each is from the next; the distances
# are left out where the first word does not open the piece.
_Piece = tuple[tuple[str, ...], str, tuple[int, ...]]


class _Pieces(dict[str, _Piece]):
    """Pieces of text between spaces, read when they are first seen; a hostile text cannot fill the memory with them."""

    most = 50_000

    def __missing__(self, piece: str) -> _Piece:
        """Read a piece that has not been seen."""
        if len(self) >= self.most:
            self.clear()
        self[piece] = found = _read_piece(piece)
        return found


_PIECES = _Pieces()


def _read_piece(piece: str) -> _Piece:
    if piece.isalpha():
        return (piece,), code_of(piece), (len(piece) + 1,)
    found = list(_TOKEN.finditer(piece))
    words = tuple(match[0] for match in found)
    starts = [match.start() for match in found]
    widths = tuple(map(sub, [*starts[1:], len(piece) + 1], starts)) if starts[:1] == [0] else ()
    return words, "".join(map(code_of, words)), widths


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
