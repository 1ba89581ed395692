"""A name with what governs it, and the verbs near it: what every rule for roles looks at."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from panther.model import Relation
from panther.places import lexicon
from panther.places.frames import Frame
from panther.places.levels import acts
from panther.places.words import Name, Words

PLACING = frozenset({"event", "destination"})
"""The roles that can place an event."""

_CLAUSE_ENDS = frozenset({";", "that", "which", "who", "where", "when", "while"})
_SURE = frozenset({"will", "shall"})
_FAR = 12
_NEAR = 4
_VERBS = (
    lexicon.MOTION | lexicon.LEAVING | lexicon.CROSSING | lexicon.PLANNING | lexicon.AT_VERBS | lexicon.DEPARTING
    | lexicon.DISCUSSING
)  # fmt: skip


class Roles(NamedTuple):
    """A role, and the one that the name takes where nothing else in the sentence places the event."""

    role: str
    fallback: str = ""


EVENT = Roles("event")
DESTINATION = Roles("destination")
ACTOR = Roles("actor")
BASE = Roles("base")
TOPIC = Roles("topic")
NAME_PART = Roles("name_part")


class Case(NamedTuple):
    """A name in its sentence. Rules may set the relation of the name; they return its roles."""

    words: Words
    name: Name
    frame: Frame

    @property
    def before(self) -> str:
        """The word before the governing word."""
        return self.words.at(self.frame.position - 1)

    @property
    def behind(self) -> str:
        """The word behind the name and its feature noun."""
        return self.words.at(self.frame.right)

    @property
    def acts(self) -> bool:
        """Whether the name stands for a government as often as for its ground."""
        return acts(self.name.place)

    @property
    def verb(self) -> int:
        """The position of the nearest verb to the left in the clause, or -1."""
        return verb_before(self.words, self.frame.position)

    def relate(self, kind: str) -> None:
        """Set the relation of the name to what the governing word says, unless its phrase says something nearer."""
        if self.name.relation.kind in {"in", "region"}:
            self.name.relation = Relation(kind, self.frame.word)

    def governed_at(self, position: int) -> Case:
        """Return the case as if a word further to the left governed the name."""
        return Case(self.words, self.name, replace(self.frame, word=self.words.at(position), position=position))


def verb_before(words: Words, position: int) -> int:
    """Return the position of the nearest verb to the left in the clause, or -1."""
    lower = words.lower
    for at in range(position - 1, max(-1, position - _FAR), -1):
        word = lower[at]
        if word in _CLAUSE_ENDS:
            return -1
        if word in _VERBS or (word[-2:] == "ed" and (at == 0 or lower[at - 1] != "the")):
            return at
    return -1


def is_finite(words: Words, at: int) -> bool:
    """Return whether a word is a verb that could govern a place."""
    word = words.at(at)
    if words.capitalised(at) or word in lexicon.BASED or words.at(at - 1) in lexicon.DETERMINERS:
        return False
    return word in lexicon.AUXILIARIES or word in _VERBS or word in lexicon.IRREGULAR or word.endswith("ed")


def purpose(words: Words, verb: int) -> Roles | None:
    """Return the roles of what is only meant to be reached ("in an attempt to besiege X"), or nothing."""
    before = verb - 1
    if words.at(before).endswith("ly"):
        before -= 1
    if words.at(before) in lexicon.MODALS:
        return Roles("aim", "" if words.at(before) in _SURE else "event")
    if verb < 0 or words.at(before) != "to":
        return None
    governor = words.at(before - 1)
    if governor in lexicon.PLANNING:
        return Roles("aim")
    # "An offensive to take X" is at X; "attacked Y to take X" need not be.
    forced = not lexicon.FORCING.isdisjoint(words.lower[max(0, before - _NEAR) : before])
    done = forced or governor in lexicon.REALISED or governor in lexicon.HAPPENINGS
    return None if done else Roles("aim", "event")
