"""The shapes of the types of event, as on the screen (``layers/static/glyphs.js``): of equal weight, centred on 0,0."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from matplotlib.path import Path

from panther.exports.plate.ink import Page, circle

DASH = (3.1, 2.0)


def _polygon(sides: int, radius: float) -> Path:
    turns = [corner / sides * 2 * math.pi - math.pi / 2 for corner in range(sides + 1)]
    return Path([(radius * math.cos(turn), radius * math.sin(turn)) for turn in turns], closed=True)


def _closed(*corners: tuple[float, float]) -> Path:
    return Path([*corners, corners[0]], closed=True)


def _triangle(radius: float) -> Path:
    high = radius * 1.42
    half, foot = high * 0.94, high * 0.72
    return _closed((0, -high * 0.88), (half, foot), (-half, foot))


def _cross(radius: float) -> Path:
    a, c = radius * 1.1, radius * 0.56
    return _closed(
        (-c, -a), (c, -a), (c, -c), (a, -c), (a, c), (c, c), (c, a), (-c, a), (-c, c), (-a, c), (-a, -c), (-c, -c)
    )  # fmt: skip


def _square(radius: float) -> Path:
    edge = radius * 0.9
    return _closed((-edge, -edge), (edge, -edge), (edge, edge), (-edge, edge))


def _speech(radius: float) -> Path:
    w, h = radius * 1.12, radius * 0.74
    q = h * 0.45
    steps = [
        (Path.MOVETO, (-w + q, -h)), (Path.LINETO, (w - q, -h)), (Path.CURVE3, (w, -h)), (Path.CURVE3, (w, -h + q)),
        (Path.LINETO, (w, h - q)), (Path.CURVE3, (w, h)), (Path.CURVE3, (w - q, h)), (Path.LINETO, (-w * 0.1, h)),
        (Path.LINETO, (-w * 0.5, h * 1.75)), (Path.LINETO, (-w * 0.5, h)), (Path.LINETO, (-w + q, h)),
        (Path.CURVE3, (-w, h)), (Path.CURVE3, (-w, h - q)), (Path.LINETO, (-w, -h + q)), (Path.CURVE3, (-w, -h)),
        (Path.CURVE3, (-w + q, -h)), (Path.CLOSEPOLY, (-w + q, -h)),
    ]  # fmt: skip
    return Path([point for _, point in steps], [step for step, _ in steps])


_SHAPES: dict[str, Callable[[float], Path]] = {
    "battles": lambda radius: circle(0, 0, radius),
    "explosions": _triangle,
    "civilians": lambda radius: _polygon(4, radius * 1.28),
    "protests": lambda radius: _polygon(5, radius * 1.18),
    "riots": _cross,
    "strategic": _square,
    "statement": _speech,
}


def shape(key: str, radius: float, x: float = 0.0, y: float = 0.0) -> Path:
    """The outline of a type's shape with the weight of a circle of that radius, centred on x,y."""
    path = _SHAPES.get(key, _speech)(radius)
    return Path(np.asarray(path.vertices) + np.array((x, y)), path.codes)


def draw_icon(page: Page, at: tuple[float, float], key: str, style: str, size: float) -> None:
    """The sign of an event as it stands in rows and legends.

    Args:
        page: The page.
        at: The middle of the sign, in points.
        key: Of the type.
        style: ``solid``, ``hollow``, either with ``-dashed`` (place inferred), or ``none`` (no place: a small sign).
        size: Height of the sign's box, in points; on the screen it is 16 px.
    """
    part, colour = size / 16, page.colours[f"t-{key}"]
    hollow, dashed = style.startswith("hollow"), style.endswith("-dashed")
    radius = 3.2 if style == "none" else 4.7 if hollow else 3.9 if dashed else 5.4
    if hollow:
        dash = (2.4 * part, 1.7 * part) if dashed else None
        page.path(shape(key, radius * part, *at), page.colours["surface"], colour, 1.7 * part, dash)
        return
    page.path(shape(key, radius * part, *at), colour)
    if dashed:
        page.path(shape(key, 6.2 * part, *at), None, colour, 1.0 * part, (2.2 * part, 1.6 * part))
