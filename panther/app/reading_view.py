"""A document as it is read on its page: its blocks, and the events, dates and places at their offsets.

All offsets are those of the records: characters of the decoded text. Blocks follow one another without a gap, so that
every character of the document stands in exactly one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import TypedDict

from panther.app.mention_words import date_lines, place_lines
from panther.gazetteer import Gazetteer
from panther.languages import find_toponyms, find_unknown, read_dates
from panther.layers.payload import day_number
from panther.model import DateMention, Document, Event, LedgerRow, Place, Toponym
from panther.places.unknown import Occurrence
from panther.translation import translated
from panther.views import words
from panther.views.event_types import event_type
from panther.views.listing import FINDINGS, reason_words
from panther.views.retold import retold
from panther.views.signs import glyph_style

_SHOWN = re.compile(r"(?P<start>[0-9]{1,12})-(?P<end>[0-9]{1,12})")
_HEADING_SIGNS = re.compile(r"[=#]+")

Block = tuple[int, int, str, int]
Cite = tuple[int, int, int, str]
Said = tuple[int, int, list[str]]


class EventNote(TypedDict):
    """What the page says of an event; ``start`` and ``end`` are day numbers (days from 1970-01-01)."""

    id: str
    type: str
    type_label: str
    glyph: str
    date: str
    place: str
    start: int | None
    end: int | None


class DocumentLine(TypedDict):
    """A document in the list of documents."""

    name: str
    characters: int
    sentences: int
    events: int


class DocumentView(TypedDict):
    """All that the page shows of a document.

    ``reader`` is what extracted the text; ``pages`` are (offset, number) of the pages of a PDF. ``blocks`` are (start,
    end, kind, level of a heading); ``cites`` (start, end, number in ``events``, role); ``dates`` and ``places`` (start,
    end, lines that say what it is); ``silent`` the same for words of no event. All are in order of offset.
    """

    name: str
    sha256: str
    encoding: str
    notes: list[str]
    reader: str
    pages: list[tuple[int, int]]
    text: str
    blocks: list[Block]
    events: list[EventNote]
    cites: list[Cite]
    dates: list[Said]
    places: list[Said]
    silent: list[Said]


class CitedWords(TypedDict):
    """The words that an event cites of a document that is not there."""

    start: int
    end: int
    text: str
    event: EventNote


@dataclass(frozen=True, slots=True)
class Shown:
    """What the address asks to show: a document, and the offsets of words in it, or ``None`` for no words."""

    document: str
    words: tuple[int, int] | None = None


def read_shown(text: str | None, documents: Mapping[str, Document]) -> Shown | None:
    """What an address asks to show (``name`` or ``name:start-end``); ``None`` where these documents do not have it."""
    if text is None:
        return None
    if text in documents:
        return Shown(text)
    name, _, span = text.rpartition(":")
    found = _SHOWN.fullmatch(span)
    if name not in documents or found is None:
        return None
    start, end = int(found["start"]), int(found["end"])
    return Shown(name, (start, end)) if start < end <= len(documents[name].text) else None


def event_notes(events: Sequence[Event]) -> list[EventNote]:
    """A note for each event, in the order given; years are written where the events have more than one."""
    years = {day.year for event in events for day in (event.date_start, event.date_end) if day is not None}
    return [_event_note(event, year=len(years) > 1) for event in events]


def _event_note(event: Event, *, year: bool) -> EventNote:
    kind = event_type(event.event_type)
    return {
        "id": event.event_id,
        "type": kind.key,
        "type_label": kind.label,
        "glyph": glyph_style(event),
        "date": words.short_date(event, year=year),
        "place": words.place_names(event) or translated("no place known"),
        "start": day_number(event.date_start) if event.date_start else None,
        "end": day_number(event.date_end) if event.date_end else None,
    }


def document_lines(documents: Iterable[Document], events: Iterable[Event]) -> list[DocumentLine]:
    """The documents with their counts; an event counts for each document that it cites."""
    cited = Counter(name for event in events for name in {citation.document for citation in event.citations})
    return [
        {
            "name": document.name,
            "characters": len(document.text),
            "sentences": len(document.sentences),
            "events": cited[document.name],
        }
        for document in documents
    ]


def blocks(document: Document) -> list[Block]:
    """The blocks of a document: a paragraph, heading, item or infobox line each, with the white space after it.

    A block begins where its line begins, so that a citation mark stands with the sentence that it precedes.
    """
    firsts = [
        sentence
        for before, sentence in pairwise((None, *document.sentences))
        if sentence is not None and (before is None or before.paragraph != sentence.paragraph)
    ]
    starts = [0]
    for before, first in pairwise(firsts):
        line = document.text.rfind("\n", before.end, first.start) + 1
        starts.append(line or first.start)
    ends = [*starts[1:], len(document.text)]
    return [
        (start, end, first.kind, _level(first.text) if first.kind == "heading" else 0)
        for start, end, first in zip(starts, ends, firsts, strict=True)
    ]


def _level(heading: str) -> int:
    """The level of a heading by its signs; 1 is the highest."""
    signs = _HEADING_SIGNS.match(heading)
    return len(signs[0]) if signs else 2


def document_view(  # noqa: PLR0913 - one argument for each kind of record
    document: Document,
    events: Sequence[Event],
    ledger: Iterable[LedgerRow],
    *,
    dates: Iterable[DateMention] = (),
    toponyms: Iterable[Toponym] = (),
    places: Iterable[Place] = (),
) -> DocumentView:
    """A document as it is read.

    Args:
        document: The document.
        events: The events of the campaign.
        ledger: What became of every sentence of the campaign.
        dates: The date expressions of the document; connectives are no dates and are left out.
        toponyms: The place names of the document; descriptions are no names and are left out.
        places: The gazetteer.
    """
    here = [event for event in events if any(citation.document == document.name for citation in event.citations)]
    names = {place.place_id: place.name for place in places}
    return {
        "name": document.name,
        "sha256": document.sha256,
        "encoding": document.encoding,
        "notes": [retold(note) for note in document.notes],
        "reader": document.reader,
        "pages": list(document.pages),
        "text": document.text,
        "blocks": blocks(document),
        "events": event_notes(here),
        "cites": sorted(
            (citation.start, citation.end, number, citation.role)
            for number, event in enumerate(here)
            for citation in event.citations
            if citation.document == document.name
        ),
        "dates": sorted((date.start, date.end, date_lines(date, document)) for date in dates if date.value),
        "places": sorted((name.start, name.end, place_lines(name, names)) for name in toponyms if not name.described),
        "silent": sorted(
            (row.start, row.end, [line for line in (reason_words(row.reason), retold(row.detail)) if line])
            for row in ledger
            if row.document == document.name and row.event_id is None and row.reason not in FINDINGS
        ),
    }


def cited_words(events: Sequence[Event]) -> dict[str, list[CitedWords]]:
    """The words that events cite, by document and offset: all there is where the documents are missing."""
    found: dict[str, list[CitedWords]] = {}
    for event, note in zip(events, event_notes(events), strict=True):
        for citation in event.citations:
            line: CitedWords = {"start": citation.start, "end": citation.end, "text": citation.text, "event": note}
            found.setdefault(citation.document, []).append(line)
    return {name: sorted(found[name], key=lambda line: (line["start"], line["end"])) for name in sorted(found)}


@dataclass(frozen=True, slots=True)
class Readings:
    """The documents of a campaign as they are read; each is made when it is first asked for, and then kept."""

    documents: Mapping[str, Document]
    events: Sequence[Event]
    ledger: Sequence[LedgerRow]
    places: Sequence[Place]
    stated: tuple[date, date] | None = None
    _made: dict[str, DocumentView] = field(default_factory=dict)
    _known: list[tuple[Gazetteer, dict[str, list[Occurrence]]]] = field(default_factory=list)

    def of(self, name: str) -> DocumentView:
        """The view of the document of that name."""
        if name not in self._made:
            self._made[name] = self._make(self.documents[name])
        return self._made[name]

    def _make(self, document: Document) -> DocumentView:
        if not self._known:
            self._known.append((Gazetteer(tuple(self.places)), find_unknown(list(self.documents.values()))))
        gazetteer, unknown = self._known[0]
        return document_view(
            document,
            self.events,
            self.ledger,
            dates=read_dates(document, self.stated).mentions,
            toponyms=find_toponyms(document, gazetteer, unknown),
            places=self.places,
        )
