"""The work list as the command line writes it: a table for a reader, or records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from panther.decisions import Decision, to_row
from panther.model import Document
from panther.worklist.names import Mention, OpenName, Position

_HEAD = ("times", "name", "documents", "near, or where the text puts it")
_MOST_DOCUMENTS = 2


def to_record(name: OpenName, documents: Mapping[str, Document]) -> dict[str, Any]:
    """Return a name of the work list as a plain record, with the sentences that it stands in."""
    return {
        "name": name.text,
        "key": name.key,
        "ambiguous": name.ambiguous,
        "count": len(name.mentions),
        "forms": [{"text": text, "count": count} for text, count in name.forms],
        "mentions": [_mention(mention, documents) for mention in name.mentions],
        "near": [near._asdict() | {"why": near.why} for near in name.near],
        "positions": [_position(position) for position in name.positions],
    }


def _mention(mention: Mention, documents: Mapping[str, Document]) -> dict[str, Any]:
    start, end = mention.sentence
    sentence = documents[mention.document].text[start:end]
    return {"document": mention.document, "start": mention.start, "end": mention.end, "sentence": sentence}


def _position(position: Position) -> dict[str, Any]:
    mention = position.mention
    printed = {"document": mention.document, "start": mention.start, "end": mention.end}
    return position._asdict() | {"mention": printed}


def decided_record(decision: Decision) -> dict[str, str]:
    """Return a decision that holds as a plain record."""
    return to_row(decision)


def table(names: Iterable[OpenName]) -> Iterator[str]:
    """Yield the lines of a table of names: its columns are as wide as they must be."""
    rows: list[Sequence[str]] = [_HEAD, *map(_cells, names)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _cells(name: OpenName) -> tuple[str, str, str, str]:
    documents = name.documents
    more = len(documents) - _MOST_DOCUMENTS
    shown = ", ".join(documents[:_MOST_DOCUMENTS]) + (f" and {more} more" if more > 0 else "")
    hints = [f"{near.place_id} ({near.score:.0f} %, {near.why})" for near in name.near]
    hints += [
        f"{position.latitude:.5f}, {position.longitude:.5f} within {position.radius_km:g} km (“{position.text}”)"
        for position in name.positions
    ]
    if name.ambiguous:
        hints.insert(0, "may mean more than one place:")
    return str(len(name.mentions)), name.text, shown, "; ".join(hints)
