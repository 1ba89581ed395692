"""The sources on the plate and on the pages that follow it in a PDF; none is dropped: what does not fit is counted."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from panther.exports.edition import Edition
from panther.exports.plate import typeface
from panther.exports.plate.footer import FooterLine, broken_lines, source_lines
from panther.exports.plate.heading import title_of
from panther.exports.plate.ink import Box, Look, Medium, Page
from panther.exports.plate.layout import LEAST_TYPE, Layout, sizes_of
from panther.exports.plate.options import PlateOptions
from panther.exports.plate.sources import Entry, SetLine, Setter, columns_of, draw_entry
from panther.exports.words import window_words
from panther.translation import counted, figures, translated

_COLUMN = 235.0
_HEAD, _FOOT = 1.9, 2.9
_UNPLACED = 2.1
_GAP = 18.0
# Heights in the list of documents, in sizes of its type.
_LINE, _TITLE = 1.4, 2.5
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


def chosen_first(edition: Edition, order: Sequence[int]) -> list[int]:
    """Numbers with that of the chosen event before all others: what is pointed out is never what is left out."""
    return sorted(order, key=lambda number: edition.events[number - 1].event_id != edition.view.event)


def _is_apart(edition: Edition, number: int) -> bool:
    """Whether a source stands among those without a place: not the chosen one, which heads the list."""
    event = edition.events[number - 1]
    return not event.places and event.event_id != edition.view.event


def needs_year(edition: Edition) -> bool:
    """Whether dates must bear their year: not where the whole campaign lies in one, which the heading names."""
    span = edition.span
    return span is None or span[0].year != span[1].year


def draw_column(page: Page, layout: Layout, edition: Edition, options: PlateOptions, on_map: Collection[int]) -> Listed:
    """Draw as many sources as fit beside the map, and say how many do not.

    Args:
        page: To draw on.
        layout: Of the page.
        edition: What is shown.
        options: How much is quoted.
        on_map: Numbers of the events whose signs stand on the map.
    """
    if layout.sources is None:
        return Listed(())
    sizes, box = layout.sizes, layout.sources
    full = options.citations == "full" and page.medium != "pdf"
    columns = columns_of(box, layout.columns, _GAP)
    setter = Setter(edition, sizes, columns[0].width, full=full, year=needs_year(edition))
    order = chosen_first(edition, in_order(edition, on_map))
    placed = _placed(columns, setter, order)
    shown = [entry.number for entries in placed for entry in entries]
    look = Look("sans-bold", sizes.label, page.colours["ink"])
    page.text(box.left, box.top + 0.9 * sizes.label, _head_words(shown, len(order), len(on_map)), look, "sources")
    y = _draw_entries(page, setter, columns, placed)
    rest = _rest_words(edition, order, shown, page.medium, full=options.citations == "full")
    _draw_note(page, columns[-1], y, rest, sizes.small)
    return Listed(tuple(shown))


def _placed(columns: Sequence[Box], setter: Setter, order: Sequence[int]) -> list[list[Entry]]:
    """The sources of each column: where all fit with two lines each, with as many more as all have room for."""
    placed = _fill(columns, setter, order)
    if setter.full or sum(map(len, placed)) < len(order):
        return placed
    for most in _MORE_LINES:
        setter.most_lines = most
        roomier = _fill(columns, setter, order)
        if sum(map(len, roomier)) == len(order):
            return roomier
    return placed


def _draw_entries(page: Page, setter: Setter, columns: Sequence[Box], placed: Sequence[Sequence[Entry]]) -> float:
    """Draw the sources of each column; returns where the last column ends."""
    edition, y = setter.edition, 0.0
    numbers = (entry.number for entries in placed for entry in entries)
    first_unplaced = next((number for number in numbers if _is_apart(edition, number)), None)
    for column, entries in zip(columns, placed, strict=True):
        y = column.top + _HEAD * setter.sizes.label
        for entry in entries:
            if entry.number == first_unplaced:
                _head_unplaced(page, column.left, y, setter.sizes.small)
                y += _UNPLACED * setter.sizes.small
            draw_entry(page, setter, entry, column.left, y)
            y += entry.height
        page.line([(column.left, y), (column.right, y)], page.colours["line"], 0.5)
    return y


def _head_unplaced(page: Page, x: float, y: float, size: float) -> None:
    page.text(
        x, y + 1.45 * size, translated("Without a place"), Look("sans-bold", size, page.colours["ink-2"]), "sources"
    )


def _fill(columns: Sequence[Box], setter: Setter, order: Sequence[int]) -> list[list[Entry]]:
    """As many sources as fit below the head and above the note, in their order."""
    head, foot = _HEAD * setter.sizes.label, _FOOT * setter.sizes.small
    placed: list[list[Entry]] = [[] for _ in columns]
    column, y = 0, columns[0].top + head
    unplaced = False
    for entry in setter.entries(order):
        if not unplaced and _is_apart(setter.edition, entry.number):
            unplaced, y = True, y + _UNPLACED * setter.sizes.small
        if setter.full and entry.height > columns[0].height - head - foot - _UNPLACED * setter.sizes.small:
            entry = setter.brief(entry.number)  # noqa: PLW2901 - no column holds all of it
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
        return translated("Sources")
    if len(shown) == total:
        return translated("Sources, by number on the map")
    if len(shown) == placed:
        return counted("Sources of the {count} event on the map", "Sources of the {count} events on the map", placed)
    return translated("Sources: {some} of {all}", some=figures(len(shown)), all=figures(total))


def _rest_words(edition: Edition, order: Sequence[int], shown: Sequence[int], medium: Medium, *, full: bool) -> str:
    """What of the sources is not here, and where it is."""
    rest = [number for number in order if number not in set(shown)]
    documents = translated("Figures at the right: document and characters.")
    if medium == "pdf" and full:
        whole = counted(
            "All {count} source in full: following pages.",
            "All {count} sources in full: following pages.",
            len(edition.events),
        )
        return f"{whole} {documents}"
    if not rest:
        return documents
    unplaced = sum(not edition.events[number - 1].places for number in rest)
    words = _more_words(len(rest), unplaced)
    if medium == "pdf":
        where = translated("{sources}: following pages.", sources=words)
    else:
        where = translated("{sources}: in the PDF and at the address below.", sources=words)
    return f"{where} {documents}"


def _more_words(rest: int, unplaced: int) -> str:
    if not unplaced:
        return counted("{count} more source", "{count} more sources", rest)
    if unplaced == rest:
        return counted("{count} more source, without a place", "{count} more sources, without a place", rest)
    return counted(
        "{count} more source, {unplaced} of them without a place",
        "{count} more sources, {unplaced} of them without a place",
        rest,
        unplaced=figures(unplaced),
    )


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
        size = max(0.92 * sizes.citation, LEAST_TYPE)
        groups = broken_lines(source_lines(edition, all_of_them=True), size, columns[0].width)
        flow.write(translated("Documents"), groups, size)
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
                self._left, self.y + 1.3 * setter.sizes.label, translated("Events without a place"), look, "sources"
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

    def write(self, title: str, groups: Sequence[Sequence[tuple[FooterLine, float]]], size: float) -> None:
        """Set groups of lines below a title, which stands by the first of them; none is parted between columns."""
        colours, room = self.palette, self.columns[0].bottom
        for number, group in enumerate(groups):
            high = _LINE * size * len(group) + (_TITLE * size if not number else 0.0)
            if self.y + high > room:
                self._next()
            if not number:
                look = Look("sans-bold", size * 1.08, colours["ink"])
                self.pages[-1].text(self._left, self.y + 2.0 * size, title, look, "sources")
                self.y += _TITLE * size
            for line, fitting in group:
                self.y += _LINE * size
                look = Look(line.style, fitting, colours["ink-2"])
                self.pages[-1].text(self._left, self.y, line.text, look, line.role)

    def finish(self) -> None:
        """Write the head and the number of every page."""
        sizes = sizes_of(self.options.width, self.options.height)
        total = len(self.pages) + 1
        for number, page in enumerate(self.pages, start=2):
            area = Box(self.columns[0].left, 0, self.columns[-1].right, page.height)
            y = self.columns[0].top - 0.9 * sizes.label
            look = Look("serif-bold", 1.25 * sizes.label, self.palette["ink"])
            place = translated("page {number} of {all}", number=figures(number), all=figures(total))
            room = area.width - typeface.width(place, "sans", sizes.small) - 20
            title, window = title_of(self.edition), window_words(self.edition)
            words = translated("{title}, {window}: sources", title=title, window=window)
            page.text(area.left, y, typeface.cut(words, look.style, look.size, room), look, "title")
            page.text(area.right, y, place, Look("sans", sizes.small, self.palette["ink-3"], "end"), "page")
