"""Every date expression of the seeds, as a careful reader has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from panther.dates import read_dates
from panther.model import Chronology, Document
from panther.reading import read_document

SEEDS = Path(__file__).parents[2] / "seeds"
FIRST, SECOND = "000_1673b0ff1fa7d8b2.txt", "002_2fc65fc21db9b99c.txt"

# text, value, first day, last day, precision, basis, role; the end points of a range are two rows with its days.
TABLE = {
    FIRST: [
        ("2013", "2013", "2013-01-01", "2013-12-31", "year", "explicit", "event"),
        ("19 February", "2013-02-19", "2013-02-19", "2013-03-25", "range", "explicit", "event"),
        ("25 March 2013", "2013-03-25", "2013-02-19", "2013-03-25", "range", "explicit", "event"),
        ("February 2013", "2013-02", "2013-02-01", "2013-02-28", "month", "explicit", "event"),
        ("19 February 2013", "2013-02-19", "2013-02-19", "2013-02-19", "day", "explicit", "event"),
        ("Early in the afternoon", "2013-02-20TAF", "2013-02-20", "2013-02-20", "day", "relative", "event"),
        ("20 February", "2013-02-20", "2013-02-20", "2013-02-20", "day", "year_inherited", "event"),
        ("20 February", "2013-02-20", "2013-02-20", "2013-02-20", "day", "year_inherited", "event"),
        ("23 February", "2013-02-23", "2013-02-23", "2013-02-23", "day", "year_inherited", "event"),
        ("current", "PRESENT_REF", None, None, "unknown", "none", "event"),
        ("26 February", "2013-02-26", "2013-02-26", "2013-02-26", "day", "year_inherited", "report"),
        ("Wednesday, 27 February", "2013-02-27", "2013-02-27", "2013-02-27", "day", "year_inherited", "event"),
        ("the next day", "2013-02-28", "2013-02-28", "2013-02-28", "day", "relative", "event"),
        ("28 February", "2013-02-28", "2013-02-28", "2013-02-28", "day", "year_inherited", "report"),
        ("That morning", "2013-02-28TMO", "2013-02-28", "2013-02-28", "day", "relative", "report"),
        ("the previous few days", "PXD", None, "2013-02-27", "open_start", "relative", "event"),
        ("March 2013", "2013-03", "2013-03-01", "2013-03-31", "month", "explicit", "event"),
        ("1 March 2013", "2013-03-01", "2013-03-01", "2013-03-01", "day", "explicit", "report"),
        ("3 March", "2013-03-03", "2013-03-03", "2013-03-03", "day", "year_inherited", "report"),
        ("the night of 2 March", "2013-03-02TNI", "2013-03-02", "2013-03-03", "night", "year_inherited", "event"),
        ("the day", "2013-03-02", "2013-03-02", "2013-03-02", "day", "relative", "event"),
        ("the day", "2013-03-02", "2013-03-02", "2013-03-02", "day", "relative", "event"),
        ("4 March", "2013-03-04", "2013-03-05", None, "open_end", "year_inherited", "event"),
        ("this same period", "PRESENT_REF", "2013-03-05", None, "open_end", "relative", "event"),
        ("2 March", "2013-03-02", "2013-03-02", "2013-03-02", "day", "year_inherited", "event"),
        ("the night of 3", "2013-03-03TNI", "2013-03-03", "2013-03-04", "night", "year_inherited", "event"),
        ("4 March", "2013-03-04", "2013-03-03", "2013-03-04", "night", "year_inherited", "event"),
        ("4 March", "2013-03-04", "2013-03-04", "2013-03-04", "day", "year_inherited", "event"),
        ("three weeks of fighting", "P3W", None, None, "unknown", "none", "event"),
        ("4", "2013-03-04", "2013-03-04", "2013-03-07", "range", "year_inherited", "event"),
        ("7 March", "2013-03-07", "2013-03-04", "2013-03-07", "range", "year_inherited", "event"),
        ("7 March", "2013-03-07", "2013-03-07", "2013-03-07", "day", "year_inherited", "event"),
        ("7", "2013-03-07", "2013-03-07", "2013-03-11", "range", "year_inherited", "event"),
        ("11 March", "2013-03-11", "2013-03-07", "2013-03-11", "range", "year_inherited", "event"),
        ("the morning of 12 March", "2013-03-12TMO", "2013-03-12", "2013-03-12", "day", "year_inherited", "event"),
        ("the night of 15", "2013-03-15TNI", "2013-03-15", "2013-03-16", "night", "explicit", "event"),
        ("16 March 2013", "2013-03-16", "2013-03-15", "2013-03-16", "night", "explicit", "event"),
        ("the afternoon of 16 March", "2013-03-16TAF", "2013-03-16", "2013-03-16", "day", "year_inherited", "event"),
        ("18", "2013-03-18", "2013-03-18", "2013-03-21", "range", "year_inherited", "event"),
        ("21 March", "2013-03-21", "2013-03-18", "2013-03-21", "range", "year_inherited", "event"),
        ("20 March", "2013-03-20", "2013-03-20", "2013-03-20", "day", "year_inherited", "event"),
        ("21", "2013-03-21", "2013-03-21", "2013-03-25", "range", "year_inherited", "event"),
        ("25 March", "2013-03-25", "2013-03-21", "2013-03-25", "range", "year_inherited", "event"),
        ("Thereafter", None, "2013-03-26", None, "open_end", "relative", "event"),
        ("then", None, "2013-03-26", None, "open_end", "relative", "event"),
        ("then", None, "2013-03-26", None, "open_end", "relative", "event"),
        ("then", None, "2013-03-26", None, "open_end", "relative", "event"),
        ("April 5", "2013-04-05", "2013-04-05", "2013-04-05", "day", "year_inherited", "event"),
    ],
    SECOND: [
        ("19 February 2013", "2013-02-19", "2013-02-19", "2013-02-19", "day", "explicit", "event"),
        ("Early in the afternoon", "2013-02-20TAF", "2013-02-20", "2013-02-20", "day", "relative", "event"),
        ("20 February", "2013-02-20", "2013-02-20", "2013-02-20", "day", "year_inherited", "event"),
        ("26 February", "2013-02-26", "2013-02-26", "2013-02-26", "day", "year_inherited", "report"),
        ("1 March 2013", "2013-03-01", "2013-03-01", "2013-03-01", "day", "explicit", "report"),
        ("4", "2013-03-04", "2013-03-04", "2013-03-07", "range", "year_inherited", "event"),
        ("7 March", "2013-03-07", "2013-03-04", "2013-03-07", "range", "year_inherited", "event"),
        ("7", "2013-03-07", "2013-03-07", "2013-03-11", "range", "year_inherited", "event"),
        ("11 March", "2013-03-11", "2013-03-07", "2013-03-11", "range", "year_inherited", "event"),
        ("the morning of 12 March", "2013-03-12TMO", "2013-03-12", "2013-03-12", "day", "year_inherited", "event"),
    ],
}


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Document, Chronology]]:
    documents = {name: read_document(SEEDS / name) for name in (FIRST, SECOND)}
    return {name: (document, read_dates(document)) for name, document in documents.items()}


@pytest.mark.parametrize("name", [FIRST, SECOND])
def test_every_expression(read, name):
    _, chronology = read[name]
    rows = []
    for mention in chronology.mentions:
        ends = (mention.interval.start, mention.interval.end) if mention.interval else (None, None)
        start, end = (day.isoformat() if day else None for day in ends)
        rows.append((mention.text, mention.value, start, end, mention.precision, mention.basis, mention.role))
    assert rows == TABLE[name]
    assert chronology.rejected == ()


def test_as_many_as_a_reader_counts(read):
    """35 explicit expressions, end points counted, of which 26 print no year."""
    explicit = [m for m in read[FIRST][1].mentions if m.basis in ("explicit", "year_inherited")]
    assert len(explicit) == 35
    assert sum("2013" not in m.text for m in explicit) == 26 + len(["19 February", "the night of 15"])


@pytest.mark.parametrize("name", [FIRST, SECOND])
def test_offsets_are_verbatim(read, name):
    document, chronology = read[name]
    assert all(document.text[m.start : m.end] == m.text for m in chronology.mentions)


@pytest.mark.parametrize(
    ("begins", "text", "first", "last"),
    [
        ("During the engagement", "19 February 2013", "2013-02-19", "2013-02-19"),
        ("According to a notable", "26 February", "2013-02-26", "2013-02-26"),
        ("The second was more severely", "Wednesday, 27 February", "2013-02-27", "2013-02-27"),
        ("The French Government announced", "the night of 2 March", "2013-03-02", "2013-03-03"),
        ("Mr Hollande paid tribute", "the day", "2013-03-02", "2013-03-02"),
        ("One of the prisoners", "4 March", "2013-03-03", "2013-03-04"),
        ("A dozen of the Islamists", "11 March", "2013-03-07", "2013-03-11"),
        ("The wounded were evacuated", "the afternoon of 16 March", "2013-03-16", "2013-03-16"),
        ("A 14.5 mm machine gun", "20 March", "2013-03-20", "2013-03-20"),
        ("GTIA TAP returned", "25 March", "2013-03-21", "2013-03-25"),
        ("During these missions", "then", "2013-03-26", None),
    ],
)
def test_the_date_an_undated_sentence_carries(read, begins, text, first, last):
    document, chronology = read[FIRST]
    index = next(s.index for s in document.sentences if s.text.startswith(begins))
    force = chronology.in_force[index]
    assert force is not None
    assert force.interval is not None
    ends = tuple(day.isoformat() if day else None for day in (force.interval.start, force.interval.end))
    assert (force.text, *ends) == (text, first, last)
