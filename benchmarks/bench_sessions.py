"""Many analysts at once: ``python benchmarks/bench_sessions.py`` (part of make bench). Needs no network.

Thirty sessions of the app on the seeds, for a minute: twenty-nine speak the app's own protocol over a websocket each,
as its page does (a choice of an event, a window that is let go), and one is a tab of Chromium in which markers are
clicked. Each rests for one to three seconds between two acts. Measured: from the choice to the words of the event, on
the wire and in the tab, the same with one session alone, and what a session takes of the server's memory. Every answer
is held against the event that was asked for; an error that the server tells ends the run.
"""

from __future__ import annotations

import asyncio
import json
import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import app_probes as probes
from benchmarks.bench_app import spread
from benchmarks.soak_app import resident_mb, scrub, server_pid, whole
from panther.campaign import Campaign
from panther.model import Event
from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.server import ROOT, running

SESSIONS = 30
SECONDS = 60
RESTS = (1.0, 3.0)
PATIENCE_SECONDS = 60
CLICKS, SCRUBS = 2, 1  # of three acts, two are clicks


class Session:
    """A session as the server sees it: its components by name, each with its id and the fragment that it is in."""

    def __init__(self, line: ClientConnection, address: str) -> None:
        self._line = line
        self._address = address
        self._states: dict[str, str] = {}
        self._parts: dict[str, tuple[str, str]] = {}
        self._page = ""
        self._number = 0

    async def open(self) -> None:
        """Open the app, as a browser does."""
        message = BackMsg()
        message.rerun_script.context_info.url = self._address
        await self._run(message)

    async def choose(self, event: Event) -> float:
        """Choose an event; return the seconds until its words are there."""
        query = {"event": [event.event_id]}
        return await self._commit("card", {"pick": {"event": event.event_id, "seq": self._next()}}, event, query)

    async def look(self, start: date, end: date) -> float:
        """Let a window go; return the seconds until the server is done with it."""
        query = {"from": [start.isoformat()], "to": [end.isoformat()]}
        return await self._commit("link", {"view": {"query": query, "seq": self._next()}}, None, query)

    def _next(self) -> int:
        self._number += 1
        return self._number

    async def _commit(self, part: str, value: object, event: Event | None, query: dict[str, list[str]]) -> float:
        name, fragment = self._parts[part]
        self._states[name] = json.dumps(value)
        message = BackMsg()
        run = message.rerun_script
        run.query_string = "&".join(f"{key}={values[0]}" for key, values in query.items())
        run.fragment_id, run.page_script_hash, run.context_info.url = fragment, self._page, self._address
        for widget, state in self._states.items():
            run.widget_states.widgets.add(id=widget, json_value=state)
        return await self._run(message, event)

    async def _run(self, message: BackMsg, event: Event | None = None) -> float:
        begun = time.perf_counter()
        await self._line.send(message.SerializeToString())
        shown = None
        while True:
            data = await asyncio.wait_for(self._line.recv(), PATIENCE_SECONDS)
            answer = ForwardMsg.FromString(data if isinstance(data, bytes) else data.encode())
            kind = answer.WhichOneof("type")
            if kind == "delta":
                self._note(answer)
                card = answer.delta.new_element.bidi_component
                if event is not None and _part_of(card.component_name) == "card" and _tells(data, event):
                    shown = time.perf_counter() - begun
            elif kind == "navigation":
                self._page = answer.navigation.page_script_hash
            elif kind == "script_finished":
                assert answer.script_finished in {
                    ForwardMsg.FINISHED_SUCCESSFULLY,
                    ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY,
                }, f"the server ended a run with {answer.script_finished}"
                assert event is None or shown is not None, f"the card of {event and event.event_id} did not come"
                return shown or time.perf_counter() - begun

    def _note(self, answer: ForwardMsg) -> None:
        element = answer.delta.new_element
        assert not element.HasField("exception"), element.exception.message
        if element.HasField("bidi_component"):
            component = element.bidi_component
            self._parts[_part_of(component.component_name)] = (component.id, answer.delta.fragment_id)


def _part_of(component: str) -> str:
    """Return the part that a component draws: ``panther_card_en`` is the card in English."""
    return component.rpartition("panther_")[2].rpartition("_")[0]


def _tells(data: str | bytes, event: Event) -> bool:
    """Return whether a message has the id of an event and the first words of its excerpt."""
    raw = data if isinstance(data, bytes) else data.encode()
    words = json.dumps(event.excerpt[:20])[1:-1].encode()
    return event.event_id.encode() in raw and (words in raw or event.excerpt[:20].encode() in raw)


async def use(address: str, events: Sequence[Event], seed: int, until: threading.Event, took: list[float]) -> None:
    """Be an analyst until told to stop; note the seconds from each choice to its words."""
    dice = random.Random(seed)
    days = sorted({day for event in events for day in (event.date_start, event.date_end) if day is not None})
    line = address.replace("http", "ws") + "/_stcore/stream"
    async with connect(line, max_size=None, origin=address) as socket:  # type: ignore[arg-type]
        session = Session(socket, address)
        await session.open()
        while not until.is_set():
            await asyncio.sleep(dice.uniform(*RESTS))
            if dice.choices((True, False), (CLICKS, SCRUBS))[0]:
                took.append(await session.choose(dice.choice(events)))
            else:
                start = dice.choice(days)
                await session.look(start, min(start + timedelta(days=dice.randrange(30)), days[-1]))


@contextmanager
def analysts(address: str, events: Sequence[Event], count: int) -> Iterator[list[float]]:
    """Have some sessions at work meanwhile; gives the seconds from their choices to the words.

    Raises:
        ExceptionGroup: If the server fails one of them.
    """
    took: list[float] = []
    until = threading.Event()
    failed: list[BaseException] = []

    async def all_of_them() -> None:
        async with asyncio.TaskGroup() as group:
            for seed in range(count):
                group.create_task(use(address, events, seed, until, took))

    def work() -> None:
        try:
            asyncio.run(all_of_them())
        except BaseExceptionGroup as error:
            failed.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield took
    finally:
        until.set()
        thread.join()
        for error in failed:
            raise error


def click_for(page: Page, events: Sequence[Event], seconds: float) -> list[float]:
    """Scrub and click markers for some seconds; return the ms from each click to the words in the panel."""
    dice, took, wire = random.Random(0), list[float](), probes.Wire(page)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        page.wait_for_timeout(dice.uniform(*RESTS) * 1000)
        if dice.choices((True, False), (CLICKS, SCRUBS))[0]:
            whole(page, dice)
            wire.until_quiet()  # markers stand still
            took.append(probes.click(page, events, dice))
        else:
            scrub(page, dice)
    return took


def main() -> None:
    """Print the figures."""
    events = [event for event in Campaign.open().records if event.date_start or event.date_end]
    with (
        tempfile.TemporaryDirectory() as folder,
        running(ROOT / "app.py", Path(folder)) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        with probes.tab(browser) as page:
            page.goto(address)
            probes.until_ready(page)
            alone = click_for(page, events, SECONDS / 2)
            pid = server_pid()
            before = resident_mb(pid)
            with analysts(address, events, SESSIONS - 1) as wire:
                beside = click_for(page, events, SECONDS)
                during = resident_mb(pid)
        browser.close()
    print(f"one session      click to panel, ms, median / 95th percentile: {spread(alone)}")
    print(f"{SESSIONS} sessions      click to panel in one of them: {spread(beside)}")
    print(f"                 choice to words on the wire, {len(wire)} choices: {spread([s * 1000 for s in wire])}")
    print(f"server           {before:.0f} MB with one session, {during:.0f} MB with {SESSIONS}: ", end="")
    print(f"{(during - before) / (SESSIONS - 1):.2f} MB a session; no error")
    print(f"ratio            {statistics.median(beside) / statistics.median(alone):.2f} times the click of one session")


if __name__ == "__main__":
    main()
