"""The steps of a film: which days or events each of its pictures shows, and how long it stands.

Day by day, a film shows "up to" its day, as the slider does: what happened stays, so that the campaign grows, and what
is new is set off. Days without events pass faster but are seen. A campaign of more days than can be seen one by one
has steps of several days: first its empty days are put together, then the others.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate, islice

from panther.errors import InputError
from panther.exports.edition import Edition
from panther.exports.film.options import FilmOptions
from panther.model import Event
from panther.views.query import Window
from panther.views.showing import is_dated

_MOST_STEPS = 400
# No more steps than that a second can be told apart.
_A_SECOND = 6
# Seconds that a picture stands: with one new event, for each further one, with none, at the end of the film.
_EVENT, _FURTHER, _EMPTY, _END = 1.0, 0.5, 0.25, 2.0
_MOST_FURTHER = 4
LEAST = 0.08
_MOST_SECONDS = 120.0

Numbered = tuple[int, Event]


@dataclass(frozen=True, slots=True)
class Step:
    """A picture of a film.

    Attributes:
        window: From the first day of the film to the last day of the step; ``None`` where no date is known.
        start: First day of the step; ``None`` where its events have no date.
        new: Numbers of the events that are new in it, as in the edition, from 1.
        shown: Numbers of all events shown in it.
        seconds: How long it stands.
    """

    window: Window | None
    start: date | None
    new: tuple[int, ...]
    shown: tuple[int, ...]
    seconds: float = 0.0


def steps_of(edition: Edition, options: FilmOptions) -> list[Step]:
    """The steps of a film, in order, with their times.

    Raises:
        InputError: If there is nothing to play.
    """
    if not edition.events:
        raise InputError("There is no event to play. Give other documents.")
    seen = math.inf if options.seconds is None else options.seconds * min(_A_SECOND, options.fps)
    most = max(2, math.floor(min(seen, _MOST_STEPS)))
    steps = _by_day(edition, most) if options.by == "day" else _by_event(edition, most)
    return _timed(steps, options)


def played(edition: Edition, by: str) -> list[Numbered]:
    """The events that a film plays, with their numbers: by day those that have a date."""
    return [(number, event) for number, event in enumerate(edition.events, 1) if by == "event" or is_dated(event)]


def new_day(event: Event, window: Window) -> date:
    """The day on which an event is new: its first, or its last where only that is known, within the window."""
    day = event.date_start or event.date_end
    assert day is not None
    return min(max(day, window.start), window.end)


def _by_day(edition: Edition, most: int) -> list[Step]:
    window, events = edition.window, played(edition, "day")
    if window is None or not events:
        raise InputError("No event has a date, so no day can be played. Play event by event: --by event.")
    new: dict[int, list[int]] = {}
    for number, event in events:
        new.setdefault(new_day(event, window).toordinal(), []).append(number)
    # An event of which only the end is known may have happened on any day before: it is there from the start, faint.
    entering = sorted((event.date_start or window.start, number) for number, event in events)
    steps, shown, taken = [], list[int](), 0
    active = sorted(new)
    for first, last in _runs(active, window, most):
        end = date.fromordinal(last)
        while taken < len(entering) and entering[taken][0] <= end:
            shown.append(entering[taken][1])
            taken += 1
        days = active[bisect_left(active, first) : bisect_right(active, last)]
        fresh = tuple(sorted(number for day in days for number in new[day]))
        steps.append(Step(Window(window.start, end), date.fromordinal(first), fresh, tuple(sorted(shown))))
    return steps


def _runs(active: Sequence[int], window: Window, most: int) -> list[tuple[int, int]]:
    """First and last day (as ordinals) of each step: no more of them than asked for."""
    first, last = window.start.toordinal(), window.end.toordinal()
    empty, full = 1, 1
    while True:
        runs = list(islice(_cut(active, first, last, empty, full), most + 1))
        if len(runs) <= most:
            return runs
        if empty <= last - first:
            empty *= 2
        else:
            full *= 2


def _cut(active: Sequence[int], first: int, last: int, empty: int, full: int) -> Iterator[tuple[int, int]]:
    """Yield days put together: ``full`` of them from one with events on, up to ``empty`` of those without."""
    at, upcoming = first, 0
    while at <= last:
        while upcoming < len(active) and active[upcoming] < at:
            upcoming += 1
        following = active[upcoming] if upcoming < len(active) else last + 1
        end = at + full - 1 if following == at else min(following - 1, at + empty - 1)
        yield at, min(end, last)
        at = end + 1


def _by_event(edition: Edition, most: int) -> list[Step]:
    events = played(edition, "event")
    size = -(-len(events) // most)
    start = edition.window.start if edition.window else date.min
    steps, end = [], None
    for at in range(0, len(events), size):
        group = events[at : at + size]
        days = [new_day(event, edition.window) for _, event in group if is_dated(event) and edition.window]
        end = max([*days, *([end] if end else [])], default=None)
        shown = tuple(number for number, _ in events[: at + size])
        window = Window(start, end) if end else None
        steps.append(Step(window, min(days, default=None), tuple(number for number, _ in group), shown))
    return steps


def _timed(steps: Sequence[Step], options: FilmOptions) -> list[Step]:
    """Steps with their times, in whole hundredths of a second (GIF) or pictures (MP4) when they are written."""
    weights = [_weight(step) for step in steps]
    weights[-1] += _END
    natural = min(sum(weights), max(_MOST_SECONDS, 2 * LEAST * len(steps)))
    total = natural / options.speed if options.seconds is None else options.seconds
    total = max(total, 2 * LEAST * len(steps))
    share = (total - LEAST * len(steps)) / sum(weights)
    return [replace(step, seconds=LEAST + share * weight) for step, weight in zip(steps, weights, strict=True)]


def _weight(step: Step) -> float:
    return _EVENT + _FURTHER * min(len(step.new) - 1, _MOST_FURTHER) if step.new else _EMPTY


def in_ticks(seconds: Iterable[float], per_second: int) -> list[int]:
    """How many ticks (pictures, hundredths of a second) each picture stands, at least one."""
    ends = [round(end * per_second) for end in accumulate(seconds)]
    ticks, at = [], 0
    for end in ends:
        ticks.append(max(1, end - at))
        at += ticks[-1]
    return ticks


def numbered(edition: Edition, numbers: Sequence[int]) -> Mapping[int, Event]:
    """Events by their numbers."""
    return {number: edition.events[number - 1] for number in numbers}
