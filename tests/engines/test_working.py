"""Batches are kept going: the document that kills a worker is found, and nothing else is lost with it."""

from concurrent.futures import BrokenExecutor, Future

import pytest

from panther.engines.batches import Batch
from panther.engines.corpus import Item
from panther.engines.packing import Packed
from panther.engines.working import keep_going, work
from panther.errors import InputError


class Fragile:
    """A pool whose worker dies of some documents, and takes what else is under way with it."""

    attempts, deaths, width = 3, (BrokenExecutor,), 2

    def __init__(self, killers):
        self.killers, self.tried = killers, []

    def submit(self, batch):
        names = [item.name for item in batch.items if not item.problem]
        self.tried.append(names)
        future = Future()
        if self.killers & set(names):
            future.set_exception(BrokenExecutor())
        else:
            told = [f"{item.name}: {item.problem[:11]}" if item.problem else item.name for item in batch.items]
            future.set_result(Packed(",".join(told).encode(), b""))
        return future

    def check(self):
        pass


def batches(*groups):
    return [Batch(group, tuple(Item(name, b"x", "0") for name in group)) for group in groups]


def test_the_document_that_kills_is_left_out_and_the_others_are_read():
    pool = Fragile({"e"})
    found = dict(keep_going(pool, batches("abc", "def", "ghi")))
    assert {key: packed.events for key, packed in found.items()} == {
        "abc": b"a,b,c",
        "def": b"d,e: The process,f",
        "ghi": b"g,h,i",
    }
    assert pool.tried.count(["d", "e", "f"]) == 1 + pool.attempts
    assert pool.tried.count(["e"]) == pool.attempts


def test_a_pool_in_which_nothing_survives_is_told():
    class Dead(Fragile):
        def submit(self, batch):
            self.tried.append(batch)
            future = Future()
            future.set_exception(BrokenExecutor())
            return future

    pool = Dead(set())
    with pytest.raises(InputError, match="again and again"):
        list(keep_going(pool, batches("abcdefgh")))
    assert len(pool.tried) == 1 + 2 * pool.attempts


def test_no_more_than_the_width_is_taken_from_the_source():
    taken = []

    def source():
        for batch in batches(*"abcdefgh"):
            taken.append(batch.key)
            yield batch

    for number, _ in enumerate(keep_going(Fragile(set()), source()), 1):
        assert len(taken) <= number + Fragile.width


def test_a_worker_without_tables_is_told():
    with pytest.raises(InputError, match="has not loaded the tables"):
        work("no such sum", batches("a")[0])
