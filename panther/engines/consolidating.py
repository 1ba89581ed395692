"""Results of batches -> the files of a corpus, one after another: no more than a row group is held in memory."""

from __future__ import annotations

import hashlib
import json
import shutil
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from panther.engines.packing import UNKNOWN, event_schema, ledger_schema, read_notes
from panther.engines.staging import Staging
from panther.errors import InputError

if TYPE_CHECKING:
    import pyarrow as pa

# Small enough to be skipped by what reads a part of a file, large enough to pack well.
_GROUP_ROWS = 16_384
_PART_ROWS = 1 << 20
_CHUNK = 1 << 20


@dataclass
class Consolidated:
    """What was written: the entries of the manifest, and counts."""

    files: list[dict[str, Any]] = field(default_factory=list)
    events: int = 0
    ledger: int = 0
    failed: int = 0
    corrected: set[int] = field(default_factory=set)


def consolidate(staging: Staging, keys: Sequence[str]) -> Consolidated:
    """Write the events by month, the ledger and the list of what failed, in the order of the batches.

    Args:
        staging: Where the results of the batches are, and where the files are made.
        keys: Those of the batches.

    Raises:
        InputError: If a result is damaged.
        OSError: If a file cannot be written.
    """
    import pyarrow as pa

    try:
        return _consolidate(staging, keys)
    except pa.ArrowInvalid as error:
        folder = staging.made.parent
        raise InputError(f"{folder}: what an earlier run left there is damaged. Delete it, and start again.") from error


def _consolidate(staging: Staging, keys: Sequence[str]) -> Consolidated:
    made = staging.made
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir()
    done = Consolidated()
    months = _read_notes(staging, keys, done)
    for month, numbers in sorted(months.items(), key=lambda pair: (pair[0] == UNKNOWN, pair[0])):
        path = f"events/month={month}/part-0.parquet"
        rows = _write(made / path, event_schema(), _of_month(staging, keys, month, numbers))
        done.files.append(_entry(made, path, rows))
    (made / "events").mkdir(exist_ok=True)
    for number, batches in enumerate(_parts(staging.ledger(key) for key in keys)):
        path = f"ledger/part-{number:05}.parquet"
        rows = _write(made / path, ledger_schema(), batches)
        done.files.append(_entry(made, path, rows))
    done.files.append(_entry(made, "failed.jsonl", done.failed))
    return done


def _read_notes(staging: Staging, keys: Sequence[str], done: Consolidated) -> dict[str, array[int]]:
    """Return the numbers of the batches that have events of a month; write what failed."""
    import pyarrow as pa

    months: dict[str, array[int]] = {}
    with (staging.made / "failed.jsonl").open("w", encoding="utf-8", newline="\n") as failures:
        for number, key in enumerate(keys):
            with pa.memory_map(str(staging.events(key))) as source:
                notes = read_notes(pa.ipc.open_file(source).schema)
            for month in notes.months:
                months.setdefault(month, array("L")).append(number)
            for name, problem in notes.failed:
                failures.write(json.dumps({"document": name, "reason": problem}, ensure_ascii=True) + "\n")
            done.failed += len(notes.failed)
            done.corrected.update(notes.corrected)
            done.events += notes.rows[0]
            done.ledger += notes.rows[1]
    return months


def _of_month(staging: Staging, keys: Sequence[str], month: str, numbers: Iterable[int]) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa

    for number in numbers:
        with pa.memory_map(str(staging.events(keys[number]))) as source:
            file = pa.ipc.open_file(source)
            yield file.get_batch(read_notes(file.schema).months.index(month))


def _parts(paths: Iterable[Path]) -> Iterator[Iterator[pa.RecordBatch]]:
    """Yield the ledger in parts of so many rows, each a series of record batches; a part is read before the next."""
    source = _ledgers(paths)
    for first in source:
        yield _up_to(first, source)


def _up_to(first: pa.RecordBatch, source: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    yield first
    rows = first.num_rows
    while rows < _PART_ROWS and (batch := next(source, None)) is not None:
        rows += batch.num_rows
        yield batch


def _ledgers(paths: Iterable[Path]) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa

    for path in paths:
        with pa.memory_map(str(path)) as source:
            yield pa.ipc.open_file(source).get_batch(0)


def _write(path: Path, schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> int:
    """Write a Parquet file in row groups of the same size; return its rows."""
    import pyarrow as pa
    from pyarrow import parquet

    path.parent.mkdir(parents=True, exist_ok=True)
    held: list[pa.RecordBatch] = []
    rows = total = 0
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for batch in batches:
            held.append(batch)
            rows += batch.num_rows
            total += batch.num_rows
            if rows >= _GROUP_ROWS:
                writer.write_table(pa.Table.from_batches(held, schema).combine_chunks(), row_group_size=rows)
                held, rows = [], 0
        if rows:
            writer.write_table(pa.Table.from_batches(held, schema).combine_chunks(), row_group_size=rows)
    return total


def _entry(made: Path, path: str, rows: int) -> dict[str, Any]:
    digest, size = hashlib.sha256(), 0
    with (made / path).open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return {"path": path, "rows": rows, "bytes": size, "sha256": digest.hexdigest()}
