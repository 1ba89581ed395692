"""Which sign stands for an event in rows, cards and marginal notes."""

from __future__ import annotations

from panther.model import Event
from panther.views.showing import place_is_inferred

GEOMETRIES = {"point": 0, "area": 1, "line": 2}
"""Order in which the ways of drawing a place come: its numbers are those of the browser."""


def glyph_style(event: Event) -> str:
    """How an event is drawn: ``none``, ``solid`` or ``hollow``, with ``-dashed`` where its place is inferred."""
    if not event.places:
        return "none"
    style = "solid" if any(place.geometry == "point" for place in event.places) else "hollow"
    return f"{style}-dashed" if place_is_inferred(event) else style
