"""Corpora: the same bytes whatever the engine, and the same events as the documents give alone."""

import json

import pytest
from pyarrow import parquet

from panther.campaign import Campaign
from panther.engines.extraction import extract_corpus
from panther.events.table import to_record
from panther.sources import Sources
from tests.engines.corpora import DOCUMENTS, tree, write_lines

INLINE = {"engine": "inline"}


@pytest.fixture(scope="module")
def inline(tmp_path_factory):
    folder = tmp_path_factory.mktemp("inline")
    corpus = write_lines(folder / "corpus.jsonl", DOCUMENTS)
    return corpus, folder / "out", extract_corpus([str(corpus)], Sources(), folder / "out")


def test_processes_give_the_bytes_of_one(inline, tmp_path):
    corpus, output, done = inline
    assert extract_corpus([str(corpus)], Sources(), tmp_path / "out", engine="processes", workers=2) == done
    assert tree(tmp_path / "out") == tree(output)


def test_each_document_is_read_as_if_it_were_alone(inline, tmp_path):
    _, output, done = inline
    table = parquet.read_table(output / "events", partitioning=None)
    found = {row["event_id"]: row for row in table.to_pylist()}
    assert done.events == table.num_rows == len(found)
    for name, text in list(DOCUMENTS.items())[::40]:
        (tmp_path / name).write_text(text)
        for record in map(to_record, Campaign.open(tmp_path / name).records):
            row = found[record["event_id"]]
            days = {day: row[day] and row[day].isoformat() for day in ("date_start", "date_end")}
            assert row | days == record


def test_the_manifest_names_every_file(inline):
    _, output, done = inline
    manifest = json.loads((output / "manifest.json").read_text())
    files = tree(output)
    assert {entry["path"]: entry["sha256"] for entry in manifest["files"]} == {
        path: digest for path, digest in files.items() if path != "manifest.json"
    }
    assert manifest["documents"]["count"] == done.documents == len(DOCUMENTS)
    rows = [entry["rows"] for entry in manifest["files"] if entry["path"].startswith("events/")]
    assert manifest["events"] == sum(rows) == done.events
