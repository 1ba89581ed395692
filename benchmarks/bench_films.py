"""How long films take, against what they may: ``python benchmarks/bench_films.py``.

Imports are done before the clock starts, as in an app that runs. The whole campaign of the seeds, by the clock: what
Python draws and what ffmpeg encodes go on side by side. A film of 10,000 events has no limit and is told. Exit code 1
if one takes too long.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.made_events import made_events
from panther.campaign import Campaign
from panther.exports.edition import Edition, make_edition, whole_edition
from panther.exports.film.making import film
from panther.exports.film.options import FilmOptions, Medium, read_pixels


def main() -> int:
    """Measure, print a row each, and return whether all is within its limit."""
    begun = time.process_time()
    import panther.exports.film.stage  # noqa: F401

    print(f"{'import matplotlib and the stage':40} {time.process_time() - begun:6.2f} s")
    seeds, many = make_edition(Campaign.open()), whole_edition("Made", made_events(10_000), {}, (), ())
    rows: list[tuple[str, float | None, Edition, Medium]] = [
        ("GIF, seeds, 960x540", 10.0, seeds, "gif"),
        ("MP4, seeds, 1280x720", 15.0, seeds, "mp4"),
        ("GIF, 10,000 events, 960x540", None, many, "gif"),
        ("MP4, 10,000 events, 1280x720", None, many, "mp4"),
    ]
    kept = True
    for name, limit, edition, medium in rows:
        took, spent, size = _measured(edition, medium)
        late = limit is not None and took > limit
        kept = kept and not late
        of = "" if limit is None else f" of {limit:g} s"
        print(f"{name:40} {took:6.2f} s{of}, {spent:.2f} s of CPU, {size / 1e6:.1f} MB{'  TOO SLOW' if late else ''}")
    return 0 if kept else 1


def _measured(edition: Edition, medium: Medium) -> tuple[float, float, int]:
    """Seconds by the clock, seconds of CPU (of ffmpeg too), bytes."""
    width, height = read_pixels(None, None, medium)
    begun, before = time.perf_counter(), os.times()
    size = len(film(edition, FilmOptions(width, height), medium))
    took, after = time.perf_counter() - begun, os.times()
    return took, sum(after[:4]) - sum(before[:4]), size


if __name__ == "__main__":
    sys.exit(main())
