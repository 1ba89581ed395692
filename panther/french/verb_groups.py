"""What the words around a French verb make of it: its auxiliary, a denial, a plan, an object or a determiner before it.

A position is the index of a word of the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from panther.french import grammar_words as gw
from panther.french.activities import vocabulary
from panther.french.plain import Word

AND = frozenset({"et", "ou", "puis", ","})
_STOPS = frozenset({";", ":", "."})
_ELIDED = frozenset({"d'", "l'", "et", "ou", "lors", "comme"})
_OBJECTS = frozenset({"le", "la", "les", "l'", "en", "y"})
_REACH, _FAR = 4, 14


def word_at(words: Sequence[Word], position: int) -> str:
    """Return a plain word, or "" outside the sentence."""
    return words[position].plain if 0 <= position < len(words) else ""


def auxiliary(words: Sequence[Word], at: int) -> bool | None:
    """Return whether a participle with an auxiliary tells what happened; ``None`` where it has no auxiliary."""
    position = at - 1
    denied = False
    while _may_stand_between(word_at(words, position)):
        denied = denied or words[position].plain in gw.NEGATIONS
        position -= 1
    word = word_at(words, position)
    if word in gw.HAVE | gw.BE:
        return not (denied or is_denied(words, position))
    if word in gw.LATER:
        return False
    if word in gw.INFINITE_AUX:
        return is_realised(words, position)
    return _shared_auxiliary(words, position) if word in AND and position else None


def _may_stand_between(word: str) -> bool:
    """Return whether a word may stand between an auxiliary and its participle."""
    return word in gw.BETWEEN or word.endswith("ment")


def _shared_auxiliary(words: Sequence[Word], position: int) -> bool | None:
    """Return whether a participle goes on after "et" with the auxiliary of one before: "est lancee ... et detruite"."""
    for back in range(position - 1, max(-1, position - _FAR), -1):
        word = words[back].plain
        if word in _STOPS:
            return None
        if word in gw.HAVE | gw.BE:
            helps = _has_participle(words, back, position)
            if helps or word != "a":
                return not is_denied(words, back) if helps else None
    return None


def _has_participle(words: Sequence[Word], first: int, last: int) -> bool:
    """Return whether a participle stands between an auxiliary and a conjunction."""
    known = vocabulary()
    for word in words[first + 1 : min(last, first + 1 + _REACH)]:
        if any("participle" in entry.tenses for entry in known.get(word.plain, ())):
            return True
        if not _may_stand_between(word.plain):
            return word.plain.endswith(("e", "ee", "es", "ees", "i", "is", "u", "us"))
    return False


def is_denied(words: Sequence[Word], at: int) -> bool:
    """Return whether "ne" before a verb denies it; "ne ... que" does not."""
    if not any(word.plain in {"ne", "n'"} for word in words[max(0, at - 3) : at]):
        return word_at(words, at - 1) == "sans"
    around = {word.plain for word in words[max(0, at - 6) : at + 6]}
    after = {word.plain for word in words[at : at + 6]}
    return after.isdisjoint({"que", "qu'"}) and not around.isdisjoint(gw.NEGATIONS)


def is_realised(words: Sequence[Word], at: int) -> bool:
    """Return whether an infinitive tells what did happen: "vient de prendre", "a permis de neutraliser"."""
    for word in reversed(words[max(0, at - _REACH) : at]):
        if word.plain in gw.REALISED:
            return True
        if word.plain in gw.PLANNERS or word.plain in {",", ";", "."}:
            return False
    return False


def is_noun(words: Sequence[Word], at: int, printed: str) -> bool:
    """Return whether what may be a noun or a verb is a noun: after a determiner, or without a subject before it."""
    if printed.endswith(("é", "és", "ée", "ées")) or is_object_before(words, at):
        return False
    before = word_at(words, at - 1)
    if before in gw.DETERMINERS or not before or not before[-1].isalpha():
        return True
    return before in _ELIDED and word_at(words, at - 2) not in gw.SUBJECT_PRONOUNS


def is_object_before(words: Sequence[Word], at: int) -> bool:
    """Return whether the word before a verb is its object: "des chasseurs le bombardent", "il les en deloge"."""
    if word_at(words, at - 1) not in _OBJECTS:
        return False
    verb = words[at].plain
    if verb.endswith(("ent", "ont")) and not verb.endswith("ment"):
        return True
    return word_at(words, at - 2) in gw.SUBJECT_PRONOUNS | {"ne", "n'", "s'", "se"}
