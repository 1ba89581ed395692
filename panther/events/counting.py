"""Which claimed losses may be summed: those of happenings, told once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from panther.events.dating import When, overlap
from panther.events.drafts import Draft
from panther.model import Counting, Loss

# Words for the same end of a fighter: a statement that uses one of them about a day repeats a count that uses another.
_OUT_OF_ACTION = frozenset({"killed", "neutralized"})
# A figure is told again within so many events, or it is another figure of a day that is told of elsewhere.
REACH = 100


def settle_counting(drafts: Sequence[Draft]) -> None:
    """Mark the losses of statements as restating an event told before, or else as aggregate."""
    for number, draft in enumerate(drafts):
        if draft.is_statement:
            draft.losses = [
                replace(loss, counting=_counting(loss, draft, drafts[max(0, number - REACH) : number]))
                for loss in draft.losses
            ]


def _counting(loss: Loss, statement: Draft, earlier: Sequence[Draft]) -> Counting:
    if loss.counting != "additive":
        return loss.counting
    return "restates" if any(counts(draft, loss, statement.when) for draft in earlier) else "aggregate"


def counts(draft: Draft, loss: Loss, when: When) -> bool:
    """Return whether an event of the same days counts a loss already, be it in another word or number."""
    if draft.is_statement or not overlap(draft.when.interval, when.interval):
        return False
    return any(is_same_loss(loss, other) for other in draft.losses)


def is_same_loss(one: Loss, other: Loss) -> bool:
    """Return whether two losses are of one side and kind; "neutralized" may be the word for "killed"."""
    kinds = one.kind == other.kind or {one.kind, other.kind} <= _OUT_OF_ACTION
    return kinds and (one.side == other.side or None in (one.side, other.side))
