"""Whether French figures are totals, which may not be added to others: of a period, or of several happenings."""

from __future__ import annotations

import re

_TOTAL = re.compile(
    r"\bbilan\b[^.;]{0,60}\b(?:s'etabli\w*|s'elev\w+|est de|provisoire|definitif|passe|porte|atteint|depasse"
    r"|s'alourdi\w*|total"
    r"|grimpe|monte)|\bau total\b|\ben tout\b|\bdepuis le (?:debut|lancement|commencement|declenchement)\b"
    r"|\ba ce jour\b"
    r"|\bjusqu'a present\b|\bau cours (?:des|du|de la|de l') ?(?:\w+ )?(?:derniere?s?|mois|annee|semaine|trimestre"
    r"|operation|periode)\b(?! du \d)"
    r"|\bsur (?:l'ensemble|la semaine|le mois|la periode)\b|\ben (?:une?|deux|trois|quatre|six) (?:mois|ans?"
    r"|semaines?|annees?)\b"
    r"|\b(?:portant|porte|ramenant)\b[^.;]{0,30}\ba (?:au moins )?\d|\bau moins \d+ (?:attaques|incidents)\b"
    r"|\baura (?:coute|fait|tue)\b"
)


def is_total(bare: str) -> bool:
    """Return whether a sentence gives totals over a period or over several happenings.

    Args:
        bare: The plain text of the sentence.
    """
    return _TOTAL.search(bare) is not None
