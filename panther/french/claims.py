"""Who says it in French: the actor that the speaker's words name, else those words."""

from __future__ import annotations

import re

from panther.events.clauses import Clause
from panther.french.plain import plain
from panther.speech import Speech

_LEADING = re.compile(
    r"^(?:le |la |les |l'|un |une |des |de la |de l'|du |d'un |d'une |d'|de |par |aupres de |selon |cependant,? "
    r"|toutefois,? |et |mais |puis |,\s*)+"
)
_TRAILING = re.compile(
    r"(?:\s*,?\s*(?:vendredi|jeudi|mercredi|mardi|lundi|samedi|dimanche|hier|le \d.*|dans un communique.*|a l'afp.*"
    r"|sous couvert.*|qui a requis.*|sur \w+.*|cite par.*|a (?:paris|la presse|la radio).*)"
    r"|\s*,\s*(?:en|depuis|jointe?|interroge|present|arrive|dans|a|lors|au)\b.*)$"
)
_PRONOUN = re.compile(
    r"^(?:il|elle|ils|elles|on|ce dernier|celui-ci|cette derniere|celle-ci|meme source|la meme source|t-il|t-elle)\b"
)
_FINITE = re.compile(r"\b(?:est|sont|etait|etaient|a|ont|avait|avaient|sera|fut)\b")
_SPEAKING = frozenset({"speaker", "person", "government"})
_LONGEST_NAME = 16


def claimant_of(clause: Clause, speech: Speech | None, before: str | None) -> str | None:
    """Return who says it; a pronoun is the one before."""
    if speech is None or speech.speaker is None:
        return None
    start, end = speech.speaker
    at = clause.evidence.sentence.start
    dates = [
        mention.end - at
        for mention in clause.evidence.dates
        if start <= mention.start - at < end and mention.end - at < end - 3
    ]
    start = max([start, *dates]) if dates and dates[0] - start < 24 else start  # noqa: PLR2004
    text = clause.evidence.sentence.text
    bare = plain(text)
    while match := _LEADING.match(bare[start:end]):
        start += match.end()
    words = bare[start:end]
    if tail := _TRAILING.search(words.rstrip()):
        end = start + tail.start()
    if _PRONOUN.match(words.lstrip()):
        return before
    named = [m for m in clause.evidence.actors if start <= m.start - at < end and m.actor.kind in _SPEAKING]
    if named and " et " not in words:
        return named[0].actor.name
    printed = text[start:end].strip(" ,.")
    if not printed or len(printed.split()) > _LONGEST_NAME or _FINITE.search(printed.lower()):
        return None
    return printed
