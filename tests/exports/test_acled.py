"""CSV in the columns of ACLED."""

import csv
import io
from datetime import date

import pandas as pd
import pytest

from panther.exports.acled import COLUMNS, days_of, dumps, fatalities
from panther.model import Loss
from tests.campaigns import ATTACK, BORDER, CACHES, EVENTS, KESH, MINE, ORU, PLACES, UNDATED, event
from tests.campaigns import COLUMNS as MARCH
from tests.exports.editions import HOSTILE, SIEGE, made

# The header of an export of ACLED's as published with the columns of 2023.
HEADER = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
    "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,"
    "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
)


def rows(edition):
    return list(csv.DictReader(io.StringIO(dumps(edition), newline="")))


def rows_of(*events):
    return rows(made(events))


def killed(low, high=None, counting="additive", kind="killed"):
    return Loss("Rebels", kind, "rebels", "so many", low, high, None, counting)


def test_the_columns_are_those_of_an_export_in_its_order():
    assert ",".join(COLUMNS) == HEADER
    assert len(COLUMNS) == 31
    assert dumps(made(())) == HEADER + "\n"


def test_every_event_has_a_row_and_no_id_is_there_twice():
    found = [row["event_id_cnty"] for row in rows(SIEGE)]
    assert len(set(found)) == len(found)
    assert {name.partition("-")[0] for name in found} == {event.event_id for event in EVENTS}


@pytest.mark.parametrize(
    ("precision", "start", "end", "days"),
    [
        ("day", date(2021, 6, 4), date(2021, 6, 4), [date(2021, 6, 4)]),
        ("night", date(2021, 6, 4), date(2021, 6, 5), [date(2021, 6, 4)]),
        ("range", date(2021, 6, 4), date(2021, 6, 6), [date(2021, 6, 4), date(2021, 6, 5), date(2021, 6, 6)]),
        ("range", date(2021, 6, 1), date(2021, 7, 2), [date(2021, 6, 1)]),
        ("approximate", date(2021, 6, 1), date(2021, 6, 10), [date(2021, 6, 5)]),
        ("month", date(2021, 6, 1), date(2021, 6, 30), [date(2021, 6, 15)]),
        ("year", date(2021, 1, 1), date(2021, 12, 31), [date(2021, 7, 2)]),
        ("open_end", date(2021, 6, 4), None, [date(2021, 6, 4)]),
        ("open_start", None, date(2021, 6, 4), [date(2021, 6, 4)]),
        ("unknown", None, None, [None]),
    ],
)
def test_the_rule_of_days(precision, start, end, days):
    assert list(days_of(event(0, start, end, date_precision=precision))) == days


def test_the_days_of_a_range_are_rows_and_its_dead_are_counted_once():
    found = rows_of(MARCH._replace(losses=(killed(3, 3),)))
    assert [(row["event_id_cnty"], row["event_date"], row["year"]) for row in found] == [
        ("e5", "2021-06-08", "2021"), ("e5-2", "2021-06-09", "2021"), ("e5-3", "2021-06-10", "2021"),
    ]  # fmt: skip
    assert [row["fatalities"] for row in found] == ["3", "", ""]
    assert found[1]["tags"].endswith("; day=2 of 3")
    assert all("date_start=2021-06-08; date_end=2021-06-10; date_precision=range" in row["tags"] for row in found)


def test_what_is_not_known_is_empty_and_never_zero():
    (row,) = rows_of(UNDATED)
    empty = ("event_date", "year", "actor1", "inter1", "country", "location", "latitude", "fatalities", "timestamp")
    assert {row[name] for name in empty} == {""}
    assert row["tags"].startswith("date_start=unknown; date_end=unknown; date_precision=unknown")


@pytest.mark.parametrize(
    ("losses", "dead"),
    [
        ((), None),
        ((killed(None, None),), None),
        ((killed(21),), 21),
        ((killed(2, 2), killed(1, 1, kind="wounded"), killed(3, 4)), 5),
        ((killed(2, 2), killed(2, 2, "restates"), killed(90, 90, "aggregate")), 2),
        ((killed(None, 10), killed(4, 4)), 4),
        ((killed(0, 0),), 0),
    ],
)
def test_only_dead_that_may_be_summed_are(losses, dead):
    assert fatalities(ATTACK._replace(losses=losses)) == dead


def test_the_place_is_the_first_and_the_others_are_told():
    (row,) = rows_of(ATTACK._replace(places=(BORDER, ORU), geo_precision=3))
    assert (row["location"], row["latitude"], row["longitude"], row["geo_precision"]) == (
        BORDER.name,
        "20.31",
        "1.6",
        "3",
    )
    assert row["country"] == "Mali; Algeria"
    assert (
        "place_id=border; place_text=the northern border; relation=border; radius_km=150.0; geometry=line"
        in row["tags"]
    )
    assert '[\\"oru\\", \\"Oru\\"' in row["tags"]
    assert [place.country for place in PLACES if place.place_id == "border"] == ["ML|DZ"]


def test_actors_sources_and_words():
    (row,) = rows_of(MINE._replace(actors=("Army", "Rebels", "Scouts"), places=(KESH,)))
    assert (row["actor1"], row["actor2"]) == ("Army", "Rebels")
    assert "; actor=Scouts; claimant=The ministry; " in row["tags"]
    assert (row["source"], row["notes"]) == ("first.txt", MINE.excerpt)
    assert (row["disorder_type"], row["time_precision"]) == ("Political violence", "1")
    assert "; cited=first.txt 0-45 main; " in row["tags"]


def test_pandas_reads_it_and_nothing_of_a_hostile_text_is_run():
    table = pd.read_csv(io.StringIO(dumps(HOSTILE)), keep_default_na=False, dtype=str)
    assert list(table.columns) == list(COLUMNS)
    assert len(table) == 3
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in table.to_numpy() for cell in row)


def test_the_middle_of_a_part_of_a_month_lies_in_it():
    assert CACHES.date_start <= days_of(CACHES)[0] <= CACHES.date_end
