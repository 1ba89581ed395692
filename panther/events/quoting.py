"""Quotations that run over several sentences: where they begin and end, and who speaks in them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from panther.events.clauses import Clause
from panther.events.evidence import Evidence
from panther.speech import Speech

_MARK = re.compile(r'["“”«»]')
_CLOSING = {"“": "”", "«": "»"}
_OPENING = {'"': '"', "”": "“", "»": "«"}
# Words of four or fewer between marks are a name or a way of distancing (panther.speech.quotations).
_FEW_WORDS = 4


class Quotation(NamedTuple):
    """What somebody says in several sentences; offsets into the document, of the marks.

    ``told_by`` is the evidence of the sentence that names who speaks, with the act of saying in it, if any does.
    """

    start: int
    end: int
    told_by: tuple[Evidence, Speech] | None

    def runs_on_in(self, found: Evidence) -> bool:
        """Return whether a sentence begins in the quotation, or with it where somebody else's words name who speaks."""
        begins = found.sentence.start == self.start and not found.speeches
        return begins or self.start < found.sentence.start < self.end

    def holds(self, clause: Clause) -> bool:
        """Return whether all that a clause tells stands in the quotation."""
        last = max((trigger.end for trigger in clause.happenings), default=clause.start)
        return self.start <= clause.start < self.end and last <= self.end


def running_quotations(evidence: Sequence[Evidence]) -> Mapping[int, Quotation]:
    """Return the quotation that runs on in a sentence, by the offset of the sentence, for each that one runs on in.

    It began in an earlier sentence, or is the next one of whoever was quoted before. A quotation that never closes is
    none, since a stray mark would have somebody say the rest of the paragraph; but one that the next paragraph opens
    again goes on there, as printers have it.
    """
    running: dict[int, Quotation] = {}
    prose = [found for found in evidence if found.sentence.kind in {"prose", "item"}]
    paragraphs = [list(group) for _, group in groupby(prose, key=lambda found: found.sentence.paragraph)]
    going_on: Quotation | None = None
    for paragraph, following in pairwise([*paragraphs, []]):
        last: Quotation | None = None
        spoken = _Spoken(paragraph)
        for start, end in _spans(paragraph, following):
            told_by = spoken.by_whom(start, end)
            if told_by is None and going_on is not None and start == paragraph[0].sentence.start:
                told_by = going_on.told_by
            last = Quotation(start, end, told_by)
            touched = paragraph[bisect_left(spoken.starts, start) : bisect_left(spoken.starts, end)]
            running |= {found.sentence.start: last for found in touched if last.runs_on_in(found)}
        going_on = last if last is not None and last.end > paragraph[-1].sentence.end else None
    return running


def _spans(paragraph: Sequence[Evidence], following: Sequence[Evidence]) -> Iterator[tuple[int, int]]:
    """Yield where the quotations of a paragraph begin and end, without those within others.

    One that goes on in the following paragraph ends behind the end of this one.
    """
    open_marks: list[tuple[str, int, int]] = []
    words = 0
    for found in paragraph:
        text, at = found.sentence.text, found.sentence.start
        for match in _MARK.finditer(text):
            mark, position = match.group(), match.start()
            count = words + text.count(" ", 0, position)
            if open_marks and mark == open_marks[-1][0]:
                _, start, before = open_marks.pop()
                if not open_marks and count - before >= _FEW_WORDS:
                    yield start, at + match.end()
            elif mark in _CLOSING or (mark == '"' and not _measures(text, position)):
                open_marks.append((_CLOSING.get(mark, mark), at + position, count))
        words += text.count(" ") + 1
    if open_marks and following and following[0].sentence.text.startswith(_OPENING[open_marks[0][0]]):
        yield open_marks[0][1], paragraph[-1].sentence.end + 1


def _measures(text: str, position: int) -> bool:
    """Return whether a straight mark stands for inches: 'a 5" gun'."""
    return text[position - 1 : position].isdigit() and text[position + 1 : position + 2] in {" ", ""}


class _Spoken:
    """The acts of saying of a paragraph, found by where its sentences begin: it may have thousands of either."""

    def __init__(self, paragraph: Sequence[Evidence]) -> None:
        self._paragraph = paragraph
        self.starts = [found.sentence.start for found in paragraph]
        self._rows = [(found, each) for found in paragraph for each in found.speeches if each.speaker is not None]
        self._rows_at = [found.sentence.start for found, _ in self._rows]

    def by_whom(self, start: int, end: int) -> tuple[Evidence, Speech] | None:
        """Return who speaks: the one named where a quotation opens, right behind it, or last before it."""
        opening, closing = self._sentence_at(start), self._sentence_at(end)
        here = self._in(opening)
        if here:
            return here[-1]
        behind = [row for row in self._in(closing) if end <= closing.sentence.start + row[1].verb[0]]
        before = bisect_left(self._rows_at, opening.sentence.start)
        return behind[0] if behind else self._rows[before - 1] if before else None

    def _sentence_at(self, offset: int) -> Evidence:
        return self._paragraph[max(0, bisect_right(self.starts, offset) - 1)]

    def _in(self, found: Evidence) -> Sequence[tuple[Evidence, Speech]]:
        at = found.sentence.start
        return self._rows[bisect_left(self._rows_at, at) : bisect_right(self._rows_at, at)]
