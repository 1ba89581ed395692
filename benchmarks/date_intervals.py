"""Score the days of date expressions, and the date in force, on annotated narratives.

    python benchmarks/date_intervals.py FOLDER [--documents a,b] [--misses]

FOLDER holds NAME.txt and NAME.jsonl (one annotated sentence a line: ``dates`` with norm_start and norm_end,
``event_time`` with how). An open end counts as its other end. Printed for each document: of the annotated expressions
that stand for days, how many have exactly these days; of the event sentences without a date of their own, for how many
the date in force is the annotated time, or an accepted one; and how many found expressions are in no annotation of
their sentence.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from panther.dates import read_dates
from panther.model import Chronology, DateMention, Document
from panther.reading import read_document

Days = tuple[str | None, str | None]


def closed(start: object, end: object) -> Days:
    """Return an interval as ISO dates, with an open end put at its other end."""
    first, last = (str(day) if day else None for day in (start, end))
    return first or last, last or first


def days_of(mention: DateMention | None) -> Days:
    """Return the days of a mention."""
    if mention is None or mention.interval is None:
        return None, None
    return closed(mention.interval.start, mention.interval.end)


def mention_at(chronology: Chronology, start: int, end: int) -> DateMention | None:
    """Return the mention that overlaps a span most."""
    overlapping = [m for m in chronology.mentions if m.start < end and m.end > start and m.value is not None]
    return max(overlapping, key=lambda m: min(m.end, end) - max(m.start, start), default=None)


def in_force_at(document: Document, chronology: Chronology, start: int) -> DateMention | None:
    """Return the date in force at the sentence that begins at or before an offset."""
    index = max((s.index for s in document.sentences if s.start <= start), default=0)
    return chronology.in_force[index]


def judge(row: dict[str, Any], document: Document, chronology: Chronology, *, misses: bool) -> Counter[str]:
    """Return the counts of one annotated sentence."""
    count: Counter[str] = Counter()
    for date in row["dates"]:
        mention = mention_at(chronology, date["start"], date["end"])
        if not (date["norm_start"] or date["norm_end"]):
            continue
        right = days_of(mention) == closed(date["norm_start"], date["norm_end"])
        count.update(expressions=1, right=right, found=mention is not None)
        if misses and not right:
            wanted = f"{date['norm_start']}..{date['norm_end']}"
            print(f"  {date['text']!r} wanted {wanted} got {days_of(mention)}: {row['text'][:140]}")
    inside = [m for m in chronology.mentions if row["start"] <= m.start < row["end"] and m.interval and not m.passing]
    for mention in inside:
        extra = not any(d["start"] < mention.end and d["end"] > mention.start for d in row["dates"])
        count["extra"] += extra
        if misses and extra:
            print(f"  extra {mention.text!r} {days_of(mention)}: {row['text'][:140]}")
    time = row["event_time"]
    if row["cls"] == "event" and time and time["how"] == "inherited":
        accepted = {closed(time["start"], time["end"])} | {closed(*other) for other in row["accept_times"] if other}
        force = days_of(in_force_at(document, chronology, row["start"]))
        count.update(inherited=1, carried=force in accepted)
        if misses and force not in accepted:
            print(f"  in force {force}, wanted {time['start']}..{time['end']}: {row['text'][:140]}")
    return count


def share(right: int, whole: int) -> str:
    """Return a share in per cent with its counts."""
    return f"{100 * right / whole:5.1f} % ({right}/{whole})" if whole else "-"


def show(name: str, count: Counter[str]) -> None:
    """Print the figures of a document."""
    whole = count["expressions"]
    print(
        f"{name:24} intervals {share(count['right'], whole)} | found {share(count['found'], whole)}"
        f" | in force {share(count['carried'], count['inherited'])} | extra {count['extra']}"
    )


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", help="names, separated by commas; all English ones by default")
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    options = parser.parse_args()
    names = sorted(path.stem for path in options.folder.glob("*_en.jsonl"))
    chosen = options.documents.split(",") if options.documents else names
    total: Counter[str] = Counter()
    for name in chosen:
        document = read_document(options.folder / f"{name}.txt")
        chronology = read_dates(document)
        lines = (options.folder / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
        count: Counter[str] = Counter()
        for line in filter(None, lines):
            count.update(judge(json.loads(line), document, chronology, misses=options.misses))
        show(name, count)
        total.update(count)
    show("all", total)
    return 0


if __name__ == "__main__":
    sys.exit(main())
