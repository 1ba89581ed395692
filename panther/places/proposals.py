"""Near names for a name that the gazetteer does not have. They are proposed to the analyst, never applied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from panther.folding import fold
from panther.model import Place
from panther.places import lexicon

LEAST_LIKENESS = 80.0
"""In per cent of the core word. Below it, names of the same region begin to pass for one another."""
MOST = 3

_GENERIC = (
    lexicon.PLACE_NOUNS
    | lexicon.BEARINGS.keys()
    | lexicon.PART_ADJECTIVES
    | lexicon.words(
        "of the and al el ash as an ad ar at az de des du la le les adrar tell tel jabal jebel djebel oued wadi ain "
        "mount st saint san santa tin ti n in fort great greater new old khirbet khirbat tall abu umm um bir deir dayr"
    )
)


class Proposer:
    """Proposes places whose core word is like that of a name.

    The core word is what is left without feature nouns and articles: "valley of Amettetai" is like the Ametettaï
    Valley, not like the Terz Valley. Only names with the same first letter are compared.
    """

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = tuple(places)
        self._known: dict[str, tuple[str, ...]] = {}

    @cached_property
    def _ids(self) -> dict[str, dict[str, list[str]]]:
        """The ids of the places by core word, in order, by first letter of it."""
        found: dict[str, dict[str, list[str]]] = defaultdict(dict)
        for place in self._places:
            for core in filter(None, map(core_word, (place.name, *place.aliases))):
                ids = found[core[0]].setdefault(core, [])
                if place.place_id not in ids:
                    ids.append(place.place_id)
        return {letter: dict(sorted(ids.items())) for letter, ids in found.items()}

    def propose(self, name: str) -> tuple[str, ...]:
        """Return the ids of places with a near name, the nearest first."""
        if name not in self._known:
            self._known[name] = self._near(core_word(name)) if self._places else ()
        return self._known[name]

    def _near(self, core: str) -> tuple[str, ...]:
        cores = self._ids.get(core[:1])
        if not cores:
            return ()
        # Imported only where something is to be proposed: start-up counts.
        from rapidfuzz import fuzz, process

        found = process.extract(core, list(cores), scorer=fuzz.ratio, score_cutoff=LEAST_LIKENESS, limit=MOST)
        return tuple(dict.fromkeys(place_id for near, _, _ in found for place_id in cores[near]))[:MOST]


def likeness(name: str, place: Place) -> tuple[float, str]:
    """Return how near a name is to a place, in per cent of the core word, and the spelling of it that is nearest."""
    from rapidfuzz import fuzz

    core = core_word(name)
    return max((fuzz.ratio(core, core_word(spelling)), spelling) for spelling in (place.name, *place.aliases))


def core_word(name: str) -> str:
    """Return the folded name without feature nouns and articles; the whole name if nothing else is left."""
    words = fold(name).replace("'", "").split()
    return " ".join(word for word in words if word not in _GENERIC) or " ".join(words)
