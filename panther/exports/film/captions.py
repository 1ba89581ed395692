"""Captions: the new events of a step, each with its number, date, place and first words."""

from __future__ import annotations

from collections.abc import Sequence

from panther.exports.edition import Edition
from panther.exports.film.layout import SIZES
from panther.exports.film.options import FilmOptions
from panther.exports.plate.ink import Box, Look, Page
from panther.exports.plate.listing import needs_year
from panther.exports.plate.sources import Entry, Setter, draw_entry
from panther.translation import counted

# Lines of an excerpt, the most first: as many as leave room for all captions of a step.
_SHORT, _FULL = (3, 2, 1), (12, 8, 6, 4, 3, 2, 1)
_MOST = 12
_OLD = 0.5


def _rest_words(count: int, *, more: bool) -> str:
    if more:
        return counted("and {count} further event", "and {count} further events", count)
    return counted("{count} event", "{count} events", count)


class Captions:
    """Writes captions into a box; what does not fit is counted.

    Args:
        edition: All events of the film.
        box: Where captions stand.
        options: How much they quote.
    """

    def __init__(self, edition: Edition, box: Box, options: FilmOptions) -> None:
        self.edition, self.box, self.quoted = edition, box, options.citations
        self.setter = Setter(edition, SIZES, box.width, full=False, year=needs_year(edition))

    def draw(self, page: Page, numbers: Sequence[int], *, old: bool) -> None:
        """Draw the captions of events; those of an earlier step recede."""
        if self.quoted == "none" or not numbers:
            return
        entries = self._fitting(numbers)
        y = self.box.top
        for entry in entries:
            draw_entry(page, self.setter, entry, self.box.left, y)
            y += entry.height
        rest = len(numbers) - len(entries)
        if rest:
            words = _rest_words(rest, more=bool(entries))
            look = Look("sans", SIZES.small, page.colours["ink-2"])
            page.text(self.box.left + self.setter.indent, y + 1.1 * SIZES.small, words, look, "rest")
            y += 1.6 * SIZES.small
        if old:
            page.rect(
                Box(self.box.left - 2, self.box.top - 1, self.box.right + 2, y), page.colours["paper"], alpha=_OLD
            )

    def _fitting(self, numbers: Sequence[int]) -> list[Entry]:
        """The captions that fit, with as many lines of their words as leave room for all."""
        for lines in _FULL if self.quoted == "full" else _SHORT:
            self.setter.most_lines = lines
            entries = list(self.setter.entries(numbers[:_MOST]))
            if len(numbers) <= _MOST and sum(entry.height for entry in entries) <= self.box.height:
                return entries
        kept, room = [], self.box.height - 1.6 * SIZES.small
        for entry in entries:
            if entry.height > room:
                break
            kept.append(entry)
            room -= entry.height
        return kept
