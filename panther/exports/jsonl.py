"""JSON Lines: the full record, one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable

from panther.events.table import to_record
from panther.model import Event


def dumps(events: Iterable[Event]) -> str:
    """Return the full records, one JSON object a line, in the order given."""
    return "".join(json.dumps(to_record(event), ensure_ascii=False) + "\n" for event in events)
