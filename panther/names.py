"""Many names found in a text in one pass, whatever their spelling, and many phrases, as they are spelled."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from functools import lru_cache
from string import ascii_letters, digits
from typing import Generic, NamedTuple, TypeVar

import ahocorasick

from panther.folding import Folded, fold, fold_text

Payload = TypeVar("Payload", bound=Hashable)

# Kinds of feature that are written before or after the name, in English and French. "City" and "town" are none of them:
# the town of X and X are one, but "X City" may be another.
_FEATURE_WORDS = """
    valley:vallee region:region province:province district:district governorate:gouvernorat peninsula:peninsule
    desert:desert plateau:plateau prefecture:prefecture oasis:oasis island:ile river:riviere department:departement
    cercle:cercle massif:massif
"""
_FRENCH = dict(pair.split(":") for pair in _FEATURE_WORDS.split())
_FEATURE = "|".join(sorted({*_FRENCH, *_FRENCH.values()}))
_FEATURE_FIRST = re.compile(rf"({_FEATURE}) (?:of (?:the )?|de la |de l'|du |des |de |d'|)(\w.*)")
_FEATURE_LAST = re.compile(rf"(\w.*) ({_FEATURE})")
_ENGLISH = {french: english for english, french in _FRENCH.items()} | {english: english for english in _FRENCH}


# Every byte that is no ASCII letter or digit as a space.
_SPACED = bytes(byte if chr(byte) in ascii_letters + digits else 32 for byte in range(256))


class NameMatch(NamedTuple, Generic[Payload]):
    """A name found in a text: ``text`` is as printed; ``payloads`` are all that the name stands for."""

    start: int
    end: int
    text: str
    payloads: tuple[Payload, ...]


class NameIndex(Generic[Payload]):
    """Names, each with what it stands for.

    A name may be given several times: it then stands for several things. Spellings fold (``panther.folding``), and so
    does the word order of "valley of X" and "X Valley".

    Args:
        names: Pairs of a name and what it stands for.
    """

    def __init__(self, names: Iterable[tuple[str, Payload]]) -> None:
        payloads: dict[str, dict[Payload, None]] = {}
        self._meanings: list[Payload] = []
        for name, payload in names:
            if not self._meanings or payload is not self._meanings[-1]:
                self._meanings.append(payload)
            for key in name_keys(name):
                payloads.setdefault(key, {})[payload] = None
        self._payloads = {key: tuple(of_key) for key, of_key in payloads.items()}
        self._phrases = Phrases(self._payloads)

    def __len__(self) -> int:
        """Give the number of folded names."""
        return len(self._payloads)

    def lookup(self, name: str) -> tuple[Payload, ...]:
        """Give what a name stands for, in the order given; () if it is not known."""
        return self._payloads.get(fold(name), ())

    def meanings(self) -> Iterator[Payload]:
        """Give what the names stand for, in the order given; the names of one thing that come in a row give it once."""
        return iter(self._meanings)

    def ambiguous(self) -> Iterator[tuple[str, tuple[Payload, ...]]]:
        """Give the folded names that stand for several things."""
        return ((key, payloads) for key, payloads in self._payloads.items() if len(payloads) > 1)

    def find(self, text: str | Folded) -> Iterator[NameMatch[Payload]]:
        """Find the names in a text, at word boundaries, the leftmost and longest where they overlap.

        Case folds too: whether "us" may stand for "US" is for the caller to tell from ``NameMatch.text``.
        """
        folded = _folded_once(text) if isinstance(text, str) else text
        for start, end in self._phrases.longest(folded.text):
            first, last = folded.span(start, end)
            yield NameMatch(first, last, folded.original[first:last], self._payloads[folded.text[start:end]])


# Places and actors are looked up in the same text, one after the other.
_folded_once = lru_cache(maxsize=1)(fold_text)


class Phrases:
    """Any number of words and phrases, found in a text as they are written, at word boundaries.

    A searcher for many words has many first letters to compare at each character. Therefore the text is searched with
    spaces for all but letters and digits, and each phrase with a space before it: then there is one.

    Args:
        phrases: Words and phrases, a few or many thousands.
        any_case: Whether phrases, which are then in lower case, are found however they are printed.
    """

    def __init__(self, phrases: Iterable[str], *, any_case: bool = False) -> None:
        self._phrases = frozenset(phrases)
        self._any_case = any_case
        self._automaton = ahocorasick.Automaton()
        for phrase in self._phrases:
            self._automaton.add_word(_with_spaces(phrase)[:-1], len(phrase))
        self._automaton.make_automaton()

    def longest(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the spans of the phrases in a text, the leftmost and longest where they overlap."""
        end = 0
        for start, stop in sorted(self._spans(text), key=_leftmost_longest):
            if start >= end:
                end = stop
                yield start, end

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        if not self._phrases:
            return
        spaced = _spaced(text)  # in which the text begins one character later
        for end, length in self._automaton.iter(spaced.lower() if self._any_case else spaced):
            start = end - length
            phrase = text[start:end]
            found = (phrase.lower() if self._any_case else phrase) in self._phrases
            if found and not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
                yield start, end


def _with_spaces(text: str) -> str:
    """Return the ASCII letters and digits of a text, all other characters as spaces, with a space around it all."""
    return f" {text.encode('ascii', 'replace').translate(_SPACED).decode('ascii')} "


_spaced = lru_cache(maxsize=2)(_with_spaces)


def _leftmost_longest(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], -span[1]


def name_keys(name: str) -> tuple[str, ...]:
    """Give the folded forms under which a name is known: its word orders, with and without apostrophes."""
    key = fold(name)
    keys = [key, *_word_orders(key)]
    keys += [form.replace("'", "") for form in keys if "'" in form]
    return tuple(dict.fromkeys(form for form in keys if form))


def _word_orders(key: str) -> Iterator[str]:
    if found := _FEATURE_FIRST.fullmatch(key):
        word, core = found.groups()
    elif found := _FEATURE_LAST.fullmatch(key):
        core, word = found.groups()
    else:
        return
    english = _ENGLISH[word]
    yield f"{core} {english}"
    yield f"{english} {core}"
    yield f"{english} of {core}"
    yield f"{english} of the {core}"
    french = _FRENCH[english]
    yield f"{french} d'{core}" if core[0] in "aeiouyh" else f"{french} de {core}"
    yield f"{french} de l'{core}" if core[0] in "aeiouyh" else f"{french} du {core}"
