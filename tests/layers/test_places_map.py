import base64
import json
import re

import folium
from streamlit_folium import _get_map_string, generate_js_hash

from panther.layers.places_map import place_marks, places_map
from tests.campaigns import HOSTILE, PLACES

FILES = "../files_0123456789"


def script_of(chart: folium.Map) -> str:
    chart.get_root().render()
    return _get_map_string(chart)


def made(counts=()):
    return places_map(place_marks(PLACES, dict(counts)), FILES, home="ML")


def test_the_map_names_no_other_host_and_brings_its_own_style():
    chart = made()
    links = [address for _, address in [*chart.default_js, *chart.default_css]]
    assert not re.search(r"(https?:)?//", script_of(chart) + " ".join(links))
    assert "../files_0123456789/places_map.css" in links
    assert not any("places_map" in address for _, address in folium.Map.default_css)


def test_the_frame_stays_the_same_for_the_same_places():
    assert len({generate_js_hash(script_of(made()), "map") for _ in range(3)}) == 1
    assert generate_js_hash(script_of(made()), "map") != generate_js_hash(script_of(made({"oru": 3})), "map")


def test_names_cannot_be_read_as_script():
    script = script_of(made())
    assert HOSTILE[:20] not in script
    payload = re.search(r'mountPlaces\(map_div, "([^"]+)"', script)[1]
    data = json.loads(base64.b64decode(payload))
    assert [place["name"] for place in data["places"]][-1] == HOSTILE
    assert data["home"] == "ML"


def test_marks_hold_what_is_drawn():
    kesh = place_marks(PLACES, {"kesh": 2})[0]
    assert (kesh["events"], kesh["radius"], kesh["geometry"], kesh["plot"]) == (2, 15.0, "area", True)
