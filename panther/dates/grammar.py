"""Text -> date expressions: the rules of the grammar, tried at each word, and ranges joined from their end points."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from panther.dates import bare_days, calendar_rules, duration_rules, relative_rules
from panther.dates.expressions import Expression
from panther.dates.rule import OPENING, Reading, Rule
from panther.dates.tokens import Tokens, blocks

# The order decides where two rules match at one place.
_RULES: tuple[Rule, ...] = (
    *duration_rules.CLOCK,
    *calendar_rules.RULES,
    *bare_days.RULES,
    *relative_rules.RULES,
    *duration_rules.RULES,
)
_BY_OPENING: dict[str, list[int]] = {}
for _number, _rule in enumerate(_RULES):
    for _opening in _rule.openings:
        _BY_OPENING.setdefault(_opening, []).append(_number)


def _start() -> re.Pattern[str]:
    """Return what finds two classes that a rule may begin with, or one where it may be no longer."""
    following: dict[str, set[str]] = {}
    for opening in _BY_OPENING:
        following.setdefault(opening[0], set()).add(opening[1:2])
    return re.compile("|".join(code if "" in then else f"{code}[{''.join(then)}]" for code, then in following.items()))


_START = _start()


@lru_cache(maxsize=1 << 12)
def _rules_for(opening: str) -> Sequence[Rule]:
    """Return the rules that may match where some classes stand, in order."""
    numbers = {number for end in range(1, OPENING + 1) for number in _BY_OPENING.get(opening[:end], ())}
    return [_RULES[number] for number in sorted(numbers)]


def find_expressions(text: str) -> Iterator[Expression]:
    """Yield the date expressions of a text in order, as they are printed."""
    for tokens in blocks(text):
        yield from _find(tokens)


def _find(tokens: Tokens) -> Iterator[Expression]:
    at = 0
    while candidate := _START.search(tokens.codes, at):
        at, expressions = _first_accepted(tokens, candidate.start())
        yield from expressions


def _first_accepted(tokens: Tokens, start: int) -> tuple[int, Sequence[Expression]]:
    """Return where to go on, and what the first rule whose builder accepts its match has made."""
    codes = tokens.codes
    for pattern, build, _ in _rules_for(codes[start : start + OPENING]):
        match = pattern.match(codes, start)
        if match and (expressions := build(Reading(match, tokens))):
            # A builder may take less than its pattern, or more.
            end = bisect_left(tokens.starts, expressions[-1].end, start + 1)
            return end, _approximated(tokens, start, expressions)
    return start + 1, ()


_APPROXIMATELY = frozenset({"about", "around", "approximately", "roughly"})


def _approximated(tokens: Tokens, start: int, expressions: Sequence[Expression]) -> Sequence[Expression]:
    """Take in "about" before a date: "about 1910", "around March 1981"."""
    first = expressions[0]
    if first.kind != "date" or first.when is None or first.shift or tokens.lower(start - 1) not in _APPROXIMATELY:
        return expressions
    when = first.when._replace(part=first.when.part or "about")
    return (first._replace(start=tokens.start(start - 1), when=when), *expressions[1:])
