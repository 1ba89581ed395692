"""A corpus for tests: two hundred short documents in small batches, and what a run of it wrote."""

import hashlib
import json
import subprocess
import sys

from tests.command import ROOT

BATCH = 16
_PARAGRAPHS = [
    paragraph[:300]
    for path in sorted((ROOT / "seeds").glob("*.txt"))
    for paragraph in path.read_text(encoding="utf-8").split("\n\n")
    if len(paragraph) > 80
]
DOCUMENTS = {
    f"d{number:03}.txt": f"{_PARAGRAPHS[number % len(_PARAGRAPHS)]}\n\nReport {number}." for number in range(200)
}
_SMALL = f"import sys, panther.engines.batches as b; b.MOST_DOCUMENTS = {BATCH}; from panther.cli import main; "
HELD_AFTER = 4
_HELD = f"""
import signal, panther.engines.extraction as e
signal.signal(signal.SIGINT, signal.default_int_handler)  # who runs tests in the background may have it ignored
every = e._results
def some(*given, **named):
    for number, result in enumerate(every(*given, **named)):
        if number == {HELD_AFTER}:
            print("held", flush=True)
            signal.pause()
        yield result
e._results = some
"""


def write_lines(path, documents):
    """Write documents by name as JSON Lines."""
    lines = [json.dumps({"name": name, "text": text, "url": "passed over"}) for name, text in documents.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def tree(folder):
    """Return the sum of every file of a folder, by path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def staged(output):
    """Return the batches that a run has put aside."""
    return sorted((output / ".staging").glob("*/*.events"))


def begin(*arguments):
    """Begin a run in small batches in a process of its own; with some done, it is held until it gets a signal."""
    command = [sys.executable, "-c", f"{_SMALL}{_HELD}sys.exit(main(sys.argv[1:]))", *map(str, arguments)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout.readline() == b"held\n"
    return process
