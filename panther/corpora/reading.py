"""A corpus small enough to be opened as records are: all of its events and of its ledger at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from panther.corpora.folder import AGAIN, CorpusFile, CorpusFolder, check_events
from panther.engines.staging import FAILED
from panther.errors import InputError
from panther.events.fields import FieldError
from panther.events.records import to_event
from panther.model import Event, LedgerRow
from panther.reading import Unread


def read_events(folder: CorpusFolder) -> tuple[Event, ...]:
    """Read all events, in the order of the files.

    Raises:
        InputError: With one line where the corpus is damaged.
    """
    check_events(folder)
    return tuple(as_event(folder, row) for file in folder.files for row in _rows(file))


def read_ledger(folder: CorpusFolder) -> tuple[LedgerRow, ...]:
    """Read the whole ledger.

    Raises:
        InputError: With one line where it is damaged.
    """
    try:
        return tuple(LedgerRow(**row) for file in folder.ledger for row in _rows(file))
    except TypeError as error:
        raise InputError(f"{folder.path}: the ledger is that of another version of Panther. {AGAIN}") from error


def read_failed(folder: CorpusFolder) -> tuple[Unread, ...]:
    """Read which documents could not be read, and why.

    Raises:
        InputError: With one line where the list is damaged.
    """
    if folder.failed == 0:
        return ()
    try:
        lines = (folder.path / FAILED).read_text(encoding="utf-8").splitlines()
        return tuple(Unread(str(row["document"]), str(row["reason"])) for row in map(json.loads, lines))
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise InputError(f"{folder.path / FAILED} cannot be read. {AGAIN}") from error


def _rows(file: CorpusFile) -> Iterator[dict[str, Any]]:
    import pyarrow as pa
    from pyarrow import parquet

    try:
        yield from parquet.ParquetFile(file.path).read().to_pylist()
    except (OSError, pa.ArrowInvalid) as error:
        raise InputError(f"{file.path} cannot be read as Parquet. {AGAIN}") from error


def as_event(folder: CorpusFolder, row: dict[str, Any]) -> Event:
    """Return the event of a row, in which days are dates.

    Raises:
        InputError: If the row does not keep the data contract.
    """
    days = {name: row[name].isoformat() if row[name] is not None else None for name in ("date_start", "date_end")}
    try:
        return to_event(row | days)
    except FieldError as error:
        raise InputError(f"{folder.path}: {row.get('event_id')}, {error}") from error
