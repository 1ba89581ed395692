"""Toponyms and their roles on annotated narratives.

    python benchmarks/toponyms.py CORPUS_FOLDER [--docs a,b] [--misses]

CORPUS_FOLDER holds NAME.txt, NAME.jsonl and gazetteer_NAME.csv. Each row of NAME.jsonl is a sentence with its class and
its ``places``: each with span, ``canonical`` name and ``primary`` (whether it is where the event happened).

    found      annotated names that overlap a toponym which is no description
    resolved   ... and stand for the annotated place
    primary    precision, recall and F1 of the roles event and destination against ``primary``: a row for sentences that
               tell an event, and one for all
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from panther.gazetteer import read_gazetteer
from panther.model import Toponym
from panther.places import PLACING, find_toponyms
from panther.reading import read_document

Row = dict[str, Any]


def overlaps(toponym: Toponym, place: Row) -> bool:
    """Return whether a toponym and an annotated place share a character."""
    return bool(toponym.start < place["end"] and place["start"] < toponym.end)


def judge(row: Row, mine: list[Toponym]) -> Counter[str]:
    """Return the counts of one sentence."""
    count: Counter[str] = Counter()
    for place in row["places"]:
        hits = [toponym for toponym in mine if overlaps(toponym, place)]
        placing = any(toponym.role in PLACING for toponym in hits)
        count["names"] += 1
        count["found"] += bool(hits)
        count["resolved"] += any(hit.place is not None and hit.place.name == place["canonical"] for hit in hits)
        count["right"] += bool(placing and place["primary"])
        count["missed"] += bool(place["primary"] and not placing)
        count["wrong"] += bool(placing and not place["primary"])
    spare = [toponym for toponym in mine if not any(overlaps(toponym, place) for place in row["places"])]
    count["wrong"] += sum(toponym.role in PLACING for toponym in spare)
    return count


def show(name: str, count: Counter[str]) -> None:
    """Print the figures of one document."""
    given, due = count["right"] + count["wrong"], count["right"] + count["missed"]
    precision, recall = count["right"] / max(1, given), count["right"] / max(1, due)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(
        f"{name:32} found {count['found']}/{count['names']}, resolved {count['resolved']}/{count['names']} | "
        f"primary P {100 * precision:.1f} R {100 * recall:.1f} F1 {100 * f1:.1f} "
        f"({count['right']} right, {count['wrong']} wrong, {count['missed']} missed)"
    )


def show_miss(row: Row, mine: list[Toponym]) -> None:
    """Print a sentence whose roles are not those annotated."""
    print(f"  {row['start']} [{row['cls']}] {row['text']}")
    print("      annotated", ", ".join(f"{p['text']} {p['relation']} {p['primary']}" for p in row["places"]))
    print("      found    ", ", ".join(f"{t.text} {t.role}/{t.relation.kind}" for t in mine))


def score(folder: Path, name: str, *, misses: bool) -> tuple[Counter[str], Counter[str]]:
    """Return the counts of a document: of sentences that tell an event, and of all."""
    gazetteer = read_gazetteer(folder / f"gazetteer_{name}.csv")
    found = find_toponyms(read_document(folder / f"{name}.txt"), gazetteer)
    events, total = Counter[str](), Counter[str]()
    for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        mine = [t for t in found if row["start"] <= t.start < row["end"] and not t.described]
        count = judge(row, mine)
        total += count
        if row["cls"] == "event":
            events += count
        if misses and (count["wrong"] or count["missed"] or count["resolved"] < count["names"]):
            show_miss(row, mine)
    return events, total


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--docs", help="names, separated by commas")
    parser.add_argument("--misses", action="store_true", help="list the sentences that are not wholly right")
    options = parser.parse_args()
    names = options.docs.split(",") if options.docs else sorted(path.stem for path in options.folder.glob("*.jsonl"))
    events, total = Counter[str](), Counter[str]()
    for name in names:
        counts = score(options.folder, name, misses=options.misses)
        show(f"{name}, events", counts[0])
        show(f"{name}, all", counts[1])
        events, total = events + counts[0], total + counts[1]
    show("together, events", events)
    show("together, all", total)
    return 0


if __name__ == "__main__":
    sys.exit(main())
