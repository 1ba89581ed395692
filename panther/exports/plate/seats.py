"""Where words may stand on the map: what is taken, and the nearest free seat by a sign."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from panther.exports.plate.ink import Box

# Where a rectangle may stand by a sign: across from its left side (0) to its right (1), down from its top to its foot;
# the second pair says which point of the rectangle stands there.
_NEAR = {
    "E": (1.0, 0.5, 0.0, 0.5), "W": (0.0, 0.5, 1.0, 0.5), "N": (0.5, 0.0, 0.5, 1.0), "S": (0.5, 1.0, 0.5, 0.0),
    "NE": (1.0, 0.1, 0.0, 0.8), "SE": (1.0, 0.9, 0.0, 0.2), "NW": (0.0, 0.1, 1.0, 0.8), "SW": (0.0, 0.9, 1.0, 0.2),
    "N>": (0.0, 0.0, 0.0, 1.0), "N<": (1.0, 0.0, 1.0, 1.0), "S>": (0.0, 1.0, 0.0, 0.0), "S<": (1.0, 1.0, 1.0, 0.0),
}  # fmt: skip
_STEPS = 24
_TURNS = 32
_RINGS = (12.0, 20.0, 30.0, 42.0, 56.0, 72.0, 90.0, 110.0, 135.0, 165.0, 200.0, 240.0)


@dataclass(slots=True)
class Seats:
    """The rectangles that are taken within a frame, in points; ``signs`` are those that no leader should cross."""

    frame: Box
    taken: list[Box] = field(default_factory=list)
    signs: tuple[Box, ...] = ()

    def is_free(self, box: Box) -> bool:
        """Whether a rectangle lies in the frame and touches nothing."""
        return self.frame.holds(box) and not any(box.touches(other) for other in self.taken)

    def take(self, box: Box) -> None:
        """Let nothing else stand there."""
        self.taken.append(box)

    def take_line(self, x: float, y: float, box: Box, own: Box) -> None:
        """Let nothing stand on a leader from a point to a rectangle, beyond the sign that it leaves."""
        for at_x, at_y in _leader(x, y, box):
            if not _inside(own, at_x, at_y):
                self.take(Box(at_x - 1, at_y - 1, at_x + 1, at_y + 1))

    def beside(self, sign: Box, width: float, height: float, gap: float) -> Box | None:
        """The first free rectangle of that size right beside a sign; ``None`` where there is none."""
        around = sign.grown(gap)
        for across, down, own_x, own_y in _NEAR.values():
            left = around.left + across * around.width - own_x * width
            top = around.top + down * around.height - own_y * height
            box = Box(left, top, left + width, top + height)
            if self.is_free(box):
                return box
        return None

    def around(self, x: float, y: float, width: float, height: float, own: Box) -> tuple[Box | None, int]:
        """The nearest free rectangle for a leader to point to, one whose leader crosses nothing if there is any.

        Args:
            x: Where the leader begins.
            y: Where the leader begins.
            width: Of the rectangle.
            height: Of the rectangle.
            own: What the leader may cross: the sign that it leaves.

        Returns:
            The rectangle, ``None`` where nothing is free, and what its leader crosses: 0 nothing, 1 words, 2 a sign.
        """
        found: dict[int, Box] = {}
        for box in _circling(x, y, width, height):
            if self.is_free(box):
                found.setdefault(self._crossed(x, y, box, own), box)
                if 0 in found:
                    break
        best = min(found, default=0)
        return found.get(best), best

    def _crossed(self, x: float, y: float, box: Box, own: Box) -> int:
        """What a line from a point to a rectangle runs over: 0 nothing, 1 what is taken, 2 a sign."""
        points = _leader(x, y, box)
        around = Box(*map(min, *points), *map(max, *points))
        if any(_inside(sign, *point) for sign in self.signs if sign != own and _meet(sign, around) for point in points):
            return 2
        others = [other for other in self.taken if other != own and _meet(other, around) and not _inside(other, x, y)]
        return int(any(_inside(other, *point) for point in points for other in others))


def _leader(x: float, y: float, box: Box) -> list[tuple[float, float]]:
    """Points of a line from a point to the nearest edge of a rectangle, without its ends."""
    to_x, to_y = min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)
    return [(x + (to_x - x) * step / _STEPS, y + (to_y - y) * step / _STEPS) for step in range(1, _STEPS)]


def _meet(one: Box, other: Box) -> bool:
    """Whether two rectangles share a point, if only on their edges."""
    across = one.left <= other.right and other.left <= one.right
    return across and one.top <= other.bottom and other.top <= one.bottom


def _inside(box: Box, x: float, y: float) -> bool:
    return box.left <= x <= box.right and box.top <= y <= box.bottom


def _circling(x: float, y: float, width: float, height: float) -> Iterator[Box]:
    for ring in _RINGS:
        for turn in range(_TURNS):
            angle = turn / _TURNS * 2 * math.pi
            across, down = math.cos(angle), math.sin(angle)
            middle_x = x + across * (ring + width / 2)
            middle_y = y + down * (ring + height / 2)
            yield Box(middle_x - width / 2, middle_y - height / 2, middle_x + width / 2, middle_y + height / 2)
