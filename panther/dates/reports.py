"""Reports and letters: the day at their head, and the days that are counted from it."""

from __future__ import annotations

import re

from panther.dates.expressions import Expression, Shift
from panther.model import Sentence

_LONGEST_PLACE = 60
# "KIDAL, Mali, " before a date; "Camp near Gao, " too.
_PLACE = re.compile(r"(?:[A-Z][\w'’-]*[.,]? |(?:near|at|in|before|the|of|on) )*[A-Z][\w'’-]*, ")
# " (Reuters) - " after it.
_DASH = re.compile(r"\.?,?\s*(?:\([^)\n]{1,40}\)\s*)?[-–—]\s")
_END = re.compile(r"[.,:]?\s*")
DAYS_OF_REPORT = {"yesterday": -1, "today": 0, "tomorrow": 1, "last night": -1}


def heads_report(text: str, sentence: Sentence, expression: Expression) -> bool:
    """Return whether a day stands at the head of a report or letter: "Gao, 14 March 2013 (Agency) -"."""
    when = expression.when
    if when is None or when.day is None or expression.start - sentence.start > _LONGEST_PLACE:
        return False
    if expression.start > sentence.start and text[expression.start - 2] != ",":
        return False
    placed = _PLACE.fullmatch(text, sentence.start, expression.start) is not None
    if placed and _DASH.match(text, expression.end, sentence.end):
        return True
    alone = placed or (expression.start == sentence.start and sentence.kind == "prose")
    return alone and _END.fullmatch(text, expression.end, sentence.end) is not None


def from_report(expression: Expression, days: int | None, *, reported: bool, looks_back: bool) -> Expression:
    """Let "on Sunday" and "yesterday" in a report, and a weekday in the pluperfect, count back from the day of telling.

    Args:
        expression: An expression as the grammar has it.
        days: How many days its words count from the day of a report ("yesterday": -1), or ``None``.
        reported: Whether a day heads the report.
        looks_back: Whether the clause is in the pluperfect.
    """
    shift = expression.shift
    if shift is not None and shift.relation in ("same", "around") and shift.unit == "W" and shift.amount:
        return expression._replace(shift=shift._replace(relation="reported")) if reported or looks_back else expression
    if days is None or not reported:
        return expression
    kind = "date" if expression.kind == "reference" else expression.kind
    return expression._replace(kind=kind, shift=Shift("reported", "D", days), value=None)
