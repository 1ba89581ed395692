"""Which Chromium the browser tests run in. ``python -m tests.browser.chromium`` names it, or exits 1 without one."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # No name is ever resolved: a page that asks for another host gets nothing, as on a machine with no internet.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def find_chromium() -> str | None:
    """The browser that PANTHER_CHROMIUM names, else one of the system, else the one that Playwright brought."""
    named = os.environ.get("PANTHER_CHROMIUM")
    found = [shutil.which(name) for name in ([named] if named else NAMES)]
    usable = next((path for path in found if path), None)
    return usable or (None if named else _playwrights_own())


def _playwrights_own() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


if __name__ == "__main__":
    chromium = find_chromium()
    sys.stdout.write(f"Browser tests run in {chromium}\n" if chromium else "No Chromium was found.\n")
    sys.exit(chromium is None)
