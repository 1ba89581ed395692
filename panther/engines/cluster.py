"""The engine of many machines: dask.distributed, with a cluster of this machine where no scheduler is named."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from time import monotonic
from typing import Any
from uuid import uuid4

import dask
from distributed import Client, KilledWorker, LocalCluster, WorkerPlugin, rpc

from panther.campaign import Table
from panther.engines.batches import Batch
from panther.engines.packing import Packed
from panther.engines.working import load, work
from panther.errors import InputError
from panther.garbage import search_seldom
from panther.version import VERSION

_SECONDS = 10
_OWN_SECONDS = 120  # a cluster of this machine is there, however slow its processes are to begin
_LOOK_SECONDS = 10
_PATIENCE_SECONDS = 60  # for a scheduler that is at work
_IN_FLIGHT = 2


class Tables(WorkerPlugin):
    """Brings the tables to every worker, those that come later too."""

    def __init__(self, tables: tuple[Table, ...]) -> None:
        self.name = f"panther-{uuid4().hex}"  # runs with other tables may share the cluster
        self._tables = tables
        self._version = VERSION

    def setup(self, worker: object) -> None:  # noqa: ARG002 - as distributed calls it
        """Load the tables.

        Raises:
            InputError: If the worker has another version of Panther.
        """
        if self._version != VERSION:
            raise InputError(f"A worker has Panther {VERSION}, and this is {self._version}. Install the same on both.")
        search_seldom()
        load(self._tables)


def _see_panther(client: Client) -> None:
    """Ask the scheduler and its workers whether Panther is where they were started.

    Raises:
        ModuleNotFoundError: If it is not: from a scheduler that fails to find it, any error might come.
    """

    def is_there() -> bool:  # sent whole, since it is of no module that they could import
        return find_spec("panther") is not None

    if not (client.run_on_scheduler(is_there) and all(client.run(is_there).values())):
        raise ModuleNotFoundError("No module named 'panther'")


class ClusterPool:
    """The workers of a scheduler.

    Args:
        client: Of the scheduler.
        tables: What documents are read with.
        name: What a message calls the scheduler.
        seconds: How long to wait for a first worker.

    Raises:
        InputError: If it has no workers, or they cannot read documents as this process does.
    """

    attempts = 1  # the scheduler has tried again already
    deaths = (KilledWorker,)

    def __init__(self, client: Client, tables: tuple[Table, ...], name: str, seconds: int) -> None:
        self._client = client
        self._gone = f"{name} went away. What is done is kept: the same command goes on from there."
        self._key = load(tables).key
        self._threads = 0
        self._looked = monotonic()
        try:
            client.wait_for_workers(1, timeout=seconds)
        except TimeoutError as error:
            raise InputError(f"{name} has no workers. Start some with: python -m dask worker {name}") from error
        try:
            _see_panther(client)
            client.register_plugin(Tables(tables))
        except (ImportError, InputError, OSError, TypeError, AttributeError, ValueError) as error:
            raise InputError(
                f"{name} or its workers cannot read documents ({error}). Start them in a folder of Panther {VERSION}: "
                "python -m dask scheduler, python -m dask worker."
            ) from error
        self._executor = client.get_executor(pure=False)

    @property
    def width(self) -> int:
        """How many batches keep all workers at work; these come and go."""
        if not self._threads:
            self._count()
        self.check()
        return self._threads * _IN_FLIGHT

    def _count(self) -> None:
        """Ask how many threads the workers have; a scheduler that hangs does not answer, and is as good as gone."""
        if self._client.scheduler is None:
            raise InputError(self._gone)
        try:
            ask = self._client.scheduler.ncores
            threads = self._client.sync(ask, workers=None, callback_timeout=_PATIENCE_SECONDS)
        except (OSError, TimeoutError) as error:
            raise InputError(self._gone) from error
        self._threads = max(1, sum(threads.values()))
        self._looked = monotonic()

    def submit(self, batch: Batch) -> Future[Packed]:
        """Have a batch done."""
        future: Future[Packed] = self._executor.submit(work, self._key, batch)
        return future

    def check(self) -> None:
        """Look now and then whether the scheduler is there.

        Raises:
            InputError: If it went away.
        """
        if self._client.status != "running":
            raise InputError(self._gone)
        if monotonic() - self._looked > _LOOK_SECONDS:
            self._count()


@contextmanager
def _silence() -> Iterator[None]:
    """Silence the library, whose parts have levels of their own: what matters is told in one line."""
    before = {}
    for name, log in logging.root.manager.loggerDict.items():
        if name.split(".")[0] == "distributed" and isinstance(log, logging.Logger):
            before[log] = log.level
            log.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for log, level in before.items():
            log.setLevel(level)


@contextmanager
def cluster_pool(tables: tuple[Table, ...], workers: int, scheduler: str | None) -> Iterator[ClusterPool]:
    """Open a cluster.

    Args:
        tables: What documents are read with.
        workers: How many processes a cluster of this machine has.
        scheduler: The address of a cluster that is running; ``None`` for one of this machine.

    Raises:
        InputError: If the scheduler does not answer within 10 seconds, or its workers cannot read documents.
    """
    seconds = _OWN_SECONDS if scheduler is None else _SECONDS
    settings = {
        "distributed.comm.timeouts.connect": f"{seconds}s",
        "distributed.scheduler.allowed-failures": 3,
        # The library keeps its last thousand messages, each of them a batch, to be looked at.
        "distributed.admin.low-level-log-length": 0,
    }
    with ExitStack() as opened:
        opened.enter_context(dask.config.set(settings))
        opened.enter_context(_silence())
        address: Any = scheduler
        if scheduler is None:
            address = opened.enter_context(
                LocalCluster(
                    n_workers=workers,
                    threads_per_worker=1,
                    processes=True,
                    host="127.0.0.1",
                    dashboard_address="127.0.0.1:0",
                    silence_logs=logging.CRITICAL,
                )
            )
        client = opened.enter_context(_client(address, seconds))
        yield ClusterPool(client, tables, scheduler or "The cluster of this machine", seconds)


def _client(address: Any, seconds: int) -> Client:  # noqa: ANN401 - an address or a cluster
    try:
        if isinstance(address, str):
            # A client waits for ever where something listens and says nothing.
            asyncio.run(asyncio.wait_for(_answer(address), seconds))
        return Client(address, timeout=seconds)
    except (OSError, ValueError, TypeError, TimeoutError) as error:  # TypeError: tls without a certificate
        raise InputError(
            f"--scheduler {address}: no scheduler answers there within {seconds} seconds. Check the address, or start "
            "one with: dask scheduler"
        ) from error


async def _answer(address: str) -> None:
    """Ask a scheduler who it is."""
    async with rpc(address) as scheduler:
        if (await scheduler.identity()).get("type") != "Scheduler":
            raise ValueError(address)
