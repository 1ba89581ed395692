"""W3C Web Annotation (JSON-LD): one annotation an event, whose targets are its citations.

Positions count Unicode code points of the decoded text from 0, the end not included: the standard's unit, and that of
the data contract, so that both hold the same numbers. The text is counted as it stands in the file, its line ends as
they are, a byte order mark left out. (Web pages count UTF-16 units: a character above U+FFFF is two there.)
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from typing import Any
from urllib.parse import quote

from panther.events.table import to_record
from panther.exports.edition import Edition
from panther.exports.words import account
from panther.model import Citation, Document, Event
from panther.texts import MEDIA_TYPES, suffix_of
from panther.views.words import date_words, place_names

CONTEXT = (
    "http://www.w3.org/ns/anno.jsonld",
    {
        "panther": "urn:panther:",
        "fileName": "panther:fileName",
        "sha256": "panther:sha256",
        "role": "panther:role",
        "offsets": "panther:offsets",
        "window": "panther:window",
        "filters": "panther:filters",
        "events": "panther:events",
        "version": "panther:version",
        "record": {"@id": "panther:record", "@type": "@json"},
    },
)
OFFSETS = "Unicode code points of the decoded text from 0, line ends as in the file, a byte order mark not counted"
# RFC 8118 says what follows the sign # in the address of a PDF.
PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc8118"
# How many characters before and after a quotation are given to find it by.
AROUND = 32

Json = dict[str, Any]


def dumps(edition: Edition) -> str:
    """Return the events of an edition as an annotation collection with one page."""
    page = {
        "id": "urn:panther:page:1",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": [_annotation(event, edition) for event in edition.events],
    }
    collection = {
        "@context": CONTEXT,
        "id": "urn:panther:events",
        "type": "AnnotationCollection",
        "label": edition.title,
        **{name: words for name, words in account(edition).items() if name != "title"},
        "offsets": OFFSETS,
        "total": len(edition.events),
        "first": page,
    }
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def _annotation(event: Event, edition: Edition) -> Json:
    where = place_names(event)
    words = f"{date_words(event)}: {event.activity}" + (f", {where}" if where else "")
    return {
        "id": f"urn:panther:event:{quote(event.event_id, safe='')}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {"type": "TextualBody", "value": words, "format": "text/plain", "language": "en"},
            {"type": "Dataset", "format": "application/json", "record": to_record(event)},
        ],
        "target": [_target(citation, edition.documents.get(citation.document)) for citation in event.citations],
    }


def _target(citation: Citation, document: Document | None) -> Json:
    selectors: list[Json] = [
        {"type": "TextPositionSelector", "start": citation.start, "end": citation.end},
        {"type": "TextQuoteSelector", "exact": citation.text, **_around(citation, document)},
    ]
    page = document.page_of(citation.start) if document is not None else None
    if page is not None:
        selectors.insert(0, {"type": "FragmentSelector", "conformsTo": PDF_FRAGMENTS, "value": f"page={page}"})
    return {
        "type": "SpecificResource",
        "role": citation.role,
        "source": _source(citation.document, document),
        "selector": selectors,
    }


def _around(citation: Citation, document: Document | None) -> Json:
    """Return the words before and after a quotation; nothing where the document was not read."""
    if document is None:
        return {}
    before = document.text[max(0, citation.start - AROUND) : citation.start]
    return {"prefix": before, "suffix": document.text[citation.end : citation.end + AROUND]}


def _source(name: str, document: Document | None) -> Json:
    """Return a document, named by its bytes (RFC 6920) where they are known, else by the name of its file."""
    extracted = document is not None and document.reader
    kind = MEDIA_TYPES.get(suffix_of(name), "text/plain") if extracted else "text/plain"
    known: Json = {"type": "Text", "format": kind, "fileName": name}
    if document is None:
        return {"id": f"urn:panther:document:{quote(name, safe='')}", **known}
    digest = urlsafe_b64encode(bytes.fromhex(document.sha256)).decode().rstrip("=")
    return {"id": f"ni:///sha-256;{digest}", **known, "sha256": document.sha256}
