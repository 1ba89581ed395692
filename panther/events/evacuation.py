"""Those who are brought away, in English and French: the wounded were hit elsewhere, and the narrative stays behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from panther.events.activities import Trigger
from panther.events.clauses import Clause
from panther.model import Toponym

_CARRYING = r"(?:evacuat|[ée]vacu|transport|transf[eé]r|achemin|hospitali[sz]|admis|admitted|flown|rapatri)\w*"
_CARRIED = re.compile(rf"\b{_CARRYING}\b[^.;]*$", re.IGNORECASE)
_CARRIES = re.compile(_CARRYING, re.IGNORECASE)
_CARRIED_OFF = re.compile(r"\b(?:[ée]vacu|r[ea]patri)\w*\b[^.;]*$", re.IGNORECASE)
_STRICKEN = re.compile(
    r"\b(?:wounded|injured|casualt\w+|dead|bod(?:y|ies)|bless[ée]\w*|br[ûu]l[ée]\w*|victimes?|corps|d[ée]pouilles?)\b",
    re.IGNORECASE,
)


def takes_stricken(clause: Clause, name: Toponym) -> bool:
    """Return whether a place is only where the wounded or the dead of a clause were brought."""
    if name.role != "destination" or _CARRIED.search(clause.text, 0, name.start - clause.start) is None:
        return False
    hit = any(mention.loss.kind in {"killed", "wounded"} for mention in clause.losses)
    return hit or _STRICKEN.search(_with_subject(clause)) is not None


def is_carried_off_to(clause: Clause, name: Toponym) -> bool:
    """Return whether persons are evacuated to a place: the narrative does not go there with them."""
    return name.role == "destination" and _CARRIED_OFF.search(clause.text, 0, name.start - clause.start) is not None


def _with_subject(clause: Clause) -> str:
    """Return the words of a clause; those of its sentence before it too where it begins with the verb."""
    if _CARRIES.match(clause.text) is None:
        return clause.text
    return clause.evidence.sentence.text[: clause.end - clause.evidence.sentence.start]


def verbs_of_act(clause: Clause) -> Sequence[Trigger]:
    """Return the verbs that tell what happened: of a blow, not of how those who were hit were brought away."""
    verbs = [trigger for trigger in clause.happenings if trigger.form != "noun"]
    struck = any(trigger.activity.is_violent for trigger in verbs)
    if not struck or not any(takes_stricken(clause, name) for name in clause.toponyms):
        return verbs
    return [trigger for trigger in verbs if not _CARRIES.match(clause.text, trigger.start - clause.start)]
