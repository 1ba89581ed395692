"""Names of the places of a film: each has one seat, the same in every picture, whether or not it is shown yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from panther.exports.plate import typeface
from panther.exports.plate.ink import Box, Look, Page
from panther.exports.plate.placing import Site
from panther.exports.plate.seats import Seats

_STEP = 1.18
_BESIDE = 1.5
_LONG = 13.0


@dataclass(frozen=True, slots=True)
class Name:
    """A name by its sign: its lines, its style, its seat, whether a line leads to it."""

    lines: tuple[str, ...]
    style: str
    box: Box
    led: bool


def seat_names(sites: Sequence[Site], seats: Seats, size: float) -> dict[int, Name]:
    """Seats of the names of sites by the number of the site; those that find none are left to the captions.

    Args:
        sites: All sites of the film.
        seats: What is taken on the map; the names take theirs in it.
        size: Of the names, in points.
    """
    for site in sites:
        seats.take(site.box)
    seats.signs = tuple(site.box for site in sites)
    best: tuple[dict[int, Name], list[Box]] = ({}, seats.taken)
    for order in _orders(sites):
        tried = _seat_in(order, sites, Seats(seats.frame, list(seats.taken), seats.signs), size)
        best = tried if _worth(tried[0]) > _worth(best[0]) else best
        if len(best[0]) == len(order):
            break
    seats.taken = best[1]
    return best[0]


def _worth(names: dict[int, Name]) -> tuple[int, int]:
    """How many names have a seat, and how many of them right beside their sign."""
    return len(names), sum(not name.led for name in names.values())


def _orders(sites: Sequence[Site]) -> Iterator[list[int]]:
    """Orders in which to seat names: the places with most events first, then from each side."""
    order = [number for number, site in enumerate(sites) if not site.is_knot]
    yield sorted(order, key=lambda number: (-len(sites[number].marks[0].numbers), number))
    yield sorted(order, key=lambda number: sites[number].x)
    yield sorted(order, key=lambda number: -sites[number].x)
    yield sorted(order, key=lambda number: sites[number].y)
    yield sorted(order, key=lambda number: -sites[number].y)


def _seat_in(order: list[int], sites: Sequence[Site], seats: Seats, size: float) -> tuple[dict[int, Name], list[Box]]:
    """The names that find a seat when they are seated in an order, and what is taken then."""
    found: dict[int, Name] = {}
    for number in order:
        name = _seated(sites[number], seats, size)
        if name is not None:
            seats.take(name.box)
            if name.led:
                seats.take_line(sites[number].x, sites[number].y, name.box, sites[number].box)
            found[number] = name
    return found, seats.taken


def _seated(site: Site, seats: Seats, size: float) -> Name | None:
    mark = site.marks[0]
    style = "serif-italic-bold" if mark.hollow else "sans-bold"
    lines = tuple(typeface.wrap(typeface.clean(mark.name), style, size, _LONG * size))
    wide = max((typeface.width(line, style, size) for line in lines), default=0.0) + 2
    high = _STEP * size * len(lines)
    beside = seats.beside(site.box, wide, high, _BESIDE)
    if beside is not None:
        return Name(lines, style, beside, led=False)
    led, crossed = seats.around(site.x, site.y, wide, high, site.box)
    return Name(lines, style, led, led=True) if led is not None and not crossed else None


def draw_name(page: Page, site: Site, name: Name, size: float, *, new: bool) -> None:
    """Draw a name; that of a place where something is new stands on the colour of what is set off."""
    colours, box = page.colours, name.box
    ink, halo = colours["map-ink"], colours["map-halo"]
    if name.led:
        x, y = min(max(site.x, box.left), box.right), min(max(site.y, box.top), box.bottom)
        page.line([(site.x, site.y), (x, y)], halo, 1.9, alpha=0.8)
        page.line([(site.x, site.y), (x, y)], ink, 0.55, alpha=0.8)
    if new:
        ground = Box(box.left - 1.5, box.top - 0.5, box.right + 1.5, box.bottom + 0.5)
        page.rect(ground, colours["mark"], colours["mark-line"] if colours["dark"] == "yes" else None, 0.6)
        ink, halo = colours["on-mark"], colours["mark"]
    look = Look(name.style, size, ink, "start", halo)
    right = (box.left + box.right) / 2 < site.x - site.radius
    for row, line in enumerate(name.lines):
        x = box.right - 1 if right else box.left + 1
        y = box.top + _STEP * size * row + 0.87 * size
        page.text(x, y, line, look._replace(anchor="end" if right else "start"), "place")
