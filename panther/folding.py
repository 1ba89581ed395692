"""Spellings that are the same to a reader fold to one key, and folded offsets lead back to the text.

Case, accents, Unicode normal forms, kinds of hyphen and kinds of apostrophe fold. A hyphen is a space. An apostrophe
inside a word goes ("Aguel'hoc"), unless it may part two words: "d'Ax" is not "Dax", and "Gao's" is not a place.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_APOSTROPHES = frozenset("'`´‘’‛′ʹʻʼʽʾʿˈ＇")
_DASHES = frozenset("‐‑‒–—―−﹘﹣－־")
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff\u0640")
_LETTER_PAIRS = "øo đd ðd łl ħh ıi ŋn ɛe ɔo əe ɓb ɗd ɲn"
_LETTERS = {pair[0]: pair[1] for pair in _LETTER_PAIRS.split()} | {"æ": "ae", "œ": "oe", "þ": "th"}
_ASCII = {code: chr(code).lower() for code in range(128)} | dict.fromkeys(map(ord, "\t\n\v\f\r\x1c\x1d\x1e\x1f-"), " ")
_ASCII[ord("`")] = "'"

_NOT_ASCII = re.compile(r"([^\x00-\x7f]+)")
_SPARE_SPACES = re.compile("  +")
# An apostrophe that is silent: after two letters or more, before a letter, with no possessive and no French elision
# ("lorsqu'"); or before the first letter of a word that follows another ("al-'Ayn").
_SILENT_APOSTROPHES = re.compile(
    r"'(?:(?<=[^\W\d_]{2}')(?<!qu')(?=[^\W\d_])(?!s\b)|(?<=[^\W\d_] ')(?=[^\W\d_]))",
)
_EDGE_APOSTROPHES = re.compile(r"(?<!\w)'+|'+(?!\w)")


class _Characters(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code)).translate(_ASCII)
        return folded


def _fold_character(character: str) -> str:
    if character in _INVISIBLE:
        return ""
    if character in _DASHES or character.isspace():
        return " "
    if character in _APOSTROPHES:
        return "'"
    folded = "".join(_LETTERS.get(part, part) for part in _without_accents(character).casefold())
    return _without_accents(folded)


def _without_accents(text: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFKD", text) if not unicodedata.combining(part))


_CHARACTERS = _Characters(_ASCII)


@dataclass(frozen=True, slots=True)
class _Step:
    """Where a folding step changed the length: from ``positions[i]`` on, offsets before it were ``shifts[i]`` more."""

    positions: list[int]
    shifts: list[int]

    def back(self, position: int) -> int:
        """Where a character stood before this step."""
        found = bisect_right(self.positions, position)
        return position + self.shifts[found - 1] if found else position


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that knows the offsets of the text it was made of."""

    text: str
    original: str
    steps: tuple[_Step, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the original of a part of the folded text, with the accents that stand apart at its end."""
        first, last = start, end - 1
        for step in reversed(self.steps):
            first, last = step.back(first), step.back(last)
        last += 1
        while self.steps and last < len(self.original) and unicodedata.combining(self.original[last]):
            last += 1
        return first, last


@lru_cache(maxsize=1 << 12)  # a text has the same names again and again
def fold(name: str) -> str:
    """Fold a name to the key that all its spellings share."""
    folded = fold_text(name.strip()).text
    return " ".join((_EDGE_APOSTROPHES.sub("", folded) if "'" in folded else folded).split())


def fold_text(text: str) -> Folded:
    """Fold a text, so that names folded with ``fold`` can be found in it.

    One C-level pass where the text is ASCII; elsewhere the time goes with the number of characters beyond ASCII.
    """
    steps: list[_Step] = []
    folded = text.translate(_ASCII) if text.isascii() else _fold_characters(text, steps)
    if "'" in folded:
        folded = _replace(folded, ((*m.span(), "") for m in _SILENT_APOSTROPHES.finditer(folded)), steps)
    if "  " in folded:
        folded = _replace(folded, ((m.start() + 1, m.end(), "") for m in _SPARE_SPACES.finditer(folded)), steps)
    return Folded(folded, text, tuple(steps))


def _fold_characters(text: str, steps: list[_Step]) -> str:
    """Fold each character by itself. Python translates a run of ASCII fast, but not one with other letters in it."""
    runs = _NOT_ASCII.split(text)  # every other one is beyond ASCII
    if all(len(_CHARACTERS[ord(character)]) == 1 for character in set("".join(runs[1::2]))):
        runs[1::2] = [run.translate(_CHARACTERS) for run in runs[1::2]]
    else:
        runs = _NOT_ASCII.split(_replace(text, _beyond_ascii(text), steps))
    runs[::2] = [run.translate(_ASCII) for run in runs[::2]]
    return "".join(runs)


def _beyond_ascii(text: str) -> Iterator[tuple[int, int, str]]:
    for run in _NOT_ASCII.finditer(text):
        for position, character in enumerate(run.group(), run.start()):
            yield position, position + 1, _CHARACTERS[ord(character)]


def _replace(text: str, edits: Iterable[tuple[int, int, str]], steps: list[_Step]) -> str:
    """Apply edits in order of offset and record where they changed the length."""
    pieces: list[str] = []
    step = _Step([], [])
    read = written = 0
    for start, end, piece in edits:
        pieces += (text[read:start], piece)
        written += start - read
        if len(piece) != end - start:
            for position in range(1, len(piece)):
                step.positions.append(written + position)
                step.shifts.append(start - written - position)
            step.positions.append(written + len(piece))
            step.shifts.append(end - written - len(piece))
        written += len(piece)
        read = end
    pieces.append(text[read:])
    if step.positions:
        steps.append(step)
    return "".join(pieces)
