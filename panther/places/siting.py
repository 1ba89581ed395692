"""What a language tells places with: all that the reading of toponyms asks of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from panther.language import ENGLISH
from panther.model import Sentence
from panther.places.between import Stretch, stretch
from panther.places.described import Memory, find_descriptions
from panther.places.sentence import read_roles
from panther.places.unknown import Span, find_cued
from panther.places.words import Name, split_words
from panther.speech import quotations, read_speech


class Siting(NamedTuple):
    """How a language tells where things are.

    Attributes:
        language: Its code ("fr").
        cued: Text -> the spans where it treats a name as a place, which may not be in the gazetteer.
        descriptions: Text -> descriptions that may refer back to a place ("the city"), in order.
        roles: Sentence, its names, what was named before -> the names that are places, with roles and relations set.
        stretch: How a stretch between two places is written.
    """

    language: str
    cued: Callable[[str], Iterable[Span]]
    descriptions: Callable[[str], Iterable[Name]]
    roles: Callable[[Sentence, list[Name], Memory], list[Name]]
    stretch: Stretch


def _roles(sentence: Sentence, names: list[Name], memory: Memory) -> list[Name]:
    words = split_words(sentence.text, sentence.start, names)
    return read_roles(words, memory, read_speech(sentence.text), quotations(sentence.text))


IN_ENGLISH = Siting(ENGLISH, find_cued, find_descriptions, _roles, stretch("between", "and", "the "))
