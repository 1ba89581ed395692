"""What docs/corpora.md says, held to the code."""

from panther.engines import ENGINES, batches, corpus
from tests.command import ROOT

PROSE = " ".join((ROOT / "docs" / "corpora.md").read_text(encoding="utf-8").split())


def test_every_engine_and_option_is_told_of():
    for word in (
        *(f"`{name}`" for name in ENGINES),
        "--workers",
        "--scheduler",
        "--campaign",
        "--output",
        "failed.jsonl",
    ):
        assert word in PROSE


def test_the_limits_are_those_of_the_code(monkeypatch):
    monkeypatch.undo()
    assert f"at most {batches.MOST_DOCUMENTS} documents and {batches.MOST_BYTES >> 10} kB" in PROSE
    assert f"more than {corpus.MOST_BYTES >> 20} MB" in PROSE
