import re

import folium
from streamlit_folium import _get_map_string, generate_js_hash

from panther.layers import map_payload
from panther.layers.event_map import event_map
from tests.campaigns import EVENTS

FILES = "../files_0123456789"


def script_of(chart: folium.Map) -> str:
    chart.get_root().render()
    return _get_map_string(chart)


def links_of(chart: folium.Map) -> list[str]:
    return [address for _, address in [*chart.default_js, *chart.default_css]]


def test_the_map_names_no_other_host():
    chart = event_map(map_payload(EVENTS), FILES)
    text = script_of(chart) + " ".join(links_of(chart))
    assert not re.search(r"(https?:)?//", text)
    assert links_of(chart)[0] == "../files_0123456789/leaflet.js"


def test_other_maps_of_the_process_keep_their_own_links():
    before = list(folium.Map.default_js)
    event_map(map_payload(EVENTS), FILES)
    assert folium.Map.default_js == before
    assert folium.Map(tiles=None).default_js == before


def test_the_frame_stays_the_same_for_the_same_events():
    hashes = {generate_js_hash(script_of(event_map(map_payload(EVENTS), FILES)), "map") for _ in range(3)}
    assert len(hashes) == 1


def test_other_events_give_another_frame():
    one, other = (script_of(event_map(map_payload(events), FILES)) for events in (EVENTS, EVENTS[1:]))
    assert generate_js_hash(one, "map") != generate_js_hash(other, "map")


def test_all_events_are_handed_over_once_and_to_the_map_that_is_drawn():
    script = script_of(event_map(map_payload(EVENTS), FILES))
    assert script.count("mountMap(map_div,") == 1
    assert 'import("../files_0123456789/map.js")' in script
    assert script.count("L.marker") == 0


def test_limits_of_zoom_reach_leaflet():
    assert '"maxZoom": 12' in script_of(event_map(map_payload(EVENTS), FILES))
