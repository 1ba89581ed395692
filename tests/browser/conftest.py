"""The real app on a free port, and a browser that remembers every request and every error of a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Frame, Page, expect, sync_playwright

from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.server import LOCAL, ROOT, running

WAIT_MS = 30_000

expect.set_options(timeout=WAIT_MS)


@pytest.fixture(scope="session")
def made_up(tmp_path_factory) -> Iterator[str]:
    """The address of the map page over the made-up campaign."""
    with running(ROOT / "tests" / "browser" / "fixture_app.py", tmp_path_factory.mktemp("home")) as address:
        yield address


@pytest.fixture(scope="session")
def app(tmp_path_factory) -> Iterator[str]:
    """The address of the app as it is shipped, over the seeds."""
    with running(ROOT / "app.py", tmp_path_factory.mktemp("home")) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_chromium()
    assert path, "no Chromium: set PANTHER_CHROMIUM, or run make test, which installs one"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield chromium
        chromium.close()


@dataclass
class Record:
    """What happened in a context: hosts that were asked for, and what went wrong."""

    hosts: set[str] = field(default_factory=set)
    errors: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> None:
        context.on("request", lambda request: self._ask(request.url))
        context.on("response", lambda answer: answer.status >= 400 and self._fail(answer.url, answer.url))
        context.on("console", lambda said: said.type == "error" and self._fail(said.text, said.location["url"]))
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("page", lambda page: page.on("websocket", lambda line: self._ask(line.url)))

    def forget(self) -> None:
        self.hosts.clear()
        self.errors.clear()

    def _fail(self, words: str, url: str) -> None:
        # Opened at the address of a page, Streamlit looks for its server below that page first.
        if not re.search(r"/\w+/_stcore/", url):
            self.errors.append(words)

    def _ask(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"blob", "data"}:
            self.hosts.add(parts.hostname or url)


@dataclass
class Visitors:
    """Contexts of a browser: one that serves test after test, as its scripts are read by then, and others beside it."""

    browser: Browser
    record: Record = field(default_factory=Record)
    first: BrowserContext | None = None
    others: list[BrowserContext] = field(default_factory=list)

    def page(self) -> Page:
        """A page of a visitor who knows nothing of the other pages of the test."""
        if self.first is None:
            self.first = self._context()
        if not self.first.pages:
            return self.first.new_page()
        self.others.append(self._context())
        return self.others[-1].new_page()

    def leave(self) -> None:
        """Close all pages, and forget what they kept."""
        if self.first is not None:
            self.first.unroute_all()
            self.first.clear_permissions()
            self.first.clear_cookies()
            for page in self.first.pages:
                if page.url.startswith("http"):
                    page.evaluate("localStorage.clear()")
                page.close()
        for context in self.others:
            context.close()
        self.others.clear()
        self.record.forget()

    def _context(self) -> BrowserContext:
        context = self.browser.new_context()
        context.set_default_timeout(WAIT_MS)
        self.record.watch(context)
        return context


@pytest.fixture(scope="session")
def visitors(browser) -> Visitors:
    return Visitors(browser)


@pytest.fixture
def visit(visitors) -> Iterator[Callable[..., Page]]:
    """Open an address as a visitor of its own, and wait for map and list, or for what is named.

    At the end, nothing may have gone wrong.
    """

    def opened(
        address: str,
        *,
        width: int = 1440,
        height: int = 900,
        theme: Literal["light", "dark"] = "light",
        rows: bool = True,
        until: str | None = None,
    ) -> Page:
        page = visitors.page()
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=theme)
        page.goto(address)
        if until is None:
            wait_for_map(page, rows=rows)
        else:
            expect(page.locator(until).first).to_be_visible(timeout=2 * WAIT_MS)
        return page

    yield opened
    hosts, errors = set(visitors.record.hosts), list(visitors.record.errors)
    visitors.leave()
    assert hosts <= {LOCAL}
    assert errors == []


def wait_for_map(page: Page, *, rows: bool = True) -> None:
    """Until the map is drawn and the list stands, with rows or without."""
    expect(page.locator(".pn-row" if rows else ".pn-list-head").first).to_be_visible()
    # Asked of the page, not of the frame: while the page is put together the frame may be replaced.
    page.wait_for_function(
        "document.querySelector('.st-key-map iframe')?.contentWindow?.panther?.visible !== undefined"
    )


def map_frame(page: Page) -> Frame:
    """The map's own page."""
    element = page.locator(".st-key-map iframe").element_handle()
    frame = element.content_frame()
    # What the driver holds the browser cannot forget.
    element.dispose()
    return frame


def markers(page: Page):
    """The markers of the map."""
    return page.frame_locator(".st-key-map iframe").locator(".pn-marker")


def set_view(page: Page, latitude: float, longitude: float, zoom: float) -> None:
    """Put the map there as a user would have: no zoom under way moves it after, no late size of the frame before."""
    frame = map_frame(page)
    frame.wait_for_function("!window.map._animatingZoom")
    frame.evaluate(
        """([latitude, longitude, zoom]) => {
            window.map.getContainer().dispatchEvent(new Event("pointerdown"));
            window.map.setView([latitude, longitude], zoom, { animate: false });
        }""",
        [latitude, longitude, zoom],
    )
