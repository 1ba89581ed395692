"""The forms of English verbs, and many fixed words found in a text in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from string import ascii_letters
from typing import Generic, Literal, NamedTuple, TypeVar

import ahocorasick

Form = Literal["past", "present", "ing"]
Payload = TypeVar("Payload")

# past tense, participle; given where the rules of spelling do not make them.
_IRREGULAR: dict[str, tuple[str, ...]] = {
    "begin": ("began", "begun"), "break": ("broke", "broken"), "bring": ("brought",), "come": ("came",),
    "cut": ("cut",), "dig": ("dug",), "drive": ("drove", "driven"), "fall": ("fell", "fallen"), "fight": ("fought",),
    "find": ("found",), "flee": ("fled",), "fly": ("flew", "flown"), "get": ("got",), "give": ("gave", "given"),
    "hit": ("hit",), "hold": ("held",), "lead": ("led",), "leave": ("left",), "lose": ("lost",), "make": ("made",),
    "overrun": ("overran", "overrun"), "overthrow": ("overthrew", "overthrown"), "pay": ("paid",), "put": ("put",),
    "retake": ("retook", "retaken"), "say": ("said",), "send": ("sent",), "set": ("set",), "shoot": ("shot",),
    "show": ("showed", "shown"), "sink": ("sank", "sunk"), "split": ("split",),
    "strike": ("struck", "stricken"), "sweep": ("swept",), "take": ("took", "taken"), "tell": ("told",),
    "undertake": ("undertook", "undertaken"), "withdraw": ("withdrew", "withdrawn"), "write": ("wrote", "written"),
}  # fmt: skip
# Verbs that double their last letter before an ending; those of the second list only in British spelling.
_DOUBLED = frozenset(
    ["admit", "ban", "begin", "cut", "dig", "drop", "equip", "flog", "gas", "get", "hit", "kidnap", "mop", "occur",
     "overrun", "patrol", "put", "repel", "set", "split", "step", "stop", "swap", "transfer", "whip"]
)  # fmt: skip
_DOUBLED_BY_SOME = frozenset(["cancel", "focus", "travel"])
_VOWELS = frozenset("aeiou")
# Every byte as the small letter it is, or as a space.
_AS_LETTERS = bytes(byte | 32 if chr(byte) in ascii_letters else 32 for byte in range(256))


def inflect(verb: str) -> dict[str, Form]:
    """Return the forms of an English verb (the first word of a phrase), each with its kind."""
    head, _, rest = verb.partition(" ")
    stems = [head + head[-1] if head in _DOUBLED else head]
    if head in _DOUBLED_BY_SOME:
        stems.append(head + head[-1])
    y_to_i = head.endswith("y") and head[-2] not in _VOWELS
    third = head + "es" if head.endswith(("s", "sh", "ch", "x")) else head[:-1] + "ies" if y_to_i else head + "s"
    forms: dict[str, Form] = {head: "present", third: "present"}
    for stem in stems:
        forms[(head[:-1] if head.endswith("e") and not head.endswith("ee") else stem) + "ing"] = "ing"
        regular = head + "d" if head.endswith("e") else head[:-1] + "ied" if y_to_i else stem + "ed"
        forms.update(dict.fromkeys(_IRREGULAR.get(head, (regular,)), "past"))
    return {f"{form} {rest}" if rest else form: kind for form, kind in forms.items()}


def split_words(listed: str) -> list[str]:
    """Return the words and phrases of a list that commas part, whatever its line breaks."""
    return [" ".join(word.split()) for word in listed.split(",") if word.strip()]


@lru_cache(maxsize=8)  # the steps of reading ask in turn about the same sentence
def bare_words(text: str) -> list[bytes]:
    """Return the runs of unaccented letters of a text in lower case: a quick look at whether it holds certain words.

    They are bytes, which are many times as fast to part as text.
    """
    return text.encode("ascii", "replace").translate(_AS_LETTERS).split()


def as_bare_words(phrases: Iterable[str]) -> frozenset[bytes]:
    """Return the first bare words of phrases, to look for among the ``bare_words`` of a text."""
    return frozenset(bare_words(phrase)[0] for phrase in phrases)


def lowered(text: str) -> str:
    """Return a text in lower case, with the same offsets: a letter that changes length ("İ") stays as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def word_start(words: Iterable[str], *, anywhere: Iterable[str] = ()) -> str:
    r"""Return a pattern for the beginning of a word, where one of some words (or patterns that begin with a letter) is.

    A search for ``\b(?:...)`` stops at every character; this one skips to where one of the first letters stands.

    Args:
        words: The words, or patterns that begin with a letter or a digit.
        anywhere: Patterns that begin with a fixed character and may stand within a word too.
    """
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[0], []).append(word[1:])
    branches = [rf"{first}(?<!\w{first})(?:{'|'.join(rest)})" for first, rest in by_first.items()]
    return f"(?:{'|'.join([*branches, *anywhere])})"


class WordMatch(NamedTuple, Generic[Payload]):
    """A word found in a text, and what it stands for."""

    start: int
    end: int
    payload: Payload


class WordIndex(Generic[Payload]):
    """Lower-case words and phrases, found whatever their case, at word boundaries, the longest where they overlap."""

    def __init__(self, words: Mapping[str, Payload]) -> None:
        self._automaton = ahocorasick.Automaton()
        for word, payload in words.items():
            self._automaton.add_word(word, (len(word), payload))
        self._automaton.make_automaton()

    def find(self, text: str) -> Iterator[WordMatch[Payload]]:
        """Yield the words of a text in order of offset."""
        lower = lowered(text)
        size = len(text)
        for last, (length, payload) in self._automaton.iter_long(lower):
            start, end = last - length + 1, last + 1
            if (start == 0 or not lower[start - 1].isalnum()) and (end == size or not lower[end].isalnum()):
                yield WordMatch(start, end, payload)
