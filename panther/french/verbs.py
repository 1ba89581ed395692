"""The forms of French verbs in the third person, without accents: what is printed of a verb in a narrative."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from panther.french.plain import plain

Tense = Literal["present", "past", "participle", "ing", "infinitive", "future"]

# present / passe simple and imparfait / participles / present participle / stem of the future, for verbs that end so.
_MODELS = {
    "prendre": "prend prennent/prit prirent prenait prenaient/pris prise prises/prenant/prendr",
    "mettre": "met mettent/mit mirent mettait mettaient/mis mise mises/mettant/mettr",
    "tenir": "tient tiennent/tint tinrent tenait tenaient/tenu tenue tenus tenues/tenant/tiendr",
    "venir": "vient viennent/vint vinrent venait venaient/venu venue venus venues/venant/viendr",
    "partir": "part partent/partit partirent partait partaient/parti partie partis parties/partant/partir",
    "mentir": "ment mentent/mentit mentirent mentait mentaient/menti mentie mentis menties/mentant/mentir",
    "sentir": "sent sentent/sentit sentirent sentait sentaient/senti sentie sentis senties/sentant/sentir",
    "sortir": "sort sortent/sortit sortirent sortait sortaient/sorti sortie sortis sorties/sortant/sortir",
    "servir": "sert servent/servit servirent servait servaient/servi servie servis servies/servant/servir",
    "eindre": "eint eignent/eignit eignirent eignait eignaient/eint einte eints eintes/eignant/eindr",
    "aindre": "aint aignent/aignit aignirent aignait aignaient/aint ainte aints aintes/aignant/aindr",
    "oindre": "oint oignent/oignit oignirent oignait oignaient/oint ointe oints ointes/oignant/oindr",
    "uire": "uit uisent/uisit uisirent uisait uisaient/uit uite uits uites/uisant/uir",
    "ouvrir": "ouvre ouvrent/ouvrit ouvrirent ouvrait ouvraient/ouvert ouverte ouverts ouvertes/ouvrant/ouvrir",
    "offrir": "offre offrent/offrit offrirent offrait offraient/offert offerte offerts offertes/offrant/offrir",
    "ouffrir": "ouffre ouffrent/ouffrit ouffrirent ouffrait ouffraient/ouffert/ouffrant/ouffrir",
    "battre": "bat battent/battit battirent battait battaient/battu battue battus battues/battant/battr",
    "suivre": "suit suivent/suivit suivirent suivait suivaient/suivi suivie suivis suivies/suivant/suivr",
    "mourir": "meurt meurent/mourut moururent mourait mouraient/mort morte morts mortes/mourant/mourr",
    "courir": "court courent/courut coururent courait couraient/couru courue courus courues/courant/courr",
    "faire": "fait font/fit firent faisait faisaient/fait faite faits faites/faisant/fer",
    "dire": "dit disent/dit dirent disait disaient/dit dite dits dites/disant/dir",
    "ecrire": "ecrit ecrivent/ecrivit ecrivirent ecrivait ecrivaient/ecrit ecrite ecrits ecrites/ecrivant/ecrir",
    "voir": "voit voient/vit virent voyait voyaient/vu vue vus vues/voyant/verr",
    "cevoir": "coit coivent/cut curent cevait cevaient/cu cue cus cues/cevant/cevr",
    "clure": "clut cluent/clut clurent cluait cluaient/clu clue clus clues/cluant/clur",
    "clore": "clot closent/clot/clos close closes/closant/clor",
    "aitre": "ait aissent/ut urent aissait aissaient/u ue us ues/aissant/aitr",
    "fuir": "fuit fuient/fuit fuirent fuyait fuyaient/fui fuie fuis fuies/fuyant/fuir",
    "querir": "quiert quierent/quit quirent querait queraient/quis quise quises/querant/querr",
    "saillir": "saille saillent/saillit saillirent saillait/sailli saillie saillis saillies/saillant/saillir",
    "vaincre": "vainc vainquent/vainquit vainquirent vainquait vainquaient/vaincu vaincus/vainquant/vaincr",
    "rompre": "rompt rompent/rompit rompirent rompait rompaient/rompu rompue rompus rompues/rompant/rompr",
    "lire": "lit lisent/lut lurent lisait lisaient/lu lue lus lues/lisant/lir",
    "aller": "va vont/alla allerent allait allaient/alle allee alles allees/allant/ir",
    "dre": "d dent/dit dirent dait daient/du due dus dues/dant/dr",
    "envoyer": "envoie envoient/envoya envoyerent envoyait envoyaient/envoye envoyee envoyes envoyees/envoyant/enverr",
    "etre": "est sont/fut furent etait etaient/ete/etant/ser",
    "avoir": "a ont/eut eurent avait avaient/eu eue eus eues/ayant/aur",
}  # fmt: skip
_BY_LENGTH = sorted(_MODELS, key=len, reverse=True)
_TENSES: tuple[Tense, ...] = ("present", "past", "participle", "ing")
_FUTURE = ("a", "ont", "ait", "aient")


@lru_cache(maxsize=1 << 10)
def conjugate(verb: str) -> dict[str, frozenset[Tense]]:
    """Return the plain forms of a verb (the first word of a phrase), each with the tenses that it may be."""
    head, _, rest = plain(verb).partition(" ")
    model = next((ending for ending in _BY_LENGTH if head.endswith(ending)), "")
    rows = _modelled(head, model) if model else _regular(head)
    forms: dict[str, set[Tense]] = {}
    for tense, words in rows:
        for word in words:
            forms.setdefault(f"{word} {rest}" if rest else word, set()).add(tense)
    return {form: frozenset(tenses) for form, tenses in forms.items()}


def forms(verbs: Iterable[str], *tenses: Tense) -> frozenset[str]:
    """Return the forms of verbs, of some tenses or of all."""
    wanted = frozenset(tenses)
    return frozenset(
        form for verb in verbs for form, found in conjugate(verb).items() if not wanted or not wanted.isdisjoint(found)
    )


def _modelled(head: str, model: str) -> list[tuple[Tense, list[str]]]:
    stem = head[: -len(model)]
    *parts, future = _MODELS[model].split("/")
    rows = [(tense, [stem + form for form in part.split()]) for tense, part in zip(_TENSES, parts, strict=True)]
    return [*rows, ("infinitive", [head]), ("future", [stem + future + ending for ending in _FUTURE])]


def _regular(head: str) -> list[tuple[Tense, list[str]]]:
    stem = head[:-2]
    if head.endswith("ir"):
        return [
            ("present", [f"{stem}it", f"{stem}issent"]),
            ("past", [f"{stem}{end}" for end in ("it", "irent", "issait", "issaient")]),
            ("participle", [f"{stem}{end}" for end in ("i", "ie", "is", "ies")]),
            ("ing", [f"{stem}issant"]),
            ("infinitive", [head]),
            ("future", [head + end for end in _FUTURE]),
        ]
    soft = f"{stem}e" if stem.endswith("g") else stem
    singular = [stem[:-1] + "i" if stem.endswith(("oy", "uy")) else stem]
    if head.endswith(("eler", "eter")):
        singular.append(stem + stem[-1])
    return [
        ("present", [each + end for each in singular for end in ("e", "ent")]),
        ("past", [f"{soft}a", f"{stem}erent", f"{soft}ait", f"{soft}aient"]),
        ("participle", [f"{stem}{end}" for end in ("e", "ee", "es", "ees")]),
        ("ing", [f"{soft}ant"]),
        ("infinitive", [head]),
        ("future", [singular[0] + "er" + end for end in _FUTURE]),
    ]
