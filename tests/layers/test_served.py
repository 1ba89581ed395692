import json
import re

from panther.layers.assets import BASEMAP_DIR
from panther.layers.served import basemap_json, gather_files


def test_all_that_the_maps_ask_for_is_gathered(tmp_path):
    gather_files(tmp_path, {"page": ("strip", "time"), "map": ("map",)})
    names = {path.name for path in tmp_path.iterdir()}
    assert {
        "page.js",
        "map.js",
        "basemap.json",
        "world.json",
        "leaflet.js",
        "leaflet.css",
        "tokens.css",
        "map.css",
    } <= names
    assert {"relief-light.webp", "relief-dark.webp"} <= names
    assert not re.search(r"^import ", (tmp_path / "map.js").read_text("utf-8"), re.MULTILINE)
    assert "export const { mountMap } = modules.map;" in (tmp_path / "map.js").read_text("utf-8")


def test_the_base_map_holds_every_layer_whole():
    layers = json.loads(basemap_json())
    for path in BASEMAP_DIR.glob("*.geojson"):
        assert layers[path.stem] == json.loads(path.read_text("utf-8"))["features"]
