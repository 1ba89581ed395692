"""A corpus from its paths to its manifest: the order of the steps."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from panther.campaign import Table, read_tables
from panther.corrections import Correction
from panther.engines import Engine
from panther.engines.batches import MOST_BYTES, MOST_DOCUMENTS, Batch, Digest, cut
from panther.engines.consolidating import Consolidated, consolidate
from panther.engines.corpus import Item, Root, read_items, read_roots
from panther.engines.packing import Packed
from panther.engines.staging import Staging, clear, finished, told
from panther.engines.stores import is_address, whole_path
from panther.engines.working import keep_going, load, work
from panther.errors import InputError
from panther.sources import Sources
from panther.version import VERSION

LAYOUT = 1
_WHAT = "Events of a corpus: events/month=YYYY-MM/*.parquet, ledger/*.parquet, failed.jsonl. See docs/corpora.md."

# Documents that are done, and those of them that an earlier run had done.
OnProgress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Extraction:
    """What came of a run.

    Attributes:
        documents: How many there are.
        events: How many were read.
        failed: How many documents could not be read.
        kept: How many documents an earlier run had done.
        was_finished: Whether all of it was there already.
        unused: The corrections whose target is in no document.
    """

    documents: int
    events: int
    failed: int
    kept: int = 0
    was_finished: bool = False
    unused: tuple[Correction, ...] = ()


@dataclass(frozen=True)
class _Input:
    """What is read, and with what."""

    roots: tuple[Root, ...]
    tables: tuple[Table, ...]
    key: str
    corrections: tuple[Correction, ...]
    run: dict[str, Any]

    def items(self, digest: Digest) -> Iterator[Item]:
        """Yield the documents as they are counted."""
        for item in read_items(self.roots):
            digest.add(item)
            yield item


def extract_corpus(  # noqa: PLR0913 - what a run is told of
    paths: Sequence[str],
    sources: Sources,
    output: Path,
    *,
    engine: Engine = "inline",
    workers: int | None = None,
    scheduler: str | None = None,
    on_progress: OnProgress | None = None,
) -> Extraction:
    """Read a corpus and write its events, its ledger and a manifest to a folder.

    The same documents and tables give the same bytes, whatever the engine and the number of its workers.

    Args:
        paths: Files, folders, patterns, JSON Lines of documents, or addresses that fsspec opens.
        sources: The tables; its documents are passed over.
        output: The folder. A run into it that was broken off is gone on with.
        engine: Where the work is done.
        workers: How many processes; by default one a core.
        scheduler: The address of a scheduler of dask.distributed; without one, a cluster of this machine.
        on_progress: Told of documents that are done.

    Raises:
        InputError: With a clear line for what cannot be read, written or reached.
    """
    given = _input(paths, sources)
    if (manifest := finished(output)) is not None:
        return _finished(output, manifest, given)
    with closing(Staging(output, given.run)) as staging:
        digest = Digest()
        progress = _Progress(staging, on_progress)
        batches = progress.missing(cut(given.items(digest), given.key))
        with closing(_results(engine, batches, given.tables, workers, scheduler)) as results:
            for key, packed in results:
                staging.put(key, packed)
                progress.add(key)
        with told(output):
            done = consolidate(staging, progress.keys)
        staging.finish(_manifest(given, digest, done))
    unused = tuple(row for row in given.corrections if row.row not in done.corrected)
    return Extraction(digest.documents, done.events, done.failed, progress.kept, unused=unused)


def _input(paths: Sequence[str], sources: Sources) -> _Input:
    try:
        tables = tuple(read_tables(sources))
    except OSError as error:
        raise InputError(f"{error.filename} cannot be opened: {error.strerror}. Check the path.") from error
    reader = load(tables)  # what is wrong with a table is told before anything is read
    named = sorted(path if is_address(path) else whole_path(path) for path in set(paths))
    run = {"version": VERSION, "layout": LAYOUT, "tables": _listed(tables), "paths": named}
    return _Input(read_roots(paths), tables, reader.key, reader.corrections, run)


def _listed(tables: Iterable[Table]) -> list[dict[str, Any]]:
    return [
        {"kind": table.kind, "name": table.name, "bytes": len(table.data), "sha256": sha256(table.data).hexdigest()}
        for table in tables
    ]


class _Progress:
    """Which batches there are, and how many documents of them are done."""

    def __init__(self, staging: Staging, on_progress: OnProgress | None) -> None:
        self.keys: list[str] = []
        self.kept = 0
        self._done = 0
        self._sizes: dict[str, int] = {}
        self._staging = staging
        self._tell = on_progress

    def missing(self, batches: Iterable[Batch]) -> Iterator[Batch]:
        """Note all batches, and yield those that no earlier run has done."""
        for batch in batches:
            self.keys.append(batch.key)
            if self._staging.holds(batch.key):
                self.kept += len(batch.items)
                self._add(len(batch.items))
            else:
                self._sizes[batch.key] = len(batch.items)
                yield batch

    def add(self, key: str) -> None:
        """Note that a batch is done."""
        self._add(self._sizes.pop(key))

    def _add(self, documents: int) -> None:
        self._done += documents
        if self._tell is not None:
            self._tell(self._done, self.kept)


def _results(
    engine: Engine, batches: Iterable[Batch], tables: tuple[Table, ...], workers: int | None, scheduler: str | None
) -> Generator[tuple[str, Packed]]:
    """Yield the result of each batch, in any order."""
    count = workers or os.cpu_count() or 1
    if engine == "inline":
        yield from _inline(batches, tables)
    elif engine == "processes":
        from panther.engines.processes import process_pool

        with process_pool(tables, count) as processes:
            yield from keep_going(processes, batches)
    else:
        from panther.engines.cluster import cluster_pool

        with cluster_pool(tables, count, scheduler) as cluster:
            yield from keep_going(cluster, batches)


def _inline(batches: Iterable[Batch], tables: tuple[Table, ...]) -> Iterator[tuple[str, Packed]]:
    key = load(tables).key
    for batch in batches:
        yield batch.key, work(key, batch)


def _manifest(given: _Input, digest: Digest, done: Consolidated) -> bytes:
    """Return the manifest. It holds no time and no path: the same input gives the same manifest."""
    manifest = {
        "what": _WHAT,
        "layout": LAYOUT,
        "version": VERSION,
        "settings": {"batch_documents": MOST_DOCUMENTS, "batch_bytes": MOST_BYTES},
        "tables": given.run["tables"],
        "documents": {
            "count": digest.documents,
            "failed": done.failed,
            "bytes": digest.bytes,
            "sha256": digest.sha256,
        },
        "events": done.events,
        "ledger": done.ledger,
        "files": done.files,
    }
    return (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()


def _finished(output: Path, manifest: Mapping[str, Any], given: _Input) -> Extraction:
    """Return what a finished run wrote.

    Raises:
        InputError: If it was a run of another input.
    """
    digest = Digest()
    for _ in given.items(digest):
        pass
    same = {"version": VERSION, "layout": LAYOUT, "tables": given.run["tables"]}
    differing = [name for name, value in same.items() if manifest.get(name) != value]
    documents = manifest["documents"]
    if documents.get("sha256") != digest.sha256:
        differing.append("documents")
    if differing:
        raise InputError(
            f"--output {output}: it holds a finished run of another input ({', '.join(differing)}). Name a new folder."
        )
    clear(output)
    return Extraction(digest.documents, manifest["events"], documents["failed"], digest.documents, was_finished=True)
