"""The forms of English verbs, and many fixed words found in a text in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
    "show": ("showed", "shown"), "sink": ("sank", "sunk"), "split": ("split",), "step": ("stepped",),
    "strike": ("struck", "stricken"), "sweep": ("swept",), "take": ("took", "taken"), "tell": ("told",),
    "undertake": ("undertook", "undertaken"), "withdraw": ("withdrew", "withdrawn"), "write": ("wrote", "written"),
}  # fmt: skip
_DOUBLED = frozenset(
    [
        "admit",
        "ban",
        "cut",
        "dig",
        "drop",
        "get",
        "hit",
        "kidnap",
        "patrol",
        "put",
        "repel",
        "set",
        "split",
        "stop",
        "swap",
    ]
)
_VOWELS = frozenset("aeiou")


def inflect(verb: str) -> dict[str, Form]:
    """Return the forms of an English verb (the first word of a phrase), each with its kind."""
    head, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    stem = head + head[-1] if head in _DOUBLED else head
    y_to_i = head.endswith("y") and head[-2] not in _VOWELS
    regular = head + "d" if head.endswith("e") else head[:-1] + "ied" if y_to_i else stem + "ed"
    third = head + "es" if head.endswith(("s", "sh", "ch", "x")) else head[:-1] + "ies" if y_to_i else head + "s"
    silent_e = head.endswith("e") and not head.endswith("ee")
    forms: dict[str, Form] = {head + tail: "present", third + tail: "present"}
    forms[(head[:-1] if silent_e else stem) + "ing" + tail] = "ing"
    forms.update({form + tail: "past" for form in _IRREGULAR.get(head, (regular,))})
    return forms


def split_words(listed: str) -> list[str]:
    """Return the words and phrases of a list that commas part, whatever its line breaks."""
    return [" ".join(word.split()) for word in listed.split(",") if word.strip()]


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
        lowered = text.lower()
        if len(lowered) != len(text):  # a letter such as "İ" changes length in lower case: keep the offsets
            lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        size = len(text)
        for last, (length, payload) in self._automaton.iter_long(lowered):
            start, end = last - length + 1, last + 1
            if (start == 0 or not lowered[start - 1].isalnum()) and (end == size or not lowered[end].isalnum()):
                yield WordMatch(start, end, payload)
