"""French noun phrases that refer back to a place, and names that the text treats as places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from panther.french import lexicon
from panther.french.plain import alternatives, plain, word_list
from panther.places.words import Name

_NOUNS = word_list(
    "ville village localite bourg bourgade commune cite base camp campement aeroport aerodrome pont barrage hopital "
    "prison ile massif vallee lac oasis fort caserne poste"
)
# "la ville de X" and "la ville voisine" are others than the one that was told of.
_DESCRIBED = re.compile(
    rf"\b(?:la |le |l'|cette |ce |cet |ladite |ledit )(?:meme )?(?P<noun>{alternatives(_NOUNS)})\b(?!')"
    r"(?! (?:de |d'|du |des |voisin|natal|miniere?|aerienne|nomme|dite?|situe|\w+(?:al|el|ale|elle|ien|ienne)\b))"
)
_CAPITAL = r"(?:[A-ZÉÈÊÀÂÎÔÇ][\w’']*(?:-[\w’']+)*)"
_RUN = rf"{_CAPITAL}(?: (?:de |des |du |la |le |el |al )?{_CAPITAL}){{0,2}}"
_CUED = re.compile(
    r"\b(?:(?:[Vv]illage|[Vv]ille|[Ll]ocalité|[Cc]ommune|[Rr]égion|[Mm]assif|[Vv]allée|[Cc]ercle|[Pp]réfecture"
    r"|[Hh]ameau|[Bb]ourg) (?:de |d['’]|du |des )"
    r"|(?:[Pp]rès|[Aa]utour|nord|sud|est|ouest) (?:de |d['’])|[Ee]ntre |[àÀ] |[Vv]ers )"
    rf"(?P<name>{_RUN})"
)
_NO_PLACES = word_list("""
    le la les un une des il elle ils elles on ce cette l l'armee l'etat dieu noel paques onu lundi mardi mercredi jeudi
    vendredi samedi dimanche etat armee union nations conseil assemblee ministere
""")


def find_descriptions(text: str) -> list[Name]:
    """Find noun phrases that may refer back to a place: "la ville", "ce village"."""
    bare = plain(text)
    return [
        Name(
            match.start(), match.end(), text[match.start() : match.end()], described=True,
            nouns=frozenset({lexicon.PLACE_NOUNS[match["noun"]]}),
        )
        for match in _DESCRIBED.finditer(bare)
    ]  # fmt: skip


def find_unknown(text: str) -> Iterator[Name]:
    """Find names that French text treats as places ("le village de X", "pres de X"), in order of offset."""
    for match in _CUED.finditer(text):
        name = match["name"]
        first = plain(name).split()[0].partition("'")[0]
        if first not in _NO_PLACES and not name.isupper():
            yield Name(match.start("name"), match.end("name"), name)
