"""Date expressions that belong together: the end points of a range, and lists that share a year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from panther.dates.expressions import Expression
from panther.dates.values import When

_LONGEST_GAP = 16
_GAP = re.compile(r"\s*(?:(?P<range>-|–|—|/|to|through|thru|till|until)|(?P<list>and|or|,\s*and|,|&))\s*(?:the\s+)?$")
_BETWEEN = re.compile(r"\b(?:between|from|weekend of)\s+(?:the\s+|about\s+|around\s+)?$", re.IGNORECASE)
_LEAD_IN = 20


def join_ranges(text: str, expressions: Iterable[Expression]) -> Iterator[Expression]:
    """Give the end points of a range one group, and let a year, month or era that is printed last count for both."""
    group = 0
    waiting: Expression | None = None
    for expression in expressions:
        following = expression
        if waiting is not None:
            kind = _joined(text, waiting, following)
            if kind:
                waiting = _completed(waiting, following)
            if kind == "range":
                waiting, following = waiting._replace(group=group), following._replace(group=group)
                group += 1
            yield waiting
        waiting = following
    if waiting is not None:
        yield waiting


def _joined(text: str, first: Expression, second: Expression) -> str:
    """Return "range", "list" or "" for how two expressions follow each other."""
    gap = second.start - first.end
    if gap > _LONGEST_GAP or first.when is None or second.when is None or first.group is not None:
        return ""
    found = _GAP.match(text, first.end, second.start)
    if found is None or first.shift is not None or _mixed(first.when, second.when):
        return ""
    if found["range"]:
        return "range"
    between = _BETWEEN.search(text, max(0, first.start - _LEAD_IN), first.start) or _is_night_between(text, first)
    return "range" if between and found["list"] in ("and", "&") else "list"


def _is_night_between(text: str, first: Expression) -> bool:
    """Return whether a night lies between two days: "the night between 20 and 21 May"."""
    when = first.when
    return when is not None and when.clock == "TNI" and "between" in text[first.start : first.end].lower()


def _mixed(first: When, second: When) -> bool:
    """Return whether one is a time of day and the other is not; "the night of 15 to 16 March" says night once."""
    return (first.clock is None) != (second.clock is None) and first.clock != "TNI"


def _completed(first: Expression, second: Expression) -> Expression:
    """Give the first what only the second prints: "26 June - 4 August 1952", "March and April 1975"."""
    when, later = first.when, second.when
    if when is None or later is None or when.year is not None or later.year is None or not _alike(when, later):
        return first
    turns = (when.month or 0) > (later.month or 0) > 0
    return first._replace(when=when._replace(year=later.year - 1 if turns else later.year))


def _alike(first: When, second: When) -> bool:
    """Return whether both are days, or both months or seasons."""
    return (first.month is None) != (first.season is None) and (first.day is None) == (second.day is None)
