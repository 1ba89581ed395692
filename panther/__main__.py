"""``python -m panther``."""

import importlib.util
import signal
import sys
from types import FrameType
from typing import NoReturn

from panther.garbage import search_seldom

_INTERRUPTED = 130


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    """End as after an error: what was begun is cleared away."""
    raise SystemExit(128 + number)


if __name__ == "__main__":
    if importlib.util.find_spec("ahocorasick") is None:
        sys.exit("The packages of requirements.txt are missing: use .venv/bin/python after make run, or install them.")
    search_seldom()
    for name in ("SIGTERM", "SIGHUP"):  # the second is not everywhere, and nohup has it ignored
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)
    try:
        from panther.cli import main

        sys.exit(main())
    except KeyboardInterrupt:  # while the parts of the command were loaded
        sys.exit(_INTERRUPTED)
