"""A corpus in the app: windows and filters on the server, a drag and the heap in Chromium, opening, memory.

    python benchmarks/bench_corpus.py [EVENTS]

The corpus is made up, of 1,000,000 events unless another number is given. A window change on the server is all that is
worked out for the list: the count, a page of it, the events without a date; setting a filter counts all windows anew.
The drag is through a window that holds about 100,000 events. Times in ms, median / 95th percentile; they say little
where others work on the machine, so that its load stands below them.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import app_probes as probes
from benchmarks.bench_app import spread
from benchmarks.made_corpus import DAYS, FIRST_DAY, write_made_corpus
from panther.app.corpus_view import answer, open_corpus_campaign
from panther.app.opened import OpenCampaign
from panther.corpora.corpus import open_corpus
from panther.views.query import View
from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.server import ROOT, running

EVENTS = 1_000_000
CHANGES = 200
IN_WINDOW = 100_000
DRAGS = 3
MAP_READY = "document.querySelector('.st-key-map iframe')?.contentWindow?.panther?.cells !== undefined"
FILTERS: Mapping[str, Mapping[str, list[str]]] = {
    "no filter": {},
    "type and certainty": {"type": ["battles"], "certain": ["1"]},
    "an actor": {"actor": ["French forces"]},
    "a place and a loss": {"place": ["Place 0", "Place 7"], "loss": ["killed"]},
    "words": {"find": ["tessalit"]},
}


class Files(dict[str, int]):
    """Stands for the folder of files that the app serves: what is asked for is made, and measured."""

    def __call__(self, name: str, make: Callable[[], bytes]) -> str:
        """Make a file unless it was made before."""
        if name not in self:
            self[name] = len(make())
        return name


def timed(work: Callable[[], object]) -> float:
    """Return how many ms something takes."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def peak_mb() -> float:
    """Return the most memory that this process has had, in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def measure_server(folder: Path) -> None:
    """Print how long the server takes for windows and filters: in a process of its own, for its memory."""
    files = Files()
    begun = time.perf_counter()
    campaign = open_corpus_campaign("Corpus", open_corpus(folder), files)
    print(f"{'opening, its index there, s':44}{time.perf_counter() - begun:>16.1f}")
    for name, filters in FILTERS.items():
        asking = partial(ask, campaign, files, filters)
        setting = timed(partial(asking, (0, DAYS - 1)))
        print(f"{f'setting {name}, all windows counted':44}{setting:>16.0f}")
        times = [timed(partial(asking, window)) for window in windows()]
        print(f"{f'window change, {name}':44}{spread(times):>16}")
        times = [timed(partial(asking, window, facets=True)) for window in windows(CHANGES // 4)]
        print(f"{f'window change, {name}, the filters open':44}{spread(times):>16}")
    print(f"{'largest file of counts, MB':44}{max(files.values()) / 1e6:>16.1f}")
    print(f"{'memory of the server at most, MB':44}{peak_mb():>16.0f}")


def ask(
    campaign: OpenCampaign,
    files: Files,
    filters: Mapping[str, list[str]],
    window: tuple[int, int],
    *,
    facets: bool = False,
) -> None:
    """Answer a view as the app does."""
    assert campaign.corpus is not None
    first = date.fromisoformat(str(FIRST_DAY))
    ends = [(first + timedelta(day)).isoformat() for day in window]
    query = {**filters, "from": [ends[0]], "to": [ends[1]]}
    answer(campaign, campaign.corpus, {"query": query, "facets": facets}, View(None), files)


def windows(count: int = CHANGES) -> Iterator[tuple[int, int]]:
    """Yield windows of any length, the same each time."""
    dice = random.Random(count)
    for _ in range(count):
        low, high = sorted(dice.randrange(DAYS) for _ in range(2))
        yield low, high


@contextmanager
def corpus_page(browser: Browser, address: str) -> Iterator[Page]:
    """Open the map page, and wait for its map and its list."""
    with probes.tab(browser) as page:
        begun = time.perf_counter()
        page.goto(address)
        page.wait_for_function(MAP_READY)
        page.locator(".pn-row").first.wait_for()
        print(f"{'open to map and list, ms':44}{(time.perf_counter() - begun) * 1000:>16.0f}")
        yield page


def measure_browser(folder: Path, events: int) -> None:
    """Print how a drag goes through a window of many events, and what the browser keeps."""
    days = max(7, min(DAYS - 1, round(DAYS * IN_WINDOW / events)))
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as home:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        with running(ROOT / "app.py", Path(home), {"PANTHER_CORPUS": str(folder)}) as address:
            with corpus_page(browser, address):
                pass  # the server is warm from here
            with corpus_page(browser, address) as page:
                _drags(page, days)
                heap = page.context.new_cdp_session(page)
                heap.send("HeapProfiler.collectGarbage")
                usage = heap.send("Runtime.getHeapUsage")
                print(f"{'JavaScript heap, MB':44}{usage['usedSize'] / 1e6:>16.1f}")
                print(f"{'and buffers of numbers, MB':44}{usage.get('backingStorageSize', 0) / 1e6:>16.1f}")
        browser.close()


def _drags(page: Page, days: int) -> None:
    frame = probes.map_frame(page)
    first = date.fromisoformat(str(FIRST_DAY)) + timedelta(DAYS // 2)
    ends = [first.isoformat(), (first + timedelta(days)).isoformat()]
    frame.evaluate("ends => window.panther.setWindow(...ends)", ends)
    page.wait_for_function("document.querySelector('.pn-rows:not([aria-busy]) .pn-row')")
    inside = page.locator(".pn-facts dd").first.inner_text()
    rates, worst, fresh, moved = [], [], 0, 0
    for _ in range(DRAGS):
        drag = probes.drag(page)
        rates.append(drag.rate)
        worst.append(max(drag.lengths))
        fresh, moved = fresh + drag.fresh, moved + drag.moved
    cells = frame.evaluate("window.panther.cells().length")
    print(f"{f'drag through {inside} events, {cells} cells, fps':44}{statistics.median(rates):>16.1f}")
    print(f"{'its worst frame, ms':44}{max(worst):>16.0f}")
    print(f"{'moves with a new state':44}{f'{fresh} of {moved}':>16}")


def main() -> None:
    """Measure a corpus of so many events; with a folder, the server alone."""
    if len(sys.argv) > 1 and Path(sys.argv[1]).is_dir():
        measure_server(Path(sys.argv[1]))
        return
    events = int(sys.argv[1]) if len(sys.argv) > 1 else EVENTS
    with tempfile.TemporaryDirectory() as home:
        folder = write_made_corpus(Path(home) / "corpus", events)
        size = sum(path.stat().st_size for path in folder.rglob("*.parquet"))
        begun = time.perf_counter()
        corpus = open_corpus(folder)
        print(f"{f'{events:,} events, Parquet, MB':44}{size / 1e6:>16.0f}")
        print(f"{'building the index, s':44}{time.perf_counter() - begun:>16.1f}")
        index = next((folder / ".panther-index").glob("*.duckdb"))
        print(f"{'the index, MB':44}{index.stat().st_size / 1e6:>16.0f}")
        del corpus
        subprocess.run([sys.executable, __file__, str(folder)], check=True)
        measure_browser(folder, events)
    print(f"{'load of the machine':44}{'{:.1f} {:.1f} {:.1f}'.format(*os.getloadavg()):>16}")


if __name__ == "__main__":
    main()
