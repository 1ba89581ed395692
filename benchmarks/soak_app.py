"""Whether memory grows: ``python benchmarks/soak_app.py [MINUTES]`` (make soak). Ten minutes unless others are named.

One tab of the app over 1,000 made-up events is scrubbed, clicked and taken from page to page at random, the same way
every time. Every half minute, on the whole window and after a garbage collection: the browser's JavaScript heap, its
DOM nodes, and the memory of the server. The last half says by how much each still grows in ten minutes; it grows
without bound where that is more than a tenth and the last half goes beyond the first. Less than ten minutes tells
little.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import CDPSession, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import app_probes as probes
from benchmarks.made_events import made_events, write_events
from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.server import ROOT, running

EVENTS = 1_000
EVERY_SECONDS = 30
KEYS = ("ArrowLeft", "ArrowRight", "PageDown", "PageUp")
# A tab that is used holds a little more each minute, of what the browser keeps of addresses; a leak holds much more.
BOUND = 0.1
PER_MINUTES = 10


class Sample(NamedTuple):
    """A reading; sizes in MB."""

    minutes: float
    heap: float
    nodes: float
    server: float


FIGURES = {"heap": "browser, JavaScript heap, MB", "nodes": "browser, DOM nodes", "server": "server, memory, MB"}


def server_pid() -> int:
    """Return the process of the server that this one started."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split()
    return next(int(child) for child in children if b"streamlit" in Path(f"/proc/{child}/cmdline").read_bytes())


def resident_mb(pid: int) -> float:
    """Return the memory that a process holds, in MB."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def read_sample(browser: CDPSession, pid: int, begun: float) -> Sample:
    """Return a reading of now."""
    browser.send("HeapProfiler.collectGarbage")
    metrics = {row["name"]: row["value"] for row in browser.send("Performance.getMetrics")["metrics"]}
    minutes = (time.monotonic() - begun) / 60
    return Sample(minutes, metrics["JSHeapUsedSize"] / 2**20, metrics["Nodes"], resident_mb(pid))


def scrub(page: Page, dice: random.Random) -> None:
    """Press keys on a thumb, or drag one."""
    name = dice.choice(("From", "To"))
    probes.thumb(page, name).focus()
    if dice.random() < 0.5:
        for _ in range(dice.randrange(1, 8)):
            page.keyboard.press(dice.choice(KEYS))
        return
    box = probes.thumb(page, name).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(dice.uniform(60, 900), box["y"], steps=dice.randrange(5, 40))
    page.mouse.up()


def click(page: Page, dice: random.Random) -> None:
    """Click on a marker, where the window leaves any."""
    if points := probes.hits(page):
        page.mouse.click(*dice.choice(points))


def whole(page: Page, dice: random.Random) -> None:  # noqa: ARG001 - every act is called alike
    """Open the window again: from the first day to the last."""
    probes.thumb(page, "From").press("Home")
    probes.thumb(page, "To").press("End")


def turn_page(page: Page, dice: random.Random) -> None:
    """Go to another page of the navigation at the top, where there are any, and come back to the map."""
    names = page.get_by_role("banner").get_by_role("link").all_inner_texts()
    others = [name for name in names if name.strip() not in {"", "Map"}]
    if not others:
        return
    open_page(page, dice.choice(others))
    page.wait_for_timeout(dice.uniform(300, 1200))
    open_page(page, "Map")
    probes.until_ready(page)


def open_page(page: Page, name: str) -> None:
    """Follow a link of the navigation."""
    page.get_by_role("banner").get_by_role("link", name=name, exact=True).click()


ACTS: dict[Callable[[Page, random.Random], None], int] = {scrub: 6, click: 6, whole: 2, turn_page: 1}


def soak(page: Page, pid: int, minutes: float) -> list[Sample]:
    """Use the page for some minutes, and return the readings."""
    dice, wire, browser = random.Random(0), probes.Wire(page), page.context.new_cdp_session(page)
    browser.send("Performance.enable")
    begun = due = time.monotonic()
    samples: list[Sample] = []
    acts, weights = list(ACTS), list(ACTS.values())
    while len(samples) < 4 or samples[-1].minutes < minutes:
        if time.monotonic() >= due:
            whole(page, dice)  # readings are of one state, not of what the dice showed last
            wire.until_quiet()
            samples.append(read_sample(browser, pid, begun))
            print("{:5.1f} min  heap {:6.1f} MB  nodes {:7.0f}  server {:6.1f} MB".format(*samples[-1]), flush=True)
            due += EVERY_SECONDS
        dice.choices(acts, weights)[0](page, dice)
        page.wait_for_timeout(dice.uniform(20, 200))
    return samples


def slope(samples: Sequence[Sample], figure: str) -> float:
    """Return by how much a figure grows in ten minutes, by the line through the readings."""
    values = [getattr(sample, figure) for sample in samples]
    return statistics.linear_regression([sample.minutes for sample in samples], values).slope * PER_MINUTES


def grows(samples: Sequence[Sample], figure: str) -> bool:
    """Return whether a figure climbs through the last half, and beyond anything that the first half saw."""
    middle = len(samples) // 2
    first, last = ([getattr(sample, figure) for sample in half] for half in (samples[:middle], samples[middle:]))
    return slope(samples[middle:], figure) > BOUND * statistics.mean(last) and max(last) > (1 + BOUND) * max(first)


def print_growth(samples: Sequence[Sample]) -> bool:
    """Print by how much each figure still grows; return whether one grows without bound."""
    last = samples[len(samples) // 2 :]
    for figure, words in FIGURES.items():
        middle, by = statistics.mean(getattr(sample, figure) for sample in last), slope(last, figure)
        verdict = "GROWS" if grows(samples, figure) else "bounded"
        print(f"{words:30} {middle:9,.1f}, in ten minutes {by:+9,.1f} ({by / middle:+.1%}): {verdict}")
    return any(grows(samples, figure) for figure in FIGURES)


def main() -> int:
    """Soak the app; the exit code is 1 where memory grows without bound."""
    parser = argparse.ArgumentParser(description="Use the app at random and watch its memory.")
    parser.add_argument("minutes", nargs="?", type=float, default=10.0)
    minutes = parser.parse_args().minutes
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser, home = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS)), Path(folder)
        events = write_events(made_events(EVENTS), home / "soak.jsonl")
        with running(ROOT / "app.py", home, {"PANTHER_EVENTS": str(events)}) as address, probes.tab(browser) as page:
            page.goto(address)
            probes.until_ready(page)
            unbounded = print_growth(soak(page, server_pid(), minutes))
        browser.close()
    return int(unbounded)


if __name__ == "__main__":
    sys.exit(main())
