"""The folders of files that the page is made of: our scripts and styles, the base map, Leaflet."""

from __future__ import annotations

import hashlib
from pathlib import Path

import xstatic.pkg.leaflet

STATIC_DIR = Path(__file__).resolve().parent / "static"
BASEMAP_DIR = Path(__file__).resolve().parents[2] / "data" / "basemap"
# West, south, east, north: all of it but the world lies within.
BASEMAP_BOUNDS = (-5.0, 15.0, 6.0, 24.0)
LEAFLET_DIR = Path(xstatic.pkg.leaflet.BASE_DIR)


def on_base_map(longitude: float, latitude: float) -> bool:
    """Whether a point lies on the base map."""
    west, south, east, north = BASEMAP_BOUNDS
    return west <= longitude <= east and south <= latitude <= north


def fingerprint(folder: Path) -> str:
    """Ten hexadecimal digits that change with any file of the folder, so that no browser serves an old script."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:10]
