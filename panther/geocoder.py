"""A geopy geocoder that answers from the gazetteer alone, with no network.

The only module that imports geopy, which takes a third of a second: import it where it is needed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

from geopy import distance
from geopy.adapters import BaseSyncAdapter
from geopy.exc import GeocoderQueryError, GeocoderUnavailable
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from panther.folding import fold
from panther.gazetteer import DEFAULT_GAZETTEER, Gazetteer, countries, country_codes, read_gazetteer, row_of
from panther.geodesy import great_circle_km
from panther.model import Place

# A sphere is at most 0.6 % off the ellipsoid: what is further than this on it need not be measured exactly.
_SPHERE_SLACK = 1.01


class _NoNetwork(BaseSyncAdapter):  # type: ignore[misc]
    """An adapter that refuses every request."""

    def __init__(self, *, proxies: object, ssl_context: object) -> None:
        super().__init__(proxies=proxies, ssl_context=ssl_context)

    def get_json(self, url: str, **_options: object) -> NoReturn:
        raise GeocoderUnavailable(f"The gazetteer is offline: {url} was not asked.")

    get_text = get_json


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]
    """Geocode names with a gazetteer.

    Results are ``geopy.Location``; ``raw`` is the row of the gazetteer, by column. Names fold as in texts: accents,
    case, hyphens, apostrophes, word order of "valley of X". Near names are never taken for one another.

    Args:
        gazetteer: A gazetteer, or the path of one; the curated one by default.
        reach_km: How far ``reverse`` looks.
        timeout: For geopy's sake: no answer ever takes that long.

    Raises:
        GazetteerError: If the file has rows that cannot be used.
    """

    def __init__(
        self,
        gazetteer: Gazetteer | Path | str = DEFAULT_GAZETTEER,
        *,
        reach_km: float = 50.0,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ANN401
    ) -> None:
        super().__init__(timeout=timeout, proxies={}, adapter_factory=_NoNetwork)
        self.gazetteer = gazetteer if isinstance(gazetteer, Gazetteer) else read_gazetteer(gazetteer)
        self.reach_km = reach_km

    def geocode(
        self,
        query: str | None,
        *,
        exactly_one: bool = True,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ANN401, ARG002
    ) -> Location | list[Location] | None:
        """Find the place of a name, such as "Kidal", "valley of Ametettai" or "Kidal, Mali".

        Args:
            query: A name, alone or with its country. A missing value of pandas finds nothing.
            exactly_one: Give one location. A name that stands for several places then finds nothing, since nothing
                decides between them: ask with ``exactly_one=False`` for all of them.
            timeout: For geopy's sake.

        Returns:
            A location, a list of them, or ``None`` if nothing is found.

        Raises:
            GeocoderQueryError: If the query is no text.
        """
        if query is None or query != query:  # noqa: PLR0124 - NaN is the missing value of pandas
            return None
        if not isinstance(query, str):
            raise GeocoderQueryError(f"The query is {query!r}. Ask for a name.")
        found = self.gazetteer.lookup(query) or self._in_country(query)
        if exactly_one and len(found) > 1:
            return None
        return _answer([_location(place) for place in found], exactly_one=exactly_one)

    def reverse(
        self,
        query: Point | tuple[float, float] | str,
        *,
        exactly_one: bool = True,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ANN401, ARG002
    ) -> Location | list[Location] | None:
        """Find the places whose point lies within reach of a point, the nearest first.

        Places that are never where an event happened (countries) are left out.

        Args:
            query: A point as geopy takes it: latitude first.
            exactly_one: Give the nearest only.
            timeout: For geopy's sake.

        Returns:
            A location, a list of them, or ``None`` if no place lies within reach.

        Raises:
            ValueError: If the query is no point.
        """
        if query is None or query == "":  # geopy's point of nothing is 0, 0
            raise ValueError("There is no point to look around. Give a latitude and a longitude.")
        point = Point(query)
        near = []
        for place in self.gazetteer.places:
            about = great_circle_km(point.latitude, point.longitude, place.latitude, place.longitude)
            if place.plot and about <= self.reach_km * _SPHERE_SLACK:
                km = distance.geodesic((point.latitude, point.longitude), (place.latitude, place.longitude)).km
                near.append((km, place.place_id, place))
        within = [_location(place) for km, _, place in sorted(near, key=lambda found: found[:2]) if km <= self.reach_km]
        return _answer(within, exactly_one=exactly_one)

    def _in_country(self, query: str) -> tuple[Place, ...]:
        """Look up a name that its country follows after a comma."""
        name, comma, country = query.rpartition(",")
        codes = {code for code, known in countries().items() if fold(country) in (fold(code), fold(known.name))}
        return tuple(
            place for place in self.gazetteer.lookup(name) if comma and codes & set(country_codes(place.country))
        )


def _location(place: Place) -> Location:
    return Location(place.name, (place.latitude, place.longitude), row_of(place))


def _answer(locations: list[Location], *, exactly_one: bool) -> Location | list[Location] | None:
    if not locations:
        return None
    return locations[0] if exactly_one else locations
