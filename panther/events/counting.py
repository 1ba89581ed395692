"""Which claimed losses may be summed: those of happenings, told once."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from panther.events.dating import When, overlap
from panther.events.drafts import Draft
from panther.model import Counting, Loss

# Words for the same end of a fighter: a statement that uses one of them about a day repeats a count that uses another.
_OUT_OF_ACTION = frozenset({"killed", "neutralized", "shot"})
# A figure is told again within so many events, or it is another figure of a day that is told of elsewhere.
REACH = 100
# A figure for so many days is the sum of those told for days among them; shorter, it may be of one long fight.
_PERIOD_DAYS = 7

_Days = list[tuple[date, date]]


def settle_counting(drafts: Sequence[Draft]) -> None:
    """Mark the losses of statements as restating an event told before, or else as aggregate; rivals, and periods."""
    for number, draft in enumerate(drafts):
        draft.losses = _without_rivals(draft.losses)
        if draft.is_statement:
            draft.losses = [
                loss._replace(counting=_counting(loss, draft, drafts[max(0, number - REACH) : number]))
                for loss in draft.losses
            ]
    _settle_periods(drafts)


def _without_rivals(losses: Sequence[Loss]) -> list[Loss]:
    """Return the losses of an event, another's figure for one of them as restating it: both told of the same dead."""
    told: list[Loss] = []
    for loss in losses:
        rival = loss.counting == "additive" and any(_is_rival(other, loss) for other in told)
        told.append(loss._replace(counting="restates") if rival else loss)
    return told


def _is_rival(one: Loss, other: Loss) -> bool:
    """Return whether two claimants give a figure each for one loss."""
    claimed = one.claimant and other.claimant and one.claimant != other.claimant
    named = one.what == other.what or not (one.what and other.what)
    return bool(claimed) and named and one.counting == "additive" and is_same_loss(one, other)


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


def _settle_periods(drafts: Sequence[Draft]) -> None:
    """Mark the losses of a long period as aggregate where days within it count such losses of their own.

    The opening of an article often sums up what its body tells day by day.
    """
    counted = _counted_days(drafts)
    for draft in drafts:
        start, end = draft.when.interval.start, draft.when.interval.end
        if start is not None and end is not None and (end - start).days >= _PERIOD_DAYS and not draft.is_statement:
            draft.losses = [
                loss._replace(counting="aggregate")
                if loss.counting == "additive" and _holds_shorter(counted[loss.side, loss.kind], start, end)
                else loss
                for loss in draft.losses
            ]


def _counted_days(drafts: Sequence[Draft]) -> dict[tuple[str | None, str], _Days]:
    """Return the days of the events that count losses, by side and kind, in order."""
    counted: dict[tuple[str | None, str], _Days] = defaultdict(list)
    for draft in drafts:
        start, end = draft.when.interval.start, draft.when.interval.end
        if start is not None and end is not None and (end - start).days < _PERIOD_DAYS and not draft.is_statement:
            for loss in draft.losses:
                if loss.counting == "additive":
                    counted[loss.side, loss.kind].append((start, end))
    for days in counted.values():
        days.sort()
    return counted


def _holds_shorter(counted: _Days, start: date, end: date) -> bool:
    """Return whether one of some short stretches of days begins within a period."""
    first = bisect_left(counted, (start, start))
    return first < len(counted) and counted[first][0] <= end
