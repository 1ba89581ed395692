"""The words of a PDF with their positions -> its lines, and those that are running heads and page numbers.

Positions are points (1/72 inch) from the lower left corner of the page.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from panther.texts.blocks import tidy

# Letters that a typeface draws as one.
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_NUMBER = re.compile(r"\d+")
_SAME_LINE = 0.5
_EDGE_LINES = 3
_APART = 1.1
_LEAST_REPEATED = 3
# A number alone that is that of the page says what it is.
_ITS_NUMBER, _LEAST_NUMBERED = "<0>", 2
_SAME_HEIGHT = 4.0
_LONGEST_HEAD = 200
_LONGEST_NUMBER = 4
_BOLD = re.compile(r"bold|black|heavy|semibold", re.IGNORECASE)


class Line(NamedTuple):
    """A line of a page: where it begins, the size of its letters in points, and whether all of them are bold.

    ``hyphen``: the words end in a soft hyphen, which is drawn only where a line breaks.
    """

    text: str
    page: int
    x: float
    y: float
    size: float
    bold: bool = False
    hyphen: bool = False


class _Chunk(NamedTuple):
    text: str
    x: float
    y: float
    size: float
    bold: bool


class Lines:
    """Gathers the words of a page to lines, as ``visitor_text`` of pypdf hands them over."""

    def __init__(self, page: int) -> None:
        self.length = 0
        self._page = page
        self._lines: list[Line] = []
        self._chunks: list[_Chunk] = []

    def add(self, text: str, outer: Sequence[float], inner: Sequence[float], font: Any, size: float) -> None:  # noqa: ANN401
        """Take words with the matrices of page and text, font and size of letters; a line break ends a line."""
        self.length += len(text)
        for number, words in enumerate(text.split("\n")):
            if number:
                self._end()
            if words.strip() or (words and self._chunks):
                self._take(words, _placed(outer, inner), size * _scale(outer, inner), _is_bold(font))

    def _take(self, words: str, place: tuple[float, float], size: float, bold: bool) -> None:  # noqa: FBT001
        if not words.strip():
            self._chunks[-1] = self._chunks[-1]._replace(text=self._chunks[-1].text + words)
            return
        if self._chunks and abs(self._chunks[-1].y - place[1]) > _SAME_LINE * max(size, self._chunks[-1].size):
            self._end()
        self._chunks.append(_Chunk(words, *place, size, bold))

    def _end(self) -> None:
        chunks, self._chunks = self._chunks, []
        whole = "".join(chunk.text for chunk in chunks).translate(_LIGATURES)
        text = tidy(whole)
        if text:
            largest = max(chunks, key=lambda chunk: (len(chunk.text.strip()), chunk.size))
            first = chunks[0]
            bold = all(chunk.bold for chunk in chunks)
            soft = whole.rstrip().endswith("\u00ad")
            self._lines.append(Line(text, self._page, first.x, largest.y, round(largest.size, 1), bold, soft))

    def done(self) -> list[Line]:
        """Return the lines of the page, in the order in which they are drawn."""
        self._end()
        return self._lines


def _placed(outer: Sequence[float], inner: Sequence[float]) -> tuple[float, float]:
    x, y = float(inner[4]), float(inner[5])
    return x * outer[0] + y * outer[2] + outer[4], x * outer[1] + y * outer[3] + outer[5]


def _scale(outer: Sequence[float], inner: Sequence[float]) -> float:
    """Return how many times higher letters are drawn than their size says."""
    return math.hypot(inner[2], inner[3]) * math.hypot(outer[2], outer[3])


def _is_bold(font: Any) -> bool:  # noqa: ANN401 - a dictionary of pypdf, or None
    return font is not None and _BOLD.search(str(font.get("/BaseFont", ""))) is not None


def running_heads(pages: Sequence[Sequence[Line]]) -> dict[int, str]:
    """Find running heads and page numbers: what stands at the same height at the edge of three pages or more.

    It is the same words each time, or the same but for a number that grows with the page.

    Returns:
        For each such line, by its ``id``, its words with “#” for that number.
    """
    found: dict[str, list[Line]] = {}
    for page in pages:
        for line in _edges(page):
            for key in _keys(line):
                found.setdefault(key, []).append(line)
    heads: dict[int, str] = {}
    for key, lines in found.items():
        for line in lines:
            near = {other.page for other in lines if abs(other.y - line.y) <= _SAME_HEIGHT}
            if len(near) >= (_LEAST_NUMBERED if key == _ITS_NUMBER else _LEAST_REPEATED):
                heads.setdefault(id(line), re.sub(r"<-?\d+>", "#", key))
    return heads


def _edges(page: Iterable[Line]) -> list[Line]:
    """Return the lines that stand apart at the top and at the bottom of a page."""
    ordered = sorted(page, key=lambda line: -line.y)
    gaps = Counter(round(line.y - after.y) for line, after in pairwise(ordered) if line.y - after.y > 1)
    usual = gaps.most_common(1)[0][0] if gaps else 0
    edges = (*_apart(ordered, usual), *_apart(ordered[::-1], usual))
    return [line for line in edges if len(line.text) <= _LONGEST_HEAD]


def _apart(ordered: Sequence[Line], usual: float) -> Sequence[Line]:
    """Return the first lines as far as a gap or a change of size divides them from the others."""
    for number, (line, after) in enumerate(pairwise(ordered[: _EDGE_LINES + 1]), 1):
        if abs(line.y - after.y) > _APART * usual or line.size != after.size:
            return ordered[:number]
    return ordered if len(ordered) == 1 else ()


def _keys(line: Line) -> Iterator[str]:
    """Yield a line's words, and for each number in them these words with its distance from the page's in its place.

    Of a number at the beginning or the end, any other words will do: the head of a chapter changes.
    """
    yield line.text
    for number in _NUMBER.finditer(line.text):
        if len(number[0]) > _LONGEST_NUMBER:
            continue
        before, distance, after = line.text[: number.start()], int(number[0]) - line.page, line.text[number.end() :]
        yield f"{before}<{distance}>{after}"
        if (before or after) and not (before and after):
            yield f"<{distance}> …" if after else f"… <{distance}>"
