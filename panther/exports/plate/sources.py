"""The sources: each event by its number: its date and how it is known, its place, its words and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from panther.corrections import is_corrected
from panther.exports.edition import Edition
from panther.exports.plate import typeface
from panther.exports.plate.ink import Box, Look, Page
from panther.exports.plate.layout import Sizes
from panther.exports.plate.marks import WIDE_KM
from panther.exports.plate.signs import draw_icon
from panther.model import Citation, Event, Loss
from panther.translation import decimal, marked_in, translated, translated_in
from panther.views.data_words import counting_words, loss_words
from panther.views.event_types import event_type
from panther.views.evidence import copied, loss_figure, page_of
from panther.views.retold import retold
from panther.views.showing import place_is_inferred
from panther.views.signs import glyph_style
from panther.views.words import date_words, how_date_known, how_place_known, place_label

_SHORT_LINES = 2
_FIGURES = re.compile(r"\d{1,4}")
_BASES = {"carried": marked_in("basis", "carried"), "relative": marked_in("basis", "worked out")}


class Piece(NamedTuple):
    """Words of one look within a line; ``at`` is where they begin, in points from the left of the column's text."""

    text: str
    style: str
    size: float
    colour: str
    role: str
    at: float = 0.0
    anchor: str = "start"


# Height of a line in points, and what stands on it.
SetLine = tuple[float, tuple[Piece, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A source as it is set: its lines, each with its height in points."""

    number: int
    key: str
    glyph: str
    lines: tuple[SetLine, ...]

    @property
    def height(self) -> float:
        """Of all lines and the gap below, in points."""
        return sum(high for high, _ in self.lines)


def date_note(event: Event) -> str:
    """The date of an event with how it is known, as it heads a source."""
    corrected = is_corrected(event, "date_start", "date_end")
    basis = _BASES.get(event.date_basis) or (_BASES["relative"] if _is_next_day(event) else None)
    notes = [translated("corrected")] if corrected else [translated_in("basis", basis)] if basis else []
    if event.date_role == "report":
        notes.append(translated_in("date", "announced"))
    return date_words(event) + (f" ({', '.join(notes)})" if notes else "")


def _is_next_day(event: Event) -> bool:
    """Whether the one end that a date has is not the day printed: "after 4 March" begins on 5 March."""
    day = event.date_start or event.date_end
    if (event.date_start is None) == (event.date_end is None) or day is None or event.date_text is None:
        return False
    return day.day not in {int(digits) for digits in _FIGURES.findall(event.date_text)}


def place_note(event: Event, *, reach: bool) -> str:
    """The places of an event with how they are known, as they head a source; empty where none is stated.

    Args:
        event: The event.
        reach: Whether to say how far a wide area reaches: its ring may lie beyond the edges of the map.
    """
    known = []
    if is_corrected(event, "places"):
        known = [translated("corrected")]
    elif place_is_inferred(event):
        known = [translated("inferred")]
    told = []
    for place in event.places:
        wide = reach and place.geometry == "area" and place.radius_km > WIDE_KM
        notes = [*([translated("within {km} km", km=decimal(place.radius_km))] if wide else []), *known]
        told.append(place_label(place) + (f" ({', '.join(notes)})" if notes else ""))
    return ", ".join(dict.fromkeys(told))


class Setter:
    """Sets sources in a column.

    Args:
        edition: What is shown.
        sizes: Sizes of type.
        room: Width of a column, in points.
        full: Whether excerpts are set whole, with all citations and how each thing is known.
        year: Whether dates bear their year; where the window lies in one year, it stands in the heading.
    """

    def __init__(self, edition: Edition, sizes: Sizes, room: float, *, full: bool, year: bool) -> None:
        self.edition, self.sizes, self.full, self.year = edition, sizes, full, year
        self.most_lines: int | None = _SHORT_LINES
        self.numbers = {name: number for number, name in enumerate(sorted(edition.documents), start=1)}
        digits = len(str(max(len(edition.events), 1)))
        self.indent = (0.62 * digits + 0.5) * sizes.citation + 2.0 * sizes.citation
        self.sign_at = self.indent - 1.15 * sizes.citation
        self.room = room - self.indent

    def entries(self, numbers: Sequence[int]) -> Iterator[Entry]:
        """The sources with these numbers, one after the other."""
        for number in numbers:
            yield self.entry(number, self.edition.events[number - 1])

    def entry(self, number: int, event: Event) -> Entry:
        """A source."""
        lines = [*self._head(event), *self._quotes(event)]
        if self.full:
            lines += self._proof(event)
        high = self.sizes.citation
        gap = (0.62 * high, ())
        return Entry(number, event_type(event.event_type).key, glyph_style(event), (*lines, gap))

    def brief(self, number: int) -> Entry:
        """A source in short, whatever is asked for."""
        full, self.full = self.full, False
        entry = self.entry(number, self.edition.events[number - 1])
        self.full = full
        return entry

    def where(self, citation: Citation) -> str:
        """Where words stand: ``[1] 1250–1378``, of a PDF ``[1] p. 3, 1250–1378``."""
        number = self.numbers.get(citation.document)
        name = f"[{number}]" if number is not None else typeface.clean(citation.document)
        page = page_of(citation, self.edition.documents)
        spans = f"{citation.start}–{citation.end}"
        where = translated("p. {page}, {spans}", page=page, spans=spans) if page else spans
        return f"{name} {where}"

    def _copies(self, event: Event) -> str:
        """Which documents hold the words of the main citation again: a copy of a further one is told with that."""
        main = event.citations[0]
        copies = [c for c in event.citations if c.role == "copy" and copied(event, c) == main]
        names = dict.fromkeys(f"[{self.numbers[copy.document]}]" for copy in copies if copy.document in self.numbers)
        return f" = {' '.join(names)}" if names else ""

    def _head(self, event: Event) -> list[SetLine]:
        """Date and place, and at the right where the words stand; what does not fit goes on below."""
        size = self.sizes.citation
        date = typeface.clean(self._date(event))
        place = typeface.clean(place_note(event, reach=not self.full))
        offsets = self.where(event.citations[0]) + self._copies(event)
        offsets = typeface.cut(offsets, "mono", 0.84 * size, 0.6 * self.room)
        at_right = Piece(offsets, "mono", 0.84 * size, "ink-3", "offsets", self.room, "end")
        free = self.room - typeface.width(offsets, "mono", 0.84 * size) - 6
        style = "serif-italic"
        wide = typeface.width(f"{date} · ", "sans-bold", size)
        begin = Piece(date, "sans-bold", size, "ink", "date")
        if not place and wide <= free:
            return [(1.27 * size, (begin, at_right))]
        if wide + typeface.width(place, style, 1.06 * size) <= free:
            dot = Piece("·", "sans-bold", size, "ink", "", wide - 1.5 * typeface.width("·", "sans-bold", size))
            return [(1.27 * size, (begin, dot, Piece(place, style, 1.06 * size, "ink", "where", wide), at_right))]
        dates = typeface.wrap(date, "sans-bold", size, free)
        lines: list[SetLine] = [(1.27 * size, (begin._replace(text=dates[0]), at_right))]
        lines += [(1.22 * size, (begin._replace(text=words),)) for words in dates[1:]]
        for words in typeface.wrap(place, style, 1.06 * size, self.room):
            lines.append((1.22 * size, (Piece(words, style, 1.06 * size, "ink", "where"),)))
        return lines

    def _date(self, event: Event) -> str:
        words = date_note(event)
        if self.year or self.edition.span is None:
            return words
        return words.replace(f" {self.edition.span[0].year}", "")

    def _quotes(self, event: Event) -> list[SetLine]:
        """The words of the event; in short their first lines."""
        size = self.sizes.excerpt
        if not self.full:
            text = f"“{typeface.clean(event.excerpt)}”"
            return self._set(self._first_lines(text), "serif", size, "excerpt")
        found: list[SetLine] = []
        for citation in event.citations:
            if citation.role == "copy":
                continue
            if found:
                found.append((0.25 * size, ()))
                found += self._set([self.where(citation)], "mono", 0.84 * self.sizes.citation, "offsets", "ink-3")
            text = f"“{typeface.clean(citation.text)}”"
            found += self._set(typeface.wrap(text, "serif", size, self.room), "serif", size, "excerpt")
        return found

    def _first_lines(self, text: str) -> list[str]:
        """As many lines of a text as are set in short; what is left out of it is ``…``."""
        size, most = self.sizes.excerpt, self.most_lines
        lines = list(islice(typeface.each_line(text, "serif", size, self.room), None if most is None else most + 1))
        if most is None or len(lines) <= most:
            return lines
        *kept, last = lines[:most]
        room = self.room - typeface.width(" …”", "serif", size)
        return [*kept, f"{typeface.wrap(last, 'serif', size, room)[0].rstrip(' ,;:')} …”"]

    def _set(self, lines: Sequence[str], style: str, size: float, role: str, colour: str = "ink-2") -> list[SetLine]:
        """Lines of one paragraph; one that runs from right to left stands at the right."""
        turned = bool(lines) and typeface.is_right_to_left(" ".join(lines))
        at, anchor = (self.room, "end") if turned else (0.0, "start")
        return [(1.26 * size, (Piece(line, style, size, colour, role, at, anchor),)) for line in lines]

    def _proof(self, event: Event) -> list[SetLine]:
        """How date and place are known, who says so, what losses are told, copies."""
        told = [translated("Date: {words}", words=how_date_known(event))]
        for place in event.places:
            words = how_place_known(event, place)
            if len(event.places) > 1:
                told.append(translated("Place, {name}: {words}", name=place.name, words=words))
            else:
                told.append(translated("Place: {words}", words=words))
        if event.claimant:
            told.append(translated("Said by {claimant}.", claimant=event.claimant))
        if event.losses:
            told.append(
                translated("Losses told: {losses}.", losses=translated("; ").join(map(told_loss, event.losses)))
            )
        told += [self._copy_words(event, citation) for citation in event.citations if citation.role == "copy"]
        copies = {citation.document for citation in event.citations if citation.role == "copy"}
        told += [retold(note) for note in event.notes if not any(name in note for name in copies)]
        size = max(0.88 * self.sizes.citation, 6.2)
        lines = [line for text in told for line in typeface.wrap(typeface.clean(text), "sans", size, self.room)]
        return self._set(lines, "sans", size, "proof", "ink-2")

    def _copy_words(self, event: Event, copy: Citation) -> str:
        """Where words stand again, and which they are where these are not the main ones."""
        first = event.citations[0]
        original = copied(event, copy) or first
        where = self.where(copy)
        if original == first:
            return translated("{where}: the same words again, a copy, not an independent source.", where=where)
        return translated(
            "{where}: the words of {start}–{end} again, a copy, not an independent source.",
            where=where,
            start=original.start,
            end=original.end,
        )


def told_loss(loss: Loss) -> str:
    """A claimed loss; what the text does not say is "not stated", never 0."""
    parts = (loss_words(loss.kind, loss.high), loss.what if loss.what != loss.kind else "", loss.side)
    what = ", ".join(dict.fromkeys(part for part in parts if part))
    unknown = loss.low is None and loss.high is None
    if unknown:
        told = translated("{what}, figure not stated", what=what)
    else:
        figure, counting = loss_figure(loss), counting_words(loss.counting)
        told = translated("{what}: {figure}, {counting}", what=what, figure=figure, counting=counting)
    if not loss.claimant:
        return translated("{loss} (“{text}”)", loss=told, text=loss.text)
    return translated("{loss} (“{text}”, said by {claimant})", loss=told, text=loss.text, claimant=loss.claimant)


def draw_entry(page: Page, setter: Setter, entry: Entry, left: float, top: float) -> None:
    """Draw a source with its upper left corner at a point, below a thin line."""
    colours, size = page.colours, setter.sizes.citation
    right = left + setter.indent + setter.room
    if setter.edition.events[entry.number - 1].event_id == setter.edition.view.event:
        page.rect(Box(left - 3, top, right + 3, top + entry.height), colours["mark"], alpha=0.55)
    page.line([(left, top), (right, top)], colours["line"], 0.5)
    base = top
    first = True
    for high, pieces in entry.lines:
        base += high
        if first:
            page.text(left, base, str(entry.number), Look("sans-bold", 1.08 * size, colours["ink"]), "source")
            sign = (left + setter.sign_at, base - 0.32 * size)
            draw_icon(page, sign, entry.key, entry.glyph, 1.35 * size)
        first = False
        for piece in pieces:
            look = Look(piece.style, piece.size, colours[piece.colour], piece.anchor)  # type: ignore[arg-type]
            page.text(left + setter.indent + piece.at, base, piece.text, look, piece.role)


def columns_of(box: Box, count: int, gap: float) -> list[Box]:
    """A box in columns of one width."""
    wide = (box.width - gap * (count - 1)) / count
    return [
        Box(box.left + number * (wide + gap), box.top, box.left + number * (wide + gap) + wide, box.bottom)
        for number in range(count)
    ]
