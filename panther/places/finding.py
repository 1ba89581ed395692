"""Toponyms in a document."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from panther.gazetteer import Gazetteer
from panther.model import Document, Place, Toponym
from panther.names import NameIndex
from panther.places.between import settle_between
from panther.places.candidates import names_by_sentence
from panther.places.described import Memory
from panther.places.proposals import Proposer
from panther.places.ships import find_ships, without_ships
from panther.places.siting import IN_ENGLISH, Siting
from panther.places.unknown import Occurrence
from panther.places.words import Name

_NO_PLACES = frozenset({"name_part", "actor", "comparison"})


def find_toponyms(
    document: Document,
    gazetteer: Gazetteer,
    *,
    proposer: Proposer | None = None,
    others: Sequence[Siting] = (),
    unknown: Sequence[Occurrence] | None = None,
) -> tuple[Toponym, ...]:
    """Find the toponyms of a document, in order of offset, each with what it stands for and does in its sentence.

    Names of the gazetteer are found in all their spellings, the longest first. A name that looks like a place and is
    not in the gazetteer has no ``place``; its ``candidates`` are near names. A description such as "the city" has the
    place that it refers back to, and ``described`` set; one of two places ("both towns") gives a toponym for each.

    Args:
        document: The document.
        gazetteer: The places that are known.
        proposer: Proposes near names; by default one that is made once for a gazetteer.
        others: The languages that the document may be in beside English.
        unknown: Where names stand that look like places (``find_place_like``, which looks at a whole campaign); by
            default those that the document itself treats so.
    """
    found: list[Toponym] = []
    memory = Memory([sentence.index for sentence in document.sentences if sentence.kind == "heading"])
    proposer = proposer or _proposer(gazetteer.index)
    ships = find_ships(document.text)
    sitings = {siting.language: siting for siting in (IN_ENGLISH, *others)}
    for sentence, known in names_by_sentence(document, gazetteer, sitings.values(), unknown):
        names = without_ships(sentence, known, ships) if ships else known
        memory.begin(sentence)
        names, unsure = _without_lent(names)
        siting = sitings.get(sentence.language, IN_ENGLISH)
        kept = siting.roles(sentence, names, memory)
        settle_between(siting.stretch, document.text, kept)
        for name in sorted([*filter(_is_place, kept), *unsure], key=_start) if unsure else filter(_is_place, kept):
            toponym = _toponym(name, proposer)
            found.extend([toponym._replace(place=place) for place in name.pair] or [toponym])
    return tuple(found)


@lru_cache(maxsize=2)
def _proposer(index: NameIndex[Place]) -> Proposer:
    return Proposer(index.meanings())


def _without_lent(names: list[Name]) -> tuple[list[Name], list[Name]]:
    """Part the names that only other documents take for places from those that this one knows, if it does any.

    "Rebels ambushed X near Kidal": X may be a place, or somebody; where it happened is told without it.
    """
    lent = [name for name in names if name.lent]
    if not lent or all(name.lent or name.described for name in names):
        return names, []
    for name in lent:
        name.role = "unsure"
    return [name for name in names if not name.lent], lent


def _start(name: Name) -> int:
    return name.start


def _is_place(name: Name) -> bool:
    """Return whether a name is to be told: one that is unknown and does not act as a place is probably none."""
    return bool(name.candidates) or name.described or name.role not in _NO_PLACES


def _toponym(name: Name, proposer: Proposer) -> Toponym:
    ambiguous = name.place is None and bool(name.candidates)
    if ambiguous:
        candidates = tuple(place.place_id for place in name.candidates)
    else:
        candidates = () if name.place or name.described else proposer.propose(name.text)
    return Toponym(
        start=name.start,
        end=name.end,
        text=name.text,
        place=name.place,
        role=name.role,
        relation=name.relation,
        candidates=candidates,
        ambiguous=ambiguous,
        described=name.described,
    )
