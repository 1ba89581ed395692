"""Dates at the head of a sentence that the grammar of its language does not read: bare days, and another language's.

A label that is only a day ("- 22: ...") is of the month of the labels and headings above it. A sentence may open with a
date of another language than its own ("On 14 March, le ministre ...").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from panther.dates.expressions import Expression
from panther.dates.values import When
from panther.dates.wording import Wording
from panther.language import DATE_LEAD
from panther.model import Document, Sentence

_BARE_DAY = re.compile(
    r"[-*+•–·]\s+\**(?P<first>3[01]|[12]\d|0?[1-9])(?:\s?[-–]\s?(?P<last>3[01]|[12]\d|0?[1-9]))?\**\s?:\**\s"
)
# How far into a sentence a date may stand that opens it, with the words before it.
_OPENING = 24
_LONGEST_LEAD = 60


def find_day_labels(document: Document, expressions: Sequence[Expression]) -> list[Expression]:
    """Find bare days as labels of list items, where what stands over them gives a month.

    Args:
        document: The document.
        expressions: The date expressions that are read in it, in order.
    """
    found: list[Expression] = []
    month = False
    paragraph = -1  # that of the last label with a month: the sentences behind it say nothing else
    at = 0
    for sentence in document.sentences:
        while at < len(expressions) and expressions[at].start < sentence.start:
            at += 1
        first = expressions[at] if at < len(expressions) and expressions[at].start < sentence.end else None
        label = _BARE_DAY.match(sentence.text) if sentence.kind == "item" and month else None
        if label is not None and (first is None or first.start >= sentence.start + label.end()):
            found += _days_of(label, sentence.start)
        elif first is not None and first.start - sentence.start <= _OPENING:
            month = first.when is not None and first.when.month is not None and _labels(sentence, first)
            paragraph = sentence.paragraph
        elif sentence.kind != "item" and sentence.paragraph != paragraph:
            month = False
    return found


def _labels(sentence: Sentence, first: Expression) -> bool:
    """Return whether a date that opens a sentence is a heading's, or stands before a colon or a dash."""
    after = sentence.text[first.end - sentence.start :].lstrip(" *_\u00a0\u202f")
    return sentence.kind in {"heading", "item"} or after[:1] in {"", ":", "–", "—"}


def _days_of(label: re.Match[str], start: int) -> list[Expression]:
    days = [name for name in ("first", "last") if label[name]]
    group = -1 - start if len(days) > 1 else None
    return [
        Expression(start + label.start(name), start + label.end(name), "date", When(day=int(label[name])), group=group)
        for name in days
    ]


def find_other_leads(
    document: Document, wordings: Mapping[str, Wording], expressions: Sequence[Expression]
) -> list[Expression]:
    """Find dates of another language that open a sentence and end at a comma.

    Args:
        document: The document.
        wordings: How its languages write dates.
        expressions: The date expressions that are read in the languages of their sentences, in order.
    """
    taken = {expression.start for expression in expressions}
    found: list[Expression] = []
    for language, wording in wordings.items():
        leads = {
            lead: end
            for sentence in document.sentences
            if sentence.language != language and (end := _end_of_lead(sentence)) > (lead := sentence.start)
        }
        if leads:
            read = wording.expressions(_only(document.text, leads))
            found += _opening(document.text, leads, read)
    return [expression for expression in found if taken.isdisjoint(range(expression.start, expression.end))]


def _end_of_lead(sentence: Sentence) -> int:
    """Return where the words before the first comma of a sentence end, or -1."""
    comma = sentence.text.find(",", 0, _LONGEST_LEAD) if sentence.kind in {"prose", "item"} else -1
    return sentence.start + comma if comma > 0 else -1


def _only(text: str, leads: Mapping[int, int]) -> str:
    """Return a text with spaces for all but some stretches, so that offsets hold."""
    pieces = []
    at = 0
    for start, end in leads.items():
        pieces += [" " * (start - at), text[start:end], ","]
        at = end + 1
    return "".join(pieces)


def _opening(text: str, leads: Mapping[int, int], read: Iterable[Expression]) -> list[Expression]:
    """Return the expressions that fill their lead: a single word of another language may be a word of this one."""
    starts = sorted(leads)
    by_lead: dict[int, list[Expression]] = {}
    for expression in read:
        by_lead.setdefault(starts[bisect_right(starts, expression.start) - 1], []).append(expression)
    found: list[Expression] = []
    for start, expressions in by_lead.items():
        whole = expressions[-1].end == leads[start] and " " in text[start : leads[start]].strip()
        ranged = len(expressions) == 1 or expressions[0].group is not None
        if whole and ranged and DATE_LEAD.fullmatch(text, start, expressions[0].start):
            found += expressions
    return found
