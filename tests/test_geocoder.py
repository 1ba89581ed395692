"""The geocoder, used as geopy's users use one."""

import socket
from dataclasses import replace
from functools import partial

import pandas as pd
import pytest
from geopy.adapters import BaseSyncAdapter
from geopy.exc import GeocoderQueryError, GeocoderUnavailable, GeopyError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from panther.errors import GazetteerError
from panther.gazetteer import Gazetteer
from panther.geocoder import GazetteerGeocoder
from panther.model import Place


def place(place_id, latitude, longitude, **changes):
    town = Place(place_id, place_id.title(), (), latitude, longitude, 5.0, "point", "town", "ML", True, "", "", "", "")
    return replace(town, **changes)


NEAR = Gazetteer(
    (
        place("kidal", 18.44, 1.41),
        place("kidal-java", -8.05, 112.73, name="Kidal", country="ID"),
        place("gao", 16.27, -0.04),
        place("mali", 18.40, 1.40, plot=False),
        place("camp", 18.50, 1.41),
        place("well", 18.38, 1.41),
    ),
)


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    def refuse(*_arguments):
        raise AssertionError("asked the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def geocoder():
    return GazetteerGeocoder(NEAR)


def ids(locations):
    return [location.raw["place_id"] for location in locations]


def test_a_name_is_one_location_with_its_row():
    location = GazetteerGeocoder().geocode("valley of AMETTETAI")
    assert isinstance(location, Location)
    assert location.address == "Ametettaï Valley"
    assert (location.latitude, location.longitude) == (19.86278, 1.23417)
    assert location.raw["place_id"] == "ametettai-valley"
    assert location.raw["radius_km"] == "15"
    assert location.raw["plot"] == "yes"


def test_it_is_a_geocoder(geocoder):
    assert isinstance(geocoder, Geocoder)
    assert geocoder.timeout == 1
    assert GazetteerGeocoder(NEAR, timeout=9).timeout == 9
    with geocoder as same:
        assert same is geocoder


@pytest.mark.parametrize("query", ["Timbuktu", "Kida", "", " ", "Gao, Niger", "Nowhere, Mali", None, float("nan")])
@pytest.mark.parametrize("exactly_one", [True, False])
def test_what_is_not_there_is_none(geocoder, query, exactly_one):
    assert geocoder.geocode(query, exactly_one=exactly_one) is None


def test_an_ambiguous_name_is_a_list_or_none(geocoder):
    assert geocoder.geocode("Kidal") is None
    assert ids(geocoder.geocode("Kidal", exactly_one=False)) == ["kidal", "kidal-java"]


@pytest.mark.parametrize("query", ["Kidal, Mali", "kidal, ML", "KIDAL,mali"])
def test_a_country_decides(geocoder, query):
    assert geocoder.geocode(query).raw["place_id"] == "kidal"
    assert ids(geocoder.geocode("Kidal, Indonesia", exactly_one=False)) == ["kidal-java"]


@pytest.mark.parametrize("query", [3, ["Gao"], {"city": "Gao"}, b"Gao"])
def test_a_query_that_is_no_text_is_an_error_of_geopys_tree(geocoder, query):
    with pytest.raises(GeocoderQueryError, match="Ask for a name"):
        geocoder.geocode(query)
    assert issubclass(GeocoderQueryError, GeopyError)


@pytest.mark.parametrize("query", [(18.45, 1.41), "18.45, 1.41", Point(18.45, 1.41), [18.45, 1.41]])
def test_reverse_gives_the_nearest(geocoder, query):
    assert geocoder.reverse(query).raw["place_id"] == "kidal"
    assert ids(geocoder.reverse(query, exactly_one=False)) == ["kidal", "camp", "well"]


def test_reverse_looks_as_far_as_it_reaches():
    assert ids(GazetteerGeocoder(NEAR, reach_km=3).reverse((18.45, 1.41), exactly_one=False)) == ["kidal"]
    assert "gao" in ids(GazetteerGeocoder(NEAR, reach_km=300).reverse((18.45, 1.41), exactly_one=False))


def test_reverse_measures_on_the_ellipsoid():
    # 0.01 degree of latitude at the equator: 1.1057 km on the ellipsoid, 1.1119 km on the sphere
    north = Gazetteer((place("north", 0.01, 10.0),))
    assert GazetteerGeocoder(north, reach_km=1.108).reverse((0, 10)) is not None
    assert GazetteerGeocoder(north, reach_km=1.105).reverse((0, 10)) is None


def test_places_at_one_distance_come_in_order_of_their_ids():
    both = Gazetteer((place("b", 10.01, 1.0), place("a", 10.01, 1.0)))
    assert ids(GazetteerGeocoder(both).reverse((10, 1), exactly_one=False)) == ["a", "b"]


@pytest.mark.parametrize("exactly_one", [True, False])
def test_reverse_of_nowhere_is_none(geocoder, exactly_one):
    assert geocoder.reverse((0, 0), exactly_one=exactly_one) is None


@pytest.mark.parametrize("query", ["no point", (float("nan"), 0)])
def test_reverse_of_what_is_no_point_is_an_error(geocoder, query):
    with pytest.raises(ValueError, match=r"Latitude|Point"):
        geocoder.reverse(query)


def test_geopys_helpers_and_pandas(geocoder):
    geocode = RateLimiter(partial(geocoder.geocode, timeout=3), min_delay_seconds=0, swallow_exceptions=False)
    located = pd.Series(["Gao", None, "Timbuktu", "Kidal"]).apply(geocode)
    assert [location and location.raw["place_id"] for location in located] == ["gao", None, None, None]
    reverse = RateLimiter(geocoder.reverse, min_delay_seconds=0, swallow_exceptions=False)
    assert reverse((16.3, 0), exactly_one=True).address == "Gao"


def test_no_request_can_be_made(geocoder):
    assert isinstance(geocoder.adapter, BaseSyncAdapter)
    for ask in (geocoder.adapter.get_json, geocoder.adapter.get_text):
        with pytest.raises(GeocoderUnavailable, match="was not asked"):
            ask("https://example.org", timeout=1, headers={})


def test_a_bad_gazetteer_is_refused(tmp_path):
    path = tmp_path / "g.csv"
    path.write_text("place_id,name\n")
    with pytest.raises(GazetteerError, match=r"g\.csv, row 1"):
        GazetteerGeocoder(path)
