"""Adding figures that are claimed with open ends: the sum is as open as what went into it, and unknown is never 0."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from panther.translation import counted
from panther.views.evidence import figure_words

Bounds = tuple[int | None, int | None]


class Sum(NamedTuple):
    """Figures added up: at least ``low``, at most ``high``, and ``unstated`` ones that no number is printed for.

    ``None`` is no bound; both are ``None`` where nothing is stated at all.
    """

    low: int | None
    high: int | None
    unstated: int = 0

    @property
    def stated(self) -> bool:
        """Whether any number went into it."""
        return self.low is not None or self.high is not None


def add(figures: Iterable[Bounds]) -> Sum:
    """Add figures up.

    "Up to 11" adds nothing to the lower bound, "at least 24" takes the upper one away; a figure that is not stated adds
    to neither and is counted.

    Args:
        figures: For each the least and the most that it may be, ``None`` where the words give no such bound.
    """
    told = list(figures)
    known = [(low, high) for low, high in told if low is not None or high is not None]
    lows = [low for low, _ in known if low is not None]
    highs = [high for _, high in known if high is not None]
    return Sum(
        sum(lows) if lows else None,
        sum(highs) if known and len(highs) == len(known) else None,
        len(told) - len(known),
    )


def sum_words(total: Sum, unstated_in: int) -> str:
    """A sum in words: ``31–33``, ``at least 41``, ``12 and figures not stated in 2 events``.

    Args:
        total: The sum.
        unstated_in: In how many events the figures stand that are not stated.
    """
    figure = figure_words(total.low, total.high)
    if not total.stated or not unstated_in:
        return figure
    return counted(
        "{figure} and figures not stated in {count} event",
        "{figure} and figures not stated in {count} events",
        unstated_in,
        figure=figure,
    )


def verdict(told: Sum, stated: Sum) -> str:
    """How claims that were added up go with the figure that is stated for the whole.

    Returns:
        "agrees" where both are the same, "contradiction" where the claims are more than is stated, "fewer" where they
        are surely less (documents need not tell of every loss), "open" where they may be the same, and "nothing" where
        one of them names no number.
    """
    if not told.stated or not stated.stated:
        return "nothing"
    if stated.high is not None and (told.low or 0) > stated.high:
        return "contradiction"
    if told.unstated or stated.unstated:
        return "open"
    if (told.low, told.high) == (stated.low, stated.high):
        return "agrees"
    if told.high is not None and told.high < (stated.low or 0):
        return "fewer"
    return "open"
