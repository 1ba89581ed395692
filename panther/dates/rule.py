"""What a rule of the grammar is: a pattern over word classes, and a builder that reads the words it matched."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from panther.dates.expressions import Expression
from panther.dates.lexicon import CLASSES
from panther.dates.tokens import Tokens

Builder = Callable[[re.Match[str], Tokens], Sequence[Expression]]
_NAME = re.compile(r"\b[A-Z][A-Z0-9]+\b")


class Rule(NamedTuple):
    """A pattern over word classes and what to make of it.

    ``source`` is the pattern without named groups, as part of the pattern of all rules together.
    """

    pattern: re.Pattern[str]
    source: str
    build: Builder


def rule(source: str, build: Builder, macros: Mapping[str, str] | None = None) -> Rule:
    """Make a rule of a pattern of class names; ``macros`` are names for parts of patterns."""
    while True:
        expanded = _NAME.sub(lambda found: (macros or {}).get(found[0], found[0]), source)
        if expanded == source:
            break
        source = expanded
    coded = re.sub(r"\s+", "", _NAME.sub(lambda found: re.escape(CLASSES[found[0]]), source))
    return Rule(re.compile(coded), re.sub(r"\(\?P<\w+>", "(?:", coded), build)
