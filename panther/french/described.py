"""French noun phrases that refer back to a place."""

from __future__ import annotations

import re

from panther.french import lexicon
from panther.french.plain import alternatives, plain, word_list
from panther.places.words import Name

_NOUNS = word_list(
    "ville village localite bourg bourgade commune cite base camp campement aeroport aerodrome pont barrage hopital "
    "prison ile massif vallee lac oasis fort caserne poste"
)
# "la ville de X" and "la ville voisine" are others than the one that was told of.
_DESCRIBED = re.compile(
    rf"\b(?:la |le |l'|cette |ce |cet |ladite |ledit )(?P<same>meme )?(?P<noun>{alternatives(_NOUNS)})\b(?!')"
    r"(?! (?:de |d'|du |des |voisin|natal|miniere?|aerienne|nomme|dite?|situe|\w+(?:al|el|ale|elle|ien|ienne)\b))"
)


def find_descriptions(text: str) -> list[Name]:
    """Find noun phrases that may refer back to a place: "la ville", "ce village"."""
    bare = plain(text)
    return [
        Name(
            match.start(), match.end(), text[match.start() : match.end()], described=True, same=bool(match["same"]),
            nouns=frozenset({lexicon.PLACE_NOUNS[match["noun"]]}),
        )
        for match in _DESCRIBED.finditer(bare)
    ]  # fmt: skip
