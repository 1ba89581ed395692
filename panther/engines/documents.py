"""One document -> its events and its ledger, or the reason why it has none: the same in every process."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from panther.actors import read_actors
from panther.campaign import Kind, Table, build_campaign
from panther.corrections import Correction, read_corrections
from panther.decisions import Decision, read_decisions
from panther.engines.corpus import Item
from panther.errors import ContractError, DocumentError, InputError
from panther.events.evidence import Readers
from panther.gazetteer import Gazetteer, read_gazetteer
from panther.languages import make_readers
from panther.model import Event, LedgerRow
from panther.reading import document_from_bytes
from panther.sources import NO_SETTINGS, Settings, read_settings
from panther.texts import read_plain
from panther.version import VERSION

# What a mistake of Panther's own raises: one document in ten million may find it, and must not end the run.
_MISTAKES = (ArithmeticError, AttributeError, ContractError, LookupError, RuntimeError, TypeError, ValueError)
_LARGEST = 2**63 - 1


class Outcome(NamedTuple):
    """What was read in a document; ``problem`` says why where nothing could be. ``corrected``: rows that were used."""

    name: str
    events: tuple[Event, ...] = ()
    ledger: tuple[LedgerRow, ...] = ()
    problem: str = ""
    corrected: tuple[int, ...] = ()


def settings_key(tables: Iterable[Table]) -> str:
    """Return the sum of all that a result depends on beside the documents."""
    lines = [f"{table.kind} {table.name} {hashlib.sha256(table.data).hexdigest()}" for table in tables]
    return hashlib.sha256("\n".join((VERSION, *lines)).encode()).hexdigest()


@dataclass(frozen=True)
class Reader:
    """Reads documents with the tables of a campaign; the key is that of ``settings_key``."""

    key: str
    gazetteer: Gazetteer
    corrections: tuple[Correction, ...]
    readers: Readers
    settings: Settings = NO_SETTINGS
    decisions: tuple[Decision, ...] = ()

    def read(self, item: Item) -> Outcome:
        """Return what is read in a document, just as if it were the only one of a campaign."""
        if item.problem:
            return Outcome(item.name, problem=item.problem)
        try:
            known = read_plain(item.data, item.name) if item.plain else None
            document = document_from_bytes(item.name, item.data, known)
            campaign = build_campaign(
                [document], self.gazetteer, self.corrections, self.readers, self.settings, self.decisions
            )
            _check_figures(campaign.records)
        except InputError as error:
            return Outcome(item.name, problem=" ".join(error.problems))
        except _MISTAKES as error:
            mistake = f"{type(error).__name__}: {error}"
            return Outcome(item.name, problem=f"Panther failed on it ({mistake}). Report it with the document.")
        used = tuple(row.row for row in campaign.corrections)
        return Outcome(item.name, campaign.records, campaign.ledger, corrected=used)


def _check_figures(events: Iterable[Event]) -> None:
    """Refuse a figure that no table holds: “999,999,999,999 million million”.

    Raises:
        DocumentError: If there is one.
    """
    for event in events:
        for loss in event.losses:
            if max(loss.low or 0, loss.high or 0) > _LARGEST:
                raise DocumentError(f"“{loss.text}” is a figure that is too large for a table. Correct the document.")


def load_reader(tables: Iterable[Table], key: str) -> Reader:
    """Return a reader with tables, which need not be files of this machine, and their sum.

    Raises:
        InputError: With a line for each thing in a table that cannot be used.
    """
    with TemporaryDirectory(prefix="panther-") as folder:
        paths = _written(tables, Path(folder))
        gazetteer = read_gazetteer(paths["gazetteer"], paths.get("campaign-gazetteer"))
        corrections = read_corrections(paths["corrections"]) if "corrections" in paths else ()
        settings = read_settings(paths.get("campaign-settings"))
        readers = make_readers(gazetteer, read_actors(paths["actors"]), settings.span)
        decisions = read_decisions(paths["campaign-names"]) if "campaign-names" in paths else ()
        return Reader(key, gazetteer, corrections, readers, settings, decisions)


def _written(tables: Iterable[Table], folder: Path) -> dict[Kind, Path]:
    """Write tables to a folder; return their files."""
    paths: dict[Kind, Path] = {}
    for table in tables:
        path = paths[table.kind] = folder / table.kind / table.name
        try:
            path.parent.mkdir()
            path.write_bytes(table.data)
        except OSError as error:
            reason = f"The folder for temporary files cannot be written ({error.strerror})"
            raise InputError(f"{reason}. Free space there.") from error
    return paths
