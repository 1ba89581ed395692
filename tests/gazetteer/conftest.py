"""Sheets of a gazetteer, written for a test."""

import csv

import pytest

from panther.errors import GazetteerError
from panther.gazetteer import COLUMNS, read_gazetteer

ROW = {
    "place_id": "ber",
    "name": "Ber",
    "aliases": "Bèr|Berr",
    "latitude": "16.8372",
    "longitude": "-2.5314",
    "radius_km": "3",
    "geometry": "point",
    "feature": "village",
    "country": "ML",
    "plot": "yes",
    "geonames_id": "",
    "licence": "",
    "source": "",
    "note": "",
}


@pytest.fixture
def row():
    """Make a good row, with changes."""
    return lambda **changes: ROW | changes


@pytest.fixture
def write(tmp_path):
    """Write rows to a file."""

    def write_rows(*rows, columns=COLUMNS):
        path = tmp_path / "g.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, extrasaction="ignore")
            writer.writeheader()
            writer.writerows(rows)
        return path

    return write_rows


@pytest.fixture
def warnings(write):
    """Give the warnings of a gazetteer of these rows."""
    return lambda *rows: read_gazetteer(write(*rows)).warnings


@pytest.fixture
def problems():
    """Give the lines with which a file is refused."""

    def refused(path):
        with pytest.raises(GazetteerError) as error:
            read_gazetteer(path)
        return error.value.problems

    return refused
