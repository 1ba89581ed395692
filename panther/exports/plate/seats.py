"""Where words may stand on the map: what is taken, and the nearest free seat by a sign."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from panther.exports.plate.ink import Box

Side = Literal["E", "W", "N", "S", "NE", "SE", "NW", "SW"]
_NEAR: tuple[Side, ...] = ("E", "W", "N", "S", "NE", "SE", "NW", "SW")
_STEPS = 24
_TURNS = 16
_RINGS = (12.0, 20.0, 30.0, 42.0, 56.0, 72.0, 90.0, 110.0, 135.0, 165.0, 200.0, 240.0)


@dataclass(slots=True)
class Seats:
    """The rectangles that are taken within a frame, in points, and the lines that a text had better not stand on."""

    frame: Box
    taken: list[Box] = field(default_factory=list)

    def is_free(self, box: Box) -> bool:
        """Whether a rectangle lies in the frame and touches nothing."""
        return self.frame.holds(box) and not any(box.touches(other) for other in self.taken)

    def take(self, box: Box) -> None:
        """Let nothing else stand there."""
        self.taken.append(box)

    def beside(self, sign: Box, width: float, height: float, gap: float, sides: Sequence[Side] = _NEAR) -> Box | None:
        """The first free rectangle of that size right beside a sign; ``None`` where there is none."""
        middle_x, middle_y = (sign.left + sign.right) / 2, (sign.top + sign.bottom) / 2
        for side in sides:
            if "E" in side:
                left = sign.right + gap
            elif "W" in side:
                left = sign.left - gap - width
            else:
                left = middle_x - width / 2
            reach = {"NE": sign.top + 0.15 * height, "SE": sign.bottom - 0.15 * height}
            if "N" in side:
                top = (sign.top - gap if side == "N" else reach["NE"]) - height
            elif "S" in side:
                top = sign.bottom + gap if side == "S" else reach["SE"]
            else:
                top = middle_y - height / 2
            box = Box(left, top, left + width, top + height)
            if self.is_free(box):
                return box
        return None

    def around(self, x: float, y: float, width: float, height: float, own: Box) -> Box | None:
        """The nearest free rectangle in any direction for a leader to point to, one that crosses nothing if there is any.

        Args:
            x: Where the leader begins.
            y: Where the leader begins.
            width: Of the rectangle.
            height: Of the rectangle.
            own: What the leader may cross: the sign that it leaves.
        """
        crossing = None
        for box in _circling(x, y, width, height):
            if not self.is_free(box):
                continue
            if not self._crosses(x, y, box, own):
                return box
            crossing = crossing or box
        return crossing

    def _crosses(self, x: float, y: float, box: Box, own: Box) -> bool:
        """Whether a line from a point to a rectangle runs over anything that is taken."""
        to_x, to_y = min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)
        points = [(x + (to_x - x) * step / _STEPS, y + (to_y - y) * step / _STEPS) for step in range(1, _STEPS)]
        others = [other for other in self.taken if other != own and not _inside(other, x, y)]
        return any(_inside(other, *point) for point in points for other in others)


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
