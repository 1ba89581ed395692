import pytest

from panther.engines import batches
from panther.engines.extraction import extract_corpus
from panther.sources import Sources
from tests.engines.corpora import BATCH, DOCUMENTS, write_lines


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
