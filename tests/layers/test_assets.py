import json
import re
from itertools import accumulate, pairwise

import pytest
from PIL import Image

from panther.layers.assets import BASEMAP_DIR, LEAFLET_DIR, STATIC_DIR, fingerprint

SCRIPTS = sorted(STATIC_DIR.glob("*.js"))
ONLINE = STATIC_DIR / "online.js"
STYLES = sorted(STATIC_DIR.glob("*.css"))
FEATURES = sorted(BASEMAP_DIR.glob("*.geojson"))
WEST, SOUTH, EAST, NORTH = -5.01, 14.99, 6.01, 24.01


def test_a_fingerprint_changes_with_any_file_and_with_its_name(tmp_path):
    (tmp_path / "a.js").write_text("1")
    first = fingerprint(tmp_path)
    (tmp_path / "a.js").write_text("2")
    second = fingerprint(tmp_path)
    (tmp_path / "a.js").rename(tmp_path / "b.js")
    assert len({first, second, fingerprint(tmp_path)}) == 3
    assert re.fullmatch(r"[0-9a-f]{10}", first)


def test_leaflet_is_there():
    assert (LEAFLET_DIR / "leaflet.js").is_file()
    assert (LEAFLET_DIR / "leaflet.css").is_file()


@pytest.mark.parametrize("path", [*SCRIPTS, *STYLES], ids=lambda path: path.name)
def test_no_file_of_ours_names_another_host_but_the_one_of_the_online_layers(path):
    text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
    addresses = re.findall(r"https?://[^`\"']*", text)
    assert addresses == (["https://${host}${path}"] if path == ONLINE else [])


def test_the_online_layers_are_three_hosts():
    hosts = re.findall(r'host: "([^"]+)"', ONLINE.read_text(encoding="utf-8"))
    assert hosts == ["tile.openstreetmap.org", "a.tile.opentopomap.org", "server.arcgisonline.com"]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_text_never_becomes_markup(path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", text)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_colours_have_names(path):
    if path.name != "tokens.css":
        assert not re.search(r"#[0-9A-Fa-f]{3,8}\b", path.read_text(encoding="utf-8"))


def test_every_colour_that_is_used_is_named():
    named = {name for path in STYLES for name in re.findall(r"(--[\w-]+):", path.read_text("utf-8"))}
    used = {name for path in [*SCRIPTS, *STYLES] for name in re.findall(r"var\((--[\w-]+)\)", path.read_text("utf-8"))}
    assert used <= named


@pytest.mark.parametrize("path", FEATURES, ids=lambda path: path.stem)
def test_the_base_map_lies_in_its_box(path):
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    assert features
    for feature in features:
        for lon, lat in positions(feature["geometry"]["coordinates"]):
            assert WEST <= lon <= EAST
            assert SOUTH <= lat <= NORTH


def positions(coordinates):
    if isinstance(coordinates[0], float | int):
        yield coordinates
    else:
        for inner in coordinates:
            yield from positions(inner)


def test_countries_can_be_found_by_code():
    features = json.loads((BASEMAP_DIR / "countries.geojson").read_text(encoding="utf-8"))["features"]
    assert {feature["properties"]["iso2"] for feature in features} == {"NE", "BF", "ML", "DZ"}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_reliefs_fit_the_box_in_web_mercator(theme):
    with Image.open(BASEMAP_DIR / f"relief-{theme}.webp") as image:
        assert image.size == (1800, 1564)


def test_the_readme_names_every_file():
    readme = (BASEMAP_DIR / "README.md").read_text(encoding="utf-8")
    for path in BASEMAP_DIR.iterdir():
        if path.name != "README.md" and path.is_file():
            assert path.name in readme


def test_the_world_is_rings_and_lines_of_steps_within_the_world():
    world = json.loads((BASEMAP_DIR / "world.json").read_text(encoding="utf-8"))
    for line in (*world["land"], *world["borders"]):
        assert len(line) % 2 == 0
        for low, high, steps in ((-18500, 18500, line[::2]), (-9000, 9000, line[1::2])):
            at = list(accumulate(steps))
            assert low <= min(at)
            assert max(at) <= high
    for ring in world["land"]:
        assert (sum(ring[2::2]), sum(ring[3::2])) == (0, 0)
    # As a plate fills them: land clockwise on the map, and the one lake the other way.
    assert sum(doubled_area(ring) > 0 for ring in world["land"]) == 1


def doubled_area(steps):
    points = list(zip(accumulate(steps[::2]), accumulate(steps[1::2]), strict=True))
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(points))
