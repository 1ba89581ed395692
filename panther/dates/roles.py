"""Whether a date is that of a happening or of its announcement."""

from __future__ import annotations

from bisect import bisect_left

from panther.model import DateRole
from panther.speech import Speech

_LONGEST_LEAD_IN = 14
_LONGEST_ADVERBIAL = 6


_NEAR = 6


def _verb_start(speech: Speech) -> int:
    return speech.verb[0]


def role_of(start: int, end: int, speeches: tuple[Speech, ...]) -> DateRole:
    """Return the role of a date at these offsets of a sentence.

    A date beside the verb of saying or before its speaker is the day of the report ("On 3 March the palace announced",
    "said on 3 March that", "..., he said on 3 March"); one in what is said, or in another clause, is that of an event.
    """
    at = bisect_left(speeches, start, key=_verb_start)
    for speech in speeches[max(0, at - _NEAR) : at + _NEAR]:
        verb_end = speech.verb[1]
        content_start, content_end = speech.content
        if verb_end <= start < content_start:
            return "report"
        if content_end <= _verb_start(speech) and 0 <= start - verb_end <= _LONGEST_ADVERBIAL:
            return "report"
        if content_start <= start < content_end:
            return "report" if 0 <= start - verb_end <= _LONGEST_ADVERBIAL and content_start == verb_end else "event"
        if 0 <= speech.start - end <= _LONGEST_LEAD_IN:
            return "report"
    return "event"
