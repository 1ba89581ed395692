"""The stage of a film: its ground, drawn once, and the pictures of its steps, drawn on copies of it.

What never changes (base map, names for orientation, frame, labels of the legend, footer) is drawn once. The strip of
days is drawn twice, faint and strong, and every picture takes what is over from the strong one. Signs, names, date,
counts and captions are drawn for every picture; where they stand is settled once, with all events of the film.
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.path import Path
from numpy.typing import NDArray

from panther.exports.edition import Edition
from panther.exports.film.captions import Captions
from panther.exports.film.card import draw_card
from panther.exports.film.key import Key
from panther.exports.film.layout import FINE, SIZES, Layout, layout_of, legend_room
from panther.exports.film.names import draw_name, seat_names
from panther.exports.film.options import FilmOptions
from panther.exports.film.steps import Step, numbered, played
from panther.exports.film.telling import draw_footer, draw_heading, draw_now, footer_lines
from panther.exports.plate import basemap, furniture
from panther.exports.plate.colours import palette_of
from panther.exports.plate.corners import furniture_of
from panther.exports.plate.days import draw_days
from panther.exports.plate.ink import Box, Page
from panther.exports.plate.labels import Labels
from panther.exports.plate.mapping import draw_leaders, draw_reaches, draw_signs
from panther.exports.plate.marks import Mark, marks_among
from panther.exports.plate.placing import Site, sites_of
from panther.exports.plate.seats import Seats
from panther.exports.plate.viewing import country_of, view_of
from panther.views.query import Window

Pixels = NDArray[np.uint8]
Place = tuple[str, float, float]

_RADIUS = 2.6 / 25.4 * 72


class Stage:
    """Draws the pictures of a film.

    Args:
        edition: The events of the film.
        options: Size, theme, what a step is.

    Attributes:
        layout: Where things stand, in points.
        view: What the map shows.
        sites: The signs of the film, in their places.
    """

    def __init__(self, edition: Edition, options: FilmOptions) -> None:
        self.edition, self.options = replace(edition, view=replace(edition.view, event=None)), options
        self.palette = palette_of(options.theme)
        self.events = played(self.edition, options.by)
        marks = marks_among(self.events, edition.window, ())
        footer = footer_lines(self.edition, options)
        outside = self._lay_out(marks, len(footer), several=False)
        if any(site.is_knot for site in self.sites):
            outside = self._lay_out(marks, len(footer), several=True)
        self.outside = {_place(mark) for mark in outside}
        self.captions = Captions(self.edition, self.layout.captions, options)
        self._last: tuple[int, ...] = ()
        self.ground, self.past = self._grounds(marks, footer)

    def _lay_out(self, marks: list[Mark], footer_lines: int, *, several: bool) -> list[Mark]:
        """Settle where everything stands; returns the marks that lie beyond the map."""
        options = self.options
        self.key = Key(self.events, options.theme, legend_room(options), SIZES.small, several=several)
        self.layout = layout_of(options, self.key.rows, footer_lines)
        self.view = view_of(self.edition, marks, self.layout.map)
        self.furniture = furniture_of(self.view, marks, FINE, locator=False)
        self.sites, outside = sites_of(marks, self.view, list(self.furniture.values()), _RADIUS)
        return outside

    def _page(self, layout: Layout) -> Page:
        return Page(layout.width, layout.height, layout.dpi, "png", self.palette)

    def _grounds(self, marks: list[Mark], footer: Sequence[str]) -> tuple[Pixels, Pixels]:
        """What does not change, once with the days faint and once with them as they are when they are over."""
        page, layout = self._page(self.layout), self.layout
        page.rect(Box(-1, -1, layout.width + 1, layout.height + 1), self.palette["paper"])
        draw_heading(page, layout.heading, self.edition, country_of(self.edition, self.view))
        self._draw_map(page, marks)
        self.key.draw_labels(page, layout.legend)
        draw_footer(page, layout.footer, footer)
        ground = self._drawn(page)
        return self._with_days(ground, over=False), self._with_days(ground, over=True)

    def _with_days(self, ground: Pixels, *, over: bool) -> Pixels:
        page, edition = self._page(self.layout), self.edition
        if not over:
            window = Window(edition.window.start, edition.window.start) if edition.window else None
            everything = edition.everything or edition.events
            edition = replace(edition, events=(), everything=everything, view=replace(edition.view, window=window))
        draw_days(page, self.layout.days, edition, SIZES.small)
        return self._drawn(page, ground)

    def _draw_map(self, page: Page, marks: list[Mark]) -> None:
        view, home = self.view, self.edition.home
        basemap.draw_ground(page, view, self.options.theme, home)
        furniture.draw_graticule(page, view)
        seats = Seats(view.frame.grown(-3), list(self.furniture.values()))
        self.names = seat_names(self.sites, seats, SIZES.label)
        page.clip = view.frame
        labels = Labels(page, view, seats, SIZES.label * 0.92)
        if basemap.reaches(view):
            labels.write_countries()
            labels.write_regions(place.name for place in self.edition.places)
        labels.write_context(self.edition.places, marks)
        page.clip = None
        furniture.draw_scale(page, view, self.furniture["scale"], FINE)
        furniture.draw_north(page, self.furniture["north"])
        furniture.draw_neatline(page, view)
        furniture.draw_degrees(page, view, FINE)

    def picture(self, step: Step) -> Pixels:
        """The picture of a step: height x width x 3, red, green and blue from 0 to 255."""
        page, layout = self._page(self.layout), self.layout
        new = {self.edition.events[number - 1].event_id for number in step.new}
        shown = numbered(self.edition, step.shown)
        marks = {_place(mark): mark for mark in marks_among(shown.items(), step.window, new)}
        sites = [self._site(site, marks) for site in self.sites]
        self._draw_marks(page, sites)
        counts = Counter(event.event_type for event in shown.values())
        self.key.draw_counts(page, layout.legend, counts)
        draw_now(page, layout.now, self.edition, step, self._counts(step), self.options)
        self.captions.draw(page, step.new or self._last, old=not step.new)
        self._last = step.new or self._last
        ground = self._strip(page, step)
        return self._drawn(page, ground)[..., :3]

    def card(self) -> Pixels:
        """The picture at the end, which says what the film stands on."""
        page = self._page(self.layout)
        page.rect(Box(-1, -1, self.layout.width + 1, self.layout.height + 1), self.palette["paper"])
        draw_card(page, self.edition)
        return self._drawn(page)[..., :3]

    def _site(self, site: Site, marks: dict[Place, Mark]) -> Site | None:
        """A site with those of its marks that are shown, where it always stands."""
        shown = tuple(marks[place] for place in map(_place, site.marks) if place in marks)
        return replace(site, marks=shown) if shown else None

    def _draw_marks(self, page: Page, sites: Sequence[Site | None]) -> None:
        shown = [site for site in sites if site is not None]
        page.clip = self.view.frame
        draw_reaches(page, self.view, shown)
        draw_leaders(page, shown)
        named = [(site, self.names[number]) for number, site in enumerate(sites) if site and number in self.names]
        for site, name in sorted(named, key=lambda pair: pair[0].selected):
            draw_name(page, site, name, SIZES.label, new=site.selected)
        draw_signs(page, shown, self.options.theme)
        page.clip = None

    def _counts(self, step: Step) -> tuple[int, int, int]:
        """How many of the events shown are on the map, how many only beyond its edges, how many have no place."""
        inside = beyond = without = 0
        for event in numbered(self.edition, step.shown).values():
            places = {(place.place_id, place.latitude, place.longitude) for place in event.places}
            without += not places
            beyond += bool(places) and places <= self.outside
            inside += bool(places - self.outside)
        return inside, beyond, without

    def _strip(self, page: Page, step: Step) -> Pixels:
        """The ground with the days up to the step as they are when they are over; marks the days of the step."""
        edition, days = self.edition, self.layout.days
        if edition.span is None or step.window is None or edition.window is None:
            return self.ground
        first, last = (day.toordinal() for day in edition.span)
        per_day = days.width / (last - first + 1)
        base, top = days.bottom - 1.5 * SIZES.small, days.top + 3
        low, high = ((day.toordinal() - first) * per_day + days.left for day in (edition.window.start, step.window.end))
        high += per_day
        ground, part = self.ground.copy(), self.layout.dpi / 72
        rows = slice(round((days.top - 1) * part), round(base * part) + 3)
        columns = slice(max(0, round(low * part) - 2), round(high * part))
        ground[rows, columns] = self.past[rows, columns]
        start = (step.start.toordinal() - first) * per_day + days.left if step.start else high - per_day
        strong = self.palette["mark-line" if self.options.theme == "dark" else "ink"]
        page.line([(high, top - 2), (high, base + 3)], self.palette["ink"], 1.4)
        middle, half = (start + high) / 2, 4.5
        page.rect(Box(start, base, max(high, start + 1.5), base + 2.6), self.palette["mark-line"])
        page.path(Path([(middle - half, top - 7), (middle + half, top - 7), (middle, top - 1)], closed=False), strong)
        return ground

    def _drawn(self, page: Page, ground: Pixels | None = None) -> Pixels:
        """The pixels of a page, on a ground: height x width x 4."""
        width, height = self.options.width, self.options.height
        renderer = RendererAgg(width, height, page.dpi)
        pixels = np.asarray(renderer.buffer_rgba())
        if ground is not None:
            pixels[:] = ground
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Glyph", category=UserWarning)
            for artist in page.figure.artists:
                artist.draw(renderer)
        return pixels.copy()


def _place(mark: Mark) -> Place:
    return mark.place_id, mark.latitude, mark.longitude
