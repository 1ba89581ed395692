"""A plate from an edition: all of its parts in their order, and the file they are written into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from panther.exports.edition import Edition
from panther.exports.plate import basemap, furniture
from panther.exports.plate.colours import colours, mixed
from panther.exports.plate.days import draw_days
from panther.exports.plate.footer import draw_footer, footer_rows, plan_footer
from panther.exports.plate.heading import draw_heading
from panther.exports.plate.ink import Box, Look, Medium, Page
from panther.exports.plate.labels import Labels
from panther.exports.plate.layout import Layout, layout_of, sizes_of
from panther.exports.plate.legend import draw_legend, known_items, rows_of, type_items
from panther.exports.plate.listing import draw_column, following_pages
from panther.exports.plate.locator import draw_locator
from panther.exports.plate.mapping import draw_leaders, draw_reaches, draw_signs
from panther.exports.plate.marks import Mark, marks_of
from panther.exports.plate.mercator import MapView, at_zoom, fitted, useful
from panther.exports.plate.options import PlateOptions
from panther.exports.plate.placing import MOST_APART, Site, sites_of
from panther.exports.plate.seats import Seats
from panther.exports.plate.writing import write_pages

MEDIA: tuple[Medium, ...] = ("png", "svg", "pdf")
_RING_KM = 40.0
# A map that shows this many degrees needs no smaller one to say where it lies.
_WIDEST = 90.0
_WORLD = (-170.0, -56.0, 180.0, 72.0)


@dataclass(slots=True)
class Plate:
    """A plate as it was drawn: its pages, and what stands where on the first."""

    pages: list[Page]
    layout: Layout
    view: MapView
    sites: list[Site]
    outside: list[Mark]
    furniture: dict[str, Box]
    left_out: list[Mark]

    @property
    def on_map(self) -> set[int]:
        """Numbers of the events whose signs stand on the map."""
        return {number for site in self.sites for mark in site.marks for number in mark.numbers}


def draw_plate(edition: Edition, options: PlateOptions, medium: Medium) -> bytes:
    """The plate of an edition as the bytes of a PNG, SVG or PDF file.

    Args:
        edition: What is shown; its view says which part of the world.
        options: Size, fineness, theme, citations.
        medium: ``png``, ``svg`` or ``pdf``.
    """
    return write_pages(make_plate(edition, options, medium).pages, edition, medium)


def make_plate(edition: Edition, options: PlateOptions, medium: Medium) -> Plate:
    """The plate of an edition, drawn but not written."""
    quoted = options.citations or ("full" if medium == "pdf" else "short")
    options = replace(options, citations=quoted)
    palette = palette_of(options.theme)
    sizes = sizes_of(options.width, options.height)
    items = type_items(edition, sizes.small)
    margin = layout_of(options, 6, 2).page
    footer = plan_footer(edition, margin.width, sizes.footer, _scale_words())
    lines = footer_rows(edition, footer)
    marks = marks_of(edition)
    wide = layout_of(options, lines, 2).legend.width
    rows = rows_of(items, sizes.small, wide) if items else []
    known = known_items(options.theme, several=len(marks) > MOST_APART, chosen=edition.view.event is not None)
    layout = layout_of(options, lines, len(rows) + len(rows_of(known, sizes.small, wide)))
    page = Page(options.width, options.height, options.dpi, medium, palette)
    view = view_of(edition, marks, layout.map)
    draw_heading(page, layout.title, edition, layout.sizes, country_of(edition, view))
    plate = Plate([page], layout, view, [], [], {}, [])
    _draw_map(plate, edition, marks, options.theme)
    several, chosen = any(site.is_knot for site in plate.sites), any(site.selected for site in plate.sites)
    known = known_items(options.theme, several=several, chosen=chosen)
    draw_legend(page, layout.legend, rows, known, layout.sizes.small)
    draw_days(page, layout.days, edition, layout.sizes.small)
    listed = draw_column(page, layout, edition, options, medium, plate.on_map)
    draw_footer(page, layout.footer, edition, layout.sizes, footer)
    if medium == "pdf" and options.citations != "none":
        plate.pages += following_pages(edition, options, palette, listed, plate.on_map)
    return plate


def palette_of(theme: str) -> Mapping[str, str]:
    """The colours of a theme by their names, that of the paper among them."""
    found = dict(colours(theme))
    found["paper"] = mixed(found["page"], found["surface"], 0.8) if theme == "light" else found["page"]
    found["dark"] = "yes" if theme == "dark" else "no"
    return found


def country_of(edition: Edition, view: MapView) -> str:
    """The country that the campaign happens in, where the base map knows it."""
    names = {feature["properties"]["iso2"]: feature["properties"]["name"] for feature in basemap.features("countries")}
    return names.get(edition.home or "", "") if basemap.reaches(view) else ""


def _scale_words() -> str:
    return "Web Mercator; the scale holds at the middle of the map."


def view_of(edition: Edition, marks: list[Mark], frame: Box) -> MapView:
    """What the map shows: the bounds asked for, else the screen's view, else all places of the events."""
    if edition.bounds is not None:
        return fitted(frame, edition.bounds)
    if edition.view.at is not None:
        return at_zoom(frame, edition.view.at)
    spots = [
        (mark.longitude, mark.latitude, min(mark.spot.radius_km, _RING_KM) if mark.hollow else 0.0, len(mark.numbers))
        for mark in marks
    ]
    found = useful(frame, spots)
    if found is not None:
        return found
    known = [(place.longitude, place.latitude, 0.0, 1) for place in edition.places if place.plot]
    return useful(frame, known) or fitted(frame, _WORLD)


def _draw_map(plate: Plate, edition: Edition, marks: list[Mark], theme: str) -> None:
    page, view, sizes = plate.pages[0], plate.view, plate.layout.sizes
    radius = 2.6 / 25.4 * 72 * 0.92 * sizes.label / 8.2
    basemap.draw_ground(page, view, theme, edition.home)
    furniture.draw_graticule(page, view)
    plate.furniture = furniture_of(view, marks, sizes.small)
    boxes = list(plate.furniture.values())
    plate.sites, plate.outside = sites_of(marks, view, boxes, radius)
    page.clip = view.frame
    draw_reaches(page, view, marks, plate.sites)
    draw_leaders(page, plate.sites)
    seats = Seats(view.frame.grown(-3), list(boxes))
    labels = Labels(page, view, seats, sizes.label)
    labels.write_marks(plate.sites)
    if basemap.reaches(view):
        labels.write_countries()
        labels.write_regions(place.name for place in edition.places)
    labels.write_context(edition.places, marks)
    draw_signs(page, plate.sites, theme)
    page.clip = None
    plate.left_out = labels.left_out
    if not plate.sites:
        _say_empty(page, view, sizes.label, placed=bool(marks))
    if "locator" in plate.furniture:
        draw_locator(page, plate.furniture["locator"], view, plate.outside, sizes.footer)
    furniture.draw_scale(page, view, plate.furniture["scale"], sizes.small)
    furniture.draw_north(page, plate.furniture["north"])
    furniture.draw_neatline(page, view)
    furniture.draw_degrees(page, view, sizes.footer)


def _say_empty(page: Page, view: MapView, size: float, *, placed: bool) -> None:
    """Say why nothing is marked."""
    look = Look("serif-italic", 1.3 * size, page.colours["map-ink"], "middle", page.colours["map-halo"])
    words = "No event of this view lies on this map" if placed else "No event of this view has a place"
    page.text(*view.frame.middle, f"{words}: all are listed, none is marked.", look, "empty")


def furniture_of(view: MapView, marks: list[Mark], size: float, *, locator: bool = True) -> dict[str, Box]:
    """Locator (where one is wanted), scale and arrow, each in the corner where it hides the fewest marks."""
    points = [tuple(float(part) for part in view.project(mark.longitude, mark.latitude)) for mark in marks]
    wide = min(0.235 * view.frame.width, 150.0)
    high = min(0.29 * view.frame.height, wide * 0.88)
    taken: dict[str, Box] = {}
    corners = {
        "locator": ("SW", "NW", "SE", "NE"),
        "scale": ("SE", "SW", "NE", "NW"),
        "north": ("NE", "NW", "SE", "SW"),
    }
    extents = {"locator": (wide, high), "scale": furniture.scale_size(view, size), "north": furniture.ARROW}
    used: set[str] = set()
    if not locator or view.bounds[2] - view.bounds[0] > _WIDEST:
        del corners["locator"]
    for name, order in corners.items():
        inset = 0.0 if name == "locator" else 6.0
        boxes = {
            corner: _corner(view.frame.grown(-inset), corner, *extents[name]) for corner in order if corner not in used
        }
        best = min(boxes, key=lambda corner: _hidden(boxes[corner], points))
        taken[name] = boxes[best]
        used.add(best)
    return taken


def _corner(frame: Box, corner: str, wide: float, high: float) -> Box:
    left = frame.left if "W" in corner else frame.right - wide
    top = frame.top if "N" in corner else frame.bottom - high
    return Box(left, top, left + wide, top + high)


def _hidden(box: Box, points: list[tuple[float, ...]]) -> int:
    around = box.grown(10)
    return sum(around.left < x < around.right and around.top < y < around.bottom for x, y in points)
