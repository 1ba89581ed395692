"""The Places page: the names that the gazetteer does not decide, and what was decided on others."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TypedDict

from panther.app.opened import OpenCampaign
from panther.decisions import Decision, standing
from panther.model import Document, Geometry, Place
from panther.translation import translated
from panther.views.words import day_words
from panther.worklist import NearPlace, OpenName, open_names
from panther.worklist.names import Mention, Position

MOST_LISTED = 50
_AROUND = 90


class Printed(TypedDict):
    """Where a name is printed, with the words of its sentence around it; what is cut off is marked."""

    document: str
    start: int
    end: int
    before: str
    words: str
    after: str


class Proposal(TypedDict):
    """A place that a name may mean; ``how`` says why, ``score`` how near it is in per cent of the core word."""

    id: str
    name: str
    how: str
    score: int


class Described(TypedDict):
    """Where the text says that a place lies: ``words`` are what it prints, ``source`` what a gazetteer would say."""

    lat: float
    lon: float
    radius: float
    geometry: Geometry
    words: str
    source: str


class Spelled(TypedDict):
    """A spelling, and how often it is printed."""

    text: str
    count: int


class NameRow(TypedDict):
    """A name that is not decided. ``where`` lists the first ``MOST_LISTED`` of ``count``."""

    key: str
    text: str
    ambiguous: bool
    count: int
    documents: int
    forms: list[Spelled]
    where: list[Printed]
    proposals: list[Proposal]
    positions: list[Described]


class DecidedRow(TypedDict):
    """A decision that holds."""

    key: str
    name: str
    decision: str
    id: str
    place: str
    by: str
    when: str
    reason: str


class WorkData(TypedDict):
    """The work list.

    ``read`` says whether documents were read for names, ``own`` whether decisions can be written, ``copy`` whether a
    copy can be made in which they can; ``country`` is what a new place begins with.
    """

    read: bool
    own: bool
    copy: bool
    country: str
    names: list[NameRow]
    decided: list[DecidedRow]


def work_data(campaign: OpenCampaign) -> WorkData:
    """What the page shows of the work list of an open campaign."""
    places = {place.place_id: place for place in campaign.places}
    names = open_names(campaign.names, campaign.documents, places)
    folder = campaign.sources.folder if campaign.sources is not None else None
    own = folder is not None and os.access(folder, os.W_OK)
    return {
        "read": bool(campaign.ledger),
        "own": own,
        "copy": campaign.sources is not None and not own,
        "country": campaign.payload["home"] or "",
        "names": [_name(name, campaign.documents) for name in names],
        "decided": [_decided(key, row, places) for key, row in reversed(standing(campaign.decisions).items())],
    }


def _name(name: OpenName, documents: Mapping[str, Document]) -> NameRow:
    return {
        "key": name.key,
        "text": name.text,
        "ambiguous": name.ambiguous,
        "count": len(name.mentions),
        "documents": len(name.documents),
        "forms": [{"text": text, "count": count} for text, count in name.forms],
        "where": [printed(mention, documents, name.text) for mention in name.mentions[:MOST_LISTED]],
        "proposals": [_proposal(near) for near in name.near],
        "positions": [_described(position) for position in name.positions],
    }


def printed(mention: Mention, documents: Mapping[str, Document], name: str) -> Printed:
    """The words around a name in its sentence, as far as they are there; else the name alone."""
    document = documents.get(mention.document)
    words, before, after = name, "", ""
    if document is not None:
        text, (first, last) = document.text, mention.sentence
        start, end = max(first, mention.start - _AROUND), min(last, mention.end + _AROUND)
        words = text[mention.start : mention.end]
        before = ("… " if start > first else "") + text[start : mention.start].lstrip()
        after = text[mention.end : end].rstrip() + (" …" if end < last else "")
    return {
        "document": mention.document,
        "start": mention.start,
        "end": mention.end,
        "before": before,
        "words": words,
        "after": after,
    }


def _proposal(near: NearPlace) -> Proposal:
    return {"id": near.place_id, "name": near.name, "how": near.why, "score": round(near.score)}


def _described(position: Position) -> Described:
    return {
        "lat": position.latitude,
        "lon": position.longitude,
        "radius": position.radius_km,
        "geometry": position.geometry,
        "words": position.text,
        "source": position.source,
    }


def _decided(key: str, decision: Decision, places: Mapping[str, Place]) -> DecidedRow:
    place = places.get(decision.place_id)
    return {
        "key": key,
        "name": decision.name,
        "decision": decision.decision,
        "id": decision.place_id,
        "place": place.name if place else decision.place_id,
        "by": decision.author,
        "when": translated("{day}, {time} UTC", day=day_words(decision.time.date()), time=f"{decision.time:%H:%M}"),
        "reason": decision.reason,
    }
