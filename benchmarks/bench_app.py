"""How fast the map page is, in Chromium: ``python benchmarks/bench_app.py`` (make bench). Needs a Chromium; no network.

For the seeds and for 1,000 and 10,000 made-up interval events it prints: the time from opening the page to the right
map (warm server), from a key on a thumb to the right markers, frames a second in a drag (and the windows drawn in it),
bytes over the line for a committed change, and the time from a click on a marker to its words. Medians, with the 95th
percentile.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.conftest import map_frame, markers, wait_for_map
from tests.browser.server import ROOT, running

KEYS = 30
CLICKS = 10
OPENINGS = 5
SIZE = {"width": 1440, "height": 900}

# From the key to the first frame that shows the new window: two animation frames are the floor of the measure itself.
KEY = """async ([key, step]) => {
    const door = document.querySelector(".st-key-map iframe").contentWindow.panther;
    const thumb = document.querySelector('.pn-time-thumb[aria-label="To"]');
    const before = door.window().to, start = performance.now();
    thumb.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    while (door.window().to === before) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
}"""

CARD_CHANGED = """before => {
    const now = document.querySelector(".pn-evidence").dataset.event;
    return now && now !== before;
}"""

DRAG = """async () => {
    const door = document.querySelector(".st-key-map iframe").contentWindow.panther;
    const grip = document.querySelector('.pn-time-thumb[aria-label="To"]');
    const box = grip.querySelector(".pn-time-grip").getBoundingClientRect();
    const point = (x) => ({ clientX: x, clientY: box.y + 9, pointerId: 1, button: 0, bubbles: true });
    const width = document.querySelector(".pn-time-chart").clientWidth * 0.8, frames = 120;
    grip.setPointerCapture = () => {};
    grip.dispatchEvent(new PointerEvent("pointerdown", point(box.x + 8)));
    const states = new Set(), start = performance.now();
    for (let frame = 1; frame <= frames; frame += 1) {
        grip.dispatchEvent(new PointerEvent("pointermove", point(box.x + 8 - (width * frame) / frames)));
        await new Promise(requestAnimationFrame);
        states.add(door.window().to);
    }
    const seconds = (performance.now() - start) / 1000;
    grip.dispatchEvent(new PointerEvent("lostpointercapture", point(0)));
    return [frames / seconds, states.size];
}"""


def summary(values: list[float]) -> str:
    """Median and 95th percentile, in ms."""
    return f"{statistics.median(values):5.0f} / {sorted(values)[int(len(values) * 0.95) - 1]:5.0f}"


@contextmanager
def opened(browser: Browser) -> Iterator[Page]:
    """A page in a context of its own."""
    context = browser.new_context(viewport=SIZE)
    yield context.new_page()
    context.close()


def opening_times(browser: Browser, address: str) -> list[float]:
    """Times from opening the page to the map drawn, without anything cached."""
    times = []
    for _ in range(OPENINGS):
        with opened(browser) as page:
            start = time.perf_counter()
            page.goto(address)
            wait_for_map(page)
            markers(page).first.wait_for()
            times.append((time.perf_counter() - start) * 1000)
    return times


def click_times(page: Page) -> list[float]:
    """Times from a click on a marker to the words of its event."""
    times = []
    marker = markers(page).filter(has=page.locator(".pn-count")).first
    for _ in range(CLICKS):
        before = page.locator(".pn-evidence").get_attribute("data-event")
        start = time.perf_counter()
        marker.dispatch_event("click")
        page.wait_for_function(CARD_CHANGED, arg=before)
        times.append((time.perf_counter() - start) * 1000)
    return times


def measure(browser: Browser, name: str, address: str) -> None:
    """Print the row of one campaign."""
    openings = opening_times(browser, address)
    with opened(browser) as page:
        received: list[int] = []
        page.on("websocket", lambda line: line.on("framereceived", lambda data: received.append(len(data))))
        page.goto(address)
        wait_for_map(page)
        frame = map_frame(page)
        frame.evaluate("window.kept = true")
        page.evaluate(KEY, ["ArrowLeft", 1])
        page.wait_for_url("**to=**")
        page.wait_for_load_state("networkidle")
        received.clear()
        keys = [page.evaluate(KEY, [key, 1]) for _ in range(KEYS // 2) for key in ("ArrowLeft", "ArrowRight")]
        page.wait_for_load_state("networkidle")
        volume = sum(received) / KEYS
        clicks = click_times(page)
        rate, states = page.evaluate(DRAG)
        kept = frame.evaluate("window.kept === true")
    print(f"{name:>8} | {summary(openings)} | {summary(keys)} | {rate:4.0f} ({states}) | {volume:8.0f} | "
          f"{summary(clicks)} | {'kept' if kept else 'LOST'}")  # fmt: skip


def main() -> None:
    """Measure the seeds and the made-up sets."""
    print("  events |  open, ms     |  key, ms      | drag fps | bytes/key | click, ms     | frame")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as home:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        with running(ROOT / "app.py", Path(home)) as address:
            measure(browser, "seeds", address)
        for count in (1_000, 10_000):
            script = ROOT / "benchmarks" / "synthetic_app.py"
            with running(script, Path(home), {"PANTHER_BENCH_EVENTS": str(count)}) as address:
                measure(browser, f"{count:,}", address)
        browser.close()


if __name__ == "__main__":
    main()
