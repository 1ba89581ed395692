"""The role of a name behind a preposition."""

from __future__ import annotations

from collections.abc import Callable

from panther.model import Relation
from panther.places import lexicon
from panther.places.cases import (
    ACTOR,
    BASE,
    DESTINATION,
    EVENT,
    NAME_PART,
    TOPIC,
    Case,
    Roles,
    is_finite,
    purpose,
    verb_before,
)
from panther.places.levels import is_crossed
from panther.places.words import Words

_STATES = frozenset({"state", "qaeda", "jihad", "movement", "mission", "caliphate", "front"})
_MOVING = lexicon.MOTION | lexicon.LEAVING | lexicon.DEPARTING | lexicon.CROSSING
_NAMING = frozenset({"known", "to", "named", "designated", "codenamed"})
_CARRYING = frozenset({"to", "into", "from", "toward", "towards"})
_STOPS = lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS
_LONGEST_PHRASE = 5
_FIGHT = 30
"""Words that may stand between a fight and what it is for."""
_PHRASAL = lexicon.AT_VERBS | lexicon.forms("cut/cutting seal close")
_ROUTE = Roles("route", "event")
_COMPARISON = Roles("comparison")
_TOGETHER = frozenset({"along", "together"})
_SEQUELS = frozenset({"and", ",", ";", "while", "but"})

_BEFORE_TO = {
    **dict.fromkeys(lexicon.NO_DESTINATION, TOPIC),
    **dict.fromkeys(lexicon.AUTHORITIES, ACTOR),
    **dict.fromkeys(lexicon.STRUCK, EVENT),
    "according": Roles("speaker"),
}
_BEFORE_IN = {
    **dict.fromkeys(lexicon.TOPIC_NOUNS, TOPIC),
    **dict.fromkeys(lexicon.BASED, BASE),
    **dict.fromkeys(("issued", "published"), Roles("speaker")),
}
_BEFORE_IN_COUNTRY = {
    **dict.fromkeys(lexicon.COMBATANTS | lexicon.AUTHORITIES, BASE),
    **dict.fromkeys(lexicon.DIPLOMATS, ACTOR),
}


def read_preposition(case: Case) -> Roles:
    """Return the roles of a name that a preposition governs."""
    if case.frame.word in lexicon.PARTICLES and case.before in _PHRASAL:
        return purpose(case.words, case.frame.position - 1) or EVENT
    rule = _RULES.get(case.frame.word, _in)
    return rule if isinstance(rule, Roles) else rule(case)


def _in(case: Case) -> Roles:
    if case.before in _STATES and case.words.capitalised(case.frame.position - 1):
        return NAME_PART
    if case.before in _BEFORE_IN:
        return _BEFORE_IN[case.before]
    if case.acts and case.before in _BEFORE_IN_COUNTRY:
        return _BEFORE_IN_COUNTRY[case.before]
    if case.words.at(case.verb) in lexicon.DISCUSSING:
        return TOPIC
    if (
        case.before in lexicon.SHOOTING
        and case.behind in lexicon.FIRING
        and case.words.at(case.frame.right + 1) != "by"
    ):
        return Roles("base", "event")
    return _inner(case) or EVENT


def _inner(case: Case) -> Roles | None:
    """Return the roles of a name in a phrase that is itself gone to or come from ("to a field hospital in X")."""
    if case.before not in lexicon.PLACE_NOUNS and case.before not in lexicon.SPOTS:
        return None
    first = case.frame.position - 1
    for at in range(first, max(-1, first - _LONGEST_PHRASE), -1):
        word = case.words.at(at)
        if word in _CARRYING:
            return read_preposition(case.governed_at(at))
        if word in lexicon.QUITTING:
            return Roles("origin", "event")
        if word in _STOPS or not word.isalpha():
            return None
    return None


def _near(case: Case) -> Roles:
    if case.before == "from":
        return _from(case.governed_at(case.frame.position - 1))
    case.name.relation = Relation("near", case.frame.word)
    case.frame.kind = "offset"
    return EVENT


def _to(case: Case) -> Roles:
    start = case.words.name_at(case.frame.position - 1)
    if start is not None and start.relation.kind in {"between", "from"}:
        along = start.role == "event" and start.relation.kind == "between"
        case.name.relation = Relation("between" if along else "to", case.frame.word)
        return EVENT if along else DESTINATION
    if case.before in lexicon.CLOSENESS:
        return _near(case)
    if case.before == "back" and case.words.at(case.frame.position - 2) == "way":
        return _on_the_way(case)
    return _BEFORE_TO.get(case.before) or _going(case, "to")


def _on_the_way(case: Case) -> Roles:
    """Something on the road to a place happened in its direction, not there."""
    case.relate("direction")
    return _ROUTE


def _going(case: Case, kind: str) -> Roles:
    if case.before in lexicon.LINKING or (case.before in lexicon.ROUTES and not _takes_route(case)):
        return _on_the_way(case)
    case.relate(kind)
    verb = case.verb
    if verb < 0:
        return DESTINATION
    if _is_flight(case.words, verb):
        return Roles("aim")
    moving = case.words.at(verb) in _MOVING or case.before in _MOVING
    return purpose(case.words, verb) or (DESTINATION if moving else EVENT)


def _takes_route(case: Case) -> bool:
    """Return whether a route to a place is gone all the way ("marched by a southern route to X")."""
    at = case.frame.position
    return case.frame.word == "into" or "by" in case.words.lower[max(0, at - _LONGEST_PHRASE) : at]


def _is_flight(words: Words, verb: int) -> bool:
    """Return whether others than those who acted flee ("the raid killed ten and sent families fleeing to X")."""
    if words.at(verb) not in lexicon.FLEEING:
        return False
    first = verb - 1
    while first > 0 and words.at(first) not in _SEQUELS and not is_finite(words, first):
        first -= 1
    sent = words.at(verb) == "fleeing" and words.at(first) in lexicon.CAUSING
    joined = words.at(first) == "and" and verb - first > 1 and words.at(first + 1) not in lexicon.ADVERBS
    return sent or (joined and not words.at(first + 1).endswith("ly") and verb_before(words, first) >= 0)


def _towards(case: Case) -> Roles:
    return _going(case, "towards")


def _into(case: Case) -> Roles:
    return _going(case, "to")


def _from(case: Case) -> Roles:
    if case.before in lexicon.ROUTES or case.before in lexicon.LINKING:
        return _between(case)
    if case.name.relation.kind == "in":
        case.name.relation = Relation("from", case.frame.word)
    # Who walks out of X does so there; who walks from X to Y does so on the way, and an aircraft wherever it is.
    taking_off = case.before == "off"
    moves = lexicon.LEAVING | lexicon.MOTION if case.frame.word == "out" else lexicon.LEAVING
    leaving = not taking_off and (case.words.at(case.verb) in moves or case.before in moves)
    return Roles("origin", "event" if leaving else "")


def _through(case: Case) -> Roles:
    crossed = case.frame.word == "via" or is_crossed(case.name.text, case.name.place)
    return Roles("route", "event") if crossed else EVENT


def _against(case: Case) -> Roles:
    if case.acts:
        return ACTOR
    return (_targeted(case) if case.before in lexicon.TARGETING or case.before in lexicon.MOTION else None) or EVENT


def _for(case: Case) -> Roles:
    if case.before in lexicon.CONTESTING:
        return EVENT
    at = case.frame.position
    if case.name.place and not lexicon.FIGHTING.isdisjoint(case.words.lower[max(0, at - _FIGHT) : at]):
        return EVENT
    verb = case.verb
    near = max(verb, case.frame.position - 3) == verb
    if case.before in lexicon.DEPARTING or (near and case.words.at(verb) in lexicon.DEPARTING):
        return DESTINATION
    return Roles("aim") if case.before in lexicon.PLANNING else TOPIC


def _on(case: Case) -> Roles:
    if case.before in lexicon.TOPIC_NOUNS:
        return TOPIC
    if case.before in lexicon.POLITICAL and case.acts:
        return ACTOR
    if case.before in lexicon.RETIRING or (case.before == "back" and case.words.at(case.verb) in lexicon.MOTION):
        return _going(case, "to")
    return (_targeted(case) if case.before in lexicon.TARGETING else None) or _inner(case) or EVENT


def _targeted(case: Case) -> Roles | None:
    """Return the roles of what an attack that only may come aims at ("to block any advance on X"), or nothing."""
    noun = case.frame.position - 1
    verb = noun
    while case.words.at(verb - 1) in lexicon.DETERMINERS or case.words.at(verb - 1) in lexicon.ADJECTIVES:
        verb -= 1
    if verb == noun:
        return purpose(case.words, case.verb)
    if case.words.at(verb - 1) == "for":
        return Roles("aim", "event")
    return purpose(case.words, verb - 1)


def _by(case: Case) -> Roles:
    return ACTOR if case.acts else _near(case)


def _with(case: Case) -> Roles:
    if case.before in lexicon.BORDER_NOUNS:
        case.name.relation = Relation("border", case.frame.word)
        return EVENT
    if case.behind.endswith("ed") or case.before in _TOGETHER:
        return EVENT
    return ACTOR if case.acts else TOPIC


def _between(case: Case) -> Roles:
    case.name.relation = Relation("between", case.frame.word)
    return ACTOR if case.acts and case.before not in lexicon.BORDER_NOUNS else EVENT


def _as(case: Case) -> Roles:
    return Roles("comparison", "event" if case.before in _NAMING else "")


_RULES: dict[str, Roles | Callable[[Case], Roles]] = {
    "to": _to, "into": _into, "onto": _into, "toward": _towards, "towards": _towards, "from": _from, "out": _from,
    "near": _near, "around": _near, "outside": _near, "beside": _near, "off": _near, "nearby": _near, "opposite": _near,
    "through": _through, "across": _through, "via": _through, "against": _against, "for": _for, "on": _on, "upon": _on,
    "by": _by, "with": _with, "between": _between, "about": TOPIC, "regarding": TOPIC, "concerning": TOPIC,
    "like": _COMPARISON, "unlike": _COMPARISON, "than": _COMPARISON, "as": _as, "versus": _COMPARISON,
    "after": _COMPARISON, "before": _COMPARISON, "since": _COMPARISON, "except": _COMPARISON,
}  # fmt: skip
