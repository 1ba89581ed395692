"""Rings of places that lie off the map: where one crosses it, it bears its name, or it is not drawn."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from panther.exports.plate import typeface
from panther.exports.plate.ink import Box, Look, Page
from panther.exports.plate.labels import numbers_of
from panther.exports.plate.marks import Mark
from panther.exports.plate.mercator import MapView
from panther.exports.plate.seats import Seats
from panther.translation import decimal, translated

_TURNS = 1440
_STYLE = "serif-italic-bold"
_AIR = 2.0


@dataclass(frozen=True, slots=True)
class Ring:
    """A ring that crosses the map from beyond its edges, its name and where that stands on the line."""

    mark: Mark
    name: str
    box: Box


def seat_rings(outside: Sequence[Mark], view: MapView, seats: Seats, size: float) -> list[Ring]:
    """The rings of places off the map whose names find a seat on their lines; the names take their seats.

    Args:
        outside: Marks that lie off the map.
        view: What the map shows.
        seats: What is taken on it.
        size: Of the names, in points.
    """
    found = []
    for mark in outside:
        if mark.spot.geometry != "area":
            continue
        name = translated(
            "{place}: within {km} km",
            place=f"{numbers_of(mark)} {typeface.clean(mark.name)}",
            km=decimal(mark.spot.radius_km),
        )
        half = typeface.width(name, _STYLE, size) / 2 + 2
        boxes = (Box(x - half, y - 0.62 * size, x + half, y + 0.62 * size) for x, y in _crossing(mark, view))
        box = next((box for box in boxes if seats.is_free(box.grown(_AIR))), None)
        if box is not None:
            seats.take(box)
            found.append(Ring(mark, name, box))
    return found


def _crossing(mark: Mark, view: MapView) -> Iterator[tuple[float, float]]:
    """Points of a ring that lie on the map, the nearest to the middle of what is seen of it first."""
    x, y = (float(part) for part in view.project(mark.longitude, mark.latitude))
    radius = mark.spot.radius_km * view.points_per_km(mark.latitude)
    turns = np.arange(_TURNS) * (2 * math.pi / _TURNS)
    points = np.column_stack((x + radius * np.cos(turns), y + radius * np.sin(turns)))
    frame = view.frame
    seen = points[np.all((points > (frame.left, frame.top)) & (points < (frame.right, frame.bottom)), axis=1)]
    if len(seen):
        far = np.hypot(*(seen - seen.mean(axis=0)).T)
        yield from ((float(at[0]), float(at[1])) for at in seen[np.argsort(far, kind="stable")])


def write_names(page: Page, rings: Sequence[Ring], size: float) -> None:
    """Write the names of rings upon their lines."""
    colours = page.colours
    look = Look(_STYLE, size, colours["map-ink-2"], "middle", colours["map-halo"], 3.4)
    for ring in rings:
        page.text(ring.box.middle[0], ring.box.middle[1] + 0.26 * size, ring.name, look, "ring")
