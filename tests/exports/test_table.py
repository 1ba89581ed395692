"""CSV."""

import csv
import io
import json

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panther.events.table import COLUMNS, to_record
from panther.exports.table import dumps
from tests.campaigns import EVENTS, HOSTILE, MINE, ROAD

LISTS = ("citations", "places", "actors", "losses", "notes")


def read(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_holds_all_of_a_record():
    for row, event in zip(read(dumps(EVENTS)), EVENTS, strict=True):
        record = to_record(event)
        assert tuple(row) == COLUMNS
        assert {name: json.loads(row[name]) for name in LISTS} == {name: record[name] for name in LISTS}
        plain = set(COLUMNS) - set(LISTS)
        assert {name: row[name] for name in plain} == {
            name: "" if record[name] is None else str(record[name]) for name in plain
        }


def test_pandas_reads_it():
    table = pd.read_csv(io.StringIO(dumps(EVENTS)))
    assert (tuple(table.columns), len(table)) == (COLUMNS, len(EVENTS))
    assert pd.to_datetime(table["date_start"]).isna().tolist() == [event.date_start is None for event in EVENTS]
    assert table["claimant"].tolist()[EVENTS.index(ROAD) + 1] == HOSTILE


def test_no_events_are_a_header():
    assert dumps(()) == ",".join(COLUMNS) + "\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_a_spreadsheet_runs_nothing(start):
    (row,) = read(dumps([MINE._replace(claimant=f"{start}cmd()|'/c calc'!A1")]))
    assert row["claimant"] == f"'{start}cmd()|'/c calc'!A1"


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_out_as_it_went_in(text):
    data = dumps([MINE._replace(claimant=text), ROAD])
    rows = read(data)
    assert [row["event_id"] for row in rows] == [MINE.event_id, ROAD.event_id]
    assert rows[0]["claimant"] in (text, f"'{text}")
    frame = pd.read_csv(io.StringIO(data, newline=""), keep_default_na=False, dtype=str)
    assert frame["event_id"].tolist() == [MINE.event_id, ROAD.event_id]
