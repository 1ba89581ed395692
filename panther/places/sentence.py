"""The places of a sentence among each other: containing areas, offset anchors, and what else decides a role."""

from __future__ import annotations

from panther.model import Place, Relation
from panther.places import lexicon
from panther.places.ambiguity import resolve_by_container, resolve_by_nouns
from panther.places.cases import PLACING
from panther.places.described import Memory
from panther.places.frames import Frame, read_frame
from panther.places.hearing import dateline, hear, heard, speaking
from panther.places.levels import AREA, COUNTRY, level
from panther.places.roles import give_role
from panther.places.words import Name, Words
from panther.speech import Speech

_LOCATING = frozenset({"in", "at", "near", "with", "outside"})
_TO_THE = frozenset({"to", "the", "just"})
_BETWEEN_PLACES = frozenset({",", "(", ")", "located", "situated", "lying", "which", "lies", "lay", "is"})
_UNLOCATED = frozenset({"name_part", "actor", "route", "aim"})
_CONTAINERS = frozenset({"in", "of", "inside", "within"})
_FEWEST_TO_CONTAIN = 2
_NOBODY: frozenset[int] = frozenset()


def read_roles(
    words: Words, memory: Memory, speeches: tuple[Speech, ...], quoted: tuple[tuple[int, int], ...]
) -> list[Name]:
    """Set place, role and relation of every name in a sentence; return those that are places."""
    names: list[Name] = []
    parts = heard(words, speeches, quoted)
    printed = list(words.names.values())
    speakers = speaking(words, printed, parts) if parts else _NOBODY
    writer = dateline(words) if 0 in words.names else None
    for name in printed:
        frame = read_frame(words, name)
        if name.described and (_is_located(words, name) or not memory.recall(name, _other(words, frame))):
            words.dissolve(name.position, *name.nouns)
            continue
        name.nouns |= frame.nouns
        resolve_by_nouns(name)
        give_role(words, name, frame)
        _relate(words, name, frame)
        if name is writer:
            name.role, name.fallback = "speaker", ""
        if name.start not in speakers:
            memory.add(name)
        names.append(name)
    hear(words, names, parts)
    settle(names)
    return names


def _is_located(words: Words, description: Name) -> bool:
    """Return whether it is said where a thing described is: then it is new ("the prison in X", "hills west of X")."""
    at = description.position + 1
    if words.at(at) in _LOCATING:
        behind = words.name_at(at + 1)
        return behind is not None and not behind.described
    while words.at(at) in _TO_THE:
        at += 1
    return words.at(at) in lexicon.BEARINGS and words.at(at + 1) == "of"


def _other(words: Words, frame: Frame) -> Place | None:
    """Return the place that lies at a distance or in a direction from a description: it is not the one described."""
    nearer = _name_before(words, frame.left) if frame.kind == "offset" else None
    return nearer.place if nearer else None


def _relate(words: Words, name: Name, frame: Frame) -> None:
    """Turn a name that only locates the name before it into its containing area or its anchor."""
    nearer = _name_before(words, frame.left)
    if nearer is None or nearer is name or nearer.role in _UNLOCATED:
        return
    if frame.kind == "offset" and _is_nearer(nearer, name):
        name.role, name.fallback = "anchor", ""
    elif frame.kind == "preposition" and frame.word in _CONTAINERS:
        _contain(nearer, name)
    elif frame.kind == "listed" and _is_container(words.at(frame.position), name, nearer):
        name.role, name.relation = "containing", Relation("in")
        resolve_by_container(nearer, name.place)


def _is_nearer(nearer: Name, name: Name) -> bool:
    """Return whether the place before an offset is itself exact enough for the offset to locate only that."""
    if nearer.relation.kind == "near":
        return name.relation.kind == "distance"
    return nearer.relation.kind not in {"direction", "distance"}


def _is_container(mark: str, name: Name, nearer: Name) -> bool:
    """Return whether a name behind a comma or bracket is the larger place ("X, Niger"; "X (Kidal)")."""
    if mark == "(":
        return None not in {name.place, nearer.place} and name.place is not nearer.place
    return mark == "," and (_is_coarser(name, nearer) or name.relation.kind == "region" != nearer.relation.kind)


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
    while words.at(at) in _BETWEEN_PLACES or words.at(at) in lexicon.PLACE_NOUNS:
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


def settle(names: list[Name]) -> None:
    """Let a weak role place the event where nothing else does, and a country only where nothing nearer does."""
    _fall_back(names)
    placing = [name for name in names if name.role in PLACING]
    if len(placing) < _FEWEST_TO_CONTAIN:
        return
    finest = min(map(_size, placing))
    for name in placing:
        if name.role == "event" and name.relation.kind in {"in", "region"} and _only_contains(name, finest):
            name.role = "containing"


def _fall_back(names: list[Name]) -> None:
    weak = [name for name in names if name.fallback in PLACING]
    # What is only meant places less than what is left or crossed.
    weak = [name for name in weak if name.role != "aim"] or weak
    if not weak:
        return
    placing = [name for name in names if name.role in PLACING]
    if not all(name.described for name in placing):
        _set_same(weak, placing)
        return
    # A description of the very place that a weak role names does not stand in its way.
    recalled = {name.place.place_id for name in placing if name.place}
    for name in weak:
        if recalled <= {name.place.place_id if name.place else ""}:
            name.role = name.fallback


def _set_same(weak: list[Name], placing: list[Name]) -> None:
    """Let a description of a place that places the event do so too ("went into X to search the city")."""
    places = [name.place for name in placing if name.place]
    for name in weak:
        if name.described and name.place in places:
            name.role = name.fallback


def _size(name: Name) -> tuple[int, float]:
    return level(name.place), name.place.radius_km if name.place else 0


def _only_contains(name: Name, finest: tuple[int, float]) -> bool:
    """Return whether a name is a country, a province or a sea where something nearer places the event."""
    if name.place is None or _size(name) <= finest:
        return False
    words = set(f"{name.place.feature} {name.place.name}".lower().split())
    return level(name.place) == COUNTRY or not words.isdisjoint(lexicon.CONTAINING)
