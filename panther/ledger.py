"""The ledger: what became of every sentence, and what was found in the documents and could not be used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from panther.decisions import Decision, name_key
from panther.events.evidence import Evidence
from panther.model import Document, LedgerRow, Toponym

REASONS = (
    "event", "support", "copy", "statement", "background", "heading", "campaign fact", "not dated", "unresolved",
    "refused", "ambiguous", "rejected date", "encoding",
)  # fmt: skip


def build_ledger(
    read: Mapping[str, tuple[Document, Sequence[Evidence]]],
    rows: Iterable[LedgerRow],
    refused: Mapping[str, Decision] = MappingProxyType({}),
) -> tuple[LedgerRow, ...]:
    """Return all rows in order of document and offset.

    Args:
        read: The documents with the evidence of their sentences.
        rows: The row of every sentence, as the event builder made them.
        refused: The names that were decided to be no place (``panther.decisions.refusals``).
    """
    found = list(rows)
    for document, evidence in read.values():
        found.extend(_notes(document))
        for sentence in evidence:
            found.extend(_names(document, sentence.toponyms, refused))
            found.extend(_rejected(document, sentence))
    return tuple(sorted(found, key=lambda row: (row.document, row.start, row.end, row.reason, row.detail)))


def _notes(document: Document) -> Iterable[LedgerRow]:
    return (LedgerRow(document.name, 0, 0, "", "encoding", note) for note in document.notes)


def _names(document: Document, toponyms: Iterable[Toponym], refused: Mapping[str, Decision]) -> Iterable[LedgerRow]:
    for toponym in toponyms:
        if toponym.place is not None or toponym.described:
            continue
        listed = ", ".join(toponym.candidates)
        if decision := refused.get(name_key(toponym.text)):
            reason, detail = "refused", f"No place: {decision.reason} ({decision.signed})."
        elif toponym.ambiguous:
            reason, detail = "ambiguous", f"May be {listed}: the words around it do not decide."
        else:
            reason = "unresolved"
            detail = f"Not in the gazetteer. Near names: {listed}." if listed else "Not in the gazetteer."
        yield LedgerRow(document.name, toponym.start, toponym.end, toponym.text, reason, detail)


def _rejected(document: Document, evidence: Evidence) -> Iterable[LedgerRow]:
    for start, end, why in evidence.rejected:
        yield LedgerRow(document.name, start, end, document.text[start:end], "rejected date", why)


def to_row(row: LedgerRow) -> dict[str, Any]:
    """Return a row of the ledger as a plain record."""
    return {
        "document": row.document,
        "start": row.start,
        "end": row.end,
        "text": row.text,
        "reason": row.reason,
        "detail": row.detail,
        "event_id": row.event_id,
    }
