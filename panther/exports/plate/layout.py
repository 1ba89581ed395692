"""Where the parts of a plate stand: title, map, legend, days, sources, footer, in points."""

from __future__ import annotations

import math
from dataclasses import dataclass

from panther.exports.plate.ink import Box
from panther.exports.plate.options import PlateOptions

_A4_AREA = 841.89 * 595.28
_WIDE = 1.15
LEAST_TYPE = 6.2


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of type, in points; none is below 6.2."""

    title: float
    subtitle: float
    citation: float
    excerpt: float
    label: float
    small: float
    footer: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a plate.

    ``sources`` is ``None`` where no citations are asked for; ``columns`` is how many stand side by side in it.
    """

    page: Box
    sizes: Sizes
    title: Box
    map: Box
    legend: Box
    days: Box
    sources: Box | None
    columns: int
    footer: Box


def sizes_of(width: float, height: float) -> Sizes:
    """Sizes of type for a page: they grow more slowly than it does."""
    part = max(1.0, math.sqrt(width * height / _A4_AREA) ** 0.6)
    return Sizes(
        title=min(22 * part, width / 24),
        subtitle=12.5 * part,
        citation=7.6 * part,
        excerpt=7.8 * part,
        label=8.2 * part,
        small=7.0 * part,
        footer=LEAST_TYPE * part,
    )


def layout_of(options: PlateOptions, footer_lines: float, legend_rows: int) -> Layout:
    """The parts of a plate of a size.

    Args:
        options: Size of the page, and whether sources are asked for.
        footer_lines: How many lines the footer takes.
        legend_rows: How many rows the legend has.
    """
    sizes = sizes_of(options.width, options.height)
    margin = min(29.0, 0.036 * options.width)
    page = Box(margin, margin * 0.8, options.width - margin, options.height - margin * 0.72)
    high_footer = max(8.0 * sizes.footer, footer_lines * sizes.footer * 1.36) + 6
    footer = Box(page.left, page.bottom - high_footer, page.right, page.bottom)
    title = Box(page.left, page.top, page.right, page.top + sizes.title * 1.25)
    body = Box(page.left, title.bottom + sizes.small * 1.5, page.right, footer.top - 8)
    below = legend_rows * sizes.small * 2.0 + 6
    days_high = max(30.0, 0.055 * options.height) + sizes.small * 1.5
    if options.citations == "none":
        maps, sources, columns = body, None, 0
    elif options.width >= _WIDE * options.height:
        gap = 0.026 * options.width
        wide = min(max(0.317 * body.width, 200.0), 330.0)
        maps = Box(body.left, body.top, body.right - wide - gap, body.bottom)
        sources, columns = Box(body.right - wide, body.top - sizes.small * 0.4, body.right, body.bottom), 1
    else:
        high = min(0.36 * body.height, 0.9 * body.height - body.width * 0.5)
        maps = Box(body.left, body.top, body.right, body.bottom - high - 10)
        sources, columns = Box(body.left, maps.bottom + 10, body.right, body.bottom), 2
    days = Box(maps.left, maps.bottom - days_high, maps.right, maps.bottom)
    legend = Box(maps.left, days.top - below, maps.right, days.top)
    inset = sizes.small + 7.5
    framed = Box(maps.left + inset, maps.top + 4.5, maps.right - 4.5, legend.top - 8)
    return Layout(page, sizes, title, framed, legend, days, sources, columns, footer)
