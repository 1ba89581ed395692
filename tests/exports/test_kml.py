"""KML, held to the rules of its schema, and read by GDAL."""

import json
import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pyogrio
import pytest

from panther.events.table import to_record
from panther.exports.kml import TYPE_COLORS, balloon, circle, dumps
from panther.geodesy import great_circle_km
from panther.layers.assets import STATIC_DIR
from panther.model import EventPlace
from panther.views.event_types import EVENT_TYPES
from tests import hostile
from tests.campaigns import ADRAK, COLUMNS, EVENTS, MINE, ORU, ROAD, UNDATED
from tests.campaigns import SIEGE as OPEN
from tests.exports.editions import HOSTILE, SIEGE, made

KML = "{http://www.opengis.net/kml/2.2}"
# The order that the schema asks for, of the parts that are written.
ORDER = ("name", "Snippet", "description", "TimeSpan", "styleUrl", "ExtendedData", "Point", "MultiGeometry")


def placemarks(edition):
    return list(ET.fromstring(dumps(edition).encode()).iter(f"{KML}Placemark"))


def field(placemark, name):
    return placemark.findtext(f"{KML}ExtendedData/{KML}Data[@name='{name}']/{KML}value")


def by_id(edition):
    return {field(placemark, "event_id"): placemark for placemark in placemarks(edition)}


def test_the_parts_stand_in_the_order_of_the_schema_and_styles_are_there():
    root = ET.fromstring(dumps(SIEGE).encode())
    assert root.tag == f"{KML}kml"
    styles = {f"#{style.get('id')}" for style in root.iter(f"{KML}Style")}
    for placemark in root.iter(f"{KML}Placemark"):
        names = [part.tag.removeprefix(KML) for part in placemark]
        assert names == sorted(names, key=ORDER.index)
        assert placemark.findtext(f"{KML}styleUrl") in styles
        assert len(list(placemark.iter(f"{KML}TimeSpan"))) <= 1


def test_a_placemark_holds_the_whole_record():
    found = by_id(SIEGE)
    assert set(found) == {event.event_id for event in EVENTS}
    for event in EVENTS:
        for name, value in to_record(event).items():
            text = field(found[event.event_id], name)
            assert text == (value if value is None or isinstance(value, str) else json.dumps(value, ensure_ascii=False))


@pytest.mark.parametrize(
    ("event", "span"),
    [
        (MINE, ["2021-06-04", "2021-06-04"]),
        (COLUMNS, ["2021-06-08", "2021-06-10"]),
        (OPEN, ["2021-06-12", None]),
        (ROAD, [None, "2021-06-02"]),
        (UNDATED, None),
    ],
)
def test_an_open_end_is_left_out_of_the_time_span(event, span):
    element = by_id(SIEGE)[event.event_id].find(f"{KML}TimeSpan")
    if span is None:
        assert element is None
    else:
        assert [element.findtext(f"{KML}{name}") for name in ("begin", "end")] == span


def test_points_are_longitude_first_and_an_area_has_its_circle():
    (placemark,) = placemarks(made([MINE._replace(places=(ORU, ADRAK))]))
    points = [point.text for point in placemark.iterfind(f".//{KML}Point/{KML}coordinates")]
    assert points == ["1.9,19.9", "1.5,19.6"]
    assert len(list(placemark.iter(f"{KML}Polygon"))) == 1


@pytest.mark.parametrize(
    ("latitude", "longitude", "radius"), [(20.2, 1.0, 15.0), (-70.0, 100.0, 300.0), (0.0, 179.0, 50.0)]
)
def test_a_circle_is_closed_counterclockwise_and_of_its_radius(latitude, longitude, radius):
    ring = circle(EventPlace("a", "A", "A", latitude, longitude, radius, "in", "area"))
    assert ring[0] == ring[-1]
    assert sum((x2 - x1) * (y2 + y1) for (x1, y1), (x2, y2) in pairwise(ring)) < 0
    for x, y in ring:
        assert great_circle_km(latitude, longitude, y, x) == pytest.approx(radius, rel=0.01)


@pytest.mark.parametrize(("latitude", "longitude", "radius"), [(89.9, 0, 50), (0, 179.9, 50), (0, 0, 0)])
def test_no_circle_is_drawn_where_it_would_be_torn(latitude, longitude, radius):
    assert circle(EventPlace("a", "A", "A", latitude, longitude, radius, "in", "area")) == []


def test_words_of_documents_are_no_markup_of_the_balloon():
    found = ET.fromstring(dumps(HOSTILE).encode())
    for placemark in found.iter(f"{KML}Placemark"):
        page = placemark.findtext(f"{KML}description")
        assert set(re.findall(r"<[^>]*>", page)) <= {"<p>", "</p>", "<blockquote>", "</blockquote>"}
    assert field(by_id(HOSTILE)["e0"], "claimant") == hostile.CLAIM.claimant


def test_characters_that_xml_has_not_are_shown_and_values_are_not_put_in():
    event = MINE._replace(claimant="a\x1bb\x00 ]]> <![CDATA[ \ufffe", notes=("$[name]",))
    (placemark,) = placemarks(made([event]))
    assert field(placemark, "claimant") == "a␛b␀ ]]> <![CDATA[ \ufffd"
    assert "$[" not in balloon(event)


def test_gdal_reads_the_events_with_their_days(tmp_path):
    path = tmp_path / "events.kml"
    path.write_text(dumps(SIEGE), encoding="utf-8")
    layers = [name for name, _ in pyogrio.list_layers(path)]
    frames = [pyogrio.read_dataframe(path, layer=layer, read_geometry=False) for layer in layers]
    ids = [event_id for frame in frames for event_id in frame["event_id"]]
    assert sorted(ids) == sorted(event.event_id for event in EVENTS)
    begins = {row.event_id: str(row.begin)[:10] for frame in frames for row in frame.itertuples() if "begin" in frame}
    assert begins[MINE.event_id] == "2021-06-04"


def test_colours_are_those_of_the_screen():
    style = (STATIC_DIR / "tokens.css").read_text(encoding="utf-8")
    assert set(TYPE_COLORS) == {kind.key for kind in EVENT_TYPES.values()}
    for key, color in TYPE_COLORS.items():
        assert f"--t-{key}: light-dark(#{color}," in style
