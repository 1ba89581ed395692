"""Rows that can be used and yet look wrong: each a warning with its row, for the analyst to judge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from panther.folding import fold
from panther.gazetteer.countries import Country, countries, country_codes
from panther.gazetteer.rows import Row
from panther.geodesy import great_circle_km
from panther.model import Place

Point = tuple[float, float]

_DEGREE_KM = 111.2
_NEIGHBOURHOOD_KM = 300
_FAR_KM = 150
_ENOUGH_PLACES = 4
_SAME_THING_KM = 60
_FLIPS = (("longitude", 1, -1), ("latitude", -1, 1))


def suspicions(rows: Sequence[Row]) -> list[str]:
    """Give a line for each row that looks wrong, in order of the rows."""
    boxes = countries()
    middles = _middles(rows)
    found = [(row, line) for row in rows for line in _place_suspicions(row, boxes, middles)]
    found += _spreads(rows)
    return [f"{row.label}: {line}" for row, line in sorted(found, key=lambda pair: pair[0].number)]


def _place_suspicions(row: Row, boxes: Mapping[str, Country], middles: Mapping[str, Point]) -> Iterator[str]:
    place = row.place
    codes = country_codes(place.country)
    if unknown := [code for code in codes if code not in boxes]:
        yield f"country “{unknown[0]}” is no ISO 3166 code of two letters."
    known = [boxes[code] for code in codes if code in boxes]
    if place.latitude == place.longitude == 0:
        yield "latitude and longitude are 0, which is in the sea off Africa."
    elif known and not _within(known, place.latitude, place.longitude):
        yield f"it lies outside the neighbourhood of {place.country}. {_outside_remedy(place, known)}"
    elif place.plot and place.country in middles:
        yield from _sign_suspicions(place, middles[place.country])
    rounding = _DEGREE_KM / 2 / 10**row.decimals
    if place.radius_km < rounding:
        yield f"radius_km is {place.radius_km:g}, but its position is rounded to {rounding:.1f} km. Enlarge it."


def _within(boxes: Sequence[Country], latitude: float, longitude: float) -> bool:
    return any(country.is_near(latitude, longitude, _NEIGHBOURHOOD_KM / _DEGREE_KM) for country in boxes)


def _outside_remedy(place: Place, boxes: Sequence[Country]) -> str:
    for what, north, east in _FLIPS:
        if _within(boxes, north * place.latitude, east * place.longitude):
            return f"Is the sign of {what} wrong?"
    if _within(boxes, place.longitude, place.latitude):
        return "Are latitude and longitude exchanged?"
    if _within(boxes, -place.latitude, -place.longitude):
        return "Are the signs of both wrong?"
    return "Check its position and country."


def _middles(rows: Sequence[Row]) -> dict[str, Point]:
    """Give the middle of the places of each country that has enough of them."""
    by_country: dict[str, list[Place]] = {}
    for row in rows:
        if row.place.plot and row.place.country:
            by_country.setdefault(row.place.country, []).append(row.place)
    return {
        country: (median(place.latitude for place in places), median(place.longitude for place in places))
        for country, places in by_country.items()
        if len(places) >= _ENOUGH_PLACES
    }


def _sign_suspicions(place: Place, middle: Point) -> Iterator[str]:
    """Find a sign that puts a place far from the others of its country, when the other sign puts it among them."""
    distance = great_circle_km(place.latitude, place.longitude, *middle)
    for what, north, east in _FLIPS:
        flipped = great_circle_km(north * place.latitude, east * place.longitude, *middle)
        if distance > max(_FAR_KM, place.radius_km, 2 * flipped):
            yield (
                f"it lies {distance:.0f} km from the middle of the places in {place.country}; with the other sign of "
                f"{what} it is {flipped:.0f} km. Is the sign wrong?"
            )
            return


def _spreads(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Find places that are given twice, further apart than a radius allows."""
    first: dict[str, Row] = {}
    for row in rows:
        place = row.place
        for key in dict.fromkeys(
            [*map(fold, (place.name, *place.aliases)), *filter(None, place.geonames_id.split("|"))]
        ):
            other = first.setdefault(key, row)
            distance = great_circle_km(place.latitude, place.longitude, other.place.latitude, other.place.longitude)
            small, twin = sorted((row, other), key=lambda one: one.place.radius_km)
            if key and small.place.radius_km < distance < _SAME_THING_KM:
                spread = f"{twin.label} puts the same {distance:.1f} km away"
                yield small, f"radius_km is {small.place.radius_km:g}, but {spread}. Enlarge it, or keep the right one."
                break
