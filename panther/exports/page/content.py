"""What an exported page is told of its campaign: columns for map and slider, a row and a card for each event.

Every document stands in the page once. What an event shows of it is told by offsets, so that ten thousand events stay
small; where a document is not there, the event brings its own words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from panther.exports.edition import Edition
from panther.layers.assets import on_base_map
from panther.layers.payload import MapPayload, day_number, map_payload
from panther.model import Check, Document, Event
from panther.views.evidence import citation_text, evidence_card, stretches
from panther.views.facets import event_facets
from panther.views.listing import EventRow, event_rows, ledger_account
from panther.views.query import Window
from panther.views.showing import campaign_span
from panther.views.unplaced import NamedPlaces

Content = dict[str, Any]

_AROUND = 4.0  # degrees of land around the places of a page


def page_content(edition: Edition) -> Content:
    """All that the page shows of an edition, as JSON types.

    Keys: title, query (the view to open with), bounds, world (coasts and boundaries; ``None``), payload, facets,
    account, documents, and events: for each in order of date its row of the list and its card.
    """
    cited = cited_documents(edition)
    numbers = {name: number for number, name in enumerate(cited)}
    named = NamedPlaces(edition.names)
    rows = event_rows(edition.events, names=named)
    return {
        "title": edition.title,
        "query": edition.view.query(),
        "bounds": _corners(edition.bounds),
        "world": _world(edition),
        "payload": _payload(edition),
        "facets": event_facets(edition.events),
        "account": ledger_account(edition.ledger, edition.documents, edition.unread),
        "documents": [_document(document) for document in cited.values()],
        "events": [
            {"row": _row(row, event, numbers), "card": _card(event, cited, edition.checks, named)}
            for row, event in zip(rows, edition.events, strict=True)
        ],
    }


def cited_documents(edition: Edition) -> dict[str, Document]:
    """The documents that the events cite, by name."""
    names = {citation.document for event in edition.events for citation in event.citations}
    return {name: document for name, document in sorted(edition.documents.items()) if name in names}


def _payload(edition: Edition) -> MapPayload:
    """Columns of the events; the slider reaches over the window also where no event lies at its ends."""
    payload = map_payload(edition.events, home=edition.home, context=edition.places)
    reach = _reach(campaign_span(edition.events), edition.view.window)
    if reach is not None:
        payload["first"], payload["last"] = day_number(reach[0]), day_number(reach[1])
    return payload


def _reach(span: tuple[date, date] | None, window: Window | None) -> tuple[date, date] | None:
    if span is None or window is None:
        return span
    return min(span[0], window.start), max(span[1], window.end)


def _corners(bounds: tuple[float, float, float, float] | None) -> list[list[float]] | None:
    """Edges as Leaflet takes them: the south-western corner, then the north-eastern."""
    if bounds is None:
        return None
    west, south, east, north = bounds
    return [[south, west], [north, east]]


def _world(edition: Edition) -> Content | None:
    """Coasts and boundaries around the places of the events, where most of these lie beyond the base map."""
    places = [place for event in edition.events for place in event.places]
    beyond = [place for place in places if not on_base_map(place.longitude, place.latitude)]
    if 2 * len(beyond) <= len(places):
        return None
    from panther.exports.plate.coasts import part_of_world

    east_of, north_of = [place.longitude for place in beyond], [place.latitude for place in beyond]
    west, south, east, north = min(east_of), min(north_of), max(east_of), max(north_of)
    wide, high = east - west + _AROUND, north - south + _AROUND
    return dict(part_of_world((west - wide, max(south - high, -90), east + wide, min(north + high, 90))))


def _document(document: Document) -> Content:
    return {
        "name": document.name,
        "sha256": document.sha256,
        "encoding": document.encoding or document.reader,
        "notes": document.notes,
        "text": document.text,
    }


def _row(row: EventRow, event: Event, numbers: Mapping[str, int]) -> Content:
    """A row of the list; ``told`` holds [document, start, end] of its words in place of them."""
    told = [citation for citation in event.citations if citation.role != "copy"]
    if any(citation.document not in numbers for citation in told):
        return dict(row)
    spans = [[numbers[citation.document], citation.start, citation.end] for citation in told]
    return {**{key: value for key, value in row.items() if key != "words"}, "told": spans}


def _card(event: Event, documents: Mapping[str, Document], checks: Sequence[Check], named: NamedPlaces) -> Content:
    """A card without the words that stand in a document of the page, and without ways to pages that are not there."""
    card: Content = dict(evidence_card(event, documents, checks, named))
    card["known"] = [{**line, "open": {}} for line in card["known"]]
    main = event.citations[0]
    document = documents.get(main.document)
    card["citation_text"] = citation_text(event, documents).removeprefix(f"“{main.text}”")
    card["contradictions"] = [{"id": "", "words": line["words"]} for line in card["contradictions"]]
    card["citations"] = [_citation(line, documents) for line in card["citations"]]
    if document is not None:
        card["passages"] = [list(stretch) for stretch in stretches(event, document)]
    return card


def _citation(line: Content, documents: Mapping[str, Document]) -> Content:
    """A citation whose words are ``true`` where they are to be shown and stand in a document of the page."""
    return {**line, "text": True} if line["text"] and line["document"] in documents else line
