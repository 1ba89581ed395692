"""JSON Lines."""

import json

from hypothesis import given
from hypothesis import strategies as st

from panther.events.table import to_record
from panther.exports.jsonl import dump_line, dumps
from tests.campaigns import EVENTS


def test_a_line_is_the_record_of_an_event():
    lines = dumps(EVENTS).splitlines()
    assert [json.loads(line) for line in lines] == [to_record(event) for event in EVENTS]


def test_no_events_are_no_lines():
    assert dumps(()) == ""


def test_letters_are_not_escaped():
    assert dump_line({"name": "Ametettaï “valley”"}) == '{"name": "Ametettaï “valley”"}\n'


@given(st.text())
def test_a_record_is_one_line_for_every_reader_of_lines(text):
    line = dump_line({"text": text})
    assert len(line.splitlines()) == 1
    assert line.endswith("}\n")
    assert json.loads(line) == {"text": text}
