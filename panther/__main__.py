"""``python -m panther``."""

import gc
import importlib.util
import sys

from panther.cli import main

if __name__ == "__main__":
    if importlib.util.find_spec("ahocorasick") is None:
        sys.exit("The packages of requirements.txt are missing: use .venv/bin/python after make run, or install them.")
    gc.disable()  # a command makes records and ends: looking for garbage among them costs a tenth of its time
    sys.exit(main())
