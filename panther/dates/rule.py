"""What a rule of the grammar is: a pattern over word classes, and a builder that reads the words it matched."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from panther.dates.expressions import Expression, Kind, Shift
from panther.dates.lexicon import CLASSES
from panther.dates.tokens import Tokens
from panther.dates.values import When

_GROUP = re.compile(r"\((?:\?:|\?P<\w+>|\?!|\?=)?")
_SET = re.compile(r"\[(?:\\.|[^\]\\])*\]")
_QUANTIFIER = re.compile(r"\?|\*|\+|\{0,\d+\}")
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
    """A pattern over word classes and what to make of it; ``first`` are the classes that a match may begin with."""

    pattern: re.Pattern[str]
    build: Builder
    first: frozenset[str]


def rule(source: str, build: Builder, macros: Mapping[str, str] | None = None) -> Rule:
    """Make a rule of a pattern of class names; ``macros`` are names for parts of patterns."""
    while (expanded := _NAME.sub(lambda found: (macros or {}).get(found[0], found[0]), source)) != source:
        source = expanded
    coded = re.sub(r"\s+", "", _NAME.sub(lambda found: re.escape(CLASSES[found[0]]), source))
    return Rule(re.compile(coded), build, first_classes(coded))


def first_classes(pattern: str) -> frozenset[str]:
    """Return the characters that a match of a pattern may begin with.

    It knows what the rules use: characters, sets, groups, alternatives, look-ahead and quantifiers. A look-ahead counts
    as nothing, so the answer may hold too much but never too little.
    """
    return frozenset(_alternatives(pattern, 0)[0])


def _alternatives(pattern: str, at: int) -> tuple[set[str], bool, int]:
    """Return the first characters of alternatives, whether they may be empty, and where they end."""
    first: set[str] = set()
    empty = open_ = False
    branch_empty = True
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            empty, branch_empty, at = empty or branch_empty, True, at + 1
            continue
        found, open_, at = _item(pattern, at)
        if branch_empty:
            first |= found
        branch_empty = branch_empty and open_
    return first, empty or branch_empty, at


def _item(pattern: str, at: int) -> tuple[set[str], bool, int]:
    """Return the first characters of one item with its quantifier, whether it may be empty, and where it ends."""
    if lead := _GROUP.match(pattern, at):
        first, empty, at = _alternatives(pattern, lead.end())
        at += 1
        if lead[0] in ("(?!", "(?="):
            first, empty = set(), True
    elif pattern[at] == "[":
        end = _SET.match(pattern, at)
        if end is None:
            raise ValueError(f"a set without an end in {pattern}")
        first, empty, at = set(end[0][1:-1].replace("\\", "")), False, end.end()
    else:
        at += pattern[at] == "\\"
        first, empty, at = {pattern[at]}, False, at + 1
    quantifier = _QUANTIFIER.match(pattern, at)
    if quantifier is None:
        return first, empty, at
    return first, empty or quantifier[0] != "+", quantifier.end()
