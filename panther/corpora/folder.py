"""The folder of a corpus, as ``extract --engine`` wrote it: what it must hold before it is opened."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from panther.engines.extraction import LAYOUT
from panther.engines.packing import event_schema
from panther.engines.staging import MANIFEST
from panther.errors import InputError

AGAIN = "Run the extraction again into a new folder."


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """A file of a corpus as its manifest has it."""

    path: Path
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class CorpusFolder:
    """A finished run.

    Attributes:
        path: The folder.
        key: The SHA-256 of its manifest, and with that of all that it holds.
        events: How many there are.
        documents: How many were read.
        failed: How many documents could not be read.
        ledger_rows: How many rows the ledger has.
        files: The files of events, in the order of their names.
        ledger: The files of the ledger.
    """

    path: Path
    key: str
    events: int
    documents: int
    failed: int
    ledger_rows: int
    files: tuple[CorpusFile, ...]
    ledger: tuple[CorpusFile, ...]


def is_corpus(path: Path) -> bool:
    """Whether a folder is that of a finished run."""
    return (path / MANIFEST).is_file()


def open_folder(path: Path) -> CorpusFolder:
    """Read the manifest of a corpus, and see that its files are there in the size that it states.

    Raises:
        InputError: With one line where the folder is no finished run, or is damaged.
    """
    try:
        data = (path / MANIFEST).read_bytes()
    except OSError:
        raise InputError(
            f"{path} is no corpus: it has no {MANIFEST}. Name a folder that extract --engine has finished."
        ) from None
    try:
        return _folder(path, hashlib.sha256(data).hexdigest(), json.loads(data))
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RuntimeError) as error:
        # RuntimeError: JSON without end, or a link to itself.
        if isinstance(error, InputError):
            raise
        raise InputError(f"{path}/{MANIFEST} cannot be read as that of a corpus. {AGAIN}") from error


def _folder(path: Path, key: str, manifest: Mapping[str, Any]) -> CorpusFolder:
    if (layout := manifest["layout"]) != LAYOUT:
        raise InputError(f"{path} has the layout {layout!r}, and this version of Panther opens {LAYOUT}. {AGAIN}")
    files = [_file(path, entry) for entry in manifest["files"]]
    for file in files:
        _check_size(file)
    documents = manifest["documents"]
    return CorpusFolder(
        path,
        key,
        int(manifest["events"]),
        int(documents["count"]),
        int(documents["failed"]),
        int(manifest["ledger"]),
        _below(files, path / "events"),
        _below(files, path / "ledger"),
    )


def _file(folder: Path, entry: Mapping[str, Any]) -> CorpusFile:
    path = folder / entry["path"]
    if not path.resolve().is_relative_to(folder.resolve()):
        raise InputError(f"{folder}/{MANIFEST} names a file outside its folder: {entry['path']}. {AGAIN}")
    return CorpusFile(path, int(entry["rows"]), int(entry["bytes"]), str(entry["sha256"]))


def _below(files: list[CorpusFile], folder: Path) -> tuple[CorpusFile, ...]:
    return tuple(sorted((file for file in files if file.path.is_relative_to(folder)), key=lambda file: file.path))


def _check_size(file: CorpusFile) -> None:
    try:
        found = file.path.stat().st_size
    except OSError as error:
        raise InputError(f"{file.path} is missing ({error.strerror}). {AGAIN}") from error
    if found != file.bytes:
        raise InputError(f"{file.path} is damaged: it has {found:,} bytes instead of {file.bytes:,}. {AGAIN}")


def check_events(folder: CorpusFolder) -> None:
    """Hold the files of events to the manifest: sums, rows and columns.

    Raises:
        InputError: With a line for the first that differs.
    """
    import pyarrow as pa
    from pyarrow import parquet

    for file in folder.files:
        try:
            with file.path.open("rb") as opened:
                differs = hashlib.file_digest(opened, "sha256").hexdigest() != file.sha256
            found = parquet.ParquetFile(file.path)
        except (OSError, pa.ArrowInvalid) as error:
            raise InputError(f"{file.path} cannot be read as Parquet. {AGAIN}") from error
        if differs or found.metadata.num_rows != file.rows:
            raise InputError(f"{file.path} is damaged: it is not what the manifest says. {AGAIN}")
        if not found.schema_arrow.equals(event_schema()):
            raise InputError(f"{file.path} has the columns of another version of Panther. {AGAIN}")
    if sum(file.rows for file in folder.files) != folder.events:
        raise InputError(f"{folder.path}/{MANIFEST} counts other events than its files. {AGAIN}")
