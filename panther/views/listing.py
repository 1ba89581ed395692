"""The list of events and the account of what is not on the map, as the browser shows them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import TypedDict

from panther.model import Document, Event, LedgerRow
from panther.reading import Unread
from panther.translation import marked, translated
from panther.views import words
from panther.views.event_types import event_type
from panther.views.retold import retold
from panther.views.showing import told
from panther.views.signs import glyph_style
from panther.views.unplaced import NO_NAMES, NamedPlaces, where_stated

FINDINGS = frozenset({"unresolved", "refused", "ambiguous", "rejected date", "encoding"})
_OUTSIDE = frozenset({"heading", "campaign fact"})
_REASON_WORDS = {
    "statement": marked("Statements: comment or tribute that tells of nothing that happened"),
    "background": marked("Background: true of the whole campaign or of no day"),
    "heading": marked("Headings"),
    "campaign fact": marked("Facts of the infobox"),
    "not dated": marked("Sentences that cannot be dated"),
    "unresolved": marked("Names that look like places and are not in the gazetteer"),
    "refused": marked("Names that were decided to be no place"),
    "ambiguous": marked("Names that may mean more than one place"),
    "rejected date": marked("Words that look like a date and are none"),
    "encoding": marked("Remarks on how a document was read"),
}


class EventRow(TypedDict):
    """One row of the list."""

    id: str
    type: str
    glyph: str
    date: str
    place: str
    named: str
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
    """Every sentence accounted for: how many belong to events, and why the others do not; and the files unread."""

    sentences: int
    in_events: int
    reasons: list[Reason]
    outside: list[Reason]
    findings: list[Reason]
    unread: list[str]


def event_rows(events: Sequence[Event], *, year: bool | None = None, names: NamedPlaces = NO_NAMES) -> list[EventRow]:
    """A row for each event, in the order given.

    Args:
        events: The events.
        year: Whether dates are told with their year; ``None``: where these are of more than one.
        names: The place names of the documents: a row without a place is told those that are not resolved.
    """
    years = {day.year for event in events for day in (event.date_start, event.date_end) if day is not None}
    with_year = len(years) > 1 if year is None else year
    return [_event_row(event, where_stated(names.open_in(event).values()), year=with_year) for event in events]


def _event_row(event: Event, named: str, *, year: bool) -> EventRow:
    return {
        "id": event.event_id,
        "type": event_type(event.event_type).key,
        "glyph": glyph_style(event),
        "date": words.short_date(event, year=year),
        "place": words.place_names(event),
        "named": named,
        "words": told(event),
    }


def ledger_account(
    ledger: Iterable[LedgerRow], documents: Mapping[str, Document], unread: Iterable[Unread] = ()
) -> Account:
    """The ledger, apart for sentences, for what is no sentence of the narrative, and for findings in them.

    A sentence that was read in parts belongs to events where any part does; its other parts stand outside.
    """
    rows = list(ledger)
    starts = {name: [sentence.start for sentence in document.sentences] for name, document in documents.items()}
    sentences: dict[tuple[str, int], list[LedgerRow]] = {}
    for row in rows:
        if row.reason not in FINDINGS | _OUTSIDE:
            begin = _begin(row, starts.get(row.document, ()))
            sentences.setdefault((row.document, begin), []).append(row)
    told = {at: any(row.event_id is not None for row in parts) for at, parts in sentences.items()}
    untold = [parts[0] for at, parts in sentences.items() if not told[at]]
    spare = [row for at, parts in sentences.items() for row in parts[not told[at] :] if row.event_id is None]
    return {
        "sentences": len(sentences),
        "in_events": sum(told.values()),
        "reasons": _by_reason(untold),
        "outside": _by_reason([*(row for row in rows if row.reason in _OUTSIDE), *spare]),
        "findings": _by_reason(row for row in rows if row.reason in FINDINGS),
        "unread": [retold(problem) for _, problem in unread],
    }


def _begin(row: LedgerRow, starts: Sequence[int]) -> int:
    """Where the sentence begins that a row belongs to, of those that begin there."""
    return starts[max(0, bisect_right(starts, row.start) - 1)] if starts else row.start


def reason_words(reason: str) -> str:
    """What a reason of the ledger means, in words."""
    return translated(_REASON_WORDS.get(reason, reason[:1].upper() + reason[1:]))


def _by_reason(rows: Iterable[LedgerRow]) -> list[Reason]:
    """Rows by reason: background first, for it is what a reader asks for; then the most frequent."""
    quotes: dict[str, list[Quote]] = {}
    for row in rows:
        quotes.setdefault(row.reason, []).append({"text": row.text, "detail": retold(row.detail)})
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
