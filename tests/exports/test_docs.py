"""What docs/exports.md says, held to what is written."""

import csv
import io
import re
from pathlib import Path

import pytest

from panther.events.table import COLUMNS
from panther.exports import FORMATS
from panther.exports.acled import COLUMNS as ACLED_COLUMNS
from panther.exports.acled import MOST_DAYS, dumps
from panther.exports.archive import MOST_FILES
from panther.exports.bundle import plain_name
from panther.exports.web_annotation import AROUND
from tests.exports.editions import SIEGE

PAGE = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")
PROSE = " ".join(PAGE.split())
ROWS = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in PAGE.splitlines() if line.startswith("| ")]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_its_row_with_its_suffixes(name):
    (row,) = [row for row in ROWS if row[0] == f"`{name}`" and row[1].startswith(".")]
    assert re.findall(r"\.[a-z]+", row[1]) == list(FORMATS[name].suffixes)
    assert ("name the format" in row[1]) == (not FORMATS[name].implied)


def test_every_field_has_its_row_in_the_contract_s_order():
    header = next(row for row in ROWS if row[0] == "field")
    assert header[1:] == [name for name in FORMATS if name in header]
    rows = ROWS[ROWS.index(header) + 2 :]
    assert [name for row in rows for name in re.findall(r"`(\w+)`", row[0])] == list(COLUMNS)
    assert {len(row) for row in rows} == {len(header)}


def test_the_columns_that_are_said_to_be_empty_are_those_that_are():
    rows = list(csv.DictReader(io.StringIO(dumps(SIEGE), newline="")))
    empty = {name for name in ACLED_COLUMNS if not any(row[name] for row in rows)}
    said = PROSE.partition("comes from the gazetteer.")[2].partition("are empty")[0]
    told = set(re.findall(r"`(\w+)`", said))
    assert told | {"admin2"} == empty - {"actor2", "civilian_targeting", "fatalities"}


def test_the_figures_are_those_of_the_code():
    assert f"up to {MOST_DAYS} days" in PAGE
    assert f"{MOST_FILES:,} files" in PAGE
    assert f"with {AROUND} characters" in PROSE
    assert plain_name("a:b") == "a%3Ab"
