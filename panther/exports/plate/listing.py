"""The sources on the plate and on the pages that follow it in a PDF; none is dropped: what does not fit is counted."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from panther.exports.edition import Edition
from panther.exports.plate import typeface
from panther.exports.plate.footer import source_lines
from panther.exports.plate.heading import title_of
from panther.exports.plate.ink import Box, Look, Medium, Page
from panther.exports.plate.layout import Layout, sizes_of
from panther.exports.plate.options import PlateOptions
from panther.exports.plate.sources import Entry, SetLine, Setter, columns_of, draw_entry
from panther.exports.words import counted, window_words

_COLUMN = 235.0
_UNPLACED = 2.1
_GAP = 18.0
# Where all sources fit with two lines each, how many more they may have; ``None`` is whole excerpts.
_MORE_LINES = (None, 8, 5, 4, 3)


@dataclass(frozen=True, slots=True)
class Listed:
    """Which sources stand on the plate, by their numbers."""

    numbers: tuple[int, ...]


def in_order(edition: Edition, on_map: Collection[int]) -> list[int]:
    """Numbers of the events as they are listed: those on the map, those beyond its edges, those without a place."""

    def rank(number: int) -> int:
        return 0 if number in on_map else 1 if edition.events[number - 1].places else 2

    return sorted(range(1, len(edition.events) + 1), key=rank)


def needs_year(edition: Edition) -> bool:
    """Whether dates must bear their year: not where the whole campaign lies in one, which the heading names."""
    span = edition.span
    return span is None or span[0].year != span[1].year


def draw_column(  # noqa: PLR0913, PLR0917 - the page, its parts and what stands on it
    page: Page, layout: Layout, edition: Edition, options: PlateOptions, medium: Medium, on_map: Collection[int]
) -> Listed:
    """Draw as many sources as fit beside the map, and say how many do not.

    Args:
        page: To draw on.
        layout: Of the page.
        edition: What is shown.
        options: How much is quoted.
        medium: Of the file.
        on_map: Numbers of the events whose signs stand on the map.
    """
    if layout.sources is None:
        return Listed(())
    sizes, box = layout.sizes, layout.sources
    full = options.citations == "full" and medium != "pdf"
    columns = columns_of(box, layout.columns, _GAP)
    setter = Setter(edition, sizes, columns[0].width, full=full, year=needs_year(edition))
    order = in_order(edition, on_map)
    head, foot = 1.9 * sizes.label, 2.9 * sizes.small
    placed = _fill(columns, setter, order, head, foot)
    for most in _MORE_LINES if not full and sum(map(len, placed)) == len(order) else ():
        setter.most_lines = most
        roomier = _fill(columns, setter, order, head, foot)
        if sum(map(len, roomier)) == len(order):
            placed = roomier
            break
    shown = [entry.number for entries in placed for entry in entries]
    words = _head_words(shown, len(order), len(on_map))
    page.text(
        box.left, box.top + 0.9 * sizes.label, words, Look("sans-bold", sizes.label, page.colours["ink"]), "sources"
    )
    bottoms = []
    first_unplaced = next((n for n in shown if not edition.events[n - 1].places), None)
    for column, entries in zip(columns, placed, strict=True):
        y = column.top + head
        for entry in entries:
            if entry.number == first_unplaced:
                _head_unplaced(page, column.left, y, sizes.small)
                y += _UNPLACED * sizes.small
            draw_entry(page, setter, entry, column.left, y)
            y += entry.height
        page.line([(column.left, y), (column.right, y)], page.colours["line"], 0.5)
        bottoms.append(y)
    _draw_note(
        page,
        columns[-1],
        bottoms[-1],
        _rest_words(edition, order, shown, medium, full=options.citations == "full"),
        sizes.small,
    )
    return Listed(tuple(shown))


def _head_unplaced(page: Page, x: float, y: float, size: float) -> None:
    page.text(x, y + 1.45 * size, "Without a place", Look("sans-bold", size, page.colours["ink-2"]), "sources")


def _fill(columns: Sequence[Box], setter: Setter, order: Sequence[int], head: float, foot: float) -> list[list[Entry]]:
    placed: list[list[Entry]] = [[] for _ in columns]
    column, y = 0, columns[0].top + head
    unplaced = False
    for entry in setter.entries(order):
        if not unplaced and not setter.edition.events[entry.number - 1].places:
            unplaced, y = True, y + _UNPLACED * setter.sizes.small
        while column < len(columns) and y + entry.height > columns[column].bottom - foot:
            column += 1
            y = columns[0].top + head
        if column == len(columns):
            break
        placed[column].append(entry)
        y += entry.height
    return placed


def _head_words(shown: Sequence[int], total: int, placed: int) -> str:
    if not total or not placed:
        return "Sources"
    if len(shown) == total:
        return "Sources, by number on the map"
    if len(shown) == placed:
        return f"Sources of the {counted(placed, 'event')} on the map"
    return f"Sources: {len(shown):,} of {total:,}"


def _rest_words(edition: Edition, order: Sequence[int], shown: Sequence[int], medium: Medium, *, full: bool) -> str:
    """What of the sources is not here, and where it is."""
    rest = [number for number in order if number not in set(shown)]
    documents = "Figures at the right: document and characters."
    if medium == "pdf" and full:
        return f"All {len(edition.events):,} sources in full: following pages. {documents}"
    if not rest:
        return documents
    unplaced = sum(not edition.events[number - 1].places for number in rest)
    words = f"{counted(len(rest), 'more source')}"
    if unplaced:
        words += ", without a place" if unplaced == len(rest) else f", {unplaced:,} of them without a place"
    where = "following pages" if medium == "pdf" else "in the PDF and at the address below"
    return f"{words}: {where}. {documents}"


def _draw_note(page: Page, column: Box, y: float, words: str, size: float) -> None:
    for number, line in enumerate(typeface.wrap(words, "sans", size, column.width)):
        page.text(
            column.left, y + (1.35 + 1.3 * number) * size, line, Look("sans", size, page.colours["ink-3"]), "note"
        )


def following_pages(
    edition: Edition, options: PlateOptions, palette: Mapping[str, str], listed: Listed, on_map: Collection[int]
) -> list[Page]:
    """The pages after the plate: all sources in full, or in short those that it has no room for."""
    sizes = sizes_of(options.width, options.height)
    full = options.citations == "full"
    order = in_order(edition, on_map)
    if not full:
        order = [number for number in order if number not in set(listed.numbers)]
    margin = min(29.0, 0.036 * options.width)
    area = Box(margin, margin + 2.6 * sizes.label, options.width - margin, options.height - margin - 1.6 * sizes.small)
    count = max(1, round(area.width / (_COLUMN * sizes.citation / 7.6)))
    columns = columns_of(area, count, _GAP)
    setter = Setter(edition, sizes, columns[0].width, full=full, year=needs_year(edition))
    flow = _Flow(edition, options, palette, columns)
    for entry in setter.entries(order):
        flow.put(setter, entry)
    if edition.document_files and order:
        flow.write("Documents", [line.text for line in source_lines(edition, all_of_them=True)], sizes.citation)
    flow.finish()
    return flow.pages


class _Flow:
    """Fills columns of as many pages as are needed."""

    def __init__(
        self, edition: Edition, options: PlateOptions, palette: Mapping[str, str], columns: Sequence[Box]
    ) -> None:
        self.edition, self.options, self.palette, self.columns = edition, options, palette, columns
        self.pages: list[Page] = []
        self.column, self.y = len(columns), 0.0
        self.last_placed = True

    def _next(self) -> None:
        self.column += 1
        if self.column >= len(self.columns):
            options = self.options
            page = Page(options.width, options.height, options.dpi, "pdf", self.palette)
            self.pages.append(page)
            self.column = 0
        self.y = self.columns[0].top

    def put(self, setter: Setter, entry: Entry) -> None:
        """Set a source; one that is longer than a column is parted."""
        heading = 0.0
        placed = bool(self.edition.events[entry.number - 1].places)
        if self.last_placed and not placed:
            heading = 2.2 * setter.sizes.label
        bottom = self.columns[0].bottom
        if not self.pages or self.y + heading + min(entry.height, bottom - self.columns[0].top) > bottom + 0.5:
            self._next()
        if heading:
            look = Look("sans-bold", setter.sizes.label, self.palette["ink"])
            self.pages[-1].text(
                self._left, self.y + 1.3 * setter.sizes.label, "Events without a place", look, "sources"
            )
            self.y += heading
        self.last_placed = placed
        for part in self._parts(entry, bottom):
            if self.y + part.height > bottom + 0.5:
                self._next()
            draw_entry(self.pages[-1], setter, part, self._left, self.y)
            self.y += part.height

    def _parts(self, entry: Entry, bottom: float) -> list[Entry]:
        room = bottom - self.columns[0].top
        if entry.height <= room:
            return [entry]
        parts: list[list[SetLine]] = [[]]
        used = self.y - self.columns[0].top
        for line in entry.lines:
            if used + line[0] > room:
                parts.append([])
                used = 0.0
            parts[-1].append(line)
            used += line[0]
        return [Entry(entry.number, entry.key, entry.glyph, tuple(lines)) for lines in parts if lines]

    @property
    def _left(self) -> float:
        return self.columns[self.column].left

    def write(self, title: str, lines: Sequence[str], size: float) -> None:
        """Set plain lines below a title."""
        room = self.columns[0].width
        wrapped = [
            (line, style)
            for text in lines
            for style in [_style_of(text)]
            for line in typeface.wrap(text, style, size, room)
        ]
        if self.y + 3.2 * size > self.columns[0].bottom:
            self._next()
        colours = self.palette
        self.pages[-1].text(
            self._left, self.y + 2.0 * size, title, Look("sans-bold", size * 1.08, colours["ink"]), "sources"
        )
        self.y += 2.4 * size
        for line, style in wrapped:
            if self.y + 1.3 * size > self.columns[0].bottom:
                self._next()
            self.y += 1.3 * size
            self.pages[-1].text(self._left, self.y, line, Look(style, size * 0.92, colours["ink-2"]), "document")

    def finish(self) -> None:
        """Write the head and the number of every page."""
        sizes = sizes_of(self.options.width, self.options.height)
        total = len(self.pages) + 1
        for number, page in enumerate(self.pages, start=2):
            area = Box(self.columns[0].left, 0, self.columns[-1].right, page.height)
            y = self.columns[0].top - 0.9 * sizes.label
            look = Look("serif-bold", 1.25 * sizes.label, self.palette["ink"])
            place = f"page {number:,} of {total:,}"
            room = area.width - typeface.width(place, "sans", sizes.small) - 20
            words = f"{title_of(self.edition)}, {window_words(self.edition)}: sources"
            page.text(area.left, y, typeface.cut(words, look.style, look.size, room), look, "title")
            page.text(area.right, y, place, Look("sans", sizes.small, self.palette["ink-3"], "end"), "page")


def _style_of(text: str) -> str:
    return "mono" if text.startswith("SHA-256 ") else "sans"
