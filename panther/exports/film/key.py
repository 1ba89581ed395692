"""The legend of a film: types with how many events of each are shown so far, and the ways of knowing a place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from panther.exports.film.steps import Numbered
from panther.exports.plate import typeface
from panther.exports.plate.ink import Box, Look, Page
from panther.exports.plate.legend import Item, draw_legend, known_items, marked_sign, rows_of, ways_of
from panther.exports.plate.signs import draw_icon
from panther.translation import translated
from panther.views.event_types import event_type, type_number


@dataclass(frozen=True, slots=True)
class TypeItem:
    """A type in the legend: its name in the records, its key, its label; ``x`` and ``row`` say where it stands."""

    name: str
    key: str
    label: str
    x: float
    row: int
    count_at: float


class Key:
    """Lays the legend out once, with room for the last counts, so that nothing moves in it.

    Args:
        events: All events of the film.
        theme: Of the film.
        room: Its width, in points.
        size: Of its type, in points.
        several: Whether there are signs for several places.
    """

    def __init__(self, events: Sequence[Numbered], theme: str, room: float, size: float, *, several: bool) -> None:
        self.size = size
        self.items = _types(events, room, size)
        ways = ways_of(event for _, event in events) | ({"several"} if several else set())
        known = [*known_items(theme, ways), (marked_sign(theme), translated("New"))]
        self.known: list[list[Item]] = rows_of(known, size, room)
        self.flat: list[Item] = known
        self.type_rows = self.items[-1].row + 1 if self.items else 0

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return self.type_rows + len(self.known)

    def draw_labels(self, page: Page, box: Box) -> None:
        """Draw what does not change: signs and labels."""
        for item in self.items:
            y = self._middle(box, item.row)
            draw_icon(page, (box.left + item.x + 0.75 * self.size, y), item.key, "solid", 1.55 * self.size)
            x = box.left + item.x + 2.1 * self.size
            page.text(x, y + 0.34 * self.size, item.label, Look("sans", self.size, page.colours["ink"]), "legend")
        below = Box(box.left, box.top + 2.0 * self.size * self.type_rows, box.right, box.bottom)
        draw_legend(page, below, [], self.flat, self.size)

    def draw_counts(self, page: Page, box: Box, counts: Counter[str]) -> None:
        """Write how many events of each type are shown."""
        for item in self.items:
            look = Look("sans-bold", self.size, page.colours["ink" if counts[item.name] else "ink-3"])
            y = self._middle(box, item.row) + 0.34 * self.size
            page.text(box.left + item.count_at, y, f"{counts[item.name]:,}", look, "count")

    def _middle(self, box: Box, row: int) -> float:
        return box.top + (row + 0.62) * 2.0 * self.size


def _types(events: Sequence[Numbered], room: float, size: float) -> list[TypeItem]:
    counts = Counter(event.event_type for _, event in events)
    items, x, row = list[TypeItem](), 0.0, 0
    for name in sorted(counts, key=lambda name: (type_number(name), name)):
        kind = event_type(name)
        number = typeface.width(f"{counts[name]:,}", "sans-bold", size)
        label = typeface.cut(typeface.clean(kind.label), "sans", size, room - 4.5 * size - number)
        at = 2.1 * size + typeface.width(label, "sans", size) + 0.5 * size
        if x and x + at + number > room:
            x, row = 0.0, row + 1
        items.append(TypeItem(name, kind.key, label, x, row, x + at))
        x += at + number + 1.7 * size
    return items
