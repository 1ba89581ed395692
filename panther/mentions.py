"""The dates and places that documents name, as plain records for the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from panther.gazetteer import read_gazetteer
from panther.languages import find_toponyms, find_unknown, read_dates
from panther.model import DateMention, Document, Toponym
from panther.reading import read_documents
from panther.sources import Sources, read_settings

Record = dict[str, Any]


def list_mentions(sources: Sources, kinds: Sequence[str]) -> Iterator[Record]:
    """Yield the mentions of documents in order of document and offset.

    Args:
        sources: Documents, and the places to resolve names to.
        kinds: ``date``, ``place`` or both.
    """
    gazetteer, stated = read_gazetteer(sources.gazetteer, sources.added), read_settings(sources.settings).span
    documents = read_documents(sources.documents)
    unknown = find_unknown(documents) if "place" in kinds else {}
    for document in documents:
        found: list[tuple[int, int, Record]] = []
        if "date" in kinds:
            mentions = (mention for mention in read_dates(document, stated).mentions if mention.value is not None)
            found += [(mention.start, mention.end, _date(document, mention)) for mention in mentions]
        if "place" in kinds:
            names = (name for name in find_toponyms(document, gazetteer, unknown) if not name.described)
            found += [(name.start, name.end, _place(document, name)) for name in names]
        yield from (record for _, _, record in sorted(found, key=lambda row: row[:2]))


def _date(document: Document, mention: DateMention) -> Record:
    start = mention.interval.start if mention.interval else None
    end = mention.interval.end if mention.interval else None
    return {
        "document": document.name,
        "kind": "date",
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "value": mention.value,
        "interval_start": start.isoformat() if start else None,
        "interval_end": end.isoformat() if end else None,
    }


def _place(document: Document, toponym: Toponym) -> Record:
    return {
        "document": document.name,
        "kind": "place",
        "start": toponym.start,
        "end": toponym.end,
        "text": toponym.text,
        "place_id": toponym.place.place_id if toponym.place else None,
        "name": toponym.place.name if toponym.place else None,
        "role": toponym.role,
    }
