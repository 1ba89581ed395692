"""The engine of one machine with several cores: a pool of processes that is made anew when one of them dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager

from panther.campaign import Table
from panther.engines.batches import Batch
from panther.engines.packing import Packed
from panther.engines.working import load, work
from panther.garbage import search_seldom

_IN_FLIGHT = 2


class ProcessPool:
    """A pool of processes of this machine."""

    attempts = 3
    deaths = (BrokenExecutor,)

    def __init__(self, tables: tuple[Table, ...], workers: int) -> None:
        self.width = workers * _IN_FLIGHT
        self._tables = tables
        self._workers = workers
        self._key = load(tables).key
        self._executor = self._made()

    def _made(self) -> ProcessPoolExecutor:
        # A forked process would hold the locks and the memory that this one happens to have.
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._workers, context, _begin, (self._tables,))

    def submit(self, batch: Batch) -> Future[Packed]:
        """Have a batch done."""
        try:
            return self._executor.submit(work, self._key, batch)
        except BrokenExecutor:  # a worker died in between
            self._renew()
            return self._executor.submit(work, self._key, batch)

    def check(self) -> None:
        """Do nothing: ``submit`` makes a broken pool anew."""

    def _renew(self) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._executor = self._made()

    def close(self) -> None:
        """Let the processes end after what they are at."""
        self._executor.shutdown(wait=True, cancel_futures=True)


@contextmanager
def process_pool(tables: tuple[Table, ...], workers: int) -> Iterator[ProcessPool]:
    """Open a pool of processes."""
    pool = ProcessPool(tables, workers)
    try:
        yield pool
    finally:
        pool.close()


def _begin(tables: tuple[Table, ...]) -> None:
    """Begin a worker: it leaves Ctrl-C to the process that began it, and ends with that process however it ends."""
    search_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    load(tables)


def _end_with(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)
