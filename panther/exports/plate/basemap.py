"""The ground of the map, from files of this machine: relief, veil over the neighbours, wadis, rivers, regions, borders.

The base map ends in a box, not at a coast: towards its edge all of it fades into the ground. Beyond there are the
coasts and boundaries of the world, so that a campaign elsewhere has a plate too.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from matplotlib.path import Path as Outline
from numpy.typing import NDArray

from panther.exports.plate.coasts import draw_coasts
from panther.exports.plate.ink import Box, Page, Relief
from panther.exports.plate.mercator import MapView
from panther.layers.assets import BASEMAP_BOUNDS, BASEMAP_DIR
from panther.views.orientation import Bounds

BOX: Bounds = BASEMAP_BOUNDS
_VEIL = 0.42
_LEAST_SHARE = 0.12
_FADE = 0.1
_FADE_AT, _FADE_BY = (0.0, 0.08, 0.4, 0.7, 1.0), (1.0, 1.0, 0.62, 0.2, 0.0)
_LEVELS = 255
_VECTOR_DPI = 150
_WADI_DASH, _ADMIN_DASH, _BORDER_DASH = (3.8, 1.5, 0.8, 1.5), (1.1, 2.6), (6.8, 1.9, 1.1, 1.9)

Feature = dict[str, Any]


@cache
def features(name: str) -> list[Feature]:
    """The features of a file of the base map."""
    found: list[Feature] = json.loads((BASEMAP_DIR / f"{name}.geojson").read_text(encoding="utf-8"))["features"]
    return found


@cache
def _relief(theme: str) -> NDArray[np.uint8]:
    from PIL import Image

    with Image.open(BASEMAP_DIR / f"relief-{theme}.webp") as picture:
        return np.asarray(picture.convert("RGB"))


def reaches(view: MapView) -> bool:
    """Whether any of the base map lies in the view, as more than a speck."""
    box = _on_page(view)
    return box.touches(view.frame) and box.width >= _LEAST_SHARE * view.frame.width


def holds(view: MapView) -> bool:
    """Whether all that the view shows lies in the base map."""
    west, south, east, north = view.bounds
    return BOX[0] <= west and BOX[1] <= south and east <= BOX[2] and north <= BOX[3]


def draw_ground(page: Page, view: MapView, theme: str, home: str | None) -> None:
    """Draw the ground of the map within its frame."""
    colours = page.colours
    page.rect(view.frame, colours["map-ground"])
    if not holds(view):
        draw_coasts(page, view, colours["map-sea"], colours["map-water"], colours["map-border"])
    if not reaches(view):
        return
    box = _on_page(view)
    page.clip = _seen(view, box)  # some lines run on a little beyond it
    _draw_relief(page, view, theme, box)
    _draw_veil(page, view, home)
    _draw_lines(page, view, "wadis_wdbii", "map-water", 0.7, _WADI_DASH, 0.62)
    rivers = [feature for feature in features("rivers") if feature["properties"]["level"] == 0]
    others = [feature for feature in features("rivers") if feature["properties"]["level"] != 0]
    _draw_lines(page, view, others, "map-water", 0.7, _WADI_DASH, 0.62)
    _draw_lines(page, view, rivers, "map-water", 1.15, None, 0.9)
    _draw_lines(page, view, "admin1_lines", "map-line", 0.7, _ADMIN_DASH, 1.0)
    _draw_lines(page, view, "borders", "map-border", 4.5, None, 0.13)
    _draw_lines(page, view, "borders", "map-border", 1.05, _BORDER_DASH, 0.95)
    draw_edge(page, view, page.colours["map-ground"])
    page.clip = None


def _on_page(view: MapView) -> Box:
    west, south, east, north = BOX
    (left, right), (top, bottom) = view.project(np.array([west, east]), np.array([north, south]))
    return Box(float(left), float(top), float(right), float(bottom))


def _seen(view: MapView, box: Box) -> Box:
    """The part of the base map's box that is in the frame."""
    frame = view.frame
    return Box(
        max(frame.left, box.left), max(frame.top, box.top), min(frame.right, box.right), min(frame.bottom, box.bottom)
    )


def _draw_relief(page: Page, view: MapView, theme: str, box: Box) -> None:
    """The relief as far as it is in the frame, at the fineness of the page."""
    from PIL import Image

    picture, seen = _relief(theme), _seen(view, box)
    high, wide = picture.shape[:2]
    across, down = wide / box.width, high / box.height
    part = ((seen.left - box.left) * across, (seen.top - box.top) * down,
            (seen.right - box.left) * across, (seen.bottom - box.top) * down)  # fmt: skip
    fineness = (page.dpi if page.medium == "png" else min(page.dpi, _VECTOR_DPI)) / 72
    size = (max(1, round(seen.width * fineness)), max(1, round(seen.height * fineness)))
    drawn = Image.fromarray(picture).resize(size, Image.Resampling.BICUBIC, box=part)
    pixels = np.dstack([np.asarray(drawn), np.full(size[::-1], _LEVELS, np.uint8)])
    page.add(Relief(page, pixels, seen))


def _draw_veil(page: Page, view: MapView, home: str | None) -> None:
    """Neighbours recede under a veil over all that is not the campaign's country."""
    country = next((part for part in features("countries") if part["properties"]["iso2"] == home), None)
    if country is None:
        return
    west, south, east, north = BOX
    box = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    rings = [view.line(box), *(view.line(polygon[0]) for polygon in polygons_of(country))]
    rings = [rings[0], *(_turned(ring, rings[0]) for ring in rings[1:])]
    path = Outline.make_compound_path(*(Outline(ring, closed=True) for ring in rings))
    page.path(path, page.colours["map-halo"], alpha=_VEIL)


def polygons_of(country: Feature) -> list[list[list[list[float]]]]:
    """The polygons of a country, each its rings of (longitude, latitude), the outer one first."""
    geometry = country["geometry"]
    found: list[list[list[list[float]]]] = geometry["coordinates"]
    return [geometry["coordinates"]] if geometry["type"] == "Polygon" else found


def _turned(ring: NDArray[Any], other: NDArray[Any]) -> NDArray[Any]:
    """A ring that runs the other way round than another, so that it is a hole in it."""
    return ring[::-1] if (_area(ring) > 0) == (_area(other) > 0) else ring


def _area(ring: NDArray[Any]) -> float:
    x, y = ring[:, 0], ring[:, 1]
    return float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))


def _draw_lines(  # noqa: PLR0913, PLR0917
    page: Page,
    view: MapView,
    of: str | list[Feature],
    colour: str,
    width: float,
    dash: Sequence[float] | None,
    alpha: float,
) -> None:
    """Lines of the base map, as far as they are near the frame, as one path."""
    around = view.frame.grown(20)
    lines = [view.line(feature["geometry"]["coordinates"]) for feature in (features(of) if isinstance(of, str) else of)]
    near = [line for line in lines if _box_of(line).touches(around)]
    if near:
        path = Outline.make_compound_path(*(Outline(line) for line in near))
        page.path(path, None, page.colours[colour], width, dash, alpha)


def _box_of(line: NDArray[Any]) -> Box:
    (left, top), (right, bottom) = line.min(axis=0), line.max(axis=0)
    return Box(float(left), float(top), float(right), float(bottom))


def draw_edge(page: Page, view: MapView, ground: str) -> None:
    """Fade the base map into the colour of the ground towards the edges of its box: beyond, nothing is known."""
    box = _on_page(view)
    seen = _seen(view, box)
    share_x, share_y = _FADE * box.width, _FADE * box.height
    sides = (seen.left - box.left, box.right - seen.right, seen.top - box.top, box.bottom - seen.bottom)
    if min(sides[0], sides[1]) >= share_x and min(sides[2], sides[3]) >= share_y:
        return
    steps = 1.5  # points for a pixel: a fade has no detail
    x = np.linspace(seen.left, seen.right, max(2, round(seen.width / steps)))
    y = np.linspace(seen.top, seen.bottom, max(2, round(seen.height / steps)))
    along = np.minimum(x - box.left, box.right - x) / share_x
    down = np.minimum(y - box.top, box.bottom - y) / share_y
    clear = (1 - np.interp(along, _FADE_AT, _FADE_BY))[None, :] * (1 - np.interp(down, _FADE_AT, _FADE_BY))[:, None]
    _draw_fade(page, 1 - clear, seen, ground)


def _draw_fade(page: Page, cover: NDArray[Any], seen: Box, colour: str) -> None:
    from PIL import Image

    ground = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    fineness = page.dpi / 72 if page.medium == "png" else 1.0
    size = (max(1, round(seen.width * fineness)), max(1, round(seen.height * fineness)))
    alpha = Image.fromarray((cover * _LEVELS).round().astype(np.uint8)).resize(size, Image.Resampling.BILINEAR)
    pixels = np.empty((size[1], size[0], 4), np.uint8)
    pixels[..., :3] = ground
    pixels[..., 3] = np.asarray(alpha)
    page.add(Relief(page, pixels, seen.grown(0.3)))


def nearest_line(longitude: float, latitude: float, reach_km: float) -> list[list[float]] | None:
    """The boundary nearest to a point, within reach; ``None`` where the base map has none."""
    from panther.exports.plate.bounds import km_between

    best, least = None, reach_km
    for feature in features("borders"):
        line: list[list[float]] = feature["geometry"]["coordinates"]
        far = min(km_between((x, y), (longitude, latitude)) for x, y in line)
        if far <= least:
            best, least = line, far
    return best
