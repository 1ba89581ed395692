"""A French text without its accents and capitals, with the same offsets, and its words with their elisions parted.

People type without accents, so every pattern and word list of French is for the plain text. Where an accent decides
("tué", "tue"; "à", "a"), the printed word is asked, as long as the text has accents at all.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_LETTERS = {"œ": "e", "Œ": "e", "æ": "e", "’": "'", "‘": "'", "ʼ": "'", "–": "-", "—": "-", "‑": "-", "‐": "-"}
_SPACES = "\u00a0\u202f\u2009\t\n\r\v\f"
# "quelqu'un", "aujourd'hui" and names such as "N'Djamena" stay whole: only these words elide before another.
_WORD = re.compile(r"(?:l|d|qu|n|s|j|m|t|c|jusqu|lorsqu|puisqu|quoiqu)'(?=[aeiouyhœ])|\w+(?:['-]\w+)*|[^\w\s]")


class _Plain(dict[int, str]):
    """The plain form of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        found = self[code] = _of_character(chr(code))
        return found


def _of_character(character: str) -> str:
    """Return a character without accent and in lower case: always one character, so that offsets hold."""
    if character in _LETTERS:
        return _LETTERS[character]
    if character in _SPACES:
        return " "
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


_PLAIN = _Plain()


@lru_cache(maxsize=1 << 10)  # the steps of reading ask in turn about the same sentences
def plain(text: str) -> str:
    """Return a text without accents and in lower case, of the same length."""
    return text.translate(_PLAIN)


def has_accents(text: str) -> bool:
    """Return whether a text is typed with accents: then a word without one has none."""
    return not text.isascii() and any(character in "éèêàùçôîûâÉÀÈ" for character in text)


class Word(NamedTuple):
    """A word of a sentence: its plain form, and its offsets into the sentence."""

    plain: str
    start: int
    end: int


@lru_cache(maxsize=1 << 10)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words and marks of a sentence; "l'" and "d'" are words of their own, and "à" keeps its accent."""
    return tuple([Word(_told(text, match), *match.span()) for match in _WORD.finditer(plain(text))])


def _told(text: str, match: re.Match[str]) -> str:
    """Return a plain word; "à" and a capital "A", which is one as a rule, stay apart from the auxiliary "a"."""
    return "à" if match.group() == "a" and text[match.start()] in "àÀA" else match.group()


def word_list(text: str) -> frozenset[str]:
    """Return the plain words of a list that is written as a text."""
    return frozenset(plain(text).split())


def alternatives(words: frozenset[str] | tuple[str, ...]) -> str:
    """Return a pattern for any of some words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
