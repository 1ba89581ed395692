"""The command line as a test runs it, and a made-up war for it to read."""

import os
import subprocess
import sys
from pathlib import Path

from panther.cli import main
from tests.events.reading import HEADER, PLACES

ROOT = Path(__file__).parents[1]
STORY = (
    "= The war =\n\n"
    "On 3 May 2011, rebels attacked Brad at dawn. Two soldiers were killed.\n\n"
    "From 7 to 9 May, the army searched the Ostra Valley. On 31 February it rained in Farplace. "
    "The minister praised the “brave” troops.\n"
)


def write_war(folder, **texts):
    """Write documents by name, and the places of the made-up war; return the arguments that read them."""
    documents = folder / "documents"
    documents.mkdir(exist_ok=True)
    for name, text in (texts or {"war": STORY}).items():
        data = text if isinstance(text, bytes) else text.encode()
        (documents / f"{name}.txt").write_bytes(data)
    places = folder / "places.csv"
    places.write_text(HEADER + PLACES, encoding="utf-8")
    return [str(documents), "--gazetteer", str(places)]


def run(capture, *arguments):
    """Run a command in this process; return its exit code, output and lines of errors."""
    try:
        code = main([str(argument) for argument in arguments])
    except SystemExit as end:  # argparse
        code = end.code
    told = capture.readouterr()
    out, errors = (text if isinstance(text, bytes) else text.encode() for text in told)
    return code, out.decode(), errors.decode().splitlines()


def run_apart(*arguments, **environment):
    """Run a command in a process of its own, with bytes for output."""
    command = [sys.executable, "-m", "panther", *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, check=False, timeout=60, env={**os.environ, **environment}
    )
