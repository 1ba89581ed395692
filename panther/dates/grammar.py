"""Text -> date expressions: the rules of the grammar, tried at each word, and ranges joined from their end points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from panther.dates import calendar_rules, duration_rules, relative_rules
from panther.dates.expressions import Expression
from panther.dates.lexicon import CLASSES, Codes
from panther.dates.rule import Reading, Rule
from panther.dates.tokens import Tokens, blocks

# The order decides where two rules match at one place.
_RULES: tuple[Rule, ...] = (*duration_rules.CLOCK, *calendar_rules.RULES, *relative_rules.RULES, *duration_rules.RULES)
_BY_FIRST = {
    code: tuple(rule for rule in _RULES if code in rule.first) for code in set().union(*(r.first for r in _RULES))
}
# Of two words in three no rule begins with the class; after an article the next word must be in the lexicon too, and a
# number must have something near that makes it a date, a time or a duration. So the rules never see most of a text.
_ARTICLES = CLASSES["THE"] + CLASSES["AN"]
_NEVER_AFTER = "".join(CLASSES[name] for name in ("OTHER", "THE", "COMMA", "STOP", "NEWLINE"))
_NUMBERS = "".join(CLASSES[name] for name in ("DAYNUM", "NUM2", "NUM3", "BIGNUM"))
_MAKES_A_DATE = "".join(
    re.escape(CLASSES[name])
    for name in (
        "MONTH",
        "SHORTMONTH",
        "UNIT",
        "UNITS",
        "DAY",
        "HOURS",
        "AMPM",
        "OCLOCK",
        "BC",
        "AD",
        "COLON",
        "SLASH",
        "STOP",
    )
)
_NEAR = 16
_OTHERS = "".join(re.escape(code) for code in sorted(_BY_FIRST.keys() - set(_ARTICLES + _NUMBERS)))
_START = re.compile(f"[{_OTHERS}]|[{_ARTICLES}](?=[^{_NEVER_AFTER}])|[{_NUMBERS}](?=.{{0,{_NEAR}}}?[{_MAKES_A_DATE}])")


def find_expressions(text: str) -> Iterator[Expression]:
    """Yield the date expressions of a text in order, as they are printed."""
    codes = Codes()
    for tokens in blocks(text, codes):
        yield from _find(tokens)


def _find(tokens: Tokens) -> Iterator[Expression]:
    at = 0
    while candidate := _START.search(tokens.codes, at):
        at, expressions = _first_accepted(tokens, candidate.start())
        yield from expressions


def _first_accepted(tokens: Tokens, start: int) -> tuple[int, Sequence[Expression]]:
    """Return where to go on, and what the first rule whose builder accepts its match has made."""
    codes = tokens.codes
    for pattern, build, _ in _BY_FIRST[codes[start]]:
        match = pattern.match(codes, start)
        if match and (expressions := build(Reading(match, tokens))):
            end = max(_end(tokens, match, expressions), start + 1)
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


def _end(tokens: Tokens, match: re.Match[str], expressions: Sequence[Expression]) -> int:
    """Return the word after the last one used: a builder may take less than its pattern, or more."""
    last = expressions[-1].end
    end = match.end()
    while end > match.start() + 1 and tokens.end(end - 1) > last:
        end -= 1
    while end < len(tokens.words) and tokens.end(end) <= last:
        end += 1
    return end
