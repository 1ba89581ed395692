"""Dated, placed events on annotated narratives, scored by the corpus's own scorer.

    python benchmarks/narratives.py CORPUS_FOLDER SCORER [--docs a,b] [--misses]

CORPUS_FOLDER holds NAME.txt, NAME.jsonl and gazetteer_NAME.csv; SCORER is its events_score.py. Each document is read
alone with its gazetteer and without corrections.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Run the scorer with this interpreter, from the repository's root."""
    if len(arguments) < 2:
        print(__doc__)
        return 2
    folder, scorer, *rest = arguments
    command = [sys.executable, scorer, folder, "--python", sys.executable, *rest]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
