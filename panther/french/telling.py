"""What a French sentence tells that happened: verbs in a finite tense, "
"participles and nouns; not plans, not denials.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from panther.events.activities import OTHER, Activity, Trigger, TriggerForm
from panther.french.activities import MEANS, STATES, Entry, vocabulary
from panther.french.plain import Word, has_accents, word_list, words_of
from panther.french.verbs import forms
from panther.inflection import split_words
from panther.speech import Span

HAVE = word_list("a ont avait avaient aurait auraient eut eurent ayant")
BE = word_list("est sont etait etaient fut furent serait seraient")
_PASSED = word_list("ete")
_LATER = word_list("sera seront aura auront")
_INFINITE_AUX = word_list("etre avoir")
_BETWEEN = word_list(
    "ete pas plus jamais deja egalement aussi ensuite alors finalement encore "
    "tous toutes tout ainsi donc enfin bien y en "
    "aussitot lui eux depuis peu meme notamment toujours tot rien point"
)
_DETERMINERS = word_list(
    "le la les l' un une des du de d' ce cet cette ces son sa ses leur "
    "leurs notre aux au chaque aucun aucune plusieurs deux trois "
    "quatre cinq six sept huit dix quelques en par sans sous cette nouvelle "
    "nouveau nouvelles violente violent violents premiere "
    "premier seconde deuxieme troisieme derniere double triple grande vaste "
    "autre autres nombreuses nombreux meme mêmes toute contre"
)
_SUBJECT_PRONOUNS = word_list("il elle ils elles on qui")
_REFLEXIVES = word_list("se s'")
_NEGATIONS = word_list("pas jamais aucun aucune nul nulle personne rien point ni")
_PLANNERS = word_list(
    "pour afin doit doivent devait devaient devrait devraient va vont allait allaient peut peuvent pouvait pouvaient "
    "pourrait "
    "pourraient veut veulent voulait voulaient souhaite souhaitent faut menace menacent prevoit prevoient envisage "
    "espere tente "
    "tentent tentait tentaient avant sans refuse refusent chargee charge charges destine destinee destines destinees "
    "vise visant "
    "permettre promet compte comptent compter risque risquent si"
)
_REALISED = word_list(
    "vient viennent venait venaient commence commencent commencait commencaient "
    "continue continuent parvient parviennent parvenu parvenus reussi reussit "
    "reussissent permis permet permettent permettant acheve achevent fini finissent contraint contraints contrainte "
    "oblige obliges fait font "
    "avoir apres affirme affirment pu su dit disent revendique revendiquent"
)
_ADJECTIVAL = word_list(
    "dit dite situe situee situes connu connue prevu prevue arme armes "
    "armee armees appele appelee nomme nommee suppose presume"
)
_ADJECTIVES = word_list(
    "petit petite gratuit absolu absolue convaincu convaincue pret prete libre "
    "possible difficile calme grave utile proche nombreuse unique stable "
    "probable membre responsable capable sous presente visible inutile vaste "
    "efficace fragile dire etre avoir encore entre contre libre libres mais toute toutes celle notre autre autres "
    "une elle elles entree plusieurs precise"
)
_ENDINGS = (
    "e",
    "ee",
    "es",
    "ees",
    "i",
    "ie",
    "is",
    "ies",
    "u",
    "ue",
    "us",
    "ues",
    "it",
    "ite",
    "its",
    "ites",
    "ert",
    "ertes",
    "erte",
    "int",
    "ints",
    "eints",
    "mise",
    "mis",
)
_STATE_FORMS = forms(split_words(STATES))
_FAR = 6


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
    words = words_of(text)
    accented = has_accents(text)
    found: list[tuple[Trigger, bool]] = []
    at = 0
    while at < len(words):
        length, read = _longest(text, words, at, accented=accented)
        if read is not None and not any(first <= words[at].start < last for first, last in said):
            activity, form, told, generic = read
            end = words[at + length - 1].end
            found.append((Trigger(words[at].start, end, activity, form, generic), told))
        at += max(length, 1)
    return tuple(found)


_Read = tuple[Activity, TriggerForm, bool, bool]


def _longest(text: str, words: Sequence[Word], at: int, *, accented: bool) -> tuple[int, _Read | None]:
    """Return how many words the longest trigger from a word on has, and what it is."""
    known = vocabulary()
    most = _phrases().get(words[at].plain, 0)
    for length in range(min(most, len(words) - at), 0, -1):
        phrase = " ".join(word.plain for word in words[at : at + length]).replace("' ", "'")
        entries = known.get(phrase)
        if entries and (read := _read(text, words, at, length, entries, accented=accented)):
            return length, read
    return 1, _unlisted(text, words, at, accented=accented)


def _read(
    text: str, words: Sequence[Word], at: int, length: int, entries: Sequence[Entry], *, accented: bool
) -> _Read | None:
    """Read a listed word as a participle with its auxiliary, a finite verb, or a noun."""
    before = words[at - 1].plain if at else ""
    nouns = [entry for entry in entries if not entry.tenses]
    verbs = [entry for entry in entries if entry.tenses]
    printed = text[words[at].start : words[at].end]
    if nouns and (not verbs or _is_noun(words, at, printed)):
        return _noun(words, at, length, nouns[0])
    if not verbs:
        return None
    entry = min(verbs, key=lambda each: each.generic)
    tenses = entry.tenses
    stress = _stress(printed, accented=accented)
    if at and printed[0].isupper() and not printed.isupper():
        return None  # a name
    if "participle" in tenses and stress is not False:
        helped = _auxiliary(words, at)
        if helped is not None:
            return entry.activity, "past", helped, entry.generic
        if stress or not tenses & {"present", "past"} or before in _DETERMINERS:
            return (entry.activity, "ing", False, entry.generic) if words[at].plain not in _ADJECTIVAL else None
    if "infinitive" in tenses:
        return entry.activity, "ing", _is_realised(words, at), entry.generic
    if "ing" in tenses:
        return entry.activity, "ing", not _is_denied(words, at), entry.generic
    if "future" in tenses and not tenses & {"present", "past"}:
        return None
    if before in _DETERMINERS and not _is_object_pronoun(words, at):
        return None
    return entry.activity, "present", not _is_denied(words, at), entry.generic


def _noun(words: Sequence[Word], at: int, length: int, entry: Entry) -> _Read | None:
    del length
    before = words[at - 1].plain if at else ""
    denied = before in {"aucun", "aucune", "sans"}
    return entry.activity, "noun", not denied and words[at].plain not in MEANS | _ADJECTIVAL, entry.generic


def _stress(printed: str, *, accented: bool) -> bool | None:
    """Return whether a word ends as only a participle does ("tué"), or surely not ("tue"); ``None`` where unknown."""
    if printed.endswith(("é", "ée", "és", "ées", "É", "ÉS", "ÉE", "ÉES")):
        return True
    if (
        accented
        and printed.endswith(("e", "es", "ee"))
        and not printed.endswith(
            ("ue", "ie", "ies", "ues", "ise", "ises", "erte", "ertes", "uite", "uites", "ite", "inte", "orte", "ortes")
        )
    ):
        return False
    return None


def _is_noun(words: Sequence[Word], at: int, printed: str) -> bool:
    """Return whether what may be a noun or a verb is a noun: after a determiner, or where nothing could be its "
    "subject.
    """
    if printed.endswith(("é", "és", "ée", "ées")):
        return False
    before = words[at - 1].plain if at else ""
    if at and _is_object_pronoun(words, at):
        return False
    if before in _DETERMINERS or not before or not before[-1].isalpha():
        return True
    return before in {"d'", "l'", "et", "ou", "lors", "comme"} and (
        at < 2 or words[at - 2].plain not in _SUBJECT_PRONOUNS
    )


def _is_object_pronoun(words: Sequence[Word], at: int) -> bool:
    """Return whether the word before a verb is its object: "des chasseurs le bombardent", "les en deloge"."""
    before = words[at - 1].plain
    plural = words[at].plain.endswith(("ent", "ont"))
    if before not in {"le", "la", "les", "l'", "en", "y"}:
        return False
    if plural and not words[at].plain.endswith("ment"):
        return True
    return at > 1 and words[at - 2].plain in _SUBJECT_PRONOUNS | {"ne", "n'", "s'", "se"}


def _auxiliary(words: Sequence[Word], at: int) -> bool | None:
    """Return whether a participle with an auxiliary tells what happened; ``None`` where it has no auxiliary."""
    position = at - 1
    denied = False
    while position >= 0 and (words[position].plain in _BETWEEN or words[position].plain.endswith("ment")):
        denied = denied or words[position].plain in _NEGATIONS
        position -= 1
    word = words[position].plain if position >= 0 else ""
    if word in HAVE | BE:
        return not (denied or _is_denied(words, position))
    if word in _LATER:
        return False
    if word in _INFINITE_AUX:
        return _is_realised(words, position)
    if word in {"et", "ou", "puis", ","} and position:
        return _shared_auxiliary(words, position)
    return None


def _shared_auxiliary(words: Sequence[Word], position: int) -> bool | None:
    """Return whether a participle goes on after "et" with the auxiliary of one before: "est lancee ... et detruite"."""
    for back in range(position - 1, max(-1, position - 14), -1):
        word = words[back].plain
        if word in {";", ":", "."}:
            return None
        if word in HAVE | BE and not (word == "a" and not _has_participle(words, back, position)):
            return not _is_denied(words, back) if _has_participle(words, back, position) else None
    return None


def _has_participle(words: Sequence[Word], first: int, last: int) -> bool:
    """Return whether a participle stands between an auxiliary and a conjunction."""
    known = vocabulary()
    for word in words[first + 1 : min(last, first + 5)]:
        if any("participle" in entry.tenses for entry in known.get(word.plain, ())):
            return True
        if word.plain not in _BETWEEN and not word.plain.endswith("ment"):
            return word.plain.endswith(("e", "ee", "es", "ees", "i", "is", "u", "us"))
    return False


def _is_denied(words: Sequence[Word], at: int) -> bool:
    """Return whether "ne" before a verb denies it; "ne ... que" does not."""
    if not any(word.plain in {"ne", "n'"} for word in words[max(0, at - 3) : at]):
        return words[at - 1].plain == "sans" if at else False
    after = [word.plain for word in words[at : at + 6]]
    subject = [word.plain for word in words[max(0, at - 6) : at]]
    return "que" not in after and "qu'" not in after and bool(_NEGATIONS & {*after, *subject})


def _is_realised(words: Sequence[Word], at: int) -> bool:
    """Return whether an infinitive tells what did happen: "vient de prendre", "
    ""a permis de neutraliser", "apres avoir".
    """
    before = [word.plain for word in words[max(0, at - 4) : at]]
    for word in reversed(before):
        if word in _REALISED:
            return True
        if word in _PLANNERS or word in {",", ";", "."}:
            return False
    return False


def _unlisted(text: str, words: Sequence[Word], at: int, *, accented: bool) -> _Read | None:
    """Read a verb that is in no list, where its form gives it away: with an auxiliary, a pronoun or "se"."""
    word = words[at].plain
    if text[words[at].start].isupper():
        return None
    if word in _STATE_FORMS or len(word) < 4 or not word.isalpha() or word in _ADJECTIVAL | _BETWEEN:  # noqa: PLR2004
        return None
    if word.endswith(_ENDINGS) and _stress(text[words[at].start : words[at].end], accented=accented) is not False:
        helped = _auxiliary(words, at) if at and words[at - 1].plain not in {"et", "ou", "puis", ","} else None
        if helped is not None and word not in _ADJECTIVES:
            return OTHER, "past", helped, True
    before = words[at - 1].plain if at else ""
    if word.endswith(("rait", "raient", "ront")) and not word.endswith(("trait", "traient")):
        return None  # it would or will be
    if before in _REFLEXIVES and not word.endswith(("er", "ir", "re", "ant")):
        return OTHER, "present", not _is_denied(words, at), True
    if (
        before in _SUBJECT_PRONOUNS
        and word.endswith(("ent", "ait", "aient", "irent", "erent"))
        and not word.endswith("ment")
    ):
        return OTHER, "present", True, True
    return None
