"""What is marked on the map: one mark for each place with events, numbered as the sources are.

The rules are those of the screen (``layers/static/place_state.js``, ``faint.js``): a mark shows the best known of its
events, or the chosen one; its type is the most frequent; it is faint where all of its events are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from panther.exports.edition import Edition
from panther.model import Event, EventPlace
from panther.views.event_types import event_type, type_number
from panther.views.query import Window
from panther.views.showing import place_is_inferred
from panther.views.signs import GEOMETRIES
from panther.views.words import place_label

WIDE_KM = 100.0


@dataclass(frozen=True, slots=True)
class Spot:
    """How a place is known: its geometry, whether it was inferred, and how far from its point it may lie."""

    geometry: str
    inferred: bool
    radius_km: float

    @property
    def order(self) -> tuple[int, bool, float]:
        """Points before areas before lines, printed before inferred, near before far."""
        return GEOMETRIES[self.geometry], self.inferred, self.radius_km


@dataclass(frozen=True, slots=True)
class Mark:
    """A place with events.

    Attributes:
        name: Of the place.
        longitude: Of its point, in degrees.
        latitude: Of its point, in degrees.
        numbers: Of its events, as in the edition, from 1.
        types: Keys of their types, the most frequent first.
        spot: How the place is known.
        faint: Whether none of its events is known to have happened within the window.
        selected: Whether a chosen event is among them.
        place_id: Of the place.
    """

    name: str
    longitude: float
    latitude: float
    numbers: tuple[int, ...]
    types: tuple[str, ...]
    spot: Spot
    faint: bool = False
    selected: bool = False
    place_id: str = ""

    @property
    def hollow(self) -> bool:
        """Whether the place is no point."""
        return self.spot.geometry != "point"


@dataclass(slots=True)
class _Place:
    place: EventPlace
    events: dict[int, Event] = field(default_factory=dict)
    spots: dict[int, list[Spot]] = field(default_factory=dict)


def marks_of(edition: Edition) -> list[Mark]:
    """The marks of an edition, by the first of their numbers."""
    return marks_among(enumerate(edition.events, start=1), edition.window, {edition.view.event})


def marks_among(
    numbered: Iterable[tuple[int, Event]], window: Window | None, chosen: Collection[str | None]
) -> list[Mark]:
    """The marks of events that keep their numbers, in the order of these.

    Args:
        numbered: Events, each with its number.
        window: The days shown; says which marks are faint.
        chosen: Ids of the events to set off.
    """
    places: dict[tuple[str, float, float], _Place] = {}
    for number, event in numbered:
        for place in event.places:
            found = places.setdefault((place.place_id, place.latitude, place.longitude), _Place(place))
            found.events[number] = event
            spot = Spot(place.geometry, place_is_inferred(event), place.radius_km)
            found.spots.setdefault(number, []).append(spot)
    return [_mark(found, window, chosen) for found in places.values()]


def _mark(found: _Place, window: Window | None, chosen: Collection[str | None]) -> Mark:
    set_off = {number for number, event in found.events.items() if event.event_id in chosen}
    spots = [spot for number, own in found.spots.items() if not set_off or number in set_off for spot in own]
    return Mark(
        name=place_label(found.place),
        longitude=found.place.longitude,
        latitude=found.place.latitude,
        numbers=tuple(found.events),
        types=_types(list(found.events.values())),
        spot=min(spots, key=lambda spot: spot.order),
        faint=all(is_faint(event, window) for event in found.events.values()),
        selected=bool(set_off),
        place_id=found.place.place_id,
    )


def _types(events: Sequence[Event]) -> tuple[str, ...]:
    counts = Counter(event.event_type for event in events)
    ordered = sorted(counts, key=lambda name: (-counts[name], type_number(name)))
    return tuple(dict.fromkeys(event_type(name).key for name in ordered))


def is_faint(event: Event, window: Window | None) -> bool:
    """Whether an event is shown on days that no text states."""
    if event.date_precision == "approximate":
        return True
    if window is None or (event.date_start is None) == (event.date_end is None):
        return False
    if event.date_end is None:
        return event.date_start is not None and window.start > event.date_start
    return window.end < event.date_end


def number_words(numbers: Sequence[int]) -> list[str]:
    """Numbers as they stand before a name: three and more in a row as ``42–46``."""
    words: list[str] = []
    run: list[int] = []
    for number in [*numbers, None]:
        if run and number == run[-1] + 1:
            run.append(number)
            continue
        words += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(one) for one in run]  # noqa: PLR2004
        run = [number] if number is not None else []
    return words
