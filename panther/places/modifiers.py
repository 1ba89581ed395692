"""Names that modify the noun behind them: "Manbij Military Council", "the Kidal garrison", "Gao's mayor"."""

from __future__ import annotations

from panther.model import Relation
from panther.places import lexicon
from panther.places.cases import ACTOR, BASE, EVENT, NAME_PART, Case, Roles

_PROPER_HEADS = lexicon.ORGANISATIONS | lexicon.PACTS | lexicon.HAPPENINGS | lexicon.AUTHORITIES
_COMMON_NOUNS = _PROPER_HEADS | lexicon.COMBATANTS | lexicon.PEOPLE | lexicon.OFFICIAL
_HYPHENS = frozenset({"-", "–"})
_LONGEST_NAME = 8
_POSSESSED = 3
"""Words behind a possessive that may hold its noun."""


def read_modifier(case: Case) -> Roles | None:
    """Return the roles of a name that modifies a noun behind it, or nothing where it stands for itself."""
    at = case.frame.right
    behind = case.behind
    if behind == "'s":
        return _possessive(case, at + 1)
    if behind in _HYPHENS:
        return _hyphenated(case, at)
    if case.words.capitalised(at) or _is_title(case, at):
        return _proper_name(case, at)
    return _common_noun(case, behind) if behind in _COMMON_NOUNS else None


def _hyphenated(case: Case, at: int) -> Roles | None:
    """Read "Yalta-based"; of "the Kidal-Gao road" the noun behind decides."""
    if case.words.spans[at][0] > case.words.spans[at - 1][1]:
        return None
    if not case.words.name_at(at + 1):
        return _people(case)
    noun = case.words.at(at + 2)
    if noun in lexicon.ROUTES or noun in lexicon.BORDER_NOUNS:
        case.name.relation = Relation("between", noun)
    return EVENT if noun in lexicon.PLACE_NOUNS or noun in lexicon.ROUTES else _common_noun(case, noun)


def _is_title(case: Case, at: int) -> bool:
    """Return whether a verb is followed by capitals, as in the name of a group ("Raqqa is Silently Being ...")."""
    if case.behind not in lexicon.AUXILIARIES:
        return False
    titled = case.words.capitalised(at + 1) and case.words.capitalised(at + 2)
    return titled and not case.words.is_acronym(at + 1)


def _people(case: Case) -> Roles:
    return ACTOR if case.acts else BASE


def _possessive(case: Case, at: int) -> Roles | None:
    nouns = {case.words.at(position) for position in range(at, at + _POSSESSED)}
    if not nouns.isdisjoint(lexicon.PART_NOUNS | lexicon.PLACE_NOUNS):
        case.name.relation = Relation("part", case.words.between(at, at + 1))
        return None
    return ACTOR if case.acts or not nouns.isdisjoint(lexicon.AUTHORITIES | lexicon.PEOPLE) else None


def _proper_name(case: Case, at: int) -> Roles | None:
    last = at
    while case.words.capitalised(last + 1) and last < at + _LONGEST_NAME:
        last += 1
    run = case.words.lower[at : last + 1]
    if case.behind in lexicon.AUXILIARIES:
        return NAME_PART
    if not _PROPER_HEADS.isdisjoint(run):
        return NAME_PART
    # "In Tabqa ISIL fighters ...": behind a preposition the capitals may belong to what comes next.
    is_next = case.frame.kind in {"preposition", "offset"} or case.words.is_acronym(at)
    return None if is_next else NAME_PART


def _common_noun(case: Case, noun: str) -> Roles | None:
    if noun in lexicon.WARS:
        return NAME_PART
    if noun in lexicon.HAPPENINGS:
        return Roles("name_part", "event")
    if noun in lexicon.COMBATANTS or noun in lexicon.PEOPLE:
        return _people(case)
    if noun in lexicon.PACTS or noun in lexicon.ORGANISATIONS:
        return NAME_PART
    return ACTOR if noun in lexicon.AUTHORITIES or noun in lexicon.OFFICIAL else None
