"""Whether a figure may be added to others."""

from __future__ import annotations

import re

# Words that make a figure the total of a period or of several happenings.
_PERIOD = re.compile(
    r"""\b(?:
        since\ the\ (?:beginning|start|outbreak|launch|onset|opening)
      | (?:over|in|during|within|for|throughout)\ (?:the|these|those|this)\ (?:previous|past|last|preceding|same)
        \ (?:\w+\ ){0,2}(?:hours|days|nights|weeks?|months?|years?|period)
      | (?:during|over|in)\ (?:this|that)\ (?:same\ |entire\ |whole\ )?(?:period|campaign|offensive|war|operation)
      | (?:throughout|over)\ the\ (?:entire\ |whole\ )?(?:period|campaign|offensive|war|operation|battle|siege)
      | in\ total | in\ all\b(?!\ [a-z]) | overall | altogether | a\ total\ of | so\ far | to\ date
      | (?:bringing|brought|raising|raised|rose|reached|stood)\ (?:the\ |at\ |to\ )?(?:\w+\ )?
        (?:total|toll|number|count|tally)
      | death\ toll | total\ number | (?:total|combined)\ (?:losses|casualties)
      | by\ the\ end\ of\ the\ (?:\w+\ )?(?:war|battle|campaign|operation|offensive|siege|year|month|week)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)


def is_total(text: str) -> bool:
    """Return whether a sentence gives totals over a period or over several happenings.

    Args:
        text: The sentence.
    """
    return bool(_PERIOD.search(text))
