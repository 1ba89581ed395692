"""A sentence as words, with each place name in it as one word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from panther.model import Place, Relation

# All but white space is taken. Most words are plain letters before a space or comma: the first branch is for them.
_WORD = re.compile(
    r"([A-Za-z]++(?=[ ,])|[^\W\d]\w*+(?:[-'’.]\w++)*+|\d++(?:[.,:]\d++)*+|[^\w\s]|\w+)\s*+",
)
_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?!\w)")


IN = Relation("in")
"""What the words around a name say about it where they say nothing else."""


@dataclass(slots=True, eq=False)
class Name:
    """A place name, or a description of one, on its way to becoming a toponym.

    ``start``/``end`` are offsets into the document; ``position`` is its place among the words of its sentence. ``pair``
    are the places that a description of two ("both towns") refers back to; ``same`` tells whether one says that it is
    the place named last ("the same town"), whatever that was called; ``lent`` names are known as places from other
    documents alone.
    """

    start: int
    end: int
    text: str
    candidates: tuple[Place, ...] = ()
    place: Place | None = None
    pair: tuple[Place, ...] = ()
    described: bool = False
    same: bool = False
    lent: bool = False
    nouns: frozenset[str] = frozenset()
    position: int = -1
    role: str = ""
    fallback: str = ""
    relation: Relation = IN


class Words:
    """The words of a sentence.

    Attributes:
        text: The sentence.
        offset: Where it begins in the document.
        printed: The words as printed; a place name is one word, and its possessive another.
        lower: The words in lower case; that of a place name is empty.
        names: The place names by position, in order.
    """

    __slots__ = ("_spans", "lower", "names", "offset", "printed", "text")

    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        self.offset = offset
        self.printed: list[str] = []
        self.lower: list[str] = []
        self.names: dict[int, Name] = {}
        self._spans: list[tuple[int, int]] = []

    @property
    def spans(self) -> list[tuple[int, int]]:
        """The offsets of the words into the text; worked out when they are first asked for."""
        if not self._spans:
            end = 0
            for word in self.printed:
                start = self.text.index(word, end)
                end = start + len(word)
                self._spans.append((start, end))
        return self._spans

    def at(self, position: int) -> str:
        """Return the word at a position in lower case, or "" outside the sentence and for a place name."""
        return self.lower[position] if 0 <= position < len(self.lower) else ""

    def name_at(self, position: int) -> Name | None:
        """Return the place name at a position."""
        return self.names.get(position)

    def dissolve(self, position: int, word: str) -> None:
        """Turn a place name back into a word."""
        del self.names[position]
        self.lower[position] = word

    def capitalised(self, position: int) -> bool:
        """Return whether the word at a position begins with a capital letter."""
        return 0 <= position < len(self.printed) and self.printed[position][0].isupper()

    def is_acronym(self, position: int) -> bool:
        """Return whether the word at a position is all capital letters."""
        return 0 <= position < len(self.printed) and self.printed[position].isupper()

    def between(self, first: int, last: int) -> str:
        """Return the printed words from one position to another, both included."""
        last = min(last, len(self.spans) - 1)
        return self.text[self.spans[first][0] : self.spans[last][1]] if 0 <= first <= last else ""

    def add_words(self, start: int, end: int) -> None:
        """Add the words of a part of the text that holds no name."""
        printed = _WORD.findall(self.text, start, end)
        self.printed += printed
        self.lower += map(str.lower, printed)

    def add_name(self, name: Name) -> int:
        """Add a name and its possessive; return where they end in the text."""
        name.position = len(self.lower)
        self.names[name.position] = name
        self.printed.append(name.text)
        self.lower.append("")
        end = name.end - self.offset
        if possessive := _POSSESSIVE.match(self.text, end):
            self.printed.append(possessive.group())
            self.lower.append("'s")
            return possessive.end()
        return end


def split_words(text: str, offset: int, names: Sequence[Name]) -> Words:
    """Split a sentence into words; ``offset`` is where it begins in the document, ``names`` are in order."""
    words = Words(text, offset)
    at = 0
    for name in names:
        words.add_words(at, name.start - offset)
        at = words.add_name(name)
    words.add_words(at, len(text))
    return words
