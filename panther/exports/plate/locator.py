"""The small map in a corner: where the map lies, and the places of events that lie outside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from panther.exports.plate import basemap, typeface
from panther.exports.plate.bounds import km_between, way_words
from panther.exports.plate.coasts import draw_coasts
from panther.exports.plate.colours import mixed
from panther.exports.plate.countries import seats_of
from panther.exports.plate.furniture import draw_graticule
from panther.exports.plate.ink import Box, Look, Page
from panther.exports.plate.marks import Mark, number_words
from panther.exports.plate.mercator import MapView, fitted, world
from panther.exports.plate.seats import Seats
from panther.exports.plate.signs import shape
from panther.translation import counted, translated
from panther.views.orientation import Bounds
from panther.views.words import event_count

_NEAR_KM = 700.0
_MOST_NAMED = 6
_MOST_NUMBERS = 4
# So much land is shown at least, however near the map itself is: countries have their names there.
_LEAST_KM = 600.0


def draw_locator(page: Page, box: Box, view: MapView, outside: Sequence[Mark], size: float) -> None:
    """Draw the locator in its box.

    Args:
        page: The page.
        box: The rectangle it fills.
        view: Of the map itself.
        outside: Marks that lie outside the map.
        size: Of its words, in points.
    """
    colours = page.colours
    middle = view.degrees(*view.frame.middle)
    near = [mark for mark in outside if km_between((mark.longitude, mark.latitude), middle) <= _NEAR_KM]
    small, seated, lines = _planned(box, view, near, [mark for mark in outside if mark not in near], size)
    page.rect(box, colours["paper"])
    _draw_land(page, small)
    page.clip = small.frame
    page.rect(_frame_of(view, small), colours["mark"], colours["ink"], 0.9, fill_alpha=0.55)
    page.clip = None
    _draw_names(page, small, near, seated, _frame_of(view, small), size)
    for number, line in enumerate(lines):
        y = small.frame.bottom + (number + 1) * size * 1.2 - 1
        page.text(box.left + 4, y, line, Look("sans", size, colours["ink-2"]), "outside")
    if lines:
        page.line([(box.left, small.frame.bottom), (box.right, small.frame.bottom)], colours["line"], 0.5)
    page.rect(box, None, colours["ink"], 0.75)


def _planned(
    box: Box, view: MapView, near: Sequence[Mark], far: Sequence[Mark], size: float
) -> tuple[MapView, dict[int, Box], list[str]]:
    """The small map, seats of the names on it, and lines below it for the places that find none."""
    middle = view.degrees(*view.frame.middle)
    below = list(far)
    while True:
        lines = _far_lines(below, middle, size, box.width - 8)
        foot = len(lines) * size * 1.2 + (4 if lines else 0)
        bounds = _bounds(view, near)
        small = _shifted(fitted(Box(*box[:3], box.bottom - foot), bounds, 0.06, _LEAST_KM), bounds)
        seated = _seats_of(small, view, near, size)
        lost = [mark for number, mark in enumerate(near) if number not in seated and mark not in below]
        if not lost:
            return small, seated, lines
        below += lost


def _shifted(small: MapView, needed: Bounds) -> MapView:
    """The small map, moved off the edges of the base map as far as there is land to spare opposite.

    Args:
        small: The map.
        needed: What must stay on it.
    """
    if not basemap.reaches(small):
        return small
    west, south, east, north = small.bounds
    right = _back(west, east, basemap.BOX[0], basemap.BOX[2], needed[0] - west, east - needed[2])
    up = _back(south, north, basemap.BOX[1], basemap.BOX[3], needed[1] - south, north - needed[3])
    longitude, latitude = small.degrees(*small.frame.middle)
    x, y = world(longitude + right, latitude + up)
    return replace(small, x=float(x), y=float(y))


def _back(low: float, high: float, least: float, most: float, spare_low: float, spare_high: float) -> float:  # noqa: PLR0913, PLR0917
    """How far to move an interval into another, which it runs over on one side; no farther than is spare."""
    if low < least and high < most:
        return max(0.0, min(least - low, most - high, spare_low))
    if high > most and low > least:
        return -max(0.0, min(high - most, low - least, spare_high))
    return 0.0


def _seats_of(small: MapView, view: MapView, near: Sequence[Mark], size: float) -> dict[int, Box]:
    seats = Seats(small.frame.grown(-2), [_frame_of(view, small).grown(1)])
    signs = [_sign_box(small, mark) for mark in near]
    for sign in signs:
        seats.take(sign)
    seated = {}
    for number, (mark, sign) in enumerate(zip(near, signs, strict=True)):
        box = seats.beside(sign, typeface.width(_outside_words(mark), "sans-bold", size) + 1, size, 1.0)
        if box is not None:
            seats.take(box)
            seated[number] = box
    return seated


def _sign_box(small: MapView, mark: Mark) -> Box:
    x, y = (float(part) for part in small.project(mark.longitude, mark.latitude))
    return Box(x - 2.4, y - 2.4, x + 2.4, y + 2.4)


def _bounds(view: MapView, near: Sequence[Mark]) -> Bounds:
    west, south, east, north = view.bounds
    high, wide = (north - south) * 0.45, (east - west) * 0.45
    west, south, east, north = west - wide, south - high, east + wide, north + high
    east_of, north_of = [mark.longitude for mark in near], [mark.latitude for mark in near]
    return (
        min([west, *east_of]),
        max(-84.0, min([south, *north_of])),
        max([east, *east_of]),
        min(84.0, max([north, *north_of])),
    )


def _frame_of(view: MapView, small: MapView) -> Box:
    west, south, east, north = view.bounds
    (left, top), (right, bottom) = small.project(west, north), small.project(east, south)
    return Box(float(left), float(top), float(right), float(bottom))


def _draw_land(page: Page, small: MapView) -> None:
    colours = page.colours
    page.clip = small.frame
    ground = mixed(colours["paper"], colours["map-ground"], 0.55)
    page.rect(small.frame, ground)
    if not basemap.holds(small):
        sea = mixed(colours["paper"], colours["map-sea"], 0.7)
        draw_coasts(page, small, sea, colours["map-water"], colours["map-border"])
        page.clip = small.frame
    if basemap.reaches(small):
        for feature in basemap.features("borders"):
            page.line(small.line(feature["geometry"]["coordinates"]), colours["map-border"], 0.7, alpha=0.9)
        for feature in basemap.features("rivers"):
            if feature["properties"]["level"] == 0:
                page.line(small.line(feature["geometry"]["coordinates"]), colours["map-water"], 0.8)
        basemap.draw_edge(page, small, ground)
    page.clip = None
    draw_graticule(page, small)


def _draw_names(  # noqa: PLR0913, PLR0917
    page: Page, small: MapView, near: Sequence[Mark], seated: dict[int, Box], seen: Box, size: float
) -> None:
    colours = page.colours
    seats = Seats(small.frame.grown(-2), [seen.grown(1), *seated.values()])
    look = Look("sans-bold", size, colours["map-ink"], "start", colours["map-halo"], 1.8)
    for number, mark in enumerate(near):
        sign = _sign_box(small, mark)
        seats.take(sign)
        colour = colours[f"t-{mark.types[0]}"]
        page.path(shape(mark.types[0], 2.2, *sign.middle), colour, colours["map-halo"], 0.6)
        if number in seated:
            box = seated[number]
            page.text(box.left, box.top + 0.8 * size, _outside_words(mark), look, "outside")
    names = Look("serif-italic", size, colours["map-ink-2"], "middle", colours["map-halo"], 1.6)
    for feature in basemap.features("country_labels"):
        _name_country(page, small, seats, feature, names)


def _name_country(page: Page, small: MapView, seats: Seats, feature: basemap.Feature, look: Look) -> None:
    name = feature["properties"]["name"]
    wide = typeface.width(name, look.style, look.size)
    for x, y in seats_of(feature, small, wide):
        box = Box(x - wide / 2 - 1, y - 0.8 * look.size, x + wide / 2 + 1, y + 0.3 * look.size)
        if seats.is_free(box):
            seats.take(box)
            page.text(x, y, name, look, "inset")
            return


def _outside_words(mark: Mark) -> str:
    words = number_words(mark.numbers)
    numbers = " · ".join(words) if len(words) <= _MOST_NUMBERS else event_count(len(mark.numbers))
    return f"{numbers} {typeface.clean(mark.name)}"


def _far_words(events: int, places: int) -> str:
    told = counted("{count} place", "{count} places", places)
    return counted(
        "{count} event at {places} farther away", "{count} events at {places} farther away", events, places=told
    )


def _far_lines(far: Sequence[Mark], middle: tuple[float, float], size: float, room: float) -> list[str]:
    """Lines for the places that lie too far away for the small map."""
    told = [
        translated("{place}, {way}", place=_outside_words(mark), way=way_words(mark.longitude, mark.latitude, middle))
        for mark in far[:_MOST_NAMED]
    ]
    lines = [line for words in told for line in typeface.wrap(words, "sans", size, room)]
    if len(lines) > _MOST_NAMED or len(far) > _MOST_NAMED:
        count = len({number for mark in far for number in mark.numbers})
        return typeface.wrap(_far_words(count, len(far)), "sans", size, room)
    return lines
