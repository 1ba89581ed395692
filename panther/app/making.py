"""What takes its time, made in a thread of its own, so that the page can tell how far it is and call it off.

Streamlit does not end the run of a fragment for another of the same page, so what is made within one cannot be
cancelled from it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import Generic, TypeVar

from panther.errors import PantherError

PATIENCE_S = 90.0
"""How long it goes on unasked: browsers let a page that is out of sight ask but once a minute."""

OnFrame = Callable[[int, int], None]
Made = TypeVar("Made")


class CancelledError(PantherError):
    """The making was called off, or nobody asks after it any more."""


class Making(Generic[Made]):
    """Something in the making.

    Args:
        make: Makes it; calls what it is given with how many of how many parts are done, and lets through what that
            raises.
        patience: How many seconds it goes on without being asked.
    """

    def __init__(self, make: Callable[[OnFrame], Made], patience: float = PATIENCE_S) -> None:
        self._patience = patience
        self._asked = time.monotonic()
        self._cancelled = False
        self._progress = (0, 0)
        with_one = ThreadPoolExecutor(max_workers=1)
        self._future = with_one.submit(copy_context().run, make, self._on_frame)
        with_one.shutdown(wait=False)

    @property
    def running(self) -> bool:
        """Whether it is still being made."""
        return not self._future.done()

    def progress(self) -> tuple[int, int]:
        """How many of how many parts are done; both 0 before the first. To ask keeps it going."""
        self._asked = time.monotonic()
        return self._progress

    def cancel(self) -> None:
        """Call it off: it ends with the part it is at."""
        self._cancelled = True

    @property
    def failed(self) -> bool:
        """Whether it has ended without a result."""
        return self._future.done() and self._future.exception() is not None

    def result(self) -> Made:
        """What was made; waits for it.

        Raises:
            CancelledError: If it was called off.
            PantherError: What the making raised.
        """
        return self._future.result()

    def _on_frame(self, done: int, total: int) -> None:
        if self._cancelled or time.monotonic() - self._asked > self._patience:
            raise CancelledError("It was called off.")
        self._progress = (done, total)
