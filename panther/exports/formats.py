"""The formats by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from panther.exports import geojson, jsonl, table
from panther.model import Event

Writer = Callable[[Iterable[Event]], str]

FORMATS: Mapping[str, Writer] = {"jsonl": jsonl.dumps, "csv": table.dumps, "geojson": geojson.dumps}


def write(events: Iterable[Event], name: str) -> str:
    """Return events in a format by its name (a key of ``FORMATS``), as text that ends with a newline."""
    return FORMATS[name](events)
