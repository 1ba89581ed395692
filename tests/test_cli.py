"""The command line, to the letter of its contract."""

import csv
import io
import json
import os
import pty
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

from panther.events.table import COLUMNS
from panther.exports import FORMATS
from tests.command import ROOT, STORY, run, run_apart, write_war

LEDGER_COLUMNS = ["document", "start", "end", "text", "reason"]


@pytest.fixture
def command(capfdbinary):
    return lambda *arguments: run(capfdbinary, *arguments)


@pytest.fixture
def war(tmp_path):
    return write_war(tmp_path)


def records(out):
    return [json.loads(line) for line in out.split("\n")[:-1]]


def test_extract_writes_a_record_a_line(command, war):
    code, out, errors = command("extract", *war)
    found = records(out)
    assert (code, errors) == (0, [])
    assert [tuple(record) for record in found] == [COLUMNS] * len(found)
    assert [(record["activity"], record["date_start"], record["date_end"]) for record in found[:2]] == [
        ("clash", "2011-05-03", "2011-05-03"),
        ("search", "2011-05-07", "2011-05-09"),
    ]
    assert [(citation["text"], citation["role"]) for citation in found[0]["citations"]] == [
        ("On 3 May 2011, rebels attacked Brad at dawn.", "main"),
        ("Two soldiers were killed.", "support"),
    ]


def test_the_seeds_and_their_gazetteer_are_what_is_read_by_default(command):
    code, out, _ = command("extract")
    found = records(out)
    texts = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "seeds").glob("*.txt")}
    assert code == 0
    for record in found:
        for citation in record["citations"]:
            assert texts[citation["document"]][citation["start"] : citation["end"]] == citation["text"]
        days = [date.fromisoformat(day) for day in (record["date_start"], record["date_end"]) if day]
        assert days == sorted(days)
    assert {citation["document"] for record in found for citation in record["citations"]} == set(texts)


def test_the_formats_tell_the_same_events(command, war):
    plain = records(command("extract", *war)[1])
    rows = list(csv.DictReader(io.StringIO(command("extract", *war, "--format", "csv")[1])))
    features = json.loads(command("extract", *war, "--format", "geojson")[1])["features"]
    assert [tuple(row) for row in rows] == [COLUMNS] * len(plain)
    assert [row["event_id"] for row in rows] == [record["event_id"] for record in plain]
    assert [json.loads(row["places"]) for row in rows] == [record["places"] for record in plain]
    assert [feature["properties"] for feature in features] == plain


def test_a_file_holds_what_standard_output_would(command, war, tmp_path):
    target = tmp_path / "out" / "events.jsonl"
    target.parent.mkdir()
    target.write_text("old")
    assert command("extract", *war, "--output", target) == (0, "", [])
    assert target.read_text(encoding="utf-8") == command("extract", *war, "--output", "-")[1]
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("target", ["", ".", "missing/events.jsonl", "places.csv/events.jsonl", "n" * 300])
def test_an_output_that_cannot_be_written_is_told_in_one_line(command, war, tmp_path, monkeypatch, target):
    monkeypatch.chdir(tmp_path)
    code, out, errors = command("extract", *war, "--output", target)
    assert (code, out, len(errors)) == (2, "", 1)
    assert errors[0].startswith(f"--output {target}: cannot be written (")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["documents", "places.csv"]


@pytest.mark.parametrize(("where", "step"), [(os, "fsync"), (Path, "replace")])
def test_a_file_is_written_whole_or_not_at_all(command, war, tmp_path, monkeypatch, where, step):
    target = tmp_path / "events.jsonl"
    target.write_text("as it was")

    def refuse(path, *_):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(where, step, refuse)
    code, _, errors = command("extract", *war, "--output", target)
    assert (code, errors) == (2, [f"--output {target}: cannot be written (Permission denied). Choose another place."])
    assert target.read_text() == "as it was"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["documents", "events.jsonl", "places.csv"]


def test_a_file_that_may_not_be_written_is_not_put_aside(command, war, tmp_path, monkeypatch):
    target = tmp_path / "events.jsonl"
    target.write_text("as it was")
    monkeypatch.setattr(os, "access", lambda path, how: (Path(path), how) != (target, os.W_OK))
    code, _, errors = command("extract", *war, "--output", target)
    assert (code, errors) == (2, [f"--output {target}: cannot be written (Permission denied). Choose another place."])
    assert target.read_text() == "as it was"


def test_a_link_stays_a_link_and_a_device_a_device(command, war, tmp_path):
    file, link = tmp_path / "file.jsonl", tmp_path / "link.jsonl"
    file.touch()
    link.symlink_to(file)
    assert command("extract", *war, "--output", link)[0] == 0
    assert link.is_symlink()
    assert file.stat().st_size
    assert command("extract", *war, "--output", os.devnull) == (0, "", [])
    assert not Path(os.devnull).is_file()


def test_a_correction_without_a_target_is_told(command, war, tmp_path):
    corrections = tmp_path / "corrections.csv"
    corrections.write_text("target,field,value,reason,source\ne123,date_end,2011-05-04,It went on.,me\n")
    code, _, told = command("extract", *war, "--corrections", corrections)
    assert code == 0
    assert "corrections.csv, row 2: no event is e123" in "".join(told)


def test_bare_extraction_is_without_corrections(command, war, tmp_path):
    corrections = tmp_path / "corrections.csv"
    corrections.write_text("target,field,value,reason,source\nwar.txt:13-57,date_end,2011-05-04,It went on.,me\n")
    ends = [
        records(command("extract", *war, "--corrections", chosen)[1])[0]["date_end"] for chosen in (corrections, "none")
    ]
    assert ends == ["2011-05-04", "2011-05-03"]


def test_mentions_are_dates_and_places_in_order(command, war):
    document = f"{war[0]}/war.txt"
    code, out, errors = command("mentions", document, *war[1:])
    found = records(out)
    assert (code, errors) == (0, [])
    assert [row["start"] for row in found] == sorted(row["start"] for row in found)
    dates = [row for row in found if row["kind"] == "date"]
    places = [row for row in found if row["kind"] == "place"]
    span = ["document", "kind", "start", "end", "text"]
    assert {tuple(row) for row in dates} == {(*span, "value", "interval_start", "interval_end")}
    assert {tuple(row) for row in places} == {(*span, "place_id", "name", "role")}
    assert all(STORY[row["start"] : row["end"]] == row["text"] for row in found)
    assert ("7", "2011-05-07", "2011-05-07", "2011-05-09") in [tuple(row.values())[4:] for row in dates]
    assert ("9 May", "2011-05-09", "2011-05-07", "2011-05-09") in [tuple(row.values())[4:] for row in dates]
    assert [tuple(row.values())[4:7] for row in places] == [
        ("Brad", "brad", "Brad"),
        ("Ostra Valley", "ostra-valley", "Ostra Valley"),
        ("Farplace", None, None),
    ]
    kinds = {kind: records(command("mentions", document, *war[1:], "--kind", kind)[1]) for kind in ("dates", "places")}
    assert kinds == {"dates": dates, "places": places}


def test_the_ledger_tells_what_became_of_each_sentence(command, war):
    code, out, errors = command("ledger", *war)
    found = records(out)
    assert (code, errors) == (0, [])
    assert {tuple(row)[:5] for row in found} == {tuple(LEDGER_COLUMNS)}
    assert [(row["text"][:14], row["reason"]) for row in found] == [
        ("= The war =", "heading"),
        ("On 3 May 2011,", "event"),
        ("Two soldiers w", "support"),
        ("From 7 to 9 Ma", "event"),
        ("On 31 February", "background"),
        ("31 February", "rejected date"),
        ("Farplace", "unresolved"),
        ("The minister p", "statement"),
    ]


def test_check_tells_errors_by_its_exit_code(command, tmp_path):
    far = write_war(tmp_path, far="On 3 May 2011, rebels attacked Corvin, 300 km north of Brad.")
    code, out, errors = command("check", *far)
    assert (code, errors) == (1, [])
    assert out.startswith("error: printed distance: “300 km north of Brad” is 300 km as printed; ")
    assert " [far.txt 31-59]\n" in out
    (tmp_path / "documents" / "far.txt").write_text("On 3 May 2011, rebels attacked Corvin.", encoding="utf-8")
    code, out, errors = command("check", *far)
    assert (code, errors) == (0, [])
    assert "error:" not in out


def test_words_of_documents_and_tables_do_not_break_a_line_of_the_terminal(command, tmp_path):
    wrapped = "On 3 May 2011, rebels attacked Corvin, about 300 km north\nof Brad."
    war = write_war(tmp_path, far=wrapped)
    _, out, _ = command("check", *war)
    assert all(line.startswith(("error: ", "warning: ")) for line in out.split("\n")[:-1])
    table = tmp_path / "places.csv"
    table.write_text(table.read_text().replace("20.4", '"20\n\x1b[31m4"'))
    code, _, errors = command("check", *war)
    assert (code, len(errors)) == (2, 1)
    assert "latitude is “20 [31m4”" in errors[0]


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("extrac",),
        ("extract", "--format", "xml"),
        ("extract", "--corr", "none"),
        ("extract", "--output"),
        ("mentions",),
        ("mentions", "a.txt", "--kind", "names"),
        ("mentions", "a.txt", "--corrections", "none"),
        ("ledger", "--corrections", "none"),
        ("check", "--format", "csv"),
        ("verify",),
        ("verify", ""),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_told_in_one_line(command, arguments):
    code, out, errors = command(*arguments)
    assert (code, out, len(errors)) == (2, "", 1)
    assert errors[0].startswith("python -m panther")
    assert errors[0].endswith(" --help.")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_written_to_a_file_of_its_suffix(command, war, tmp_path, name, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1400000000")
    form, (one, two) = FORMATS[name], ((tmp_path / f"{number}{FORMATS[name].suffixes[0]}") for number in "12")
    assert command("extract", *war, "--format", name, "--output", one) == (0, "", [])
    named = () if form.implied else ("--format", name)
    assert command("extract", *war, *named, "--output", two) == (0, "", [])
    assert one.read_bytes() == two.read_bytes() != b""
    assert sorted(path.suffix for path in tmp_path.iterdir()) == sorted(["", ".csv", one.suffix, two.suffix])


def test_a_suffix_and_a_format_that_do_not_agree_write_nothing(command, war, tmp_path):
    code, out, errors = command("extract", *war, "--format", "csv", "--output", tmp_path / "events.kml")
    assert (code, out, len(errors)) == (2, "", 1)
    assert "“.kml” is a file of kml, and --format is csv" in errors[0]
    assert command("extract", *war, "--output", tmp_path / "events.xyz")[0] == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["documents", "places.csv"]


def test_a_terminal_is_spared_what_is_no_text(tmp_path):
    war = write_war(tmp_path)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "panther", "extract", *war, "--format", "gpkg"]
    done = subprocess.run(command, cwd=ROOT, stdout=theirs, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(theirs)
    os.close(ours)
    assert (done.returncode, done.stderr) == (2, b"gpkg is no text for a terminal. Name a file with --output.\n")


def test_verify_tells_what_agrees_and_what_does_not(command, war, tmp_path):
    bundle = tmp_path / "b.zip"
    assert command("extract", *war, "--output", bundle)[0] == 0
    code, out, errors = command("verify", bundle)
    assert (code, errors) == (0, [])
    lines = out.splitlines()
    assert "agrees inputs/documents/war.txt" in lines
    assert lines[-1] == f"{len(lines) - 1} files: all agree."
    with zipfile.ZipFile(bundle, "a") as archive:
        archive.writestr("more.txt", "x")
    code, out, errors = command("verify", bundle)
    assert (code, errors) == (1, [])
    assert out.splitlines()[-2:] == [
        "extra more.txt: the manifest does not name it",
        f"{len(lines)} files: 1 do not agree.",
    ]


@pytest.mark.parametrize("name", ["gone.zip", "documents/war.txt", "documents"])
def test_what_is_no_bundle_is_told_in_one_line(command, war, tmp_path, name):
    code, out, errors = command("verify", tmp_path / name)
    assert (code, out, len(errors)) == (2, "", 1)


@pytest.mark.parametrize("name", ["extract", "mentions", "ledger", "check"])
def test_every_command_has_help(command, name):
    code, out, errors = command(name, "--help")
    assert (code, errors) == (0, [])
    assert "--gazetteer CSV" in out


def test_output_is_utf_8_whatever_the_locale(tmp_path):
    war = write_war(tmp_path, war=STORY, far="Rebels attacked Brád, 300 km north of Corvin.")
    bare = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    extract, check = (run_apart(name, *war, **bare) for name in ("extract", "check"))
    assert (extract.returncode, extract.stderr, check.returncode, check.stderr) == (0, b"", 1, b"")
    assert "“brave” troops" in extract.stdout.decode()
    assert "“300 km north of Corvin”" in check.stdout.decode()


def test_a_reader_that_goes_away_is_no_error(tmp_path):
    war = write_war(tmp_path, war="On 3 May 2011, rebels attacked Brad.\n\n" * 500)
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "panther", "ledger", *war]
    done = subprocess.run(command, cwd=ROOT, stdout=writer, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(("redirection", "words"), [(">&-", b"is closed"), (">/dev/full", b"No space left")])
def test_an_output_that_takes_nothing_is_told(tmp_path, redirection, words):
    war = write_war(tmp_path)
    shell = f'"$@" {redirection}'
    command = ["sh", "-c", shell, "sh", sys.executable, "-m", "panther", "extract", *war]
    done = subprocess.run(command, cwd=ROOT, stderr=subprocess.PIPE, check=False, timeout=60)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert words in done.stderr


def test_progress_is_for_terminals(tmp_path):
    war = write_war(tmp_path)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "panther", "extract", *war]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=theirs, check=True, timeout=60)
    os.close(theirs)
    told = os.read(ours, 10_000).decode()
    os.close(ours)
    assert told.startswith("reading ")
    assert f"{len(records(done.stdout.decode()))} events" in told
    assert run_apart("extract", *war).stderr == b""


def test_an_empty_path_is_none(command):
    code, out, told = command("extract", "")
    assert (code, out) == (2, "")
    assert "it is empty; name a document" in "".join(told)


def test_a_gazetteer_that_is_not_there_is_told_though_only_dates_are_wanted(command, war):
    code, _, told = command("mentions", war[0], "--kind", "dates", "--gazetteer", "no.csv")
    assert code == 2
    assert "no.csv" in "".join(told)
