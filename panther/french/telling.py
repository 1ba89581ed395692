"""What a French sentence tells that happened: verbs in a finite tense, participles and nouns; no plans, no denials."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from panther.events.activities import OTHER, Activity, Trigger, TriggerForm
from panther.french import grammar_words as gw
from panther.french import lexicon
from panther.french.activities import MEANS, Entry, vocabulary
from panther.french.loss_words import THINGS
from panther.french.plain import Word, has_accents, word_list, words_of
from panther.french.verb_groups import AND, auxiliary, is_denied, is_noun, is_object_before, is_realised, word_at
from panther.speech import Span

_ACCENTED = ("é", "ée", "és", "ées", "É", "ÉE", "ÉS", "ÉES")
# Participles without an accent end so too: "détruite", "mises", "ouverte", "mortes".
_UNACCENTED = (
    "ue", "ie", "ies", "ues", "ise", "ises", "erte", "ertes", "uite", "uites", "ite", "inte", "orte", "ortes",
)  # fmt: skip
_WOULD = ("rait", "raient", "ront")
_SHORTEST = 4
_NEAR = 6
_TROOPS = lexicon.UNITS | lexicon.ARMED | lexicon.COMBATANTS | word_list("section groupe unite vague vagues")


class _Read(NamedTuple):
    """What a word or phrase tells, and whether it did happen."""

    activity: Activity
    form: TriggerForm
    told: bool
    generic: bool


@cache
def _phrases() -> dict[str, int]:
    """Return the first words of phrases, with how many words their longest phrase has."""
    longest: dict[str, int] = {}
    for phrase in vocabulary():
        words = phrase.replace("'", "' ").split()
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


@lru_cache(maxsize=1 << 10)
def read_triggers(text: str, said: tuple[Span, ...] = ()) -> tuple[tuple[Trigger, bool], ...]:
    """Return the triggers of a sentence with offsets into it, each with whether it tells of what happened.

    Args:
        text: The sentence.
        said: The spans of verbs of saying and of the words that name who speaks: they tell of nothing.
    """
    reader = _Reader(text)
    words = reader.words
    found: list[tuple[Trigger, bool]] = []
    at = 0
    while at < len(words):
        length, read = reader.longest(at)
        if read is not None and not any(first <= words[at].start < last for first, last in said):
            end = words[at + length - 1].end
            found.append((Trigger(words[at].start, end, read.activity, read.form, read.generic), read.told))
        at += length
    return tuple(found)


class _Reader:
    """A sentence while its triggers are read; ``at`` is the position of a word."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._accented = has_accents(text)
        self.words: Sequence[Word] = words_of(text)

    def longest(self, at: int) -> tuple[int, _Read | None]:
        """Return how many words the longest trigger from a word on has, and what it is."""
        words, known = self.words, vocabulary()
        most = _phrases().get(words[at].plain, 0)
        for length in range(min(most, len(words) - at), 0, -1):
            phrase = " ".join(word.plain for word in words[at : at + length]).replace("' ", "'").replace("à", "a")
            if (entries := known.get(phrase)) and (read := self._listed(at, entries)):
                return length, read
        return 1, self._unlisted(at)

    def _listed(self, at: int, entries: Sequence[Entry]) -> _Read | None:
        """Read a listed word as a noun, or as a participle or finite verb."""
        nouns = [entry for entry in entries if not entry.tenses]
        verbs = [entry for entry in entries if entry.tenses]
        printed = self._printed(at)
        if nouns and (not verbs or is_noun(self.words, at, printed)):
            if self._is_kind(at):
                return None
            denied = word_at(self.words, at - 1) in {"aucun", "aucune", "sans"}
            told = not denied and self.words[at].plain not in MEANS | gw.ADJECTIVAL
            return _Read(nouns[0].activity, "noun", told, nouns[0].generic)
        is_name = at > 0 and printed[0].isupper() and not printed.isupper()
        if not verbs or is_name:
            return None
        entry = min(verbs, key=lambda each: each.generic)
        if "participle" in entry.tenses and self._stress(printed) is not False:
            helped = auxiliary(self.words, at)
            if helped is not None:
                return _Read(entry.activity, "past", helped, entry.generic)
            compared = word_at(self.words, at - 1) in gw.DEGREES  # "le blesse le plus atteint"
            if compared or self._is_bare_participle(at, entry, printed):
                adjective = self.words[at].plain in gw.ADJECTIVAL
                return None if adjective else _Read(entry.activity, "ing", told=False, generic=entry.generic)
        return self._inflected(at, entry)

    def _is_kind(self, at: int) -> bool:
        """Return whether a noun only says what kind of thing or troops is meant: "fusils d'assaut"."""
        return word_at(self.words, at - 1) in {"d'", "de"} and word_at(self.words, at - 2) in THINGS | _TROOPS

    def _is_bare_participle(self, at: int, entry: Entry, printed: str) -> bool:
        """Return whether a form without an auxiliary is a participle and no finite verb."""
        finite = entry.tenses & {"present", "past"}
        return bool(self._stress(printed)) or not finite or word_at(self.words, at - 1) in gw.DETERMINERS

    def _inflected(self, at: int, entry: Entry) -> _Read | None:
        """Read an infinitive, a present participle or a finite verb."""
        tenses = entry.tenses
        if "infinitive" in tenses:
            return _Read(entry.activity, "ing", is_realised(self.words, at), entry.generic)
        if "ing" in tenses:
            return _Read(entry.activity, "ing", not is_denied(self.words, at), entry.generic)
        planned = "future" in tenses and not tenses & {"present", "past"}
        determined = word_at(self.words, at - 1) in gw.DETERMINERS and not is_object_before(self.words, at)
        opens = at == 0 and self._text[self.words[at].start].isupper()  # "Entre": a narrative opens with no verb
        between = self.words[at].plain == "entre" and not self._enters(at)
        if planned or determined or opens or between:
            return None
        return _Read(entry.activity, "present", not is_denied(self.words, at), entry.generic)

    def _enters(self, at: int) -> bool:
        """Return whether "entre" is that of somebody who enters: "entre ensuite dans", not "entre les deux camps"."""
        following = [word_at(self.words, at + further) for further in range(1, _NEAR + 1)]
        into = next((place for place, word in enumerate(following) if word in gw.INTO), _NEAR)
        return into < _NEAR and not any(word in gw.AFTER_BETWEEN for word in following[:into])

    def _unlisted(self, at: int) -> _Read | None:
        """Read a verb that is in no list, where its form gives it away: with an auxiliary, a pronoun or "se"."""
        word, before = self.words[at].plain, word_at(self.words, at - 1)
        if not self._may_be_verb(at):
            return None
        if word.endswith(gw.ENDINGS) and before not in AND and self._stress(self._printed(at)) is not False:
            helped = auxiliary(self.words, at)
            if helped is not None and word not in gw.ADJECTIVES:
                return _Read(OTHER, "past", helped, generic=True)
        if word.endswith(_WOULD) and not word.endswith(("trait", "traient")):
            return None
        reflexive = before in gw.REFLEXIVES and not word.endswith(("er", "ir", "re", "ant"))
        finite = word.endswith(("ent", "ait", "aient")) and not word.endswith("ment")
        if reflexive or (before in gw.SUBJECT_PRONOUNS and finite):
            return _Read(OTHER, "present", not is_denied(self.words, at), generic=True)
        return None

    def _may_be_verb(self, at: int) -> bool:
        word = self.words[at].plain
        if len(word) < _SHORTEST or not word.isalpha() or self._text[self.words[at].start].isupper():
            return False
        return word not in gw.STATE_FORMS and word not in gw.ADJECTIVAL | gw.BETWEEN

    def _printed(self, at: int) -> str:
        return self._text[self.words[at].start : self.words[at].end]

    def _stress(self, printed: str) -> bool | None:
        """Return whether a word ends as only a participle does ("tué"), or surely not; ``None`` where unknown."""
        if printed.endswith(_ACCENTED):
            return True
        if self._accented and printed.endswith(("e", "es", "ee")) and not printed.endswith(_UNACCENTED):
            return False
        return None
