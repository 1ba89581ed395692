"""Films that are never done, so that there is all the time to cancel them."""

import time
from functools import cache

from panther.exports import snapshot

HELD = "Held"


@cache
def hold_films() -> None:
    """From now on a film of the campaign of this title stays at its second picture."""
    write = snapshot.snapshot

    def held(edition, options, name, on_frame=None):
        if edition.title != HELD or on_frame is None:
            return write(edition, options, name, on_frame)

        def wait(done, total):
            on_frame(done, total)
            while done > 1:
                time.sleep(0.05)
                on_frame(done, total)

        return write(edition, options, name, wait)

    snapshot.snapshot = held
