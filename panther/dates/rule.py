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
    """A pattern over word classes and what to make of it; ``openings`` are the classes that a match may begin with."""

    pattern: re.Pattern[str]
    build: Builder
    openings: frozenset[str]


def rule(source: str, build: Builder, macros: Mapping[str, str] | None = None) -> Rule:
    """Make a rule of a pattern of class names; ``macros`` are names for parts of patterns."""
    while (expanded := _NAME.sub(lambda found: (macros or {}).get(found[0], found[0]), source)) != source:
        source = expanded
    coded = re.sub(r"\s+", "", _NAME.sub(lambda found: re.escape(CLASSES[found[0]]), source))
    return Rule(re.compile(coded), build, openings(coded))


OPENING = 3


def openings(pattern: str) -> frozenset[str]:
    """Return what a match of a pattern may begin with: its first three characters, or all where it may be shorter.

    It knows what the rules use: characters, sets, groups, alternatives, look-ahead and quantifiers. A look-ahead counts
    as nothing, so the answer may hold too much but never too little.
    """
    return frozenset(_alternatives(pattern, 0)[0])


def _alternatives(pattern: str, at: int) -> tuple[set[str], int]:
    """Return the openings of alternatives, and where they end."""
    found: set[str] = set()
    branch = {""}
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            found, branch, at = found | branch, {""}, at + 1
        else:
            item, at = _item(pattern, at)
            branch = _followed(branch, item)
    return found | branch, at


def _followed(first: set[str], then: set[str]) -> set[str]:
    """Return the openings of one thing after another."""
    return {(start + end)[:OPENING] for start in first for end in (then if len(start) < OPENING else ("",))}


def _item(pattern: str, at: int) -> tuple[set[str], int]:
    """Return the openings of one item with its quantifier, and where it ends."""
    if lead := _GROUP.match(pattern, at):
        found, at = _alternatives(pattern, lead.end())
        at += 1
        if lead[0] in ("(?!", "(?="):
            found = {""}
    elif pattern[at] == "[":
        end = _SET.match(pattern, at)
        if end is None:
            raise ValueError(f"a set without an end in {pattern}")
        found, at = set(end[0][1:-1].replace("\\", "")), end.end()
    else:
        at += pattern[at] == "\\"
        found, at = {pattern[at]}, at + 1
    quantifier = _QUANTIFIER.match(pattern, at)
    return (found, at) if quantifier is None else (_repeated(found, quantifier[0]), quantifier.end())


def _repeated(found: set[str], quantifier: str) -> set[str]:
    """Return the openings of something with ``?``, ``*``, ``+`` or ``{0,n}`` after it."""
    optional = found | {""}
    if quantifier == "?":
        return optional
    several = optional
    for _ in range(OPENING - 2):
        several = _followed(optional, several)
    return _followed(found if quantifier == "+" else optional, several)
