"""GeoParquet, read by geopandas and pandas."""

import json
from io import BytesIO

import geopandas
import pandas as pd
from pyarrow import parquet

from panther.exports.geoparquet import write
from panther.exports.gis import PLACED_FIELDS
from tests import hostile
from tests.campaigns import EVENTS, ROAD, UNDATED
from tests.exports.editions import HOSTILE, SIEGE, made


def test_geopandas_reads_every_event_placed_or_not():
    frame = geopandas.read_parquet(BytesIO(write(SIEGE)))
    assert frame.crs.to_string() == "OGC:CRS84"
    assert list(frame.columns) == [*PLACED_FIELDS, "geometry"]
    assert set(frame["event_id"]) == {event.event_id for event in EVENTS}
    placed = [(event.event_id, place) for event in SIEGE.events for place in event.places]
    with_point = frame[frame.geometry.notna()]
    assert [(row.event_id, row.geometry.x, row.geometry.y, row.radius_km) for row in with_point.itertuples()] == [
        (event_id, place.longitude, place.latitude, place.radius_km) for event_id, place in placed
    ]


def test_an_unknown_is_null_and_a_day_is_a_day():
    rows = {row["event_id"]: row for row in parquet.read_table(BytesIO(write(SIEGE))).to_pylist()}
    assert (rows[UNDATED.event_id]["geometry"], rows[UNDATED.event_id]["date_start"]) == (None, None)
    assert (rows[ROAD.event_id]["date_start"], rows[ROAD.event_id]["date_end"]) == (None, ROAD.date_end)


def test_the_metadata_keep_the_rules_of_the_standard():
    metadata = parquet.read_schema(BytesIO(write(SIEGE))).metadata
    geo = json.loads(metadata[b"geo"])
    assert (geo["version"], geo["primary_column"]) == ("1.1.0", "geometry")
    assert geo["columns"]["geometry"]["encoding"] == "WKB"
    assert geo["columns"]["geometry"]["geometry_types"] == ["Point"]
    assert [source["name"] for source in json.loads(metadata[b"panther"])["sources"]] == [s.name for s in SIEGE.sources]


def test_hostile_words_come_out_as_they_went_in():
    assert pd.read_parquet(BytesIO(write(HOSTILE)))["claimant"][0] == hostile.CLAIM.claimant


def test_no_events_are_no_rows():
    assert len(geopandas.read_parquet(BytesIO(write(made(()))))) == 0
