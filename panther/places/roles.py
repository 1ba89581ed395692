"""The role of a place name, from what governs it and what follows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from panther.model import Relation
from panther.places import lexicon
from panther.places.frames import Frame
from panther.places.levels import acts, is_crossed
from panther.places.words import Name, Words

PLACING = frozenset({"event", "destination"})
"""The roles that can place an event."""

_SPEAKING = frozenset(
    "said says announced stated claimed reported confirmed denied warned declared offered agreed signed told condemned "
    "demanded rejected accused urged called vowed insisted responded".split()
)
_CLAUSE_ENDS = frozenset({";", "that", "which", "who", "where", "when", "while"})
_FAR = 12


def give_role(words: Words, name: Name, frame: Frame) -> None:
    """Set the role of a name, its relation and the role it falls back on."""
    name.relation = frame.relation
    modifier = _as_modifier(words, name, frame)
    if modifier:
        name.role, name.fallback = modifier
        return
    name.role, name.fallback = _GOVERNED[frame.kind](words, name, frame)


# --- what follows the name ----------------------------------------------------------------------------------------------

Roles = tuple[str, str]


def _as_modifier(words: Words, name: Name, frame: Frame) -> Roles | None:
    """Return the roles of a name that modifies the noun behind it ("Manbij Military Council"), or nothing."""
    at = frame.right
    word = words.at(at)
    if word == "'s":
        return _possessive(words, name, at + 1)
    if word in {"-", "–"}:
        return None if words.name_at(at + 1) else ("actor" if acts(name.place) else "base", "")
    if words.capitalised(at):
        return _proper_name(words, at, frame)
    return _common_noun(name, word)


def _possessive(words: Words, name: Name, at: int) -> Roles | None:
    nouns = [words.at(position) for position in range(at, at + 3)]
    if any(noun in lexicon.PART_NOUNS or noun in lexicon.PLACE_NOUNS for noun in nouns):
        name.relation = Relation("part", words.between(at, at + 1))
        return None
    if acts(name.place) or any(noun in lexicon.AUTHORITIES or noun in lexicon.PEOPLE for noun in nouns):
        return "actor", ""
    return None


def _proper_name(words: Words, at: int, frame: Frame) -> Roles | None:
    last = at
    while words.capitalised(last + 1):
        last += 1
    run = [words.at(position) for position in range(at, last + 1)]
    if any(noun in _PROPER_HEADS for noun in run):
        return "name_part", ""
    if frame.kind == "preposition" or run[0].isdigit() or words.is_acronym(at):
        return None
    return None if frame.kind == "offset" else ("name_part", "")


_PROPER_HEADS = lexicon.ORGANISATIONS | lexicon.PACTS | lexicon.HAPPENINGS | lexicon.AUTHORITIES


def _common_noun(name: Name, word: str) -> Roles | None:
    if word in lexicon.HAPPENINGS:
        return "name_part", "event"
    if word in lexicon.PACTS or word in lexicon.ORGANISATIONS - lexicon.COMBATANTS:
        return "name_part", ""
    if word in lexicon.AUTHORITIES or word in {"security", "vehicles", "special"}:
        return "actor", ""
    if word in lexicon.COMBATANTS or word in lexicon.PEOPLE:
        return ("actor" if acts(name.place) else "base"), ""
    return None


# --- what governs the name ----------------------------------------------------------------------------------------------


def _subject(words: Words, name: Name, frame: Frame) -> Roles:
    if name.place is None and not name.described:
        return ("event" if words.at(frame.right) in lexicon.SUFFERING else "actor"), ""
    if not acts(name.place):
        return ("actor" if words.at(frame.right) in _SPEAKING else "event"), ""
    at = frame.right
    while words.at(at) in lexicon.AUXILIARIES:
        at += 1
    passive = at > frame.right and words.at(at - 1) in lexicon.PASSIVE
    return ("event" if passive and words.at(at) in lexicon.PLACE_VERBS else "actor"), ""


def _object(words: Words, name: Name, frame: Frame) -> Roles:
    verb = frame.word
    if verb in lexicon.CROSSING:
        return "route", "event"
    if verb in lexicon.LINKING:
        name.relation = Relation("between", verb)
        return "route", "event"
    if verb in lexicon.THINKING:
        return ("actor" if acts(name.place) else "topic"), ""
    if verb in lexicon.MOTION - lexicon.AT_VERBS:
        return ("event" if frame.relation.kind == "part" else "destination"), ""
    if verb in {"left", "leaving", "leave"}:
        return "origin", "event"
    return _purpose(words, frame.position) or ("event", "")


def _purpose(words: Words, verb: int) -> Roles | None:
    """Return the roles of what is only meant to be reached ("in an attempt to besiege X")."""
    before = verb - 1
    if words.at(before).endswith("ly"):
        before -= 1
    if words.at(before) in lexicon.MODALS:
        return "aim", ("" if words.at(before) in {"will", "shall"} else "event")
    if words.at(before) != "to":
        return None
    governor = words.at(before - 1)
    if governor in lexicon.PLANNING:
        return "aim", ""
    return None if governor in lexicon.REALISED else ("aim", "event")


def _verb_before(words: Words, position: int) -> int:
    """Return the position of the nearest verb to the left in the clause, or -1."""
    for at in range(position - 1, max(-1, position - _FAR), -1):
        word = words.at(at)
        if word in _CLAUSE_ENDS:
            return -1
        if word in _ALL_VERBS or (word.endswith("ed") and words.at(at - 1) != "the"):
            return at
    return -1


def has_verb(words: Words, start: int, end: int) -> bool:
    """Return whether a part of a sentence, given by offsets, holds a verb that could govern a place."""
    for at, word in enumerate(words.lower):
        if start <= words.spans[at][0] < end and not words.capitalised(at) and word not in lexicon.BASED:
            finite = word in lexicon.AUXILIARIES or word in _ALL_VERBS or word.endswith("ed")
            if finite and words.at(at - 1) not in lexicon.DETERMINERS:
                return True
    return False


_MOVING = lexicon.MOTION | lexicon.LEAVING | lexicon.DEPARTING | lexicon.CROSSING
_ALL_VERBS = (
    lexicon.MOTION | lexicon.LEAVING | lexicon.CROSSING | lexicon.PLANNING | lexicon.AT_VERBS | lexicon.DEPARTING
    | lexicon.DISCUSSING
)  # fmt: skip


def _in(words: Words, name: Name, frame: Frame) -> Roles:
    before = words.at(frame.position - 1)
    if before in _STATES and words.capitalised(frame.position - 1):
        return "name_part", ""
    if before in lexicon.BASED:
        return "base", ""
    if before in lexicon.TOPIC_NOUNS:
        return "topic", ""
    if before in lexicon.DIPLOMATS and acts(name.place):
        return "actor", ""
    if acts(name.place) and (before in lexicon.COMBATANTS or before in lexicon.AUTHORITIES):
        return "base", ""
    verb = _verb_before(words, frame.position)
    if verb >= 0 and words.at(verb) in lexicon.DISCUSSING:
        return "topic", ""
    return _through_noun(words, name, frame) or ("event", "")


_STATES = frozenset({"state", "qaeda", "jihad", "movement", "mission", "caliphate", "front"})


def _through_noun(words: Words, name: Name, frame: Frame) -> Roles | None:
    """Return the roles of a name in a phrase that is itself gone to or come from ("to a field hospital in X")."""
    at = frame.position - 1
    if words.at(at) not in lexicon.PLACE_NOUNS and words.at(at) not in _SPOTS:
        return None
    while at >= 0 and (words.at(at) in _NOUN_PHRASE or frame.position - at <= _NOUN_PHRASE_WORDS):
        if words.at(at) in _CARRYING:
            outer = replace(frame, word=words.at(at), position=at)
            return _PREPOSITIONS[words.at(at)](words, name, outer)
        if words.at(at) in lexicon.PREPOSITIONS or words.at(at) in lexicon.CONJUNCTIONS or not words.at(at).isalpha():
            return None
        at -= 1
    return None


_SPOTS = frozenset("morgue clinic headquarters hq home house houses shelter shelters position positions".split())
_CARRYING = frozenset({"to", "into", "from", "toward", "towards"})
_NOUN_PHRASE = lexicon.DETERMINERS | lexicon.ADJECTIVES | lexicon.PLACE_NOUNS
_NOUN_PHRASE_WORDS = 5


def _near(words: Words, name: Name, frame: Frame) -> Roles:
    if words.at(frame.position - 1) == "from":
        return _from(words, name, replace(frame, position=frame.position - 1))
    name.relation = Relation("near", frame.word)
    frame.kind = "offset"
    return "event", ""


def _to(words: Words, name: Name, frame: Frame) -> Roles:
    before = words.at(frame.position - 1)
    start = words.name_at(frame.position - 1)
    if start is not None and start.relation.kind in {"between", "from"}:
        name.relation = Relation(start.relation.kind if start.role == "event" else "to", frame.word)
        return ("event" if start.role == "event" else "destination"), ""
    if before in lexicon.LOYALTIES:
        return _near(words, name, frame)
    if before == "according":
        return "speaker", ""
    if before in lexicon.STRUCK:
        return "event", ""
    if before in lexicon.ROUTES or before in lexicon.LINKING:
        return "route", ""
    if before in lexicon.AUTHORITIES:
        return "actor", ""
    if before in lexicon.NO_DESTINATION:
        return "topic", ""
    return _going(words, name, frame, "to")


def _going(words: Words, name: Name, frame: Frame, kind: str) -> Roles:
    if name.relation.kind in {"in", "region"}:
        name.relation = Relation(kind, frame.word)
    if words.at(frame.position - 1) in lexicon.ROUTES or words.at(frame.position - 1) in lexicon.LINKING:
        return "route", ""
    verb = _verb_before(words, frame.position)
    if verb < 0:
        return "destination", ""
    moving = words.at(verb) in _MOVING or words.at(frame.position - 1) in _MOVING
    return _purpose(words, verb) or ("destination" if moving else "event", "")


def _towards(words: Words, name: Name, frame: Frame) -> Roles:
    return _going(words, name, frame, "towards")


def _into(words: Words, name: Name, frame: Frame) -> Roles:
    return _going(words, name, frame, "to")


def _from(words: Words, name: Name, frame: Frame) -> Roles:
    if words.at(frame.position - 1) in lexicon.ROUTES:
        return _between(words, name, frame)
    name.relation = replace(name.relation, kind="from") if name.relation.kind == "in" else name.relation
    verb = _verb_before(words, frame.position)
    leaving = verb >= 0 and words.at(verb) in lexicon.LEAVING or words.at(frame.position - 1) in lexicon.LEAVING
    return "origin", ("event" if leaving else "")


def _through(words: Words, name: Name, frame: Frame) -> Roles:
    return ("route", "event") if frame.word == "via" or is_crossed(name.text, name.place) else ("event", "")


def _against(words: Words, name: Name, frame: Frame) -> Roles:
    return ("actor" if acts(name.place) else "event"), ""


def _for(words: Words, name: Name, frame: Frame) -> Roles:
    before = words.at(frame.position - 1)
    if before in lexicon.CONTESTING:
        return "event", ""
    verb = _verb_before(words, frame.position)
    if before in lexicon.DEPARTING or (verb >= frame.position - 3 and words.at(verb) in lexicon.DEPARTING):
        return "destination", ""
    return ("aim" if before in lexicon.PLANNING else "topic"), ""


def _on(words: Words, name: Name, frame: Frame) -> Roles:
    before = words.at(frame.position - 1)
    if before in lexicon.TOPIC_NOUNS:
        return "topic", ""
    if before in lexicon.POLITICAL and acts(name.place):
        return "actor", ""
    if before in lexicon.TARGETING:
        verb = _verb_before(words, frame.position)
        return (_purpose(words, verb) if verb >= 0 else None) or ("event", "")
    return "event", ""


def _by(words: Words, name: Name, frame: Frame) -> Roles:
    return ("actor", "") if acts(name.place) else _near(words, name, frame)


def _with(words: Words, name: Name, frame: Frame) -> Roles:
    if words.at(frame.position - 1) in lexicon.BORDER_NOUNS:
        name.relation = Relation("border", frame.word)
        return "event", ""
    if words.at(frame.right).endswith("ed"):
        return "event", ""
    return ("actor" if acts(name.place) else "topic"), ""


def _between(words: Words, name: Name, frame: Frame) -> Roles:
    name.relation = Relation("between", frame.word)
    if acts(name.place) and words.at(frame.position - 1) not in lexicon.BORDER_NOUNS:
        return "actor", ""
    return "event", ""


def _topic(words: Words, name: Name, frame: Frame) -> Roles:
    return "topic", ""


def _comparison(words: Words, name: Name, frame: Frame) -> Roles:
    return "comparison", ""


def _as(words: Words, name: Name, frame: Frame) -> Roles:
    named = words.at(frame.position - 1) in {"known", "to", "named", "designated", "codenamed"}
    return "comparison", ("event" if named else "")


_PREPOSITIONS: dict[str, Callable[[Words, Name, Frame], Roles]] = {
    "to": _to, "into": _into, "onto": _into, "toward": _towards, "towards": _towards, "from": _from, "out": _from,
    "near": _near, "around": _near, "outside": _near, "beside": _near, "off": _near, "nearby": _near, "opposite": _near,
    "through": _through, "across": _through, "via": _through, "against": _against, "for": _for, "on": _on, "upon": _on,
    "by": _by, "with": _with, "between": _between, "about": _topic, "regarding": _topic, "concerning": _topic,
    "like": _comparison, "unlike": _comparison, "than": _comparison, "as": _as, "versus": _comparison,
    "after": _comparison, "before": _comparison, "since": _comparison,
}  # fmt: skip


def _preposition(words: Words, name: Name, frame: Frame) -> Roles:
    return _PREPOSITIONS.get(frame.word, _in)(words, name, frame)


def _offset(words: Words, name: Name, frame: Frame) -> Roles:
    return "event", ""


def _noun(words: Words, name: Name, frame: Frame) -> Roles:
    """A name after "NOUN of"."""
    noun = frame.word
    if noun in lexicon.PEOPLE:
        return "witness", ""
    if noun in lexicon.COMBATANTS:
        return "base", ""
    if noun in lexicon.AUTHORITIES:
        return "actor", ""
    if noun in lexicon.TOPIC_NOUNS:
        return "topic", ""
    return "event", ""


def _name_part(words: Words, name: Name, frame: Frame) -> Roles:
    return "name_part", ""


def _listed(words: Words, name: Name, frame: Frame) -> Roles:
    """A name in a list does what the name before it does."""
    if frame.after is None:
        return "event", ""
    if frame.after.relation.kind != "part" and name.relation.kind == "in":
        name.relation = frame.after.relation
    return frame.after.role, frame.after.fallback


_GOVERNED: dict[str, Callable[[Words, Name, Frame], Roles]] = {
    "preposition": _preposition, "object": _object, "subject": _subject, "offset": _offset, "listed": _listed,
    "noun": _noun, "name_part": _name_part,
}  # fmt: skip
