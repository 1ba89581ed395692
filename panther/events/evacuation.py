"""Those who are brought away: the wounded were hit elsewhere, and the narrative stays behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from panther.events.activities import Trigger
from panther.events.clauses import Clause
from panther.model import Toponym


def takes_stricken(clause: Clause, name: Toponym) -> bool:
    """Return whether a place is only where the wounded or the dead of a clause were brought."""
    phrasing = clause.evidence.phrasing
    if name.role != "destination" or not _is_brought_to(phrasing.carrying, clause, name):
        return False
    hit = any(mention.loss.kind in {"killed", "wounded"} for mention in clause.losses)
    return hit or phrasing.stricken.search(_with_subject(clause)) is not None


def is_carried_off_to(clause: Clause, name: Toponym) -> bool:
    """Return whether persons are evacuated to a place: the narrative does not go there with them."""
    return name.role == "destination" and _is_brought_to(clause.evidence.phrasing.carried_off, clause, name)


def _is_brought_to(verbs: re.Pattern[str], clause: Clause, name: Toponym) -> bool:
    """Return whether one of some verbs stands before a name, with no stop between."""
    before = clause.text[: name.start - clause.start]
    return verbs.search(before, max(before.rfind("."), before.rfind(";"), 0)) is not None


def _with_subject(clause: Clause) -> str:
    """Return the words of a clause; those of its sentence before it too where it begins with the verb."""
    if clause.evidence.phrasing.carrying.match(clause.text) is None:
        return clause.text
    return clause.evidence.sentence.text[: clause.end - clause.evidence.sentence.start]


def verbs_of_act(clause: Clause) -> Sequence[Trigger]:
    """Return the verbs that tell what happened: of a blow, not of how those who were hit were brought away."""
    verbs = [trigger for trigger in clause.happenings if trigger.form != "noun"]
    struck = any(trigger.activity.is_violent for trigger in verbs)
    if not struck or not any(takes_stricken(clause, name) for name in clause.toponyms):
        return verbs
    carrying = clause.evidence.phrasing.carrying
    return [trigger for trigger in verbs if not carrying.match(clause.text, trigger.start - clause.start)]
