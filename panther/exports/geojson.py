"""GeoJSON (RFC 7946): one feature an event, its record as properties."""

from __future__ import annotations

import json
from typing import Any

from panther.events.table import to_record
from panther.exports.edition import Edition
from panther.exports.words import account
from panther.model import Event


def dumps(edition: Edition) -> str:
    """Return events as a FeatureCollection; an event without a place has the geometry null.

    What the file shows and stands on is the member ``panther``, which the standard lets other programs pass over.
    """
    sources = [{"name": source.name, "sha256": source.sha256} for source in edition.sources]
    collection = {
        "type": "FeatureCollection",
        "panther": {**account(edition), "sources": sources},
        "features": [_feature(event) for event in edition.events],
    }
    return json.dumps(collection, ensure_ascii=False) + "\n"


def _feature(event: Event) -> dict[str, Any]:
    return {"type": "Feature", "id": event.event_id, "geometry": _geometry(event), "properties": to_record(event)}


def _geometry(event: Event) -> dict[str, Any] | None:
    """Return the points of the places; radius and geometry, which RFC 7946 cannot hold, are in the properties."""
    points = [[place.longitude, place.latitude] for place in event.places]
    if not points:
        return None
    if len(points) == 1:
        return {"type": "Point", "coordinates": points[0]}
    return {"type": "MultiPoint", "coordinates": points}
