"""A sentence as words, with each place name in it as one word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from panther.inflection import lowered
from panther.model import Place, Relation

# Most words are plain ASCII letters: the first branch is for them, and what it takes needs no second look.
_WORD = re.compile(r"[A-Za-z][a-z]*+(?![\w'’.-])|[^\W\d]\w*+(?:[-'’.]\w++)*+|\d++(?:[.,:]\d++)*+|[^\w\s]|\w+")
_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?!\w)")


@dataclass(slots=True, eq=False)
class Name:
    """A place name, or a description of one, on its way to becoming a toponym.

    ``start``/``end`` are offsets into the document; ``position`` is its place among the words of its sentence. ``pair``
    are the places that a description of two ("both towns") refers back to.
    """

    start: int
    end: int
    text: str
    candidates: tuple[Place, ...] = ()
    place: Place | None = None
    pair: tuple[Place, ...] = ()
    described: bool = False
    nouns: set[str] = field(default_factory=set)
    position: int = -1
    role: str = ""
    fallback: str = ""
    relation: Relation = field(default_factory=lambda: Relation("in"))


@dataclass(slots=True, eq=False)
class Words:
    """The words of a sentence. ``names[i]`` is set where word ``i`` is a place name; ``lower[i]`` is then empty.

    ``spans`` are offsets into ``text``.
    """

    text: str
    lower: list[str]
    spans: list[tuple[int, int]]
    names: list[Name | None]

    def at(self, position: int) -> str:
        """Return the word at a position in lower case, or "" outside the sentence and for a place name."""
        return self.lower[position] if 0 <= position < len(self.lower) else ""

    def name_at(self, position: int) -> Name | None:
        """Return the place name at a position."""
        return self.names[position] if 0 <= position < len(self.names) else None

    def dissolve(self, position: int, word: str) -> None:
        """Turn a place name back into a word."""
        self.names[position] = None
        self.lower[position] = word

    def capitalised(self, position: int) -> bool:
        """Return whether the word at a position begins with a capital letter."""
        return 0 <= position < len(self.spans) and self.text[self.spans[position][0]].isupper()

    def is_acronym(self, position: int) -> bool:
        """Return whether the word at a position is all capital letters."""
        return self.between(position, position).isupper()

    def between(self, first: int, last: int) -> str:
        """Return the printed words from one position to another, both included."""
        last = min(last, len(self.spans) - 1)
        return self.text[self.spans[first][0] : self.spans[last][1]] if 0 <= first <= last else ""


def split_words(text: str, offset: int, names: Sequence[Name]) -> Words:
    """Split a sentence into words; ``offset`` is where it begins in the document, ``names`` are in order."""
    words = Words(text, [], [], [])
    lower = lowered(text)
    at = 0
    for name in names:
        start, end = name.start - offset, name.end - offset
        _add_words(words, lower, at, start)
        name.position = len(words.lower)
        _add(words, "", start, end, name)
        at = end
        if possessive := _POSSESSIVE.match(text, at):
            _add(words, "'s", at, possessive.end(), None)
            at = possessive.end()
    _add_words(words, lower, at, len(text))
    return words


def _add_words(words: Words, lower: str, start: int, end: int) -> None:
    if start >= end:
        return
    spans = [match.span() for match in _WORD.finditer(words.text, start, end)]
    words.lower += [lower[first:last] for first, last in spans]
    words.spans += spans
    words.names += [None] * len(spans)


def _add(words: Words, lower: str, start: int, end: int, name: Name | None) -> None:
    words.lower.append(lower)
    words.spans.append((start, end))
    words.names.append(name)
