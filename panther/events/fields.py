"""The fields of a JSON object, each fetched with its check."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeVar

# The greatest whole number that a browser counts to without a gap.
MOST = 2**53 - 1
_SHOWN = 60
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)

W = TypeVar("W", bound=str)


class FieldError(ValueError):
    """A field holds what it may not.

    Args:
        field: Where it stands: ``date_end``, ``citations[0].start``.
        wrong: What is wrong, without a stop at the end.
        remedy: What to do, a sentence.
    """

    def __init__(self, field: str, wrong: str, remedy: str) -> None:
        super().__init__(f"{field}: {wrong}. {remedy}")


def shown(value: object) -> str:
    """Return a value as a message names it: JSON on one line, cut where it is long."""
    if isinstance(value, dict | list):
        return "a list" if isinstance(value, list) else "an object"
    if isinstance(value, str):
        value = value[:_SHOWN] + "…" if len(value) > _SHOWN else value
    elif isinstance(value, int) and abs(value) > MOST:
        return "a number beyond all counting"
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() else json.dumps(value)


class Fields:
    """The fields of one object; every method raises ``FieldError`` where a field is missing or holds something else.

    Args:
        values: The object as decoded from JSON.
        where: Where it stands in its record, with a point at the end; "" for the record itself.
    """

    __slots__ = ("_values", "_where")

    def __init__(self, values: Mapping[str, object], where: str = "") -> None:
        self._values = values
        self._where = where

    def bad(self, name: str, wrong: str, remedy: str) -> FieldError:
        """Return the error of a field."""
        return FieldError(self._where + name, wrong, remedy)

    def value(self, name: str) -> object:
        """Return what a field holds, unchecked."""
        try:
            return self._values[name]
        except KeyError:
            raise self.bad(name, "the field is missing", "Every record has every field; an unknown is null.") from None

    def text(self, name: str) -> str:
        """Return a text, which may be empty."""
        value = self.value(name)
        if type(value) is not str:
            raise self.bad(name, f"{shown(value)} is no text", "Write it in quotation marks.")
        return value

    def words(self, name: str) -> str:
        """Return a text that holds more than white space."""
        text = self.text(name)
        if not text or text.isspace():
            raise self.bad(name, "it is empty", "Fill it in.")
        return text

    def text_or_none(self, name: str) -> str | None:
        """Return a text, or ``None`` for null."""
        return None if self.value(name) is None else self.text(name)

    def word(self, name: str, known: Mapping[str, W]) -> W:
        """Return one of the known words."""
        text = self.text(name)
        if text not in known:
            raise self.bad(name, f"{shown(text)} is unknown", f"Write one of: {', '.join(known)}.")
        return known[text]

    def whole(self, name: str, low: int = 0, high: int = MOST) -> int:
        """Return a whole number from ``low`` to ``high``."""
        value = self.value(name)
        if type(value) is not int:
            raise self.bad(name, f"{shown(value)} is no whole number", "Write it in digits, without quotation marks.")
        if not low <= value <= high:
            raise self.bad(name, f"{shown(value)} is not between {low} and {high}", "Correct it.")
        return value

    def whole_or_none(self, name: str, low: int = 0, high: int = MOST) -> int | None:
        """Return a whole number from ``low`` to ``high``, or ``None`` for null."""
        return None if self.value(name) is None else self.whole(name, low, high)

    def number(self, name: str, low: float, high: float) -> float:
        """Return a number from ``low`` to ``high``."""
        value = self.value(name)
        if type(value) is not float and type(value) is not int:
            raise self.bad(name, f"{shown(value)} is no number", "Write it in digits, without quotation marks.")
        if not low <= value <= high:  # NaN is not between any two
            raise self.bad(name, f"{shown(value)} is not between {low:g} and {high:g}", "Correct it.")
        return float(value)

    def day(self, name: str) -> date | None:
        """Return a day, or ``None`` for null."""
        value = self.value(name)
        if value is None:
            return None
        if type(value) is not str or not _DAY.fullmatch(value):
            raise self.bad(name, f"{shown(value)} is no day", "Write one such as 2013-03-04, or null.")
        try:
            return date.fromisoformat(value)
        except ValueError:
            wrong = f"{value} is no day of the calendar"
            raise self.bad(name, wrong, "Write one such as 2013-03-04, or null.") from None

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts."""
        values = self._list(name)
        for number, value in enumerate(values):
            if type(value) is not str:
                raise self.bad(f"{name}[{number}]", f"{shown(value)} is no text", "Write it in quotation marks.")
        return tuple(values)  # type: ignore[arg-type]  # seen to be texts

    def objects(self, name: str) -> Iterator[Fields]:
        """Yield the objects of a list."""
        for number, value in enumerate(self._list(name)):
            if type(value) is not dict:
                raise self.bad(f"{name}[{number}]", f"{shown(value)} is no object", "Write it in braces.")
            yield Fields(value, f"{self._where}{name}[{number}].")

    def _list(self, name: str) -> list[object]:
        value = self.value(name)
        if type(value) is not list:
            raise self.bad(name, f"{shown(value)} is no list", "Write it in square brackets; nothing is [].")
        return value
