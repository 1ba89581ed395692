"""Documents -> events: the drafts of every document, copies joined, with stable ids."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from panther.events.clauses import Clause
from panther.events.copies import without_copies
from panther.events.counting import settle_counting
from panther.events.drafting import draft_events
from panther.events.drafts import Draft, Sorted
from panther.events.evidence import Evidence
from panther.events.judgement import Judgement
from panther.events.targets import activity_of
from panther.model import Citation, DateMention, Document, Event, LedgerRow, Sentence

_SHARED = 0.5
_LETTERS = re.compile(r"[^\w]+")
_LEAST_KEY = 40
_DIGIT = re.compile(r"\d")
YEAR_OF_CAMPAIGN = "The document prints no year; it is taken from the span that the campaign states."
_FACTS = {"heading": "heading", "infobox": "campaign fact"}


@dataclass
class _Original:
    """The first telling of a sentence: its document, and the drafts that cite it."""

    document: str
    sentence: Sentence
    citing: list[tuple[Draft, Clause]] = field(default_factory=list)


@dataclass
class _Builder:
    several: bool
    others: Sequence[Judgement]
    originals: dict[str, _Original] = field(default_factory=dict)
    drafts: list[tuple[Document, Draft]] = field(default_factory=list)
    copies: dict[int, list[Citation]] = field(default_factory=dict)
    sorted_rows: list[tuple[Document, Sorted]] = field(default_factory=list)
    copy_rows: list[tuple[LedgerRow, _Original]] = field(default_factory=list)


def build_events(
    read: Mapping[str, tuple[Document, Sequence[Evidence]]], others: Sequence[Judgement] = ()
) -> tuple[tuple[Event, ...], list[LedgerRow]]:
    """Return the events of all documents in order of date, and a ledger row for every sentence.

    A sentence that stands in two documents is told by the fuller one (that with more prose); elsewhere it is a copy.

    Args:
        read: The documents with the evidence of their sentences, by file name.
        others: How the clauses of other languages than English are judged.
    """
    builder = _Builder(len(read) > 1, others)
    for document, evidence in sorted(read.values(), key=lambda pair: (-_prose(pair[0]), pair[0].name)):
        _add_document(builder, document, evidence)
    dates = {
        name: {(m.start, m.end): m for found in evidence for m in found.dates} for name, (_, evidence) in read.items()
    }
    _note_years(builder.drafts, dates)
    events = {
        id(draft): _event(document, draft, builder.copies.get(id(draft), []), dates[document.name])
        for document, draft in builder.drafts
    }
    rows = _ledger(builder, events)
    return in_order(events.values()), rows


def _note_years(
    drafts: Iterable[tuple[Document, Draft]], dates: Mapping[str, Mapping[tuple[int, int], DateMention]]
) -> None:
    """Say so where a date has its year from nowhere in its document."""
    without = {name for name, found in dates.items() if all(mention.basis != "explicit" for mention in found.values())}
    for document, draft in drafts:
        if document.name in without and draft.when.interval != (None, None):
            draft.notes.append(YEAR_OF_CAMPAIGN)


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events in order of date, those without one last; of one day, in order of document and offset."""
    return tuple(sorted(events, key=_order))


def _prose(document: Document) -> int:
    return sum(len(sentence.text) for sentence in document.sentences if sentence.kind == "prose")


def sentence_key(text: str) -> str:
    """Return a sentence without case, spacing and punctuation: copies often lose a closing quotation mark."""
    return _LETTERS.sub(" ", text.casefold()).strip()


def _add_document(builder: _Builder, document: Document, evidence: Sequence[Evidence]) -> None:
    keys = [_key(found) if builder.several else "" for found in evidence]
    originals = [builder.originals.get(key) if key else None for key in keys]
    shared = [original.sentence for original in originals if original is not None]
    listing = len(shared) >= _SHARED * sum(map(bool, keys)) > 0 and _is_picked(document, evidence, shared)
    copied: set[int] = set()
    made: dict[int, _Original] = {}
    for found, key, original in zip(evidence, keys, originals, strict=True):
        if original is not None:
            _add_copy(builder, document, found.sentence, original)
            copied.add(found.sentence.start)
        elif key:
            made[found.sentence.start] = builder.originals.setdefault(key, _Original(document.name, found.sentence))
    own = [found for found in evidence if found.sentence.start not in copied]
    drafts, rows = draft_events(own if listing else evidence, listing=listing, others=builder.others)
    drafts, rows = without_copies(drafts, rows, copied)
    settle_counting(drafts)
    builder.drafts.extend((document, draft) for draft in drafts)
    builder.sorted_rows.extend((document, row) for row in rows)
    for row in rows:
        original_here = made.get(row.clause.evidence.sentence.start)
        if original_here is not None and row.draft is not None and original_here.document == document.name:
            original_here.citing.append((row.draft, row.clause))


def _is_picked(document: Document, evidence: Sequence[Evidence], shared: Sequence[Sentence]) -> bool:
    """Return whether a document only lists what it shares: a sentence a line, or from here and there of the other."""
    prose = [found.sentence for found in evidence if found.sentence.kind == "prose"]
    listed = all("\n" in document.text[before.end : after.start] for before, after in pairwise(prose))
    following = sum(after.index == before.index + 1 for before, after in pairwise(shared))
    return (listed and len(prose) > 1) or following < _SHARED * (len(shared) - 1)


def _key(found: Evidence) -> str:
    """Return what a copy of a sentence shares with it; "" for one so short or general that it may recur by chance."""
    sentence = found.sentence
    names = any(not toponym.described for toponym in found.toponyms) or found.actors or found.losses
    if sentence.kind != "prose" or len(sentence.text) < _LEAST_KEY or not (names or _DIGIT.search(sentence.text)):
        return ""
    return sentence_key(sentence.text)


def _add_copy(builder: _Builder, document: Document, sentence: Sentence, original: _Original) -> None:
    for draft, clause in original.citing:
        start, end = _same_words(sentence, clause)
        text = document.text[start:end]
        builder.copies.setdefault(id(draft), []).append(Citation(document.name, start, end, text, "copy"))
    detail = (
        f"Also in {original.document} at {original.sentence.start}-{original.sentence.end}: not an independent source."
    )
    row = LedgerRow(document.name, sentence.start, sentence.end, sentence.text, "copy", detail)
    builder.copy_rows.append((row, original))


def _same_words(sentence: Sentence, clause: Clause) -> tuple[int, int]:
    """Return where a copied sentence holds the words of a clause; the whole sentence where they differ."""
    at = sentence.text.find(clause.text)
    return (sentence.start + at, sentence.start + at + len(clause.text)) if at >= 0 else (sentence.start, sentence.end)


def event_id(citation: Citation) -> str:
    """Return the id of an event: made of its main citation alone, so that nothing else changes it."""
    words = f"{citation.document}\n{citation.start}\n{citation.end}\n{citation.text}"
    return "e" + hashlib.sha256(words.encode()).hexdigest()[:12]


def _event(
    document: Document, draft: Draft, again: Sequence[Citation], dates: Mapping[tuple[int, int], DateMention]
) -> Event:
    told = [
        Citation(document.name, clause.start, clause.end, document.text[clause.start : clause.end], role)
        for clause, role in draft.citations
    ]
    notes = list(draft.notes)
    if again:
        names = ", ".join(sorted({citation.document for citation in again}))
        notes.append(f"The same words stand in {names}: a copy, not an independent source.")
    when, activity = draft.when, activity_of(draft)
    return Event(
        event_id=event_id(told[0]),
        citations=(*told, *again),
        date_start=when.interval.start,
        date_end=when.interval.end,
        date_precision=when.precision,
        date_basis=when.basis,
        date_role=when.role,
        date_text=when.text,
        time_precision=when.time_precision,
        places=draft.where.places,
        place_basis=draft.where.basis,
        geo_precision=draft.where.geo_precision,
        event_type=activity.event_type,
        sub_event_type=activity.sub_event_type,
        activity=activity.name,
        actors=tuple(draft.actors),
        claimant=draft.claimant,
        losses=tuple(draft.losses),
        notes=tuple(dict.fromkeys(notes)),
        date_anchors=_anchors(document, draft, dates),
    )


def _anchors(document: Document, draft: Draft, dates: Mapping[tuple[int, int], DateMention]) -> tuple[str, ...]:
    """Return the words that the date of an event was worked out from, where it is not printed in full.

    An inherited year is led back to the last full date; a relative date to one that names its day; a carried date is
    that of the words that are carried and, where these name no day, of those that do.
    """
    mention, basis = draft.when.mention, draft.when.basis
    if mention is None or basis == "explicit":
        return ()
    settled = {"explicit"} if basis == "year_inherited" else {"explicit", "year_inherited"}
    first = at = (mention.start, mention.end) if basis == "carried" else mention.anchor
    seen: set[tuple[int, int] | None] = set()  # two dates of a sentence may hang on each other
    while at is not None and at not in seen and (source := dates.get(at)) is not None and source.basis not in settled:
        seen.add(at)
        at = source.anchor or at
    spans = dict.fromkeys([first, at] if basis == "carried" else [at])
    return tuple(document.text[slice(*_whole(span, dates))] for span in spans if span is not None)


def _whole(span: tuple[int, int], dates: Mapping[tuple[int, int], DateMention]) -> tuple[int, int]:
    """Return the span of a date expression, of a range from its first day to its last."""
    found = dates.get(span)
    if found is None or found.group is None:
        return span
    ends = [(mention.start, mention.end) for mention in dates.values() if mention.group == found.group]
    return min(ends)[0], max(ends)[1]


def _order(event: Event) -> tuple[str, str, int]:
    start = event.date_start or event.date_end
    return start.isoformat() if start else "9999-99-99", event.citations[0].document, event.citations[0].start


def _ledger(builder: _Builder, events: Mapping[int, Event]) -> list[LedgerRow]:
    rows = [_row(document, row, events) for document, row in builder.sorted_rows]
    for row, original in builder.copy_rows:
        cited = next((events[id(draft)].event_id for draft, _ in original.citing), None)
        rows.append(LedgerRow(row.document, row.start, row.end, row.text, row.reason, row.detail, cited))
    return rows


def _row(document: Document, row: Sorted, events: Mapping[int, Event]) -> LedgerRow:
    event = events[id(row.draft)] if row.draft is not None else None
    status = row.verdict.status
    reason: str = status
    detail = row.verdict.reason
    if status == "campaign fact":
        reason, detail = _FACTS.get(row.clause.evidence.sentence.kind, status), ""
    elif status == "outcome":
        reason = "support"
    elif status == "event" and event is not None and event.date_start is None and event.date_end is None:
        reason, detail = "not dated", "An event; the documents do not say when."
    start, end = row.clause.start, row.clause.end
    return LedgerRow(
        document.name, start, end, document.text[start:end], reason, detail, event.event_id if event else None
    )
