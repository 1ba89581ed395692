"""The French verbs of saying, as one pattern over the plain text, with the kind of saying of each form."""

from __future__ import annotations

import re

from panther.french.plain import alternatives
from panther.french.verbs import Tense, conjugate
from panther.inflection import split_words
from panther.speech import SpeechKind

ANNOUNCE = split_words("""
    annoncer, indiquer, declarer, affirmer, preciser, confirmer, rapporter, signaler, assurer, expliquer, ajouter,
    reconnaitre, admettre, faire etat de, faire etat d', faire savoir, raconter, temoigner, estimer, reveler, soutenir,
    pretendre, dire, ecrire, communiquer, rendre compte, informer, mentionner, detailler, relater, revendiquer,
    faire part, souligner, rappeler, evaluer, chiffrer, repondre, retorquer
""")
COMMENT = split_words("""
    saluer, condamner, denoncer, feliciter, deplorer, exiger, reclamer, promettre, menacer, avertir, accuser,
    rendre hommage, regretter, mettre en garde, souhaiter, esperer, insister, appeler a, appeler les, exhorter,
    s'inquieter, s'alarmer, s'indigner, se feliciter, critiquer, remercier, plaider, exprimer, commenter,
    parler de, parler d', evoquer
""")
DENY = split_words("dementir, nier, refuter, contester, rejeter les accusations")
_VERBS: tuple[tuple[SpeechKind, list[str]], ...] = (("comment", COMMENT), ("denial", DENY), ("announcement", ANNOUNCE))
_HAVE = "a|ont|avait|avaient|aurait|auraient|aura"
_ADVERB = r"(?:\w+ment |aussi |deja |egalement |ensuite |en outre |par ailleurs |pour sa part |encore |toutefois )*"
_WITHIN = r"(?:(?:egalement|aussi|en outre|notamment|ainsi|par ailleurs) )?"
_ADVERB_WITHIN = re.compile(r" (?:egalement|aussi|en outre|notamment|ainsi|par ailleurs) ")
KINDS: dict[str, SpeechKind] = {form: kind for kind, verbs in _VERBS for verb in verbs for form in conjugate(verb)}


def _forms(*tenses: Tense) -> str:
    """Return a pattern for the forms of all verbs of saying in some tenses; "fait egalement etat de" is one too."""
    wanted = frozenset(tenses)
    found = frozenset(
        form
        for _, verbs in _VERBS
        for verb in verbs
        for form, tensed in conjugate(verb).items()
        if not wanted.isdisjoint(tensed)
    )
    return re.sub(r"\\ ", rf"\\ {_WITHIN}", alternatives(found))


def kind_of(form: str) -> SpeechKind:
    """Return the kind of saying of a form as it is matched, perhaps with an adverb within."""
    return KINDS[_ADVERB_WITHIN.sub(" ", form)]


VERB = re.compile(
    rf"\b(?:(?P<perfect>(?:{_HAVE})(?:-t-(?:il|elle|on)|-ils)? {_ADVERB}(?P<participle>{_forms('participle')}))"
    rf"|(?P<finite>{_forms('present', 'past', 'ing')}))(?:\b|(?<='))(?!-(?!t-))"
)
# Verbs that say something only with what follows: "assure que", but "assure la liaison".
NEEDS_CONTENT = frozenset(
    form
    for verb in split_words("""
        assurer, soutenir, rappeler, evaluer, reconnaitre, admettre, evoquer, dire, communiquer, expliquer, chiffrer,
        ajouter, informer, preciser, ecrire, relater, esperer, signaler, estimer, repondre
    """)
    for form in conjugate(verb)
)
# Forms that are nouns, adjectives or other words far oftener than verbs of saying.
OTHERWISE = frozenset(
    split_words("""
        annonce, rapporte, indique, menace, menaces, estime, signale, declare, note, precise, assure, rapportent,
        saluent, salue, conteste, dit, dits, appelle, condamne, accuse, dire, rejette, evoque, explique
    """)
)
