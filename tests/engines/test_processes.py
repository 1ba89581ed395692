import multiprocessing
import os
import signal

from panther.engines.extraction import extract_corpus
from panther.sources import Sources
from tests.engines.corpora import tree


def test_processes_give_the_bytes_of_one_though_one_is_killed(corpus, inline, tmp_path):
    victims = []

    def kill(*_):
        if not victims:
            victims.append(multiprocessing.active_children()[0])
            os.kill(victims[0].pid, signal.SIGKILL)

    output, done = inline
    again = extract_corpus([str(corpus)], Sources(), tmp_path / "out", engine="processes", workers=2, on_progress=kill)
    assert victims
    assert again == done
    assert tree(tmp_path / "out") == tree(output)
    assert not multiprocessing.active_children()
