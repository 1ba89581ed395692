"""Document -> Chronology (draft)."""

from __future__ import annotations

from panther.dates.anchoring import Narrative
from panther.dates.grammar import find_expressions
from panther.dates.values import interval, precision
from panther.model import Chronology, DateMention, Document


def read_dates(document: Document) -> Chronology:
    """Read the dates of a document (draft)."""
    narrative = Narrative()
    mentions = []
    rejected = []
    text = document.text
    for tokens, found in find_expressions(text):
        for _, _, expressions in found:
            for e in expressions:
                if e.kind == "rejected":
                    rejected.append((e.start, e.end, e.reason))
                    continue
                a = narrative.place(e)
                kind = e.kind if e.kind != "connective" else "reference"
                days = interval(a.when) if a.when else None
                mentions.append(
                    DateMention(e.start, e.end, text[e.start:e.end], kind, a.value, days, precision(a.when) if days and a.when else "unknown", a.basis, anchor=a.anchor)
                )
                if a.when and e.kind in ("date", "time"):
                    narrative.move(a.when, (e.start, e.end))
    return Chronology(tuple(mentions), tuple(None for _ in document.sentences), tuple(rejected))
