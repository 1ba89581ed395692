"""JSON Lines: the full record, one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from panther.events.table import to_record
from panther.model import Event

# JSON allows these within a string, and many readers take them for the end of a line.
_LINE_ENDS = {character: f"\\u{ord(character):04x}" for character in "\x85\u2028\u2029"}

_ENCODER = json.JSONEncoder(ensure_ascii=False)


def dumps(events: Iterable[Event]) -> str:
    """Return the full records, one JSON object a line, in the order given."""
    return "".join(dump_line(to_record(event)) for event in events)


def dump_line(record: Mapping[str, object]) -> str:
    r"""Return a record as one JSON object and ``\n``; nothing else in it ends a line."""
    line = _ENCODER.encode(record)
    if not line.isascii():
        for character, escaped in _LINE_ENDS.items():
            line = line.replace(character, escaped)
    return line + "\n"
