"""``python -m panther``."""

import sys

from panther.cli import main

if __name__ == "__main__":
    sys.exit(main())
