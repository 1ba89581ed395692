"""Derive ``world.json``, the coasts and boundaries of the world, from Natural Earth's countries in TopoJSON.

Run ``python data/basemap/derive_world.py countries-10m.json`` with the file of the npm package world-atlas 2.0.2
(Natural Earth 4.1, 1:10 million, public domain). Lines are simplified, rounded to hundredths of a degree, and written
as steps: the first two numbers of a line are its longitude and latitude, the others go on from there. ``land`` are
rings, clockwise but for lakes, ``borders`` lines between two countries. Needs Shapely, which comes with GeoPandas.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from shapely.geometry import LinearRing, LineString, Polygon

TARGET = Path(__file__).parent / "world.json"
TOLERANCE = 0.01
LEAST_AREA = 0.0008  # square degrees: an island of three kilometres
HUNDREDTHS = 100
HALF_WAY, POLAR = 180, -60
CORNERS = 4  # of a ring, whose last is its first

Line = list[tuple[float, float]]


def main(source: Path) -> None:
    """Write the world of a TopoJSON file."""
    topology = json.loads(source.read_text(encoding="utf-8"))
    arcs = [simplified(arc) for arc in decoded(topology)]
    objects = topology["objects"]
    land = [(joined(arcs, ring), is_hole) for ring, is_hole in rings_of(objects["land"])]
    rings = [wound(ring, is_hole=is_hole) for ring, is_hole in land if is_seen(ring)]
    used = Counter(arc if arc >= 0 else ~arc for ring, _ in rings_of(objects["countries"]) for arc in ring)
    borders = [arcs[arc] for arc, times in sorted(used.items()) if times > 1]
    world = {"land": sorted(map(steps, rings), key=len, reverse=True), "borders": list(map(steps, borders))}
    TARGET.write_text(json.dumps(world, separators=(",", ":")) + "\n", encoding="utf-8")


def decoded(topology: dict[str, Any]) -> Iterator[Line]:
    """The arcs of a topology in degrees."""
    (scale_x, scale_y), (shift_x, shift_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            line.append((x * scale_x + shift_x, y * scale_y + shift_y))
        yield line


def simplified(line: Line) -> Line:
    """A line within the tolerance of another, with the same ends; a closed one keeps three corners at least."""
    found = list(LineString(line).simplify(TOLERANCE).coords)
    return found if len(found) >= CORNERS or line[0] != line[-1] else line


def rings_of(shape: dict[str, Any]) -> Iterator[tuple[list[int], bool]]:
    """The rings of a shape, and of all in it, as numbers of arcs; and whether each is a hole."""
    for part in shape.get("geometries", ()):
        yield from rings_of(part)
    if shape["type"] == "Polygon":
        yield from ((ring, number > 0) for number, ring in enumerate(shape["arcs"]))
    elif shape["type"] == "MultiPolygon":
        for polygon in shape["arcs"]:
            yield from ((ring, number > 0) for number, ring in enumerate(polygon))


def joined(arcs: list[Line], numbers: list[int]) -> Line:
    """The arcs of a ring, end to end; a number below zero is an arc that is run backwards."""
    ring: Line = []
    for number in numbers:
        line = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += line[1:] if ring else line
    return unbroken(ring)


def unbroken(ring: Line) -> Line:
    """A ring over the date line goes on beyond 180 degrees."""
    if any(y < POLAR for _, y in ring):
        return ring
    turns = 0
    found = [ring[0]]
    for (x, _), (to_x, to_y) in pairwise(ring):
        turns += (x - to_x > HALF_WAY) - (to_x - x > HALF_WAY)
        found.append((to_x + 2 * HALF_WAY * turns, to_y))
    return found


def wound(ring: Line, *, is_hole: bool) -> Line:
    """A ring that runs clockwise on a map, or as a hole against the clock."""
    return ring[::-1] if LinearRing(ring).is_ccw != is_hole else ring


def is_seen(ring: Line) -> bool:
    """Whether a ring is large enough to be drawn."""
    return len(ring) >= CORNERS and Polygon(ring).area >= LEAST_AREA


def steps(line: Line) -> list[int]:
    """A line as steps in hundredths of a degree, without those that lead nowhere."""
    points = [(round(x * HUNDREDTHS), round(y * HUNDREDTHS)) for x, y in line]
    found = [*points[0]]
    for (x, y), (to_x, to_y) in pairwise(points):
        if (to_x, to_y) != (x, y):
            found += [to_x - x, to_y - y]
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
