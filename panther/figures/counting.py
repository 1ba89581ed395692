"""Whether a figure may be added to others."""

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
            *(first + _SUM for first in ("bringing", "brought", "raising", "raised", "rose", "reached", "stood")),
            r"by the end of the (?:\w+ )?(?:war|battle|campaign|operation|offensive|siege|year|month|week)\b",
        ]
    )
)


def is_total(text: str) -> bool:
    """Return whether a sentence gives totals over a period or over several happenings.

    Args:
        text: The sentence.
    """
    return bool(_PERIOD.search(lowered(text)))
