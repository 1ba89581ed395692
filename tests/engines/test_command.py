"""``extract --engine`` on the command line."""

import json
import os
import pty
import subprocess
import sys

import pyarrow.parquet
import pytest

from tests.command import ROOT, STORY, run, run_apart, write_war
from tests.engines.corpora import tree
from tests.texts.made import docx, p, pdf


@pytest.fixture
def command(capfdbinary):
    return lambda *arguments: run(capfdbinary, *arguments)


def test_documents_and_places_of_one_s_own(command, tmp_path):
    war = write_war(tmp_path, war=STORY, empty="")
    code, out, told = command("extract", *war, "--engine", "inline", "--output", tmp_path / "out")
    assert (code, out) == (0, "")
    assert told == [f"warning: 1 of 2 documents could not be read: see {tmp_path / 'out' / 'failed.jsonl'}"]
    assert len([path for path in tree(tmp_path / "out") if path.startswith("events/month=2011-05")]) == 1


def test_a_campaign_gives_documents_and_tables_or_tables_alone(command, tmp_path):
    write_war(tmp_path)
    campaign = tmp_path / "documents"
    (tmp_path / "places.csv").rename(campaign / "gazetteer.csv")
    (tmp_path / "other.txt").write_text("On 3 May 2011, rebels attacked Brad.")
    for paths in ([], [tmp_path / "other.txt"]):
        output = tmp_path / f"out{len(paths)}"
        options = ("--campaign", campaign, "--engine", "inline", "--output", output)
        assert command("extract", *paths, *options) == (0, "", [])
        manifest = (output / "manifest.json").read_text()
        assert '"campaign-gazetteer"' in manifest
        assert '"count": 1' in manifest


def test_every_format_is_read_and_what_cannot_be_stops_nothing(command, tmp_path):
    folder = tmp_path / "reports" / "2011"
    folder.mkdir(parents=True)
    words = "On {} May 2011, rebels attacked Kidal."
    (folder / "a.pdf").write_bytes(pdf([(72, 700, words.format(3))]))
    (folder / "b.docx").write_bytes(docx(p(words.format(4))))
    (folder / "c.html").write_text(f"<script>bad()</script><p>{words.format(5)}")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7")
    (folder / "scan.pdf").write_bytes(pdf([]))
    (folder / "bomb.docx").write_bytes(docx(p("x"), styles=" " * (5 << 20)))
    (folder / "~$b.docx").write_bytes(b"owner")
    (tmp_path / "secret.txt").write_text("Secret.")
    (folder / "out.html").symlink_to(tmp_path / "secret.txt")
    lines = tmp_path / "press.jsonl"
    lines.write_text(json.dumps({"name": "press.pdf", "text": words.format(6)}))
    output = tmp_path / "out"
    code, _, _ = command("extract", folder, lines, "--engine", "inline", "--output", output)
    assert code == 0
    failed = [json.loads(line) for line in (output / "failed.jsonl").read_text().splitlines()]
    assert sorted(row["document"] for row in failed) == [
        "reports/2011/bomb.docx", "reports/2011/broken.pdf", "reports/2011/out.html", "reports/2011/scan.pdf",
    ]  # fmt: skip
    table = pyarrow.parquet.read_table(output / "events").to_pylist()
    assert sorted((row["date_start"].day, row["citations"][0]["document"]) for row in table) == [
        (3, "reports/2011/a.pdf"), (4, "reports/2011/b.docx"), (5, "reports/2011/c.html"), (6, "press.pdf"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "arguments",
    [
        ("--engine", "inline"),
        ("--engine", "inline", "--output", "out", "--format", "csv"),
        ("--engine", "inline", "--output", "out", "--workers", "2"),
        ("--engine", "processes", "--output", "out", "--workers", "0"),
        ("--engine", "processes", "--output", "out", "--scheduler", "tcp://127.0.0.1:1"),
        ("--engine", "dask", "--output", "out", "--scheduler", "tcp://127.0.0.1:1", "--workers", "2"),
        ("--engine", "spark", "--output", "out"),
        ("--workers", "2"),
        ("--scheduler", "tcp://127.0.0.1:1"),
    ],
    ids=" ".join,
)
def test_options_that_do_not_go_together_are_told_in_one_line(command, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    code, out, told = command("extract", *arguments)
    assert (code, out, len(told)) == (2, "", 1)
    assert not list(tmp_path.iterdir())


def test_what_cannot_be_written_is_told_in_one_line(command, tmp_path):
    war = write_war(tmp_path)
    (tmp_path / "file").touch()
    code, _, told = command("extract", *war, "--engine", "inline", "--output", tmp_path / "file" / "out")
    assert (code, len(told)) == (2, 1)
    assert told[0].startswith(f"--output {tmp_path / 'file' / 'out'}: cannot be ")


def test_a_full_disk_is_told_in_one_line(tmp_path):
    war = write_war(tmp_path)
    limited = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000)); "
    limited += "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); from panther.cli import main; "
    arguments = ["extract", *war, "--engine", "inline", "--output", str(tmp_path / "out")]
    script = f"{limited}sys.exit(main({arguments!r}))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert b"cannot be written (File too large). What is done is kept" in done.stderr
    assert not [path for path in (tmp_path / "out").rglob("*") if path.suffix in {".part", ".parquet", ".events"}]
    assert run_apart(*arguments).returncode == 0


def test_progress_is_for_terminals(tmp_path):
    war = write_war(tmp_path)
    ours, theirs = pty.openpty()
    arguments = ["extract", *war, "--engine", "inline", "--output", str(tmp_path / "out")]
    subprocess.run([sys.executable, "-m", "panther", *arguments], cwd=ROOT, stderr=theirs, check=True, timeout=60)
    os.close(theirs)
    told = os.read(ours, 10_000).decode()
    os.close(ours)
    assert "1 documents" in told
    assert run_apart(*arguments).stderr == b""
