"""The blocks that a document of a format is made of -> the text that is read.

A block is a line of its own between blank lines, so that paragraphs stay paragraphs; headings and list items carry the
signs that reading knows (``##``, ``-``), rows of a table a bar before each cell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

OnPage = Callable[[int, int], None]
Kind = Literal["paragraph", "heading", "item", "row"]

_DEEPEST = 6
_SPACES = re.compile(r"[ \t\f\v\r]+")
_AROUND_BREAKS = re.compile(r" ?\n[ \n]*")
# What does not print: control characters, marks of direction, soft hyphens and spaces without width stand inside words
# and would hide them from every pattern.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff\ufffe\uffff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file.

    Attributes:
        text: What offsets refer to.
        encoding: The Python codec that its characters were decoded with; "" where the format has its own.
        notes: What a reader of the file should know.
        reader: What extracted the text, with its version; "" where it was only decoded.
        pages: The offsets where a page of a PDF begins, each with its number from 1.
    """

    text: str
    encoding: str
    notes: tuple[str, ...] = ()
    reader: str = ""
    pages: tuple[tuple[int, int], ...] = ()


class Block(NamedTuple):
    """A paragraph, heading, list item or row of a table; ``level`` is that of a heading, 1 the highest.

    ``pages`` are the offsets in ``text`` where a page of a PDF begins, each with its number.
    """

    kind: Kind
    text: str
    level: int = 0
    pages: tuple[tuple[int, int], ...] = ()


def tidy(text: str) -> str:
    """Return a text with one space where there are several, and without what does not print; line breaks stay."""
    text = _SURROGATE.sub("\ufffd", _UNSEEN.sub("", text))
    return _AROUND_BREAKS.sub("\n", _SPACES.sub(" ", text)).strip(" \n")


def row(cells: Iterable[str]) -> Block:
    """Return a row of a table as a block."""
    return Block("row", " ".join(f"| {cell}".rstrip() for cell in cells))


def compose(blocks: Iterable[Block]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text of blocks, and the offsets where its pages begin, each with the number of the page."""
    parts: list[str] = []
    pages: list[tuple[int, int]] = []
    length = 0
    before: Kind | None = None
    for block in blocks:
        sign = _sign(block)
        if block.kind == "item" and before in {"item", "paragraph"}:  # a list belongs to the words that it follows
            parts[-1] = parts[-1][:-1]
            length -= 1
        before = block.kind
        for offset, page in block.pages:
            if not pages or pages[-1][1] != page:
                pages.append((length + len(sign) + offset if offset else length, page))
        parts.append(f"{sign}{block.text}\n\n")
        length += len(parts[-1])
    return "".join(parts), tuple(pages)


def _sign(block: Block) -> str:
    if block.kind == "heading":
        return "#" * min(max(block.level, 1), _DEEPEST) + " "
    return "- " if block.kind == "item" else ""
