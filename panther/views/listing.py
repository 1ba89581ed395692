"""The list of events and the account of what is not on the map, as the browser shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypedDict

from panther.model import Event, LedgerRow
from panther.views import words
from panther.views.event_types import event_type
from panther.views.showing import told
from panther.views.signs import glyph_style

FINDINGS = frozenset({"unresolved", "ambiguous", "rejected date", "encoding"})
_OUTSIDE = frozenset({"heading", "campaign fact"})
_REASON_WORDS = {
    "statement": "Statements: comment or tribute that tells of nothing that happened",
    "background": "Background: true of the whole campaign or of no day",
    "heading": "Headings",
    "campaign fact": "Facts of the infobox",
    "not dated": "Sentences that cannot be dated",
    "unresolved": "Names that look like places and are not in the gazetteer",
    "ambiguous": "Names that may mean more than one place",
    "rejected date": "Words that look like a date and are none",
    "encoding": "Remarks on how a document was read",
}


class EventRow(TypedDict):
    """One row of the list."""

    id: str
    type: str
    glyph: str
    date: str
    place: str
    words: str


class Quote(TypedDict):
    """The words of a sentence or finding, and what the ledger says of it beyond the reason."""

    text: str
    detail: str


class Reason(TypedDict):
    """The sentences or findings that are off the map for one reason."""

    reason: str
    words: str
    count: int
    quotes: list[Quote]


class Account(TypedDict):
    """Every sentence accounted for: how many belong to events, and why the others do not."""

    sentences: int
    in_events: int
    reasons: list[Reason]
    outside: list[Reason]
    findings: list[Reason]


def event_rows(events: Sequence[Event]) -> list[EventRow]:
    """A row for each event, in the order given."""
    years = {day.year for event in events for day in (event.date_start, event.date_end) if day is not None}
    return [_event_row(event, year=len(years) > 1) for event in events]


def _event_row(event: Event, *, year: bool) -> EventRow:
    return {
        "id": event.event_id,
        "type": event_type(event.event_type).key,
        "glyph": glyph_style(event),
        "date": words.short_date(event, year=year),
        "place": words.place_names(event),
        "words": told(event),
    }


def ledger_account(ledger: Iterable[LedgerRow]) -> Account:
    """The ledger, apart for sentences, for what is no sentence of the narrative, and for findings in them."""
    rows = list(ledger)
    sentences = [row for row in rows if row.reason not in FINDINGS | _OUTSIDE]
    in_events = sum(row.event_id is not None for row in sentences)
    return {
        "sentences": len(sentences),
        "in_events": in_events,
        "reasons": _by_reason(row for row in sentences if row.event_id is None),
        "outside": _by_reason(row for row in rows if row.reason in _OUTSIDE),
        "findings": _by_reason(row for row in rows if row.reason in FINDINGS),
    }


def reason_words(reason: str) -> str:
    """What a reason of the ledger means, in words."""
    return _REASON_WORDS.get(reason, reason[:1].upper() + reason[1:])


def _by_reason(rows: Iterable[LedgerRow]) -> list[Reason]:
    """Rows by reason: background first, for it is what a reader asks for; then the most frequent."""
    quotes: dict[str, list[Quote]] = {}
    for row in rows:
        quotes.setdefault(row.reason, []).append({"text": row.text, "detail": row.detail})
    ordered = sorted(quotes.items(), key=lambda item: (item[0] != "background", -len(item[1]), item[0]))
    return [
        {
            "reason": reason,
            "words": reason_words(reason),
            "count": len(found),
            "quotes": found,
        }
        for reason, found in ordered
    ]
