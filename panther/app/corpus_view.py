"""A corpus as the page needs it: what the browser is sent of it once, and the answers to what it asks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, Literal, TypedDict, get_args

from panther.app.opened import InEveryLanguage, OpenCampaign, Told, open_records
from panther.corpora.conditions import FACETS, Part
from panther.corpora.corpus import NO_FILTERS, PAGE_ROWS, Asked, Corpus
from panther.layers.payload import CorpusPayload, day_number
from panther.model import Document, Place, SourceFile
from panther.translation import language, translated
from panther.views.facets import LABELS, value_label
from panther.views.listing import EventRow, event_rows
from panther.views.query import Filters, Known, View, as_query, read_seq, read_view
from panther.views.words import place_value_label

# As many as are sent one by one: a drag through them has been measured.
MOST_SENT = 20_000
_MOST_WORDS = 200

# Puts bytes where a browser finds them, under a name that stands for them, and returns the address.
Serve = Callable[[str, Callable[[], bytes]], str]


class CorpusRow(EventRow):
    """A row of the list, with the numbers of the event's places."""

    places: list[int]


class FacetOfCorpus(TypedDict):
    """A facet: some of its values, how many events of the window have each, and how many values there are in all."""

    key: str
    label: str
    values: list[str]
    labels: list[str]
    counts: list[int]
    size: int


class Answer(TypedDict):
    """What the list is sent: a page of its rows, and where the counts under these filters are."""

    seq: int | None
    rows: list[CorpusRow]
    first: int
    size: int
    total: int
    undated: int
    facets: list[FacetOfCorpus] | None
    cube: dict[Literal["series", "days"], str]


def open_corpus_campaign(  # noqa: PLR0913 - one argument for each kind of record
    title: str,
    corpus: Corpus,
    serve: Serve,
    *,
    documents: Iterable[Document] = (),
    places: Iterable[Place] = (),
    gazetteers: tuple[SourceFile, ...] = (),
) -> OpenCampaign:
    """Make a corpus ready for the page.

    Args:
        title: What it is called.
        corpus: The corpus.
        serve: Puts files where the browser finds them.
        documents: Those that its events cite, as far as they were named.
        places: The gazetteer, for orientation.
        gazetteers: Its files.
    """
    empty = open_records(title, (), documents=documents, places=places, gazetteers=gazetteers)
    span = corpus.span

    def with_counts(told: Told) -> Told:
        # Served anew each time: the files that browsers fetch are not kept for ever.
        return replace(told, payload={**told.payload, **_payload(corpus, serve)})

    values = {facet: corpus.values(facet) for facet in ("type", *FACETS)}
    return replace(
        empty,
        events=corpus.events,
        span=span,
        told=InEveryLanguage(empty.told.make, with_counts),
        known=Known(span, corpus.events, values),
        edition=replace(empty.edition, span=span, total=corpus.total),
        corpus=corpus,
        is_corpus=True,
    )


class _Counted(TypedDict):
    """What a corpus sends in place of its events."""

    first: int | None
    last: int | None
    corpus: CorpusPayload


def _payload(corpus: Corpus, serve: Serve) -> _Counted:
    name = f"{corpus.folder.key[:16]}-places-{language()}.json"
    return {
        "first": day_number(corpus.span[0]) if corpus.span else None,
        "last": day_number(corpus.span[1]) if corpus.span else None,
        "corpus": {
            "total": corpus.total,
            "types": list(corpus.types),
            "places": serve(name, lambda: corpus_places(corpus)),
            "series": cube_addresses(corpus, NO_FILTERS, serve)["series"],
        },
    }


def corpus_places(corpus: Corpus) -> bytes:
    """The places of a corpus, a column for each of their properties, and the sets of them that events have: JSON."""
    found = corpus.places()
    columns = {
        "name": [place_value_label(place.name) for place in found],
        "lat": [place.latitude for place in found],
        "lon": [place.longitude for place in found],
        "radius": [place.radius_km for place in found],
        "point": [place.is_point for place in found],
        "events": [place.events for place in found],
    }
    return json.dumps({"places": columns, "sites": corpus.sites()}, ensure_ascii=False, separators=(",", ":")).encode()


def cube_addresses(corpus: Corpus, filters: Filters, serve: Serve) -> dict[Literal["series", "days"], str]:
    """Where the counts under filters are."""
    name = f"{corpus.folder.key[:16]}-{corpus.cube_name(filters)}"
    return {
        "series": serve(f"{name}.series", lambda: corpus.cube(filters).series),
        "days": serve(f"{name}.days", lambda: corpus.cube(filters).days),
    }


def answer(campaign: OpenCampaign, corpus: Corpus, ask: object, view: View, serve: Serve) -> Answer:
    """Answer what the list asks for.

    Args:
        campaign: The open corpus.
        corpus: Its events.
        ask: ``{query, places, part, first, facets, seeks, seq}`` as the browser sends it; what cannot be read of it is
            left out.
        view: What is looked at where nothing was asked yet.
        serve: Puts files where the browser finds them.
    """
    told: Mapping[str, Any] = ask if isinstance(ask, Mapping) else {}
    if told:
        view = read_view(as_query(told.get("query")), campaign.known)
    asked = Asked(view.window, view.filters, _places(told.get("places")), _part(told.get("part")))
    page = corpus.page(asked, _whole(told.get("first")))
    rows = event_rows(page.events, year=True)
    return {
        "seq": read_seq(told),
        "rows": [{**row, "places": list(places)} for row, places in zip(rows, page.places, strict=True)],
        "first": page.first,
        "size": PAGE_ROWS,
        "total": page.total,
        "undated": corpus.count(replace(asked, part="undated")),
        "facets": _facets(corpus, asked, told.get("seeks")) if told.get("facets") is True else None,
        "cube": cube_addresses(corpus, view.filters, serve),
    }


def _facets(corpus: Corpus, asked: Asked, seeks: object) -> list[FacetOfCorpus]:
    words = {name: "".join(texts) for name, texts in as_query(seeks).items()}
    whole, sizes = replace(asked, places=None, part="all"), corpus.facet_sizes()
    found = {
        facet: corpus.facet_counts(whole, facet, words=words.get(facet, "")[:_MOST_WORDS])
        for facet in FACETS
        if sizes[facet]
    }
    return [
        {
            "key": facet,
            "label": translated(LABELS[facet]),
            "values": [each.value for each in counts],
            "labels": [value_label(facet, each.value) for each in counts],
            "counts": [each.events for each in counts],
            "size": sizes[facet],
        }
        for facet, counts in found.items()
    ]


def _places(value: object) -> tuple[int, ...] | None:
    if not isinstance(value, list | tuple):
        return None
    return tuple(number for number in value if isinstance(number, int) and not isinstance(number, bool))


def _part(value: object) -> Part:
    found: Part = value if value in get_args(Part) else "all"  # type: ignore[assignment]
    return found


def _whole(value: object) -> int:
    return max(0, value) if isinstance(value, int) and not isinstance(value, bool) else 0
