"""The seven types of event on the map: how each is keyed, named and ordered.

Types follow the ACLED codebook, in its order, with ``Statement`` added. Keys are those of the colour names in
``static/tokens.css`` and of the shapes in ``static/glyphs.js``.
"""

from __future__ import annotations

from dataclasses import dataclass

from panther.translation import marked, translated


@dataclass(frozen=True, slots=True)
class EventType:
    """One type of event: its ``key`` in style and script, its name, and a short name for narrow screens."""

    key: str
    name: str
    short_name: str

    @property
    def label(self) -> str:
        """The name in the language spoken."""
        return translated(self.name)

    @property
    def short(self) -> str:
        """The short name in the language spoken."""
        return translated(self.short_name)


EVENT_TYPES: dict[str, EventType] = {
    "Battles": EventType("battles", marked("Battles"), "Battles"),
    "Explosions/Remote violence": EventType("explosions", marked("Explosions / Remote violence"), marked("Explosions")),
    "Violence against civilians": EventType(
        "civilians", marked("Violence against civilians"), marked("Against civilians")
    ),
    "Protests": EventType("protests", marked("Protests"), "Protests"),
    "Riots": EventType("riots", marked("Riots"), "Riots"),
    "Strategic developments": EventType("strategic", marked("Strategic developments"), marked("Strategic")),
    "Statement": EventType("statement", marked("Statements"), "Statements"),
}
_ORDER = {name: number for number, name in enumerate(EVENT_TYPES)}


def event_type(name: str) -> EventType:
    """The type of that name; a name outside the codebook is shown as it stands, in the quietest colour."""
    return EVENT_TYPES.get(name) or EventType("statement", name, name)


def type_number(name: str) -> int:
    """Position in codebook order; a name outside the codebook counts with statements."""
    return _ORDER.get(name, _ORDER["Statement"])
