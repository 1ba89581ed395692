"""Speed of the data formats: each on the seeds and on 10,000 made-up events, imports done, and how long imports take.

python benchmarks/bench_exports.py
"""

from __future__ import annotations

import importlib
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.made_events import made_events
from panther.campaign import Campaign
from panther.exports import FORMATS, Format
from panther.exports.edition import Edition, make_edition, whole_edition
from panther.exports.verification import verify

ROOT = Path(__file__).resolve().parent.parent
GOAL_SECONDS = 0.3
LIBRARIES = ("gpxpy.gpx", "pyogrio", "pyarrow.parquet")


def seconds(form: Format, edition: Edition, times: int) -> tuple[float, int]:
    """Return the wall time to write an edition, the best of some, and how many bytes it has."""
    best, size = float("inf"), 0
    for _ in range(times):
        start = time.perf_counter()
        size = len(form.writer(edition))
        best = min(best, time.perf_counter() - start)
    return best, size


def import_seconds(library: str) -> float:
    """Return the wall time to import a library in a fresh interpreter, the start of Python not counted."""
    script = f"import time; s = time.perf_counter(); import {library}; print(time.perf_counter() - s)"
    return min(float(subprocess.check_output([sys.executable, "-c", script], cwd=ROOT)) for _ in range(3))


def verify_seconds(edition: Edition) -> float:
    """Return the wall time to make the bundle of an edition again and compare."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bundle.zip"
        path.write_bytes(FORMATS["bundle"].writer(edition))
        start = time.perf_counter()
        assert verify(path).agrees
        return time.perf_counter() - start


def main() -> int:
    """Print the figures, and which formats miss the goal on the seeds: a busy machine is no error."""
    for library in LIBRARIES:
        print(f"import {library:25} {import_seconds(library):6.2f} s")
        importlib.import_module(library)
    seeds, many = make_edition(Campaign.open()), whole_edition("Made events", made_events(10_000), {}, (), ())
    late = []
    for name, form in FORMATS.items():
        form.writer(seeds)
        took, size = seconds(form, seeds, 5)
        line = f"{name:12} seeds {took:6.3f} s {size / 1e3:8.1f} kB"
        if name != "bundle":  # made-up events have no documents
            took_many, size_many = seconds(form, many, 1)
            line += f"   10,000 events {took_many:6.2f} s {size_many / 1e6:6.2f} MB"
        print(line)
        late += [name] if took > GOAL_SECONDS else []
    print(f"verify       seeds {verify_seconds(seeds):6.3f} s")
    if late:
        print(f"more than {GOAL_SECONDS} s: {', '.join(late)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
