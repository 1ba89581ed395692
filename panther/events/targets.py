"""Whom an attack was on: what is done to people without arms is violence against civilians, and no battle.

Source: the ACLED codebook, "Violence against civilians": its victims are unarmed and take no part in the fighting; who
is killed between two sides that fight ("crossfire") is a victim of their battle.
"""

from __future__ import annotations

from panther.events.activities import ACTIVITIES, Activity
from panther.events.drafts import Draft

_ATTACKS = frozenset({"clash", "raid"})
_HARM = frozenset({"killed", "wounded", "died", "casualties"})
_ON_CIVILIANS = ACTIVITIES["attack on civilians"]


def activity_of(draft: Draft) -> Activity:
    """Return the activity of an event with all that its sentences tell of its victims."""
    named = draft.verdict.activity
    return _ON_CIVILIANS if named.name in _ATTACKS and _is_on_unarmed(draft) else named


def _is_on_unarmed(draft: Draft) -> bool:
    """Return whether all who were harmed bear no arms, or those who were attacked where nobody is said to be harmed."""
    phrasing = draft.clause.evidence.phrasing
    texts = [clause.text for clause, _ in draft.citations]
    if any(phrasing.mutual.search(text) or phrasing.on_armed.search(text) for text in texts):
        return False
    harmed = [loss for loss in draft.losses if loss.kind in _HARM and loss.high != 0]
    who = [loss.what for loss in harmed if not phrasing.anybody.fullmatch(loss.what)]
    if any(loss.side for loss in harmed) or not all(phrasing.unarmed.search(what) for what in who):
        return False
    return bool(who) or phrasing.on_unarmed.search(draft.clause.text) is not None
