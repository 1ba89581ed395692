"""The stretch of time that a document as a whole is about, from the dates that it prints in full."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from panther.dates.expressions import Expression
from panther.dates.values import When, first_day

_CAMPAIGN_DAYS = 200
_FEWEST_DAYS = 2


class DocumentSpan(NamedTuple):
    """When a document plays.

    ``first_year``: the first year printed, for dates before it. ``last``: the latest month printed with its year.
    ``core``: the middle of the days printed, where half of them or more lie within some months of it: the document is
    then about one campaign, and a section that begins without a year is about it too.
    """

    first_year: int | None
    last: When | None
    core: date | None


def span_of(expressions: Iterable[Expression]) -> DocumentSpan:
    """Work out when a document plays."""
    printed = [e.when for e in expressions if e.when is not None and e.when.year is not None and e.when.year > 0]
    first_year = next((when.year for when in printed if when.unit == "year"), None)
    months = [when for when in printed if when.month is not None]
    last = max(months, key=lambda when: (when.year or 0, when.month or 0), default=None)
    days = [day for day in map(first_day, (when for when in months if when.is_day)) if day is not None]
    return DocumentSpan(first_year, last, _core(days))


def _core(days: list[date]) -> date | None:
    if len(days) < _FEWEST_DAYS:
        return None
    median = sorted(days)[len(days) // 2]
    near = sum(abs((day - median).days) < _CAMPAIGN_DAYS for day in days)
    first_is_near = abs((days[0] - median).days) < _CAMPAIGN_DAYS
    return median if first_is_near and 2 * near >= len(days) else None
