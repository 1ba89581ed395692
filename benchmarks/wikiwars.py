"""Score Panther's date expressions on WikiWars (TIMEX3), and measure how fast they are found.

    python benchmarks/wikiwars.py CORPUS_DIR SCORER.py [--documents 01-10] [--misses] [--runs 3]

CORPUS_DIR holds the .tml files; SCORER.py is the scorer of the corpus (read_corpus, pair, score). --misses lists what
went wrong. Speed is that of ``read_dates`` on the texts joined into one document and one by one, in processor time,
best of --runs.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from panther.dates import read_dates
from panther.model import Document
from panther.reading import document_from_text

Expression = tuple[int, int, str]


def load_scorer(path: Path) -> ModuleType:
    """Import the scorer from its file."""
    spec = importlib.util.spec_from_file_location("timex_score", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} is no Python module.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def found_in(name: str, text: str) -> list[Expression]:
    """Return the expressions of a text as the scorer wants them."""
    mentions = read_dates(document_from_text(name, text)).mentions
    return [(mention.start, mention.end, mention.value) for mention in mentions if mention.value is not None]


def chosen(corpus: dict[str, tuple[str, list[Expression]]], numbers: str) -> dict[str, tuple[str, list[Expression]]]:
    """Return the documents whose number lies in a range such as 01-10."""
    first, _, last = numbers.partition("-")
    return {name: pair for name, pair in corpus.items() if first <= name[:2] <= (last or first)}


def show_misses(
    scorer: ModuleType, corpus: dict[str, tuple[str, list[Expression]]], found: dict[str, list[Expression]]
) -> None:
    """Print what was missed, invented, cut wrongly or valued wrongly."""
    for name, (text, gold) in corpus.items():
        mine = sorted(set(found[name]))
        _, pairs = scorer.pair(gold, mine)
        right, left = {i for i, _ in pairs}, {j for _, j in pairs}
        rows = [(g[0], "MISSED ", text[g[0] : g[1]], g[2], "", "") for i, g in enumerate(gold) if i not in right]
        rows += [(m[0], "EXTRA  ", "", "", text[m[0] : m[1]], m[2]) for j, m in enumerate(mine) if j not in left]
        for i, j in pairs:
            g, m = gold[i], mine[j]
            wrong = ("span" if g[:2] != m[:2] else "") + ("value" if scorer.normal(g[2]) != scorer.normal(m[2]) else "")
            if wrong:
                rows.append((g[0], f"{wrong:9}", text[g[0] : g[1]], g[2], text[m[0] : m[1]], m[2]))
        for at, what, *rest in sorted(rows):
            context = text[max(0, at - 50) : at + 60].replace("\n", "|")
            print(f"{name[:2]} {what} gold {rest[0]!r}={rest[1]} mine {rest[2]!r}={rest[3]}   << {context}")


def best_time(action: Callable[[], object], runs: int) -> float:
    """Return the shortest processor time of some runs in seconds."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return min(times)


def show_speed(corpus: dict[str, tuple[str, list[Expression]]], runs: int) -> None:
    """Print the speed in MB of text (a million characters) a second."""
    texts = [text for text, _ in corpus.values()]
    one = document_from_text("joined", "\n\n".join(texts))
    many = [document_from_text(str(index), text) for index, text in enumerate(texts)]
    size = len(one.text) / 1e6

    def read_all(documents: list[Document]) -> None:
        for document in documents:
            read_dates(document)

    print(f"speed    one document {size / best_time(lambda: read_dates(one), runs):.2f} MB/s", end=", ")
    print(f"{len(many)} documents {size / best_time(lambda: read_all(many), runs):.2f} MB/s")


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, help="folder with .tml files")
    parser.add_argument("scorer", type=Path, help="timex_score.py")
    parser.add_argument("--documents", default="", help="a range of numbers such as 01-10")
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    parser.add_argument("--runs", type=int, default=3, help="runs for the speed; 0 leaves it out")
    options = parser.parse_args()
    scorer = load_scorer(options.scorer)
    corpus = scorer.read_corpus(options.corpus)
    corpus = chosen(corpus, options.documents) if options.documents else corpus
    found = {name: found_in(name, text) for name, (text, _) in corpus.items()}
    if options.misses:
        show_misses(scorer, corpus, found)
    for name, figures in scorer.score(corpus, found).items():
        print(f"{name:8} {figures}")
    if options.runs:
        show_speed(corpus, options.runs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
