"""The seven types of event on the map: how each is keyed, named and ordered.

Types follow the ACLED codebook, in its order, with ``Statement`` added. Keys are those of the colour names in
``static/tokens.css`` and of the shapes in ``static/glyphs.js``.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventType:
    """One type of event: its ``key`` in style and script, its label, and a short label for narrow screens."""

    key: str
    label: str
    short: str


EVENT_TYPES: dict[str, EventType] = {
    "Battles": EventType("battles", "Battles", "Battles"),
    "Explosions/Remote violence": EventType("explosions", "Explosions / Remote violence", "Explosions"),
    "Violence against civilians": EventType("civilians", "Violence against civilians", "Against civilians"),
    "Protests": EventType("protests", "Protests", "Protests"),
    "Riots": EventType("riots", "Riots", "Riots"),
    "Strategic developments": EventType("strategic", "Strategic developments", "Strategic"),
    "Statement": EventType("statement", "Statements", "Statements"),
}
_ORDER = {name: number for number, name in enumerate(EVENT_TYPES)}


def event_type(name: str) -> EventType:
    """The type of that name; a name outside the codebook is shown as it stands, in the quietest colour."""
    return EVENT_TYPES.get(name) or EventType("statement", name, name)


def type_number(name: str) -> int:
    """Position in codebook order; a name outside the codebook counts with statements."""
    return _ORDER.get(name, _ORDER["Statement"])
