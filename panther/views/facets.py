"""What events can be filtered by: for each facet its values, and which of them each event has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypedDict

from panther.model import Event
from panther.translation import marked, translated
from panther.views.data_words import loss_words
from panther.views.event_types import event_type
from panther.views.words import place_value, place_value_label

NO_PLACE = marked("No place known")
NO_LOSSES = marked("No losses told")


class Facet(TypedDict):
    """One facet: ``values`` in the order shown, ``of`` the numbers of those that each event has.

    A value is what an address names, the same in every language; ``labels`` are what is shown for each.
    """

    key: str
    label: str
    values: list[str]
    labels: list[str]
    of: list[list[int]]


def _places(event: Event) -> list[str]:
    return [place_value(place) for place in event.places] or [NO_PLACE]


def _documents(event: Event) -> list[str]:
    return [citation.document for citation in event.citations]


def _losses(event: Event) -> list[str]:
    return [loss.kind for loss in event.losses] or [NO_LOSSES]


READ: dict[str, Callable[[Event], Sequence[str]]] = {
    "actor": lambda event: event.actors,
    "place": _places,
    "document": _documents,
    "loss": _losses,
}
LABELS = {"actor": marked("Actor"), "place": marked("Place"), "document": marked("Document"), "loss": marked("Losses")}


def value_label(key: str, value: str) -> str:
    """What is shown for a value of a facet."""
    if value in {NO_PLACE, NO_LOSSES}:
        return translated(value)
    return loss_words(value) if key == "loss" else place_value_label(value) if key == "place" else value


def event_facets(events: Sequence[Event]) -> list[Facet]:
    """The facets of events, in the order given; type, certainty and words are known to the map and the list anyway."""
    return [_facet(key, translated(LABELS[key]), [read(event) for event in events]) for key, read in READ.items()]


def _facet(key: str, label: str, told: Sequence[Sequence[str]]) -> Facet:
    """Values by how many events have them, then by name; the value for "none" last."""
    counts: dict[str, int] = {}
    for values in told:
        for value in dict.fromkeys(values):
            counts[value] = counts.get(value, 0) + 1
    ordered = sorted(
        counts, key=lambda value: (value in {NO_PLACE, NO_LOSSES}, -counts[value], value.casefold(), value)
    )
    numbers = {value: number for number, value in enumerate(ordered)}
    return {
        "key": key,
        "label": label,
        "values": ordered,
        "labels": [value_label(key, value) for value in ordered],
        "of": [sorted({numbers[value] for value in values}) for values in told],
    }


def facet_values(events: Iterable[Event], facets: Iterable[Facet]) -> dict[str, frozenset[str]]:
    """What a query may name in each facet, types by their keys."""
    values = {facet["key"]: frozenset(facet["values"]) for facet in facets}
    return values | {"type": frozenset(event_type(event.event_type).key for event in events) | {"none"}}
