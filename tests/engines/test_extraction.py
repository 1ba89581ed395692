"""Corpora: the same bytes whatever happens on the way, and the same events as the documents give alone."""

import json
import signal
from dataclasses import replace

import pytest
from pyarrow import parquet

from panther.campaign import Campaign
from panther.engines import consolidating
from panther.engines.extraction import extract_corpus
from panther.errors import InputError
from panther.events.table import to_record
from panther.ledger import to_row
from panther.sources import Sources
from tests.engines.corpora import BATCH, DOCUMENTS, HELD_AFTER, begin, staged, tree, write_lines


def run(corpus, output, **options):
    return extract_corpus([str(corpus)], Sources(), output, **options)


def break_off(monkeypatch, corpus, output):
    """Have a run find the disk full when all documents are read."""

    def fail(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(consolidating, "_read_notes", fail)
        with pytest.raises(InputError, match="No space left"):
            run(corpus, output)


def test_each_document_is_read_as_if_it_were_alone(inline, tmp_path):
    output, done = inline
    table = parquet.read_table(output / "events", partitioning=None)
    found = {row["event_id"]: row for row in table.to_pylist()}
    ledger = parquet.read_table(output / "ledger").to_pylist()
    assert done.events == table.num_rows == len(found)
    for name, text in list(DOCUMENTS.items())[::20]:
        (tmp_path / name).write_text(text)
        alone = Campaign.open(tmp_path / name)
        for record in map(to_record, alone.records):
            row = found[record["event_id"]]
            days = {day: row[day] and row[day].isoformat() for day in ("date_start", "date_end")}
            assert row | days == record
        assert [row for row in ledger if row["document"] == name] == [to_row(row) for row in alone.ledger]


def test_events_stand_in_the_month_of_their_first_day_and_the_undated_apart(inline):
    output, _ = inline
    for path in (output / "events").glob("*/*.parquet"):
        month = path.parent.name.removeprefix("month=")
        for row in parquet.read_table(path, partitioning=None).to_pylist():
            day = row["date_start"] or row["date_end"]
            assert (day.isoformat()[:7] if day else "unknown") == month


def test_the_manifest_names_every_file(inline):
    output, done = inline
    manifest = json.loads((output / "manifest.json").read_text())
    files = tree(output)
    assert {entry["path"]: entry["sha256"] for entry in manifest["files"]} == {
        path: digest for path, digest in files.items() if path != "manifest.json"
    }
    assert manifest["documents"]["count"] == done.documents == len(DOCUMENTS)
    rows = [entry["rows"] for entry in manifest["files"] if entry["path"].startswith("events/")]
    assert manifest["events"] == sum(rows) == done.events


def test_a_run_whose_process_is_killed_is_gone_on_with(corpus, inline, tmp_path):
    output = tmp_path / "out"
    process = begin("extract", corpus, "--engine", "processes", "--workers", 2, "--output", output)
    process.kill()
    process.communicate()
    assert not (output / "manifest.json").exists()
    times = {path: path.stat().st_mtime_ns for path in staged(output)}
    assert len(times) == HELD_AFTER < len(DOCUMENTS) / BATCH
    again = run(corpus, output)
    assert len(times) * BATCH - BATCH < again.kept <= len(times) * BATCH
    assert replace(again, kept=0) == inline[1]
    assert tree(output) == tree(inline[0])


def test_ctrl_c_and_a_request_to_end_leave_a_run_that_can_be_gone_on_with(corpus, inline, tmp_path):
    output = tmp_path / "out"
    process = begin("extract", corpus, "--engine", "inline", "--output", output)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate()
    assert (process.returncode, told) == (130, b"\nInterrupted.\n")
    assert run(corpus, output).kept
    assert tree(output) == tree(inline[0])


def test_what_is_put_aside_is_not_done_again_and_only_that(corpus, inline, tmp_path, monkeypatch):
    break_off(monkeypatch, corpus, tmp_path / "out")
    victim = staged(tmp_path / "out")[3]
    victim.unlink()
    done = run(corpus, tmp_path / "out")
    assert len(DOCUMENTS) - done.kept in {BATCH, len(DOCUMENTS) % BATCH}
    assert tree(tmp_path / "out") == tree(inline[0])


def test_a_finished_run_is_left_as_it_is(corpus, inline, tmp_path):
    output, done = inline
    before = {path: path.stat().st_mtime_ns for path in output.rglob("*")}
    assert run(corpus, output) == replace(done, kept=done.documents, was_finished=True)
    assert {path: path.stat().st_mtime_ns for path in output.rglob("*")} == before
    other = write_lines(tmp_path / "corpus.jsonl", DOCUMENTS | {"new.txt": "On 3 May 2011, rebels attacked Gao."})
    with pytest.raises(InputError, match=r"a finished run of another input \(documents\)"):
        run(other, output)


def test_another_input_does_not_go_on_with_a_run(corpus, tmp_path, monkeypatch):
    break_off(monkeypatch, corpus, tmp_path / "out")
    other = write_lines(tmp_path / "other.jsonl", {"a.txt": "On 3 May 2011, rebels attacked Gao."})
    with pytest.raises(InputError, match=r"broken off, and of another input \(paths\)"):
        run(other, tmp_path / "out")
    assert staged(tmp_path / "out")


def test_a_document_that_changed_is_read_again(tmp_path, monkeypatch):
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, text in list(DOCUMENTS.items())[: 2 * BATCH]:
        (folder / name).write_text(text)
    break_off(monkeypatch, folder, tmp_path / "out")
    (folder / "d000.txt").write_text("On 3 May 2011, rebels attacked Gao.")
    assert run(folder, tmp_path / "out").kept == BATCH
    assert run(folder, tmp_path / "fresh").kept == 0
    assert tree(tmp_path / "out") == tree(tmp_path / "fresh")


@pytest.mark.parametrize("what", ["file", "folder", "manifest"])
def test_a_folder_that_holds_something_else_is_refused(corpus, tmp_path, what):
    output = tmp_path / "out"
    if what == "file":
        output.write_text("mine")
    else:
        output.mkdir()
        (output / ("manifest.json" if what == "manifest" else "mine.txt")).write_text("mine")
    before = tree(tmp_path)
    with pytest.raises(InputError, match="Name a"):
        run(corpus, output)
    assert tree(tmp_path) == before


def test_bad_documents_are_listed_and_stop_nothing(tmp_path):
    bad = {"binary.txt": b"\0\1\2", "empty.txt": b"", "broken.txt": "é é".encode() + b"\xff"}
    good = {name: text.encode() for name, text in list(DOCUMENTS.items())[:3]}
    for name, data in (bad | good).items():
        (tmp_path / name).write_bytes(data)
    done = run(tmp_path, tmp_path / "out")
    failed = [json.loads(line) for line in (tmp_path / "out" / "failed.jsonl").read_text().splitlines()]
    assert (done.documents, done.failed) == (6, 3)
    assert {row["document"] for row in failed} == set(bad)
    assert all(row["reason"].startswith(row["document"]) for row in failed)
    documents = set(parquet.read_table(tmp_path / "out" / "ledger")["document"].to_pylist())
    assert documents == set(good)


def test_a_corpus_of_bad_documents_is_a_result(tmp_path):
    (tmp_path / "empty.txt").touch()
    done = run(tmp_path, tmp_path / "out")
    assert (done.events, done.failed) == (0, 1)
    assert set(tree(tmp_path / "out")) == {"failed.jsonl", "ledger/part-00000.parquet", "manifest.json"}


def test_corrections_are_replayed_and_those_without_a_target_told(tmp_path):
    (tmp_path / "war.txt").write_text("On 3 May 2011, rebels attacked Gao.")
    table = tmp_path / "corrections.csv"
    rows = "war.txt:0-35,date_end,2011-05-04,It went on.,me\ne0,date_end,2011-05-04,It went on.,me\n"
    table.write_text(f"target,field,value,reason,source\n{rows}")
    sources = replace(Sources(), corrections=table)
    done = extract_corpus([str(tmp_path / "war.txt")], sources, tmp_path / "out")
    (event,) = parquet.read_table(tmp_path / "out" / "events").to_pylist()
    assert event["date_end"].isoformat() == "2011-05-04"
    assert [row.target for row in done.unused] == ["e0"]
