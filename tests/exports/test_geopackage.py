"""GeoPackage, read by geopandas and by SQLite."""

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime

import geopandas
import pandas as pd
import pyogrio
import pytest

from panther.errors import InputError
from panther.exports.geopackage import ABOUT, EVENTS, PLACED, SOURCES, write
from panther.exports.gis import EVENT_FIELDS, PLACED_FIELDS, event_row
from tests import hostile
from tests.campaigns import MINE
from tests.exports.editions import HOSTILE, SIEGE, made


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("gis") / "events.gpkg"
    path.write_bytes(write(SIEGE))
    return path


def test_it_has_points_and_three_tables(path):
    layers = dict(pyogrio.list_layers(path))
    assert layers == {PLACED: "Point", EVENTS: None, SOURCES: None, ABOUT: None}


def test_geopandas_reads_the_points_with_how_far_they_may_be_off(path):
    frame = geopandas.read_file(path, layer=PLACED)
    placed = [(event, place) for event in SIEGE.events for place in event.places]
    assert frame.crs.to_epsg() == 4326
    assert list(frame.columns) == [*PLACED_FIELDS, "geometry"]
    for row, (event, place) in zip(frame.itertuples(), placed, strict=True):
        assert (row.event_id, row.geometry.x, row.geometry.y) == (event.event_id, place.longitude, place.latitude)
        assert (row.radius_km, row.geometry_kind, row.relation) == (place.radius_km, place.geometry, place.relation)
        assert row.date_basis == event.date_basis


def test_every_event_is_in_the_table_and_unknown_is_null(path):
    frame = geopandas.read_file(path, layer=EVENTS)
    assert list(frame.columns)[: len(EVENT_FIELDS)] == list(EVENT_FIELDS)
    for row, event in zip(frame.to_dict("records"), SIEGE.events, strict=True):
        for name, value in event_row(event).items():
            if value is None:
                assert pd.isna(row[name])
            elif isinstance(value, date):
                assert pd.Timestamp(row[name]).date() == value
            else:
                assert row[name] == value


def test_the_sources_are_named(path):
    rows = sqlite3.connect(path).execute(f"select name, sha256 from {SOURCES}").fetchall()
    assert rows == [(source.name, source.sha256) for source in SIEGE.sources]


def test_hostile_words_come_out_as_they_went_in(tmp_path):
    path = tmp_path / "hostile.gpkg"
    path.write_bytes(write(HOSTILE))
    assert geopandas.read_file(path, layer=EVENTS)["claimant"][0] == hostile.CLAIM.claimant
    assert sqlite3.connect(path).execute("pragma integrity_check").fetchall() == [("ok",)]


def test_a_text_is_not_cut_at_nul(tmp_path):
    path = tmp_path / "nul.gpkg"
    path.write_bytes(write(made([MINE._replace(claimant="a\0b")])))
    assert geopandas.read_file(path, layer=EVENTS)["claimant"][0] == "a␀b"


def test_the_time_of_change_is_that_of_the_edition(tmp_path):
    early, late = (replace(SIEGE, made=datetime(year, 1, 2, 3, 4, 5, tzinfo=UTC)) for year in (1971, 2013))
    assert write(early) == write(early)
    assert write(early) != write(late)
    path = tmp_path / "late.gpkg"
    path.write_bytes(write(late))
    changed = sqlite3.connect(path).execute("select distinct last_change from gpkg_contents").fetchall()
    assert changed == [("2013-01-02T03:04:05.000Z",)]
    assert pyogrio.get_gdal_config_option("OGR_CURRENT_DATE") is None


def test_no_events_are_empty_layers(tmp_path):
    path = tmp_path / "none.gpkg"
    path.write_bytes(write(made(())))
    assert len(geopandas.read_file(path, layer=PLACED)) == 0
    assert list(geopandas.read_file(path, layer=PLACED).columns) == [*PLACED_FIELDS, "geometry"]


def test_no_folder_for_temporary_files_is_told_in_one_line(monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    with pytest.raises(InputError, match="temporary files is full or cannot be written"):
        write(SIEGE)


def test_no_room_is_told_in_one_line(monkeypatch):
    def refuse(*_, **__):
        raise pyogrio.errors.DataSourceError("disk full")

    monkeypatch.setattr("pyogrio.raw.write", refuse)
    with pytest.raises(InputError, match="temporary files is full"):
        write(SIEGE)
