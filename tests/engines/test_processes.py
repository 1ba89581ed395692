from panther.engines.extraction import extract_corpus
from panther.sources import Sources
from tests.engines.corpora import tree


def test_processes_give_the_bytes_of_one_though_one_is_killed(corpus, inline, tmp_path, killer):
    output, done = inline
    again = extract_corpus(
        [str(corpus)], Sources(), tmp_path / "out", engine="processes", workers=2, on_progress=killer
    )
    assert killer.victim
    assert again == done
    assert tree(tmp_path / "out") == tree(output)
    assert not killer.own()
