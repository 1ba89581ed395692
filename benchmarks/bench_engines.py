"""Corpora: throughput of the engines as ratios, memory of the coordinator, and a worker killed half-way.

    python benchmarks/bench_engines.py [DOCUMENTS]

The documents, 100,000 unless another number is given, are paragraphs of the seeds shuffled by a fixed seed, in one
JSON Lines file. Every run is of the same file, and each must give the bytes of the first. Ratios are of one run on one
machine: where others work on its cores, they say little.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import random
import re
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from panther.engines.extraction import extract_corpus
from panther.garbage import search_seldom
from panther.sources import Sources

ROOT = Path(__file__).resolve().parent.parent
SEED = 2013
DOCUMENTS = 100_000
WORKERS = 2
RUNS: tuple[dict[str, Any], ...] = (
    {"engine": "inline"},
    {"engine": "processes", "workers": WORKERS},
    {"engine": "dask", "workers": WORKERS},
)


def write_corpus(path: Path, documents: int) -> None:
    """Write paragraphs of the seeds, each a document, shuffled anew as often as they are used up."""
    texts = [seed.read_text(encoding="utf-8") for seed in sorted((ROOT / "seeds").glob("*.txt"))]
    paragraphs = [part for text in texts for part in re.split(r"\n\s*\n", text) if part.strip()]
    chance, left = random.Random(SEED), []
    with path.open("w", encoding="utf-8") as file:
        for number in range(documents):
            if not left:
                left = chance.sample(paragraphs, len(paragraphs))
            file.write(json.dumps({"name": f"{number:08}.txt", "text": left.pop()}) + "\n")


def resident_mb() -> float:
    """Return the memory that this process has now, in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def sums(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file of a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


class Watch:
    """Looks at memory as documents are done, and kills a worker half-way where it is told to."""

    def __init__(self, documents: int, *, kills: bool) -> None:
        self._documents = documents
        self._kills = kills
        self.early = self.peak = 0.0

    def __call__(self, done: int, _kept: int) -> None:
        """Take note of documents that are done."""
        now = resident_mb()
        self.peak = max(self.peak, now)
        if done <= self._documents / 10 or not self.early:
            self.early = max(self.early, now)
        if self._kills and done >= self._documents / 2:
            self._kills = False
            victim = multiprocessing.active_children()[0].pid
            assert victim is not None
            os.kill(victim, signal.SIGKILL)


def measure(
    corpus: Path, output: Path, documents: int, options: dict[str, Any], *, kills: bool = False
) -> tuple[float, Watch, dict[str, str]]:
    """Return the seconds of a run, what was seen on the way, and the sums of what it wrote."""
    search_seldom()  # as the command line does
    watch = Watch(documents, kills=kills)
    begun = time.perf_counter()
    extract_corpus([str(corpus)], Sources(), output, on_progress=watch, **options)
    seconds = time.perf_counter() - begun
    watch.peak = max(watch.peak, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6)
    return seconds, watch, sums(output)


def apart(run: Callable[..., tuple[float, Watch, dict[str, str]]], *arguments: Any, **named: Any) -> Any:  # noqa: ANN401
    """Return what a function returns in a process of its own, whose memory is that run's alone."""
    reader, writer = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("spawn").Process(target=_send, args=(writer, run, arguments, named))
    process.start()
    writer.close()
    told = reader.recv()
    process.join()
    return told


def _send(writer: Any, run: Callable[..., object], arguments: tuple[object, ...], named: dict[str, Any]) -> None:  # noqa: ANN401
    writer.send(run(*arguments, **named))


def main(arguments: list[str]) -> int:
    """Print the figures."""
    documents = int(arguments[0]) if arguments else DOCUMENTS
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus.jsonl"
        write_corpus(corpus, documents)
        print(f"{documents:,} documents, {corpus.stat().st_size / 1e6:.1f} MB of JSON Lines, {os.cpu_count()} cores")
        first: tuple[float, dict[str, str]] | None = None
        for options in RUNS:
            for kills in (False, True) if "workers" in options else (False,):
                output = Path(folder) / f"{options['engine']}{kills}"
                seconds, watch, written = apart(measure, corpus, output, documents, options, kills=kills)
                first = first or (seconds, written)
                size = sum(path.stat().st_size for path in output.rglob("*") if path.is_file()) / 1e6
                name = f"{options['engine']}{', a worker killed' if kills else ''}"
                print(
                    f"{name:28} {seconds:8.1f} s {documents / seconds:8.0f} documents/s {first[0] / seconds:6.2f} x "
                    f"memory {watch.early:5.0f} MB at 10 %, {watch.peak:5.0f} MB at most; {size:.1f} MB written; "
                    f"{'the same bytes' if written == first[1] else 'OTHER BYTES'}"
                )
                if written != first[1]:
                    return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
