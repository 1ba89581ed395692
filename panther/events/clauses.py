"""Sentences -> clauses that may each tell of a happening of its own.

A sentence is taken apart only where the parts differ in what makes an event: each has a finite verb that tells of a
happening, and the later part brings its own date or its own place, or is a total that somebody claims. Everything else
stays one clause, since most compound sentences tell one happening in two breaths.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from panther.events.activities import Trigger
from panther.events.evidence import Evidence
from panther.model import DateMention, LossMention, Toponym
from panther.speech import Speech

PLACING_ROLES = frozenset({"event", "destination"})
_BOUNDARY = re.compile(r"(?:;|,)\s+(?:(?:and|but)\s+)?(?:then\s+)?|\s+(?:while|whereas|before|and|but)\s+")
# Words before a verb that make it a plan, a wish, an order or a possibility.
_PLANNED = re.compile(
    r"\b(?:to|would|will|could|might|may|should|can|cannot|must|shall|if|unless|whether)\s+(?:\w+ly\s+|also\s+|not\s+)?"
    r"(?:be\s+|have\s+(?:been\s+)?|help\s+)?$",
    re.IGNORECASE,
)
# "to" after these is no plan: what follows did happen.
_REALISED = re.compile(
    r"\b(?:manag|beg[au]n|start|continu|proceed|claim|believ|report|alleg|said|known|forced|able|went on|help|led|allow"
    r"|appear|was seen|were seen|going|return)(?:e[ds]?|ing|s|ed)?\b(?:\s+\w+){0,3}\s+to\s+(?:\w+ly\s+)?"
    r"(?:have\s+(?:been\s+)?|be\s+)?$",
    re.IGNORECASE,
)
_PERFECT_INFINITIVE = re.compile(r"\bto\s+have\s+(?:been\s+)?(?:\w+ly\s+)?[\"“]?$", re.IGNORECASE)
_NEGATED = re.compile(
    r"\b(?:not|never|n['’]t|nor|without|unable to|failed to|refused to)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_NOBODY = re.compile(r"\b[Nn]o\s+[\w-]+(?:\s+[\w-]+)?\s+(?:were|was|is|are|had been|has been)\s+$")
# A participle after a determiner qualifies a noun ("the captured fighters"): it tells of nothing new.
_QUALIFYING = re.compile(r"\b(?:the|an?|these|those|his|her|its|their|newly|recently|of)\s+$", re.IGNORECASE)
_PROGRESSIVE = re.compile(
    r"\b(?:was|were|is|are|been|began|begun|begin|started|continued|kept)\s+(?:\w+ly\s+|still\s+|also\s+)?$",
    re.IGNORECASE,
)
_PLAN_AFTER = re.compile(r"\b(?:could|would|will|shall|may|might|to)\s+\w+", re.IGNORECASE)
_LOOK_BACK = 48


@dataclass(frozen=True)
class Clause:
    """A part of a sentence that is judged as one happening. Offsets are those of the document."""

    evidence: Evidence
    start: int
    end: int

    def _holds(self, start: int) -> bool:
        return self.start <= start < self.end

    @property
    def text(self) -> str:
        """The words of the clause."""
        at = self.evidence.sentence.start
        return self.evidence.sentence.text[self.start - at : self.end - at]

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The date mentions of the clause."""
        return tuple(mention for mention in self.evidence.dates if self._holds(mention.start))

    @cached_property
    def toponyms(self) -> tuple[Toponym, ...]:
        """The toponyms of the clause."""
        return tuple(toponym for toponym in self.evidence.toponyms if self._holds(toponym.start))

    @cached_property
    def losses(self) -> tuple[LossMention, ...]:
        """The losses of the clause."""
        return tuple(loss for loss in self.evidence.losses if self._holds(loss.start))

    @cached_property
    def triggers(self) -> tuple[Trigger, ...]:
        """The triggers of the clause, planned and denied ones too."""
        return tuple(trigger for trigger in self.evidence.triggers if self._holds(trigger.start))

    @cached_property
    def happenings(self) -> tuple[Trigger, ...]:
        """The triggers that tell of what did happen: neither planned, nor possible, nor denied, nor in a name."""
        speakers = [speech.speaker for speech in self.evidence.speeches if speech.speaker]
        at = self.evidence.sentence.start
        return tuple(
            told
            for trigger in self.triggers
            if (told := as_told(self.evidence, trigger)) is not None
            and not any(start <= trigger.start - at < end for start, end in speakers)
        )

    @cached_property
    def days(self) -> tuple[DateMention, ...]:
        """The date mentions that date the happening of the clause, and not a plan told beside it."""
        return tuple(mention for mention in self.dates if dates_event(mention) and not self._dates_plan(mention))

    def _dates_plan(self, mention: DateMention) -> bool:
        """Return whether a date follows a planned verb, with no happening between ("could return the next day")."""
        told = [trigger.end for trigger in self.happenings if trigger.end <= mention.start]
        if not told:
            return False
        at = self.evidence.sentence.start
        return _PLAN_AFTER.search(self.evidence.sentence.text, max(told) - at, mention.start - at) is not None

    def speech_of(self, offset: int) -> Speech | None:
        """Return the act of saying whose content holds an offset, the innermost one."""
        at = offset - self.evidence.sentence.start
        holding = [speech for speech in self.evidence.speeches if speech.content[0] <= at < speech.content[1]]
        return max(holding, key=lambda speech: speech.content[0], default=None)


def as_told(evidence: Evidence, trigger: Trigger) -> Trigger | None:
    """Return a trigger that tells of something that happened, or ``None``; "was shelling" becomes a past."""
    at = trigger.start - evidence.sentence.start
    before = evidence.sentence.text[max(0, at - _LOOK_BACK) : at]
    if _NEGATED.search(before) or _NOBODY.search(before):
        return None
    if trigger.form == "past" and _QUALIFYING.search(before):
        return None
    if _is_ing(evidence, trigger) and _PROGRESSIVE.search(before):
        return trigger._replace(form="past")
    if trigger.form == "noun" or not _PLANNED.search(before) or _REALISED.search(before):
        return trigger
    return trigger if trigger.form == "past" and _PERFECT_INFINITIVE.search(before) else None


def _is_ing(evidence: Evidence, trigger: Trigger) -> bool:
    at = evidence.sentence.start
    return trigger.form == "ing" or evidence.sentence.text.endswith("ing", trigger.start - at, trigger.end - at)


def split_clauses(evidence: Evidence) -> list[Clause]:
    """Return the clauses of a sentence that may each be a happening; mostly the sentence itself."""
    sentence = evidence.sentence
    whole = Clause(evidence, sentence.start, sentence.end)
    if len(whole.triggers) < 2:  # noqa: PLR2004 - two happenings need two triggers
        return [whole]
    parts = [whole]
    for match in _BOUNDARY.finditer(sentence.text):
        if any(start <= match.start() < end for start, end in evidence.quotes):
            continue
        last = parts[-1]
        left = Clause(evidence, last.start, sentence.start + match.start())
        right = Clause(evidence, sentence.start + match.end(), sentence.end)
        if right.start < right.end and _tells_another(left, right, match):
            parts[-1:] = [left, right]
    return parts


def _tells_another(left: Clause, right: Clause, boundary: re.Match[str]) -> bool:
    """Return whether the words after a boundary tell of another happening than those before it."""
    if not right.happenings or not _has_own_subject(right):
        return False
    if not left.happenings:
        return bool(left.triggers) and _NOBODY.search(left.text[: left.triggers[0].start - left.start]) is not None
    if _names_own_day(left, right):
        return True
    if _is_claimed_total(right) and not _is_claimed_total(left):
        return True
    joined_by_time = re.search(r"while|whereas|before|then|;", boundary.group()) is not None
    return joined_by_time and _is_placed(left) and _is_placed(right)


def _has_own_subject(right: Clause) -> bool:
    """Return whether a finite verb follows a subject; a leading date needs none ("and by 22 April secured")."""
    first = next((trigger for trigger in right.triggers if trigger.form in {"past", "present"}), None)
    if first is None:
        return False
    if right.dates and right.dates[0].start - right.start < _LOOK_BACK // 4:
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
    return claimed and any(mention.loss.counting == "aggregate" for mention in clause.losses)
