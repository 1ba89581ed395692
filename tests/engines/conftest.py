import multiprocessing
import os
import signal
import sys
from types import ModuleType

import pytest

from panther.engines import batches
from panther.engines.extraction import extract_corpus
from panther.sources import Sources
from tests.engines.corpora import BATCH, DOCUMENTS, write_lines


@pytest.fixture(autouse=True)
def main_module(monkeypatch):
    """Streamlit's AppTest leaves its page as the main module, which every process that is spawned would run again."""
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    monkeypatch.setattr(batches, "MOST_DOCUMENTS", BATCH)


@pytest.fixture(scope="session")
def corpus(tmp_path_factory):
    return write_lines(tmp_path_factory.mktemp("corpus") / "corpus.jsonl", DOCUMENTS)


@pytest.fixture(scope="session")
def inline(corpus, tmp_path_factory):
    """The folder that the simplest engine writes, and what it says of it."""
    output = tmp_path_factory.mktemp("inline") / "out"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batches, "MOST_DOCUMENTS", BATCH)
        done = extract_corpus([str(corpus)], Sources(), output)
    return output, done


class Killer:
    """Kills one process of a run, once the run has told of progress."""

    def __init__(self):
        self._others = set(multiprocessing.active_children())
        self.victim = None

    def __call__(self, *_):
        if self.victim is None:
            self.victim = next(iter(self.own()))
            os.kill(self.victim.pid, signal.SIGKILL)

    def own(self):
        """Return the processes that were begun since."""
        return set(multiprocessing.active_children()) - self._others


@pytest.fixture
def killer():
    return Killer()
