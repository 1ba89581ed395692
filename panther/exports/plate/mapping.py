"""The marks as they are drawn: rings and bands of vague places, leaders, signs."""

from __future__ import annotations

from collections.abc import Sequence

from panther.exports.plate.ink import Look, Page
from panther.exports.plate.marks import WIDE_KM, Mark
from panther.exports.plate.mercator import MapView
from panther.exports.plate.placing import Site
from panther.exports.plate.signs import DASH, shape

_RING_DASH = (4.2, 3.2)


def draw_reaches(page: Page, view: MapView, sites: Sequence[Site], beyond: Sequence[Mark] = ()) -> None:
    """Draw how far vague places reach: rings of true radius, bands along borders; none for several places in one.

    Args:
        page: The page.
        view: What the map shows.
        sites: The signs on the map.
        beyond: Areas off the map whose rings cross it.
    """
    for site in sites:
        for mark in site.marks:
            if site.line:
                _draw_band(page, site, mark)
    hidden = {id(mark) for site in sites if site.line or site.is_knot for mark in site.marks if not mark.selected}
    hidden |= {id(site.marks[0]) for site in sites if site.line}
    marks = [*beyond, *(mark for site in sites for mark in site.marks)]
    for mark in sorted(marks, key=lambda mark: (mark.selected, -mark.spot.radius_km)):
        if mark.spot.geometry == "area" and id(mark) not in hidden:
            _draw_ring(page, view, mark)


def _draw_band(page: Page, site: Site, mark: Mark) -> None:
    colour = page.colours[f"t-{mark.types[0]}"]
    patch = page.line(site.line, colour, 5.2, alpha=0.16 if mark.faint else 0.38)
    patch.set_capstyle("round")


def _draw_ring(page: Page, view: MapView, mark: Mark) -> None:
    colour, wide = page.colours[f"t-{mark.types[0]}"], mark.spot.radius_km > WIDE_KM
    x, y = (float(part) for part in view.project(mark.longitude, mark.latitude))
    radius = mark.spot.radius_km * view.points_per_km(mark.latitude)
    strong = 1.0 if mark.selected else 0.34 if mark.faint else 0.42 if wide else 0.62
    page.circle(
        x, y, radius, None if wide else colour, colour, 1.5 if mark.selected else 0.9,
        dash=_RING_DASH if mark.spot.inferred else None, alpha=strong, fill_alpha=0.1 if mark.selected else 0.05,
    )  # fmt: skip


def draw_leaders(page: Page, sites: Sequence[Site]) -> None:
    """Draw where signs that were pushed aside belong."""
    ink = page.colours["map-ink"]
    for site in sites:
        if site.moved:
            page.line([(site.x0, site.y0), (site.x, site.y)], ink, 0.6, alpha=0.65)
            page.circle(site.x0, site.y0, 1.3, ink)


def draw_signs(page: Page, sites: Sequence[Site], theme: str) -> None:
    """Draw the signs, the chosen one last."""
    for site in sorted(sites, key=lambda site: site.selected):
        if site.selected:
            _draw_selection(page, site, theme)
        if site.is_knot:
            _draw_knot(page, site)
        else:
            _draw_sign(page, site)


def _outline_key(site: Site) -> str:
    return "battles" if site.is_knot else site.marks[0].types[0]


def _draw_selection(page: Page, site: Site, theme: str) -> None:
    colours, path = page.colours, shape(_outline_key(site), site.radius, site.x, site.y)
    light = theme == "light"
    page.path(path, None, colours["ink" if light else "map-halo"], 0.95 * site.radius + 1.8)
    page.path(path, None, colours["mark" if light else "mark-line"], 0.95 * site.radius)


def _draw_knot(page: Page, site: Site) -> None:
    colours = page.colours
    radius = site.radius * 1.12
    page.circle(site.x, site.y, radius + 1.2, colours["map-halo"])
    page.circle(site.x, site.y, radius, colours["surface"], colours["map-ink"], 1.1)
    page.circle(site.x, site.y, radius - 1.9, None, colours["map-ink"], 0.55)
    count = str(len(site.marks))
    size = site.radius * (1.05 if len(count) < 3 else 0.8)  # noqa: PLR2004
    page.text(site.x, site.y + 0.34 * size, count, Look("sans-bold", max(size, 6.2), colours["ink"], "middle"), "knot")


def _draw_sign(page: Page, site: Site) -> None:
    mark, colours = site.marks[0], page.colours
    key, radius = mark.types[0], site.radius
    colour, path = colours[f"t-{key}"], shape(key, radius, site.x, site.y)
    pips = _pips(site)
    page.path(path, colours["map-halo"], colours["map-halo"], 3.0)
    for pip_key, x, y in pips:
        page.path(shape(pip_key, radius * 0.36, x, y), colours["map-halo"], colours["map-halo"], 1.6)
    if mark.hollow:
        strong = 0.55 if mark.faint else 1.0
        page.path(path, colours["surface"], colour, 1.7, DASH if mark.spot.inferred else None, strong, 1.0)
    else:
        page.path(path, colour, colour if mark.faint else None, 1.0, fill_alpha=0.45 if mark.faint else 1.0)
        if mark.spot.inferred:
            page.path(shape(key, radius + 2.5, site.x, site.y), None, colour, 1.1, DASH)
    for pip_key, x, y in pips:
        page.path(shape(pip_key, radius * 0.36, x, y), colours[f"t-{pip_key}"])


def _pips(site: Site) -> list[tuple[str, float, float]]:
    """The other types of a place, at most three, as small signs below."""
    others = site.marks[0].types[1:4]
    step, y = site.radius * 1.02, site.y + site.radius + (3.6 if site.marks[0].types[0] == "explosions" else 2.4)
    return [(key, site.x + (place - (len(others) - 1) / 2) * step, y) for place, key in enumerate(others)]
