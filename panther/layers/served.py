"""The files that the page loads, gathered in one folder.

The map's page asks for few files, each whole: its scripts linked, the features of the base map as one. Every request
to the app's server costs as much as drawing a hundred markers.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from panther.layers.assets import BASEMAP_DIR, LEAFLET_DIR, STATIC_DIR
from panther.layers.linking import link_module
from panther.translation import ENGLISH, LANGUAGES

_COPIED = (
    *(LEAFLET_DIR / name for name in ("leaflet.js", "leaflet.css")),
    *(BASEMAP_DIR / f"relief-{theme}.webp" for theme in ("light", "dark")),
    *sorted(STATIC_DIR.glob("*.css")),
)


def gather_files(folder: Path, scripts: Mapping[str, Sequence[str]]) -> None:
    """Write everything that a page loads into an empty folder.

    Args:
        folder: Where to write.
        scripts: The modules that each script links, by its name without suffix; there is one for each language.
    """
    for path in _COPIED:
        shutil.copyfile(path, folder / path.name)
    shutil.copyfile(BASEMAP_DIR / "world.json", folder / "world.json")
    (folder / "basemap.json").write_text(basemap_json(), encoding="utf-8")
    for name, modules in scripts.items():
        for language in LANGUAGES:
            script = link_module(modules, language=language)
            (folder / script_name(name, language)).write_text(script, encoding="utf-8")


def script_name(name: str, language: str) -> str:
    """What a script is called that speaks a language."""
    return f"{name}.js" if language == ENGLISH else f"{name}.{language}.js"


def basemap_json() -> str:
    """The features of the base map as one JSON object: for each layer, by its name, the list of its features."""
    layers = {
        path.stem: json.loads(path.read_text(encoding="utf-8"))["features"]
        for path in sorted(BASEMAP_DIR.glob("*.geojson"))
    }
    return json.dumps(layers, ensure_ascii=False, separators=(",", ":"))
