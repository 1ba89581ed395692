"""How fast the map page is, in Chromium: ``python benchmarks/bench_app.py`` (part of make bench). Needs no network.

On the seeds and on 1,000 and 10,000 made-up interval events, opened by the real app: from asking for the page to the
right map (warm server, empty cache), from a key on a thumb to the right markers, what the server sends for that, from
a click on a marker to its words, and a drag. Then the plain way (``plain_app.py``) on the same events, and how many
times as long it takes for a change. Times in ms, median / 95th percentile.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import app_probes as probes
from benchmarks.made_events import PLACES, made_events, write_events
from panther.campaign import Campaign
from panther.model import Event
from panther.views.showing import campaign_span
from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.conftest import set_view
from tests.browser.server import ROOT, running

OPENINGS = 7
KEYS = 40
CLICKS = 20
# The plain way takes seconds for a change of many events.
PLAIN_KEYS = 12
PLAIN_SECONDS = 60
# Not where the map opens, so that a map that opens again is seen.
NUDGE = 0.4

Row = Mapping[str, str]

_ARM_PLAIN = """(expected) => {
    const frame = () => new Promise(requestAnimationFrame);
    const drawn = () => document.querySelector("iframe")?.contentDocument?.querySelectorAll(
        "path.leaflet-interactive").length;
    window.measured = new Promise((done) => addEventListener("keydown", async ({ timeStamp }) => {
        while (drawn() !== expected) await frame();
        await frame();
        done(performance.now() - timeStamp);
    }, { capture: true, once: true }));
}"""


def spread(values: Sequence[float]) -> str:
    """Return median and 95th percentile."""
    if len(values) < 2:
        return f"{values[0]:.0f}"
    return f"{statistics.median(values):.0f} / {statistics.quantiles(values, n=20, method='inclusive')[-1]:.0f}"


def measure_app(browser: Browser, address: str, events: Sequence[Event]) -> tuple[Row, float]:
    """Return the figures of the app, and the median of a committed change."""
    probes.opening(browser, address, events)  # the server is warm from here
    openings = [probes.opening(browser, address, events) for _ in range(OPENINGS)]
    with probes.tab(browser) as page:
        wire = probes.Wire(page)
        page.goto(address)
        frame = probes.until_ready(page)
        frame.evaluate("window.kept = true")
        center = _nudge(page)
        changes, size = _changes(page, wire, events)
        remounted = page.evaluate("document.querySelector('.st-key-map iframe').contentWindow.kept !== true")
        kept = not remounted and _center(page) == center
        dice = random.Random(0)
        clicks = []
        for _ in range(CLICKS):
            clicks.append(probes.click(page, events, dice))
            wire.until_quiet()
        dragged = probes.drag(page)
        probes.check_map(frame, events)
    return {
        "open to right map, ms": spread(openings),
        "key to right markers, ms": spread(changes),
        "map frame, pan and zoom": "kept" if kept else "REMOUNTED" if remounted else "LOST",
        "received for a change, bytes": f"{size:,.0f}",
        "click to words in the panel, ms": spread(clicks),
        "drag, frames a second": f"{dragged.rate:.1f}",
        "drag, moves with a new state": f"{dragged.fresh} of {dragged.moved}",
        "drag, worst frame, ms": f"{max(dragged.lengths):.0f}",
    }, statistics.median(changes)


def _changes(page: Page, wire: probes.Wire, events: Sequence[Event]) -> tuple[list[float], float]:
    """Return the times of committed changes, and the bytes received for one."""
    probes.press(page, "To", "ArrowLeft")
    wire.until_quiet()
    before, times = wire.received, []
    for number in range(KEYS):
        times.append(probes.press(page, "To", "ArrowLeft" if number < KEYS // 2 else "ArrowRight"))
        probes.check_map(probes.map_frame(page), events)
        wire.until_quiet()
    return times, (wire.received - before) / KEYS


def _center(page: Page) -> list[float]:
    script = "[map.getCenter().lat, map.getCenter().lng, map.getZoom()]"
    return [round(value, 3) for value in probes.map_frame(page).evaluate(script)]


def _nudge(page: Page) -> list[float]:
    latitude, longitude, zoom = _center(page)
    set_view(page, latitude + NUDGE, longitude + NUDGE, zoom)
    return _center(page)


def measure_plain(browser: Browser, address: str, events: Sequence[Event]) -> list[float]:
    """Return the times of committed changes in the plain way."""
    span = campaign_span(events)
    assert span is not None
    with probes.tab(browser) as page:
        page.goto(address)
        drawn = _in_window(events, *span)
        page.wait_for_function(
            "count => document.querySelector('iframe')?.contentDocument?"
            ".querySelectorAll('path.leaflet-interactive').length === count",
            arg=drawn,
        )
        return _plain_changes(page, events, span, drawn)


def _plain_changes(page: Page, events: Sequence[Event], span: tuple[date, date], drawn: int) -> list[float]:
    wire, times = probes.Wire(page), []
    first, end = span
    page.get_by_role("slider").last.focus()
    while len(times) < PLAIN_KEYS and sum(times) < PLAIN_SECONDS * 1000:
        end -= timedelta(days=1)
        expected = _in_window(events, first, end)
        if expected == drawn:  # a change that cannot be seen cannot be timed
            page.keyboard.press("ArrowLeft")
            wire.until_quiet()
            continue
        page.evaluate(_ARM_PLAIN, expected)
        page.keyboard.press("ArrowLeft")
        times.append(page.evaluate("window.measured"))
        drawn = expected
    return times


def _in_window(events: Sequence[Event], start: date, end: date) -> int:
    """Return how many markers the plain way draws."""
    closed = [e._replace(date_start=e.date_start or e.date_end, date_end=e.date_end or e.date_start) for e in events]
    return sum(len(event.places) for event in closed if probes.is_inside(event, start, end))


def measure(browser: Browser, home: Path, events: Sequence[Event], environment: Mapping[str, str]) -> Row:
    """Return the figures of one set of events in the app and in the plain way."""
    with running(ROOT / "app.py", home, environment) as address:
        row, ours = measure_app(browser, address, events)
    path = write_events(events, home / "plain.jsonl")
    with running(ROOT / "benchmarks" / "plain_app.py", home, {"PANTHER_EVENTS": str(path)}) as address:
        plain = measure_plain(browser, address, events)
    ratio = statistics.median(plain) / ours
    print(f"{len(events):,} events measured", file=sys.stderr, flush=True)
    return {**row, "plain way, key to markers, ms": spread(plain), "plain way / app": f"{ratio:.1f}"}


def print_table(columns: Mapping[str, Row], write: Callable[[str], object] = print) -> None:
    """Print the figures, a line each, with a column for each set of events."""
    write(f"{'':34}" + "".join(f"{name:>16}" for name in columns))
    for figure in next(iter(columns.values())):
        write(f"{figure:34}" + "".join(f"{row[figure]:>16}" for row in columns.values()))


def main() -> None:
    """Measure the seeds and the made-up sets."""
    columns: dict[str, Row] = {}
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser, home = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS)), Path(folder)
        columns["seeds"] = measure(browser, home, Campaign.open().records, {})
        for count in PLACES:
            events = made_events(count)
            path = write_events(events, home / f"{count}_events.jsonl")
            columns[f"{count:,} events"] = measure(browser, home, events, {"PANTHER_EVENTS": str(path)})
        browser.close()
    print_table(columns)


if __name__ == "__main__":
    main()
