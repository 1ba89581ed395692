"""Sentences -> clauses that may each tell of a happening of its own.

A sentence is taken apart only where the parts differ in what makes an event: each has a finite verb that tells of a
happening, and the later part brings its own date or its own place, or is a total that somebody claims. Everything else
stays one clause, since most compound sentences tell one happening in two breaths.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

from panther.events.activities import Trigger
from panther.events.evidence import Evidence
from panther.events.telling import denies_anybody
from panther.inflection import lowered
from panther.model import DateMention, LossMention, Toponym
from panther.speech import Speech

PLACING_ROLES = frozenset({"event", "destination"})
_BOUNDARY = re.compile(r"(?:;|,)\s+(?:(?:and|but)\s+)?(?:then\s+)?|\s+(?:while|whereas|before|and|but)\s+")
_IN_TIME = re.compile(r"while|whereas|before|then|;")
_LEADING_DATE = 12


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...


T = TypeVar("T", bound=_Spanned)


class Clause:
    """A part of a sentence that is judged as one happening. Offsets are those of the document.

    Attributes:
        evidence: What its sentence holds.
        start: Where it begins.
        end: Where it ends.
        text: Its words; ``lower`` has them in lower case.
        dates, toponyms, losses, triggers: What it holds of each.
        happenings: Its triggers that tell of what did happen.
    """

    __slots__ = (
        "_days", "_lower", "dates", "end", "evidence", "happenings", "losses", "start", "text", "toponyms", "triggers"
    )  # fmt: skip

    def __init__(self, evidence: Evidence, start: int, end: int) -> None:
        at = evidence.sentence.start
        self.evidence = evidence
        self.start = start
        self.end = end
        self.text = evidence.sentence.text[start - at : end - at]
        self.dates: tuple[DateMention, ...] = self._own(evidence.dates)
        self.toponyms: tuple[Toponym, ...] = self._own(evidence.toponyms)
        self.losses: tuple[LossMention, ...] = self._own(evidence.losses)
        self.triggers: tuple[Trigger, ...] = self._own(evidence.triggers)
        self.happenings: tuple[Trigger, ...] = self._own(evidence.happenings)
        self._days: tuple[DateMention, ...] | None = None
        self._lower: str | None = None

    def _own(self, rows: tuple[T, ...]) -> tuple[T, ...]:
        if not rows or (rows[0].start >= self.start and rows[-1].start < self.end):
            return rows
        return tuple([row for row in rows if self.start <= row.start < self.end])

    @property
    def lower(self) -> str:
        """The words of the clause in lower case, with the same offsets."""
        if self._lower is None:
            self._lower = lowered(self.text)
        return self._lower

    @property
    def days(self) -> tuple[DateMention, ...]:
        """The date mentions that date the happening of the clause, and not a plan told beside it."""
        if self._days is None:
            self._days = tuple([m for m in self.dates if dates_event(m) and not self._dates_plan(m)])
        return self._days

    def _dates_plan(self, mention: DateMention) -> bool:
        """Return whether a date follows a planned verb, with no happening between ("could return the next day")."""
        told = [trigger.end for trigger in self.happenings if trigger.end <= mention.start]
        if not told:
            return False
        planned = self.evidence.phrasing.planned
        return planned.search(self.text, max(told) - self.start, mention.start - self.start) is not None

    def speech_of(self, offset: int) -> Speech | None:
        """Return the act of saying whose content holds an offset, the innermost one."""
        if not self.evidence.speeches:
            return None
        at = offset - self.evidence.sentence.start
        holding = [speech for speech in self.evidence.speeches if speech.content[0] <= at < speech.content[1]]
        return max(holding, key=lambda speech: speech.content[0], default=None)


def split_clauses(whole: Clause) -> list[Clause]:
    """Return the clauses of a whole sentence that may each be a happening; mostly the sentence itself."""
    evidence, sentence = whole.evidence, whole.evidence.sentence
    if not evidence.happenings or not _may_tell_several(whole):
        return [whole]
    parts = [whole]
    for match in _BOUNDARY.finditer(sentence.text):
        if not _may_part(evidence, match) or any(start <= match.start() < end for start, end in evidence.quotes):
            continue
        right = Clause(evidence, sentence.start + match.end(), sentence.end)
        if right.happenings and _has_own_subject(right):
            left = Clause(evidence, parts[-1].start, sentence.start + match.start())
            if _tells_another(left, right, match.group()):
                parts[-1:] = [left, right]
    return parts


def _may_tell_several(clause: Clause) -> bool:
    """Return whether a sentence holds two of what parts happenings: dates, places, a verb that is denied, a total."""
    if len(clause.triggers) < 2:  # noqa: PLR2004 - two happenings need two triggers
        return False
    several = len(clause.dates) > 1 or len(clause.toponyms) > 1 or len(clause.happenings) < len(clause.triggers)
    return several or _claims_total(clause.losses, clause.evidence.speeches)


def _may_part(evidence: Evidence, boundary: re.Match[str]) -> bool:
    """Return whether clauses may part at a boundary: most do not, and need not be looked at."""
    at = evidence.sentence.start + boundary.end()
    if evidence.happenings[-1].start < at:
        return False
    denied = len(evidence.happenings) < len(evidence.triggers)
    dated = bool(evidence.dates) and evidence.dates[-1].start >= at
    placed = bool(evidence.toponyms) and evidence.toponyms[-1].start >= at and _IN_TIME.search(boundary[0]) is not None
    return denied or dated or placed or _claims_total(evidence.losses, evidence.speeches)


def _claims_total(losses: Sequence[LossMention], speeches: Sequence[Speech]) -> bool:
    return bool(speeches) and any(mention.loss.counting == "aggregate" for mention in losses)


def _tells_another(left: Clause, right: Clause, boundary: str) -> bool:
    """Return whether the words after a boundary, which tell of something, tell of another happening."""
    if not left.happenings:
        return bool(left.triggers) and denies_anybody(left.text[: left.triggers[0].start - left.start])
    if _names_own_day(left, right):
        return True
    if _is_claimed_total(right) and not _is_claimed_total(left):
        return True
    return _IN_TIME.search(boundary) is not None and _is_placed(left) and _is_placed(right)


def _has_own_subject(right: Clause) -> bool:
    """Return whether a finite verb follows a subject; a leading date needs none ("and by 22 April secured")."""
    first = next((trigger for trigger in right.triggers if trigger.form in {"past", "present"}), None)
    if first is None:
        return False
    if right.dates and right.dates[0].start - right.start < _LEADING_DATE:
        return True
    return first.start - right.start > 1 and "," not in right.text[: first.start - right.start]


def _names_own_day(left: Clause, right: Clause) -> bool:
    own = {mention.interval for mention in right.days}
    told = {mention.interval for mention in left.dates if mention in left.days or mention.role == "report"}
    return bool(own) and bool(told) and not own & told


def dates_event(mention: DateMention) -> bool:
    """Return whether a mention can date an event: it stands for days, and they are those of the event."""
    return mention.interval is not None and mention.role == "event" and not mention.passing


def _is_placed(clause: Clause) -> bool:
    return any(toponym.role in PLACING_ROLES for toponym in clause.toponyms)


def _is_claimed_total(clause: Clause) -> bool:
    claimed = any(clause.speech_of(trigger.start) is not None for trigger in clause.happenings)
    return claimed and _claims_total(clause.losses, clause.evidence.speeches)
