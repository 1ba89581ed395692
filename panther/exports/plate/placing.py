"""Where marks stand: at their points, pushed apart where they would lie on each other, boxed where they are a crowd.

A mark that was moved keeps a leader to its true point. Marks never leave the frame and never lie on furniture.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from panther.exports.plate import basemap
from panther.exports.plate.ink import Box
from panther.exports.plate.marks import Mark
from panther.exports.plate.mercator import MapView

_ROUNDS = 300
# How far apart signs stand at least, in their radii: a triangle reaches to 1.4 of them.
_GAP = 2.8
MOST_APART = 8
_AREA_OF_A_SITE = 6000.0
_LINE_STEP = 4.0
LEADER_FROM = 3.5


@dataclass(frozen=True, slots=True)
class Site:
    """A sign on the map: of one mark, or of several that lie too near each other (a knot).

    ``x``, ``y`` is where it stands and ``x0``, ``y0`` its true point, in points of the page.
    """

    marks: tuple[Mark, ...]
    x: float
    y: float
    x0: float
    y0: float
    radius: float
    line: tuple[tuple[float, float], ...] = ()

    @property
    def is_knot(self) -> bool:
        """Whether it stands for several places."""
        return len(self.marks) > 1

    @property
    def selected(self) -> bool:
        """Whether it holds the chosen event."""
        return any(mark.selected for mark in self.marks)

    @property
    def moved(self) -> bool:
        """Whether it needs a leader."""
        return math.hypot(self.x - self.x0, self.y - self.y0) > LEADER_FROM

    @property
    def box(self) -> Box:
        """What the sign covers, its halo and its pips included."""
        around = self.radius * 1.3 + 1.6
        below = around + (self.radius * 0.5 if not self.is_knot and len(self.marks[0].types) > 1 else 0)
        return Box(self.x - around, self.y - around, self.x + around, self.y + below)


def sites_of(
    marks: Sequence[Mark], view: MapView, furniture: Sequence[Box], radius: float
) -> tuple[list[Site], list[Mark]]:
    """Sites of the marks in the view, and the marks whose points lie outside it.

    Args:
        marks: All marks.
        view: What the map shows.
        furniture: Rectangles that no sign may touch.
        radius: Of a sign, in points.
    """
    inner = view.frame.grown(-(radius + 3))
    inside, outside = [], []
    for mark in marks:
        x, y = view.project(mark.longitude, mark.latitude)
        line = _line_of(mark, view) if mark.spot.geometry == "line" else ()
        if line:
            inside.append(Site((mark,), float(x), float(y), float(x), float(y), radius, line))
        elif _within(view.frame, float(x), float(y)):
            inside.append(Site((mark,), float(x), float(y), float(x), float(y), radius))
        else:
            outside.append(mark)
    inside = _knotted(inside, radius, view.frame)
    gap = _GAP * radius
    fixed = _spread([site for site in inside if not site.line], inner, furniture, gap)
    for site in inside:
        if site.line:
            fixed.append(_seated(site, view, fixed, furniture, gap))
    return sorted(fixed, key=lambda site: site.marks[0].numbers[0]), outside


def _within(frame: Box, x: float, y: float) -> bool:
    return frame.left <= x <= frame.right and frame.top <= y <= frame.bottom


def _line_of(mark: Mark, view: MapView) -> tuple[tuple[float, float], ...]:
    """The boundary that a mark lies along, as far as it runs through the view."""
    found = basemap.nearest_line(mark.longitude, mark.latitude, max(mark.spot.radius_km, 1.0))
    if found is None:
        return ()
    line = _stepped(view.line(found))
    return tuple((float(x), float(y)) for x, y in line) if any(_within(view.frame, x, y) for x, y in line) else ()


def _stepped(line: np.ndarray) -> np.ndarray:
    """A line with points a few steps apart."""
    parts = [line[:1]]
    for start, end in pairwise(line):
        steps = min(400, max(1, math.ceil(math.dist(start, end) / _LINE_STEP)))
        parts.append(start + (end - start) * (np.arange(1, steps + 1) / steps)[:, None])
    return np.concatenate(parts)


def _seated(site: Site, view: MapView, others: Sequence[Site], furniture: Sequence[Box], gap: float) -> Site:
    """A site on its line: at the point nearest to the middle of the view that is free."""
    inner = view.frame.grown(-(site.radius + 3))
    middle = view.frame.middle
    free = [
        point for point in site.line
        if _within(inner, *point)
        and all(math.dist(point, (other.x, other.y)) >= 1.15 * gap for other in others)
        and not any(_within(box.grown(site.radius + 2), *point) for box in furniture)
    ]  # fmt: skip
    x, y = min(
        free or [point for point in site.line if _within(view.frame, *point)], key=lambda at: math.dist(at, middle)
    )
    return Site(site.marks, x, y, x, y, site.radius, site.line)


def _knotted(sites: list[Site], radius: float, frame: Box) -> list[Site]:
    """Sites, those of a crowd put together, so that what is left can be told apart."""
    lines, points = [site for site in sites if site.line], [site for site in sites if not site.line]
    points = _gathered(points, _GAP * radius)
    side, most = 3 * radius, frame.width * frame.height / _AREA_OF_A_SITE
    groups = [[site] for site in points]
    while len(groups) > most:
        squares: dict[tuple[int, int], list[Site]] = {}
        for site in points:
            squares.setdefault((math.floor(site.x / side), math.floor(site.y / side)), []).append(site)
        groups, side = list(squares.values()), side * 1.2
    return [*lines, *(_joined(group) for group in groups)]


def _gathered(sites: list[Site], gap: float) -> list[Site]:
    """Sites, those with too many around them put together, the densest circle first."""
    if len(sites) <= MOST_APART:
        return sites
    at = np.array([(site.x, site.y) for site in sites])
    near = np.hypot(*(at[:, None] - at[None]).transpose(2, 0, 1)) <= gap
    free = np.ones(len(sites), bool)
    groups: list[list[Site]] = []
    for number in sorted(range(len(sites)), key=lambda number: (-int(near[number].sum()), number)):
        around = np.flatnonzero(near[number] & free)
        if free[number] and len(around) > MOST_APART:
            groups.append([sites[other] for other in around])
            free[around] = False
    return [*(_joined(group) for group in groups), *(sites[number] for number in np.flatnonzero(free))]


def _joined(group: list[Site]) -> Site:
    if len(group) == 1:
        return group[0]
    marks = tuple(sorted((mark for site in group for mark in site.marks), key=lambda mark: mark.numbers[0]))
    x, y = sum(site.x for site in group) / len(group), sum(site.y for site in group) / len(group)
    return Site(marks, x, y, x, y, group[0].radius)


def _spread(sites: list[Site], inner: Box, furniture: Sequence[Box], gap: float) -> list[Site]:
    """Push sites apart, into the frame and off the furniture, until none is nearer to another than the gap."""
    if not sites:
        return []
    at = np.array([(site.x, site.y) for site in sites])
    at += np.arange(len(at))[:, None] * (1e-4, 2e-4)  # two at one point part in an order that does not change
    for _ in range(_ROUNDS):
        before = at.copy()
        _part(at, gap)
        at[:, 0] = at[:, 0].clip(inner.left, inner.right)
        at[:, 1] = at[:, 1].clip(inner.top, inner.bottom)
        for box in furniture:
            _push_off(at, box.grown(sites[0].radius * 1.3 + 3), inner)
        if np.abs(at - before).max() < 0.01:  # noqa: PLR2004
            break
    return [
        Site(site.marks, float(x), float(y), site.x0, site.y0, site.radius, site.line)
        for site, (x, y) in zip(sites, at, strict=True)
    ]


def _part(at: np.ndarray, gap: float) -> None:
    apart = at[:, None] - at[None]
    far = np.hypot(apart[..., 0], apart[..., 1])
    np.fill_diagonal(far, np.inf)
    short = np.where(far < gap, (gap - far) / 2 + 0.1, 0.0)
    at += (apart * (short / np.maximum(far, 1e-9))[..., None]).sum(axis=1)


def _push_off(at: np.ndarray, box: Box, inner: Box) -> None:
    """Move what lies in a box to its nearest side that is in the frame."""
    for point in at:
        if not _within(box, *point):
            continue
        ways = [(point[0] - box.left, (box.left, point[1])), (box.right - point[0], (box.right, point[1])),
                (point[1] - box.top, (point[0], box.top)), (box.bottom - point[1], (point[0], box.bottom))]  # fmt: skip
        open_ways = [(far, way) for far, way in ways if _within(inner, *way)]
        point[:] = min(open_ways or ways)[1]
