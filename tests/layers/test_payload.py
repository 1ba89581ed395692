import base64
import json
from dataclasses import replace
from datetime import date

import pytest

from panther.layers import payload as columns
from panther.layers.payload import context_rank, day_number, encode, event_flags, map_payload
from panther.views.showing import campaign_span
from tests.campaigns import (
    ADRAK,
    ATTACK,
    CACHES,
    EVENTS,
    HOSTILE,
    MINE,
    ORU,
    PLACES,
    ROAD,
    SIEGE,
    UNDATED,
    WITHDRAWAL,
    event,
)


def test_day_numbers_are_those_of_the_browser():
    assert day_number(date(1970, 1, 1)) == 0
    assert day_number(date(2021, 6, 4)) == 18782
    assert day_number(date(1969, 12, 31)) == -1


def test_every_event_is_sent_with_its_days_type_and_places():
    sent = map_payload(EVENTS)
    assert sent["events"]["id"] == [record.event_id for record in EVENTS]
    assert sent["events"]["start"][0] == sent["events"]["end"][0] == day_number(date(2021, 6, 4))
    assert sent["types"][sent["events"]["type"][0]]["key"] == "explosions"
    assert all(len(column) == len(EVENTS) for column in sent["events"].values())


def test_open_ends_and_missing_dates_are_null():
    sent = map_payload([SIEGE, ROAD, UNDATED])["events"]
    assert sent["end"] == [None, day_number(date(2021, 6, 2)), None]
    assert sent["start"][1:] == [None, None]


def test_events_at_one_place_share_a_marker_and_keep_their_own_radius():
    near = ORU.__class__("oru", "Oru", "Oru", ORU.latitude, ORU.longitude, 9.0, "near", "area")
    sent = map_payload([ATTACK, event(4, date(2021, 6, 6), date(2021, 6, 6), (near,))])
    assert len(sent["places"]) == 1
    assert sent["events"]["spots"] == [[(0, 2.0, 0)], [(0, 9.0, 1)]]


def test_a_point_worked_out_from_a_distance_is_a_marker_of_its_own_and_says_so():
    away = ORU.__class__("oru", "Oru", "Oru", 19.5, 1.9, 20.0, "distance", "area")
    sent = map_payload([ATTACK, event(4, date(2021, 6, 6), date(2021, 6, 6), (away,))])
    assert [place["name"] for place in sent["places"]] == ["Oru", "Some way from Oru"]


@pytest.mark.parametrize(
    ("record", "flags"),
    [
        (MINE, 0),
        (ATTACK, 0),
        (WITHDRAWAL, columns.PLACE_INFERRED | columns.DATE_INFERRED),
        (SIEGE, columns.OPEN_END),
        (ROAD, columns.OPEN_START),
        (CACHES, columns.APPROXIMATE),
        (UNDATED, 0),
    ],
)
def test_flags_say_how_place_and_date_are_known(record, flags):
    assert event_flags(record) == flags


def test_the_span_covers_every_day_named_and_nothing_else():
    assert campaign_span(EVENTS) == (date(2021, 6, 1), date(2021, 6, 13))
    assert campaign_span([UNDATED]) is None
    assert map_payload([UNDATED])["first"] is None


def test_the_payload_depends_on_nothing_but_the_events():
    assert encode(map_payload(EVENTS)) == encode(map_payload(list(EVENTS)))


def test_no_text_of_a_document_can_be_read_as_script():
    sent = map_payload(EVENTS, home="ML")
    encoded = encode(sent)
    assert set(encoded) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=")
    read = json.loads(base64.b64decode(encoded))
    assert HOSTILE in [place["name"] for place in read["places"]]
    assert read["home"] == "ML"


def test_inferred_places_are_marked_whatever_their_geometry():
    assert event_flags(event(1, None, None, (ADRAK,), place_basis="relative")) & columns.PLACE_INFERRED


def named(name, feature, **changes):
    return replace(PLACES[0], place_id=name, name=name, feature=feature, **changes)


def test_places_without_a_marker_are_named_for_orientation():
    free = [
        named("Well", "well", geometry="point"),
        named("Hills", "massif", geometry="area"),
        named("City", "city", geometry="point"),
        named("Country", "country", plot=False),
        named("Frontier", "border", geometry="line"),
    ]
    sent = map_payload(EVENTS, context=[*PLACES, *free])["context"]
    assert [(place["name"], place["rank"], place["area"]) for place in sent] == [
        ("City", 0, False),
        ("Hills", 2, True),
        ("Well", 3, False),
    ]
    assert (sent[0]["lat"], sent[0]["lon"]) == (PLACES[0].latitude, PLACES[0].longitude)


def test_a_great_area_is_named_from_as_far_as_a_town():
    assert context_rank(named("Desert", "massif", geometry="area", radius_km=300.0)) == 1
    assert context_rank(named("Town", "town", geometry="point", radius_km=5.0)) == 1
    assert context_rank(named("Hill", "wadi and hill", geometry="area", radius_km=15.0)) == 3
