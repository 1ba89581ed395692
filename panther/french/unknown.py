"""Names that French text treats as places and that are in no gazetteer.

A capitalised name is taken for a place behind a place noun ("le poste de police de X"), behind words that locate ("près
de X", "entre X et Y", "à X") and as the object of a verb whose object is ground ("a quitté X"). Once a text has done
so, each occurrence of the name counts, as in English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from panther.french import lexicon
from panther.french.plain import alternatives, plain, word_list
from panther.french.verbs import forms
from panther.places.unknown import Span

_CAPITAL = r"(?:[A-ZÉÈÊÀÂÎÔÇ][\w’']*(?:-[\w’']+)*)"
_RUN = re.compile(rf"(?<![\w-]){_CAPITAL}(?: (?:de |des |du |la |le |el |al )?{_CAPITAL}){{0,2}}")
_OF = r"(?:de la |de l'|de |d'|du |des )"
# "poste de police de X", "camp militaire de X": what a noun of an installation is may stand between.
_BUILT = (
    "poste", "camp", "base", "caserne", "garnison", "prison", "gare", "pont", "hopital", "port", "ville", "village",
    "localite", "commune", "commissariat", "brigade", "gendarmerie", "ecole", "lycee", "eglise", "mosquee", "barrage",
    "aeroport", "aerodrome", "puits", "marche", "hameau", "faubourg", "faubourgs",
)  # fmt: skip
_WAYS = ("route", "piste", "axe", "prise", "reprise", "bataille", "siege", "bourg", "departement", "cercle")
_NOUN = alternatives((*lexicon.PLACE_NOUNS, *lexicon.PART_NOUNS, *_WAYS))
_NEAR = alternatives((*lexicon.NEAR, *lexicon.BEARINGS, "environs", "abords", "alentours", "proximite"))
_TAKES_GROUND = alternatives(
    forms(
        ("quitter", "rejoindre", "regagner", "atteindre", "reprendre", "occuper", "traverser", "encercler", "assieger",
         "bombarder", "pilonner", "evacuer", "contourner", "liberer", "conquerir"),
        "present", "past", "participle", "ing", "infinitive", "future",
    )
)  # fmt: skip
_FROM = alternatives(tuple(lexicon.ORIGIN_WORDS))
_LEAVES = alternatives(forms(("partir", "repartir", "embarquer"), "present", "past", "participle", "ing", "infinitive"))
_LEAD = re.compile(
    rf"\b(?:(?:{_NOUN}) {_OF}|(?:{alternatives(_BUILT)})(?: (?:de |d')?[a-z-]+)? {_OF}|(?:{_NEAR}) (?:de |d')"
    rf"|(?:{_FROM}) {_OF}|(?:{_LEAVES}) pour "
    rf"|(?:entre|vers|depuis|jusqu'a|(?P<to>a)|{_TAKES_GROUND}) )$"
)
_AND = re.compile(r" et (?:la |le |l'|les )?$")
_BETWEEN = re.compile(r"\bentre $")
_WINDOW = 60
_NO_PLACES = word_list("""
    le la les un une des il elle ils elles on ce cette l l'armee l'etat dieu noel paques onu lundi mardi mercredi jeudi
    vendredi samedi dimanche etat armee union nations conseil assemblee ministere
""")


def find_cued(text: str) -> Iterator[Span]:
    """Find names where French text treats them as places ("le village de X", "pres de X")."""
    bare, opened = plain(text), -1
    for match in _RUN.finditer(text):
        start, name = match.start(), match[0]
        lead = bare[max(0, start - _WINDOW) : start]
        cue = _LEAD.search(lead)
        if cue is not None and cue["to"] and text[start - 2] not in "àÀ":
            cue = None
        second = opened >= 0 and _AND.fullmatch(bare[opened:start])
        opened = match.end() if _BETWEEN.search(lead) else -1
        first = plain(name).split()[0].partition("'")[0]
        if (cue or second) and first not in _NO_PLACES and not name.isupper():
            yield match.span()
