"""The dates and places that documents name, as plain records for the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from panther.languages import find_toponyms, read_dates
from panther.model import DateMention, Document, Toponym
from panther.reading import read_documents

Record = dict[str, Any]


def list_mentions(paths: Iterable[str], gazetteer: str | None, kinds: Sequence[str]) -> Iterator[Record]:
    """Yield the mentions of documents in order of document and offset.

    Args:
        paths: Documents, or folders of them.
        gazetteer: The places to resolve names to; the project's own where it is ``None``.
        kinds: ``date``, ``place`` or both.
    """
    places = _place_reader(gazetteer) if "place" in kinds or gazetteer is not None else None
    for document in read_documents(map(Path, paths)):
        found: list[tuple[int, int, Record]] = []
        if "date" in kinds:
            mentions = (mention for mention in read_dates(document).mentions if mention.value is not None)
            found += [(mention.start, mention.end, _date(document, mention)) for mention in mentions]
        if places is not None and "place" in kinds:
            found += [(name.start, name.end, _place(document, name)) for name in places(document) if not name.described]
        yield from (record for _, _, record in sorted(found, key=lambda row: row[:2]))


def _place_reader(gazetteer: str | None) -> Callable[[Document], Sequence[Toponym]]:
    from panther.gazetteer import DEFAULT_GAZETTEER, read_gazetteer

    known = read_gazetteer(DEFAULT_GAZETTEER if gazetteer is None else gazetteer)
    return partial(find_toponyms, gazetteer=known)


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
