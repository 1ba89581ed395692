"""One document: its sentences in order, each judged, dated, placed and joined to what came before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from panther.events.activities import OTHER, OVERTAKES, STATEMENT
from panther.events.claims import actors_of
from panther.events.clauses import PLACING_ROLES, Clause
from panther.events.counting import REACH, counts, is_same_loss
from panther.events.dating import When, date_clause, overlap
from panther.events.drafts import Draft, Sorted
from panther.events.evidence import Evidence
from panther.events.judgement import IN_ENGLISH, Judgement
from panther.events.judging import Verdict
from panther.events.naming import MOVES
from panther.events.placing import (
    NOWHERE,
    Where,
    goes_on_at,
    is_elsewhere,
    place_clause,
    place_support,
    same_family,
)
from panther.events.quoting import Quotation, running_quotations
from panther.model import Loss, LossMention
from panther.speech import Speech

_NAME = re.compile(r"[A-Z]\w+ (?:[A-Z]\w+ )*[A-Z]\w+")


@dataclass
class _Narrator:
    """The state of the narrative while its sentences are read in order."""

    listing: bool
    judgements: Mapping[str, Judgement]
    quotations: Mapping[int, Quotation]
    drafts: list[Draft] = field(default_factory=list)
    rows: list[Sorted] = field(default_factory=list)
    last: Draft | None = None
    last_event: Draft | None = None
    paragraph: int = -1
    by: Judgement = IN_ENGLISH

    def read(self, evidence: Evidence) -> None:
        sentence = evidence.sentence
        self.by = self.judgements.get(sentence.language, IN_ENGLISH)
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.last, self.last_event = sentence.paragraph, None, None
        whole = Clause(evidence, sentence.start, sentence.end)
        if sentence.kind in {"heading", "infobox"}:
            self._note(whole, Verdict("campaign fact", OTHER, sentence.kind))
        elif evidence.is_too_long:
            self._note(whole, Verdict("background", OTHER, "too long for a sentence"))
        elif self._continues_quotation(whole):
            self._join(whole, "continues the quotation")
        else:
            for clause in self.by.split(whole):
                self._take(clause)

    def _quotation(self, clause: Clause) -> Quotation | None:
        """Return the quotation that a clause is told in, which began in an earlier sentence or goes on from one."""
        quotation = self.quotations.get(clause.evidence.sentence.start)
        return quotation if quotation is not None and quotation.holds(clause) else None

    def _voice(self, quotation: Quotation) -> str | None:
        if quotation.told_by is None:
            return None
        evidence, speech = quotation.told_by
        whole = Clause(evidence, evidence.sentence.start, evidence.sentence.end)
        return self.by.claimant_of(whole, speech, self._last_claimant())

    def _take(self, clause: Clause) -> None:
        verdict = self.by.judge(clause)
        if verdict.status == "outcome":
            act = self.last_event if self.last is not None and self.last.is_statement else self.last
            ends = act is not None and (act.verdict.activity.is_violent or not _counts_dead(clause))
            if act is not None and ends and not _is_elsewhere(clause, act):
                self._join(clause, verdict.reason, verdict.speech, act)
                return
            verdict = verdict._replace(status="event" if clause.happenings else "background")
        if verdict.status in {"event", "statement"}:
            self._add(clause, verdict)
        else:
            self._note(clause, verdict)

    def _add(self, clause: Clause, verdict: Verdict) -> None:
        in_force = None if self.listing else clause.evidence.in_force
        quotation = self._quotation(clause) if verdict.speech is None else None
        spoken = verdict.speech is not None or quotation is not None
        when = date_clause(clause, verdict.status == "statement", spoken, in_force)
        told = self._told_before(clause, verdict, when)
        if told is not None:
            self._join(clause, "tells the same happening again", verdict.speech, told)
            if told is not self.last:
                told.notes.append(f"“{clause.text}” is taken for the same death: one side, one day.")
            return
        if verdict.status == "event" and self._only_repeats(clause, verdict, when):
            verdict = verdict._replace(status="statement", activity=STATEMENT, reason="repeats figures that are told")
            when = replace_role(when)
        statement = verdict.status == "statement"
        if self._was_taken_too(clause, verdict):
            verdict = verdict._replace(activity=OVERTAKES)
        where = place_clause(clause, verdict.activity, None if statement else self._inheritable(clause, verdict))
        if statement and where.basis != "explicit":
            where = NOWHERE
        who = self.by.claimant_of(clause, verdict.speech, self._last_claimant())
        who = self._voice(quotation) if quotation is not None else who
        draft = Draft(clause, verdict, when, where, [(clause, "main")], self._losses(clause, verdict.speech, who), who)
        draft.actors.update(dict.fromkeys(actors_of(clause, statement=statement)))
        if clause.evidence.phrasing.alleged.search(clause.lower):
            draft.notes.append("Alleged in the text.")
        self.drafts.append(draft)
        self.last = draft
        self.last_event = self.last_event if statement else draft
        self._note(clause, verdict, draft)

    def _was_taken_too(self, clause: Clause, verdict: Verdict) -> bool:
        """Return whether ground fell, to nobody that is named, behind ground that a group took: it took both."""
        before = self.last_event
        if before is None or before.verdict.activity != OVERTAKES:
            return False
        if clause.evidence.sentence.index - before.clause.evidence.sentence.index > 1:
            return False
        named = verdict.activity.name == OVERTAKES.name
        return named and clause.evidence.phrasing.taken.search(clause.text) is not None

    def _last_claimant(self) -> str | None:
        return self.last.claimant if self.last is not None else None

    def _inheritable(self, clause: Clause, verdict: Verdict) -> Where | None:
        """Return the place that an event may inherit: that of the event before it in the paragraph.

        What somebody tells goes on only with what somebody told, and names no new act ("a raid"); from what somebody
        told, only the same kind of action inherits.
        """
        before, phrasing = self.last_event, clause.evidence.phrasing
        if before is None or not self.by.goes_on(verdict.activity) or phrasing.whole.search(clause.text):
            return None
        here = goes_on_at(before.clause, before.verdict.activity, before.where)
        if self.by.points_back(clause):
            return here
        if clause.days and verdict.activity.is_violent and _has_left(before):
            return None
        told_before = before.verdict.speech is not None
        if verdict.speech is not None and (self.by.names_new_act(clause) or not told_before):
            return None
        if told_before and not same_family(before.verdict.activity, verdict.activity):
            return None
        return None if phrasing.several.search(clause.lower) else here

    def _join(self, clause: Clause, reason: str, speech: Speech | None = None, told: Draft | None = None) -> None:
        draft = told or self.last
        if draft is None:
            self._note(clause, Verdict("background", OTHER, reason))
            return
        # Behind a quotation over several sentences it is the narrator again who tells.
        quoted = self._quotation(draft.citations[-1][0])
        goes_on = draft is self.last and (quoted is None or self._quotation(clause) is quoted)
        draft.citations.append((clause, "support"))
        known = tuple(draft.losses) if told is not None or speech is not None else ()
        who = draft.claimant if speech is None and goes_on else self.by.claimant_of(clause, speech, draft.claimant)
        for claimed in self._losses(clause, speech, who):
            first = next((o for o in known if is_same_loss(claimed, o) and claimed.low in {o.low, None}), None)
            again = first and claimed._replace(counting="restates", side=claimed.side or first.side)
            draft.losses.append(again or claimed)
        draft.actors.update(dict.fromkeys(actors_of(clause, statement=draft.is_statement)))
        act = draft.verdict.activity
        placeless = not draft.where.places and not is_elsewhere(draft.clause, act)
        if placeless and not draft.is_statement and act.name not in MOVES:
            draft.where = place_support(clause)
        self._note(clause, Verdict("outcome", draft.verdict.activity, reason), draft)

    def _told_before(self, clause: Clause, verdict: Verdict, when: When) -> Draft | None:
        """Return the event that a clause tells once more, or ``None``."""
        if verdict.status != "event":
            return None
        if self.last is not None and _goes_on_about(clause, verdict, self.last):
            return self.last
        death = _one_death(clause)
        if death is None or not clause.days or not _NAME.search(death.loss.text):
            return None
        for draft in reversed(self.drafts[-REACH:]):
            same = any(_may_be_one(death.loss, loss) for loss in draft.losses)
            if same and not draft.is_statement and overlap(draft.when.interval, when.interval):
                return draft
        return None

    def _only_repeats(self, clause: Clause, verdict: Verdict, when: When) -> bool:
        """Return whether somebody only gives figures for a day whose events count such losses already."""
        if verdict.speech is None or not clause.losses or not self.by.tells_only_figures(clause):
            return False
        return all(
            any(counts(draft, mention.loss, when) for draft in self.drafts[-REACH:]) for mention in clause.losses
        )

    def _continues_quotation(self, clause: Clause) -> bool:
        """Return whether a sentence only goes on with what a statement quotes: an act that it places is told."""
        evidence = clause.evidence
        if self.last is None or not self.last.is_statement or evidence.speeches or self._quotation(clause) is None:
            return False
        if any(mention.basis in {"explicit", "year_inherited"} for mention in evidence.dates):
            return False
        placed = any(name.role in PLACING_ROLES and not name.described for name in clause.toponyms)
        return not (placed and any(not trigger.generic or clause.losses for trigger in clause.happenings))

    def _losses(self, clause: Clause, speech: Speech | None, who: str | None) -> list[Loss]:
        """Return the losses of a clause, each claimed by the one whose words tell it: there may be two sides."""
        claimed = []
        for mention in clause.losses:
            telling = clause.speech_of(mention.start)
            other = telling is not None and telling != speech and telling.kind != "hearsay"
            claimant = mention.loss.claimant or (self.by.claimant_of(clause, telling, who) if other else who)
            claimed.append(mention.loss._replace(claimant=claimant))
        return claimed

    def _note(self, clause: Clause, verdict: Verdict, draft: Draft | None = None) -> None:
        self.rows.append(Sorted(clause, verdict, draft))


def draft_events(
    evidence: Sequence[Evidence], *, listing: bool, others: Sequence[Judgement] = ()
) -> tuple[list[Draft], list[Sorted]]:
    """Return the drafts of a document's events, and what became of each clause.

    Args:
        evidence: What each of its sentences holds, in order.
        listing: Whether the document is a list of sentences taken from elsewhere: it is no narrative, so no date is
            carried from one sentence to the next.
        others: How the clauses of other languages than English are judged.
    """
    judgements = {each.language: each for each in (IN_ENGLISH, *others)}
    narrator = _Narrator(listing, judgements, running_quotations(evidence))
    for found in evidence:
        narrator.read(found)
    return narrator.drafts, narrator.rows


def replace_role(when: When) -> When:
    """Return a date as that of an announcement."""
    return when._replace(role="report")


def _has_left(before: Draft) -> bool:
    """Return whether people left the place of an event, for none that is told: the next day they fight elsewhere."""
    return before.verdict.activity.name == "withdrawal" and all(each.relation != "to" for each in before.where.places)


def _is_elsewhere(clause: Clause, act: Draft) -> bool:
    """Return whether a clause names a place of its own, and none of the places of an act."""
    here = {place.place_id for place in place_support(clause).places}
    there = {place.place_id for place in act.where.places}
    return bool(here and there) and not here & there


def _counts_dead(clause: Clause) -> bool:
    """Return whether a clause counts dead or wounded: the outcome of an act of violence, never of a march."""
    return any(mention.loss.kind in {"killed", "wounded"} and mention.loss.high != 0 for mention in clause.losses)


def _one_death(clause: Clause) -> LossMention | None:
    deaths = [mention for mention in clause.losses if mention.loss.kind == "killed"]
    return deaths[0] if len(deaths) == 1 and deaths[0].loss.low == 1 else None


def _goes_on_about(clause: Clause, verdict: Verdict, last: Draft) -> bool:
    if last.is_statement or clause.days:
        return False
    return _speaks_of_victim(clause, last) or _captures_again(clause, verdict, last)


def _may_be_one(death: Loss, earlier: Loss) -> bool:
    """Return whether two deaths may be one: of one side, and not of two people with different names."""
    both_named = death.what[:1].isupper() and earlier.what[:1].isupper()
    if both_named and death.what.split()[-1] != earlier.what.split()[-1]:
        return False
    return (earlier.side, earlier.kind, earlier.low) == (death.side, "killed", 1)


def _speaks_of_victim(clause: Clause, last: Draft) -> bool:
    """Return whether a clause speaks with a definite article of the one victim of the event before ("the soldier")."""
    for loss in last.losses:
        if loss.low == 1 and loss.kind in {"killed", "wounded"} and loss.counting == "additive":
            head = loss.what.split(" ")[-1] if loss.what else ""
            if head and re.search(rf"{clause.evidence.phrasing.definite}(?:\w+ )?{re.escape(head)}\b", clause.text):
                return True
    death = _one_death(clause)
    if death is None or not death.definite or death.loss.what[:1].isupper():
        return False
    return any(loss.kind == "killed" and loss.low == 1 for loss in last.losses)


def _captures_again(clause: Clause, verdict: Verdict, last: Draft) -> bool:
    """Return whether a clause goes on about the taking of the place before, by a description as its subject."""
    if verdict.activity != last.verdict.activity or clause.losses or not clause.toponyms:
        return False
    first = clause.toponyms[0]
    here = {place.place_id for place in last.where.places}
    return first.described and first.start == clause.start and first.place is not None and first.place.place_id in here
