"""Places of those who speak, and places that are only talked about."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from panther.places import lexicon
from panther.places.cases import is_finite
from panther.places.words import Name, Words
from panther.speech import Speech

Span = tuple[int, int]

# What may stand between the place of a dateline and its dash: capitals, days and the agency.
_DATELINE = re.compile(r"(?:,? (?:[A-Z]\w*\.?|\d+)){0,5}(?P<agency>,? \([A-Z][A-Za-z /]+\))? ?(?:—|(?<= )(?:-|–|--) )")

_PAST = frozenset({"was", "were", "had"})
_DEAF = frozenset({"name_part", "actor"})
_SAID = frozenset({"said", "says", "told", "announced", "stated"})
_WHERE_SAID = frozenset({"in", "at", "from"})
_LONGEST_SPEAKER = 40
"""Words: what is longer names no speaker. So one endless sentence is not read over and over."""


def dateline(words: Words) -> Name | None:
    """Return the name that tells where a report was written ("GAO, Mali, March 4 (Reuters) - ...")."""
    name = words.name_at(0)
    match = _DATELINE.match(words.text, name.end - words.offset) if name else None
    if name is None or match is None or not (match["agency"] or name.text.isupper()):
        return None
    return name


def heard(words: Words, speeches: tuple[Speech, ...], quoted: tuple[Span, ...]) -> list[tuple[Span, str]]:
    """Return the parts of a sentence that tell of speakers, comments and quotations, and the role of names there."""
    if not speeches and not quoted:
        return []
    found = [(span, "topic") for span in _weighed(words.text, speeches)]
    found += [(span, "speaker") for speech in speeches for span in _beside(words, speech)]
    return found + [(span, "quoted") for span in quoted if not _tells(words.text[slice(*span)])]


def hear(words: Words, names: list[Name], parts: list[tuple[Span, str]]) -> None:
    """Set apart the places of those who speak, of quotations about elsewhere and of comments."""
    if not parts:
        return
    starts = [name.start - words.offset for name in names]
    for span, role in parts:
        _set(names, starts, span, role)


def speaking(words: Words, names: list[Name], parts: list[tuple[Span, str]]) -> frozenset[int]:
    """Return where the names begin that stand in the words that tell who speaks."""
    starts = [name.start - words.offset for name in names]
    found: set[int] = set()
    for span, role in parts:
        if role == "speaker":
            found.update(names[at].start for at in range(bisect_left(starts, span[0]), bisect_left(starts, span[1])))
    return frozenset(found)


def _set(names: list[Name], starts: list[int], span: Span, role: str) -> None:
    for name in names[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]:
        if name.role not in _DEAF and not (role == "speaker" and name.role == "witness"):
            name.role, name.fallback = role, ""


def _tells(text: str) -> bool:
    """Return whether quoted words tell of something past."""
    return not _PAST.isdisjoint(text.lower().split())


def _weighed(text: str, speeches: tuple[Speech, ...]) -> list[Span]:
    """Return where comments stand that tell of no happening ("paid tribute to the troops in X"), without overlaps."""
    merged: list[Span] = []
    for start, end in sorted(s.content for s in speeches if s.kind == "comment"):
        if text.startswith("that", start):
            continue
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _beside(words: Words, speech: Speech) -> Iterator[Span]:
    """Yield the spans that belong to the speaker or to the verb of saying, not to what is said."""
    first, last = speech.verb
    if words.text[first:last].endswith("ing"):
        return
    if last < speech.content[0]:
        yield last, _until_verb(words, last, speech.content[0])
    begin, passive = _before_auxiliaries(words, first)
    behind = bisect_left(words.spans, (last, 0))
    if not passive and words.at(behind - 1) in _SAID and words.at(behind) in _WHERE_SAID and words.name_at(behind + 1):
        yield words.spans[behind + 1]
    if speech.speaker and not passive and not _has_verb(words, speech.speaker[0], begin):
        inside = speech.content[0] <= speech.speaker[0] < speech.content[1]
        yield (
            (max(speech.speaker[0], speech.content[1]) if inside else speech.speaker[0]),
            max(begin, speech.speaker[1]),
        )


def _before_auxiliaries(words: Words, verb: int) -> tuple[int, bool]:
    """Return where the auxiliaries of a verb begin, and whether they make it a passive ("was reported to")."""
    at = bisect_left(words.spans, (verb, 0))
    first = at
    while words.at(first - 1) in lexicon.AUXILIARIES:
        first -= 1
    passive = not lexicon.PASSIVE.isdisjoint(words.lower[first:at])
    return (words.spans[first][0] if first < len(words.spans) else verb), passive


def _has_verb(words: Words, start: int, end: int) -> bool:
    """Return whether a part of a sentence holds a verb that could govern a place, or is too long to name a speaker."""
    first, last = bisect_left(words.spans, (start, 0)), bisect_left(words.spans, (end, 0))
    return last - first > _LONGEST_SPEAKER or any(is_finite(words, at) for at in range(first, last))


def _until_verb(words: Words, start: int, end: int) -> int:
    """Return the end of a part of a sentence, or the first verb in it."""
    for at in range(bisect_right(words.spans, (start, 0)), bisect_left(words.spans, (end, 0))):
        if is_finite(words, at):
            return words.spans[at][0]
    return end
