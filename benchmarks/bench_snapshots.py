"""How long snapshots take, against what they may: ``python benchmarks/bench_snapshots.py``.

Imports are done and the fonts are open before the clock starts, as in an app that runs; "first" is the first snapshot
of a process, for the command line. The median of five by CPU time, which on a quiet machine is the time one waits and
on a busy one tells more; exit code 1 if one takes too long.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.made_events import made_events
from panther.campaign import Campaign
from panther.exports.edition import Edition, make_edition, whole_edition
from panther.exports.plate.options import PlateOptions, read_size

RUNS = 5


def main() -> int:
    """Measure, print a row each, and return whether all is within its limit."""
    begun = time.process_time()
    from panther.exports.plate.drawing import draw_plate

    print(f"{'import matplotlib and the plate':44} {time.process_time() - begun:6.2f} s")
    seeds, many = make_edition(Campaign.open()), whole_edition("Made", made_events(10_000), {}, (), ())
    begun = time.process_time()
    draw_plate(seeds, PlateOptions(), "png")
    print(f"{'first PNG of the seeds':44} {time.process_time() - begun:6.2f} s")
    rows: list[tuple[str, float, Edition, PlateOptions, str]] = [
        ("PNG, seeds, A4", 0.7, seeds, _options("A4"), "png"),
        ("PNG, seeds, 16:9, dark", 0.7, seeds, _options("16:9", "dark"), "png"),
        ("SVG, seeds, A4", 0.7, seeds, _options("A4"), "svg"),
        ("PDF, seeds, A4, all citations", 1.5, seeds, _options("A4"), "pdf"),
        ("PNG, 10,000 events at 300 places, A4", 2.0, many, _options("A4"), "png"),
    ]
    kept = True
    for name, limit, edition, options, medium in rows:
        took, size = _median(lambda e=edition, o=options, m=medium: draw_plate(e, o, m))  # type: ignore[misc]
        kept = kept and took <= limit
        print(f"{name:44} {took:6.2f} s of {limit} s, {size / 1000:,.0f} kB{'' if took <= limit else '  TOO SLOW'}")
    return 0 if kept else 1


def _options(size: str, theme: str = "light") -> PlateOptions:
    width, height, dpi = read_size(size)
    return PlateOptions(width, height, dpi, theme)  # type: ignore[arg-type]


def _median(draw: Callable[[], bytes]) -> tuple[float, int]:
    times, size = [], 0
    for _ in range(RUNS):
        begun = time.process_time()
        size = len(draw())
        times.append(time.process_time() - begun)
    return statistics.median(times), size


if __name__ == "__main__":
    sys.exit(main())
