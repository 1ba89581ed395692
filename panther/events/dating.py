"""When a happening was: the day printed beside it, else the announcement's day, else the day in force."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from panther.events.clauses import Clause
from panther.model import DateBasis, DateMention, DatePrecision, DateRole, Interval

_WEEK, _MONTH = 7, 31


class When(NamedTuple):
    """The date of an event as the data contract has it."""

    interval: Interval
    precision: DatePrecision
    basis: DateBasis
    role: DateRole
    text: str | None
    mention: DateMention | None

    @property
    def time_precision(self) -> int | None:
        """ACLED: 1 the day, 2 within the week, 3 within the month or longer; ``None`` without a date."""
        start, end = self.interval.start, self.interval.end
        if start is None and end is None:
            return None
        if start is None or end is None:
            return 3
        days = (end - start).days + 1
        if days == 1 or self.precision in {"day", "night"}:
            return 1
        return 2 if days <= _WEEK else 3


UNDATED = When(Interval(None, None), "unknown", "none", "event", None, None)


def date_clause(clause: Clause, statement: bool, spoken: bool, in_force: DateMention | None) -> When:  # noqa: FBT001
    """Return when the happening of a clause was.

    Args:
        clause: The clause.
        statement: Whether it is a statement: dated by the speech, with the role report.
        spoken: Whether somebody tells of the happening: a carried day of an announcement is then the day of another.
        in_force: The mention in force when the sentence begins.
    """
    chosen = _printed_date(clause, statement=statement) if clause.evidence.dates else None
    if chosen is not None:
        return _of_list(clause, chosen, _when(chosen, statement=statement)._replace(text=_printed(clause, chosen)))
    if in_force is None or any(clause.start <= rejected.start < clause.end for rejected in clause.evidence.rejected):
        return UNDATED  # a day is printed that the calendar does not have: any other in its place would be made up
    carried = _when(in_force, statement=statement)
    role: DateRole = carried.role if spoken or statement else "event"
    return carried._replace(basis="carried", text=None, role=role)


def _printed_date(clause: Clause, *, statement: bool) -> DateMention | None:
    """Return the date that is printed for a clause, its own before those of its sentence, or ``None``."""
    dates = clause.evidence.dates
    usable = [mention for mention in dates if mention.interval is not None and not mention.passing]
    wanted = "report" if statement else "event"

    def distance(mention: DateMention) -> tuple[bool, ...]:
        own, relative = mention in clause.dates, mention.basis == "relative"
        leans = relative and mention.kind != "date"  # "then", "at dawn": of the day that is printed beside it
        near = own and not leans
        return mention.role != wanted, not (near or not relative), not own, mention not in clause.days, relative

    return min(usable, key=distance, default=None)


def _of_list(clause: Clause, chosen: DateMention, when: When) -> When:
    """Let an event that is told of several days go from the first to the last of them."""
    sentence = clause.evidence.sentence
    printed = [m for m in clause.evidence.dates if m.basis in {"explicit", "year_inherited"} and not m.passing]
    days = [m for m in printed if m.group is None and m.precision in {"day", "night"}]
    run: list[DateMention] = []
    for mention in days:
        between = sentence.text[run[-1].end - sentence.start : mention.start - sentence.start] if run else ""
        if run and not clause.evidence.phrasing.listed_days.fullmatch(between):
            if chosen in run:
                break
            run.clear()
        run.append(mention)
    starts = [m.interval.start for m in run if m.interval is not None and m.interval.start is not None]
    ends = [m.interval.end for m in run if m.interval is not None and m.interval.end is not None]
    if chosen not in run or len(run) == 1 or not starts or not ends:
        return when
    text = sentence.text[run[0].start - sentence.start : run[-1].end - sentence.start]
    return when._replace(interval=Interval(min(starts), max(ends)), precision="range", text=text)


def _printed(clause: Clause, mention: DateMention) -> str:
    """Return the words of a date; of a range, from its first end point to its last."""
    if mention.group is None:
        return mention.text
    ends = [other for other in clause.evidence.dates if other.group == mention.group]
    at = clause.evidence.sentence.start
    return clause.evidence.sentence.text[min(e.start for e in ends) - at : max(e.end for e in ends) - at]


def _when(mention: DateMention, *, statement: bool) -> When:
    interval = mention.interval or Interval(None, None)
    role: DateRole = "report" if statement else mention.role
    return When(interval, mention.precision, mention.basis, role, mention.text, mention)


def agrees(precision: DatePrecision, start: date | None, end: date | None) -> bool:
    """Return whether days are such that a date of this precision may have."""
    if precision in {"unknown", "open_start", "open_end"}:
        known = {"unknown": (False, False), "open_start": (False, True), "open_end": (True, False)}[precision]
        return known == (start is not None, end is not None)
    return start is not None and end is not None and (precision != "day" or start == end)


def overlap(one: Interval, other: Interval) -> bool:
    """Return whether two intervals share a day; an interval without any end shares none."""
    if (one.start is None and one.end is None) or (other.start is None and other.end is None):
        return False
    return not (_ends_before(one, other) or _ends_before(other, one))


def _ends_before(one: Interval, other: Interval) -> bool:
    return one.end is not None and other.start is not None and one.end < other.start
