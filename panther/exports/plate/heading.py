"""The heading of a plate: what campaign, where, which days, which filters, how many events."""

from __future__ import annotations

from itertools import islice

from panther.exports.edition import Edition
from panther.exports.plate import typeface
from panther.exports.plate.ink import Box, Look, Page
from panther.exports.plate.layout import Sizes
from panther.exports.words import count_words, filter_words, window_words
from panther.translation import translated

_MOST_LINES = 3


def title_of(edition: Edition) -> str:
    """The title as it is shown."""
    return typeface.clean(edition.title) or translated("Untitled")


def draw_heading(page: Page, box: Box, edition: Edition, sizes: Sizes, country: str) -> None:
    """Write title, place and window at the left, filters and counts at the right."""
    colours = page.colours
    told, room = typeface.clean(filter_words(edition.view.filters)), 0.36 * box.width
    lines = list(islice(typeface.each_line(told, "sans", sizes.small, room), _MOST_LINES))
    if len(lines) == _MOST_LINES:
        rest = " ".join(lines[_MOST_LINES - 2 :])
        lines = [*lines[: _MOST_LINES - 2], typeface.cut(rest, "sans", sizes.small, room)]
    lines.append(count_words(edition))
    right = max(typeface.width(line, "sans", sizes.small) for line in lines)
    look = Look("sans", sizes.small, colours["ink-2"], "end")
    base = box.bottom - 0.3 * sizes.title
    for number, line in enumerate(lines, start=1 - len(lines)):
        page.text(box.right, base + (0.35 + 1.4 * number) * sizes.small, line, look, "filters")
    where = ", ".join(part for part in (country, window_words(edition)) if part)
    _write_title(page, Box(box.left, box.top, box.right - right - 16, base), title_of(edition), where, sizes)


def _write_title(page: Page, box: Box, title: str, where: str, sizes: Sizes) -> None:
    """Title and window on one line; where they do not fit, the window below a smaller title."""
    colours, size = page.colours, sizes.title
    gap = 0.7 * sizes.subtitle
    sub = Look("serif-italic", sizes.subtitle, colours["ink-2"])
    wide = typeface.width_up_to(title, "serif-bold", size, 2 * box.width)
    if wide + gap + typeface.width(where, sub.style, sub.size) <= box.width:
        page.text(box.left, box.bottom, title, Look("serif-bold", size, colours["ink"]), "title")
        page.text(box.left + wide + gap, box.bottom, where, sub, "window")
        return
    sub = sub._replace(size=min(sub.size, sub.size * box.width / typeface.width(where, sub.style, sub.size)))
    size = max(0.55 * size, min(0.8 * size, size * box.width / wide))
    shown = typeface.cut(title, "serif-bold", size, box.width)
    page.text(box.left, box.bottom - 1.25 * sub.size, shown, Look("serif-bold", size, colours["ink"]), "title")
    page.text(box.left, box.bottom, where, sub, "window")
