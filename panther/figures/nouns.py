"""Losses that a noun tells ("12 casualties", "three dead", "the deaths of 18 men") and the parts of a figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from panther.figures import lexicon as lx
from panther.figures.patients import Patient, kind_at, objects, word_at
from panther.figures.units import Unit

_IRREAL = frozenset(("avoid", "avoided", "prevent", "prevented", "minimise", "minimize", "risk", "deny", "denied"))
_COSTING = frozenset(("claimed", "claiming", "cost", "costing", "took", "taking"))
_LEAVING = frozenset(("left", "leaving", "leaves"))
_PUTTING = frozenset(("put", "puts", "putting", "estimated", "estimates", "gave", "give", "gives", "placed"))
_REACH = 12
_SUMS = frozenset(("toll",))
# Words of which a loss that a noun tells needs one.
TELLING = (
    lx.DEATH_NOUNS | {"toll"} | {"loss"} | lx.LIVES | lx.PRISONERS | lx.LOSS_NOUNS.keys() | lx.LOSS_QUALITIES.keys()
)


def noun_losses(units: Sequence[Unit], index: int, unit: Unit) -> Iterator[tuple[Patient, str]]:
    """Yield the phrases that a noun makes a loss of, with the kind that it prints.

    Args:
        units: The sentence.
        index: The unit of the noun phrase.
        unit: The noun phrase.
    """
    if word_at(units, index - 1) in _IRREAL or _is_supposed(units, index):
        return
    head = unit.word
    if any(token.word in lx.VAIN for token in unit.tokens):
        return
    if head in lx.DEATH_NOUNS and word_at(units, index + 1) == "of":
        violent = not head.startswith("death")
        found = objects(units, index + 2)
        yield from ((each, "killed" if violent or units[each.first].number else "died") for each in found)
    elif head == "loss" and word_at(units, index + 1) == "of" and _has_count(units, index + 2):
        lives = units[index + 2].head in lx.LIVES
        found = [] if kind_at(units, index + 3) == "LOSS" else objects(units, index + 2)
        yield from ((patient, "killed" if lives else "lost") for patient in found)
    elif (head in lx.LOSS_NOUNS or head in _SUMS) and (sum_ := _sum_at(units, index)) is not None:
        yield Patient(sum_, sum_), lx.LOSS_NOUNS.get(head, "killed")
    elif head in lx.LIVES and word_at(units, index - 1) in _COSTING:
        yield from ((patient, "killed") for patient in _whose_lives(units, index, unit))
    elif head in lx.PRISONERS and len(unit.tokens) > 1 and _is_taken(units, index):
        yield Patient(index, index), "captured"
    elif head in lx.LOSS_NOUNS:
        yield from _counted(units, index, unit, lx.LOSS_NOUNS[head])
    else:
        qualities = [token.word for token in unit.tokens[:-1] if token.word in lx.LOSS_QUALITIES]
        if qualities and (qualities[0] == "dead" or unit.number):
            yield Patient(index, index), lx.LOSS_QUALITIES[qualities[0]]


def _whose_lives(units: Sequence[Unit], index: int, unit: Unit) -> Sequence[Patient]:
    """Return who lost their lives: "the lives of 12 civilians"; "five lives" alone tells how many."""
    if word_at(units, index + 1) == "of":
        return objects(units, index + 2)
    return [Patient(index, index)] if unit.number else []


def _has_count(units: Sequence[Unit], position: int) -> bool:
    """Return whether a unit has a count; beyond the sentence there is none."""
    return position < len(units) and units[position].number is not None


def _sum_at(units: Sequence[Unit], index: int) -> int | None:
    """Return the count that a noun of loss comes to ("put its losses at 14", "raised the toll to 17"), or ``None``."""
    position = index + 1
    if word_at(units, position) not in ("at", "to", "as", "of") or units[index].number:
        return None
    putting = {word_at(units, before) for before in range(max(0, index - 3), index)} & _PUTTING
    if units[index].word not in _SUMS and not putting:
        return None
    position += kind_at(units, position + 1) == "PREP"
    counted = kind_at(units, position + 1) == "NP" and units[position + 1].number is not None
    return position + 1 if counted and kind_at(units, position + 2) != "LOSS" else None


def _is_supposed(units: Sequence[Unit], index: int) -> bool:
    """Return whether a noun stands after a verb that is only supposed ("could cause 12 deaths")."""
    position = index - 1
    while kind_at(units, position) in ("VERB", "ADV"):
        position -= 1
    return position < index - 1 and kind_at(units, position) in ("MODAL", "NEG")


def _is_taken(units: Sequence[Unit], index: int) -> bool:
    """Return whether people are taken ("took 12 men prisoner")."""
    return loss_word(units, index - 1) in ("took", "take", "takes", "taking", "taken")


def loss_word(units: Sequence[Unit], index: int) -> str:
    """Return the verb of loss at a unit, or ""."""
    return word_at(units, index) if kind_at(units, index) == "LOSS" else ""


def _counted(units: Sequence[Unit], index: int, unit: Unit, kind: str) -> Iterator[tuple[Patient, str]]:
    """Yield the losses of "12 casualties", "no losses", "suffered losses", "left a guard and two men dead"."""
    before = word_at(units, index - 1)
    quality = unit.tokens[-1].word in lx.LOSS_QUALITIES
    if quality and len(unit.tokens) == 1 and (counted := _counted_of(units, index)) is not None:
        yield Patient(counted, index - 1), kind
    elif quality and before in lx.JOINING:
        yield from ((each, kind) for each in _left_so(units, index))
    elif unit.number or before in (_LEAVING if quality else lx.SUFFER):
        yield Patient(index, index), kind


def _counted_of(units: Sequence[Unit], index: int) -> int | None:
    """Return the count of those said to be dead or wounded ("four of them dead"), or ``None``."""
    counted = index - 3
    if word_at(units, index - 2) != "of" or kind_at(units, index - 1) not in ("NP", "REL"):
        return None
    return counted if kind_at(units, counted) == "NP" and units[counted].number else None


def is_part(units: Sequence[Unit], index: int) -> bool:
    """Return whether a loss that a noun tells is a part of the figure before ("including four dead").

    Args:
        units: The sentence.
        index: The unit of the noun phrase.
    """
    return word_at(units, index - 1) == "including" or (
        len(units[index].tokens) == 1 and word_at(units, index - 2) == "of" and _counted_of(units, index) is not None
    )


def _left_so(units: Sequence[Unit], index: int) -> list[Patient]:
    """Return what is left in a state that the last of a list names ("left a guard and two men dead")."""
    first = index
    while kind_at(units, first - 1) in ("NP", "COMMA", "CONJ", "PREP"):
        first -= 1
    return objects(units, first) if word_at(units, first - 1) in _LEAVING else []


def parts_after(units: Sequence[Unit], index: int, kind: str) -> Iterator[tuple[Patient, str]]:
    """Yield the parts of a figure that the rest of its clause names, with their kinds.

    Args:
        units: The sentence.
        index: The unit of the verb that tells the figure.
        kind: What it tells.
    """
    for position in range(index + 1, min(len(units), index + _REACH)):
        if kind_at(units, position) in ("BE", "HAVE", "STOP", "LOSS", "REL"):
            return
        if word_at(units, position) == "including" and kind_at(units, position - 1) == "COMMA":
            yield from ((patient, kind) for patient in objects(units, position + 1))
            return
        if _is_count_alone(units, position):
            adverb = position + 1
            if word_at(units, adverb) == "of" and kind_at(units, adverb + 1) in ("NP", "REL"):
                adverb += 2
            severity = lx.SEVERITY.get(word_at(units, adverb))
            if severity:
                yield (
                    Patient(position, adverb - 1),
                    "wounded" if severity == "wounded" and kind == "wounded" else severity,
                )


def _is_count_alone(units: Sequence[Unit], position: int) -> bool:
    """Return whether a unit is a count without a noun, after a comma or "and"."""
    return (
        kind_at(units, position) == "NP"
        and units[position].number is not None
        and not units[position].head
        and kind_at(units, position - 1) in ("COMMA", "CONJ")
    )
