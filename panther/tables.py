"""CSV files of a campaign -> their rows by column. What cannot be read of any of them is told in the same words."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from panther.errors import DocumentError, InputError
from panther.texts.decoding import decode

Rows = list[tuple[int, Mapping[str, str]]]


def read_table(path: Path, columns: Sequence[str], problem: type[InputError]) -> Rows:
    """Return the rows of a file, each with its number; row 1 holds the names of the columns, empty rows are left out.

    Args:
        path: The file.
        columns: Those that it must have; it may have others.
        problem: What is raised.

    Raises:
        InputError: Of the kind given, with a line for the file, or for each row that has not the fields of the header.
    """
    try:
        text, _, _ = decode(path.read_bytes(), path.name)
    except OSError as error:
        raise problem(f"{path} cannot be opened: {error.strerror}. Check the path.") from error
    except DocumentError as error:
        raise problem(error.problems) from error
    return table_rows(text, path.name, columns, problem)


def table_rows(text: str, name: str, columns: Sequence[str], problem: type[InputError]) -> Rows:
    """Return the rows of a decoded file; else as :func:`read_table`."""
    table: list[list[str]] = []
    try:
        table.extend(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise problem(f"{name}, after row {len(table)}: no CSV ({error}). Check its quotation marks.") from error
    header = [column.strip() for column in table[0]] if table else []
    if missing := [column for column in columns if column not in header]:
        raise problem(f"{name}, row 1: no column {', '.join(missing)}. The columns are {','.join(columns)}.")
    numbered = [(number, values) for number, values in enumerate(table[1:], 2) if any(map(str.strip, values))]
    if uneven := [number for number, values in numbered if len(values) != len(header)]:
        remedy = "Quote fields that hold a comma."
        raise problem(f"{name}, row {number}: not {len(header)} fields. {remedy}" for number in uneven)
    return [
        (number, dict(zip(header, (value.strip() for value in values), strict=True))) for number, values in numbered
    ]
