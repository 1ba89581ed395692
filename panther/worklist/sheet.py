"""A CSV file that is changed row by row: every other row stays as it is, byte for byte."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from panther.errors import DocumentError, InputError
from panther.texts.decoding import decode


class Sheet:
    """The rows of a CSV file with their raw text, in its own encoding and with its own line ends.

    Args:
        data: The bytes of the file; none of a file that is to be made.
        name: Its name, for messages.
        columns: Those that a new file has, in order.

    Raises:
        InputError: If the bytes are no text, or no CSV.
    """

    def __init__(self, data: bytes | None, name: str, columns: Sequence[str]) -> None:
        self.name = name
        try:
            text, self._encoding, _ = ("", "utf-8", ()) if data is None else decode(data, name)
            self._records = list(_records(text))
        except DocumentError as error:
            raise InputError(error.problems) from error
        except csv.Error as error:
            raise InputError(f"{name} is no CSV file: {error}. Check its quotation marks.") from error
        self._mark = b"" if data is None else data[: len(data) - len(text.encode(self._encoding))]
        first = self._records[0][0] if self._records else ""
        self._end = next((end for end in ("\r\n", "\n", "\r") if first.endswith(end)), "\n")
        if not self._records:
            self._records.append((self._written(columns), list(columns)))
        self._header = [column.strip() for column in self._records[0][1]]

    @property
    def text(self) -> str:
        """The whole file, decoded."""
        return "".join(raw for raw, _ in self._records)

    @property
    def has_rows(self) -> bool:
        """Whether there is any row beside the header."""
        return any(any(map(str.strip, values)) for _, values in self._records[1:])

    def data(self) -> bytes:
        """The bytes of the file.

        Raises:
            InputError: If its encoding has no bytes for a character.
        """
        try:
            return self._mark + self.text.encode(self._encoding)
        except UnicodeEncodeError as error:
            character = error.object[error.start]
            raise InputError(
                f"{self.name} is in {self._encoding.upper()}, which has no “{character}”. Save it as UTF-8."
            ) from error

    def find(self, column: str, value: str) -> dict[str, str] | None:
        """Return the first row with a value in a column, by column; ``None`` where there is none."""
        number = self._find(column, value)
        return None if number is None else self._values(number)

    def append(self, row: Mapping[str, str]) -> None:
        """Add a row at the end; columns of the file that it does not name stay empty."""
        last, values = self._records[-1]
        if not last.endswith(("\n", "\r")):
            self._records[-1] = (last + self._end, values)
        self._records.append(self._record([row.get(column, "") for column in self._header]))

    def change(self, column: str, value: str, changes: Mapping[str, str]) -> None:
        """Change some columns of the first row with a value in a column; the others keep their text."""
        if (number := self._find(column, value)) is not None:
            fields = self._records[number][1]
            self._records[number] = self._record(
                [changes.get(name, old) for name, old in zip(self._header, fields, strict=True)]
            )

    def remove(self, column: str, value: str) -> None:
        """Take out the first row with a value in a column."""
        if (number := self._find(column, value)) is not None:
            del self._records[number]

    def _find(self, column: str, value: str) -> int | None:
        at = self._header.index(column)
        for number, (_, values) in enumerate(self._records[1:], 1):
            if len(values) == len(self._header) and values[at].strip() == value:
                return number
        return None

    def _values(self, number: int) -> dict[str, str]:
        return {name: value.strip() for name, value in zip(self._header, self._records[number][1], strict=True)}

    def _record(self, values: list[str]) -> tuple[str, list[str]]:
        return self._written(values), values

    def _written(self, values: Sequence[str]) -> str:
        written = io.StringIO(newline="")
        csv.writer(written, lineterminator=self._end).writerow(values)
        return written.getvalue()


def _records(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the records of a CSV file: their raw text and their fields.

    Raises:
        csv.Error: If it is none.
    """
    raw: list[str] = []

    def lines() -> Iterator[str]:
        for line in io.StringIO(text, newline=""):
            raw.append(line)
            yield line

    for fields in csv.reader(lines(), strict=True):
        yield "".join(raw), fields
        raw.clear()
