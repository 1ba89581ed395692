"""GPX, read by gpxpy and an XML parser."""

import json
from xml.etree import ElementTree as ET

import gpxpy

from panther.exports.gpx import NAMESPACE, dumps
from tests import hostile
from tests.campaigns import ADRAK, EVENTS, MINE, ORU
from tests.exports.editions import HOSTILE, SIEGE, made


def extensions(waypoint):
    return {element.tag.removeprefix(f"{{{NAMESPACE}}}"): element.text for element in waypoint.extensions}


def test_a_waypoint_is_an_event_at_a_place():
    gpx = gpxpy.parse(dumps(made([MINE._replace(places=(ORU, ADRAK))])))
    assert [(w.latitude, w.longitude, w.type) for w in gpx.waypoints] == [
        (19.9, 1.9, MINE.event_type),
        (19.6, 1.5, MINE.event_type),
    ]
    assert gpx.waypoints[1].name == "4 June 2021: mine, Adrak hills"


def test_days_are_intervals_and_no_moment_is_made_up():
    gpx = gpxpy.parse(dumps(SIEGE))
    placed = [event for event in SIEGE.events if event.places]
    for waypoint, event in zip(gpx.waypoints, placed, strict=True):
        fields = extensions(waypoint)
        assert waypoint.time is None
        assert fields["event_id"] == event.event_id
        assert fields.get("date_start") == (event.date_start and event.date_start.isoformat())
        assert fields.get("date_end") == (event.date_end and event.date_end.isoformat())
        assert float(fields["place_radius_km"]) == event.places[0].radius_km
        assert [c["start"] for c in json.loads(fields["citations"])] == [c.start for c in event.citations]


def test_events_without_a_place_are_named_in_the_description():
    missing = [event.event_id for event in EVENTS if not event.places]
    words = gpxpy.parse(dumps(SIEGE)).description
    assert words.startswith(f"{len(EVENTS) - len(missing)} of {len(EVENTS)} events have a place.")
    assert all(event_id in words for event_id in missing)


def test_hostile_words_come_out_as_they_went_in():
    root = ET.fromstring(dumps(HOSTILE).encode())
    claimants = [element.text for element in root.iter(f"{{{NAMESPACE}}}claimant")]
    assert claimants[0] == hostile.CLAIM.claimant
    (waypoint,) = gpxpy.parse(dumps(made([MINE._replace(activity="a\x1b]]><b>\x0b")]))).waypoints
    assert waypoint.name.endswith(": a␛]]><b>␋, Kesh")
