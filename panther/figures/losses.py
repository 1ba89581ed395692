"""Claimed losses in a sentence: whose, what, how many, and whether the figure may be added to others.

The figure is what is printed. "Several" is at least two, "many" and bare plurals are no number, "no casualties" is a
printed zero. A part of another figure in the sentence restates it; a total over a period is an aggregate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from panther.figures import lexicon as lx
from panther.figures.counting import has_since, is_total
from panther.figures.cues import may_tell
from panther.figures.nouns import TELLING, is_part, noun_losses, parts_after
from panther.figures.patients import Patient, subjects, word_at
from panther.figures.phrases import Phrase, accepts, read_phrase
from panther.figures.predicates import Predicate, find_predicates
from panther.figures.sides import Sides
from panther.figures.tenses import is_perfect, is_retold
from panther.figures.units import Unit, read_units
from panther.model import ActorMention, Counting, Loss, LossMention

_WHOLES = frozenset(("them", "whom", "these", "those"))
_ANAPHORS = frozenset(("", "others", "other", "more"))
_CONTRAST = re.compile(r"\b(?:but|though|although|however|yet)\b")
_NATURAL = re.compile(
    r"\b(?:illness|disease|natural causes|old age|heart attack|plague|epidemic)\b"
    r"|\b(?:die[ds]? (?:of|from)|deaths from) (?!(?:\w+ ){0,3}(?:wound|injur|burns|blood))(?=[a-z])",
    re.IGNORECASE,
)


def find_losses(
    text: str, actors: Iterable[ActorMention] = (), *, claimant: str | None = None
) -> tuple[LossMention, ...]:
    """Return the losses that a sentence claims, in order.

    Args:
        text: The sentence.
        actors: The actors in it, with offsets into ``text``; they give the losses their sides.
        claimant: Who says so, if the caller knows; it is passed on to every loss.
    """
    if not may_tell(text):
        return ()
    return _Reader(text, tuple(actors), claimant).read()


class _Reader:
    """A sentence while its losses are read."""

    def __init__(self, text: str, actors: tuple[ActorMention, ...], claimant: str | None) -> None:
        self._text = text
        self._claimant = claimant
        self._units = read_units(text)
        self._sides = Sides(text, self._units, actors)
        self._found: list[LossMention] = []
        self._taken: set[int] = set()

    @cached_property
    def _is_total(self) -> bool:
        """Whether the figures of the sentence are totals; asked where it has a figure."""
        return is_total(self._text)

    @cached_property
    def _has_since(self) -> bool:
        """Whether the sentence names the beginning of a period."""
        return has_since(self._text)

    def _counting(self, index: int) -> Counting:
        """Return whether the figures that a unit tells are totals, or retold from another time."""
        if self._is_total:
            return "aggregate"
        if is_retold(self._units, index):
            return "restates"
        perfect = self._has_since and is_perfect(self._units, index)
        return "aggregate" if perfect else "additive"

    def read(self) -> tuple[LossMention, ...]:
        """Return the losses of the sentence."""
        predicates = find_predicates(self._units)
        for position, predicate in enumerate(predicates):
            following = predicates[position + 1 : position + 3]
            if predicate.kind not in ("found", "lost", "shot") or not _is_told_again(predicate, following):
                self._read_predicate(predicate)
        for index, unit in enumerate(self._units):
            if unit.kind == "NP" and index not in self._taken and not TELLING.isdisjoint([t.word for t in unit.tokens]):
                self._read_noun(index, unit)
        # "Its losses at two dead" are the dead, and no casualties besides.
        exact = {(found.start, found.end) for found in self._found if found.loss.kind != "casualties"}
        self._found = [f for f in self._found if f.loss.kind != "casualties" or (f.start, f.end) not in exact]
        self._found.sort(key=lambda found: (found.start, found.end))
        self._share_contrast()
        return tuple(self._found)

    def _share_contrast(self) -> None:
        """Give a loss the side that then has none: "a tank was damaged but the army suffered no casualties"."""
        for position, (one, other) in enumerate(pairwise(self._found)):
            spared = other.loss.low == 0 and other.loss.side
            if spared and one.loss.side is None and _CONTRAST.search(self._text, one.end, other.start):
                self._found[position] = one._replace(loss=one.loss._replace(side=other.loss.side))

    def _read_predicate(self, predicate: Predicate) -> None:
        """Add the losses of a verb."""
        if predicate.kind == "lost" and any(self._units[each.first].head in lx.LIVES for each in predicate.patients):
            self._taken.update(each.first for each in predicate.patients)
            predicate = replace(predicate, kind="killed", patients=subjects(self._units, predicate.first - 1))
        self._taken.update(index for each in predicate.patients for index in range(each.first, each.last + 1))
        if not predicate.real:
            return
        kind = self._kind(predicate)
        undertaken = self._units[predicate.index].word.startswith("execut")  # plans are executed too
        counted, first = False, len(self._found)
        for patient in predicate.patients:
            phrase = read_phrase(self._text, self._units, patient, self._sides)
            person = self._sides.of_person(patient)
            borne = "died" if predicate.kind == "died" or undertaken else kind
            if kind and accepts(borne, phrase, person=person, follows=bool(self._found)):
                restates = (patient.part and counted) or predicate.detail
                self._add(kind, phrase, patient, predicate.index, restates=restates)
                counted = counted or not (patient.part or (phrase.low is None and phrase.high is None))
        if kind and counted:
            self._read_parts(predicate, kind)
        self._share_side(first)

    def _share_side(self, first: int) -> None:
        """Give a count that names no side the side of its parts: "seven prisoners, including the head of X"."""
        sides = {found.loss.side for found in self._found[first:] if found.loss.counting == "restates"} - {None}
        if len(sides) == 1:
            side = sides.pop()
            for position in range(first, len(self._found)):
                found = self._found[position]
                if found.loss.side is None:
                    self._found[position] = found._replace(loss=found.loss._replace(side=side))

    def _kind(self, predicate: Predicate) -> str:
        """Return the kind of loss that a verb prints, or "" where it tells none."""
        group = self._units[predicate.first : predicate.index]
        if predicate.kind == "wounded" and any(lx.SEVERITY.get(unit.word) == "killed" for unit in group):
            return "killed"
        if predicate.kind == "taken":
            heads = {self._units[each.last].tokens[-1].word for each in predicate.patients}
            return "captured" if heads & lx.PRISONERS else ""
        return self._death(predicate.kind)

    def _death(self, kind: str) -> str:
        """Return the kind of a death: "killed", unless the sentence names a natural cause."""
        if "died" not in kind:
            return kind
        if _NATURAL.search(self._text):
            return "" if kind == "died" else kind
        return " or ".join(dict.fromkeys(kind.replace("died", "killed").split(" or ")))

    def _read_parts(self, predicate: Predicate, kind: str) -> None:
        """Add what the rest of the clause says of a part: ", two seriously", ", including four soldiers"."""
        for patient, part_kind in parts_after(self._units, predicate.index, kind):
            if patient.first in self._taken:
                continue
            phrase = read_phrase(self._text, self._units, patient, self._sides)
            self._add(part_kind, phrase, patient, predicate.index, restates=part_kind == kind)
            self._taken.update(range(patient.first, patient.last + 1))

    def _read_noun(self, index: int, unit: Unit) -> None:
        """Add a loss that a noun tells: "suffered 12 casualties", "three dead", "the deaths of 18 fighters"."""
        for patient, told in noun_losses(self._units, index, unit):
            kind = self._death(told)
            if not kind:
                continue
            phrase = read_phrase(self._text, self._units, patient, self._sides)
            if (
                kind == "casualties"
                or phrase.low is not None
                or phrase.high is not None
                or self._is_borne(index, phrase)
            ):
                part = bool(self._found) and is_part(self._units, index)
                self._add(kind, phrase, patient, index, restates=part)

    def _is_borne(self, index: int, phrase: Phrase) -> bool:
        """Return whether somebody bears a loss without a number: "suffered heavy casualties", "many dead rebels"."""
        return word_at(self._units, index - 1) in lx.SUFFER or bool(phrase.side)

    def _add(self, kind: str, phrase: Phrase, patient: Patient, index: int, *, restates: bool) -> None:
        """Add a loss."""
        previous = self._found[-1].loss if self._found else None
        side = phrase.side or self._sides.elsewhere(patient, index, phrase.text, phrase.head, previous)
        what = previous.what if previous and phrase.what.lower() in _ANAPHORS else phrase.what
        if what in _WHOLES and " of " in phrase.text:
            what = previous.what if previous else ""
        predicate = self._units[index]
        loss = Loss(
            side=side,
            kind=kind,
            what=what,
            text=phrase.text,
            low=phrase.low,
            high=phrase.high,
            claimant=self._claimant,
            counting="restates" if restates else self._counting(index),
        )
        self._found.append(
            LossMention(phrase.start, phrase.end, loss, (predicate.start, predicate.end), phrase.definite)
        )


def _is_told_again(found: Predicate, following: list[Predicate]) -> bool:
    """Return whether what was found or lost is then said to be seized, destroyed or killed."""
    first = {each.first for each in found.patients}
    return any(other.kind != found.kind and first & {each.first for each in other.patients} for other in following)
