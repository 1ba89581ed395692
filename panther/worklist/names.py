"""The names that look like places and are in no gazetteer: where they stand, how often, and what is near them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from panther.decisions import name_key
from panther.events.placing import event_place
from panther.folding import fold
from panther.model import Document, Geometry, Place, Toponym
from panther.places.proposals import core_word, likeness
from panther.translation import counted, translated

Names = Iterable[tuple[str, Toponym]]
_MEASURED = frozenset({"distance", "direction", "near"})


class Mention(NamedTuple):
    """Where a name is printed: its offsets in the document, and those of its sentence."""

    document: str
    start: int
    end: int
    sentence: tuple[int, int]

    @property
    def label(self) -> str:
        """The mention as a source names it."""
        return f"{self.document}:{self.start}-{self.end}"


class NearPlace(NamedTuple):
    """A place that a name may mean.

    ``spelling`` is the one of its spellings that is nearest; ``score`` says how near in per cent of the core word, that
    is without feature nouns and articles; ``letters`` is how many differ between the two, as folded.
    """

    place_id: str
    name: str
    spelling: str
    score: float
    letters: int

    @property
    def why(self) -> str:
        """Why it is near, in words."""
        if self.letters == 0:
            return translated("the same spelling")
        if self.score == 100:  # noqa: PLR2004 - per cent
            return translated("the same core word as “{spelling}”", spelling=self.spelling)
        return counted(
            "{count} letter differs from “{spelling}”",
            "{count} letters differ from “{spelling}”",
            self.letters,
            spelling=self.spelling,
        )


class Position(NamedTuple):
    """Where a text says that a place lies, worked out from a place that is known; ``text`` is what it prints."""

    latitude: float
    longitude: float
    radius_km: float
    geometry: Geometry
    text: str
    mention: Mention

    @property
    def source(self) -> str:
        """Where it is from, as a gazetteer says it."""
        return f"Worked out from “{self.text}” ({self.mention.label})"


@dataclass(frozen=True, slots=True)
class OpenName:
    """A name that is not decided.

    Attributes:
        key: What all its spellings fold to.
        text: The most frequent of them, as printed.
        forms: All of them with how often they are printed, the most frequent first.
        mentions: Where it is printed, in order of document and offset.
        near: Places that it may mean, the nearest first.
        positions: Where the text says that it lies.
        ambiguous: Whether it is the name of several places of the gazetteer, which are then ``near``.
    """

    key: str
    text: str
    forms: tuple[tuple[str, int], ...]
    mentions: tuple[Mention, ...]
    near: tuple[NearPlace, ...]
    positions: tuple[Position, ...] = ()
    ambiguous: bool = False

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that it is printed in."""
        return tuple(dict.fromkeys(mention.document for mention in self.mentions))


def open_names(names: Names, documents: Mapping[str, Document], places: Mapping[str, Place]) -> tuple[OpenName, ...]:
    """Return the names of documents that are in no gazetteer or stand for several places, the most frequent first.

    Args:
        names: The place names of the documents, in order of offset, each with the name of its document.
        documents: By name; of one that is not there, a name is its own sentence.
        places: The gazetteer, by id.
    """
    starts = {name: [sentence.start for sentence in document.sentences] for name, document in documents.items()}
    found: dict[tuple[str, bool], list[tuple[Mention, Toponym]]] = defaultdict(list)
    positions: dict[str, list[Position]] = defaultdict(list)
    rows = list(names)
    for number, (document, name) in enumerate(rows):
        if name.place is not None or name.described:
            continue
        mention = Mention(document, name.start, name.end, _sentence(documents.get(document), starts, document, name))
        key = name_key(name.text)
        found[key, name.ambiguous].append((mention, name))
        if not name.ambiguous and number + 1 < len(rows):
            positions[key].extend(_described(mention, *rows[number + 1]))
    made = [
        _open_name(key, printed, places, [] if ambiguous else positions[key], ambiguous=ambiguous)
        for (key, ambiguous), printed in found.items()
    ]
    return tuple(sorted(made, key=lambda name: (-len(name.mentions), name.key, name.ambiguous)))


def printed_name(name: str, documents: Mapping[str, Document]) -> OpenName | None:
    """Return a name that no reader took for a place, where these documents print it; ``None`` where they do not."""
    words = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    mentions = tuple(
        Mention(document.name, found.start(), found.end(), (sentence.start, sentence.end))
        for document in documents.values()
        for sentence in document.sentences
        for found in words.finditer(document.text, sentence.start, sentence.end)
    )
    return OpenName(name_key(name), name, ((name, len(mentions)),), mentions, ()) if mentions else None


def _sentence(
    document: Document | None, starts: Mapping[str, Sequence[int]], name: str, toponym: Toponym
) -> tuple[int, int]:
    index = bisect_right(starts.get(name, ()), toponym.start) - 1
    if document is None or index < 0:
        return toponym.start, toponym.end
    sentence = document.sentences[index]
    return sentence.start, sentence.end


def _described(mention: Mention, document: str, anchor: Toponym) -> Iterator[Position]:
    """Yield where a name lies that the next one only locates: "X, about fifty miles south of Y"."""
    beside = document == mention.document and anchor.start < mention.sentence[1]
    if not beside or anchor.role != "anchor" or anchor.place is None or anchor.relation.kind not in _MEASURED:
        return
    there = event_place(anchor.place, anchor)
    text = f"{anchor.relation.text} {anchor.text}"
    yield Position(there.latitude, there.longitude, there.radius_km, there.geometry, text, mention)


def _open_name(
    key: str,
    printed: Sequence[tuple[Mention, Toponym]],
    places: Mapping[str, Place],
    positions: Iterable[Position],
    *,
    ambiguous: bool,
) -> OpenName:
    counts = Counter(name.text for _, name in printed)
    forms = tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
    ids = dict.fromkeys(place_id for _, name in printed for place_id in name.candidates)
    near = [near_place(forms[0][0], places[place_id]) for place_id in ids if place_id in places]
    distinct = {(position.latitude, position.longitude): position for position in reversed(list(positions))}
    return OpenName(
        key=key,
        text=forms[0][0],
        forms=forms,
        mentions=tuple(mention for mention, _ in printed),
        near=tuple(sorted(near, key=lambda place: (-place.score, place.letters, place.place_id))),
        positions=tuple(reversed(distinct.values())),
        ambiguous=ambiguous,
    )


def near_place(name: str, place: Place) -> NearPlace:
    """Return how near a name is to a place."""
    from rapidfuzz.distance import Levenshtein

    score, spelling = likeness(name, place)
    whole = min(Levenshtein.distance(fold(name), fold(other)) for other in (place.name, *place.aliases))
    core = Levenshtein.distance(core_word(name), core_word(spelling))
    return NearPlace(place.place_id, place.name, spelling, round(score, 1), min(whole, core) or whole)
