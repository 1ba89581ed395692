"""Date expressions -> dates: what is not printed is taken from the narrative, never from today."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from panther.dates.expressions import Expression, Shift
from panther.dates.lexicon import SEASONS
from panther.dates.values import When, first_day, is_valid_day, shifted, timex, truncated
from panther.model import DateBasis

Span = tuple[int, int]


class Anchored(NamedTuple):
    """An expression with its place in time: ``when`` is ``None`` where it has none."""

    expression: Expression
    when: When | None
    value: str | None
    basis: DateBasis
    anchor: Span | None = None


class Anchor(NamedTuple):
    """The date that the narrative has reached, with the span that says so."""

    when: When
    span: Span | None


_SEASON_MIDDLES = {"SP": 4, "SU": 7, "FA": 10, "WI": 1, "H1": 3, "H2": 9}
# How many months a date may lie back or ahead in the same year before the year next to it is meant.
_TURN_BACK, _TURN_AHEAD = 7, 11


def _month_of(when: When) -> int:
    return when.month or _SEASON_MIDDLES.get(when.season or "", 6)


def _says_less(when: When, known: When) -> bool:
    """Return whether a date only repeats the year of one that says more."""
    return when.year == known.year and when.month is None and when.season is None and known.month is not None


class Narrative:
    """What is known of time at a point of the text."""

    def __init__(self, first_year: int | None, last: When | None = None) -> None:
        self._last = last
        self.window: tuple[int, int] | None = None
        self.in_sentence = False
        self.core: date | None = None
        self.fresh = True
        self.anchor: Anchor | None = Anchor(When(first_year), None) if first_year else None
        self.year_anchor: Anchor | None = self.anchor

    def reach(self, when: When, span: Span, *, printed: bool = False) -> None:
        """Let the narrative reach a date: what follows counts from it."""
        if when.year is not None:
            self.anchor = Anchor(when, span)
            self.in_sentence = self.in_sentence or printed

    def settle(self, when: When, span: Span) -> None:
        """Let a date decide the year of those that print none."""
        known = self.year_anchor
        if when.year is None or (known and _says_less(when, known.when)):
            return
        self.year_anchor = Anchor(when, span)

    def place(self, expression: Expression, *, restated: bool = False) -> Anchored:
        """Work out when an expression is."""
        if expression.shift is not None and (expression.when is None or expression.shift.unit != "Y" or expression.shift.relation != "same" or not expression.when.month):
            return self._shifted(expression, expression.shift, restated=restated)
        if expression.when is None:
            return Anchored(expression, None, expression.value, "none")
        if expression.when.unit == "short":
            return self._short_year(expression)
        if expression.when.year is not None:
            return Anchored(expression, expression.when, timex(expression.when), "explicit")
        return self._inherited(expression, expression.when)

    def _short_year(self, expression: Expression) -> Anchored:
        century = self.anchor.when.year // 100 if self.anchor and self.anchor.when.year else 19
        year = century * 100 + (expression.when.year if expression.when and expression.when.year else 0)
        when = When(year)
        return Anchored(expression, when, timex(when), "year_inherited")

    def _inherited(self, expression: Expression, when: When) -> Anchored:
        anchor = self.anchor
        if anchor is None or anchor.when.year is None:
            return Anchored(expression, None, timex(when), "none")
        if expression.generic:
            return Anchored(expression, None, timex(when), "none")
        if when.month is None and when.season is None:
            if when.day is not None:
                return self._day_of_month(expression, when, anchor)
            return self._time_of_day(expression, when, anchor)
        if not self.in_sentence:
            anchor = self.year_anchor or anchor
        year = self._year(when, anchor.when)
        if self.core is not None and self.fresh and not self.in_sentence and when.day is not None:
            year = min((year, *range(self.core.year - 1, self.core.year + 2)), key=lambda y: abs((date(y, when.month or 1, 15) - self.core).days))
        placed = when._replace(year=year)
        if placed.day and not is_valid_day(year, placed.month or 0, placed.day):
            placed = placed._replace(year=next((y for y in range(year - 1, year - 5, -1) if is_valid_day(y, placed.month or 0, placed.day)), year))
        return Anchored(expression, placed, timex(placed), "year_inherited", anchor.span)

    def _day_of_month(self, expression: Expression, when: When, anchor: Anchor) -> Anchored:
        placed = when._replace(year=anchor.when.year, month=anchor.when.month)
        if placed.month is None or not is_valid_day(placed.year, placed.month, when.day or 0):
            return Anchored(expression, None, timex(when._replace(year=anchor.when.year)), "none")
        return Anchored(expression, placed, timex(placed), "year_inherited", anchor.span)

    def _time_of_day(self, expression: Expression, when: When, anchor: Anchor) -> Anchored:
        if anchor.when.day is None:
            return Anchored(expression, None, timex(when), "none")
        placed = anchor.when._replace(clock=when.clock, part=None)
        return Anchored(expression, placed, timex(placed), "relative", anchor.span)

    def _year(self, when: When, anchor: When) -> int:
        """Choose the year in which a date without one lies nearest to the date the narrative has reached."""
        year = anchor.year or 0
        if when.season == "WI":  # the year in which it ends
            return year + 1 if (anchor.month or 0) >= 6 or anchor.season in ("SU", "FA") else year
        if anchor.month is None and anchor.season is None:
            return min(max(year, self.window[0]), self.window[1]) if self.window else year
        ahead = _month_of(when) - _month_of(anchor)
        if ahead <= -10 or (ahead <= -_TURN_BACK and not self._is_past_the_end(year + 1, when)):
            year += 1
        elif ahead >= _TURN_AHEAD:
            year -= 1
        if self.window and not self.window[0] <= year <= self.window[1]:
            return min(max(anchor.year or 0, self.window[0]), self.window[1])
        return year

    def _is_past_the_end(self, year: int, when: When) -> bool:
        """Return whether a date lies after the last one that the document prints in full."""
        last = self._last
        return last is not None and last.year is not None and (year, _month_of(when)) > (last.year, last.month or 12)

    def _shifted(self, expression: Expression, shift: Shift, *, restated: bool) -> Anchored:
        anchor = self.anchor
        printed = expression.when or When()
        if shift.relation in ("following", "preceding", "period"):
            return Anchored(expression, None, expression.value, "relative" if anchor else "none", anchor.span if anchor else None)
        if shift.relation == "vague":
            return Anchored(expression, None, _vague(shift), "none")
        if restated and anchor is not None and (shift.from_event or shift.relation == "ordinal"):
            return Anchored(expression, anchor.when, timex(anchor.when), "relative", anchor.span)
        if shift.relation == "ordinal":
            return self._ordinal(expression, printed)
        if anchor is None or anchor.when.year is None:
            return Anchored(expression, None, _unknown(shift, printed), "none")
        placed = self._shift(shift, printed, anchor.when)
        if placed is None:
            return Anchored(expression, None, _unknown(shift, printed, anchor.when), "none", anchor.span)
        return Anchored(expression, placed, timex(placed), "relative", anchor.span)

    def _ordinal(self, expression: Expression, printed: When) -> Anchored:
        anchor = self.anchor
        if anchor is None:
            return Anchored(expression, None, timex(When(clock=printed.clock, floating="" )), "none")
        when = When(anchor.when.year, anchor.when.month, clock=printed.clock, floating="-XX" if anchor.when.month and not printed.clock else "")
        return Anchored(expression, None, timex(when) if when.month else "XXXX-XX-XX", "none", anchor.span)

    def _shift(self, shift: Shift, printed: When, anchor: When) -> When | None:
        if shift.unit == "W" and shift.relation in ("same", "next", "last") and shift.amount:
            return _weekday(anchor, shift, printed)
        if shift.relation in ("next", "last"):
            return self._named(shift, printed, anchor)
        if shift.relation in ("later", "earlier"):
            within = truncated(anchor, shift.unit)
            floating = {"M": "-XX", "Y": "-XX-XX"}.get(shift.unit, "")
            return within._replace(floating=floating if shift.unit == "M" and within.month else "")
        if shift.relation == "same":
            if shift.unit == "D" and anchor.day is None:
                return None
            base = truncated(anchor, shift.unit)
            if shift.unit == "M" and base.month is None:
                return None
            if printed.month or printed.season:
                return base._replace(month=printed.month, season=printed.season, day=printed.day)
            return base._replace(part=printed.part, clock=printed.clock)
        there = shifted(anchor, shift.amount, shift.unit)
        if there is None:
            return None
        if printed.month or printed.season:
            return there._replace(month=printed.month, season=printed.season, day=printed.day)
        return there._replace(clock=printed.clock, part=printed.part)

    def _named(self, shift: Shift, printed: When, anchor: When) -> When:
        year = anchor.year or 0
        month = _month_of(anchor)
        target = printed.month or {"SP": 4, "SU": 7, "FA": 10, "WI": 1}.get(printed.season or "", 6)
        if shift.relation == "next":
            return printed._replace(year=year if target > month else year + 1)
        return printed._replace(year=year if target < month else year - 1)


def _weekday(anchor: When, shift: Shift, printed: When) -> When | None:
    if not anchor.is_day:
        return None
    day = first_day(anchor)
    if day is None:
        return None
    ahead = (int(shift.amount) - day.isoweekday()) % 7
    if shift.relation == "last" or (shift.relation == "same" and False):
        ahead = ahead - 7 if ahead else -7
    elif shift.relation == "next" and not ahead:
        ahead = 7
    there = shifted(anchor, ahead, "D")
    return there._replace(clock=printed.clock) if there else None


def _vague(shift: Shift) -> str:
    """Return the value of "a few days later" and, with the unit alone, of "days later"."""
    if not shift.counted and shift.amount > 0:
        return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}.get(shift.unit, "FUTURE_REF")
    return "FUTURE_REF" if shift.amount > 0 else "PAST_REF"


def _unknown(shift: Shift, printed: When, anchor: When | None = None) -> str:
    """Return the TIMEX3 value of a date that the narrative does not fix."""
    year = anchor.year if anchor else None
    if printed.season or printed.month:
        return timex(printed._replace(year=year))
    head = timex(When(year))
    if anchor is not None and anchor.month and shift.unit in ("D", "W"):
        head = timex(When(year, anchor.month))
        return f"{head}-XX{printed.clock or ''}"
    return head + {"D": "-XX-XX", "W": "-WXX", "M": "-XX"}.get(shift.unit, "") + (printed.clock or "" if shift.unit == "D" else "")
