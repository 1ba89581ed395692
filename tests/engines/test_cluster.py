import asyncio
import os
import socket
import subprocess
import sys

import pytest
from distributed import Client, LocalCluster

from panther.campaign import read_tables
from panther.engines import cluster
from panther.engines.batches import Batch
from panther.engines.cluster import cluster_pool
from panther.engines.extraction import extract_corpus
from panther.engines.working import keep_going
from panther.errors import InputError
from panther.sources import Sources
from tests.engines.corpora import staged, tree

# Scheduler and workers in threads of the test: they are there at once.
HERE = {"processes": False, "protocol": "tcp", "host": "127.0.0.1", "dashboard_address": None}


def test_a_cluster_of_this_machine_gives_the_bytes_of_one_process_though_a_worker_is_killed(
    corpus, inline, tmp_path, killer
):
    output, done = inline
    again = extract_corpus([str(corpus)], Sources(), tmp_path / "out", engine="dask", workers=2, on_progress=killer)
    assert killer.victim
    assert again == done
    assert tree(tmp_path / "out") == tree(output)


def test_a_scheduler_that_does_not_answer_is_told(corpus, tmp_path, monkeypatch):
    monkeypatch.setattr(cluster, "_SECONDS", 1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(InputError, match=f"--scheduler {address}: no scheduler answers there within 1 second"):
            extract_corpus([str(corpus)], Sources(), tmp_path / "out", engine="dask", scheduler=address)


ADDRESSES = ["nonsense://x", "127.0.0.1", "tcp://127.0.0.1:99999", "tcp://no.such.host:1", "tls://127.0.0.1:1"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_that_is_none_is_told(corpus, tmp_path, monkeypatch, address):
    monkeypatch.setattr(cluster, "_SECONDS", 1)
    with pytest.raises(InputError, match="no scheduler answers there"):
        extract_corpus([str(corpus)], Sources(), tmp_path / "out", engine="dask", scheduler=address)


def test_a_scheduler_without_workers_is_told(corpus, tmp_path, monkeypatch):
    monkeypatch.setattr(cluster, "_SECONDS", 1)
    with LocalCluster(n_workers=0, **HERE) as empty:
        address = empty.scheduler_address
        with pytest.raises(InputError, match="has no workers"):
            extract_corpus([str(corpus)], Sources(), tmp_path / "out", engine="dask", scheduler=address)


@pytest.fixture
def elsewhere(tmp_path):
    """The address of a scheduler with a worker that were started where Panther is not."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    here = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    started = [
        subprocess.Popen([sys.executable, "-m", "dask", *words, "--no-dashboard"], cwd=tmp_path, env=here)
        for words in (
            ("scheduler", "--host", "127.0.0.1", "--port", str(port)),
            ("worker", address, "--nthreads", "1", "--no-nanny"),
        )
    ]
    yield address
    for process in reversed(started):
        process.terminate()
        process.wait()


def test_machines_where_panther_is_not_are_told_in_one_line(corpus, tmp_path, monkeypatch, elsewhere):
    monkeypatch.setattr(cluster, "_SECONDS", 60)
    with pytest.raises(InputError, match=r"cannot read documents \(.*No module named 'panther'.*\)\. Start them in a"):
        extract_corpus([str(corpus)], Sources(), tmp_path / "out", engine="dask", scheduler=elsewhere)


def test_a_scheduler_that_goes_away_leaves_what_is_done(corpus, inline, tmp_path):
    gone = []
    with LocalCluster(n_workers=1, threads_per_worker=1, **HERE) as mine:

        def close(*_):
            if not gone:
                gone.append(mine.scheduler_address)
                mine.close()

        with pytest.raises(InputError, match=r"went away\. What is done is kept"):
            extract_corpus(
                [str(corpus)],
                Sources(),
                tmp_path / "out",
                engine="dask",
                scheduler=mine.scheduler_address,
                on_progress=close,
            )
    assert staged(tmp_path / "out")
    assert extract_corpus([str(corpus)], Sources(), tmp_path / "out").kept
    assert tree(tmp_path / "out") == tree(inline[0])


def test_a_scheduler_that_hangs_is_not_waited_for_for_ever(corpus, tmp_path, monkeypatch):
    async def never(**_):
        await asyncio.sleep(3_600)

    with LocalCluster(n_workers=1, threads_per_worker=1, **HERE) as mine:

        def hang(*_):
            monkeypatch.setattr(cluster, "_LOOK_SECONDS", 0)
            monkeypatch.setattr(cluster, "_PATIENCE_SECONDS", 0.2)
            mine.scheduler.handlers["ncores"] = never

        address = mine.scheduler_address
        with pytest.raises(InputError, match=r"went away\. What is done is kept"):
            extract_corpus(
                [str(corpus)], Sources(), tmp_path / "out", engine="dask", scheduler=address, on_progress=hang
            )
    assert staged(tmp_path / "out")


def test_batches_that_are_done_are_kept_in_no_log_of_messages():
    tables = tuple(read_tables(Sources()))
    with LocalCluster(n_workers=1, **HERE) as mine, cluster_pool(tables, 1, mine.scheduler_address) as pool:
        batches = (Batch(str(number), ()) for number in range(20))
        assert [key for key, _ in keep_going(pool, batches)]
        assert not Client.current().scheduler_comm.recent_message_log
