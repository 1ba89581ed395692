"""One document: its sentences in order, each judged, dated, placed and joined to what came before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from panther.events.activities import OTHER
from panther.events.clauses import Clause, dates_event, split_clauses
from panther.events.dating import When, date_clause, overlap
from panther.events.evidence import Evidence
from panther.events.judging import Verdict, judge
from panther.events.placing import MOVES, NOWHERE, Where, place_clause
from panther.model import ActorMention, CitationRole, Loss
from panther.speech import Speech

_LEADING = re.compile(r"^(?:the|a|an|its|his|her|their)\s+|^(?:from|during|on|in)\s[^,]*?\bthe\s+", re.IGNORECASE)
_ALLEGED = re.compile(r"\b(?:allegedly|reportedly|apparently|supposedly|purportedly|rumou?red)\b", re.IGNORECASE)
_NAME = re.compile(r"[A-Z]\w+ (?:[A-Z]\w+ )*[A-Z]\w+")
_ACTING = frozenset({"force", "unit", "group"})


@dataclass
class Draft:
    """An event while it is being put together; ``citations`` are (clause, role), the first one is the main."""

    clause: Clause
    verdict: Verdict
    when: When
    where: Where
    citations: list[tuple[Clause, CitationRole]]
    losses: list[Loss]
    notes: list[str] = field(default_factory=list)
    actors: dict[str, None] = field(default_factory=dict)

    @property
    def is_statement(self) -> bool:
        """Whether it is a statement rather than a happening."""
        return self.verdict.status == "statement"


@dataclass(frozen=True)
class Sorted:
    """What became of a clause that is no event: its verdict, and the draft it joined, if any."""

    clause: Clause
    verdict: Verdict
    draft: Draft | None


@dataclass
class _Narrator:
    """The state of the narrative while its sentences are read in order."""

    listing: bool
    drafts: list[Draft] = field(default_factory=list)
    rows: list[Sorted] = field(default_factory=list)
    last: Draft | None = None
    last_event: Draft | None = None
    paragraph: int = -1
    quoting: bool = False

    def read(self, evidence: Evidence) -> None:
        sentence = evidence.sentence
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.last, self.last_event, self.quoting = sentence.paragraph, None, None, False
        if sentence.kind in {"heading", "infobox"}:
            self._note(Clause(evidence, sentence.start, sentence.end), Verdict("campaign fact", OTHER, sentence.kind))
            return
        if self._continues_quotation(evidence):
            self._join(Clause(evidence, sentence.start, sentence.end), "continues the quotation")
            return
        for clause in split_clauses(evidence):
            self._take(clause)
        self.quoting = _leaves_quotation_open(sentence.text)

    def _take(self, clause: Clause) -> None:
        verdict = judge(clause)
        if verdict.status == "outcome":
            if self.last is not None and not self.last.is_statement:
                self._join(clause, verdict.reason)
                return
            verdict = verdict._replace(status="event" if clause.happenings else "background")
        if verdict.status in {"event", "statement"}:
            self._add(clause, verdict)
        else:
            self._note(clause, verdict)

    def _add(self, clause: Clause, verdict: Verdict) -> None:
        statement = verdict.status == "statement"
        in_force = None if self.listing else clause.evidence.in_force
        when = date_clause(clause, statement=statement, in_force=in_force)
        told = None if statement else self._told_before(clause, when)
        if told is not None:
            self._join(clause, "tells the same happening again", told)
            return
        where = NOWHERE if statement else place_clause(clause, verdict.activity, self._inheritable(verdict))
        draft = Draft(clause, verdict, when, where, [(clause, "main")], _losses(clause, verdict.speech))
        draft.actors.update(dict.fromkeys(_actors(clause, verdict)))
        if _ALLEGED.search(clause.text):
            draft.notes.append("Alleged in the text.")
        self.drafts.append(draft)
        self.last = draft
        if not statement:
            self.last_event = draft
        self._note(clause, verdict, draft)

    def _inheritable(self, verdict: Verdict) -> Where | None:
        """Return the place that an event may inherit: that of the event before it in the paragraph."""
        before = self.last_event
        if before is None or verdict.speech is not None or before.verdict.speech is not None:
            return None
        if before.verdict.activity.name in MOVES and before.where.basis == "explicit":
            return None
        return before.where

    def _join(self, clause: Clause, reason: str, told: Draft | None = None) -> None:
        draft = told or self.last
        if draft is None:
            self._note(clause, Verdict("background", OTHER, reason))
            return
        draft.citations.append((clause, "support"))
        known = {(loss.side, loss.kind, loss.low) for loss in draft.losses}
        for loss in _losses(clause, draft.verdict.speech):
            again = told is not None and (loss.side, loss.kind, loss.low) in known
            draft.losses.append(replace(loss, counting="restates") if again else loss)
        draft.actors.update(dict.fromkeys(_actors(clause, draft.verdict)))
        if not draft.where.places and not draft.is_statement and draft.verdict.activity.name not in MOVES:
            found = place_clause(clause, draft.verdict.activity, None)
            draft.where = Where(found.places, "inherited") if found.places else draft.where
        self._note(clause, Verdict("outcome", draft.verdict.activity, reason), draft)

    def _told_before(self, clause: Clause, when: When) -> Draft | None:
        """Return the event that a clause tells once more, or ``None``.

        It does where it counts again, with a definite article or a name, the one dead of the event just before, or of
        one on the same day: nobody dies twice.
        """
        deaths = [mention for mention in clause.losses if mention.loss.kind == "killed" and mention.loss.low == 1]
        if len(deaths) != 1 or any(mention.loss.low != 1 for mention in clause.losses if mention.loss.kind == "killed"):
            return None
        death = deaths[0]
        own_day = any(dates_event(mention) for mention in clause.dates)
        if not death.definite and not (own_day and _NAME.search(death.loss.text)):
            return None
        candidates = self.drafts if own_day else [self.last] if self.last is not None else []
        for draft in reversed(candidates):
            same = any((loss.side, loss.kind, loss.low) == (death.loss.side, "killed", 1) for loss in draft.losses)
            if same and not draft.is_statement and overlap(draft.when.interval, when.interval):
                return draft
        return None

    def _continues_quotation(self, evidence: Evidence) -> bool:
        if self.last is None or not self.last.is_statement or evidence.speeches:
            return False
        text = evidence.sentence.text
        return (self.quoting and not re.search(r"[\"“]\w", text)) or text.startswith(('"', "“"))

    def _note(self, clause: Clause, verdict: Verdict, draft: Draft | None = None) -> None:
        self.rows.append(Sorted(clause, verdict, draft))


def draft_events(evidence: Sequence[Evidence], *, listing: bool) -> tuple[list[Draft], list[Sorted]]:
    """Return the drafts of a document's events, and what became of each clause.

    Args:
        evidence: What each of its sentences holds, in order.
        listing: Whether the document is a list of sentences taken from elsewhere: it is no narrative, so no date is
            carried from one sentence to the next.
    """
    narrator = _Narrator(listing)
    for found in evidence:
        narrator.read(found)
    return narrator.drafts, narrator.rows


def _losses(clause: Clause, speech: Speech | None) -> list[Loss]:
    who = claimant(clause, speech)
    return [replace(mention.loss, claimant=mention.loss.claimant or who) for mention in clause.losses]


def claimant(clause: Clause, speech: Speech | None) -> str | None:
    """Return who says it: the actor named as the speaker, else the speaker's words, or ``None``."""
    if speech is None or speech.speaker is None:
        return None
    start, end = speech.speaker
    offset = clause.evidence.sentence.start
    named = [m for m in clause.evidence.actors if start <= m.start - offset < end]
    people = [mention for mention in named if mention.actor.kind in {"person", "government"}]
    text = clause.evidence.sentence.text[start:end]
    if len(named) == 1 or people:
        return (people or named)[0].actor.name
    return _LEADING.sub("", text).strip(" ,") or None


def _actors(clause: Clause, verdict: Verdict) -> list[str]:
    """Return who takes part: forces, units and groups outside the speaker's name, and people something happens to."""
    offset = clause.evidence.sentence.start
    speakers = [speech.speaker for speech in clause.evidence.speeches if speech.speaker]
    names = []
    for mention in clause.evidence.actors:
        if not clause.start <= mention.start < clause.end:
            continue
        speaking = any(start <= mention.start - offset < end for start, end in speakers)
        if (verdict.status == "statement" and speaking) or (not speaking and _takes_part(mention, clause)):
            names.append(mention.actor.name)
    return names


def _takes_part(mention: ActorMention, clause: Clause) -> bool:
    if mention.actor.kind in _ACTING:
        return True
    return mention.actor.kind == "person" and any(
        loss.start <= mention.start < loss.end or mention.text in loss.loss.text for loss in clause.losses
    )


def _leaves_quotation_open(text: str) -> bool:
    return text.count('"') % 2 == 1 or text.count("“") > text.count("”")
