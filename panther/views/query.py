"""What the user looks at, as it passes between address, browser and server.

The browser owns the view: it writes it into the address, and commits it to Python when a thumb is let go or a filter
is set. Both use one form, the *query*: names with lists of text, as an address holds them. Python reads a query once,
keeps what these documents know, and says what it could not keep. Every commit carries a number that grows (``seq``), so
that a late answer is never taken for a new one.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from panther.model import Event
from panther.translation import translated
from panther.views.words import day_words

MODES = ("window", "upto", "event")
FACETS = ("type", "actor", "place", "document", "loss")
_LATITUDE, _LONGITUDE, _ZOOM = 90.0, 540.0, 24.0
_MOST_TEXT = 200

Query = Mapping[str, Sequence[str]]


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


@dataclass(frozen=True, slots=True)
class Filters:
    """Which events are shown: for each facet the values asked for (none: all), certain ones only, words to find."""

    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    certain: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """Window, mode of the slider, filters, and the map's centre and zoom (latitude, longitude, zoom).

    ``campaign`` is the name of the campaign that is looked at; empty: the one that the app opens with.
    """

    window: Window | None
    mode: str = "window"
    filters: Filters = field(default_factory=Filters)
    at: tuple[float, float, float] | None = None
    event: str | None = None
    campaign: str = ""

    def query(self) -> dict[str, list[str]]:
        """The view in the form of an address."""
        query: dict[str, list[str]] = {"campaign": [self.campaign]} if self.campaign else {}
        if self.window is not None:
            query |= {"from": [self.window.start.isoformat()], "to": [self.window.end.isoformat()]}
        if self.event is not None:
            query["event"] = [self.event]
        if self.mode != MODES[0]:
            query["mode"] = [self.mode]
        query |= {name: list(values) for name, values in self.filters.chosen.items() if values}
        if self.filters.certain:
            query["certain"] = ["1"]
        if self.filters.text:
            query["find"] = [self.filters.text]
        if self.at is not None:
            query["at"] = [",".join(f"{number:g}" for number in self.at)]
        return query


@dataclass(frozen=True, slots=True)
class Known:
    """What a query may name: the campaign's span, its events, and the values of each facet.

    ``home`` is the centre and zoom of the map where a query names none; ``None``: where the events are. ``campaign`` is
    the name of the one that is open.
    """

    span: tuple[date, date] | None
    events: Mapping[str, Event]
    values: Mapping[str, Collection[str]] = field(default_factory=dict)
    home: tuple[float, float, float] | None = None
    campaign: str = ""


def as_query(value: object) -> Query:
    """A query from whatever came over the line: names with lists of text; anything else is left out.

    Half of a pair of characters, which no address can hold, becomes a question mark.
    """
    if not isinstance(value, Mapping):
        return {}
    lists = {name: [text] if isinstance(text, str) else text for name, text in value.items()}
    return {
        name: [text.encode("utf-8", "replace").decode() for text in texts if isinstance(text, str)]
        for name, texts in lists.items()
        if isinstance(name, str) and isinstance(texts, list | tuple)
    }


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


def _first(query: Query, name: str) -> str | None:
    return next(iter(query.get(name, ())), None)


def read_view(query: Query, known: Known) -> View:
    """The view that a query asks for; what it names in vain is left out.

    The window is the one that is named, whether the event lies in it or not: who copies an address sends what he sees.
    In the mode "upto" it begins with the campaign.
    """
    event = _first(query, "event")
    event = event if event in known.events else None
    mode = _first(query, "mode")
    window = None
    if known.span is not None:
        window = read_window(_first(query, "from"), _first(query, "to"), known.span)
        window = replace(window, start=known.span[0]) if mode == "upto" else window
    return View(
        window=window,
        mode=mode if mode in MODES else MODES[0],
        filters=_read_filters(query, known),
        at=_read_at(_first(query, "at")) or known.home,
        event=event,
        campaign=known.campaign,
    )


def _read_filters(query: Query, known: Known) -> Filters:
    chosen = {
        name: tuple(dict.fromkeys(value for value in query.get(name, ()) if value in known.values.get(name, ())))
        for name in FACETS
    }
    return Filters(
        chosen={name: values for name, values in chosen.items() if values},
        certain=_first(query, "certain") == "1",
        text=(_first(query, "find") or "")[:_MOST_TEXT],
    )


def _read_at(text: str | None) -> tuple[float, float, float] | None:
    try:
        latitude, longitude, zoom = (float(part) for part in (text or "").split(","))
    except ValueError:
        return None
    inside = abs(latitude) <= _LATITUDE and abs(longitude) <= _LONGITUDE and 0 <= zoom <= _ZOOM
    return (latitude, longitude, zoom) if inside else None


def address_words(query: Query, known: Known) -> str:
    """What of an address could not be restored, in a line; empty where all was."""
    campaign = _first(query, "campaign") or ""
    if campaign != known.campaign:
        return translated(
            "This link names the campaign “{campaign}”, which is not here. Another one is shown.",
            campaign=campaign[:_MOST_TEXT],
        )
    event, ends = _first(query, "event"), [_first(query, name) for name in ("from", "to") if _first(query, name)]
    if event is not None and event not in known.events:
        return translated("This link names an event that is not in these documents. The rest of the view is restored.")
    days = [read_day(end) for end in ends]
    if None in days:
        return translated("This link names a date that cannot be read. Write a date such as 2013-03-04.")
    read = [day for day in days if day is not None]
    if read != sorted(read):
        return translated("This link names a window that ends before it begins. The whole campaign is shown.")
    if known.span is not None and any(not known.span[0] <= day <= known.span[1] for day in read):
        first, last = (day_words(day) for day in known.span)
        return translated("This link names a day outside the campaign: {first} to {last}.", first=first, last=last)
    return _lost_filters(query, known) or _lost_rest(query)


def _lost_rest(query: Query) -> str:
    mode, at, find = (_first(query, name) for name in ("mode", "at", "find"))
    if mode is not None and mode not in MODES:
        return translated(
            "This link asks for the mode “{mode}”, which the slider does not have.", mode=mode[:_MOST_TEXT]
        )
    if at is not None and _read_at(at) is None:
        return translated("This link names a place for the map that cannot be read. The map shows the events.")
    if find is not None and len(find) > _MOST_TEXT:
        return translated("This link seeks more than {most} characters. The first {most} are sought.", most=_MOST_TEXT)
    return ""


def _lost_filters(query: Query, known: Known) -> str:
    lost = [value for name in FACETS for value in query.get(name, ()) if value not in known.values.get(name, ())]
    if not lost:
        return ""
    return translated(
        "This link filters by “{value}”, which is not in these documents. The rest of the view is restored.",
        value=lost[0],
    )


def read_pick(value: object, known: Collection[str]) -> Pick | None:
    """A choice as the browser reports it; ``None`` where it is malformed or names an event that is not there."""
    if not isinstance(value, Mapping):
        return None
    event, seq = value.get("event"), read_seq(value)
    if seq is None:
        return None
    return Pick(event, seq) if event is None or (isinstance(event, str) and event in known) else None


def read_seq(value: object) -> int | None:
    """The number of a commit; ``None`` where there is none."""
    seq = value.get("seq") if isinstance(value, Mapping) else None
    if isinstance(seq, bool) or not isinstance(seq, int | float) or not math.isfinite(seq):
        return None
    return int(seq)
