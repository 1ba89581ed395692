"""What a French sentence says became of somebody or something: the verb or noun of loss that a phrase belongs to."""

from __future__ import annotations

import re
from typing import NamedTuple

from panther.french.lexicon import GROUND
from panther.french.loss_phrases import GRAVE, NAMED, LossPhrase
from panther.french.loss_words import ACT_NOUNS, LOSS_NOUNS, PEOPLE, THINGS, VERB_KINDS, VERBS
from panther.french.plain import alternatives, words_of
from panther.french.verb_groups import is_realised

_PARTICIPLES = alternatives(frozenset(form for form, verb in VERBS.items() if verb.participle))
_FINITE = alternatives(frozenset(form for form, verb in VERBS.items() if verb.subject and not verb.participle))
_ADVERBS = r"(?:\w+ment |deja |egalement |aussi |ainsi |tous |toutes )*"
_PASSIVE = re.compile(
    r"(?P<aside>(?:,[^;.]{1,80}?,)?(?: (?:dont|parmi lesquels|parmi lesquelles|parmi eux)[^,;.]{1,50}?)?(?: (?:de|du"
    r"|des|d'|a|dans|en|au|aux|pres|sur|civils|armes)\b[^,;.]{1,40}?)??)"
    r"\s?(?P<group>(?P<aux>(?:n'|ne |n'y |y |s'y |en )?(?:ont|a|avaient|avait|auraient|aurait|sont|est|etaient|etait"
    rf"|furent|fut|seraient|serait) )?{_ADVERBS}(?:y )?(?:ete |pu etre |mis |portee?s? |laissee?s? |\w+ment |deja )*"
    rf"(?P<verb>(?P<participle>{_PARTICIPLES})|(?P<finite>{_FINITE}))\b(?: mortellement\b)?)"
)
_DAY = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|(?:le|ce) \d+(?:er)?(?: \w+)?|(?:le|ce|la|cette) "
    r"(?:meme )?(?:jour|soir|matin|nuit|lendemain|veille|surlendemain)|sur place|ensuite|puis \w+|dans la foulee)"
)
_ADVERB = (
    r"(?:legerement|grievement|gravement|mortellement|\w+ment|ainsi|aussi|egalement|notamment|alors|au total|environ"
    r"|a|quelque|quelques|par balles?)"
)
_THERE = r"(?:a|au|aux|dans|en|pres|sur|lors|par|vers|entre|apres|avant|pendant|depuis|non loin|autour)\b"
_WHERE = rf"{_THERE}[^,;.:()]{{2,60}}?(?<!\bde)(?<!\bdes)(?<!\bdu)(?<!\bd')(?<!\ba)(?<!\bau)(?<!\bou)(?<!\bet)"
_BETWEEN = rf"(?: {_ADVERB}| {_DAY}|, {_WHERE},|, {_DAY},| {_WHERE}(?<!\bque)(?<!\bqui))*"
_AMOUNT = r"(?:la vie a |la mort (?:de |d')|au moins |plus de |plus d'|pres de |moins de |environ |jusqu'a |quelque )?"
_VERB = re.compile(rf"\b(?:{alternatives(frozenset(VERBS))})\b")
_TO_OBJECT = re.compile(rf"(?P<near>(?: {_ADVERB})*)(?P<far>{_BETWEEN})\s+{_AMOUNT}")
_BE = re.compile(r"\b(?:ete|sont|est|etaient|etait|furent|fut|seraient|serait|etre|etant)(?: \w+ment)* $")
_HAVE = re.compile(
    r"\b(?:ont|a|avait|avaient|aurait|auraient|avoir|ayant)(?: (?:\w+ment|aussi|egalement|deja|en outre|ainsi))* $"
)
_BEEN = re.compile(r"\bete\b")
_SUBORDINATE = re.compile(r"\b(?:qui|que|ou|dont|quand|lorsque|alors|tandis|mais|puis)\b|\bqu'")
_ACT = re.compile(
    rf"(?<!pour )(?<!pour la )(?<!pour le )\b(?P<noun>{alternatives(tuple(ACT_NOUNS))})(?: (?:de |du |des |d')|"
    r" (?:d'au moins |de plus de |d'environ |de quelque ))(?:la |l')?$"
)
_FATAL = "mortellement"
_REACH = 110
# Verbs that are said of a person by name alone: places are taken and hit too.
_OF_NAMES = frozenset({"toucher", "perdre", "capturer", "abattre", "neutraliser"})


class Told(NamedTuple):
    """What became of a phrase: the kind of loss, the verb or noun that tells it and its span; ``fatal`` wounds kill."""

    kind: str
    span: tuple[int, int]
    verb: str = ""
    fatal: bool = False

    def of(self, head: str) -> str | None:
        """Return the kind of loss that the same verb tells of another noun."""
        if self.verb:
            return _of_verb(self.verb, head, fatal=self.fatal)
        return self.kind


def what_became(bare: str, phrase: LossPhrase, following: int) -> Told | None:
    """Return what a sentence says of a phrase itself, or ``None``.

    Args:
        bare: The plain text of the sentence.
        phrase: Who or what may be lost.
        following: Where the next phrase begins that is no part of it: what is said behind is said of that one.
    """
    if phrase.head in LOSS_NOUNS:
        return Told(LOSS_NOUNS[phrase.head], (phrase.what, phrase.end))
    if phrase.head == GRAVE:
        return Told("wounded", (phrase.what, phrase.end))
    return _active(bare, phrase) or _act(bare, phrase) or _passive(bare, phrase, following)


def _active(bare: str, phrase: LossPhrase) -> Told | None:
    """Read "tuant douze civils", "ont detruit jeudi deux depots": an active verb, and its object behind it."""
    verbs = list(_VERB.finditer(bare, max(0, phrase.start - _REACH), phrase.start))
    link = _TO_OBJECT.fullmatch(bare, verbs[-1].end(), phrase.start) if verbs else None
    if link is None:
        return None
    form, span = verbs[-1].group(), verbs[-1].span()
    verb, before = VERBS[form], bare[max(0, span[0] - 40) : span[0]]
    if verb.subject or (link["far"] and not _takes_object_apart(form, link["far"], before, phrase)):
        return None
    if form == verb.kind and not _is_done(bare, span[0]):
        return None
    fatal = _FATAL in link["near"]
    kind = _of_verb(form, phrase.head, fatal=fatal)
    return Told(kind, span, form, fatal) if kind else None


def _takes_object_apart(form: str, between: str, before: str, phrase: LossPhrase) -> bool:
    """Return whether a verb reaches an object behind a day or place: no passive, and no clause between them."""
    if not phrase.head or _BE.search(before) or _SUBORDINATE.search(between):
        return False
    return not VERBS[form].participle or _HAVE.search(before) is not None or _is_finite(form)


def _is_finite(form: str) -> bool:
    """Return whether what may be a participle is oftener a finite form: "saisit", "detruit" are both."""
    return form.endswith("it")


def _is_done(bare: str, at: int) -> bool:
    """Return whether an infinitive tells what did happen: "a permis de neutraliser", not "pour neutraliser"."""
    words = words_of(bare)
    position = next((index for index, word in enumerate(words) if word.start >= at), 0)
    return is_realised(words, position)


def _act(bare: str, phrase: LossPhrase) -> Told | None:
    """Read "la mort de deux gardes", "mort du caporal X": the noun of an act, and those whom it befell."""
    shift = max(0, phrase.number.start - _REACH)
    match = _ACT.search(bare[shift : phrase.number.start] + ("du " if bare[: phrase.start].endswith("du ") else ""))
    if match is None:
        return None
    verb = ACT_NOUNS[match["noun"]]
    kind = _of_verb(verb, phrase.head)
    return Told(kind, (match.start("noun") + shift, match.end("noun") + shift), verb) if kind else None


def _passive(bare: str, phrase: LossPhrase, following: int) -> Told | None:
    """Read "deux soldats ont ete tues", "vingt-six d'entre eux perirent": what a verb says of its subject."""
    apposed = phrase.is_person and bare[: phrase.start].endswith(", ") and bare.startswith(", ", phrase.end)
    match = _PASSIVE.match(bare, phrase.end + apposed)
    if match is None or match.end("aside") > following:
        return None
    if phrase.is_person and not (match["aux"] or match["finite"]):
        return None
    verb = VERBS[match["verb"]]
    if _HAVE.search(match["aux"] or "") and not (verb.subject or _BEEN.search(match["group"])):
        return None
    fatal = _FATAL in match["group"]
    kind = _of_verb(match["verb"], phrase.head, fatal=fatal)
    return Told(kind, match.span("verb"), match["verb"], fatal) if kind else None


def _of_verb(form: str, head: str, *, fatal: bool = False) -> str | None:
    """Return the kind of loss that a verb tells of a noun: people are killed, things destroyed."""
    verb = VERBS[form].kind
    kinds = VERB_KINDS[verb]
    if head == NAMED and verb in _OF_NAMES:
        return None
    if head in THINGS:
        return kinds.things
    if head in GROUND:
        return None
    known = head in PEOPLE or head == NAMED or not head
    people = kinds.people if known or (kinds.things is None and verb not in _OF_NAMES) else None
    return "killed" if fatal and people == "wounded" else people
