"""The footer: what the plate stands on. Documents and gazetteer with their SHA-256, the address of the view, version."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from matplotlib.path import Path

from panther.exports.edition import Edition
from panther.exports.plate import basemap, typeface
from panther.exports.plate.ink import Box, Look, Page
from panther.exports.plate.layout import Sizes

_MOST_DOCUMENTS = 4
_LEAST_MODULE = 0.55
_QUIET = 2
_ADDRESS_LINES = 2


@dataclass(frozen=True, slots=True)
class FooterLine:
    """A line of the footer and its style."""

    text: str
    style: str
    role: str


def source_lines(edition: Edition, *, all_of_them: bool = False) -> list[FooterLine]:
    """Documents with their SHA-256, then the gazetteer; more than four are counted unless all are asked for."""
    *documents, gazetteer = edition.sources
    copies = _copy_documents(edition)
    lines = []
    shown = documents if all_of_them else documents[:_MOST_DOCUMENTS]
    for number, source in enumerate(shown, start=1):
        note = ", in part a copy of others: no independent source there" if source.name in copies else ""
        lines.append(FooterLine(f"[{number}] {typeface.clean(source.name)}{note}", "sans", "document"))
        lines.append(FooterLine(f"SHA-256 {source.sha256}", "mono", "hash"))
    if len(shown) < len(documents):
        lines.append(FooterLine(f"and {len(documents) - len(shown):,} more documents", "sans", "document"))
    if gazetteer.sha256:
        lines.append(FooterLine(f"Gazetteer {typeface.clean(gazetteer.name)}", "sans", "document"))
        lines.append(FooterLine(f"SHA-256 {gazetteer.sha256}", "mono", "hash"))
    return lines


def _copy_documents(edition: Edition) -> set[str]:
    """Documents that hold words of others again."""
    return {citation.document for event in edition.events for citation in event.citations if citation.role == "copy"}


def footer_rows(edition: Edition) -> int:
    """How many lines the footer takes, two columns of documents counted once."""
    pairs = (len(source_lines(edition)) + 1) // 2
    return max(4, -(-pairs // 1))


def draw_footer(page: Page, box: Box, edition: Edition, sizes: Sizes, scale_words: str) -> None:
    """Draw the footer below a line."""
    colours, size = page.colours, sizes.footer
    page.line([(box.left, box.top), (box.right, box.top)], colours["ink-3"], 0.6)
    inner = Box(box.left, box.top + 5, box.right, box.bottom)
    side = min(inner.height, 52.0 * sizes.footer / 6.2)
    drawn = draw_qr(page, Box(inner.left, inner.top, inner.left + side, inner.top + side), edition.address)
    left = inner.left + side + 9 if drawn else inner.left
    right_wide = 0.20 * box.width
    middle_wide = 0.24 * box.width
    lines_box = Box(left, inner.top, inner.right - right_wide - middle_wide - 20, inner.bottom)
    _draw_sources(page, lines_box, edition, size)
    middle = Box(inner.right - right_wide - middle_wide - 8, inner.top, inner.right - right_wide - 8, inner.bottom)
    words = f"{basemap.ATTRIBUTION} {scale_words}"
    _draw_lines(page, middle, typeface.wrap(words, "sans", size, middle.width), size, "attribution")
    made = f"Made {edition.made.day} {edition.made:%B %Y, %H:%M} UTC"
    address = typeface.wrap(edition.address, "mono", size, right_wide)
    shown = address if len(address) <= _ADDRESS_LINES + 2 else []
    scan = "Scan or open to restore this view:" if drawn else "Open to restore this view:"
    lines = [made, f"Panther {edition.version}", scan if shown else "Scan to restore this view (the address is long)"]
    _draw_right(page, Box(inner.right - right_wide, inner.top, inner.right, inner.bottom), lines, shown, size)


def _draw_sources(page: Page, box: Box, edition: Edition, size: float) -> None:
    """Documents in as many columns as they need."""
    colours, step = page.colours, 1.36 * size
    lines = source_lines(edition)
    x, y = box.left, box.top + size
    wide = 0.0
    for at in range(0, len(lines), 2):
        pair = lines[at : at + 2]
        if y + step * (len(pair) - 1) > box.bottom + 1 and x + wide < box.right:
            x, y, wide = x + wide + 14, box.top + size, 0.0
        for line in pair:
            fitted = _fitting(line, size, box.right - x)
            page.text(x, y, line.text if fitted else typeface.cut(line.text, line.style, size, box.right - x),
                      Look(line.style, fitted or size, colours["ink-2"]), line.role)  # fmt: skip
            wide = max(wide, min(typeface.width(line.text, line.style, fitted or size), box.right - x))
            y += step


def _fitting(line: FooterLine, size: float, room: float) -> float | None:
    """The size at which a line fits; ``None`` where it would be too small to print."""
    wide = typeface.width(line.text, line.style, size)
    if wide <= room:
        return size
    return None if line.role != "hash" else max(size * room / wide, 5.0)


def _draw_lines(page: Page, box: Box, lines: list[str], size: float, role: str) -> None:
    for number, line in enumerate(lines):
        page.text(
            box.left, box.top + size + number * 1.36 * size, line, Look("sans", size, page.colours["ink-3"]), role
        )


def _draw_right(page: Page, box: Box, lines: list[str], address: list[str], size: float) -> None:
    look = Look("sans", size, page.colours["ink-3"], "end")
    for number, line in enumerate([*lines, *address]):
        style = "mono" if number >= len(lines) else "sans"
        role = "address" if style == "mono" else "made"
        page.text(box.right, box.top + size + number * 1.36 * size, line, look._replace(style=style), role)


def draw_qr(page: Page, box: Box, address: str) -> bool:
    """Draw the address as a QR code; returns whether it could be drawn large enough to be read."""
    import segno

    try:
        code = segno.make(address, error="l", boost_error=True, micro=False)
    except segno.DataOverflowError:
        return False
    matrix = np.array([list(row) for row in code.matrix], dtype=bool)
    module = box.width / (len(matrix) + 2 * _QUIET)
    if module < _LEAST_MODULE:
        return False
    page.rect(box, "#ffffff")
    rows, columns = np.nonzero(matrix)
    left, top = box.left + (columns + _QUIET) * module, box.top + (rows + _QUIET) * module
    corners = np.stack(
        [left, top, left + module, top, left + module, top + module, left, top + module, left, top], axis=1
    )
    codes = np.tile([Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY], len(rows))
    patch = page.path(Path(corners.reshape(-1, 2), codes), "#0b1116")
    patch.set_antialiased(page.medium != "png")
    return True
