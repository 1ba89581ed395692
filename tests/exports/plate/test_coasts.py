"""Coasts and boundaries beyond the base map."""

import numpy as np
import pytest
from matplotlib.path import Path

from panther.exports.plate.basemap import holds
from panther.exports.plate.coasts import draw_coasts, part_of_world
from panther.exports.plate.ink import Box
from panther.exports.plate.mercator import fitted

ESTONIA, MALI = (21.0, 57.5, 26.0, 59.8), (0.0, 18.2, 4.3, 21.4)
LAND, SEA = [(25.0, 58.6), (22.3, 58.35), (22.7, 58.9)], [(21.3, 58.8), (23.2, 58.1), (23.0, 59.5)]
FRAME = Box(0, 0, 400, 300)


class Paths:
    """A page that keeps the paths that are drawn on it."""

    def __init__(self):
        self.filled, self.clip = [], None

    def path(self, outline, fill, *_):
        if fill:
            self.filled.append((outline, fill))


def is_filled(outline, x, y):
    """Whether a point is filled where what is wound round it in turn cancels out."""
    turns = 0
    for ring in outline.to_polygons(closed_only=False):
        if Path(ring).contains_point((x, y)):
            area = np.sum(ring[:-1, 0] * ring[1:, 1] - ring[1:, 0] * ring[:-1, 1])
            turns += 1 if area > 0 else -1
    return turns != 0


def test_the_sea_is_filled_and_the_land_is_not():
    page, view = Paths(), fitted(FRAME, ESTONIA)
    draw_coasts(page, view, "#sea", "#coast", "#border")
    ((outline, fill),) = page.filled
    assert fill == "#sea"
    assert page.clip is None
    for places, filled in ((LAND, False), (SEA, True)):
        for place in places:
            assert is_filled(outline, *(float(at) for at in view.project(*place))) == filled


def test_a_lake_is_filled():
    page, view = Paths(), fitted(FRAME, (44.0, 35.0, 58.0, 48.0))
    draw_coasts(page, view, "#sea", "#coast", "#border")
    ((outline, _),) = page.filled
    assert is_filled(outline, *(float(at) for at in view.project(50.8, 40.5)))
    assert not is_filled(outline, *(float(at) for at in view.project(57.5, 40.5)))


def test_only_what_lies_in_the_base_map_needs_no_coasts():
    assert holds(fitted(FRAME, MALI))
    assert not holds(fitted(FRAME, ESTONIA))


@pytest.mark.parametrize("bounds", [ESTONIA, (-180, -60, 180, 80)])
def test_a_part_of_the_world_is_the_same_within_its_bounds(bounds):
    part = part_of_world(bounds)
    rings = [Path(np.array(steps).reshape(-1, 2).cumsum(axis=0) / 100) for steps in part["land"]]
    assert all(any(ring.contains_point(place) for ring in rings) for place in LAND)
    assert not any(ring.contains_point(place) for ring in rings for place in SEA)


def test_a_part_is_no_larger_than_it_must_be():
    assert sum(map(len, part_of_world(ESTONIA)["land"])) < 5_000
