"""The exported page: ``python benchmarks/bench_page.py`` (part of make bench). Needs a Chromium, no network.

On the seeds and on 1,000 and 10,000 made-up events with their document: how long it takes to make the page, once all
is imported, and its bytes; then, opened from disk: until the right map is there, a click on a marker to its words, and
a drag, by the probes of ``bench_app.py``. Times in ms, median / 95th percentile.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import app_probes as probes
from benchmarks.bench_app import CLICKS, OPENINGS, Row, print_table, spread
from benchmarks.made_events import PLACES, made_events
from panther.campaign import Campaign
from panther.exports.edition import Edition, make_edition, whole_edition
from panther.exports.page import page_html
from panther.model import Document, Event, Sentence
from tests.browser.chromium import FLAGS, find_chromium

TIMES = 5


def made_edition(count: int) -> Edition:
    """Return made-up events with the document that they cite: a paragraph for each."""
    events = made_events(count)
    cited = sorted((event.citations[0] for event in events), key=lambda citation: citation.start)
    text = ""
    for citation in cited:
        text = text.ljust(citation.start - 1) + "\n" * (citation.start > 0) + citation.text
    sentences = tuple(Sentence(n, c.start, c.end, c.text, "prose", n, "") for n, c in enumerate(cited))
    document = Document(cited[0].document, "0" * 64, text, "utf-8", sentences)
    return whole_edition(f"{count:,} made-up events", events, {document.name: document}, (), ())


def measure(browser: Browser, path: Path, edition: Edition) -> Row:
    """Return the figures of one edition."""
    times = []
    for _ in range(TIMES):
        start = time.perf_counter()
        page = page_html(edition)
        times.append((time.perf_counter() - start) * 1000)
    path.write_bytes(page)
    row = {"made first, ms": f"{times[0]:.0f}", "made again, ms": spread(times[1:]), "bytes": f"{len(page):,}"}
    return row | opened(browser, path.as_uri(), edition.events)


def opened(browser: Browser, address: str, events: Sequence[Event]) -> Row:
    """Return what is measured of a page in the browser."""
    openings = []
    # The page's own policy forbids what the probes ask of it.
    context = browser.new_context(viewport=probes.SIZE, offline=True, bypass_csp=True)
    context.set_default_timeout(probes.PATIENCE_MS)
    for _ in range(OPENINGS):
        page = context.new_page()
        start = time.perf_counter()
        page.goto(address)
        frame = probes.until_ready(page)
        openings.append((time.perf_counter() - start) * 1000)
        probes.check_map(frame, events)
        if len(openings) < OPENINGS:
            page.close()
    dice = random.Random(0)
    clicks = [probes.click(page, events, dice) for _ in range(CLICKS)]
    dragged = probes.drag(page)
    probes.check_map(frame, events)
    context.close()
    return {
        "open to right map, ms": spread(openings),
        "click to words in the panel, ms": spread(clicks),
        "drag, frames a second": f"{dragged.rate:.1f}",
        "drag, moves with a new state": f"{dragged.fresh} of {dragged.moved}",
        "drag, worst frame, ms": f"{max(dragged.lengths):.0f}",
    }


def main() -> None:
    """Measure the seeds and the made-up sets."""
    columns: dict[str, Row] = {}
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        editions = {"seeds": make_edition(Campaign.open())}
        editions |= {f"{count:,} events": made_edition(count) for count in PLACES}
        for name, edition in editions.items():
            columns[name] = measure(browser, Path(folder) / "page.html", edition)
            print(f"{name} measured", file=sys.stderr, flush=True)
        browser.close()
    print_table(columns)


if __name__ == "__main__":
    main()
