"""CSV: one row an event, the contract's columns, safe to open in a spreadsheet."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from panther.events.table import COLUMNS, to_record
from panther.model import Event

# A cell that begins with one of these is run as a formula by spreadsheets.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# The csv module leaves a lone "\r" bare, which pandas takes for the end of a row.
_TO_QUOTE = re.compile(r'[",\r\n]')


def dumps(events: Iterable[Event]) -> str:
    r"""Return events as CSV (RFC 4180 with ``\n``): lists as JSON, unknown as an empty cell.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    records = map(to_record, events)
    rows = [COLUMNS, *([_cell(record[column]) for column in COLUMNS] for record in records)]
    return "".join(",".join(map(_quote, row)) + "\n" for row in rows)


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return "'" + text if isinstance(value, str) and text.startswith(_FORMULA) else text


def _quote(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _TO_QUOTE.search(cell) else cell
