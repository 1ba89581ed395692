"""How a language tells happenings: all that the drafting of events asks of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from panther.events.activities import Activity
from panther.events.claims import claimant_of
from panther.events.clauses import Clause, split_clauses
from panther.events.judging import Verdict, judge, names_new_act, tells_only_figures
from panther.language import ENGLISH
from panther.speech import Speech


class Judgement(NamedTuple):
    """How the clauses of a language are judged.

    Attributes:
        language: Its code ("fr").
        split: Whole sentence -> the clauses of it that may each be a happening.
        judge: What a clause is on its own.
        names_new_act: Whether a noun names an act that was not told of before.
        tells_only_figures: Whether a clause names no act: only what became of whom.
        goes_on: Whether a happening of this activity goes on where the one before it was, if it names no place.
        points_back: Whether a clause says that it was there ("y"), whoever tells it.
        claimant_of: Clause, speech, the claimant before -> who says it.
    """

    language: str
    split: Callable[[Clause], list[Clause]]
    judge: Callable[[Clause], Verdict]
    names_new_act: Callable[[Clause], bool]
    tells_only_figures: Callable[[Clause], bool]
    goes_on: Callable[[Activity], bool]
    points_back: Callable[[Clause], bool]
    claimant_of: Callable[[Clause, Speech | None, str | None], str | None]


def _goes_on(_: Activity) -> bool:
    return True


def _points_back(_: Clause) -> bool:
    return False  # "there" opens too many sentences


IN_ENGLISH = Judgement(
    ENGLISH, split_clauses, judge, names_new_act, tells_only_figures, _goes_on, _points_back, claimant_of
)
