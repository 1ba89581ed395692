"""The role of a place name, from what governs it and what follows it."""

from __future__ import annotations

from collections.abc import Callable

from panther.model import Relation
from panther.places import lexicon
from panther.places.cases import ACTOR, BASE, DESTINATION, EVENT, NAME_PART, PLACING, TOPIC, Case, Roles, purpose
from panther.places.frames import Frame
from panther.places.modifiers import read_modifier
from panther.places.prepositions import read_preposition
from panther.places.words import Name, Words

_AFTER_NOUN_OF = {
    **dict.fromkeys(lexicon.TOPIC_NOUNS | lexicon.SIGHTS, TOPIC),
    **dict.fromkeys(lexicon.VETERANS, Roles("comparison")),
    **dict.fromkeys(lexicon.AUTHORITIES, ACTOR),
    **dict.fromkeys(lexicon.COMBATANTS, BASE),
    **dict.fromkeys(lexicon.PEOPLE, Roles("witness")),
}
_OBJECTS = {
    **dict.fromkeys(lexicon.CROSSING | lexicon.LINKING, Roles("route", "event")),
    **dict.fromkeys(("leave", "left", "leaving"), Roles("origin", "event")),
    **dict.fromkeys(lexicon.USING, BASE),
}
_FEW = 3
_MOVING_INTO = lexicon.MOTION - lexicon.AT_VERBS


def give_role(words: Words, name: Name, frame: Frame) -> None:
    """Set the role of a name, its relation and the role it falls back on."""
    name.relation = frame.relation
    case = Case(words, name, frame)
    name.role, name.fallback = read_modifier(case) or _GOVERNED[frame.kind](case)
    if name.role in PLACING and "except" in words.lower[max(0, frame.left - _FEW) : frame.left]:
        name.role = "comparison"


def _subject(case: Case) -> Roles:
    if _is_ground(case):
        return ACTOR if case.behind in lexicon.SPEAKING else EVENT
    # A name that may be a state's, or is not known, is where something happened only if it suffers it.
    if case.name.place is None:
        return EVENT if case.behind in lexicon.SUFFERING else ACTOR
    return EVENT if _suffers(case) else ACTOR


def _is_ground(case: Case) -> bool:
    """Return whether a name stands for its ground alone, or for a part or the border of it."""
    if case.name.relation.kind in {"border", "part"}:
        return True
    return case.name.described or (case.name.place is not None and not case.acts)


def _suffers(case: Case) -> bool:
    """Return whether a passive verb of attack follows ("Bamako was shelled")."""
    at = case.frame.right
    while case.words.at(at) in lexicon.AUXILIARIES:
        at += 1
    return case.words.at(at - 1) in lexicon.PASSIVE and case.words.at(at) in lexicon.PLACE_VERBS


def _object(case: Case) -> Roles:
    verb = case.frame.word
    if verb in lexicon.VIEWING:
        case.name.relation = Relation("near", verb)
        case.frame.kind = "offset"
        return EVENT
    if verb in lexicon.LINKING:
        case.name.relation = Relation("between", verb)
    if verb in _OBJECTS:
        return _OBJECTS[verb]
    if verb in lexicon.THINKING:
        return ACTOR if case.acts else TOPIC
    if verb in _MOVING_INTO:
        return EVENT if case.frame.relation.kind == "part" else DESTINATION
    return purpose(case.words, case.frame.position) or EVENT


def _noun(case: Case) -> Roles:
    """A name after "NOUN of"."""
    return _AFTER_NOUN_OF.get(case.frame.word, EVENT)


def _listed(case: Case) -> Roles:
    """A name in a list does what the name before it does."""
    first = case.frame.after
    if first is None:
        return EVENT
    if first.relation.kind != "part" and case.name.relation.kind == "in":
        case.name.relation = first.relation
    return Roles(first.role, first.fallback)


_GOVERNED: dict[str, Callable[[Case], Roles]] = {
    "preposition": read_preposition,
    "object": _object,
    "subject": _subject,
    "offset": lambda _: EVENT,
    "listed": _listed,
    "noun": _noun,
    "name_part": lambda _: NAME_PART,
}
