"""CSV: one row an event, the contract's columns, safe to open in a spreadsheet."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from panther.events.table import COLUMNS, to_record
from panther.model import Event

# A cell that begins with one of these is run as a formula by spreadsheets, white space before it or not.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_UNSEEN = " \f\v\x00\xa0\u200b\u200e\u200f\u202a\u202b\u202d\u202e\u2060\ufeff"
# The csv module leaves a lone "\r" bare, which pandas takes for the end of a row; spreadsheets part cells at others.
_TO_QUOTE = re.compile(r'[",;|\t\r\n]')


def dumps(events: Iterable[Event]) -> str:
    r"""Return events as CSV (RFC 4180 with ``\n``): lists as JSON, unknown as an empty cell.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    records = map(to_record, events)
    return dump_rows(COLUMNS, ([record[column] for column in COLUMNS] for record in records))


def dump_rows(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """Return rows of texts, numbers, lists and ``None`` as CSV with a header."""
    return "".join(",".join(map(_quote, map(_cell, row))) + "\n" for row in (columns, *rows))


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return "'" + text if isinstance(value, str) and (text.startswith(_FORMULA) or _hidden(text)) else text


def _hidden(text: str) -> bool:
    """Whether a formula stands behind white space or marks that are not seen, which some spreadsheets pass over."""
    return text[:1] in _UNSEEN and text.lstrip(_UNSEEN).startswith(_FORMULA)


def _quote(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _TO_QUOTE.search(cell) else cell
