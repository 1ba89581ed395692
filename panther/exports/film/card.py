"""The end card of a film: what the film stands on, for those who have its pictures alone."""

from __future__ import annotations

from panther.exports.edition import Edition
from panther.exports.film.layout import SIZES
from panther.exports.film.options import FilmOptions
from panther.exports.plate import typeface
from panther.exports.plate.footer import address_lines, draw_qr, gazetteer_words, opened_words
from panther.exports.plate.heading import title_of
from panther.exports.plate.ink import Box, Look, Page
from panther.exports.words import attribution, count_words, filter_words, window_words
from panther.translation import counted, translated
from panther.views.words import day_words

_SECONDS, _MOST_SHARE = 2.0, 0.25
_MARGIN, _GAP = 32.0, 24.0
_CODE = 104.0
_MOST_ADDRESS = 5
# So many digits of a SHA-256 tell one file from another; all of them are in the film's own metadata.
_DIGITS = 16


def seconds_of(options: FilmOptions) -> float:
    """How long the card stands: two seconds, of a film of a short length a quarter."""
    return _SECONDS if options.seconds is None else min(_SECONDS, _MOST_SHARE * options.seconds)


def draw_card(page: Page, edition: Edition) -> None:
    """Draw the card on an empty page: title, sources with their sums in short, address, version."""
    area = Box(_MARGIN, _MARGIN, page.width - _MARGIN, page.height - _MARGIN)
    foot = _draw_foot(page, area, edition)
    top = _draw_head(page, area, edition)
    wide = min(0.3 * area.width, 210.0)
    right = Box(area.right - wide, top, area.right, foot)
    _draw_address(page, right, edition)
    _draw_sources(page, Box(area.left, top, right.left - _GAP, foot), edition)


def _draw_head(page: Page, area: Box, edition: Edition) -> float:
    """Title, window, counts and filters; returns where they end."""
    colours = page.colours
    title = typeface.cut(title_of(edition), "serif-bold", SIZES.title, area.width)
    y = area.top + SIZES.title
    page.text(area.left, y, title, Look("serif-bold", SIZES.title, colours["ink"]), "title")
    y += 1.5 * SIZES.subtitle
    page.text(area.left, y, window_words(edition), Look("serif-italic", SIZES.subtitle, colours["ink-2"]), "window")
    told = f"{count_words(edition)}. {typeface.clean(filter_words(edition.view.filters))}."
    y += 1.7 * SIZES.small
    shown = typeface.cut(told, "sans", SIZES.small, area.width)
    page.text(area.left, y, shown, Look("sans", SIZES.small, colours["ink-2"]), "counts")
    y += 0.8 * SIZES.small
    page.line([(area.left, y), (area.right, y)], colours["ink-3"], 0.6)
    return y + 0.8 * SIZES.small


def _draw_foot(page: Page, area: Box, edition: Edition) -> float:
    """Version, time of making and whose the ground is; returns where it begins."""
    made = translated("Made {day}, Panther {version}", day=day_words(edition.made.date()), version=edition.version)
    words = f"{made}. {attribution()}"
    lines = typeface.wrap(words, "sans", SIZES.footer, area.width)
    top = area.bottom - 1.3 * SIZES.footer * len(lines)
    for number, line in enumerate(lines, start=1):
        y = top + 1.3 * SIZES.footer * number - 0.3 * SIZES.footer
        page.text(area.left, y, line, Look("sans", SIZES.footer, page.colours["ink-3"]), "footer")
    return top - SIZES.footer


def _draw_address(page: Page, box: Box, edition: Edition) -> None:
    """The address that restores the view, as a code where it can be one, and in words where they are few."""
    side = min(_CODE, box.width, box.height - 5 * SIZES.footer)
    drawn = draw_qr(page, Box(box.left, box.top, box.left + side, box.top + side), edition.address)
    y = box.top + (side if drawn else 0.0) + 1.5 * SIZES.footer
    lines = address_lines(edition.address, SIZES.footer, box.width)
    opened = opened_words(drawn=drawn)
    if len(lines) > _MOST_ADDRESS or y + 1.3 * SIZES.footer * len(lines) > box.bottom:
        lines, opened = [], translated("Its address is in the film's metadata.")
    page.text(box.left, y, opened, Look("sans", SIZES.footer, page.colours["ink-2"]), "address")
    for line in lines:
        y += 1.3 * SIZES.footer
        page.text(box.left, y, line, Look("mono", SIZES.footer, page.colours["ink-2"]), "address")


def _source_words(lead: str, name: str) -> str:
    """A document with its number, or a file of places."""
    return f"{lead}{typeface.clean(name)}" if lead else gazetteer_words(name)


def _draw_sources(page: Page, box: Box, edition: Edition) -> None:
    """Documents and gazetteer, each with the first digits of its sum; what finds no room is counted."""
    size, step = SIZES.small, 1.45 * SIZES.small
    look = Look("sans-bold", size, page.colours["ink"])
    y = box.top + size
    page.text(box.left, y, translated("Sources"), look, "sources")
    named = [(f"[{number}] ", source) for number, source in enumerate(edition.document_files, start=1)]
    places = [("", file) for file in edition.gazetteer_files]
    room = max(1, int((box.bottom - y - step) / step)) - len(places)
    kept = [*(named if len(named) <= room else named[: room - 1]), *places]
    mono = Look("mono", 0.82 * size, page.colours["ink-2"])
    sums = [f"SHA-256 {source.sha256[:_DIGITS]}{typeface.ELLIPSIS}" for _, source in kept]
    free = box.width - typeface.width(sums[0], mono.style, mono.size) - 0.5 * _GAP if sums else box.width
    names = [typeface.cut(_source_words(lead, source.name), "sans", size, free) for lead, source in kept]
    at = box.left + 0.5 * _GAP + max((typeface.width(name, "sans", size) for name in names), default=0.0)
    for name, digits in zip(names, sums, strict=True):
        y += step
        page.text(box.left, y, name, look._replace(style="sans"), "document")
        page.text(at, y, digits, mono, "hash")
    y += step
    words = translated("The sums are shown in part; in full they are in the film's metadata.")
    rest = len(named) + len(places) - len(kept)
    more = counted("And {count} more document.", "And {count} more documents.", rest)
    told = f"{more} {words}" if rest else words
    for line in typeface.wrap(told, "sans", SIZES.footer, box.width):
        page.text(box.left, y, line, Look("sans", SIZES.footer, page.colours["ink-3"]), "rest")
        y += 1.3 * SIZES.footer
