"""Whose loss it is: the side of the actor that a sentence names for it, as far as that is safe."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from panther.figures import lexicon as lx
from panther.figures.patients import Patient, kind_at, word_at
from panther.figures.units import Unit
from panther.model import ActorMention, Loss

_SPEAKING = frozenset(("speaker", "government"))
_PERSONS = frozenset(("person", "speaker"))
_BEARING = frozenset(("among", "amongst", "on", "for", "of", "in"))
# How far back a sentence is searched, in characters, and in units of a list: hostile text must not cost a square.
_REACH = 600
_LIST = 80
_ANAPHOR = re.compile(r"\b(?:its|their|his|her|them|whom|another|others?|one|second)\b", re.IGNORECASE)
_OWNER = re.compile(r"\bof (?:the )?$", re.IGNORECASE)


class Sides:
    """The actors of a sentence, asked whose loss a phrase is.

    Args:
        text: The sentence.
        units: The same sentence as units.
        actors: The actors in it, in any order.
    """

    def __init__(self, text: str, units: Sequence[Unit], actors: Sequence[ActorMention]) -> None:
        self._text = text
        self._units = units
        self._actors = sorted(actors, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._actors]

    def within(self, start: int, end: int) -> list[ActorMention]:
        """Return the actors that overlap a span."""
        first = bisect_left(self._starts, start)
        if first and self._actors[first - 1].end > start:
            first -= 1
        return [mention for mention in self._actors[first:] if mention.start < end]

    def is_party(self, start: int, end: int) -> bool:
        """Return whether a span belongs to the name of a party, not of a person."""
        return any(mention.actor.kind not in _PERSONS for mention in self.within(start, end))

    def of_span(self, start: int, end: int) -> str | None:
        """Return the side named in a span, or the sides if they differ."""
        sides = dict.fromkeys(mention.actor.side or mention.actor.name for mention in self.within(start, end))
        return " and ".join(sides) or None

    def of_person(self, patient: Patient) -> bool:
        """Return whether a phrase names a person of the alias table."""
        span = self._units[patient.first].start, self._units[patient.last].end
        return any(mention.actor.kind in _PERSONS for mention in self.within(*span))

    def elsewhere(self, patient: Patient, index: int, text: str, head: str, previous: Loss | None) -> str | None:
        """Return the side of a phrase that names none: the bearer's, the one told of before, or the one there is.

        Args:
            patient: The phrase.
            index: The unit that tells the loss.
            text: The phrase as printed.
            head: Its noun, "" where it is only a count.
            previous: The loss read before this one, if any.
        """
        if bearer := self._bearer(patient, index):
            return bearer
        if previous and (not head or _ANAPHOR.search(text)):
            return previous.side
        if not head and (among := self._among()):
            return among
        return self._owner(patient) if head in lx.GENERIC_FIGHTERS else None

    def _bearer(self, patient: Patient, index: int) -> str | None:
        """Return the side that suffers or has the loss: before "suffered", or after "casualties among"."""
        owner = self._losses_before(patient, index)
        if owner and (side := self.of_span(owner.start, owner.end)):
            return side
        verb = patient.first - 1
        while patient.first - verb < _LIST and kind_at(self._units, verb) not in ("VERB", "LOSS", "HAVE", ""):
            verb -= 1
        if word_at(self._units, verb) in lx.SUFFER and self._units[patient.last].head not in lx.PRISONERS:
            return self.before(self._units[verb].start)
        if self._units[index].kind == "NP" and word_at(self._units, patient.last + 1) in _BEARING:
            following = self._units[patient.last + 2] if patient.last + 2 < len(self._units) else None
            return self.of_span(following.start, following.end) if following else None
        return None

    def _losses_before(self, patient: Patient, index: int) -> Unit | None:
        """Return the losses that a count sums up: "put French casualties at 14", "their losses came to 18 killed"."""
        if self._units[index].kind == "NP" and index < patient.first:
            return self._units[index]
        if self._units[patient.first].head:
            return None
        for before in range(patient.first - 1, max(-1, patient.first - _LIST), -1):
            if kind_at(self._units, before) == "STOP":
                break
            if word_at(self._units, before) in ("casualties", "losses"):
                return self._units[before]
        return None

    def before(self, end: int) -> str | None:
        """Return the side of the last actor before an offset, in the same clause, that is no agent ("by the army")."""
        start = max(self._text.rfind(";", max(0, end - _REACH), end), end - _REACH, 0)
        mentions = [mention for mention in self.within(start, end) if mention.actor.kind not in _SPEAKING]
        return (mentions[-1].actor.side or mentions[-1].actor.name) if mentions else None

    def _among(self) -> str | None:
        """Return the side of a sentence that begins "Among the X," or "Of the X,"."""
        if word_at(self._units, 0) in ("among", "amongst", "of") and kind_at(self._units, 1) == "NP":
            return self.of_span(self._units[1].start, self._units[1].end)
        return None

    def _owner(self, patient: Patient) -> str | None:
        """Return the only side that owns something hit before in the sentence ("two camps of the X were hit")."""
        start = self._units[patient.first].start
        owners = {
            mention.actor.side or mention.actor.name
            for mention in self.within(max(0, start - _REACH), start)
            if _OWNER.search(self._text[max(0, mention.start - 8) : mention.start])
        }
        return owners.pop() if len(owners) == 1 else None
