"""Opening a campaign of many documents: ``python benchmarks/opening.py CORPUS``. Needs no network.

The seeds and the narratives of a corpus (WikiWars in its TIMEX3 form, or a folder of texts) make one campaign. In
Chromium: from asking for the page to the first map, with a server that was just begun and has read nothing, and with
one that has the campaign from before. Each page has an empty cache.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import app_probes as probes
from benchmarks.bench_app import spread
from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.server import ROOT, running

COLD, WARM = 3, 5
_TAG = re.compile(r"<[^<>]*>")


def texts(corpus: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each narrative, without its tags."""
    for path in sorted([*corpus.glob("*.tml"), *corpus.glob("*.txt")]):
        text = path.read_text(encoding="utf-8")
        yield f"{path.stem}.txt", unescape(_TAG.sub("", text)) if path.suffix == ".tml" else text


def opening(browser: Browser, address: str) -> float:
    """Return the ms from asking for the page to its first map."""
    with probes.tab(browser) as page:
        begun = time.perf_counter()
        page.goto(address)
        probes.until_ready(page)
        return (time.perf_counter() - begun) * 1000


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Time the opening of a campaign of many documents.")
    parser.add_argument("corpus", type=Path, help="a folder of .tml or .txt files")
    corpus = parser.parse_args().corpus
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        home, folder = Path(scratch), Path(scratch) / "campaign"
        shutil.copytree(ROOT / "seeds", folder)
        for name, text in texts(corpus):
            (folder / name).write_text(text, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        cold, warm = list[float](), list[float]()
        for _ in range(COLD):
            with running(ROOT / "app.py", home, {"PANTHER_CAMPAIGN": str(folder)}) as address:
                cold.append(opening(browser, address))
                warm += [opening(browser, address) for _ in range(WARM)]
        browser.close()
        documents = [path for path in folder.iterdir() if path.suffix == ".txt"]
        size = sum(path.stat().st_size for path in documents) / 1e6
        print(f"{len(documents)} documents, {size:.2f} MB")
    print(f"first opening of a new server, ms, median / 95th percentile: {spread(cold)}")
    print(f"the next, read already: {spread(warm)}")


if __name__ == "__main__":
    main()
