"""Which claimed losses may be summed: those of happenings, told once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from panther.events.dating import overlap
from panther.events.drafting import Draft
from panther.model import Counting, Loss

# Words for the same end of a fighter: a statement that uses one of them about a day repeats a count that uses another.
_OUT_OF_ACTION = frozenset({"killed", "neutralized"})


def settle_counting(drafts: Sequence[Draft]) -> None:
    """Mark the losses of statements as restating an event of the same days, or else as aggregate."""
    for draft in drafts:
        if draft.is_statement:
            draft.losses = [replace(loss, counting=_counting(loss, draft, drafts)) for loss in draft.losses]


def _counting(loss: Loss, statement: Draft, drafts: Sequence[Draft]) -> Counting:
    if loss.counting != "additive":
        return loss.counting
    for draft in drafts:
        same_days = not draft.is_statement and overlap(draft.when.interval, statement.when.interval)
        if same_days and any(_same(loss, other) for other in draft.losses):
            return "restates"
    return "aggregate"


def _same(one: Loss, other: Loss) -> bool:
    kinds = one.kind == other.kind or {one.kind, other.kind} <= _OUT_OF_ACTION
    return kinds and (one.side == other.side or None in (one.side, other.side))
