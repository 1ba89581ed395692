"""What a rule of the grammar is: a pattern over word classes, and a builder that reads the words it matched."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from panther.dates.expressions import Expression, Kind, Shift
from panther.dates.lexicon import CLASSES
from panther.dates.tokens import Tokens
from panther.dates.values import When

_NAME = re.compile(r"\b[A-Z][A-Z0-9]+\b")


class Reading:
    """A match of a rule: positions are indices of words, and groups are the named groups of the pattern."""

    __slots__ = ("_match", "end", "start", "tokens")

    def __init__(self, match: re.Match[str], tokens: Tokens) -> None:
        self._match = match
        self.tokens = tokens
        self.start, self.end = match.span()

    def span(self, group: str) -> tuple[int, int]:
        """Return the first word of a group and the one after its last; (-1, -1) where it is not there."""
        return self._match.span(group) if group in self._match.re.groupindex else (-1, -1)

    def at(self, group: str) -> int:
        """Return the first word of a group, or -1."""
        return self.span(group)[0]

    def words(self, group: str) -> Sequence[str]:
        """Return the words of a group in lower case."""
        start, end = self.span(group)
        return [word.lower() for word in self.tokens.words[start:end]] if start >= 0 else ()

    def lower(self, index: int) -> str:
        """Return a word of the text in lower case, or "" where there is none."""
        return self.tokens.lower(index)

    @property
    def before(self) -> str:
        """The word before the match in lower case."""
        return self.tokens.lower(self.start - 1)

    @property
    def after(self) -> str:
        """The word after the match in lower case."""
        return self.tokens.lower(self.end)

    def date(self, start: int, end: int, when: When | None, shift: Shift | None = None) -> Expression:
        """Make a date or time of some words."""
        kind: Kind = "time" if when is not None and when.clock else "date"
        return Expression(self.tokens.start(start), self.tokens.end(end - 1), kind, when, shift)

    def fixed(self, start: int, end: int, kind: Kind, value: str) -> Expression:
        """Make an expression whose value needs no narrative."""
        return Expression(self.tokens.start(start), self.tokens.end(end - 1), kind, value=value)

    def rejected(self, start: int, end: int, reason: str) -> Expression:
        """Make a span that looks like a date and is none."""
        return Expression(self.tokens.start(start), self.tokens.end(end - 1), "rejected", reason=reason)


Builder = Callable[[Reading], Sequence[Expression]]


class Rule(NamedTuple):
    """A pattern over word classes and what to make of it.

    ``source`` is the pattern without named groups, as part of the pattern of all rules together.
    """

    pattern: re.Pattern[str]
    source: str
    build: Builder


def rule(source: str, build: Builder, macros: Mapping[str, str] | None = None) -> Rule:
    """Make a rule of a pattern of class names; ``macros`` are names for parts of patterns."""
    while (expanded := _NAME.sub(lambda found: (macros or {}).get(found[0], found[0]), source)) != source:
        source = expanded
    coded = re.sub(r"\s+", "", _NAME.sub(lambda found: re.escape(CLASSES[found[0]]), source))
    return Rule(re.compile(coded), re.sub(r"\(\?P<\w+>", "(?:", coded), build)
