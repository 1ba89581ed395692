"""Date expressions -> dates: what is not printed is taken from the narrative, never from today."""

from __future__ import annotations

from typing import NamedTuple

from panther.dates.expressions import Expression, Shift
from panther.dates.narrative import Anchor, Narrative, Span, named_year
from panther.dates.values import DAYS_IN_WEEK, When, first_day, is_valid_day, last_of_month, shifted, timex, truncated
from panther.model import DateBasis

_CENTURY = 100
_LEAP_CYCLE = 8
_FARTHEST_AHEAD = 4


class Anchored(NamedTuple):
    """An expression with its place in time: ``when`` is ``None`` where it has none."""

    expression: Expression
    when: When | None
    value: str | None
    basis: DateBasis
    anchor: Span | None = None


def place(
    expression: Expression, narrative: Narrative, *, restated: bool = False, ends: When | None = None
) -> Anchored:
    """Work out when an expression is.

    Args:
        expression: What the grammar has read.
        narrative: How far the narrative has come.
        restated: Whether the expression stands in apposition to a date ("27 June, two days after the landing").
        ends: The other end of a range that the expression begins.
    """
    if expression.shift is not None:
        anchor = _counted_from(expression, expression.shift, narrative)
        return _hung(expression, expression.shift, anchor, restated=restated)
    when = expression.when
    if when is None or expression.generic:
        return Anchored(expression, None, timex(when) if when else expression.value, "none")
    if when.unit == "short":
        return _short_year(expression, when, narrative.anchor)
    if when.year is not None:
        return Anchored(expression, when, expression.value or timex(when), "explicit")
    if when.month is None and when.season is None:
        day = narrative.anchor if restated else narrative.day_of(when.clock, bare=True)  # "22:00 (01:00 in Moscow)"
        return _within_anchor(expression, when, day)
    return _inherited(expression, when, narrative, ends)


def _counted_from(expression: Expression, shift: Shift, narrative: Narrative) -> Anchor | None:
    """Return what a shift counts from: a night goes on into the day after it."""
    if shift.relation == "reported":
        return narrative.report or narrative.anchor
    if shift.from_end and narrative.ends_night and narrative.anchor is not None:
        return narrative.anchor._replace(when=shifted(narrative.anchor.when, 1, "D") or narrative.anchor.when)
    clock = expression.when.clock if expression.when else None
    if clock is None or shift.unit != "D" or shift.amount < 0:
        return narrative.anchor
    if clock == "TNI":
        return narrative.night_or_day(clock)
    return narrative.day_of(clock, bare=False) if shift.relation == "same" else narrative.anchor


def _short_year(expression: Expression, when: When, anchor: Anchor | None) -> Anchored:
    """Read "'99" as the last such year up to the one that is told."""
    if anchor is None or anchor.when.year is None or anchor.when.unit != "year" or anchor.when.year < _CENTURY:
        return Anchored(expression, None, f"XX{when.year or 0:02}", "none")
    told = anchor.when.year
    year = told // _CENTURY * _CENTURY + (when.year or 0)
    found = When(year - _CENTURY if year > told + 1 else year)
    return Anchored(expression, found, timex(found), "year_inherited", anchor.span)


def _inherited(expression: Expression, when: When, narrative: Narrative, ends: When | None) -> Anchored:
    chosen = narrative.year_for(when, ends)
    if chosen is None or chosen.when.year is None:
        return Anchored(expression, None, expression.value or timex(when), "none")
    year = chosen.when.year
    if when.day is not None:
        # 29 February: the nearest leap year that the narrative has passed.
        years = (y for y in range(year, year - _LEAP_CYCLE, -1) if is_valid_day(y, when.month or 0, when.day or 0))
        year = next(years, year)
    found = when._replace(year=year)
    return Anchored(expression, found, expression.value or timex(found), "year_inherited", chosen.span)


def _within_anchor(expression: Expression, when: When, anchor: Anchor | None) -> Anchored:
    """Place a day of the month ("the 4th") or a time of day in the month or day that the narrative has reached."""
    if anchor is None:
        return Anchored(expression, None, timex(when), "none")
    there = anchor.when
    if when.day is None:
        if there.day is None:
            return Anchored(expression, None, expression.value or timex(when), "none", anchor.span)
        found = there._replace(clock=when.clock, part=None)
        return Anchored(expression, found, expression.value or timex(found), "relative", anchor.span)
    if there.clock == "TNI" and there.day is not None and when.day < there.day:
        there = shifted(there, 1, "D") or there  # a night over the turn of the month has come to the next one
    if there.month is None or not is_valid_day(there.year, there.month, when.day):
        return Anchored(expression, None, timex(when), "none", anchor.span)
    found = when._replace(year=there.year, month=there.month)
    return Anchored(expression, found, timex(found), "year_inherited", anchor.span)


def _hung(expression: Expression, shift: Shift, anchor: Anchor | None, *, restated: bool) -> Anchored:
    """Place an expression that hangs on another date."""
    if shift.relation == "vague" and shift.unit[0] != "T":
        return Anchored(expression, None, _vague_value(shift), "none")
    printed = expression.when or When()
    if anchor is None:
        return Anchored(expression, None, expression.value or _unknown_value(shift, printed, When()), "none")
    if shift.relation in ("following", "preceding", "period"):
        return Anchored(expression, None, expression.value, "relative", anchor.span)
    if restated and (shift.from_event or shift.relation == "ordinal"):
        return Anchored(expression, anchor.when, timex(anchor.when), "relative", anchor.span)
    there = _shifted(shift, printed, anchor.when) if anchor.when.year is not None else None
    if there is None:
        return Anchored(expression, None, _unknown_value(shift, printed, anchor.when), "none", anchor.span)
    basis: DateBasis = "year_inherited" if shift.unit == "Y" and printed.month else "relative"
    return Anchored(expression, there, timex(there), basis, anchor.span)


def _shifted(shift: Shift, printed: When, anchor: When) -> When | None:
    """Return where a shift leads from a date, with what is printed of month, season, part and time of day."""
    if shift.relation in ("next", "last") and shift.unit == "Y":
        return printed._replace(year=named_year(shift.relation, printed, anchor))
    if shift.relation in ("later", "earlier"):
        within = truncated(anchor, shift.unit)
        return within._replace(floating="-XX") if shift.unit == "M" and within.month else within
    there = _there(shift, anchor)
    if there is None:
        return None
    if printed.month or printed.season:
        return When(there.year, printed.month, printed.day, printed.season, part=printed.part)
    return there._replace(clock=printed.clock or there.clock, part=printed.part)


def _there(shift: Shift, anchor: When) -> When | None:
    if shift.relation == "ordinal":
        return None
    if shift.relation == "nth":
        return _nth_of_month(anchor, int(shift.amount))
    if shift.unit == "W" and shift.relation in ("same", "next", "last", "reported", "around") and shift.amount:
        return _weekday(anchor, int(shift.amount), shift.relation)
    if shift.relation == "same":
        return _same(anchor, shift.unit)
    there = shifted(anchor, shift.amount, shift.unit)
    return truncated(there, "W") if there is not None and shift.unit == "W" and not shift.counted else there


def _nth_of_month(anchor: When, number: int) -> When | None:
    """Return a day of the month that a date lies in, the last where the number is negative."""
    if anchor.year is None or anchor.month is None:
        return None
    day = number if number > 0 else last_of_month(anchor.year, anchor.month)
    return When(anchor.year, anchor.month, day) if is_valid_day(anchor.year, anchor.month, day) else None


def _same(anchor: When, unit: str) -> When | None:
    """Return the day, month or year that a date lies in, as far as it is known."""
    if (unit in ("D", "W") and anchor.day is None) or (unit == "M" and anchor.month is None):
        return None
    return truncated(anchor, unit)


def _weekday(anchor: When, weekday: int, relation: str) -> When | None:
    """Return the weekday in the week that begins at a date, or the one before it ("last Friday")."""
    day = first_day(anchor) if anchor.is_day else None
    if day is None:
        return None
    ahead = (weekday - day.isoweekday()) % DAYS_IN_WEEK
    if relation == "last" or (relation == "reported" and ahead) or (relation == "around" and ahead > _FARTHEST_AHEAD):
        ahead -= DAYS_IN_WEEK
    elif relation == "next" and not ahead:
        ahead = DAYS_IN_WEEK
    return shifted(anchor, ahead, "D")


def _vague_value(shift: Shift) -> str:
    """Return the value of "a few days later" and, with the unit alone, of "days later"."""
    if not shift.counted and shift.amount > 0:
        return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}.get(shift.unit, "FUTURE_REF")
    return "FUTURE_REF" if shift.amount > 0 else "PAST_REF"


def _unknown_value(shift: Shift, printed: When, there: When) -> str:
    """Return the value of a date that the narrative does not fix, as far as it does."""
    year = there.year if there.unit == "year" and (there.month or shift.relation != "ordinal") else None
    if printed.season or printed.month:
        return timex(printed._replace(year=year))
    clock = printed.clock or "" if shift.unit == "D" else ""
    if there.month and shift.unit in ("D", "W"):
        return timex(When(year, there.month)) + "-XX" + clock
    return timex(When(year)) + {"D": "-XX-XX", "W": "-WXX", "F": "-WXX", "M": "-XX"}.get(shift.unit, "") + clock
