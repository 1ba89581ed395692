"""What stays in memory, kept out of garbage collections.

Streamlit collects garbage after every run, before it takes the next one of that session. With a campaign in memory
that took ten times as long as the run itself, for objects that all sessions share and that never become garbage.
"""

from __future__ import annotations

import atexit
import gc

from panther.garbage import search_seldom

# Libraries that count what is left of them at the end would tell of leaks.
atexit.register(gc.unfreeze)
search_seldom()


def keep_for_good() -> None:
    """Have no garbage collection look at what is in memory now. What was kept before and went since is freed first."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
