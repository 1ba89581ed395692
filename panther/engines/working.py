"""The work of a batch, wherever it is done, and how batches are kept going: a few at a time, none lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from typing import Protocol

from panther.campaign import Table
from panther.engines.batches import Batch
from panther.engines.corpus import Item
from panther.engines.documents import Reader, load_reader, settings_key
from panther.engines.packing import Packed, pack
from panther.errors import InputError

# The readers that this process has loaded, by the sum of their tables: loading takes longer than many a document.
_LOADED: dict[str, Reader] = {}
_LOOK_SECONDS = 1.0
_NO_WORKERS = (
    "The processes that read documents end without a word, again and again. Is there memory left, and room for "
    "temporary files? What is done is kept: the same command goes on from there."
)
_KILLER = "The process that read it ended without a word, three times. Look at the document: it may be too large."


def load(tables: tuple[Table, ...]) -> Reader:
    """Return the reader of these tables, which is loaded where this process has none yet.

    Raises:
        InputError: With a line for each thing in a table that cannot be used.
    """
    key = settings_key(tables)
    if key not in _LOADED:
        _LOADED[key] = load_reader(tables, key)
    return _LOADED[key]


def work(settings: str, batch: Batch) -> Packed:
    """Return what is read in the documents of a batch.

    Raises:
        InputError: If this process was not told of the tables.
    """
    reader = _LOADED.get(settings)
    if reader is None:
        raise InputError("A worker has not loaded the tables of this run. Start it anew, and the same command again.")
    return pack([reader.read(item) for item in batch.items])


class Pool(Protocol):
    """Processes that work on batches."""

    @property
    def width(self) -> int:
        """How many batches keep all of them at work."""

    @property
    def attempts(self) -> int:
        """How often a batch whose worker died is tried alone."""

    @property
    def deaths(self) -> tuple[type[BaseException], ...]:
        """What a future raises where the worker died."""

    def submit(self, batch: Batch) -> Future[Packed]:
        """Have a batch done."""

    def check(self) -> None:
        """Make good what is broken.

        Raises:
            InputError: If it cannot be.
        """


def keep_going(pool: Pool, batches: Iterable[Batch]) -> Iterator[tuple[str, Packed]]:
    """Yield the key and the result of each batch as it is done; no more than ``pool.width`` are under way.

    Those that were under way when a worker died are done again alone, so that the one that kills is known by it.

    Raises:
        InputError: If the pool cannot go on.
    """
    source = iter(batches)
    going: dict[Future[Packed], Batch] = {}
    while True:
        while len(going) < pool.width and (batch := next(source, None)) is not None:
            going[pool.submit(batch)] = batch
        if not going:
            return
        done, _ = wait(going, timeout=_LOOK_SECONDS, return_when=FIRST_COMPLETED)
        pool.check()
        for future, batch in [(future, going.pop(future)) for future in done]:
            packed = None if _died(pool, future) else future.result()
            yield batch.key, _retried(pool, batch) if packed is None else packed


def _died(pool: Pool, future: Future[Packed]) -> bool:
    return future.cancelled() or isinstance(future.exception(), (*pool.deaths, MemoryError))


def _retried(pool: Pool, batch: Batch) -> Packed:
    """Return the result of a batch that killed, or may have: without the documents that kill when they are alone."""
    if (packed := _alone(pool, batch)) is not None:
        return packed
    if _alone(pool, Batch("", ())) is None:  # it is not the documents
        raise InputError(_NO_WORKERS)
    items = [item if _is_survived(pool, item) else item._replace(data=b"", problem=_KILLER) for item in batch.items]
    packed = _alone(pool, batch._replace(items=tuple(items)))
    if packed is None:
        raise InputError(_NO_WORKERS)
    return packed


def _is_survived(pool: Pool, item: Item) -> bool:
    return _alone(pool, Batch("", (item,))) is not None


def _alone(pool: Pool, batch: Batch) -> Packed | None:
    """Return the result of a batch that is tried again, or ``None`` where its worker dies each time."""
    for _ in range(pool.attempts):
        future = pool.submit(batch)
        while not wait([future], timeout=_LOOK_SECONDS).done:
            pool.check()
        pool.check()
        if not _died(pool, future):
            return future.result()
    return None
