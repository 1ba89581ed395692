"""CSV: one row an event, the contract's columns, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable

from panther.events.table import COLUMNS, to_record
from panther.model import Event

# A cell that begins with one of these is run as a formula by spreadsheets.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def dumps(events: Iterable[Event]) -> str:
    r"""Return events as CSV (RFC 4180 with ``\n``): lists as JSON, unknown as an empty cell.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for event in events:
        record = to_record(event)
        writer.writerow([_cell(record[column]) for column in COLUMNS])
    return out.getvalue()


def _cell(value: object) -> str | int | None:
    if value is None or isinstance(value, int):
        return value
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return "'" + text if text.startswith(_FORMULA) else text
