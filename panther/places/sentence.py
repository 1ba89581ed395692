"""The places of a sentence among each other: containing areas, offset anchors, and what else decides a role."""

from __future__ import annotations

from bisect import bisect_left

from panther.model import Relation
from panther.places import lexicon
from panther.places.ambiguity import resolve_by_container, resolve_by_nouns
from panther.places.cases import PLACING, has_verb
from panther.places.described import Memory
from panther.places.frames import Frame, read_frame
from panther.places.levels import AREA, COUNTRY, level
from panther.places.roles import give_role
from panther.places.words import Name, Words
from panther.speech import Speech

_PAST = frozenset({"was", "were", "had"})
_LOCATING = frozenset({"in", "at", "near", "with", "outside"})
_LOCATED = PLACING | {"anchor", "containing"}
_CONTAINERS = frozenset({"in", "of", "inside", "within"})


def read_roles(
    words: Words, memory: Memory, speeches: tuple[Speech, ...], quoted: tuple[tuple[int, int], ...]
) -> list[Name]:
    """Set place, role and relation of every name in a sentence; return those that are places."""
    names: list[Name] = []
    for name in [name for name in words.names if name]:
        if name.described and (_is_located(words, name) or not memory.recall(name)):
            words.dissolve(name.position, *name.nouns)
            continue
        frame = read_frame(words, name)
        name.nouns |= frame.nouns
        resolve_by_nouns(name)
        give_role(words, name, frame)
        _relate(words, name, frame)
        memory.add(name)
        names.append(name)
    _hear(words, names, speeches, quoted)
    _settle(names)
    return names


def _is_located(words: Words, description: Name) -> bool:
    """Return whether the text says where the thing described is: then it is new ("the prison in X")."""
    behind = words.name_at(description.position + 2)
    return words.at(description.position + 1) in _LOCATING and behind is not None and not behind.described


def _relate(words: Words, name: Name, frame: Frame) -> None:
    """Turn a name that only locates the name before it into its containing area or its anchor."""
    nearer = _name_before(words, frame.left)
    if nearer is None or nearer is name or nearer.role not in _LOCATED:
        return
    if frame.kind == "offset" and nearer.relation.kind not in {"direction", "distance", "near"}:
        name.role, name.fallback = "anchor", ""
    elif frame.kind == "preposition" and frame.word in _CONTAINERS:
        _contain(nearer, name)
    elif frame.kind == "listed" and words.at(frame.position) == "," and _is_coarser(name, nearer):
        name.role, name.relation = "containing", Relation("in")
        resolve_by_container(nearer, name.place)


def _is_coarser(name: Name, nearer: Name) -> bool:
    return level(name.place) >= AREA and level(name.place) > level(nearer.place)


def _contain(nearer: Name, name: Name) -> None:
    if level(name.place) < level(nearer.place):
        nearer.role = "containing"
    else:
        name.role, name.fallback = "containing", ""
        resolve_by_container(nearer, name.place)


def _name_before(words: Words, left: int) -> Name | None:
    """Return the name that stands directly before a phrase, over its feature noun, a bracket and a comma."""
    at = left - 1
    while words.at(at) in {",", "(", ")"} or words.at(at) in lexicon.PLACE_NOUNS:
        if words.at(at) in lexicon.PLACE_NOUNS:
            at = _before_apposition(words, at)
        at = _before_bracket(words, at) if words.at(at) == ")" else at - 1
    return words.name_at(at)


def _before_apposition(words: Words, noun: int) -> int:
    """Return the position of the comma before an apposition ("X, a small village"), else that of its noun."""
    at = noun - 1
    while words.at(at) in lexicon.ADJECTIVES:
        at -= 1
    apposed = words.at(at) in lexicon.DETERMINERS and words.at(at - 1) == ","
    return at - 1 if apposed else noun


def _before_bracket(words: Words, closing: int) -> int:
    """Return the position before a bracket that holds no name, else that before its closing mark."""
    at = closing - 1
    while at >= 0 and words.at(at) != "(":
        if words.name_at(at):
            return closing - 1
        at -= 1
    return at - 1


def _hear(words: Words, names: list[Name], speeches: tuple[Speech, ...], quoted: tuple[tuple[int, int], ...]) -> None:
    """Set apart the places of those who speak and of what is only talked about."""
    for name in names:
        if name.role in {"name_part", "actor"}:
            continue
        at = words.spans[name.position][0]
        if any(start <= at < end and not _tells(words.text[start:end]) for start, end in quoted):
            name.role, name.fallback = "quoted", ""
        elif any(_beside(words, speech, name) for speech in speeches):
            name.role, name.fallback = ("witness" if name.role == "witness" else "speaker"), ""
        elif any(_weighed(words.text, speech, at) for speech in speeches):
            name.role, name.fallback = "topic", ""


def _tells(text: str) -> bool:
    """Return whether quoted words tell of something past."""
    return not _PAST.isdisjoint(text.lower().split())


def _beside(words: Words, speech: Speech, name: Name) -> bool:
    """Return whether a name belongs to the speaker or to the verb of saying, not to what is said."""
    at = words.spans[name.position][0]
    verb = words.text[slice(*speech.verb)]
    if speech.content[0] <= at < speech.content[1] or verb.endswith("ing"):
        return False
    if at >= speech.verb[1]:
        return at < speech.content[0] and not has_verb(words, speech.verb[1], at)
    end, passive = _before_auxiliaries(words, speech.verb[0])
    start = speech.speaker[0] if speech.speaker else end
    return start <= at and not passive and not has_verb(words, start, end)


def _before_auxiliaries(words: Words, verb: int) -> tuple[int, bool]:
    """Return where the auxiliaries of a verb begin, and whether they make it a passive ("was reported to")."""
    at = bisect_left(words.spans, (verb, 0))
    first = at
    while words.at(first - 1) in lexicon.AUXILIARIES:
        first -= 1
    passive = not lexicon.PASSIVE.isdisjoint(words.lower[first:at])
    return (words.spans[first][0] if first < len(words.spans) else verb), passive


def _weighed(text: str, speech: Speech, at: int) -> bool:
    """Return whether a name stands in a comment that tells of no happening ("paid tribute to the troops in X")."""
    start, end = speech.content
    return speech.kind == "comment" and start <= at < end and not text.startswith("that", start)


def _settle(names: list[Name]) -> None:
    """Let a weak role place the event where nothing else does, and a country only where nothing nearer does."""
    placing = [name for name in names if name.role in PLACING]
    if not placing:
        for name in names:
            if name.fallback in PLACING:
                name.role = name.fallback
        return
    finest = min(level(name.place) for name in placing)
    for name in placing:
        if name.role == "event" and name.relation.kind in {"in", "region"} and _only_contains(name, finest):
            name.role = "containing"


def _only_contains(name: Name, finest: int) -> bool:
    """Return whether a name is a country or a province where something nearer places the event."""
    coarse = level(name.place)
    if name.place is None or coarse <= finest:
        return False
    words = set(f"{name.place.feature} {name.place.name}".lower().split())
    return coarse == COUNTRY or not words.isdisjoint(lexicon.ADMINISTRATIVE)
