"""Dates that stand over what is told: as headings ("### 3 March"), as labels of lines ("- 3 March: ..."), or alone.

What stands under such a date is told of that day as if the day were printed in it. A heading that says more ("Weekly
review, 15 March") names the day of the report, and is no label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from panther.language import DATE_LEAD
from panther.model import DateMention, Sentence

_COLON = re.compile(r"[\s*_)\]]*(?::|[–—-]\s)[\s*_]*|[\s*_)\].#=]*$")


class Labels:
    """The last label that was read, while the sentences of a document are gone through in order."""

    def __init__(self) -> None:
        self._span = (0, 0)
        self._only: int | None = None  # the paragraph that it is of, where words follow it on its line

    def hold(self, sentence: Sentence, in_force: DateMention | None) -> bool:
        """Return whether a sentence stands under a label, whose date is in force."""
        if in_force is None or self._only not in {None, sentence.paragraph}:
            return False
        return self._span[0] <= in_force.start < self._span[1]

    def read(self, sentence: Sentence, dates: Sequence[DateMention]) -> None:
        """Go on over a sentence, which may be a label or begin with one."""
        if not dates:
            return
        first, at = dates[0], sentence.start
        ranged = [each for each in dates if first.group is not None and each.group == first.group]
        end = max(each.end for each in [first, *ranged])
        follows = _COLON.match(sentence.text, end - at)
        if follows and DATE_LEAD.fullmatch(sentence.text, 0, first.start - at):
            self._span = (first.start, end)
            alone = sentence.kind == "heading" or follows.end() == len(sentence.text)
            self._only = None if alone else sentence.paragraph
