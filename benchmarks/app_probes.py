"""What is measured of the app in a browser, a function for each figure; ``bench_app.py`` and ``soak_app.py`` use it.

All rests on what the app keeps stable: ``window.panther`` in the map's frame, the roles of the thumbs, and the panel's
``.pn-evidence[data-event]``. Every clock starts with the browser's own event and stops at the frame after the change
was seen. After each change the events on the map are held against those that the window should show.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import NamedTuple

from playwright.sync_api import Browser, Frame, Locator, Page

from panther.model import Event
from tests.browser.conftest import map_frame, markers

SIZE = {"width": 1440, "height": 900}
PATIENCE_MS = 120_000
QUIET_MS = 150
DRAG_FRAMES = 180

# From the key to the frame after the first that shows another window. Two frames are the floor of the measure itself.
_ARM_KEY = """() => {
    const door = document.querySelector(".st-key-map iframe").contentWindow.panther;
    const { from, to } = door.window();
    const frame = () => new Promise(requestAnimationFrame);
    window.measured = new Promise((done) => addEventListener("keydown", async ({ timeStamp }) => {
        while (door.window().to === to && door.window().from === from) await frame();
        await frame();
        done(performance.now() - timeStamp);
    }, { capture: true, once: true }));
}"""

_ARM_CLICK = """() => {
    const inside = document.querySelector(".st-key-map iframe").contentWindow;
    const shown = () => document.querySelector(".pn-evidence[data-event]")?.dataset.event;
    const before = shown();
    const frame = () => new Promise(requestAnimationFrame);
    window.measured = new Promise((done) => inside.addEventListener("click", async ({ timeStamp }) => {
        while (shown() === before) await frame();
        await frame();
        done(performance.timeOrigin + performance.now() - inside.performance.timeOrigin - timeStamp);
    }, { capture: true, once: true }));
}"""

# The frame may be replaced while it loads, and a promise of one that is gone is never kept: ask again each second.
_READY = """() => {
    const door = document.querySelector(".st-key-map iframe")?.contentWindow?.panther;
    const later = new Promise((done) => setTimeout(done, 1000, false));
    return door ? Promise.race([door.ready.then(() => true), later]) : false;
}"""

# The middles of the markers that a hand can hit, in the map's frame; a knot of places chooses none, it only zooms in,
# and a marker that is chosen already may have no other event.
_HITS = """(nodes) => nodes.filter(
    (node) => node.dataset.place !== undefined && node.getAttribute("aria-pressed") !== "true",
).map((node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    const middle = [x + width / 2, y + height / 2];
    return node.contains(document.elementFromPoint(...middle)) ? middle : null;
}).filter(Boolean)"""

# One pointermove between each two animation frames, each of about a day: to the left thumb and back, as often as there
# is time. What a frame shows is read after it. Gives the lengths of the frames, in how many the thumb stood on another
# day than before, and in how many of those the map had another window.
_DRAG = """async (thumb, frames) => {
    const door = document.querySelector(".st-key-map iframe").contentWindow.panther;
    const day = (iso) => Date.parse(iso) / 86400000;
    const channel = new MessageChannel();
    const shown = () => new Promise((done) => requestAnimationFrame((time) => {
        channel.port1.onmessage = () => done(time);
        channel.port2.postMessage(null);
    }));
    const box = (node) => node.getBoundingClientRect();
    const middle = (node) => box(node).x + box(node).width / 2;
    const from = document.querySelector('[role="slider"][aria-label="From"]');
    const days = day(door.window().to) - day(door.window().from);
    const step = (middle(thumb) - middle(from)) / (days + 1), origin = middle(thumb);
    const clientY = box(thumb).y + box(thumb).height / 2;
    const fire = (type, clientX) => thumb.dispatchEvent(
        new PointerEvent(type, { clientX, clientY, pointerId: 1, button: 0, buttons: 1, bubbles: true }),
    );
    thumb.setPointerCapture = thumb.releasePointerCapture = () => {};
    fire("pointerdown", origin);
    const times = [await shown()];
    let moved = 0, fresh = 0, at = 0, way = 1;
    let stood = thumb.getAttribute("aria-valuenow"), had = door.window().to;
    for (let number = 0; number < frames; number += 1) {
        if (at + way > days || at + way < 0) way = -way;
        at += way;
        fire("pointermove", origin - at * step);
        times.push(await shown());
        const stands = thumb.getAttribute("aria-valuenow"), has = door.window().to;
        moved += stands !== stood;
        fresh += stands !== stood && has !== had;
        [stood, had] = [stands, has];
    }
    for (const type of ["pointerup", "lostpointercapture"]) fire(type, origin - at * step);
    return { lengths: times.slice(1).map((time, number) => time - times[number]), moved, fresh };
}"""


class Drag(NamedTuple):
    """A drag: lengths of its frames in ms, frames in which the thumb moved, and those of them with a new window."""

    lengths: list[float]
    moved: int
    fresh: int

    @property
    def rate(self) -> float:
        """Frames a second."""
        return 1000 * len(self.lengths) / sum(self.lengths)


class Wire:
    """What the server sent over the page's websocket."""

    def __init__(self, page: Page) -> None:
        self.received = 0
        self._last = time.monotonic()
        page.on("websocket", lambda line: line.on("framereceived", self._count))
        self._page = page

    def _count(self, data: str | bytes) -> None:
        self.received += len(data)
        self._last = time.monotonic()

    def until_quiet(self) -> None:
        """Wait until nothing has come for a while, counted from now."""
        self._last = time.monotonic()
        while (left := QUIET_MS - (time.monotonic() - self._last) * 1000) > 0:
            self._page.wait_for_timeout(left)


@contextmanager
def tab(browser: Browser) -> Iterator[Page]:
    """A page in a context of its own, with nothing in its cache."""
    context = browser.new_context(viewport=SIZE)
    context.set_default_timeout(PATIENCE_MS)
    yield context.new_page()
    context.close()


def until_ready(page: Page) -> Frame:
    """Wait until the map is drawn with its first marker, and give its frame."""
    page.wait_for_function(_READY)
    markers(page).first.wait_for()
    return map_frame(page)


def opening(browser: Browser, address: str, events: Sequence[Event]) -> float:
    """Return the ms from asking for the page to the right map."""
    with tab(browser) as page:
        start = time.perf_counter()
        page.goto(address)
        frame = until_ready(page)
        took = (time.perf_counter() - start) * 1000
        check_map(frame, events)
        return took


def thumb(page: Page, name: str) -> Locator:
    """Return a thumb of the slider: "From" or "To"."""
    return page.get_by_role("slider", name=name, exact=True)


def press(page: Page, name: str, key: str) -> float:
    """Press a key on a thumb that can move, and return the ms to the changed map."""
    thumb(page, name).focus()
    page.evaluate(_ARM_KEY)
    page.keyboard.press(key)
    return page.evaluate("window.measured")


def hits(page: Page) -> list[tuple[float, float]]:
    """Return the middles of the markers that a hand can hit, on the page."""
    edge = page.locator(".st-key-map iframe").bounding_box()
    assert edge is not None
    return [(x + edge["x"], y + edge["y"]) for x, y in markers(page).evaluate_all(_HITS)]


def click(page: Page, events: Sequence[Event], dice: random.Random) -> float:
    """Click on a marker of another event than the one shown, and return the ms to its words in the panel."""
    page.evaluate(_ARM_CLICK)
    page.mouse.click(*dice.choice(hits(page)))
    took = page.evaluate("window.measured")
    chosen = map_frame(page).evaluate("window.panther.selected()")
    panel = page.locator(f'.pn-evidence[data-event="{chosen}"]')
    excerpt = next(event.excerpt for event in events if event.event_id == chosen)
    assert excerpt in (panel.text_content() or ""), f"the panel does not show the words of {chosen}"
    return took


def drag(page: Page) -> Drag:
    """Drag the right thumb to the left thumb and back, for three seconds at sixty frames a second."""
    return Drag(**thumb(page, "To").evaluate(_DRAG, DRAG_FRAMES))


def check_map(frame: Frame, events: Sequence[Event]) -> None:
    """Hold the events on the map against those that its window should show.

    Raises:
        AssertionError: If they are not the same.
    """
    ends = frame.evaluate("window.panther.window()")
    start, end = date.fromisoformat(ends["from"]), date.fromisoformat(ends["to"])
    right = {event.event_id for event in events if event.places and is_inside(event, start, end)}
    assert set(frame.evaluate("window.panther.visible()")) == right, f"wrong events on the map from {start} to {end}"


def is_inside(event: Event, start: date, end: date) -> bool:
    """Return whether any day that an event covers lies in a window; one without a date covers none."""
    if event.date_start is None and event.date_end is None:
        return False
    return (event.date_start or date.min) <= end and start <= (event.date_end or date.max)
