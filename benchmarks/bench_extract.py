"""Speed of the command line: the seeds by the wall clock, and text by the megabyte.

    python benchmarks/bench_extract.py [FOLDER_OF_TEXTS]

Without a folder the seeds are repeated. The text is read once as it is and once twice over: the ratio tells whether
time grows linearly (2.0) with the document.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import tracemalloc
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET_BYTES = 500_000


def wall(arguments: list[str]) -> float:
    """Return the wall time of a command of the command line in seconds, the best of three."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "panther", *arguments], cwd=ROOT, check=True, capture_output=True)
        best = min(best, time.perf_counter() - start)
    return best


def text_of(folder: Path) -> str:
    """Return the texts of a folder joined, repeated until they are about half a megabyte."""
    joined = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt")))
    return "\n\n".join([joined] * max(1, round(TARGET_BYTES / len(joined.encode()))))


def extract_seconds(text: str) -> float:
    """Return the time to read one document of this text, imports done, the best of two."""
    from panther.campaign import Campaign

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "joined.txt"
        path.write_text(text, encoding="utf-8")
        read = partial(Campaign.open, path, corrections=None)
        best = float("inf")
        for _ in range(2):
            start = time.perf_counter()
            read()
            best = min(best, time.perf_counter() - start)
    return best


def peak_bytes(text: str) -> int:
    """Return the peak of memory while a document of this text is read."""
    tracemalloc.start()
    extract_seconds(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def main(arguments: list[str]) -> int:
    """Print the figures."""
    text = text_of(Path(arguments[0]) if arguments else ROOT / "seeds")
    size = len(text.encode()) / 1e6
    extract_seconds(text[:20_000])
    once, twice = extract_seconds(text), extract_seconds(text + "\n\n" + text)
    print(f"extract, seeds, wall time         {wall(['extract']):6.2f} s")
    print(f"extract, {size:.2f} MB in one document  {size / once:6.2f} MB/s")
    print(f"twice the text takes              {twice / once:6.2f} times as long")
    quarter = text[: len(text) // 4]
    print(f"twice the text takes              {peak_bytes(quarter * 2) / peak_bytes(quarter):6.2f} times the memory")
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
