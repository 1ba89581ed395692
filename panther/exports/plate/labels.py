"""Names on the map: those of the marks with their numbers first, then countries, regions and places for orientation."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from panther.exports.plate import basemap, typeface
from panther.exports.plate.bounds import km_between
from panther.exports.plate.countries import seats_of
from panther.exports.plate.ink import Box, Look, Page
from panther.exports.plate.marks import Mark, number_words
from panther.exports.plate.mercator import MapView
from panther.exports.plate.placing import Site
from panther.exports.plate.seats import Seats
from panther.model import Place
from panther.translation import translated
from panther.views.data_words import country_words
from panther.views.orientation import context_rank
from panther.views.words import event_count

_A_ROW = 6
_MOST_NUMBERS = 18
_LONG_NAME = 24
# A line of numbers above a name is at least that wide for it: less looks lost.
_ALONE = 0.5
_FROM_ZOOM = (5.0, 6.25, 7.0, 8.0)
_REGION_ZOOM = 6.0
_TOWN_RANK, _VILLAGE_RANK, _TOWNS_FROM = 1, 2, 7
_SAME_KM = 30.0
_MOST_CONTEXT = 24
_MANY = 30
_BESIDE = 1.5
_NAMELESS, _LOST = 30, 100
# What a leader costs that crosses nothing, words, a sign.
_CROSSING = (0, 10, 25)
_TRIES = 4
SPACED = "\u2009"
_AIR = 2.5
_AREA_LATER = 0.75


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a label: numbers, then a name; either may be missing."""

    numbers: str
    name: str


@dataclass(frozen=True, slots=True)
class Seated:
    """A label with its seat; the cost says how far it is from standing right beside its sign, 0, with its name."""

    site: Site
    lines: list[Line]
    box: Box
    leader: bool
    cost: int


@dataclass(slots=True)
class _Plan:
    """Seats of all labels, and the marks that found none."""

    seated: list[Seated] = field(default_factory=list)
    left_out: list[Mark] = field(default_factory=list)
    cost: int = 0


def label_lines(site: Site, *, name: bool = True) -> list[Line]:
    """What stands beside a sign: the numbers of its events before its name.

    Past eighteen figures, and for several places together, their count stands in their stead: the sources say which.
    """
    if site.is_knot:
        events = len({number for mark in site.marks for number in mark.numbers})
        return [Line(event_count(events), "")]
    mark = site.marks[0]
    words = number_words(mark.numbers)
    called = typeface.clean(mark.name) if name else ""
    if len(words) > _MOST_NUMBERS:
        return [Line(numbers_of(mark), called)]
    *above, last = [" · ".join(words[at : at + _A_ROW]) for at in range(0, len(words), _A_ROW)]
    return [*(Line(row, "") for row in above), Line(last, called)]


def numbers_of(mark: Mark) -> str:
    """The numbers of a mark on one line; past eighteen figures their count."""
    words = number_words(mark.numbers)
    return " · ".join(words) if len(words) <= _MOST_NUMBERS else event_count(len(mark.numbers))


class Labels:
    """Writes names where they stand free.

    Args:
        page: The page.
        view: What the map shows.
        seats: What is taken on it.
        size: Of the names of marks, in points.
    """

    def __init__(self, page: Page, view: MapView, seats: Seats, size: float) -> None:
        self.page, self.view, self.seats, self.size = page, view, seats, size
        self.gap = 0.28 * size
        self.step = 1.18 * size
        self.left_out: list[Mark] = []

    def seat_marks(self, sites: Sequence[Site]) -> list[Seated]:
        """Seat the labels of sites: the order of seating is the one of a few that needs the fewest leaders."""
        for site in sites:
            self.seats.take(site.box)
        self.seats.signs = tuple(site.box for site in sites)
        plan = self._best_plan(sites)
        self.left_out += plan.left_out
        for seated in plan.seated:
            self.seats.take(seated.box)
            if seated.leader:
                self.seats.take_line(seated.site.x, seated.site.y, seated.box, seated.site.box)
        return plan.seated

    def _best_plan(self, sites: Sequence[Site]) -> _Plan:
        """The cheapest plan: of a few orders, and of those in which labels that fared badly are seated first."""
        best: _Plan | None = None
        for order in _orders(sites):
            tried = order
            for _ in range(_TRIES):
                plan = self._plan(tried)
                best = plan if best is None or plan.cost < best.cost else best
                bad = [seated.site for seated in plan.seated if seated.cost >= _CROSSING[1]]
                if not bad or len(sites) > _MANY:
                    break
                tried = [*bad, *(site for site in tried if site not in bad)]
            if best is not None and (best.cost < _CROSSING[1] or len(sites) > _MANY):
                break
        return best or _Plan()

    def _plan(self, order: Sequence[Site]) -> _Plan:
        """Seats for the labels of sites, each taking the best that those before it leave."""
        seats = Seats(self.seats.frame, list(self.seats.taken), self.seats.signs)
        plan = _Plan()
        for site in order:
            seated = next(filter(None, self._tries(seats, site)), None)
            if seated is None:
                plan.left_out += site.marks
                plan.cost += _LOST
            else:
                seats.take(seated.box)
                if seated.leader:
                    seats.take_line(site.x, site.y, seated.box, site.box)
                plan.seated.append(seated)
                plan.cost += seated.cost
        return plan

    def _tries(self, seats: Seats, site: Site) -> Iterator[Seated | None]:
        """Seats for a label, the best first: beside its sign, on two lines, at a leader, without the name."""
        whole = self._broken(label_lines(site))
        bare = self._broken(label_lines(site, name=False))
        yield self._beside(seats, site, whole, 0)
        parted = self._parted(whole, site)
        if parted:
            yield self._beside(seats, site, parted, 0)
        yield self._led(seats, site, whole, 1)
        yield self._beside(seats, site, bare, _NAMELESS)
        yield self._led(seats, site, bare, _NAMELESS)

    def _extent(self, site: Site, lines: Sequence[Line]) -> tuple[float, float]:
        return max(self._width(line, site) for line in lines), self.step * len(lines)

    def _beside(self, seats: Seats, site: Site, lines: list[Line], cost: int) -> Seated | None:
        box = seats.beside(site.box, *self._extent(site, lines), _BESIDE)
        return None if box is None else Seated(site, lines, box, leader=False, cost=cost)

    def _led(self, seats: Seats, site: Site, lines: list[Line], cost: int) -> Seated | None:
        box, crossed = seats.around(site.x, site.y, *self._extent(site, lines), site.box)
        return None if box is None else Seated(site, lines, box, leader=True, cost=cost + _CROSSING[crossed])

    def _broken(self, lines: list[Line]) -> list[Line]:
        """Lines, a very long name on several of them: a place is never cut short, and no number stands alone."""
        last = lines[-1]
        if len(last.name) <= _LONG_NAME:
            return lines
        style, room = self._style_of_name(hollow=True), 13 * self.size
        lead = typeface.width(last.numbers, "sans-bold", self.size) + self.gap if last.numbers else 0.0
        first = typeface.wrap(last.name, style, self.size, max(room - lead, 6 * self.size))[0]
        rest = typeface.wrap(last.name[len(first) :].strip(), style, self.size, room)
        return [*lines[:-1], Line(last.numbers, first), *(Line("", part) for part in rest)]

    def _parted(self, lines: list[Line], site: Site) -> list[Line]:
        """A line of numbers and a name as two, the least wide; empty where no good ones are to be had."""
        if len(lines) > 1 or not (lines[0].numbers and lines[0].name):
            return []
        numbers, words = lines[0].numbers, lines[0].name.split(" ")
        ways = [
            [Line(numbers, " ".join(words[:count])), Line("", " ".join(words[count:]))]
            for count in range(1, len(words))
        ]
        above = [Line(numbers, ""), Line("", lines[0].name)]
        if self._width(above[0], site) >= _ALONE * self._width(above[1], site):
            ways.append(above)
        return min(ways, key=lambda way: max(self._width(line, site) for line in way), default=[])

    @staticmethod
    def _style_of_name(*, hollow: bool) -> str:
        return "serif-italic-bold" if hollow else "sans-bold"

    def _looks(self, site: Site) -> tuple[Look, Look]:
        colours = self.page.colours
        hollow = not site.is_knot and site.marks[0].hollow
        numbers = Look("sans-bold", self.size, colours["map-ink"], "start", colours["map-halo"])
        return numbers, numbers._replace(style=self._style_of_name(hollow=hollow))

    def _width(self, line: Line, site: Site) -> float:
        numbers, name = self._looks(site)
        wide = [
            typeface.width(text, look.style, self.size)
            for text, look in ((line.numbers, numbers), (line.name, name))
            if text
        ]
        return sum(wide) + (self.gap if len(wide) > 1 else 0) + 2

    def write(self, seated: Seated) -> None:
        """Write a label in its seat."""
        site, lines, box = seated.site, seated.lines, seated.box
        if seated.leader:
            self._lead(site, box)
        numbers, name = self._looks(site)
        right = (box.left + box.right) / 2 < site.x - site.radius
        for row, line in enumerate(lines):
            x = box.right - self._width(line, site) + 1 if right else box.left + 1
            y = box.top + self.step * row + 0.87 * self.size
            if line.numbers:
                wide = self.page.text(x, y, line.numbers, numbers, "number").wide
                x += wide + self.gap
            if line.name:
                self.page.text(x, y, line.name, name, "place")

    def _lead(self, site: Site, box: Box) -> None:
        """A thin line from a sign to a label that found no seat beside it."""
        x = min(max(site.x, box.left), box.right)
        y = min(max(site.y, box.top), box.bottom)
        colours = self.page.colours
        self.page.line([(site.x, site.y), (x, y)], colours["map-halo"], 1.9, alpha=0.8)
        self.page.line([(site.x, site.y), (x, y)], colours["map-ink"], 0.55, alpha=0.8)

    def write_countries(self) -> None:
        """Write the names of countries, spaced, where one of their seats is free."""
        colours = self.page.colours
        look = Look("serif", self.size * 0.98, colours["map-border"], "middle", colours["map-halo"], 1.8)
        for feature in basemap.features("country_labels"):
            name = (SPACED * 2).join(country_words(feature["properties"]["name"]).upper())
            for at in seats_of(feature, self.view, typeface.width(name, look.style, look.size)):
                if self._stand(name, at, look, "country"):
                    break

    def write_regions(self, known: Iterable[str]) -> None:
        """Write the names of regions from near enough; not those that the gazetteer has."""
        if self.view.zoom < _REGION_ZOOM:
            return
        colours, taken = self.page.colours, {folded(name) for name in known}
        look = Look("serif", self.size * 0.9, colours["map-ink-2"], "middle", colours["map-halo"], 1.6, alpha=0.9)
        for feature in basemap.features("admin1_labels"):
            name = translated("{name} region", name=feature["properties"]["name"])
            if folded(name) not in taken:
                at = self._at(*feature["geometry"]["coordinates"])
                self._stand(SPACED.join(name), at, look, "region")

    def _at(self, longitude: float, latitude: float) -> tuple[float, float]:
        x, y = self.view.project(longitude, latitude)
        return float(x), float(y)

    def _stand(self, name: str, at: tuple[float, float], look: Look, role: str) -> bool:
        """A name with its middle at a point of the page."""
        x, y = at
        wide = typeface.width(name, look.style, look.size)
        box = Box(x - wide / 2 - 2, y - 0.8 * look.size, x + wide / 2 + 2, y + 0.3 * look.size)
        if not self.seats.is_free(box.grown(_AIR)):
            return False
        self.seats.take(box)
        self.page.text(x, y, name, look, role)
        return True

    def write_context(self, gazetteer: Sequence[Place], marks: Sequence[Mark]) -> None:
        """Write the names of places without events: more of them the nearer one looks."""
        shown = {folded(mark.name) for mark in marks}
        written = 0
        for rank, name, longitude, latitude, is_area in _context(gazetteer):
            if self.view.zoom < _FROM_ZOOM[rank] or written >= _MOST_CONTEXT:
                break
            if is_area and self.view.zoom < _FROM_ZOOM[rank] + _AREA_LATER:
                continue
            if folded(name) not in shown:
                write = self._stand_area if is_area else self._dot
                written += write(typeface.clean(name), longitude, latitude)

    def _stand_area(self, name: str, longitude: float, latitude: float) -> bool:
        colours = self.page.colours
        look = Look("serif-italic", self.size * 0.95, colours["map-ink-2"], "middle", colours["map-halo"])
        return self._stand(name, self._at(longitude, latitude), look, "context")

    def _dot(self, name: str, longitude: float, latitude: float) -> bool:
        """A name beside a dot."""
        x, y = self._at(longitude, latitude)
        dot = Box(x - 2.6, y - 2.6, x + 2.6, y + 2.6)
        if not self.seats.is_free(dot):
            return False
        colours, size = self.page.colours, self.size * 0.93
        look = Look("sans", size, colours["map-ink-2"], "start", colours["map-halo"])
        box = self.seats.beside(dot, typeface.width(name, look.style, size) + 2, 1.1 * size, 1.2)
        if box is None:
            return False
        self.seats.take(dot)
        self.seats.take(box)
        self.page.circle(x, y, 1.7, colours["map-halo"], colours["map-ink-2"], 0.75)
        self.page.text(box.left + 1, box.top + 0.84 * size, name, look, "context")
        return True


def _orders(sites: Sequence[Site]) -> Iterator[list[Site]]:
    """Orders in which to seat labels, the chosen one always first."""

    def crowd(site: Site) -> float:
        return sum(1 / (1 + math.hypot(site.x - other.x, site.y - other.y)) for other in sites)

    yield sorted(sites, key=_importance)
    yield sorted(sites, key=lambda site: (not site.selected, -crowd(site)))
    yield sorted(sites, key=lambda site: (not site.selected, -site.x))
    yield sorted(sites, key=lambda site: (not site.selected, site.x))
    yield sorted(sites, key=lambda site: (not site.selected, site.y))
    yield sorted(sites, key=lambda site: (not site.selected, -site.y))


def _importance(site: Site) -> tuple[bool, int, int]:
    numbers = {number for mark in site.marks for number in mark.numbers}
    return not site.selected, -len(numbers), min(numbers)


def folded(name: str) -> str:
    """A name without accents, marks and the difference of large and small letters."""
    plain = unicodedata.normalize("NFD", name)
    return "".join(letter for letter in plain if letter.isalnum()).lower()


def _context(gazetteer: Sequence[Place]) -> list[tuple[int, str, float, float, bool]]:
    """Rank, name, longitude, latitude, whether an area: the gazetteer's places, and towns that it does not have."""
    own = [place for place in gazetteer if place.plot and place.geometry != "line"]
    names = [
        (context_rank(place), place.name, place.longitude, place.latitude, place.geometry == "area") for place in own
    ]
    for feature in basemap.features("places_geonames"):
        name, (longitude, latitude) = feature["properties"]["name"], feature["geometry"]["coordinates"]
        same = (
            folded(other[1]) == folded(name) and km_between(other[2:4], (longitude, latitude)) < _SAME_KM
            for other in names
        )
        if not any(same):
            rank = _TOWN_RANK if feature["properties"]["rank"] < _TOWNS_FROM else _VILLAGE_RANK
            names.append((rank, name, longitude, latitude, False))
    return sorted(names, key=lambda place: place[:2])
