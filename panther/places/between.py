"""Places that only say between what another one lies: "near X, between Gao and Kidal"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from panther.places.cases import PLACING
from panther.places.words import Name

_REACH = 24


class Stretch(NamedTuple):
    """How a language writes a stretch between two places.

    Attributes:
        opens: What stands before its first end.
        joins: All that stands between its ends.
        apposed: All that stands between another place, which lies in it, and its first end.
    """

    opens: re.Pattern[str]
    joins: re.Pattern[str]
    apposed: re.Pattern[str]


def stretch(between: str, conjunction: str, article: str) -> Stretch:
    """Return how a stretch is written with two words, and with an article (a pattern) before either name."""
    last = rf"{between}\s+(?:{article})?"
    return Stretch(
        re.compile(rf"\b{last}$", re.IGNORECASE),
        re.compile(rf"\s+{conjunction}\s+(?:{article})?"),
        re.compile(rf",?\s+(?:(?!{conjunction}\b)[\w’']+ ){{0,3}}{last}", re.IGNORECASE),
    )


def settle_between(words: Stretch, text: str, names: Sequence[Name]) -> None:
    """Let the ends of a stretch locate what lies between them, where that is told or one end is not known.

    The ends are where it happened only if nothing nearer is named ("between Gao and Kidal"); of a stretch with an end
    that nobody knows, the other end alone is not where it was.

    Args:
        words: How the language of the sentence writes a stretch.
        text: The text of the document.
        names: The names of a sentence, in order, with their roles; they are changed.
    """
    for at, (first, second) in enumerate(pairwise(names)):
        if not _is_pair(words, text, first, second):
            continue
        before = names[at - 1] if at else None
        if before is not None and before.role in PLACING and words.apposed.fullmatch(text, before.end, first.start):
            ends = [first, second]
        elif _is_unknown(first) != _is_unknown(second):
            ends = [end for end in (first, second) if not _is_unknown(end)]
        else:
            continue
        for end in ends:
            end.role, end.fallback = "anchor", ""


def _is_pair(words: Stretch, text: str, first: Name, second: Name) -> bool:
    both = first.role in PLACING and second.role in PLACING and first.relation.kind == "between"
    opened = both and words.opens.search(text, max(0, first.start - _REACH), first.start) is not None
    return opened and words.joins.fullmatch(text, first.end, second.start) is not None


def _is_unknown(name: Name) -> bool:
    return name.place is None and not name.candidates and not name.described
