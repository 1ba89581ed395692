"""Toponyms in a document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from panther.model import Document, Place, Sentence, Toponym
from panther.places.described import Memory, find_descriptions
from panther.places.sentence import read_roles
from panther.places.words import Name, split_words
from panther.speech import quotations, read_speech

Hit = tuple[int, int, tuple[Place, ...]]


def read_toponyms(document: Document, hits: Iterable[Hit]) -> tuple[Toponym, ...]:
    """Return the toponyms of a document, in order of offset."""
    found: list[Toponym] = []
    memory = Memory()
    for sentence, names in _by_sentence(document, hits):
        words = split_words(sentence.text, sentence.start, names)
        memory.sentence, memory.paragraph = sentence.index, sentence.paragraph
        kept = read_roles(words, memory, read_speech(sentence.text), quotations(sentence.text))
        found.extend(_toponym(name) for name in kept)
    return tuple(found)


def _by_sentence(document: Document, hits: Iterable[Hit]) -> list[tuple[Sentence, list[Name]]]:
    """Return the names and descriptions of each sentence that has any, without those that overlap an earlier one."""
    names = [
        Name(start, end, document.text[start:end], places, places[0] if len(places) == 1 else None)
        for start, end, places in hits
    ]
    if names:
        names.extend(find_descriptions(document.text))
    names.sort(key=lambda name: (name.start, name.described))
    starts = [sentence.start for sentence in document.sentences]
    groups: dict[int, list[Name]] = {}
    behind = 0
    for name in names:
        index = bisect_right(starts, name.start) - 1
        if index >= 0 and name.start >= behind and name.end <= document.sentences[index].end:
            groups.setdefault(index, []).append(name)
            behind = name.end
    return [(document.sentences[index], groups[index]) for index in sorted(groups)]


def _toponym(name: Name) -> Toponym:
    return Toponym(name.start, name.end, name.text, name.place, name.role, name.relation, described=name.described)
