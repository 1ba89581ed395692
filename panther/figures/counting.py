"""Whether a figure may be added to others: totals of a period, or of several happenings, may not."""

from __future__ import annotations

import re

from panther.inflection import lowered, word_start

_SPAN = (
    r" (?:the|these|those|this) (?:previous|past|last|preceding|same) (?:\w+ ){0,2}"
    r"(?:hours|days|nights|weeks?|months?|years?|period)\b"
)
_WHOLE = r" the (?:entire |whole )?(?:period|campaign|offensive|war|operation|battle|siege)\b"
_THIS = r" (?:this|that) (?:same |entire |whole )?(?:period|campaign|offensive|war|operation)\b"
_SUM = r" (?:the |at |to )?(?:\w+ )?(?:total|toll|number|count|tally)\b"
_PHRASES = (
    "in total", "overall", "altogether", "a total of", "so far", "to date", "death toll", "total number",
    "total losses", "total casualties", "combined losses", "combined casualties",
)  # fmt: skip
_SUMMING = ("bringing", "brought", "raising", "raised", "raises", "put", "rose", "reached", "stood")
# "casualties in the campaign came to 402 dead"
_SUMMED = r" (?:[^\s,;]+ ){0,8}(?:came to|come to|amount(?:ed)? to|total(?:l?ed)?|stood at|ran to|numbered)\b"
# Words that make a figure the total of a period or of several happenings.
_PERIOD = re.compile(
    word_start(
        [
            r"since the (?:beginning|start|outbreak|launch|onset|opening)\b",
            *(first + _SPAN for first in ("over", "in", "during", "within", "for", "throughout")),
            *(first + _THIS for first in ("during", "over", "in")),
            *(first + _WHOLE for first in ("throughout", "over")),
            *(rf"{each}\b" for each in _PHRASES),
            r"in all\b(?! [a-z])",
            *(first + _SUM for first in _SUMMING),
            *(first + _SUMMED for first in ("casualties", "losses", "deaths", "dead")),
            r"by the end of the (?:\w+ )?(?:war|battle|campaign|operation|offensive|siege|year|month|week)\b",
        ]
    )
)

# With a perfect ("has killed", "had been lost"), a total from then on.
_SINCE = re.compile(word_start([r"since\b(?! then\b)"]))


def is_total(text: str) -> bool:
    """Return whether a sentence gives totals over a period or over several happenings.

    Args:
        text: The sentence.
    """
    return bool(_PERIOD.search(lowered(text)))


def has_since(text: str) -> bool:
    """Return whether a sentence names the beginning of a period that a perfect tense would run from.

    Args:
        text: The sentence.
    """
    return bool(_SINCE.search(lowered(text)))
