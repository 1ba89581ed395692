"""The contract of a gazetteer's rows: every row is a place, or a line that says why not."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from panther.errors import GazetteerError
from panther.folding import fold
from panther.model import Geometry, Place

COLUMNS = (
    "place_id", "name", "aliases", "latitude", "longitude", "radius_km", "geometry", "feature", "country", "plot",
    "geonames_id", "licence", "source", "note",
)  # fmt: skip
GEOMETRIES = ("point", "area", "line")
_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "bars"}
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_LIMITS = {"latitude": (-90.0, 90.0), "longitude": (-180.0, 180.0), "radius_km": (0.0, 20_100.0)}


@dataclass(frozen=True, slots=True)
class Row:
    """A place with the row of the file that it stands in; row 1 holds the names of the columns.

    ``decimals`` is the number of decimals that its position is given with.
    """

    number: int
    place: Place
    decimals: int

    @property
    def label(self) -> str:
        """The row as a message names it."""
        return f"row {self.number} ({self.place.place_id})"


def read_rows(text: str, name: str) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """Read the rows of a gazetteer, and warnings about columns that are not used.

    Args:
        text: The decoded file.
        name: The file's name, for messages.

    Raises:
        GazetteerError: With a line for each row that cannot be used, or for the header.
    """
    table = _table(text, name)
    header = [column.strip() for column in table[0]]
    _check_header(header, name)
    rows: list[Row] = []
    problems: list[str] = []
    first_rows: dict[str, int] = {}
    for number, values in enumerate(table[1:], 2):
        if not any(value.strip() for value in values):
            continue
        row = dict(zip(header, (value.strip() for value in values), strict=False))
        reasons = list(_reasons(row, len(values), len(header), first_rows))
        if reasons:
            label = f" ({row['place_id']})" if row.get("place_id") else ""
            problems.append(f"{name}, row {number}{label}: {' '.join(reasons)}")
        else:
            rows.append(Row(number, _place(row), _decimals(row)))
        first_rows.setdefault(row.get("place_id", ""), number)
    if not problems and not rows:
        problems.append(f"{name} holds no place. Add a row for each place.")
    if problems:
        raise GazetteerError(problems)
    unused = sorted(set(header) - set(COLUMNS))
    return tuple(rows), tuple(f"{name}, row 1: the column “{column}” is not used." for column in unused)


def row_of(place: Place) -> dict[str, str]:
    """Give a place as the row of a gazetteer, by column."""
    row = {column: getattr(place, column) for column in COLUMNS}
    row |= {"aliases": "|".join(place.aliases), "plot": "yes" if place.plot else "no"}
    return {column: f"{value:g}" if column == "radius_km" else str(value) for column, value in row.items()}


def _table(text: str, name: str) -> list[list[str]]:
    if not text.strip():
        raise GazetteerError(f"{name} is empty. Give it a header and a row for each place.")
    try:
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise GazetteerError(f"{name} is no CSV file: {error}. Check its quotation marks.") from error


def _check_header(header: list[str], name: str) -> None:
    for separator, plural in _SEPARATORS.items():
        if len(header) == 1 and header[0].count(separator) > 1:
            raise GazetteerError(f"{name}, row 1: the columns are separated by {plural}. Save it with commas.")
    if missing := [column for column in COLUMNS if column not in header]:
        columns = "the column" if len(missing) == 1 else "the columns"
        raise GazetteerError(f"{name}, row 1: {columns} {', '.join(missing)} cannot be found. Add {columns} by name.")
    if repeated := sorted({column for column in header if header.count(column) > 1}):
        raise GazetteerError(f"{name}, row 1: {', '.join(repeated)} stands twice. Leave one of them out.")


def _reasons(row: Mapping[str, str], fields: int, columns: int, first_rows: Mapping[str, int]) -> Iterator[str]:
    if fields != columns:
        yield f"It has {fields} fields instead of {columns}. Quote fields that hold a comma."
        return
    if not row["place_id"]:
        yield "It has no place_id. Give it one that no other row has."
    elif row["place_id"] in first_rows:
        yield f"Its place_id also stands in row {first_rows[row['place_id']]}. Give it one of its own."
    if not fold(row["name"]):
        yield "It has no name. Name the place."
    for column in _LIMITS:
        yield from _number_reasons(column, row[column])
    if row["geometry"] not in GEOMETRIES:
        yield f"geometry is “{row['geometry']}”. Write {', '.join(GEOMETRIES[:-1])} or {GEOMETRIES[-1]}."
    if row["plot"] not in ("yes", "no"):
        yield f"plot is “{row['plot']}”. Write yes or no."


def _number_reasons(column: str, value: str) -> Iterator[str]:
    low, high = _LIMITS[column]
    if not _NUMBER.fullmatch(value):
        yield f"{column} is “{value}”, which is no number. Write it in digits, with a point for decimals."
    elif not low <= float(value) <= high:
        yield f"{column} is {value}, which is not between {low:g} and {high:g}. Correct it."


def _place(row: Mapping[str, str]) -> Place:
    return Place(
        place_id=row["place_id"],
        name=row["name"],
        aliases=tuple(alias.strip() for alias in row["aliases"].split("|") if alias.strip()),
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        radius_km=float(row["radius_km"]),
        geometry=cast("Geometry", row["geometry"]),
        feature=row["feature"],
        country=row["country"],
        plot=row["plot"] == "yes",
        geonames_id=row["geonames_id"],
        licence=row["licence"],
        source=row["source"],
        note=row["note"],
    )


def _decimals(row: Mapping[str, str]) -> int:
    """Count the decimals of the finer of the two coordinates, since a last 0 may be lost."""
    return max(len(row[column].partition(".")[2].rstrip("0")) for column in ("latitude", "longitude"))
