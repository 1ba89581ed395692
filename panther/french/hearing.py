"""Places of those who speak in French sentences, and places inside quotations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from panther.french.plain import plain
from panther.french.speech import quotations, read_speech
from panther.model import Sentence
from panther.places.words import Name
from panther.speech import Speech

_DATELINE = re.compile(r"\s*(?:\([^)]{1,30}\))?,?\s*(?:le )?(?:\w+ )?(?:\d{1,2}|1er)\b.{0,30}?(?:-|:|\.|\()")
_LEAD = re.compile(r"(?:[^,;]{0,40}, )?(?:a |au |en |depuis |dans |de )?")
_NEAR = 60


def hear(sentence: Sentence, names: Sequence[Name]) -> None:
    """Set apart the places of those who speak, of quotations, and of a dateline."""
    bare, at = plain(sentence.text), sentence.start
    speeches = [speech for speech in read_speech(sentence.text) if speech.kind != "hearsay"]
    quoted = quotations(sentence.text)
    for name in names:
        start = name.start - at
        if any(first <= start < last for first, last in quoted):
            name.role, name.fallback = "quoted", ""
        elif any(_is_of_speaker(bare, start, speech) for speech in speeches):
            name.role, name.fallback = "speaker", ""
    if names and names[0].start - at <= 1 and _DATELINE.match(bare, names[0].end - at):
        names[0].role, names[0].fallback = "speaker", ""


def _is_of_speaker(bare: str, start: int, speech: Speech) -> bool:
    """Return whether a name at an offset tells where somebody speaks or is from."""
    if speech.speaker is not None and speech.speaker[0] <= start < speech.speaker[1]:
        return True
    content, verb_end = speech.content[0], speech.verb[1]
    if bare[:start].endswith("depuis ") and verb_end <= start:
        return True
    if verb_end <= start < min(content, verb_end + _NEAR) and content > verb_end:
        return True
    if content == 0 and start >= speech.verb[0]:
        return True
    return start < speech.start and content > start and _opens(bare, start, speech)


def _opens(bare: str, start: int, speech: Speech) -> bool:
    """Return whether a name opens a clause of saying: "A Paris, le porte-parole declare"."""
    return _LEAD.fullmatch(bare[:start]) is not None and speech.start - start < _NEAR
