"""Documents, gazetteer and corrections -> a campaign: the one place that knows the order of the steps."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from panther.actors import read_actors
from panther.checks import StatedLosses, annotate, find_checks, stated_losses
from panther.corrections import Correction, apply_corrections, read_corrections
from panther.decisions import Decision, name_key, read_decisions, refusals, refusing
from panther.events.building import build_events, in_order
from panther.events.evidence import Evidence, Readers, gather
from panther.events.table import check_contract, to_frame
from panther.gazetteer import Gazetteer, read_gazetteer
from panther.languages import judgements_of, make_readers
from panther.ledger import build_ledger
from panther.model import Check, Document, Event, LedgerRow, Toponym
from panther.reading import Unread, read_documents, read_what_can_be_read
from panther.sources import ACTORS, CORRECTIONS, GAZETTEER, NO_SETTINGS, SEEDS, Settings, Sources, read_settings

if TYPE_CHECKING:
    import pandas as pd

_TITLE_YEAR = re.compile(r"\s*\(\d{4}\)$")


Kind = Literal["gazetteer", "campaign-gazetteer", "corrections", "actors", "campaign-settings", "campaign-names"]


@dataclass(frozen=True, slots=True)
class Table:
    """A table that a campaign was read with, byte for byte: whoever has it and the documents can read them again."""

    kind: Kind
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
        names: The place names of the documents, resolved or not, each with the name of its document; what was decided
            to be no place is none.
        tables: The tables that the documents were read with; empty where they came from no file.
        settings: What the campaign's folder says of itself.
        decisions: What was decided on names that are in no gazetteer, in the order of its file.
        unread: The files that should be documents and cannot be read.
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
    settings: Settings = NO_SETTINGS
    decisions: tuple[Decision, ...] = ()
    unread: tuple[Unread, ...] = ()

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
        return cls.read(
            Sources(
                tuple(Path(path) for path in paths) or (SEEDS,),
                Path(gazetteer),
                None if corrections is None else Path(corrections),
                Path(actors),
            )
        )

    @classmethod
    def read(cls, sources: Sources, *, whole: bool = True) -> Campaign:
        """Read a campaign from its sources, such as those of a folder (``panther.sources.folder_sources``).

        Args:
            sources: Its files.
            whole: Whether a document that cannot be read is an error; else the others are read, as long as there are
                any, and ``unread`` says which were not, and why.

        Raises:
            InputError: With a clear line for each thing that cannot be used.
        """
        settings = read_settings(sources.settings)
        known = read_gazetteer(sources.gazetteer, sources.added)
        alias_table = read_actors(sources.actors)
        corrections = read_corrections(sources.corrections) if sources.corrections is not None else ()
        decisions = read_decisions(sources.names) if sources.names is not None else ()
        unread: tuple[Unread, ...] = ()
        if whole:
            documents = read_documents(sources.documents)
        else:
            documents, unread = read_what_can_be_read(sources.documents)
        readers = make_readers(known, alias_table, settings.span, documents)
        campaign = build_campaign(documents, known, corrections, readers, settings, decisions)
        return replace(campaign, tables=tuple(read_tables(sources)), unread=unread)

    @cached_property
    def events(self) -> pd.DataFrame:
        """The events as a table, one row an event, with the columns of the data contract."""
        return to_frame(self.records)

    @cached_property
    def title(self) -> str:
        """The title that the campaign's folder gives, else that of the fullest document, else its file name."""
        if self.settings.title:
            return self.settings.title
        fullest = max(self.documents, key=lambda document: (len(document.text), document.name))
        first = next(iter(fullest.sentences), None)
        if first is None or first.kind != "heading":
            return fullest.name
        return _TITLE_YEAR.sub("", first.section)


def read_tables(sources: Sources) -> Iterator[Table]:
    """Yield the tables of a campaign, byte for byte.

    Raises:
        OSError: If one of them cannot be opened.
    """
    named: tuple[tuple[Kind, Path | None], ...] = (
        ("gazetteer", sources.gazetteer),
        ("campaign-gazetteer", sources.added),
        ("corrections", sources.corrections),
        ("actors", sources.actors),
        ("campaign-settings", sources.settings),
        ("campaign-names", sources.names),
    )
    yield from (Table(kind, path.name, path.read_bytes()) for kind, path in named if path is not None)


def build_campaign(  # noqa: PLR0913, PLR0917 - one argument for each table
    documents: Iterable[Document],
    gazetteer: Gazetteer,
    corrections: tuple[Correction, ...],
    readers: Readers,
    settings: Settings = NO_SETTINGS,
    decisions: tuple[Decision, ...] = (),
) -> Campaign:
    """Return the campaign of documents that are read already."""
    refused = refusals(decisions)
    readers = replace(readers, toponyms=refusing(readers.toponyms, refused)) if refused else readers
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
    checks = find_checks(read, events, missed, gazetteer.warnings, settings.span)
    events = annotate(events, checks)
    check_contract(events, by_name)
    return Campaign(
        documents=tuple(by_name.values()),
        records=events,
        ledger=build_ledger(read, rows, refused),
        checks=checks,
        gazetteer=gazetteer,
        corrections=tuple(row for row in corrections if row not in unused),
        stated=stated_losses(read),
        names=tuple(_names(read, refused)),
        settings=settings,
        decisions=decisions,
    )


def _names(
    read: Mapping[str, tuple[Document, Sequence[Evidence]]], refused: Collection[str]
) -> Iterator[tuple[str, Toponym]]:
    """Yield the place names of the documents; a description ("the city") is none, nor is what was refused."""
    for document, evidence in read.values():
        for row in evidence:
            for toponym in row.toponyms:
                is_refused = toponym.place is None and bool(refused) and name_key(toponym.text) in refused
                if not toponym.described and not is_refused:
                    yield document.name, toponym


def _concerns(row: Correction, documents: Mapping[str, Document]) -> bool:
    """Return whether a correction that found no target was meant for these documents, as far as its target says."""
    document, colon, _ = row.target.rpartition(":")
    return not colon or document in documents
