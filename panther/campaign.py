"""Documents, gazetteer and corrections -> a campaign: the one place that knows the order of the steps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from panther.actors import read_actors
from panther.checks import StatedLosses, annotate, find_checks, stated_losses
from panther.corrections import Correction, apply_corrections, read_corrections
from panther.events.building import build_events, in_order
from panther.events.evidence import Evidence, Readers, gather
from panther.events.table import check_contract, to_frame
from panther.gazetteer import DEFAULT_GAZETTEER, Gazetteer, read_gazetteer
from panther.languages import judgements_of, make_readers
from panther.ledger import build_ledger
from panther.model import Check, Document, Event, LedgerRow, Toponym
from panther.reading import read_documents

if TYPE_CHECKING:
    import pandas as pd

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
GAZETTEER = DEFAULT_GAZETTEER
CORRECTIONS = ROOT / "data" / "corrections.csv"
ACTORS = ROOT / "data" / "actors.csv"
_TITLE_YEAR = re.compile(r"\s*\(\d{4}\)$")


@dataclass(frozen=True, slots=True)
class Table:
    """A table that a campaign was read with, byte for byte: whoever has it and the documents can read them again."""

    kind: Literal["gazetteer", "corrections", "actors"]
    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Campaign:
    """The documents of a campaign and all that was read from them.

    Attributes:
        documents: In order of file name.
        records: The events in order of date; those without a date last.
        ledger: What became of every sentence, in order of document and offset, and what was found and not resolved.
        checks: The contradictions that were found.
        gazetteer: The places that names were resolved to.
        corrections: The corrections that were replayed.
        stated: What the infoboxes state that each combatant lost.
        names: The place names of the documents, resolved or not, each with the name of its document.
        tables: The tables that the documents were read with; empty where they came from no file.
    """

    documents: tuple[Document, ...]
    records: tuple[Event, ...]
    ledger: tuple[LedgerRow, ...]
    checks: tuple[Check, ...]
    gazetteer: Gazetteer
    corrections: tuple[Correction, ...] = ()
    stated: tuple[StatedLosses, ...] = ()
    names: tuple[tuple[str, Toponym], ...] = ()
    tables: tuple[Table, ...] = ()

    @classmethod
    def open(
        cls,
        *paths: str | Path,
        gazetteer: str | Path = GAZETTEER,
        corrections: str | Path | None = CORRECTIONS,
        actors: str | Path = ACTORS,
    ) -> Campaign:
        """Read a campaign from files and folders of documents.

        Args:
            *paths: ``.txt`` and ``.md`` files, or folders of them; the seeds where none is given.
            gazetteer: The places, a CSV file (see data/README.md).
            corrections: Recorded decisions, a CSV file; ``None`` gives the bare result.
            actors: The alias table of actors, a CSV file.

        Raises:
            InputError: With a clear line for each thing that cannot be used.
        """
        known = read_gazetteer(Path(gazetteer))
        alias_table = read_actors(Path(actors))
        decisions = read_corrections(Path(corrections)) if corrections is not None else ()
        documents = read_documents([Path(path) for path in paths] or [SEEDS])
        readers = make_readers(known, alias_table)
        tables = _tables(gazetteer=gazetteer, corrections=corrections, actors=actors)
        return replace(build_campaign(documents, known, decisions, readers), tables=tables)

    @cached_property
    def events(self) -> pd.DataFrame:
        """The events as a table, one row an event, with the columns of the data contract."""
        return to_frame(self.records)

    @cached_property
    def title(self) -> str:
        """The title of the fullest document, else its file name."""
        fullest = max(self.documents, key=lambda document: (len(document.text), document.name))
        first = next(iter(fullest.sentences), None)
        if first is None or first.kind != "heading":
            return fullest.name
        return _TITLE_YEAR.sub("", first.section)


def _tables(**paths: str | Path | None) -> tuple[Table, ...]:
    """Return the tables that were just read."""
    kinds: tuple[Literal["gazetteer", "corrections", "actors"], ...] = ("gazetteer", "corrections", "actors")
    named = [(kind, Path(path)) for kind in kinds if (path := paths[kind]) is not None]
    return tuple(Table(kind, path.name, path.read_bytes()) for kind, path in named)


def build_campaign(
    documents: Iterable[Document], gazetteer: Gazetteer, corrections: tuple[Correction, ...], readers: Readers
) -> Campaign:
    """Return the campaign of documents that are read already."""
    read: dict[str, tuple[Document, list[Evidence]]] = {}
    for document in documents:
        read[document.name] = (document, gather(document, readers))
    events, rows = build_events(
        {name: read[name] for name in sorted(read)}, judgements_of(document for document, _ in read.values())
    )
    places = {place.place_id: place for place in gazetteer.places}
    corrected, unused = apply_corrections(events, corrections, places)
    events = in_order(corrected)
    by_name = {name: document for name, (document, _) in sorted(read.items())}
    missed = [row for row in unused if _concerns(row, by_name)]
    checks = find_checks(read, events, missed, gazetteer.warnings)
    events = annotate(events, checks)
    check_contract(events, by_name)
    return Campaign(
        documents=tuple(by_name.values()),
        records=events,
        ledger=build_ledger(read, rows),
        checks=checks,
        gazetteer=gazetteer,
        corrections=tuple(row for row in corrections if row not in unused),
        stated=stated_losses(read),
        names=tuple(_names(read)),
    )


def _names(read: Mapping[str, tuple[Document, Sequence[Evidence]]]) -> Iterator[tuple[str, Toponym]]:
    """Yield the place names of the documents; a description ("the city") is none."""
    for document, evidence in read.values():
        for row in evidence:
            yield from ((document.name, toponym) for toponym in row.toponyms if not toponym.described)


def _concerns(row: Correction, documents: Mapping[str, Document]) -> bool:
    """Return whether a correction that found no target was meant for these documents, as far as its target says."""
    document, colon, _ = row.target.rpartition(":")
    return not colon or document in documents
