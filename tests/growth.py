"""Whether time grows with the text: what a machine that is busy with other work can tell."""

import gc
import time
from collections.abc import Callable

TIMES = 8
TRIES = 6
LEAST_SECONDS = 0.02


def assert_linear(read: Callable[[str], object], piece: str, count: int, end: str = "") -> None:
    """Reading the piece that often must take no more than three times what an eighth of it makes one expect.

    The least time of several tries counts: work elsewhere only ever adds to it, and what grows with the square takes
    more than that in every one of them.
    """
    short, long = (piece * (count // parts) + end for parts in (TIMES, 1))
    read(short)
    shortest = longest = float("inf")
    for _ in range(TRIES):
        shortest = min(shortest, _seconds(read, short))
        longest = min(longest, _seconds(read, long))
        if longest < 3 * TIMES * max(shortest, LEAST_SECONDS):
            return
    raise AssertionError(f"{longest:.2f} s for {TIMES} times the text that takes {shortest:.3f} s")


def _seconds(read: Callable[[str], object], text: str) -> float:
    gc.collect()
    gc.disable()
    try:
        begin = time.process_time()
        read(text)
        return time.process_time() - begin
    finally:
        gc.enable()
