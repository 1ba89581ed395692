import json
import os
from datetime import date

import pytest

from panther.campaign import Campaign
from panther.errors import RecordsError
from panther.events.records_file import MOST_PROBLEMS, read_records
from panther.events.table import SUB_EVENT_TYPES, to_record
from panther.exports import jsonl
from tests.campaigns import DOCUMENTS, EVENTS, FIRST, ROAD

GOOD = tuple(event._replace(sub_event_type=SUB_EVENT_TYPES[event.event_type][0]) for event in EVENTS)


@pytest.fixture
def written(tmp_path):
    """Write lines, or bytes, to ``events.jsonl``."""

    def write(*lines):
        path = tmp_path / "events.jsonl"
        path.write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines))
        return path

    return write


def line_of(**changes):
    return json.dumps(to_record(ROAD) | changes)


def problems_of(path, documents=()):
    with pytest.raises(RecordsError) as caught:
        read_records(path, documents)
    return caught.value.problems


def test_the_records_of_the_seeds_come_back_and_are_written_again_byte_for_byte(written):
    campaign = Campaign.open()
    path = written(jsonl.dumps(campaign.records))
    records = read_records(path, campaign.documents)
    assert records == tuple(event._replace(date_anchors=()) for event in campaign.records)
    assert jsonl.dumps(records).encode() == path.read_bytes()


def test_marks_blank_lines_and_other_line_ends_are_no_matter(written):
    lines = jsonl.dumps(GOOD).encode().replace(b"\n", b"\r\n\r\n")
    assert read_records(written(b"\xef\xbb\xbf" + lines)) == GOOD


def test_each_bad_line_is_told_by_its_number_and_all_at_once(written):
    path = written(line_of(), "event", "", line_of(event_id="e2", date_end="2021-02-31"), "[1]", line_of(event_id="e3"))
    assert problems_of(path) == (
        "events.jsonl, line 2: no JSON at character 1 (Expecting value). Write one object a line.",
        "events.jsonl, line 4, date_end: 2021-02-31 is no day of the calendar. Write one such as 2013-03-04, or null.",
        "events.jsonl, line 5: this is no JSON object. Write one object a line, in braces.",
    )


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        (b"{\xff}", "byte 2 is not UTF-8"),
        ("null", "no JSON object"),
        ('"text"', "no JSON object"),
        ("{}{}", "no JSON at character 3"),
        ("[" * 100_000, "too deeply"),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, "too deeply"),
        ('{"time_precision": ' + "9" * 5_000 + "}", "too many digits"),
        (line_of(time_precision="?").replace('"?"', "1e999"), "Infinity is no whole number"),
        (line_of(notes=["\ud800"]), "line 2, notes: a character is half a surrogate pair"),
        (line_of(event_id="first"), "line 2, event_id: line 1 has the same"),
        ("x" * 10_000_000, "no JSON at character 1"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_a_line_that_cannot_be_used_is_told_in_one_short_line(written, line, wrong):
    (problem,) = problems_of(written(line_of(event_id="first"), line))
    assert wrong in problem
    assert problem.startswith("events.jsonl, line 2")
    assert problem.isprintable()
    assert len(problem) < 300


def test_of_many_bad_lines_the_first_are_listed_and_the_others_counted(written):
    problems = problems_of(written(*["{}"] * 1000))
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[-1] == "... and 980 more lines that cannot be used."
    assert len(problems_of(written(*["{}"] * MOST_PROBLEMS))) == MOST_PROBLEMS
    assert problems_of(written(*["{}"] * (MOST_PROBLEMS + 1)))[-1] == "... and 1 more line that cannot be used."


@pytest.mark.parametrize("data", [b"", b"\n \r\n\t\n", b"\xef\xbb\xbf"])
def test_a_file_without_records_is_told(written, data):
    assert problems_of(written(data)) == ("events.jsonl holds no records. Give it one JSON object a line.",)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_wide_encoding_is_told_once(written, encoding):
    problems = problems_of(written(jsonl.dumps(GOOD).encode(encoding)))
    assert problems == ("events.jsonl is not UTF-8. Save it as UTF-8 and open it again.",)


def test_what_is_no_file_is_told_in_one_line(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for name, wrong in (
        ("absent.jsonl", "cannot be opened: No such file"),
        ("pipe", "is no plain file"),
        (".", "is a folder"),
        ("x" * 5_000, "cannot be opened: File name too long"),
        ("a\nb\udcff", "cannot be opened"),
    ):
        (problem,) = problems_of(tmp_path / name)
        assert wrong in problem
        assert problem.isprintable()


def test_a_record_of_ten_megabytes_is_read(written):
    text = "x" * 3_000_000
    cited = {"document": "long.txt", "start": 0, "end": len(text), "text": text, "role": "main"}
    (event,) = read_records(written(line_of(citations=[cited], excerpt=text, notes=[text])))
    assert (event.excerpt, event.date_end) == (text, date(2021, 6, 2))


def test_beside_documents_every_citation_must_stand_in_them(written):
    assert read_records(written(jsonl.dumps(GOOD)), DOCUMENTS) == GOOD
    cited = to_record(ROAD)["citations"][0]
    moved = cited | {"start": cited["start"] + 1, "end": cited["end"] + 1}
    beyond = cited | {"start": 10**9, "end": 10**9 + len(cited["text"])}
    other = cited | {"document": "other.txt"}
    path = written(*(line_of(event_id=f"e{n}", citations=[row]) for n, row in enumerate([moved, beyond, other])))
    first, second, third = problems_of(path, [FIRST])
    span = f"from {moved['start']} to {moved['end']}"
    assert first.startswith("events.jsonl, line 1, citations[0].text: these are not the words of first.txt " + span)
    assert second.startswith("events.jsonl, line 2, citations[0].text: these are not the words of first.txt from 1000")
    assert third.startswith("events.jsonl, line 3, citations[0].document: “other.txt” is none of the documents")
