"""Where a happening was: the printed place that fits its activity, else the place it continues."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.events.activities import ACTIVITIES
from panther.events.placing import (
    NOWHERE,
    Where,
    destination_point,
    event_place,
    inherit,
    place_clause,
    place_support,
    plain_place,
    same_family,
)
from panther.geodesy import great_circle_km
from tests.events.made import clause, place, toponym

BRAD, CORVIN = place("brad"), place("corvin", 20.4, 1.2)
RIDGE = place("ridge", 20.8, 1.6, 60, "area")
BORDER = place("border", 21.0, 1.0, 10, "line")
MALI = place("mali", 18.0, -2.0, 900, "area", plot=False)
TEXT = "From Brad by way of Corvin to Ridge in Mali."


def names(*roles):
    """Brad, Corvin and Ridge with these roles."""
    places = zip(("Brad", "Corvin", "Ridge"), (BRAD, CORVIN, RIDGE), roles, strict=False)
    return [toponym(TEXT, words, entry, role) for words, entry, role in places]


def ids(where):
    return [found.place_id for found in where.places]


@pytest.mark.parametrize(
    ("activity", "expected"),
    [("movement", ["ridge"]), ("withdrawal", ["ridge"]), ("clash", ["corvin"]), ("cache", ["corvin"])],
)
def test_a_move_is_where_it_ended_and_all_else_where_it_was(activity, expected):
    told = clause(TEXT, toponyms=names("origin", "event", "destination"))
    assert ids(place_clause(told, ACTIVITIES[activity], None)) == expected


@pytest.mark.parametrize(("activity", "expected"), [("clash", ["ridge"]), ("seizure", []), ("movement", ["ridge"])])
def test_what_lay_somewhere_was_not_where_it_was_brought(activity, expected):
    told = clause(TEXT, toponyms=names("origin", "topic", "destination"))
    assert ids(place_clause(told, ACTIVITIES[activity], None)) == expected


@pytest.mark.parametrize("role", ["speaker", "witness", "topic", "comparison", "anchor", "containing", "quoted"])
def test_no_other_role_places_an_event(role):
    told = clause(TEXT, toponyms=names(role))
    assert place_clause(told, ACTIVITIES["clash"], None) == NOWHERE


def test_several_places_are_kept_once_each():
    twice = [*names("event", "event"), toponym(TEXT, "Brad", BRAD)]
    assert ids(place_clause(clause(TEXT, toponyms=twice), ACTIVITIES["clash"], None)) == ["brad", "corvin"]


def test_a_place_that_is_never_plotted_and_a_name_that_is_unknown_place_nothing():
    before = Where((plain_place(BRAD),), "explicit")
    country = clause(TEXT, toponyms=[toponym(TEXT, "Mali", MALI)])
    unknown = clause(TEXT, toponyms=[toponym(TEXT, "Corvin", None)])
    assert place_clause(country, ACTIVITIES["clash"], before) == NOWHERE
    assert place_clause(unknown, ACTIVITIES["clash"], before) == NOWHERE


def test_a_clause_without_a_place_inherits_that_of_the_event_before():
    before = Where((plain_place(BRAD),), "explicit")
    assert place_clause(clause("They fought on."), ACTIVITIES["clash"], before) == Where(before.places, "inherited")
    assert place_clause(clause("They fought on."), ACTIVITIES["clash"], NOWHERE) == NOWHERE
    assert place_clause(clause("They fought on."), ACTIVITIES["clash"], None) == NOWHERE


def test_on_the_way_is_not_where_the_way_led():
    before = Where((plain_place(BRAD), plain_place(RIDGE)), "explicit")
    assert ids(inherit(clause("On the way a lorry hit a mine."), before)) == ["ridge"]
    assert ids(inherit(clause("A lorry hit a mine."), before)) == ["brad", "ridge"]
    only = Where((plain_place(BRAD),), "explicit")
    assert ids(inherit(clause("On the way a lorry hit a mine."), only)) == ["brad"]


def test_a_description_is_no_printed_name():
    told = [toponym(TEXT, "Brad", BRAD)._replace(described=True)]
    assert place_clause(clause(TEXT, toponyms=told), ACTIVITIES["clash"], None).basis == "inherited"
    told.append(toponym(TEXT, "Brad", BRAD, role="topic"))
    assert place_clause(clause(TEXT, toponyms=told), ACTIVITIES["clash"], None).basis == "explicit"


def test_a_supporting_clause_lends_its_place():
    assert place_support(clause(TEXT, toponyms=names("event"))).basis == "inherited"
    assert place_support(clause(TEXT, toponyms=names("destination"))) == NOWHERE
    assert place_support(clause(TEXT, toponyms=[toponym(TEXT, "Mali", MALI)])) == NOWHERE


@pytest.mark.parametrize(
    ("entry", "relation", "measures", "expected"),
    [
        (BRAD, "in", {}, ("point", 3.0, 1)),
        (BRAD, "near", {}, ("area", 10.0, 2)),
        (BRAD, "direction", {"bearing": 45.0}, ("area", 20.0, 2)),
        (BRAD, "distance", {"km": 40.0}, ("area", 43.0, 2)),
        (BRAD, "distance", {"km": 40.0, "bearing": 180.0}, ("area", 13.0, 2)),
        (BRAD, "distance", {"km": 400.0, "bearing": 180.0}, ("area", 103.0, 3)),
        (RIDGE, "near", {}, ("area", 60.0, 3)),
        (BORDER, "in", {}, ("line", 10.0, 3)),
    ],
)
def test_geometry_radius_and_precision_follow_the_relation(entry, relation, measures, expected):
    found = event_place(entry, toponym(TEXT, "Brad", entry, kind=relation, **measures))
    where = Where((found,), "explicit")
    assert (found.geometry, found.radius_km, where.geo_precision) == expected
    assert found.relation == relation


def test_what_is_known_by_a_distance_alone_is_worked_out():
    far = toponym(TEXT, "Brad", BRAD, kind="distance", km=100.0, bearing=0.0)
    where = place_clause(clause(TEXT, toponyms=[far]), ACTIVITIES["clash"], None)
    assert where.basis == "relative"
    assert where.places[0].latitude == pytest.approx(20.9, abs=0.01)
    mixed = place_clause(clause(TEXT, toponyms=[far, *names("topic", "event")]), ACTIVITIES["clash"], None)
    assert mixed.basis == "explicit"


def test_the_worst_place_gives_the_precision_of_an_event():
    assert Where((plain_place(BRAD), plain_place(RIDGE)), "explicit").geo_precision == 3
    assert NOWHERE.geo_precision is None


@given(
    latitude=st.floats(-90, 90),
    longitude=st.floats(-180, 180),
    bearing=st.floats(0, 360),
    km=st.floats(0, 5000),
)
def test_a_point_at_a_distance_lies_at_that_distance(latitude, longitude, bearing, km):
    north, east = destination_point(latitude, longitude, bearing, km)
    assert -90 <= north <= 90
    assert -180 <= east <= 180
    assert math.isclose(great_circle_km(latitude, longitude, north, east), km, rel_tol=1e-6, abs_tol=1e-3)


def test_families_of_action():
    assert same_family(ACTIVITIES["clash"], ACTIVITIES["shelling"])
    assert same_family(ACTIVITIES["search"], ACTIVITIES["cache"])
    assert same_family(ACTIVITIES["visit"], ACTIVITIES["visit"])
    assert not same_family(ACTIVITIES["clash"], ACTIVITIES["search"])
