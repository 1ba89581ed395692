"""Events and ledger rows as Arrow tables: the columns of every corpus, made of the records' own types.

Lists stay lists and their records structures: a reader of Parquet gets the records of the data contract as they are,
with days as dates.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import groupby
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

from panther.engines.documents import Outcome
from panther.events.table import COLUMNS, to_record
from panther.ledger import to_row
from panther.model import Event, LedgerRow

if TYPE_CHECKING:
    import pyarrow as pa

UNKNOWN = "unknown"
_NOTES = b"panther"


class Packed(NamedTuple):
    """What was read in a batch: two Arrow files. The events are parted by month, one record batch each.

    The first file's metadata names the months, the documents that failed and the rows of corrections that were used.
    """

    events: bytes
    ledger: bytes


class Notes(NamedTuple):
    """What the file of a batch's events says beside them; ``rows``: events and ledger rows."""

    months: tuple[str, ...]
    failed: tuple[tuple[str, str], ...]
    corrected: tuple[int, ...]
    rows: tuple[int, int]


@cache
def event_schema() -> pa.Schema:
    """Return the columns of events: those of the data contract, typed as ``panther.model.Event`` is."""
    import pyarrow as pa

    hints = get_type_hints(Event)
    return pa.schema([(name, _arrow(hints.get(name, str))) for name in COLUMNS])


@cache
def ledger_schema() -> pa.Schema:
    """Return the columns of the ledger."""
    import pyarrow as pa

    hints = get_type_hints(LedgerRow)
    return pa.schema([(name, _arrow(hints[name])) for name in to_row(LedgerRow("", 0, 0, "", ""))])


def _arrow(hint: Any) -> pa.DataType:  # noqa: ANN401 - a type as Python has it
    """Return the Arrow type of a field of a record."""
    import pyarrow as pa

    plain = {str: pa.string(), int: pa.int64(), float: pa.float64(), date: pa.date32()}
    if hint in plain:
        return plain[hint]
    arguments = get_args(hint)
    if get_origin(hint) is Literal:
        return pa.string()
    if get_origin(hint) is UnionType:
        return _arrow(next(argument for argument in arguments if argument is not NoneType))
    if get_origin(hint) is tuple:
        return pa.list_(_arrow(arguments[0]))
    return pa.struct([(name, _arrow(inner)) for name, inner in get_type_hints(hint).items()])


def month_of(event: Event) -> str:
    """Return the month that an event stands in: of its first day, else of its last; ``unknown`` without either."""
    day = event.date_start or event.date_end
    return UNKNOWN if day is None else day.isoformat()[:7]


def pack(outcomes: Sequence[Outcome]) -> Packed:
    """Return what was read in the documents of a batch."""
    events = sorted((event for outcome in outcomes for event in outcome.events), key=month_of)
    months = [(month, list(group)) for month, group in groupby(events, month_of)]
    rows = [to_row(row) for outcome in outcomes for row in outcome.ledger]
    failed = tuple((outcome.name, outcome.problem) for outcome in outcomes if outcome.problem)
    corrected = tuple(sorted({row for outcome in outcomes for row in outcome.corrected}))
    notes = Notes(tuple(month for month, _ in months), failed, corrected, (len(events), len(rows)))
    text = json.dumps(notes._asdict(), ensure_ascii=False).encode()
    return Packed(
        _file(event_schema().with_metadata({_NOTES: text}), [map(_row, group) for _, group in months]),
        _file(ledger_schema(), [rows]),
    )


def _row(event: Event) -> dict[str, Any]:
    """Return the record of an event with days as dates."""
    return to_record(event) | {"date_start": event.date_start, "date_end": event.date_end}


def _file(schema: pa.Schema, parts: Iterable[Iterable[Mapping[str, Any]]]) -> bytes:
    """Return an Arrow file with a record batch for each part."""
    import pyarrow as pa

    sink = pa.BufferOutputStream()
    with pa.ipc.new_file(sink, schema) as writer:
        for part in parts:
            writer.write_batch(pa.RecordBatch.from_pylist(list(part), schema=schema.remove_metadata()))
    data: bytes = sink.getvalue().to_pybytes()
    return data


def read_notes(schema: pa.Schema) -> Notes:
    """Return what the file of a batch's events says beside them."""
    told = json.loads(schema.metadata[_NOTES])
    events, ledger = told["rows"]
    failed = tuple((name, problem) for name, problem in told["failed"])
    return Notes(tuple(told["months"]), failed, tuple(told["corrected"]), (events, ledger))
