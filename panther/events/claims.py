"""Who says it and who takes part: the claimant and the actors of a clause."""

from __future__ import annotations

import re

from panther.events.clauses import Clause
from panther.model import ActorMention
from panther.speech import Speech

_LEADING = re.compile(
    r"^(?:meanwhile|also|however|in addition),?\s+|^(?:the|a|an)\s+"
    r"|^(?:since|during|after|before)\b.*\s(?=the\s)|^(?:in|at|on|by|from|despite|after)\s[^,]*,\s+|^\d{4},?\s+"
    r"|^(?:with|but|and|however|meanwhile|later|afterwards),?\s+|^,\s*",
    re.IGNORECASE,
)
_TRAILING = re.compile(r",?\s+(?:however|meanwhile|though|nevertheless|additionally)$", re.IGNORECASE)
_PRONOUN = re.compile(r"^(?:he|she|it|they|who|the latter)(?:\s+(?:also|later|further|then))?$", re.IGNORECASE)
_OF_THEIRS = re.compile(r"(?:its|their) (?:\w+ )?spokes(?:man|woman|person|people)\b", re.IGNORECASE)
_ACTING = frozenset({"force", "unit", "group"})
_SPEAKING = frozenset({"speaker", "person", "government"})
_FINITE = re.compile(r"\b(?:was|were|is|are|had|has|have|did|does|would|could|refused|met|began|than)\b")
_BEFORE_ADJECTIVE = (" the ", " The ", " a ", " an ")  # "the armed forces", "the deposed president"
_NOBODY = re.compile(r"(?:no|nobody|none|neither)\b", re.IGNORECASE)
_MOSTLY = 0.6
_LONGEST_NAME = 14


def claimant_of(clause: Clause, speech: Speech | None, before: str | None) -> str | None:
    """Return who says it: the actor that the speaker's words name, else those words; a pronoun is the one before."""
    if speech is None or speech.speaker is None:
        return None
    start, end = speech.speaker
    at = clause.evidence.sentence.start
    dates = [mention.end - at for mention in clause.evidence.dates if start <= mention.start - at < end]
    start = max([start, *dates])
    text = clause.evidence.sentence.text
    acts = (t for t in clause.evidence.triggers if start <= t.start - at < end and t.form == "past")
    if any(not text.endswith(_BEFORE_ADJECTIVE, 0, trigger.start - at) for trigger in acts):
        return None  # a clause of its own that was taken for a subject
    words = _strip_leading(text[start:end])
    if _PRONOUN.match(words):
        return before
    named = [mention for mention in clause.evidence.actors if start <= mention.start - at < end]
    people = [mention for mention in named if mention.actor.kind in _SPEAKING]
    if people and " and " not in words:
        return people[0].actor.name
    if len(named) == 1 and named[0].end - named[0].start >= _MOSTLY * len(words):
        return named[0].actor.name
    owner = _owner(clause, start) if _OF_THEIRS.match(words) else None
    return owner or (words if words and _is_noun_phrase(words) else None)


def _owner(clause: Clause, start: int) -> str | None:
    """Return the party that a clause last names before the spokesman of it speaks."""
    at = clause.evidence.sentence.start
    parties = [each.actor.name for each in clause.evidence.actors if each.end - at <= start]
    return parties[-1] if parties else None


def _is_noun_phrase(words: str) -> bool:
    """Return whether the words can name somebody: a clause that was taken for a subject names nobody."""
    return len(words.split()) <= _LONGEST_NAME and _FINITE.search(words) is None and not _NOBODY.match(words)


def _strip_leading(words: str) -> str:
    words = words.strip(" ,")
    while match := _LEADING.match(words):
        words = words[match.end() :]
    return _TRAILING.sub("", words.strip(" ,"))


def actors_of(clause: Clause, *, statement: bool) -> list[str]:
    """Return who takes part: forces, units and groups, and people something happens to; of a statement the speaker."""
    at = clause.evidence.sentence.start
    speakers = [speech.speaker for speech in clause.evidence.speeches if speech.speaker]
    visited = any(trigger.activity.name == "visit" for trigger in clause.happenings)
    names = []
    for mention in clause.evidence.actors:
        if not clause.start <= mention.start < clause.end:
            continue
        speaking = any(start <= mention.start - at < end for start, end in speakers)
        if (statement and speaking) or (not speaking and (visited or _takes_part(mention, clause))):
            names.append(mention.actor.name)
    return names


def _takes_part(mention: ActorMention, clause: Clause) -> bool:
    if mention.actor.kind in _ACTING:
        return True
    return mention.actor.kind == "person" and any(
        loss.start <= mention.start < loss.end or mention.text in loss.loss.text for loss in clause.losses
    )
