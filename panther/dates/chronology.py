"""Document -> Chronology: every date with its days, and the date in force at each sentence."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from panther.dates.anchoring import Anchored, place
from panther.dates.expressions import Expression, Kind, Signal
from panther.dates.intervals import range_of, stretch, with_signal
from panther.dates.leads import find_day_labels, find_other_leads
from panther.dates.narrative import Anchor, Manner, Narrative
from panther.dates.reports import from_report
from panther.dates.roles import role_of
from panther.dates.span import Days, DocumentSpan, span_of
from panther.dates.values import When, interval, precision, shifted
from panther.dates.wording import IN_ENGLISH, Wording
from panther.language import languages_of, text_in
from panther.model import Chronology, DateMention, DatePrecision, Document, Interval, Sentence
from panther.speech import quotations

# A longer sentence is no prose: who says what in it is not asked, which would take long.
_LONGEST_SENTENCE = 20_000
# How far into a sentence a date may begin that opens it ("Early in 1942,").
_OPENING = 14
# Before a date that only "On " or "In " stands before, there is nothing that could make it one in passing.
_PREPOSITION = 3
# How many dated sentences back an event may lie that a date is counted from.
_FARTHEST_EVENT = 40
_MENTION_KINDS: dict[Kind, Literal["date", "time", "duration", "set", "reference"]] = {
    "date": "date",
    "time": "time",
    "duration": "duration",
    "set": "set",
    "reference": "reference",
    "connective": "reference",
}
_TO_ITS_DAY = re.compile(r"[^.;]{0,40}")


class _Dated(NamedTuple):
    """A mention with the place in the calendar that it was made from."""

    mention: DateMention
    when: When | None
    expression: Expression
    signal: Signal


def read_dates(document: Document, others: Sequence[Wording] = (), stated: Days | None = None) -> Chronology:
    """Find the date expressions of a document and resolve them against its narrative.

    Args:
        document: The document.
        others: The languages that it may be in beside English.
        stated: The first and last day of its campaign: they give the year where the document prints none.

    Returns:
        The mentions in order, the mention in force at the beginning of each sentence, and what was rejected.
    """
    spoken = languages_of(document)
    wordings = {wording.language: wording for wording in (IN_ENGLISH, *others) if wording.language in spoken}
    expressions = [
        expression
        for language, wording in wordings.items()
        for expression in wording.expressions(text_in(document, language))
    ]
    if len(wordings) > 1:
        expressions.sort(key=_start)
    expressions = sorted([*expressions, *find_day_labels(document, expressions)], key=_start)
    if foreign := find_other_leads(document, {each.language: each for each in (IN_ENGLISH, *others)}, expressions):
        expressions = sorted([*expressions, *foreign], key=_start)
    reader = _Reader(document.text, span_of(expressions, stated), wordings)
    for sentence, found in _by_sentence(document.sentences, expressions):
        reader.in_force.append(reader.force)
        if found:
            reader.read(sentence, found)
    return Chronology(tuple(reader.mentions), tuple(reader.in_force), tuple(reader.rejected))


def _start(expression: Expression) -> int:
    return expression.start


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


def _in_order(text: str, expressions: Sequence[Expression]) -> Sequence[Expression]:
    """Put a time of day after the day that follows it: "At 5 am local time on 20 March"."""
    if len(expressions) == 1:
        return expressions
    ordered = list(expressions)
    for at in range(len(ordered) - 1):
        first, second = ordered[at], ordered[at + 1]
        if (
            first.when is None
            or second.when is None
            or not first.when.clock
            or first.when.day
            or second.when.day is None
            or (first.shift is not None and first.shift.relation == "offset")  # it is counted from that day
        ):
            continue
        if _TO_ITS_DAY.fullmatch(text, first.end, second.start):
            ordered[at], ordered[at + 1] = second, first
    return ordered


def _end_of(expressions: Sequence[Expression], at: int) -> When | None:
    """Return the other end of a range that an expression begins."""
    group = expressions[at].group
    following = expressions[at + 1] if at + 1 < len(expressions) else None
    return following.when if following is not None and following.group == group else None


class _Reader:
    """Reads the sentences of a document in order."""

    def __init__(self, text: str, span: DocumentSpan, wordings: Mapping[str, Wording]) -> None:
        self._text = text
        self._wordings = wordings
        self._wording = IN_ENGLISH
        self._narrative = Narrative(span)
        self.force: DateMention | None = None
        self._quoted: Sequence[tuple[int, int]] = ()
        self._last: DateMention | None = None  # the date before, in this sentence or carried into it
        self._recalled: Anchor | None = None  # where the narrative was before a date that is only recalled
        self._told: list[tuple[Sentence, Anchor]] = []  # the sentences with a date, and the one that they came to
        self._before: Anchor | None = None  # where it was before this sentence
        self.mentions: list[DateMention] = []
        self.in_force: list[DateMention | None] = []
        self.rejected: list[tuple[int, int, str]] = []

    def read(self, sentence: Sentence, expressions: Sequence[Expression]) -> None:
        """Read the dates of a sentence, and let it move the date in force."""
        self._wording = self._wordings.get(sentence.language, IN_ENGLISH)
        self._last = self.force
        self._narrative.enter(sentence.section)
        self._recalled = None
        self._before = self._narrative.anchor
        dated = self._with_ranges(self._with_roles(sentence, self._dated(sentence, expressions)))
        self.mentions.extend(one.mention for one in dated)
        if self._recalled is not None:
            self._narrative.anchor = self._recalled
        self._move(sentence, dated)

    def _dated(self, sentence: Sentence, expressions: Sequence[Expression]) -> list[_Dated]:
        found: list[_Dated] = []
        self._quoted = quotations(sentence.text) if sentence.kind == "prose" else ()
        previous: Expression | None = None
        ordered = _in_order(self._text, expressions)
        counted_from, opened = self._counted_from(ordered)
        named_only = frozenset(counted_from.values())
        for at, expression in enumerate(ordered):
            if expression.kind == "rejected":
                self.rejected.append((expression.start, expression.end, expression.reason))
                continue
            if self._is_idle(expression):
                continue
            if expression in named_only:
                found.append(self._mention(sentence, place(expression, self._narrative), signal="", passing=True))
                continue
            around = self._wording.around
            restated = previous is not None and around.says_again(self._text, previous.end, expression.start)
            printed = expression.shift is None and self._narrative.report is None
            told = expression if printed else self._as_reported(sentence, expression)
            ends = None if expression.group is None else _end_of(ordered, at)
            last = self._narrative.anchor
            if expression in counted_from:
                told, self._narrative.anchor = self._from_printed(expression, counted_from[expression])
            elif told.shift is not None and told.shift.from_event:
                self._narrative.anchor = self._named_event(expression) or last
            placed = place(told, self._narrative, restated=restated, ends=ends)
            one = self._mention(sentence, placed, signal=opened.get(expression))
            self._narrative.anchor = last
            leads = at == 0 or (expression.group is not None and sentence.kind == "heading")
            if leads and one.when is not None and self._wording.heads_report(self._text, sentence, expression):
                self._narrative.report = Anchor(one.when, (expression.start, expression.end))
            found.append(one)
            self._follow(sentence, one, previous)
            previous = expression
        return sorted(found, key=lambda dated: dated.mention.start)

    def _counted_from(
        self, expressions: Sequence[Expression]
    ) -> tuple[dict[Expression, Expression], dict[Expression, Signal]]:
        """Return the dates that are counted from a printed day: "two days after the attack of 3 March".

        The first are such dates with that day; the second are days from which it is not said how far ("a few days
        after the attack of 3 March"), with the side on which it was.
        """
        counted: dict[Expression, Expression] = {}
        opened: dict[Expression, Signal] = {}
        for first, second in pairwise(expressions):
            shift, when = first.shift, second.when
            is_day = when is not None and when.day is not None and second.shift is None and second.group is None
            if shift is None or not is_day or not self._wording.around.is_counted_from(self._text, first, second.start):
                continue
            if shift.relation == "offset":
                counted[first] = second
            elif shift.relation == "vague":
                opened[second] = "after" if shift.amount > 0 else "before"
        return counted, opened

    def _from_printed(self, expression: Expression, printed: Expression) -> tuple[Expression, Anchor | None]:
        """Return a date as it is counted from a printed day, and that day; what is told before counts for nothing."""
        shift, found = expression.shift, place(printed, self._narrative)
        told = expression._replace(shift=shift and shift._replace(from_end=False))
        return told, found.when and Anchor(found.when, (printed.start, printed.end))

    def _named_event(self, expression: Expression) -> Anchor | None:
        """Return the date of the event that an expression names and counts from, where one was told."""
        tells = self._wording.named_event(self._text, expression.end)
        if tells is not None:
            for sentence, anchor in reversed(self._told[-_FARTHEST_EVENT:]):
                first = self._text.rfind("\n\n", 0, sentence.start) + 1
                if tells(sentence.text, self._text[first : sentence.end]):
                    return anchor
        return None

    def _as_reported(self, sentence: Sentence, expression: Expression) -> Expression:
        """Let a weekday or "yesterday" count from the day of a report, where it is told as past."""
        shift = expression.shift
        if shift is None and expression.kind != "reference":
            return expression
        back = shift is not None and shift.unit == "W" and shift.relation == "same"
        if not back and self._narrative.report is None:
            return expression
        text, start, context = self._text, expression.start, self._wording.around
        planned = self._narrative.report is not None and context.is_planned(text, sentence.start, start)
        reported = self._narrative.report is not None and not planned
        return from_report(
            expression,
            self._wording.days_of_report.get(text[start : expression.end].lower()),
            reported=reported,
            looks_back=back and context.looks_back(text, sentence.start, start),
        )

    def _is_idle(self, expression: Expression) -> bool:
        """Return whether "then" moves nothing: after a single day it may still be that day."""
        if expression.kind != "connective" or expression.shift is None or expression.shift.counted:
            return False
        days = self.force.interval if self.force else None
        return days is None or days.start == days.end

    def _mention(
        self, sentence: Sentence, placed: Anchored, *, signal: Signal | None = None, passing: bool = False
    ) -> _Dated:
        expression = placed.expression
        days, how = self._days(placed)
        signal = self._signal(placed) if signal is None else signal
        if days is not None:
            days, how = with_signal(days, how, signal)
        mention = DateMention(
            expression.start,
            expression.end,
            self._text[expression.start : expression.end],
            _MENTION_KINDS[expression.kind],
            placed.value,
            days,
            how,
            placed.basis,
            passing=passing or (placed.when is not None and self._is_passing(sentence, expression, signal)),
            group=expression.group,
            anchor=placed.anchor,
        )
        return _Dated(mention, placed.when, expression, signal)

    def _signal(self, placed: Anchored) -> Signal:
        expression = placed.expression
        if expression.group is not None or placed.when is None or _is_time_alone(expression):
            return ""
        return self._wording.around.signal_around(self._text, expression.start, expression.end)

    def _days(self, placed: Anchored) -> tuple[Interval | None, DatePrecision]:
        when = placed.when
        if when is not None:
            days = interval(when)
            return days, precision(when) if days is not None else "unknown"
        shift = placed.expression.shift
        if shift is None or self._last is None or self._last.interval is None:
            return None, "unknown"
        if shift.relation == "period":
            return self._last.interval, self._last.precision
        if shift.relation in ("following", "preceding"):
            return stretch(self._last.interval, shift)
        return None, "unknown"

    def _is_passing(self, sentence: Sentence, expression: Expression, signal: Signal) -> bool:
        if sentence.kind in ("heading", "infobox"):
            return False
        text, start, context = self._text, expression.start, self._wording.around
        if context.is_attributive(text, expression):
            return True
        if start - sentence.start <= _PREPOSITION:
            return False
        return (
            (signal == "since" and context.is_bare_year(expression))
            or context.is_compared(text, sentence.start, start)
            or context.is_planned(text, sentence.start, start)
            or context.is_background(text, sentence.start, expression, signal, self._narrative.year)
        )

    def _follow(self, sentence: Sentence, one: _Dated, previous: Expression | None) -> None:
        """Let the narrative follow a date."""
        when, expression, passing = one.when, one.expression, one.mention.passing
        if when is None:
            return
        ends_night = False
        if previous is not None and expression.group is not None and previous.group == expression.group:
            when = _night_of(previous.when, when)
            ends_night = when.clock == "TNI"
        span = (expression.start, expression.end)
        printed = expression.when is not None and expression.when.year is not None
        at = expression.start - sentence.start
        quoted = _inside(at, self._quoted)
        if not passing and expression.kind != "duration" and not (quoted and expression.shift):
            self._last, self._recalled = one.mention, None
            self._narrative.reach(when, span, printed=printed, ends_night=ends_night)
        elif passing and printed and one.signal == "since":
            self._recalled = self._recalled or self._narrative.anchor
            self._narrative.reach(when, span, printed=True)  # it still says the year of what follows in the sentence
        if sentence.kind in ("heading", "infobox"):
            last = expression.group is not None and previous is not None and previous.group == expression.group
            self._narrative.head(when, span, last_of_range=last, printed=printed and sentence.kind == "heading")
            return
        aside = quoted or self._is_aside(sentence, one)
        self._narrative.settle(when, span, Manner(at <= _OPENING, printed, passing, aside))

    def _is_aside(self, sentence: Sentence, one: _Dated) -> bool:
        """Return whether a date bounds what is told, or looks back from another date."""
        if one.signal in ("until", "by", "before", "since"):
            return True
        shift = one.expression.shift
        looks_back = shift is not None and shift.amount < 0
        return looks_back or self._wording.around.is_limit(self._text, sentence.start, one.expression.start)

    def _with_roles(self, sentence: Sentence, dated: list[_Dated]) -> list[_Dated]:
        if not dated or sentence.kind in ("heading", "infobox") or len(sentence.text) > _LONGEST_SENTENCE:
            return dated
        report = self._narrative.report
        if report is not None and report.span == (dated[0].mention.start, dated[0].mention.end):
            dated = [dated[0]._replace(mention=dated[0].mention._replace(role="report")), *dated[1:]]
        speeches = self._wording.speeches(sentence.text)
        if not speeches:
            return dated
        start = sentence.start
        roles = [role_of(one.mention.start - start, one.mention.end - start, speeches) for one in dated]
        return [
            one if role in (one.mention.role, "event") else one._replace(mention=one.mention._replace(role=role))
            for one, role in zip(dated, roles, strict=True)
        ]

    def _with_ranges(self, dated: list[_Dated]) -> list[_Dated]:
        """Give both end points of a range its days; one that ends before it begins is rejected."""
        for at in range(len(dated) - 1):
            first, last = dated[at].mention, dated[at + 1].mention
            if first.group is None or first.group != last.group:
                continue
            days = range_of(first, last)
            group = first.group if days is not None or first.interval is None or last.interval is None else None
            if group is None:
                self.rejected.append((first.start, last.end, "the range ends before it begins"))
                self._recalled = self._before if dated[at + 1] is dated[-1] else self._recalled
            how = _range_precision(first, last)
            for index, mention in ((at, first), (at + 1, last)):
                changed = mention if group == mention.group else mention._replace(group=group)
                if days is not None:
                    changed = changed._replace(interval=days, precision=how)
                elif group is None:
                    changed = changed._replace(interval=None, precision="unknown")
                when = dated[index].when
                dated[index] = dated[index]._replace(mention=changed, when=when and _night_of(dated[at].when, when))
        return dated

    def _move(self, sentence: Sentence, dated: Sequence[_Dated]) -> None:
        """Choose the date in force after a sentence: the last of an event, else the last of a report."""
        able = [one for one in dated if self._may_carry(sentence, one)]
        if not able and any(one.mention.role == "report" and _is_report_counted(one) for one in dated):
            self._narrative.anchor = self._before
        if not able or sentence.kind == "infobox":
            return
        told = [one for one in able if one.mention.role == "event"] or able[-1:]
        onward = [one for one in told if not _only_looks_back(one)]
        if not onward and all(self._recalls(sentence, one) for one in able):
            self._narrative.anchor = self._before
            return
        chosen = (onward or told)[-1]
        self.force = chosen.mention
        if chosen.when is not None:
            self._told.append((sentence, Anchor(chosen.when, (chosen.mention.start, chosen.mention.end))))
            ends_night = chosen.mention.group is not None and chosen.when.clock == "TNI"
            span = (chosen.mention.start, chosen.mention.end)
            self._narrative.reach(chosen.when, span, printed=False, ends_night=ends_night)

    def _recalls(self, sentence: Sentence, one: _Dated) -> bool:
        """Return whether a sentence only looks back: "the day before, they had crossed the border"."""
        return _only_looks_back(one) and self._wording.around.looks_back(self._text, sentence.start, one.mention.start)

    def _may_carry(self, sentence: Sentence, one: _Dated) -> bool:
        """Return whether the next sentence may carry a date: not one that could be, or that a speaker counts from."""
        mention = one.mention
        if mention.interval is None or mention.passing or mention.kind == "duration":
            return False
        if one.expression.shift is not None and _inside(mention.start - sentence.start, self._quoted):
            return False  # "last October" in a quotation counts from the day of the speech
        if self._is_elsewhen(one) or (mention.role == "report" and self.force and _is_report_counted(one)):
            return False
        return not self._wording.around.is_possible(self._text, sentence.start, mention.start)

    def _is_elsewhen(self, one: _Dated) -> bool:
        """Return whether a year is printed that the campaign has not gone to: "only in 1986 was it admitted"."""
        printed = one.expression.when
        return printed is not None and printed.year is not None and self._narrative.is_elsewhen(printed.year)


def _only_looks_back(one: _Dated) -> bool:
    """Return whether a date is told as before another ("the day before"): the narrative stays at that one."""
    shift = one.expression.shift
    return shift is not None and shift.relation == "offset" and shift.amount < 0


def _is_report_counted(one: _Dated) -> bool:
    """Return whether the day of a report is counted from a happening, which stays the one that is told."""
    shift = one.expression.shift
    return shift is not None and shift.relation == "offset" and shift.unit == "D"


def _is_time_alone(expression: Expression) -> bool:
    """Return whether a time of day is printed without its day: "by noon" is that day, and opens no interval."""
    when = expression.when
    return when is not None and when.clock is not None and when.day is None


def _night_of(first: When | None, last: When) -> When:
    """Return the night that ends on a day, where a range is one ("the night of 15 to 16 March"), else that day."""
    eve = shifted(last, -1, "D") if first is not None and first.clock == "TNI" else None
    return eve._replace(clock="TNI") if first is not None and eve is not None and eve.day == first.day else last


def _inside(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Return whether an offset lies in one of some spans in order."""
    index = bisect_right(spans, (at, sys.maxsize)) - 1
    return index >= 0 and at < spans[index][1]


def _range_precision(first: DateMention, last: DateMention) -> DatePrecision:
    if first.precision == "night":
        return "night"
    return "approximate" if "approximate" in (first.precision, last.precision) else "range"
