"""A quick look at whether a sentence may tell a loss at all: most do not, and need no closer reading."""

from __future__ import annotations

import re

import ahocorasick

from panther.figures import lexicon as lx
from panther.figures.nouns import TELLING
from panther.inflection import as_bare_words, bare_words

# Words that a loss is told with, as beginnings of words (after a space) or as any part of one.
_STRONG = """
    kill|wound|injur|toll|destroy|destruct|damag|neutrali|dead|death| die| dying|casualt|prisoner|captive|hostage
    surrender|shoot d|shooting d|downed|downing|brought down|gunned down| sank| sunk| sink|shot|execut|murder
    assassinat|massacr|slain| slay|slew |behead|arrest|detain|kidnap|abduct|fatalit|eliminat|wreck|demolish
    annihilat|obliterat|crippl|confiscat|knocked out|wiped out|perish|drown|maim|martyr|slaughter|liquidat|apprehend
    immobili|impound| lives| life of|scuttled|losses| hurt
"""
# Towns are captured and battles are lost too: these tell a loss only beside something that can be one.
_WEAK = """
    captur|taking with|seiz|found| find|discover|uncover|unearth|recover| lost| lose | loses |losing| loss |missing
    disabl|blew |blown|blowing
"""
_THINGS = """
    gun|tank|vehicle|truck|van |rifle|rocket|missile|mortar|weapon|ammunition|munition|shell
    cannon|artillery| ship|boat|vessel|cruiser|frigate|aircraft|plane| jet|helicopter|drone|women
    soldier|troop|fighter|militant|rebel|insurgent|terrorist|jihad|islamist|civilian|people|officer|command|leader
    general|pilot|crew|explosive| mine|bomb|grenade|cache|depot|dump|equipment|materiel|stock|horse|guard|chief
    hms |uss |marine|police|member|suspect|pick-up|pickup|technical|carrier|howitzer|launcher|building|bridge|target
    bags|crates|system|batter|villager|hundred|thousand|dozen|several|another|force|unit
"""
_THING_WORDS = as_bare_words(("men", "man", "lives", "car", "cars", "arms"))
# Of these words, every rule needs one as it stands here.
_WORDS = as_bare_words(
    lx.LOSS_VERBS.keys() | {first for first, second in lx.LOSS_PHRASES if second not in TELLING} | TELLING | {"toll"}
)
_DESIGNATION = re.compile(r"\b[A-Z][A-Za-z]*-?\d")


def _automaton() -> ahocorasick.Automaton:
    """Return a searcher for all these words: one pass at C speed, however many they are."""
    automaton = ahocorasick.Automaton()
    for strength, cues in (("thing", _THINGS), ("weak", _WEAK), ("strong", _STRONG)):
        for line in cues.strip().splitlines():
            for cue in line.removeprefix("    ").split("|"):
                automaton.add_word(cue, strength)
    automaton.make_automaton()
    return automaton


_AUTOMATON = _automaton()
# Words that are enough by themselves.
_STRONG_WORDS = frozenset(word for word in _WORDS if "strong" in [cue[1] for cue in _AUTOMATON.iter(word.decode())])


def may_tell(text: str) -> bool:
    """Return whether a sentence has words that a loss is told with.

    Args:
        text: The sentence.
    """
    words = bare_words(text)
    if _WORDS.isdisjoint(words):
        return False
    if not _STRONG_WORDS.isdisjoint(words):
        return True
    found = {strength for _, strength in _AUTOMATON.iter(f" {text.lower()} ")}
    if "strong" in found or "weak" not in found:
        return "strong" in found
    return "thing" in found or not _THING_WORDS.isdisjoint(words) or bool(_DESIGNATION.search(text))
