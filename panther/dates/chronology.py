"""Document -> Chronology: every date with its days, and the date in force at each sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from panther.dates import context
from panther.dates.anchoring import Anchored, Narrative
from panther.dates.expressions import Expression
from panther.dates.grammar import find_expressions
from panther.dates.intervals import after, range_of, with_signal
from panther.dates.ranges import join_ranges
from panther.dates.roles import role_of
from datetime import date
from panther.dates.values import When, first_day, interval, precision
from panther.model import Chronology, DateMention, Document, Interval, Sentence
from panther.speech import quotations, read_speech

# How far into a sentence a date may begin that opens it ("Early in 1942,").
_OPENING = 14
Rejected = tuple[int, int, str]


class _Dated(NamedTuple):
    """A mention with the place in the calendar that it was made from."""

    mention: DateMention
    when: When | None
    signal: str


def read_dates(document: Document) -> Chronology:
    """Find the date expressions of a document and resolve them against its narrative.

    Returns:
        The mentions in order, the mention in force at the beginning of each sentence, and what was rejected.
    """
    expressions = list(join_ranges(document.text, _flat(document.text)))
    reader = _Reader(document, _first_year(expressions), _last_date(expressions))
    reader._narrative.core = _core(expressions)
    for sentence, found in _by_sentence(document.sentences, expressions):
        reader.read(sentence, found)
    return Chronology(tuple(reader.mentions), tuple(reader.in_force), tuple(reader.rejected))


def _flat(text: str) -> Iterator[Expression]:
    for _, found in find_expressions(text):
        for _, _, expressions in found:
            yield from expressions


def _first_year(expressions: Sequence[Expression]) -> int | None:
    """Return the first year that is printed: a date before it that lacks the year has this one."""
    for expression in expressions:
        when = expression.when
        if when is not None and when.year is not None and when.unit == "year" and when.year > 0:
            return when.year
    return None


def _last_date(expressions: Sequence[Expression]) -> When | None:
    """Return the latest month that is printed with its year."""
    full = [e.when for e in expressions if e.when is not None and e.when.year is not None and e.when.month is not None]
    return max(full, key=lambda when: (when.year or 0, when.month or 0), default=None)


def _core(expressions: Sequence[Expression]) -> date | None:
    days = []
    for e in expressions:
        if e.when and e.when.is_day and e.when.year > 0:
            d = first_day(e.when)
            if d: days.append(d)
    if len(days) < 2: return None
    median = sorted(days)[len(days) // 2]
    near = sum(abs((d - median).days) < 200 for d in days)
    if 2 * near >= len(days) - 0 and abs((days[0] - median).days) < 200:
        return median
    return None


def _by_sentence(
    sentences: Sequence[Sentence], expressions: Sequence[Expression]
) -> Iterator[tuple[Sentence, Sequence[Expression]]]:
    at = 0
    count = len(expressions)
    for sentence in sentences:
        while at < count and expressions[at].start < sentence.start:
            at += 1
        first = at
        end = sentence.end
        while at < count and expressions[at].start < end:
            at += 1
        yield sentence, expressions[first:at] if at > first else ()


_APPOSITION = re.compile(r"(?:,|\s?[-–—(])\s*(?:just |only )?")
_TO_ITS_DAY = re.compile(r"[^.;]{0,40}")


def _in_order(text: str, expressions: Sequence[Expression]) -> Sequence[Expression]:
    """Put a time of day after the day that follows it: "At 5 am local time on 20 March"."""
    ordered = list(expressions)
    for at in range(len(ordered) - 1):
        first, second = ordered[at], ordered[at + 1]
        if first.when is None or second.when is None or not first.when.clock or first.when.day or second.when.day is None:
            continue
        if first.end <= second.start and _TO_ITS_DAY.fullmatch(text, first.end, second.start):
            ordered[at], ordered[at + 1] = second, first
    return ordered


class _Reader:
    """The state of reading: how far the narrative has come, and what was found."""

    def __init__(self, document: Document, first_year: int | None, last: When | None) -> None:
        self._text = document.text
        self._narrative = Narrative(first_year, last)
        self._force: DateMention | None = None
        self._section = self._window_section = ""
        self._group = None
        self.mentions: list[DateMention] = []
        self.in_force: list[DateMention | None] = []
        self.rejected: list[Rejected] = []

    def read(self, sentence: Sentence, expressions: Sequence[Expression]) -> None:
        """Read the dates of a sentence, and let it move the date in force."""
        self.in_force.append(self._force)
        if sentence.section != self._section:
            self._section, self._narrative.fresh = sentence.section, True
            if sentence.kind == "heading" and any(e.when and e.when.year for e in expressions):
                self._window_section = sentence.section
        if not expressions:
            return
        dated = self._dated(sentence, expressions)
        dated = self._with_ranges(dated)
        self.mentions.extend(d.mention for d in dated)
        self._move(sentence, dated)

    def _dated(self, sentence: Sentence, expressions: Sequence[Expression]) -> list[_Dated]:
        speeches = read_speech(sentence.text) if sentence.kind in ("prose", "item") else ()
        found = []
        self._narrative.in_sentence = False
        previous_end = -1
        for expression in _in_order(self._text, expressions):
            if expression.kind == "rejected":
                self.rejected.append((expression.start, expression.end, expression.reason))
                continue
            if self._is_idle(expression):
                continue
            restated = previous_end >= 0 and _APPOSITION.fullmatch(self._text, previous_end, expression.start) is not None
            previous_end = expression.end
            placed = self._narrative.place(expression, restated=restated)
            one = self._mention(sentence, placed)
            role = role_of(expression.start - sentence.start, expression.end - sentence.start, speeches) if speeches else "event"
            one = one._replace(mention=_replaced(one.mention, role=role)) if role == "report" else one
            found.append(one)
            if one.when is not None and not one.mention.passing:
                printed = expression.when is not None and expression.when.year is not None
                self._narrative.reach(one.when, (expression.start, expression.end), printed=printed)
            if one.when is not None:
                self._settle(sentence, expression, one)
        return sorted(found, key=lambda dated: dated.mention.start)

    def _is_idle(self, expression: Expression) -> bool:
        """Return whether "then" moves nothing: after a single day it may still be that day."""
        if expression.kind != "connective" or expression.shift is None or not expression.shift.amount:
            return False
        days = self._force.interval if self._force else None
        return days is None or days.start == days.end

    def _mention(self, sentence: Sentence, placed: Anchored) -> _Dated:
        expression = placed.expression
        start, end = expression.start, expression.end
        days, how = self._days(placed)
        signal = "" if expression.group is not None or days is None else context.signal_before(self._text, start)
        if days is not None and signal and expression.kind != "connective":
            days, how = with_signal(days, how, signal)
        passing = placed.when is not None and self._is_passing(sentence, expression, signal)
        mention = DateMention(
            start,
            end,
            self._text[start:end],
            "reference" if expression.kind in ("connective", "rejected") else expression.kind,
            placed.value,
            days,
            how if days is not None else "unknown",
            placed.basis,
            passing=passing,
            group=expression.group,
            anchor=placed.anchor,
        )
        return _Dated(mention, placed.when, signal)

    def _days(self, placed: Anchored):
        when = placed.when
        if when is not None:
            days = interval(when)
            return days, precision(when)
        return self._stretch(placed)

    def _stretch(self, placed: Anchored):
        """Return the days of "thereafter", "the following days", "the previous few days", "at that time"."""
        shift = placed.expression.shift
        force = self._force
        if shift is None or force is None or force.interval is None:
            return None, "unknown"
        match shift.relation:
            case "following":
                return after(force.interval), "open_end"
            case "preceding":
                start = force.interval.start
                return (with_signal(Interval(start, start), "day", "before") if start else (None, "unknown"))
            case "period":
                return force.interval, force.precision
        return None, "unknown"

    def _settle(self, sentence: Sentence, expression: Expression, one: _Dated) -> None:
        """Let a date decide the year of what follows, unless it only looks back or ahead."""
        when = one.when
        known = self._narrative.year_anchor
        if when is None or when.year is None:
            return
        span = (expression.start, expression.end)
        printed = expression.when is not None and expression.when.year is not None
        opens = expression.start - sentence.start <= _OPENING
        if sentence.kind in ("heading", "infobox"):
            if expression.group is None or self._group != expression.group:
                self._narrative.settle(when, span)
                if printed and sentence.kind == "heading":
                    self._narrative.window = (when.year, when.year)
            elif printed and self._narrative.window:
                self._narrative.window = (self._narrative.window[0], max(self._narrative.window[0], when.year))
            self._group = expression.group
            return
        if any(a <= expression.start - sentence.start < b for a, b in quotations(sentence.text)):
            return
        window = self._narrative.window
        if printed and window and not window[0] - 1 <= when.year <= window[1] + 1:
            if not (opens or self._narrative.fresh) or sentence.section == self._window_section:
                return
            self._narrative.window = None
        if (one.signal in ("until", "by", "before", "since") or context.is_limit(self._text, sentence.start, expression.start)) and not opens:
            return
        if one.mention.passing and not (self._narrative.fresh and printed and known and abs(when.year - known.when.year) <= 2):
            return
        fresh = self._narrative.fresh
        if not one.mention.passing:
            self._narrative.fresh = False
        if known is None or known.when.year is None or opens or (fresh and abs(when.year - known.when.year) <= 5):
            self._narrative.settle(when, span)
            return
        if expression.shift is not None and expression.shift.amount < 0:
            return
        ahead = when.year - known.when.year
        if printed and (ahead < 0 or ahead > 2):
            return
        self._narrative.settle(when, span)

    def _is_passing(self, sentence: Sentence, expression: Expression, signal: str) -> bool:
        if sentence.kind in ("heading", "infobox"):
            return False
        text = self._text
        if context.is_attributive(text, expression) or context.is_compared(text, sentence.start, expression.start):
            return True
        return context.is_planned(text, sentence.start, expression.start)

    def _with_ranges(self, dated: list[_Dated]) -> list[_Dated]:
        for at in range(len(dated) - 1):
            first, last = dated[at], dated[at + 1]
            if first.mention.group is None or first.mention.group != last.mention.group:
                continue
            days = range_of(first.mention, last.mention)
            if days is None:
                if first.mention.interval and last.mention.interval:
                    self.rejected.append((first.mention.start, last.mention.end, "the range ends before it begins"))
                dated[at] = first._replace(mention=_replaced(first.mention, group=None))
                dated[at + 1] = last._replace(mention=_replaced(last.mention, group=None))
                continue
            how = "night" if "night" in (first.mention.precision,) else "approximate" if "approximate" in (first.mention.precision, last.mention.precision) else "range"
            dated[at] = first._replace(mention=_replaced(first.mention, interval=days, precision=how))
            dated[at + 1] = last._replace(mention=_replaced(last.mention, interval=days, precision=how))
        return dated

    def _move(self, sentence: Sentence, dated: Sequence[_Dated]) -> None:
        able = [d for d in dated if d.mention.interval is not None and not d.mention.passing and d.mention.kind != "duration"]
        events = [d for d in able if d.mention.role == "event"] or able
        if not events or sentence.kind == "infobox":
            return
        chosen = events[-1]
        self._force = chosen.mention
        if chosen.when is not None:
            self._narrative.reach(chosen.when, (chosen.mention.start, chosen.mention.end))


def _replaced(mention: DateMention, **changes: object) -> DateMention:
    from dataclasses import replace

    return replace(mention, **changes)
