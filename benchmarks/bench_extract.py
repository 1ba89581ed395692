"""Speed of the command line: the seeds by the wall clock, and text by the megabyte.

    python benchmarks/bench_extract.py [TEXT_OR_FOLDER_OF_TEXTS]

Without a text the seeds are repeated. The text is read once as it is and once twice over: the ratio tells whether time
grows linearly (2.0) with the document. On a busy machine the CPU time tells more than the wall clock.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import tracemalloc
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from panther.campaign import Campaign
from panther.errors import InputError

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


def text_of(path: Path) -> str:
    """Return a text, or the texts of a folder joined, repeated until they are about half a megabyte."""
    paths = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    joined = "\n\n".join(each.read_text(encoding="utf-8") for each in paths)
    if not joined.strip():
        raise InputError(f"{path} holds no .txt file with text in it. Name a text, or a folder with texts.")
    return "\n\n".join([joined] * max(1, round(TARGET_BYTES / len(joined.encode()))))


def extract_seconds(text: str) -> tuple[float, float]:
    """Return the CPU time and the wall time to read one document of this text, imports done, the best of three."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "joined.txt"
        path.write_text(text, encoding="utf-8")
        read = partial(Campaign.open, path, corrections=None)
        worked, waited = float("inf"), float("inf")
        for _ in range(3):
            start, begun = time.process_time(), time.perf_counter()
            read()
            worked, waited = min(worked, time.process_time() - start), min(waited, time.perf_counter() - begun)
    return worked, waited


def peak_bytes(text: str) -> int:
    """Return the peak of memory while a document of this text is read."""
    tracemalloc.start()
    extract_seconds(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def main(arguments: list[str]) -> int:
    """Print the figures."""
    try:
        text = text_of(Path(arguments[0]) if arguments else ROOT / "seeds")
    except (InputError, OSError) as error:
        sys.stderr.write(f"bench_extract: {error}\n")
        return 2
    size = len(text.encode()) / 1e6
    extract_seconds(text[:20_000])
    (once, waited), (twice, _) = extract_seconds(text), extract_seconds(text + "\n\n" + text)
    print(f"extract, seeds, wall time         {wall(['extract']):6.2f} s")
    print(f"extract, {size:.2f} MB, CPU time       {size / once:6.2f} MB/s")
    print(f"extract, {size:.2f} MB, wall time      {size / waited:6.2f} MB/s")
    print(f"twice the text takes              {twice / once:6.2f} times as long")
    quarter = text[: len(text) // 4]
    print(f"twice the text takes              {peak_bytes(quarter * 2) / peak_bytes(quarter):6.2f} times the memory")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
