"""Where the parts of a film's picture stand: heading, map, legend, captions, days, footer, in points.

A film is seen on a screen, often a small one: type keeps its size in points, and a film of 960x540 pixels has a pixel
for a point. Larger ones show the same picture more finely; smaller ones have less room, never smaller type.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from panther.exports.film.options import FilmOptions
from panther.exports.plate.ink import Box
from panther.exports.plate.layout import Sizes

SIZES = Sizes(title=20.0, subtitle=13.0, citation=11.5, excerpt=12.0, label=10.5, small=10.5, footer=8.6)
DATE = 27.0
_AREA = 960.0 * 540.0
_MARGIN = 20.0
_WIDE = 1.15
# How fine the map's own words (degrees, scale) are beside the others.
FINE = 8.6


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a picture, and how many pixels an inch of it has."""

    dpi: int
    width: float
    height: float
    heading: Box
    map: Box
    legend: Box
    now: Box
    captions: Box
    days: Box
    footer: Box


def dpi_of(options: FilmOptions) -> int:
    """Pixels per inch of a film's picture."""
    return max(72, math.floor(72 * math.sqrt(options.width * options.height / _AREA)))


def is_wide(options: FilmOptions) -> bool:
    """Whether captions stand beside the map, not below it."""
    return options.width >= _WIDE * options.height


def layout_of(options: FilmOptions, legend_rows: int, footer_lines: int) -> Layout:
    """The parts of a picture.

    Args:
        options: Size of the film.
        legend_rows: How many rows the legend has below the map.
        footer_lines: How many lines the footer has.
    """
    dpi, small = dpi_of(options), SIZES.small
    width, height = options.width * 72 / dpi, options.height * 72 / dpi
    page = Box(_MARGIN, 0.7 * _MARGIN, width - _MARGIN, height - 0.5 * _MARGIN)
    footer = Box(page.left, page.bottom - 1.3 * SIZES.footer * footer_lines, page.right, page.bottom)
    days = Box(page.left, footer.top - 9 - max(46.0, 0.1 * height), page.right, footer.top - 9)
    body = Box(page.left, page.top, page.right, days.top - 8)
    if is_wide(options):
        column = column_of(width)
        beside = Box(body.right - column, body.top, body.right, body.bottom)
        left = Box(body.left, body.top, beside.left - 20, body.bottom)
        heading = Box(left.left, left.top, left.right, left.top + 1.25 * SIZES.title)
        now = Box(beside.left, beside.top, beside.right, beside.top + 1.1 * DATE + 3.6 * small)
        captions = Box(beside.left, now.bottom + 0.7 * small, beside.right, beside.bottom)
        maps = Box(left.left, heading.bottom + 1.3 * FINE, left.right, left.bottom)
    else:
        heading = Box(body.left, body.top, body.right, body.top + 1.25 * SIZES.title)
        now = Box(body.left, heading.bottom + 4, body.right, heading.bottom + 4 + 1.1 * DATE + 3.6 * small)
        below = max(0.3 * body.height, 70.0)
        captions = Box(body.left, body.bottom - below, body.right, body.bottom)
        maps = Box(body.left, now.bottom + 1.8 * FINE, body.right, captions.top - 6)
    legend = Box(maps.left, maps.bottom - 2.0 * small * legend_rows, maps.right, maps.bottom)
    inset = FINE + 7.5
    framed = Box(maps.left + inset, maps.top + 4.5, maps.right - 4.5, legend.top - 8)
    return Layout(dpi, width, height, heading, framed, legend, now, captions, days, footer)


def column_of(width: float) -> float:
    """How wide the captions beside a map are."""
    return min(max(0.31 * width, 200.0), 330.0)


def legend_room(options: FilmOptions) -> float:
    """How wide the legend is."""
    width = options.width * 72 / dpi_of(options) - 2 * _MARGIN
    return width - column_of(width + 2 * _MARGIN) - 20 if is_wide(options) else width
