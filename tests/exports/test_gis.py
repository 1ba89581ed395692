"""The tables of a GIS."""

import json

from panther.events.table import COLUMNS, to_record
from panther.exports.gis import EVENT_FIELDS, PLACED_FIELDS, event_row, placed_rows
from tests.campaigns import ADRAK, EVENTS, MINE, ORU, UNDATED


def test_the_fields_of_an_event_are_the_contract_s():
    assert tuple(EVENT_FIELDS) == COLUMNS
    for event in EVENTS:
        row, record = event_row(event), to_record(event)
        for name, value in record.items():
            if isinstance(value, list):
                assert json.loads(row[name]) == value
            else:
                assert row[name] == value or str(row[name]) == value


def test_an_event_has_a_row_at_each_of_its_places():
    first, second = placed_rows([MINE._replace(places=(ORU, ADRAK))], unplaced=False)
    assert [(row["place_number"], row["place_count"], row["place_id"]) for row in (first, second)] == [
        (1, 2, "oru"),
        (2, 2, "adrak"),
    ]
    assert (second["radius_km"], second["geometry_kind"], second["relation"]) == (60.0, "area", "in")
    assert all(set(row) == set(first) for row in placed_rows(EVENTS, unplaced=True))
    assert set(PLACED_FIELDS) <= set(first)


def test_an_event_without_a_place_has_a_row_where_it_is_asked_for():
    assert list(placed_rows([UNDATED], unplaced=False)) == []
    (row,) = placed_rows([UNDATED], unplaced=True)
    assert (row["event_id"], row["place_count"], row["place_id"], row["latitude"]) == (UNDATED.event_id, 0, None, None)
