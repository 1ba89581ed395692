"""What the user looks at: the window and the selected event, as they pass between address, browser and server.

Every change made in the browser carries a number that grows (``seq``). The server answers with the number it answers
to, so that the page can tell a late answer from a new one, and a second click on one marker from the first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from panther.model import Event


@dataclass(frozen=True, slots=True)
class Window:
    """The days chosen on the slider, both included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Pick:
    """The event that was chosen, and the number of that choice; ``event`` is ``None`` where nothing is chosen."""

    event: str | None
    seq: int


def read_day(value: object) -> date | None:
    """A day from ISO text; ``None`` for anything else."""
    if not isinstance(value, str):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def read_window(start: object, end: object, span: tuple[date, date]) -> Window:
    """A window inside the campaign from two ISO days.

    An end that is missing, cannot be read or lies outside becomes the campaign's own end; a window turned round becomes
    the whole campaign.
    """
    first, last = span
    low = max(read_day(start) or first, first)
    high = min(read_day(end) or last, last)
    return Window(low, high) if low <= high else Window(first, last)


def holding(window: Window, event: Event, span: tuple[date, date]) -> Window:
    """The window, made as wide as it must be for the event to lie in it; an event without a date changes nothing."""
    if event.date_start is None and event.date_end is None:
        return window
    start, end = event.date_start or span[0], event.date_end or span[1]
    if start <= window.end and window.start <= end:
        return window
    return Window(min(window.start, start), max(window.end, end))


def read_pick(value: object, known: Collection[str]) -> Pick | None:
    """A choice as the browser reports it; ``None`` where it is malformed or names an event that is not there."""
    if not isinstance(value, Mapping):
        return None
    event, seq = value.get("event"), value.get("seq")
    if isinstance(seq, bool) or not isinstance(seq, int | float):
        return None
    return Pick(event, int(seq)) if isinstance(event, str) and event in known else None


def latest_pick(picks: Iterable[Pick | None]) -> Pick:
    """The last choice of several sources (the map, the list, the address): the one with the highest number."""
    made = [pick for pick in picks if pick is not None]
    return max(made, key=lambda pick: pick.seq, default=Pick(None, 0))
