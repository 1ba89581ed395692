"""Whom an attack was on: what is done to people without arms is violence against civilians, and no battle.

Source: the ACLED codebook, "Violence against civilians": its victims are unarmed and take no part in the fighting; who
is killed between two sides that fight ("crossfire"), or in an attack on soldiers, is a victim of their battle.
"""

from __future__ import annotations

from collections.abc import Iterator

from panther.events.activities import ACTIVITIES, Activity
from panther.events.clauses import Clause
from panther.events.drafts import Draft
from panther.events.phrasing import Phrasing

_ATTACKS = frozenset({"clash", "raid"})
_HARM = frozenset({"killed", "wounded", "died", "casualties", "shot"})
_FIGHTING = frozenset({"force", "unit", "group"})
_ON_CIVILIANS = ACTIVITIES["attack on civilians"]


def activity_of(draft: Draft) -> Activity:
    """Return the activity of an event with all that its sentences tell of its victims."""
    named = draft.verdict.activity
    if named.name not in _ATTACKS:
        return named
    if _only_destroys(draft):
        return ACTIVITIES["destruction"]
    return _ON_CIVILIANS if _is_on_unarmed(draft) else named


def _only_destroys(draft: Draft) -> bool:
    """Return whether an event tells of no attack: only of homes, schools or shrines that somebody destroyed."""
    clause, phrasing = draft.clause, draft.clause.evidence.phrasing
    things = [loss.what for loss in draft.losses]
    told = [trigger for trigger in clause.happenings if trigger.activity.name in _ATTACKS]
    if not things or not told or any(loss.kind not in {"destroyed", "damaged"} for loss in draft.losses):
        return False
    plain = all(trigger.generic for trigger in told) and not phrasing.mutual.search(clause.text)
    return plain and all(phrasing.property.search(what) for what in things) and not _is_on_armed(clause)


def _is_on_unarmed(draft: Draft) -> bool:
    """Return whether all who were harmed bear no arms, or those who were attacked where nobody is said to be harmed."""
    phrasing = draft.clause.evidence.phrasing
    clauses = [clause for clause, _ in draft.citations]
    if any(phrasing.mutual.search(clause.text) or _is_on_armed(clause) for clause in clauses):
        return False
    harmed = [loss for loss in draft.losses if loss.kind in _HARM and loss.high != 0]
    who = [loss.what for loss in harmed if not phrasing.anybody.fullmatch(loss.what)]
    who += [loss.side for loss in harmed if loss.side]
    if not all(_is_unarmed(phrasing, words) for words in who):
        return False
    if who:
        return any(_is_attack(clause) for clause in clauses)
    return phrasing.on_unarmed.search(draft.clause.text) is not None


def _is_unarmed(phrasing: Phrasing, words: str) -> bool:
    """Return whether words name people without arms: "herders", not "student fighters"."""
    return phrasing.unarmed.search(words) is not None and phrasing.armed.search(words) is None


def _is_on_armed(clause: Clause) -> bool:
    """Return whether those who bear arms stand where the one does who is attacked."""
    first = _first_attack(clause)
    phrasing = clause.evidence.phrasing
    for start, end in _armed(clause):
        if start >= first:
            if not phrasing.by.search(clause.text, 0, start):
                return True
        elif phrasing.passive.fullmatch(clause.text, end, first):
            return True
    return False


def _is_attack(clause: Clause) -> bool:
    """Return whether a clause tells of an attack, or of one who bears arms: people are killed by accidents too."""
    attacked = any(t.activity.name in _ATTACKS and not t.generic for t in clause.happenings)
    return attacked or clause.evidence.phrasing.attack.search(clause.text) is not None or any(_armed(clause))


def _first_attack(clause: Clause) -> int:
    starts = [t.start - clause.start for t in clause.happenings if t.activity.name in _ATTACKS]
    return min(starts, default=len(clause.text))


def _armed(clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield the spans of those who bear arms in a clause, and of what is theirs; who only tells of it is none."""
    at = clause.evidence.sentence.start
    speakers = [speech.speaker for speech in clause.evidence.speeches if speech.speaker is not None]
    spans = [match.span() for match in clause.evidence.phrasing.armed.finditer(clause.text)]
    fighting = (m for m in clause.evidence.actors if m.actor.kind in _FIGHTING)
    spans += [(m.start - clause.start, m.end - clause.start) for m in fighting if clause.start <= m.start < clause.end]
    for start, end in spans:
        if not any(first <= start + clause.start - at < last for first, last in speakers):
            yield start, end
