"""GeoJSON, held to RFC 7946."""

import io
import json

import geopandas
import pytest

from panther.events.table import to_record
from panther.exports.geojson import dumps
from tests import hostile
from tests.campaigns import ADRAK, EVENTS, KESH, MINE, ORU, UNDATED, event
from tests.exports.editions import edition_of

EDITION = edition_of("The siege of Oru", EVENTS)
DEPTHS = {"Point": 0, "MultiPoint": 1}


def problems(collection):
    """Yield what breaks the rules of RFC 7946 (sections 3 to 7), as far as we write of them."""
    if not {"type", "features"} <= set(collection) or collection["type"] != "FeatureCollection":
        yield "a FeatureCollection has a type and features"
    if {"coordinates", "geometries", "geometry", "properties"} & set(collection):
        yield "a FeatureCollection has no members of other objects"
    for feature in collection["features"]:
        if feature.get("type") != "Feature" or not {"geometry", "properties"} <= set(feature):
            yield "a Feature has a geometry and properties, be they null"
        if not isinstance(feature.get("id", ""), str | int):
            yield "an id is a string or a number"
        if {"coordinates", "geometries", "features"} & set(feature):
            yield "a Feature has no members of other objects"
        if feature["geometry"] is not None:
            yield from geometry_problems(feature["geometry"])


def geometry_problems(geometry):
    if set(geometry) != {"type", "coordinates"} or geometry["type"] not in DEPTHS:
        yield "a geometry has a type that is known, and coordinates"
        return
    positions = geometry["coordinates"] if DEPTHS[geometry["type"]] else [geometry["coordinates"]]
    for position in positions:
        if len(position) != 2 or not all(isinstance(number, int | float) for number in position):
            yield "a position is two numbers"
        elif not (-180 <= position[0] <= 180 and -90 <= position[1] <= 90):
            yield "a position is longitude, then latitude, in degrees of WGS 84"


@pytest.fixture
def collection():
    return json.loads(dumps(EDITION), parse_constant=lambda name: pytest.fail(f"{name} is no JSON"))


def test_the_rules_of_the_format_hold(collection):
    assert list(problems(collection)) == []


def test_a_feature_is_an_event_with_its_whole_record(collection):
    features = collection["features"]
    assert [feature["properties"] for feature in features] == [to_record(event) for event in EDITION.events]
    assert [feature["id"] for feature in features] == [event.event_id for event in EDITION.events]


@pytest.mark.parametrize(
    ("places", "geometry"),
    [
        ((), None),
        ((KESH,), {"type": "Point", "coordinates": [1.0, 20.2]}),
        ((ORU, ADRAK), {"type": "MultiPoint", "coordinates": [[1.9, 19.9], [1.5, 19.6]]}),
    ],
)
def test_the_geometry_is_the_points_of_the_places(places, geometry):
    (feature,) = json.loads(dumps(edition_of("One", [event(0, None, None, places)])))["features"]
    assert feature["geometry"] == geometry


def test_an_event_without_a_place_is_there_all_the_same(collection):
    unplaced = [f["id"] for f in collection["features"] if f["geometry"] is None]
    assert UNDATED.event_id in unplaced
    assert MINE.event_id not in unplaced


@pytest.mark.parametrize("events", [EVENTS, hostile.EVENTS], ids=["siege", "hostile"])
def test_geopandas_reads_it(events):
    edition = edition_of("Some", events)
    frame = geopandas.read_file(io.BytesIO(dumps(edition).encode()), engine="pyogrio")
    assert frame.crs.to_epsg() == 4326
    assert frame["event_id"].tolist() == [event.event_id for event in edition.events]
    assert frame["claimant"].fillna("").tolist() == [event.claimant or "" for event in edition.events]
    for shape, told in zip(frame.geometry, edition.events, strict=True):
        points = [] if shape is None else list(getattr(shape, "geoms", [shape]))
        assert [(point.x, point.y) for point in points] == [(p.longitude, p.latitude) for p in told.places]


def test_no_events_are_an_empty_collection():
    assert json.loads(dumps(edition_of("None", ())))["features"] == []
