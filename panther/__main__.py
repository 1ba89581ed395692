"""``python -m panther``."""

import gc
import sys

from panther.cli import main

if __name__ == "__main__":
    gc.disable()  # a command makes records and ends: looking for garbage among them costs a tenth of its time
    sys.exit(main())
