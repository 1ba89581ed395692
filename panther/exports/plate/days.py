"""The strip of days: every event of the campaign by day, with the window (as ``layers/static/histogram.js``)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.path import Path

from panther.exports.edition import Edition
from panther.exports.plate import typeface
from panther.exports.plate.ink import Box, Look, Page
from panther.model import Event
from panther.translation import figures, translated
from panther.views.event_types import event_type, type_number
from panther.views.showing import is_dated
from panther.views.words import day_words, short_day

_LONG_DAYS = 120
_MOST_BLOCKS = 12
_LEAST_BLOCKS = 6.2
_LATE, _FADED, _FADE, _EDGE, _OUTSIDE = 0.46, 0.16, 0.08, 0.26, 0.28


@dataclass(frozen=True, slots=True)
class Block:
    """An event in a bin: its type, its weight (a day of a long event is fainter), whether it is shown."""

    key: str
    order: int
    weight: float
    shown: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Some days, from their first to their last by ordinal, with what happened on them."""

    first: int
    last: int
    blocks: list[Block]


def bins_of(edition: Edition) -> list[Bin]:
    """Bins of one day up to 120 days, then of whole weeks, over the whole campaign."""
    assert edition.span is not None
    first, last = (day.toordinal() for day in edition.span)
    days = last - first + 1
    size = 1 if days <= _LONG_DAYS else 7 * -(-days // (7 * _LONG_DAYS))
    bins = [Bin(at, min(last, at + size - 1), []) for at in range(first, last + 1, size)]
    shown = {event.event_id for event in edition.events}
    for event in edition.everything or edition.events:
        if not is_dated(event):
            continue
        start = event.date_start.toordinal() if event.date_start else first
        end = event.date_end.toordinal() if event.date_end else last
        kind, order = event_type(event.event_type).key, type_number(event.event_type)
        for at in range((start - first) // size, (end - first) // size + 1):
            weight = _weight(event, bins[at], start, end)
            block = Block(kind, order, weight, event.event_id in shown, event.event_id == edition.view.event)
            bins[at].blocks.append(block)
    for made in bins:
        made.blocks.sort(key=lambda block: block.order)
    return bins


def _weight(event: Event, made: Bin, start: int, end: int) -> float:
    if start == end:
        return 1.0
    if event.date_end is None:
        return max(_FADED, 0.9 - _FADE * (made.first - start))
    if event.date_start is None:
        return max(_FADED, 0.9 - _FADE * (end - made.last))
    at_an_end = made.first <= start or made.last >= end
    return _EDGE if event.date_precision == "approximate" and at_an_end else _LATE


def draw_days(page: Page, box: Box, edition: Edition, size: float) -> None:
    """Draw the strip in its box; without dates it says so."""
    colours = page.colours
    if edition.span is None or edition.window is None:
        look = Look("sans", size, colours["ink-2"])
        page.text(
            box.left,
            box.bottom - 0.4 * size,
            translated("No event has a date: there are no days to show."),
            look,
            "days",
        )
        return
    first, last = (day.toordinal() for day in edition.span)
    base, top = box.bottom - 1.5 * size, box.top + 3
    per_day = box.width / (last - first + 1)
    low = box.left + (edition.window.start.toordinal() - first) * per_day
    high = box.left + (edition.window.end.toordinal() + 1 - first) * per_day
    page.rect(Box(low, top, high, base), colours["sunken"])
    bins = bins_of(edition)
    _draw_blocks(page, bins, _Scale(box.left, per_day, first, base, top + 2, (low, high)))
    page.line([(box.left, base), (box.right, base)], colours["ink"], 0.6)
    for x in (low, high):
        page.line([(x, top - 1), (x, base + 2)], colours["ink"], 0.9)
    _name_days(page, Box(box.left, base, box.right, box.bottom), edition, (low, high), size)
    most = max((len(made.blocks) for made in bins), default=0)
    if most > _MOST_BLOCKS:
        words = _most_words(most, bins[0].last - bins[0].first + 1)
        page.text(
            box.right, top + 0.5 * size, words, Look("sans", size, colours["ink-3"], "end", colours["paper"]), "days"
        )


def _most_words(most: int, days: int) -> str:
    """How many events the highest of the bars has."""
    if days == 1:
        return translated("at most {most} on a day", most=figures(most))
    return translated("at most {most} in {days} days", most=figures(most), days=figures(days))


@dataclass(frozen=True, slots=True)
class _Scale:
    left: float
    per_day: float
    first: int
    base: float
    top: float
    window: tuple[float, float]

    def column(self, made: Bin) -> tuple[float, float]:
        """Left and right of what stands on a bin."""
        full = (made.last - made.first + 1) * self.per_day
        wide = max(full - max(min(1.1, 0.3 * full), 0.14 * full), 0.4)
        left = self.left + (made.first - self.first) * self.per_day + (full - wide) / 2
        return left, left + wide


def _draw_blocks(page: Page, bins: Sequence[Bin], scale: _Scale) -> None:
    """Draw blocks stacked by type, all of one look in one path."""
    most = max((len(made.blocks) for made in bins), default=0)
    room = scale.base - scale.top
    stacked = most > _MOST_BLOCKS
    unit = room / most if stacked else min(8.0, room / max(_LEAST_BLOCKS, most))
    gap = 0.0 if stacked else 0.9
    looks: dict[tuple[str, float, bool], list[tuple[float, float, float, float]]] = defaultdict(list)
    dots = []
    for made in bins:
        left, right = scale.column(made)
        inside = scale.window[0] - 0.1 <= (left + right) / 2 <= scale.window[1] + 0.1
        if not made.blocks:
            dots.append(((left + right) / 2, scale.base - 1.6))
        for row, block in enumerate(made.blocks):
            alpha = round(block.weight * (1.0 if inside and block.shown else _OUTSIDE), 2)
            bottom = scale.base - row * unit
            looks[block.key, alpha, block.chosen].append((left, bottom - unit + gap / 2, right, bottom - gap / 2))
    for (key, alpha, chosen), boxes in looks.items():
        mark = page.colours["mark-line"] if chosen else None
        page.path(_rectangles(boxes), page.colours[f"t-{key}"], mark, 1.1, fill_alpha=alpha)
    for x, y in dots:
        page.circle(x, y, min(0.7, scale.per_day / 3), page.colours["line-strong"])


def _rectangles(boxes: Sequence[tuple[float, float, float, float]]) -> Path:
    edges = np.array(boxes)
    left, top, right, bottom = edges.T
    corners = np.stack([left, top, right, top, right, bottom, left, bottom, left, top], axis=1).reshape(-1, 2)
    codes = np.tile([Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY], len(boxes))
    return Path(corners, codes)


def _name_days(page: Page, box: Box, edition: Edition, window: tuple[float, float], size: float) -> None:
    """Name the ends of the window, and the campaign's own where there is room."""
    assert edition.span is not None
    assert edition.window is not None
    colours, y = page.colours, box.top + 1.25 * size
    years = edition.span[0].year != edition.span[1].year
    start, end = edition.window.start, edition.window.end
    bold = Look("sans-bold", size, colours["ink"])
    names = (short_day(start, year=years), short_day(end, year=years))
    taken = [
        (_written(page, words, x, bold, y)) for words, x in _window_names(names, window, box, bold, one=start == end)
    ]
    plain = Look("sans", size, colours["ink-2"])
    for day, anchor in zip(edition.span, ("start", "end"), strict=True):
        words = day_words(day)
        x = box.right - typeface.width(words, plain.style, size) if anchor == "end" else box.left
        right = x + typeface.width(words, plain.style, size)
        if not any(x < high and low < right for low, high in taken):
            page.text(x, y, words, plain, "days")


def _window_names(
    names: tuple[str, str], window: tuple[float, float], box: Box, look: Look, *, one: bool
) -> list[tuple[str, float]]:
    """The names of the window's ends and where each begins; two that would touch are one."""
    wide = [typeface.width(name, look.style, look.size) for name in names]
    if not one and window[1] - window[0] >= sum(wide) + 6:
        return [(names[0], window[0]), (names[1], window[1] - wide[1])]
    words = names[0] if one else f"{names[0]} – {names[1]}"
    whole = typeface.width(words, look.style, look.size)
    return [(words, min(max((window[0] + window[1] - whole) / 2, box.left), box.right - whole))]


def _written(page: Page, words: str, x: float, look: Look, y: float) -> tuple[float, float]:
    """Write a name of a day; returns from where to where nothing else may stand."""
    wide = page.text(x, y, words, look, "days").wide
    return x - 6, x + wide + 6
