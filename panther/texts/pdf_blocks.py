"""The lines of a PDF -> its paragraphs, headings and items: lines are joined where a paragraph goes on.

A PDF says where words stand, not what they are. What is read here from distances and sizes: a wider gap, an indent, a
larger letter or a short last line ends a paragraph; one that ends in the middle of a sentence goes on over the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from panther.texts.blocks import Block
from panther.texts.pdf_lines import Line

_ITEM = re.compile(r"[•◦▪■●‣–-] +(?=\S)|[•◦▪■●‣](?=\S)")
_NUMBERED = re.compile(r"\(?\d{1,2}[.)] +\S|[a-z]\) +\S")
_ENDS = re.compile(r"[.!?…:;][\"'”’»)\]]*(?: ?»)?(?:\[\d+\])*$")
_WORD = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
_BROKEN_WORD = re.compile(r"([^\W\d_]+)[-\u2010]$")
_FIRST_WORD = re.compile(r"([^\W\d_]+)([-\u2010]?)")
# What stands before or after a hyphen that belongs to the word, in English and French.
_BEFORE_HYPHEN_WORDS = """
    anti counter ex non self semi vice well half mid cross all co twenty thirty forty fifty sixty seventy eighty
    ninety vingt trente quarante cinquante soixante quatre dix contre sous avant après demi mi nord sud est ouest
    north south east west peut quelques ceux celui celle eux elles lui moi nous vous lieutenant c-est là
"""
_BEFORE_HYPHEN = frozenset(_BEFORE_HYPHEN_WORDS.split())
_AFTER_HYPHEN_WORDS = """
    là ci il elle on ils elles je tu nous vous même mêmes être t-il t-elle t-on up ups made old
"""
_AFTER_HYPHEN = frozenset(_AFTER_HYPHEN_WORDS.split())
_GAP = 1.35
_INDENT = 0.8
_LARGER = 1.12
_SMALLER = 0.92
_SHORT = 0.75
_FULL = 0.8
_LONGEST_HEADING = 200
_MOST_HEADING_LINES = 3
_LONGEST_BOLD = 100


@dataclass
class _Open:
    """A paragraph that may go on."""

    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True)
class _Page:
    """What is usual in a document: the size of its letters, the distance of its lines by size, and their length."""

    body: float
    leading: Mapping[float, float]
    length: float
    words: Counter[str]


def blocks_of(pages: Sequence[Sequence[Line]]) -> list[Block]:
    """Return the blocks of a document.

    Args:
        pages: The lines of each page in the order in which they are drawn, without running heads.
    """
    usual = _usual(pages)
    groups = list(_groups(pages, usual))
    levels = _levels(groups, usual)
    return [_block(group, levels, usual) for group in groups]


def _usual(pages: Sequence[Sequence[Line]]) -> _Page:
    lines = [line for page in pages for line in page]
    sizes: Counter[float] = Counter()
    words: Counter[str] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
        words.update(word.casefold() for word in _WORD.findall(line.text))
    body = sizes.most_common(1)[0][0]
    lengths = sorted(len(line.text) for line in lines if line.size == body)
    return _Page(body, _leading(pages), lengths[int(len(lengths) * 0.85)], words)


def _leading(pages: Iterable[Sequence[Line]]) -> dict[float, float]:
    """Return the most frequent distance of two lines, by the size of their letters."""
    gaps: dict[float, Counter[float]] = {}
    for page in pages:
        for line, after in pairwise(page):
            gap = round((line.y - after.y) * 2) / 2
            if line.size == after.size and 0 < gap < 3 * line.size:
                gaps.setdefault(line.size, Counter())[gap] += 1
    # Of two that are as frequent, the narrower is that of lines, the wider that of paragraphs.
    return {size: min(counts, key=lambda gap: (-counts[gap], gap)) for size, counts in gaps.items()}


def _groups(pages: Sequence[Sequence[Line]], usual: _Page) -> Iterator[list[Line]]:
    """Yield the lines of each block. Notes at the foot of a page come after the paragraph that goes on over it."""
    group: list[Line] = []
    notes: list[list[Line]] = []
    for page in pages:
        lines, feet = _feet(page, usual)
        for line in lines:
            if group and not _goes_on(group, line, usual):
                yield group
                yield from notes
                group, notes = [], []
            group.append(line)
        notes.extend(_split(feet, usual))
    if group:
        yield group
    yield from notes


def _split(lines: Iterable[Line], usual: _Page) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and not _goes_on(group, line, usual):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _feet(page: Sequence[Line], usual: _Page) -> tuple[Sequence[Line], Sequence[Line]]:
    """Divide a page from the notes at its foot: the last lines, in smaller letters and below all others."""
    first = len(page)
    while first and page[first - 1].size < _SMALLER * usual.body:
        first -= 1
    if first == len(page) or not first or max(line.y for line in page[first:]) > min(line.y for line in page[:first]):
        return page, ()
    return page[:first], page[first:]


def _goes_on(group: Sequence[Line], line: Line, usual: _Page) -> bool:
    """Return whether a line goes on with the block of the lines before it."""
    before = group[-1]
    larger, smaller = max(line.size, before.size), min(line.size, before.size)
    if larger > _LARGER * smaller or _is_item(line) or (line.bold != before.bold and _is_bold(group) != line.bold):
        return False
    gap = before.y - line.y
    if before.page != line.page or gap <= 0:  # another page, or another column
        return _is_unfinished(before, line, usual)
    leading = usual.leading.get(before.size, 1.2 * before.size)
    if gap > _GAP * max(leading, before.size):
        return False
    indented = line.x - before.x > _INDENT * line.size
    if indented and not (_is_item(group[0]) or _is_bold(group)):
        return False
    short = len(before.text) < _SHORT * usual.length
    return not (short and _ENDS.search(before.text) and not line.text[0].islower())


def _is_unfinished(before: Line, line: Line, usual: _Page) -> bool:
    """Return whether a paragraph goes on over the end of a page or a column: its sentence does."""
    if _ENDS.search(before.text):
        return False
    return line.text[0].islower() or before.text[-1] in ",-\u2010" or len(before.text) >= _FULL * usual.length


def _is_bold(group: Sequence[Line]) -> bool:
    return all(line.bold for line in group)


def _is_item(line: Line) -> bool:
    return _ITEM.match(line.text) is not None or _NUMBERED.match(line.text) is not None


def _levels(groups: Iterable[Sequence[Line]], usual: _Page) -> dict[float, int]:
    """Return the levels of headings by the size of their letters; the largest is 1."""
    sizes = sorted({group[0].size for group in groups if _is_large(group, usual)}, reverse=True)
    return {size: level for level, size in enumerate(sizes, 1)}


def _is_large(group: Sequence[Line], usual: _Page) -> bool:
    return group[0].size >= _LARGER * usual.body and _may_head(group)


def _may_head(group: Sequence[Line]) -> bool:
    text = " ".join(line.text for line in group)
    return (
        len(group) <= _MOST_HEADING_LINES
        and len(text) <= _LONGEST_HEADING
        and text[-1] not in ".,;"
        and any(map(str.isalpha, text))
    )


def _block(group: Sequence[Line], levels: Mapping[float, int], usual: _Page) -> Block:
    text, pages = _joined(group, usual.words)
    if _is_large(group, usual):
        return Block("heading", text, levels[group[0].size], pages)
    if _is_bold(group) and _may_head(group) and len(text) <= _LONGEST_BOLD and not _ENDS.search(text):
        return Block("heading", text, len(levels) + 1, pages)
    if sign := _ITEM.match(text):
        after = tuple((max(offset - sign.end(), 0), page) for offset, page in pages)
        return Block("item", text[sign.end() :], 0, after)
    return Block("paragraph", text, 0, pages)


def _joined(group: Sequence[Line], words: Counter[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the words of lines as one, and the offsets where a page begins in them, each with its number."""
    text = group[0].text
    pages = [(0, group[0].page)]
    for before, line in pairwise(group):
        text = _with(text, before, line, words)
        if line.page != before.page:
            pages.append((len(text) - len(line.text), line.page))
    return text, tuple(pages)


def _with(text: str, before: Line, line: Line, words: Counter[str]) -> str:
    """Return a text with a line added; a word that was broken at the end of a line is one again."""
    broken, rest = _BROKEN_WORD.search(text), _FIRST_WORD.match(line.text)
    if before.hyphen and rest:
        return text + line.text
    if broken is None or rest is None:
        return f"{text} {line.text}" if text[-1] not in "-\u2010" or text[-2:-1] == " " else text + line.text
    if rest[2] or _keeps_hyphen(broken[1], rest[1], words):  # "second-" and "in-command"
        return text + line.text
    return text[:-1] + line.text


def _keeps_hyphen(first: str, second: str, words: Counter[str]) -> bool:
    """Return whether the hyphen at the end of a line belongs to the word: as the document writes it elsewhere."""
    if not second[0].islower():
        return True
    one, two = (first + second).casefold(), f"{first}-{second}".casefold()
    if words[one] != words[two]:
        return words[two] > words[one]
    return first.casefold() in _BEFORE_HYPHEN or second.casefold() in _AFTER_HYPHEN
