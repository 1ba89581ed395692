"""Which part of the world a map shows, and the country that it lies in."""

from __future__ import annotations

from collections.abc import Sequence

from panther.exports.edition import Edition
from panther.exports.plate import basemap
from panther.exports.plate.bounds import Spot
from panther.exports.plate.ink import Box
from panther.exports.plate.marks import Mark
from panther.exports.plate.mercator import MapView, at_zoom, fitted, useful
from panther.views.data_words import country_words

_RING_KM = 40.0
_WORLD = (-170.0, -56.0, 180.0, 72.0)


def country_of(edition: Edition, view: MapView) -> str:
    """The country that the campaign happens in, where the base map knows it."""
    names = {feature["properties"]["iso2"]: feature["properties"]["name"] for feature in basemap.features("countries")}
    return country_words(names.get(edition.home or "", "")) if basemap.reaches(view) else ""


def view_of(edition: Edition, marks: Sequence[Mark], frame: Box) -> MapView:
    """What the map shows: the bounds asked for, else the screen's view, else the places of the events.

    Of these the few far ones may lie beyond it, but never those of the chosen event.
    """
    if edition.bounds is not None:
        return fitted(frame, edition.bounds)
    if edition.view.at is not None:
        return at_zoom(frame, edition.view.at)
    found = useful(frame, map(_spot, marks), [_spot(mark) for mark in marks if mark.selected])
    if found is not None:
        return found
    known = [(place.longitude, place.latitude, 0.0, 1) for place in edition.places if place.plot]
    return useful(frame, known) or fitted(frame, _WORLD)


def _spot(mark: Mark) -> Spot:
    around = min(mark.spot.radius_km, _RING_KM) if mark.hollow else 0.0
    return mark.longitude, mark.latitude, around, len(mark.numbers)
