"""The columns of a corpus are those of the records, and every record is as it was when it is read again."""

import pyarrow as pa

from panther.engines.documents import Outcome
from panther.engines.packing import event_schema, ledger_schema, month_of, pack, read_notes
from panther.events.table import COLUMNS, to_record
from panther.exports.gis import EVENT_FIELDS
from panther.ledger import to_row
from tests.campaigns import ATTACK, EVENTS, LEDGER, ROAD, UNDATED

KINDS = {"text": pa.types.is_string, "integer": pa.types.is_integer, "day": pa.types.is_date}


def rows(data):
    return pa.ipc.open_file(data).read_all().to_pylist()


def test_a_scalar_column_is_of_the_kind_that_the_exports_give_it():
    schema = event_schema()
    assert tuple(schema.names) == COLUMNS
    for field in schema:
        assert pa.types.is_list(field.type) or KINDS[EVENT_FIELDS[field.name]](field.type)


def test_records_come_back_as_they_were():
    packed = pack([Outcome("first.txt", EVENTS, LEDGER)])
    found = {row["event_id"]: row for row in rows(packed.events)}
    for event in EVENTS:
        days = {"date_start": event.date_start, "date_end": event.date_end}
        assert found[event.event_id] == to_record(event) | days
    assert rows(packed.ledger) == [to_row(row) for row in LEDGER]


def test_events_are_parted_by_month_and_the_rest_is_noted():
    packed = pack([Outcome("first.txt", EVENTS, LEDGER, corrected=(3, 2)), Outcome("bad.txt", problem="No text.")])
    file = pa.ipc.open_file(packed.events)
    notes = read_notes(file.schema)
    assert notes.months == ("2021-06", "unknown")
    assert [file.get_batch(number).num_rows for number in range(2)] == [len(EVENTS) - 1, 1]
    assert (notes.failed, notes.corrected, notes.rows) == (
        (("bad.txt", "No text."),),
        (2, 3),
        (len(EVENTS), len(LEDGER)),
    )


def test_a_month_is_that_of_the_first_day_else_of_the_last():
    assert [month_of(event) for event in (ATTACK, ROAD, UNDATED)] == ["2021-06", "2021-06", "unknown"]


def test_nothing_is_packed_as_nothing():
    packed = pack([Outcome("bad.txt", problem="No text.")])
    assert rows(packed.events) == rows(packed.ledger) == []
    assert ledger_schema().names == list(to_row(LEDGER[0]))
