"""When a loss is told of: over a period up to then, or again from another time."""

from __future__ import annotations

from collections.abc import Sequence

from panther.figures import lexicon as lx
from panther.figures.patients import kind_at, word_at
from panther.figures.units import Unit

_GROUP = frozenset(("BE", "HAVE", "ADV"))
_CLAUSE_END = frozenset(("STOP", "COMMA"))
_WHO = frozenset(("who", "whom", "which", "that"))


def is_perfect(units: Sequence[Unit], index: int) -> bool:
    """Return whether a loss is told in a perfect tense ("has killed 40 men", "have claimed 40 lives").

    Args:
        units: The sentence.
        index: The verb that tells the loss, or a noun after its verb.
    """
    position = index - (kind_at(units, index) == "NP")
    while kind_at(units, position - 1) in _GROUP or kind_at(units, position - 1) == "LOSS":
        position -= 1
        if kind_at(units, position) == "HAVE":
            return True
    return False


def is_retold(units: Sequence[Unit], index: int) -> bool:
    """Return whether a loss is only recalled: "who was killed in 2016", "tried for the murder of two men".

    A relative clause recalls it where it names a day of its own beside the one of the sentence.

    Args:
        units: The sentence.
        index: The verb or noun that tells the loss.
    """
    if kind_at(units, index) == "NP":
        return word_at(units, index - 1) == "for" and units[index].word in lx.DEATH_NOUNS
    first = index
    while kind_at(units, first - 1) in _GROUP:
        first -= 1
    if kind_at(units, first - 1) != "REL" or word_at(units, first - 1) not in _WHO:
        return False
    last = index
    while kind_at(units, last) not in _CLAUSE_END and last < len(units):
        last += 1
    dates = [position for position, unit in enumerate(units) if unit.kind == "DATE"]
    own = [position for position in dates if index < position < last]
    return any(units[position].word.isdigit() for position in own) or 0 < len(own) < len(dates)
