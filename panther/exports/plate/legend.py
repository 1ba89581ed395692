"""The legend: types with their counts, and the ways of knowing a place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable

from matplotlib.path import Path

from panther.exports.edition import Edition
from panther.exports.plate import typeface
from panther.exports.plate.ink import Box, Look, Page
from panther.exports.plate.placing import Site
from panther.exports.plate.signs import draw_icon
from panther.model import Event
from panther.translation import figures, translated
from panther.views.event_types import event_type, type_number
from panther.views.showing import place_is_inferred

Item = tuple[Callable[[Page, float, float], None], str]


def type_items(edition: Edition, size: float) -> list[Item]:
    """Types of the events with their counts, those without a place included, in codebook order."""
    counts = Counter(event.event_type for event in edition.events)
    items: list[Item] = []
    for name in sorted(counts, key=lambda name: (type_number(name), name)):
        kind = event_type(name)
        items.append((_icon(kind.key, size), f"{typeface.clean(kind.label)} ({figures(counts[name])})"))
    return items


def _icon(key: str, size: float) -> Callable[[Page, float, float], None]:
    return lambda page, x, y: draw_icon(page, (x, y), key, "solid", 1.55 * size)


def rows_of(items: list[Item], size: float, room: float) -> list[list[Item]]:
    """Items in rows that fit; no row without items."""
    rows: list[list[Item]] = [[]] if items else []
    used = 0.0
    for item in items:
        wide = _width(item, size)
        if rows[-1] and used + wide > room:
            rows.append([])
            used = 0.0
        rows[-1].append(item)
        used += wide
    return rows


def _width(item: Item, size: float) -> float:
    return 2.1 * size + typeface.width(item[1], "sans", size) + 1.6 * size


def ways_of(events: Iterable[Event]) -> set[str]:
    """Which of the legend's signs the places of events may need: ``point``, ``area``, ``line``, ``inferred``."""
    placed = [event for event in events if event.places]
    inferred = {"inferred"} if any(map(place_is_inferred, placed)) else set()
    return inferred | {place.geometry for event in placed for place in event.places}


def ways_on(sites: Iterable[Site]) -> set[str]:
    """Which of the legend's signs the signs of a map are: those of ``ways_of``, ``several``, ``chosen``."""
    ways = set[str]()
    for site in sites:
        spots = [] if site.is_knot else [site.marks[0].spot]
        ways |= {spot.geometry for spot in spots} | {"inferred" for spot in spots if spot.inferred}
        ways |= ({"several"} if site.is_knot else set()) | ({"chosen"} if site.selected else set())
    return ways


def known_items(theme: str, ways: Collection[str]) -> list[Item]:
    """The ways of knowing a place, and what else a map has, as far as they occur.

    Args:
        theme: Of the picture.
        ways: Those of ``ways_of`` and ``ways_on``.
    """
    items: dict[str, Item] = {
        "point": (_named, translated("Named place")),
        "area": (_ringed(None), translated("Area: somewhere in the ring")),
        "inferred": (_ringed((2.0, 1.4)), translated("Taken from nearby text")),
        "line": (_along, translated("Along a border")),
        "several": (_several, translated("Several places, their number")),
        "chosen": (marked_sign(theme), translated("Selected event")),
    }
    return [item for way, item in items.items() if way in ways]


def _several(page: Page, x: float, y: float) -> None:
    page.circle(x, y, 5.0, page.colours["surface"], page.colours["map-ink"], 0.9)
    page.circle(x, y, 3.4, None, page.colours["map-ink"], 0.45)


def marked_sign(theme: str) -> Callable[[Page, float, float], None]:
    """How to draw an event that is pointed out: the one selected, or one that is new."""

    def draw(page: Page, x: float, y: float) -> None:
        light = theme == "light"
        page.circle(x, y, 4.8, page.colours["mark" if light else "mark-line"], page.colours["ink"], 0.6)
        page.circle(x, y, 2.6, page.colours["ink-2"], page.colours["map-halo"], 0.9)

    return draw


def _named(page: Page, x: float, y: float) -> None:
    page.circle(x, y, 3.2, page.colours["ink-2"])


def _ringed(dash: tuple[float, float] | None) -> Callable[[Page, float, float], None]:
    def draw(page: Page, x: float, y: float) -> None:
        ink = page.colours["ink-2"]
        page.circle(x, y, 5.2, None, ink, 0.7, dash=dash)
        page.circle(x, y, 2.5, page.colours["surface"], ink, 1.2, dash=(1.5, 1.0) if dash else None)

    return draw


def _along(page: Page, x: float, y: float) -> None:
    ink = page.colours["ink-2"]
    points = [(x - 5.0, y + 2.4), (x - 1.6, y - 0.8), (x + 1.6, y + 0.8), (x + 5.0, y - 2.6)]
    page.path(Path(points), None, ink, 3.4, alpha=0.3)
    page.path(Path(points), None, ink, 0.8)


def draw_legend(page: Page, box: Box, rows: list[list[Item]], known: list[Item], size: float) -> None:
    """Write the rows of the legend into its box."""
    colours = page.colours
    for number, row in enumerate([*rows, *rows_of(known, size, box.width)]):
        x, y = box.left + 1, box.top + (number + 0.62) * 2.0 * size
        for draw, words in row:
            draw(page, x + 0.75 * size, y)
            page.text(x + 2.1 * size, y + 0.34 * size, words, Look("sans", size, colours["ink"]), "legend")
            x += _width((draw, words), size)
