"""A plate from an edition: all of its parts in their order, and the file they are written into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from panther.exports.edition import Edition
from panther.exports.plate import basemap, furniture
from panther.exports.plate.colours import palette_of
from panther.exports.plate.corners import furniture_of
from panther.exports.plate.days import draw_days
from panther.exports.plate.footer import FooterPlan, draw_footer, footer_rows, plan_footer
from panther.exports.plate.heading import draw_heading
from panther.exports.plate.ink import Box, Look, Medium, Page
from panther.exports.plate.labels import Labels
from panther.exports.plate.layout import Layout, layout_of, sizes_of
from panther.exports.plate.legend import Item, draw_legend, known_items, rows_of, type_items, ways_of, ways_on
from panther.exports.plate.listing import Listed, draw_column, following_pages
from panther.exports.plate.locator import draw_locator
from panther.exports.plate.mapping import draw_leaders, draw_reaches, draw_signs
from panther.exports.plate.marks import Mark, marks_of
from panther.exports.plate.mercator import MapView
from panther.exports.plate.options import PlateOptions
from panther.exports.plate.placing import MOST_APART, Site, sites_of
from panther.exports.plate.rings import Ring, seat_rings, write_names
from panther.exports.plate.seats import Seats
from panther.exports.plate.viewing import country_of, view_of
from panther.exports.plate.writing import write_pages
from panther.translation import marked, translated

MEDIA: tuple[Medium, ...] = ("png", "svg", "pdf")
_SCALE_WORDS = marked("Web Mercator; the scale holds at the middle of the map.")


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
    rings: list[Ring] = field(default_factory=list)

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
    options = replace(options, citations=options.citations or ("full" if medium == "pdf" else "short"))
    marks = marks_of(edition)
    plan = _planned(edition, options, marks)
    layout = plan.layout
    page = Page(options.width, options.height, options.dpi, medium, palette_of(options.theme))
    view = view_of(edition, marks, layout.map)
    plate = Plate([page], layout, view, [], [], {}, [])
    draw_heading(page, layout.title, edition, layout.sizes, country_of(edition, view))
    _draw_map(plate, edition, marks, options.theme)
    listed = draw_column(page, layout, edition, options, plate.on_map)
    draw_legend(page, layout.legend, plan.types, _occurring(plate, edition, options.theme, listed), layout.sizes.small)
    draw_days(page, layout.days, edition, layout.sizes.small)
    draw_footer(page, layout.footer, edition, layout.sizes, plan.footer)
    if medium == "pdf" and options.citations != "none":
        plate.pages += following_pages(edition, options, page.colours, listed, plate.on_map)
    return plate


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the parts of a plate stand, with what had to be set to know: the footer, the rows of types."""

    layout: Layout
    footer: FooterPlan
    types: list[list[Item]]


def _planned(edition: Edition, options: PlateOptions, marks: Sequence[Mark]) -> _Plan:
    """The plan of a plate, with room in the legend for every sign that may occur."""
    sizes = sizes_of(options.width, options.height)
    footer = plan_footer(edition, layout_of(options, 6, 2).page.width, sizes.footer, translated(_SCALE_WORDS))
    lines = footer_rows(edition, footer)
    wide = layout_of(options, lines, 2).legend.width
    items = type_items(edition, sizes.small)
    rows = rows_of(items, sizes.small, wide)
    ways = ways_of(edition.events)
    ways |= {"several"} if len(marks) > MOST_APART else set()
    ways |= {"chosen"} if edition.view.event is not None else set()
    known = rows_of(known_items(options.theme, ways), sizes.small, wide)
    return _Plan(layout_of(options, lines, len(rows) + len(known)), footer, rows)


def _occurring(plate: Plate, edition: Edition, theme: str, listed: Listed) -> list[Item]:
    """The signs of the legend that stand on the map or beside the sources."""
    ways = ways_on(plate.sites) | ways_of(edition.events[number - 1] for number in listed.numbers) - {"line"}
    return known_items(theme, ways | ({"area"} if plate.rings else set()))


def _draw_map(plate: Plate, edition: Edition, marks: Sequence[Mark], theme: str) -> None:
    page, view, sizes = plate.pages[0], plate.view, plate.layout.sizes
    radius = 2.6 / 25.4 * 72 * 0.92 * sizes.label / 8.2
    basemap.draw_ground(page, view, theme, edition.home)
    furniture.draw_graticule(page, view)
    plate.furniture = furniture_of(view, marks, sizes.small)
    boxes = list(plate.furniture.values())
    plate.sites, plate.outside = sites_of(marks, view, boxes, radius)
    if not plate.sites:
        boxes.append(_say_empty(page, view, sizes.label, placed=bool(marks)))
    page.clip = view.frame
    labels = Labels(page, view, Seats(view.frame.grown(-3), boxes), sizes.label)
    _draw_marks(plate, labels)
    if basemap.reaches(view):
        labels.write_countries()
        labels.write_regions(place.name for place in edition.places)
    labels.write_context(edition.places, marks)
    draw_signs(page, plate.sites, theme)
    page.clip = None
    _draw_furniture(plate)


def _draw_marks(plate: Plate, labels: Labels) -> None:
    """Draw how far places reach, leaders and labels: all that lies below the signs."""
    page, view, size = plate.pages[0], plate.view, plate.layout.sizes.label
    seated = labels.seat_marks(plate.sites)
    plate.rings = seat_rings(plate.outside, view, labels.seats, 0.9 * size)
    plate.left_out = labels.left_out
    draw_reaches(page, view, plate.sites, [ring.mark for ring in plate.rings])
    draw_leaders(page, plate.sites)
    for label in seated:
        labels.write(label)
    write_names(page, plate.rings, 0.9 * size)


def _say_empty(page: Page, view: MapView, size: float, *, placed: bool) -> Box:
    """Say why nothing is marked; returns where that stands."""
    look = Look("serif-italic", 1.3 * size, page.colours["map-ink"], "middle", page.colours["map-halo"])
    if placed:
        words = translated("No event of this view lies on this map: all are listed, none is marked.")
    else:
        words = translated("No event of this view has a place: all are listed, none is marked.")
    return page.text(*view.frame.middle, words, look, "empty").box


def _draw_furniture(plate: Plate) -> None:
    page, view, sizes = plate.pages[0], plate.view, plate.layout.sizes
    if "locator" in plate.furniture:
        draw_locator(page, plate.furniture["locator"], view, plate.outside, sizes.footer)
    furniture.draw_scale(page, view, plate.furniture["scale"], sizes.small)
    furniture.draw_north(page, plate.furniture["north"])
    furniture.draw_neatline(page, view)
    furniture.draw_degrees(page, view, sizes.footer)
