"""Which events a view shows, and in which order: what the browser works out for itself, in Python for exports."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from panther.model import Event, Place
from panther.views.event_types import event_type
from panther.views.facets import READ
from panther.views.query import Filters, View, Window
from panther.views.words import place_names

# A sentence as long as a book is searched in its beginning.
MOST_CHARACTERS = 20_000
# As in filters.js: the marks that part words without being part of any.
_APART = dict.fromkeys(map(ord, "-‐‑‒–—―'’ʼ`"), " ")


class _Marks(dict[int, int | None]):
    """Every character as it is, and marks, which stand on others, as nothing; each is looked up once."""

    def __missing__(self, number: int) -> int | None:
        is_mark = unicodedata.category(chr(number))[0] == "M"
        return self.setdefault(number, None if is_mark else number)


_MARKS = _Marks()
INFERRED_PLACES = frozenset({"inherited", "relative"})
INFERRED_DATES = frozenset({"carried", "relative"})


def is_dated(event: Event) -> bool:
    """Whether at least one end of the event's interval is known: only then it is on the slider."""
    return event.date_start is not None or event.date_end is not None


def place_is_inferred(event: Event) -> bool:
    """Whether the sentence does not name the event's place."""
    return event.place_basis in INFERRED_PLACES


def date_is_inferred(event: Event) -> bool:
    """Whether the sentence does not print the event's date."""
    return event.date_basis in INFERRED_DATES


def is_certain(event: Event) -> bool:
    """Whether neither date nor place is inferred."""
    return not place_is_inferred(event) and not date_is_inferred(event)


def campaign_span(events: Iterable[Event], stated: tuple[date, date] | None = None) -> tuple[date, date] | None:
    """First and last day that any event names, or that is stated for the campaign; ``None`` when there is none."""
    named = (day for event in events for day in (event.date_start, event.date_end) if day is not None)
    days = [*named, *(stated or ())]
    return (min(days), max(days)) if days else None


def in_list_order(events: Iterable[Event]) -> list[Event]:
    """Events by date; those without a date last. Order of the narrative decides between equals."""
    return sorted(events, key=lambda event: event.date_start or event.date_end or date.max)


def told(event: Event) -> str:
    """All words of an event on one line, the main citation first: a row shows as many as fit, a search finds all."""
    return on_one_line(citation.text for citation in event.citations if citation.role != "copy")


def on_one_line(texts: Iterable[str]) -> str:
    """Texts on one line, cut where they are as long as a book."""
    return " ".join(" ".join(texts)[:MOST_CHARACTERS].split())


def fold(text: str) -> str:
    """Text without accents, capitals, hyphens and apostrophes, so that "Ametettai" finds "Ametettaï"."""
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text).translate(_MARKS)
    return " ".join(plain.lower().translate(_APART).split())


def touches(event: Event, window: Window) -> bool:
    """Whether any day of a dated event lies in the window; an open end has no last day."""
    if not is_dated(event):
        return False
    begins_in_time = event.date_start is None or event.date_start <= window.end
    return begins_in_time and (event.date_end is None or event.date_end >= window.start)


def passes(event: Event, filters: Filters) -> bool:
    """Whether an event passes the filters: any of the values of each facet, certainty, and the words to find."""
    if filters.certain and not is_certain(event):
        return False
    if not all(_has(event, key, values) for key, values in filters.chosen.items() if values):
        return False
    words = fold(filters.text)
    return words in fold(f"{told(event)} {place_names(event)}")


def _type_key(event: Event) -> Sequence[str]:
    return [event_type(event.event_type).key]


_READ: Mapping[str, Callable[[Event], Sequence[str]]] = {**READ, "type": _type_key}


def _has(event: Event, key: str, values: Iterable[str]) -> bool:
    return not set(values).isdisjoint(_READ[key](event))


def shown(events: Iterable[Event], view: View) -> list[Event]:
    """The events in the view's window that pass its filters, in the order given.

    Without a window, which is a campaign without dates, every event that passes the filters is shown.
    """
    passing = [event for event in events if passes(event, view.filters)]
    return passing if view.window is None else [event for event in passing if touches(event, view.window)]


def home_country(events: Iterable[Event], places: Iterable[Place]) -> str | None:
    """The country, as two letters, in which most events with a place lie; places in several countries do not count."""
    countries = {place.place_id: place.country for place in places if len(place.country) == len("ML")}
    lying = [countries[place.place_id] for event in events for place in event.places if place.place_id in countries]
    counts = Counter(lying).most_common()
    return min(counts, key=lambda item: (-item[1], item[0]))[0] if counts else None
