"""Places that only say between what another one lies: "near X, between Gao and Kidal"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from panther.places.cases import PLACING
from panther.places.words import Name

_OPENS = re.compile(r"\b(?:between|entre)\s+(?:the |la |le |les |l['’])?$", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|et)\s+(?:the |la |le |les |l['’])?")
_APPOSED = re.compile(
    r",?\s+(?:(?!and\b|et\b)[\w’']+ ){0,3}(?:between|entre)\s+(?:the |la |le |les |l['’])?", re.IGNORECASE
)
_REACH = 24


def settle_between(text: str, names: Sequence[Name]) -> None:
    """Let the ends of a stretch locate what lies between them, where that is told or one end is not known.

    The ends are where it happened only if nothing nearer is named ("between Gao and Kidal"); of a stretch with an end
    that nobody knows, the other end alone is not where it was.

    Args:
        text: The text of the document.
        names: The names of a sentence, in order, with their roles; they are changed.
    """
    for at, (first, second) in enumerate(pairwise(names)):
        if not _is_pair(text, first, second):
            continue
        before = names[at - 1] if at else None
        if before is not None and before.role in PLACING and _APPOSED.fullmatch(text, before.end, first.start):
            ends = [first, second]
        elif _is_unknown(first) != _is_unknown(second):
            ends = [end for end in (first, second) if not _is_unknown(end)]
        else:
            continue
        for end in ends:
            end.role, end.fallback = "anchor", ""


def _is_pair(text: str, first: Name, second: Name) -> bool:
    both = first.role in PLACING and second.role in PLACING and first.relation.kind == "between"
    opened = both and _OPENS.search(text, max(0, first.start - _REACH), first.start) is not None
    return opened and _AND.fullmatch(text, first.end, second.start) is not None


def _is_unknown(name: Name) -> bool:
    return name.place is None and not name.candidates and not name.described
