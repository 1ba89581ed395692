"""The footer: what the plate stands on: documents and gazetteer with their SHA-256, address of the view, version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from matplotlib.path import Path

from panther.exports.edition import Edition
from panther.exports.plate import typeface
from panther.exports.plate.ink import Box, Look, Page
from panther.exports.plate.layout import LEAST_TYPE, Sizes
from panther.exports.words import attribution
from panther.translation import counted, translated
from panther.views.words import day_words

_MOST_DOCUMENTS = 2
_LEAST_MODULE = 0.55
_QUIET = 2
_MOST_ADDRESS = 4
_STEP = 1.36
_GAP = 16.0
# So much of a line is left free over an attribution that stands below all else.
_APART = 0.4


class FooterLine(NamedTuple):
    """A line of the footer and its style."""

    text: str
    style: str
    role: str


def source_lines(edition: Edition, *, all_of_them: bool = False) -> list[FooterLine]:
    """Documents with their SHA-256, then the gazetteer.

    Past two, documents are counted unless all are asked for: the file's own facts hold them all.
    """
    documents = edition.document_files
    copies = _copy_documents(edition)
    lines = []
    shown = documents if all_of_them else documents[:_MOST_DOCUMENTS]
    for number, source in enumerate(shown, start=1):
        lines.append(FooterLine(_document_words(number, source.name, copied=source.name in copies), "sans", "document"))
        lines.append(FooterLine(f"SHA-256 {source.sha256}", "mono", "hash"))
    if len(shown) < len(documents):
        lines.append(FooterLine(_more_words(len(documents) - len(shown)), "sans", "document"))
    for gazetteer in edition.gazetteer_files:
        lines.append(FooterLine(gazetteer_words(gazetteer.name), "sans", "document"))
        lines.append(FooterLine(f"SHA-256 {gazetteer.sha256}", "mono", "hash"))
    return lines


def _document_words(number: int, name: str, *, copied: bool) -> str:
    told = f"[{number}] {typeface.clean(name)}"
    if not copied:
        return told
    return translated("{document}, in part a copy of others: no independent source there", document=told)


def _more_words(count: int) -> str:
    return counted("and {count} more document", "and {count} more documents", count)


def gazetteer_words(name: str) -> str:
    """A file of places, as it stands among the sources."""
    return translated("Gazetteer {file}", file=typeface.clean(name))


def opened_words(*, drawn: bool) -> str:
    """What the code or the address below is for."""
    if drawn:
        return translated("Scan or open to restore this view:")
    return translated("Open to restore this view:")


def broken_lines(lines: Sequence[FooterLine], size: float, room: float) -> list[list[tuple[FooterLine, float]]]:
    """Lines in a column, what belongs together in groups, each line with its size: a sum is set whole if it can be.

    Args:
        lines: A document or table, its sum, the next.
        size: In points; a sum that is too wide for the room is set smaller, as far as it can be read.
        room: Width of the column in points.
    """
    groups: list[list[tuple[FooterLine, float]]] = []
    for line in lines:
        if line.role != "hash":
            groups.append(
                [(line._replace(text=text), size) for text in typeface.wrap(line.text, line.style, size, room)]
            )
            continue
        name, _, digits = line.text.partition(" ")
        fitting = min(size, size * room / typeface.width(line.text, line.style, size))
        if fitting >= LEAST_TYPE:
            groups[-1].append((line, fitting))
            continue
        fitting = max(LEAST_TYPE, min(size, size * room / typeface.width(digits, line.style, size)))
        whole = typeface.width(digits, line.style, fitting) <= room + 1
        half = len(digits) // 2
        parts = [name, digits] if whole else [name, digits[:half], digits[half:]]
        groups[-1] += [(line._replace(text=part), fitting) for part in parts]
    return groups


def _copy_documents(edition: Edition) -> set[str]:
    """Documents that hold words of others again."""
    return {citation.document for event in edition.events for citation in event.citations if citation.role == "copy"}


@dataclass(frozen=True, slots=True)
class FooterPlan:
    """The footer as it will be set: widths of its parts in points, and how many lines are needed.

    ``attribution`` stands beside the documents; on a narrow page ``under`` stands below them instead.
    """

    documents: float
    middle: float
    right: float
    attribution: tuple[str, ...]
    under: tuple[str, ...]
    address: tuple[str, ...]

    def rows(self, documents: int) -> float:
        """How many lines it takes, with that many of documents; the part of one that sets off what is under them."""
        beside = max(documents, len(self.attribution), 3 + len(self.address))
        return beside + (len(self.under) + _APART if self.under else 0)


def plan_footer(edition: Edition, width: float, size: float, scale_words: str) -> FooterPlan:
    """Share the width of a footer among its parts.

    Args:
        edition: What is shown.
        width: Of the footer, in points.
        size: Of its type, in points.
        scale_words: What is said of the projection.
    """
    lines = source_lines(edition)
    documents = max((typeface.width(line.text, line.style, size) for line in lines if line.role == "hash"), default=0.0)
    rest = width - _qr_side(size) - 9 - documents - 2 * _GAP
    right = min(max(0.42 * rest, 105.0), rest if rest > 0 else 105.0)
    words = f"{attribution()} {scale_words}"
    address = address_lines(edition.address, size, right)
    address = address if len(address) <= _MOST_ADDRESS else []
    middle = rest - right
    if middle < 20 * size:
        under = typeface.wrap(words, "sans", size, width)
        return FooterPlan(documents, 0.0, right, (), tuple(under), tuple(address))
    beside = typeface.wrap(words, "sans", size, middle)
    return FooterPlan(documents, middle, right, tuple(beside), (), tuple(address))


def address_lines(address: str, size: float, room: float) -> list[str]:
    """An address in lines, broken between its parts."""
    parts = address.replace("?", " ?").replace("&", " &").split(" ")
    lines = [""]
    for part in parts:
        if lines[-1] and typeface.width(lines[-1] + part, "mono", size) > room:
            lines.append("")
        lines[-1] += part
    return [piece for line in lines for piece in typeface.wrap(line, "mono", size, room)]


def _qr_side(size: float) -> float:
    return 8.0 * size


def footer_rows(edition: Edition, plan: FooterPlan) -> float:
    """How many lines the footer takes."""
    return plan.rows(len(source_lines(edition)))


def draw_footer(page: Page, box: Box, edition: Edition, sizes: Sizes, plan: FooterPlan) -> None:
    """Draw the footer below a line."""
    colours, size = page.colours, sizes.footer
    page.line([(box.left, box.top), (box.right, box.top)], colours["ink-3"], 0.6)
    top = box.top + 5
    side = _qr_side(size)
    drawn = draw_qr(page, Box(box.left, top, box.left + side, top + side), edition.address)
    left = box.left + side + 9

    def row(x: float, number: float, words: str, look: Look, role: str) -> None:
        page.text(x, top + size + number * _STEP * size, words, look, role)

    quiet = Look("sans", size, colours["ink-3"])
    for number, line in enumerate(source_lines(edition)):
        words = typeface.cut(line.text, line.style, size, plan.documents or 0.5 * box.width)
        row(left, number, words, Look(line.style, size, colours["ink-2"]), line.role)
    for number, words in enumerate(plan.attribution):
        row(left + plan.documents + _GAP, number, words, quiet, "attribution")
    below = plan.rows(len(source_lines(edition))) - len(plan.under)
    for number, words in enumerate(plan.under):
        row(box.left, below + number, words, quiet, "attribution")
    opened = opened_words(drawn=drawn)
    if not plan.address:
        opened = (
            translated("Scan to restore this view")
            if drawn
            else translated("The address of this view is in the file's own facts")
        )
    made = [_made_words(edition), f"Panther {edition.version}", opened]
    for number, words in enumerate(made):
        row(box.right, number, words, quiet._replace(anchor="end"), "made")
    for number, words in enumerate(plan.address):
        row(box.right, len(made) + number, words, quiet._replace(style="mono", anchor="end"), "address")


def _made_words(edition: Edition) -> str:
    made = edition.made
    return translated("Made {day}, {time} UTC", day=day_words(made.date()), time=f"{made:%H:%M}")


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
