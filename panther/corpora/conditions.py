"""A view as a condition in SQL over the table ``event``: ``panther.views.showing`` says the same of single events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from panther.corpora.index import LEAST, MOST
from panther.views.event_types import EVENT_TYPES
from panther.views.query import Filters, Window

FACETS = ("actor", "place", "document", "loss")
Part = Literal["all", "unplaced", "undated"]
EVENTS = "event"
_EPOCH = date(1970, 1, 1).toordinal()
_TYPES = {kind.key: number for number, kind in enumerate(EVENT_TYPES.values())}


@dataclass(frozen=True, slots=True)
class Condition:
    """What stands after WHERE, with its values by name, and after FROM: all events, or a table of some of them."""

    words: str
    values: Mapping[str, object] = field(default_factory=dict)
    source: str = EVENTS

    def __and__(self, other: Condition) -> Condition:
        """Both."""
        source = self.source if other.source == EVENTS else other.source
        return Condition(f"{self.words} AND {other.words}", {**self.values, **other.values}, source)


ALWAYS = Condition("true")
UNDATED = Condition(f"(low = {MOST} AND high = {LEAST})")


def day_number(day: date) -> int:
    """Days from 1970-01-01, negative before it."""
    return day.toordinal() - _EPOCH


def in_window(window: Window | None) -> Condition:
    """Events of which any day lies in the window; without a window, all."""
    if window is None:
        return ALWAYS
    days = {"last_day": day_number(window.end), "first_day": day_number(window.start)}
    return Condition("(low <= $last_day AND high >= $first_day)", days)


def listed_in(window: Window | None) -> Condition:
    """Events of the window and, as in any list of them, those without a date."""
    inside = in_window(window)
    return Condition(f"({inside.words} OR {UNDATED.words})", inside.values)


def of_part(part: Part) -> Condition:
    """All events, those without a place, or those without a date."""
    return {"all": ALWAYS, "unplaced": Condition("site = 0"), "undated": UNDATED}[part]


def at_places(places: Iterable[int] | None) -> Condition:
    """Events at any of these places, by their numbers; ``None``: all."""
    if places is None:
        return ALWAYS
    words = "site IN (SELECT site FROM stands WHERE list_contains($places, place))"
    return Condition(words, {"places": list(places)})


def of_kind(filters: Filters) -> Condition:
    """Events of the types and the certainty that are asked for: what the browser works out for itself."""
    condition = Condition("certain") if filters.certain else ALWAYS
    if keys := filters.chosen.get("type"):
        condition &= Condition("list_contains($types, type)", {"types": [_TYPES[key] for key in keys if key in _TYPES]})
    return condition


def having(condition: Condition) -> str:
    """What stands after a table that has the columns of events itself, where it counts only some of them."""
    return "" if condition.source == EVENTS else f"SEMI JOIN {condition.source} USING (n)"


def of_values(filters: Filters) -> Condition:
    """Events that have any of the values of each facet that is asked for, and the words; these are folded already."""
    condition = ALWAYS
    for facet, values in filters.chosen.items():
        condition &= _of_facet(facet, values)
    if filters.text:
        condition &= Condition("n IN (SELECT n FROM words WHERE contains(words, $text))", {"text": filters.text})
    return condition


def _of_facet(facet: str, values: Sequence[str]) -> Condition:
    asked = f"SELECT number FROM value WHERE facet = '{facet}' AND list_contains(${facet}, value)"  # noqa: S608
    return Condition(f"n IN (SELECT n FROM has_{facet} WHERE number IN ({asked}))", {facet: list(values)})  # noqa: S608
