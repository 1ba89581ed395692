"""The data contract of events: plain records, the table, and the checks that hold them to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, get_args

from panther.errors import ContractError
from panther.events.activities import ACTIVITIES, STATEMENT
from panther.events.dating import agrees
from panther.model import Counting, DateBasis, DatePrecision, DateRole, Document, Event, Geometry, PlaceBasis

if TYPE_CHECKING:
    import pandas as pd

Record = dict[str, Any]

COLUMNS = (
    "event_id",
    "citations",
    "excerpt",
    "date_start",
    "date_end",
    "date_precision",
    "date_basis",
    "date_role",
    "date_text",
    "time_precision",
    "places",
    "place_basis",
    "geo_precision",
    "event_type",
    "sub_event_type",
    "activity",
    "actors",
    "claimant",
    "losses",
    "notes",
)
_WORDS: dict[str, frozenset[str]] = {
    "date_precision": frozenset(get_args(DatePrecision)),
    "date_basis": frozenset(get_args(DateBasis)),
    "date_role": frozenset(get_args(DateRole)),
    "place_basis": frozenset(get_args(PlaceBasis)),
    "event_type": frozenset(a.event_type for a in (*ACTIVITIES.values(), STATEMENT)),
}
# The ACLED sub-event types, and Statement; the activities use a part of them.
SUB_EVENT_TYPES: Mapping[str, tuple[str, ...]] = {
    "Battles": ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": (
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    ),
    "Violence against civilians": ("Sexual violence", "Attack", "Abduction/forced disappearance"),
    "Protests": ("Peaceful protest", "Protest with intervention", "Excessive force against protesters"),
    "Riots": ("Violent demonstration", "Mob violence"),
    "Strategic developments": (
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    ),
    "Statement": ("Statement",),
}


def to_record(event: Event) -> Record:
    """Return an event as the contract's record: JSON types only, columns in the contract's order."""
    return {
        "event_id": event.event_id,
        "citations": [
            {"document": c.document, "start": c.start, "end": c.end, "text": c.text, "role": c.role}
            for c in event.citations
        ],
        "excerpt": event.excerpt,
        "date_start": event.date_start.isoformat() if event.date_start else None,
        "date_end": event.date_end.isoformat() if event.date_end else None,
        "date_precision": event.date_precision,
        "date_basis": event.date_basis,
        "date_role": event.date_role,
        "date_text": event.date_text,
        "time_precision": event.time_precision,
        "places": [
            {
                "place_id": p.place_id,
                "name": p.name,
                "text": p.text,
                "latitude": p.latitude,
                "longitude": p.longitude,
                "radius_km": p.radius_km,
                "relation": p.relation,
                "geometry": p.geometry,
            }
            for p in event.places
        ],
        "place_basis": event.place_basis,
        "geo_precision": event.geo_precision,
        "event_type": event.event_type,
        "sub_event_type": event.sub_event_type,
        "activity": event.activity,
        "actors": list(event.actors),
        "claimant": event.claimant,
        "losses": [
            {
                "side": loss.side,
                "kind": loss.kind,
                "what": loss.what,
                "text": loss.text,
                "low": loss.low,
                "high": loss.high,
                "claimant": loss.claimant,
                "counting": loss.counting,
            }
            for loss in event.losses
        ],
        "notes": list(event.notes),
    }


def to_frame(events: Iterable[Event]) -> pd.DataFrame:
    """Return events as a table, one row an event, with the contract's columns; dates are ISO text or ``None``."""
    import pandas as pd  # half a second that the command line does not need

    rows = [to_record(event) for event in events]
    return pd.DataFrame({column: pd.Series([row[column] for row in rows], dtype=object) for column in COLUMNS})


def check_contract(events: Iterable[Event], documents: Mapping[str, Document]) -> None:
    """Hold events to the contract.

    Raises:
        ContractError: With the first event that breaks it: a bug of Panther's, never of the documents.
    """
    seen: set[str] = set()
    for event in events:
        if event.event_id in seen:
            raise ContractError(f"{event.event_id}: two events have this id")
        seen.add(event.event_id)
        for problem in _problems(event, documents):
            raise ContractError(f"{event.event_id}: {problem}")


def _problems_of_date(event: Event) -> Iterable[str]:
    if event.date_start and event.date_end and event.date_start > event.date_end:
        yield f"starts on {event.date_start}, after its end on {event.date_end}"
    if not agrees(event.date_precision, event.date_start, event.date_end):
        yield f"date_precision is {event.date_precision!r} with {event.date_start} to {event.date_end}"
    if (event.date_basis == "none") != (event.date_precision == "unknown"):
        yield f"date_basis is {event.date_basis!r} with date_precision {event.date_precision!r}"


def _problems(event: Event, documents: Mapping[str, Document]) -> Iterable[str]:
    for citation in event.citations:
        if documents[citation.document].text[citation.start : citation.end] != citation.text:
            yield f"the citation {citation.document} {citation.start}-{citation.end} is not verbatim"
    if not event.citations or event.citations[0].role != "main":
        yield "the first citation is not the main one"
    for name, words in _WORDS.items():
        if getattr(event, name) not in words:
            yield f"{name} is {getattr(event, name)!r}"
    yield from _problems_of_date(event)
    if event.sub_event_type not in SUB_EVENT_TYPES[event.event_type]:
        yield f"{event.sub_event_type!r} is no sub-type of {event.event_type!r}"
    if bool(event.places) == (event.place_basis == "none"):
        yield f"place_basis is {event.place_basis!r} with {len(event.places)} places"
    yield from (f"geometry is {p.geometry!r}" for p in event.places if p.geometry not in get_args(Geometry))
    yield from (f"counting is {loss.counting!r}" for loss in event.losses if loss.counting not in get_args(Counting))
