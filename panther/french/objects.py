"""What a French verb is said of: "enlever" takes a village, or abducts a villager."""

from __future__ import annotations

import re
from collections.abc import Sequence

from panther.events.activities import ACTIVITIES, Trigger
from panther.french import lexicon
from panther.french.loss_phrases import read_phrases
from panther.french.loss_words import LOSS_NOUNS, PEOPLE, THINGS
from panther.french.plain import alternatives, plain
from panther.french.verbs import forms
from panther.model import Toponym

_TAKING, _QUITTING, _STOPPING = forms(["enlever"]), forms(["quitter"]), forms(["arreter"])
# What verbs tell of persons: a column that is intercepted fights.
_OF_PERSONS = {
    **dict.fromkeys(forms(["evacuer"]), "movement"),
    **dict.fromkeys(forms(["intercepter"]), "capture of persons"),
    **dict.fromkeys(forms(["liberer"]), "transfer"),
}
_DETERMINER = (
    r"(?:la |les? |l'|une? |cet |cette |ces? |ses |sa |son |leurs? |des |deux |trois |plusieurs "
    r"|toute?s? (?:la |les? |l')|tous les )?(?:petite?s? |grande?s? |premiere?s? |derniere?s? |autres? )?"
)
_GROUND = re.compile(rf"{_DETERMINER}(?:{alternatives(lexicon.GROUND)})\b")
_PERSONS = re.compile(rf"{_DETERMINER}(?:{alternatives(PEOPLE | frozenset(LOSS_NOUNS) | lexicon.INHABITANTS)})\b")
_THEY = re.compile(r"(?:ils|elles|tous|toutes|certains)\b")
_VEHICLE = re.compile(
    rf"{_DETERMINER}(?:autocars?|(?:mini|auto)?bus|camions?|vehicules?|voitures?|convois?|taxis?|trains?|pirogues?)\b"
)
_NAME = re.compile(r"(?:la |les? |l')?")
_TO_OBJECT = re.compile(r"(?: (?:\w+ment|ensuite|aussi|enfin|aussitot|a l'\w+|aux? \w+))* ")
_PASSIVE = re.compile(
    r" (?:a ete|ont ete|avaient? ete|est|sont|fut|furent|etait|etaient)(?: (?:\w+ment|alors|aussi))* $"
)
_OPENS = re.compile(r"(?:^|[,;:] |\b(?:et|puis|mais|que) |\bqu')")
_FOR = re.compile(r" [^,;:]*\b(?:pour|vers|a destination|en direction)\b[^;:]*")


def retell(trigger: Trigger, text: str, names: Sequence[Toponym]) -> Trigger:
    """Return a trigger with the activity that its verb tells of its object.

    Args:
        trigger: A trigger, with offsets into the sentence.
        text: The sentence.
        names: The place names in it, with offsets into it.
    """
    bare = plain(text)
    word = bare[trigger.start : trigger.end]
    told = ""
    if word in _QUITTING:
        told = "movement" if _leaves_for(trigger, bare, names) else ""
    elif word in _TAKING:
        told = "capture of ground" if any(_is_ground(bare, at, names) for at in _said_of(trigger, bare)) else ""
    elif word in _STOPPING:
        told = "movement" if any(_VEHICLE.match(bare, at) for at in _said_of(trigger, bare)) else ""
    elif word in _OF_PERSONS:
        told = _OF_PERSONS[word] if any(_are_persons(text, bare, at) for at in _said_of(trigger, bare)) else ""
    return trigger._replace(activity=ACTIVITIES[told], generic=False) if told else trigger


def _said_of(trigger: Trigger, bare: str) -> list[int]:
    """Return where the object of a verb may begin: behind it, or in the passive where its clause opens."""
    if passive := _PASSIVE.search(bare, 0, trigger.start):
        return [match.end() for match in _OPENS.finditer(bare, 0, passive.start())]
    behind = _TO_OBJECT.match(bare, trigger.end)
    return [behind.end()] if behind else []


def _is_ground(bare: str, at: int, names: Sequence[Toponym]) -> bool:
    """Return whether ground is named at an offset: by its noun, or as a place."""
    return _GROUND.match(bare, at) is not None or any(
        name.start >= at and _NAME.fullmatch(bare, at, name.start) for name in names
    )


def _are_persons(text: str, bare: str, at: int) -> bool:
    """Return whether persons are named at an offset; what is counted and neither thing nor ground is persons."""
    others = THINGS | lexicon.GROUND
    if _PERSONS.match(bare, at) or _THEY.match(bare, at):
        return True
    return any(
        phrase.start == at and not phrase.is_person and phrase.head and phrase.head not in others
        for phrase in read_phrases(text, bare, ())
    )


def _leaves_for(trigger: Trigger, bare: str, names: Sequence[Toponym]) -> bool:
    """Return whether somebody leaves for a place: he gives up no ground, he moves."""
    return any(
        name.role == "destination" and _FOR.fullmatch(bare, trigger.end, name.start) is not None for name in names
    )
