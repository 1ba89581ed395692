"""The totals an infobox gives for each side: "Casualties1: 3 killed, 120 wounded, 1 armoured vehicle destroyed"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from panther.figures.lexicon import LOSS_NOUNS, LOSS_VERBS
from panther.figures.numbers import read_number
from panther.model import Loss, LossMention

_LINE = re.compile(
    r"^\W*(?:Casualties|Losses)(?:\s+and\s+losses)?\s*(?P<combatant>\d)\s*[:=|]\s*(?P<totals>.*)$", re.IGNORECASE
)
# A comma between three digits and more is a thousands separator.
_ENTRY = re.compile(r"(?:[^,;]|,(?=\d{3}(?!\d)))+")
_KINDS = {word: verb.kind.replace("died", "killed") for word, verb in LOSS_VERBS.items()} | LOSS_NOUNS
_WORD = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class CasualtyTotals:
    """What an infobox line says that one combatant lost; the spans of the losses are offsets into the line."""

    combatant: int
    losses: tuple[LossMention, ...]

    def total(self, kind: str) -> tuple[int | None, int | None]:
        """Return the bounds of everything of a kind that was lost, ``None`` where nothing bounds it.

        Args:
            kind: A kind of loss, such as "killed".
        """
        figures = [mention.loss for mention in self.losses if mention.loss.kind == kind]
        if not figures:
            return None, None
        lows = [loss.low or 0 for loss in figures]
        highs = [loss.high for loss in figures if loss.high is not None]
        return sum(lows), sum(highs) if len(highs) == len(figures) else None


def read_casualties(line: str) -> CasualtyTotals | None:
    """Return the totals of an infobox line, or ``None`` where it gives none.

    The names of the parties were images in most infoboxes and are missing from their text, so that two commas may
    follow each other; the totals of all parties of a combatant are given together.

    Args:
        line: The text of the line.
    """
    match = _LINE.match(line)
    if not match:
        return None
    start = match.start("totals")
    entries = [(start + entry.start(), entry[0]) for entry in _ENTRY.finditer(match["totals"])]
    return CasualtyTotals(int(match["combatant"]), tuple(filter(None, (_read_entry(*entry) for entry in entries))))


def _read_entry(offset: int, entry: str) -> LossMention | None:
    """Return the total of an entry such as "45 pick-ups destroyed", whose offset is that of its first letter."""
    number = read_number(entry)
    verbs = [word for word in _WORD.finditer(entry) if word[0].lower() in _KINDS]
    if number is None or not verbs or verbs[0].start() < number.end:
        return None
    verb = verbs[0]
    kind = " or ".join(_KINDS[word[0].lower()] for word in verbs)
    between = entry[number.end : verb.start()]
    what = between.strip()
    end = number.end + len(between.rstrip()) if what else number.end
    loss = Loss(None, kind, what, entry[number.start : end], number.low, number.high, counting="aggregate")
    return LossMention(offset + number.start, offset + end, loss, (offset + verb.start(), offset + verb.end()))
