"""The stretch of time that a document as a whole is about: from the dates that it prints in full, else as stated."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from panther.dates.expressions import Expression
from panther.dates.values import When, first_day

_CAMPAIGN_DAYS = 200
_FEWEST_DAYS = 2

Days = tuple[date, date]


class DocumentSpan(NamedTuple):
    """When a document plays.

    ``first_year``: the first year printed, for dates before it, and where it stands. ``last``: the latest month
    printed with its year. ``core``: the middle of the days printed, where half of them or more lie within some months
    of it: the document is then about one campaign, and a section that begins without a year is about it too.
    ``stated``: the first and last day that the campaign states of itself, where the document prints no year.
    """

    first_year: tuple[int, tuple[int, int]] | None
    last: When | None
    core: date | None
    stated: Days | None = None


def span_of(expressions: Iterable[Expression], stated: Days | None = None) -> DocumentSpan:
    """Work out when a document plays.

    Args:
        expressions: Its date expressions.
        stated: The first and last day of its campaign, for a document that prints no year.
    """
    named = [(e.when, (e.start, e.end)) for e in expressions if e.when is not None and (e.when.year or 0) > 0]
    first_year = next(((when.year or 0, at) for when, at in named if when.unit == "year"), None)
    printed = [when for when, _ in named]
    months = [when for when in printed if when.month is not None]
    last = max(months, key=lambda when: (when.year or 0, when.month or 0), default=None)
    days = [day for day in map(first_day, (when for when in months if when.is_day)) if day is not None]
    return DocumentSpan(first_year, last, _core(days), None if printed else stated)


def _core(days: list[date]) -> date | None:
    if len(days) < _FEWEST_DAYS:
        return None
    median = sorted(days)[len(days) // 2]
    near = sum(abs((day - median).days) < _CAMPAIGN_DAYS for day in days)
    first_is_near = abs((days[0] - median).days) < _CAMPAIGN_DAYS
    return median if first_is_near and 2 * near >= len(days) else None
