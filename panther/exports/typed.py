"""What a user types to choose a view: days, types of event, the edges of the map."""

from __future__ import annotations

import calendar
import math
import re
from collections.abc import Iterable
from datetime import date

from panther.errors import InputError
from panther.views.event_types import EVENT_TYPES
from panther.views.orientation import Bounds

_MONTHS = {
    name.casefold(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SLASHED = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([^\W\d]+)\.?,?(?:\s+(\d{4}))?")
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?")
_WEST, _SOUTH, _EAST, _NORTH = -180.0, -85.0, 180.0, 85.0
_LEAST_DEGREES = 0.001


def read_day(option: str, typed: str, year: int | None = None) -> date:
    """A day as it is typed: ``2013-03-04``, ``4 March 2013``, ``March 4, 2013``, ``04/03/2013`` (day first), ``4 Mar``.

    Args:
        option: The option that it was typed for, for the message.
        typed: The words.
        year: What a day without a year means; ``None`` where it could be several.

    Raises:
        InputError: If it is no day.
    """
    parts = _parts(" ".join(typed.split()), year)
    try:
        if parts is not None:
            return date(*parts)
    except ValueError as error:
        raise InputError(f"{option} {typed}: there is no such day. Correct it.") from error
    raise InputError(f"{option} {typed}: not a date. Write a date such as 4 March 2013 or 2013-03-04.")


def _parts(typed: str, year: int | None) -> tuple[int, int, int] | None:
    """Year, month, day; ``None`` where the words are no date."""
    if found := _ISO.fullmatch(typed):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _SLASHED.fullmatch(typed):
        return int(found[3]), int(found[2]), int(found[1])
    if found := _DAY_FIRST.fullmatch(typed):
        day, month, printed = found[1], found[2], found[3]
    elif found := _MONTH_FIRST.fullmatch(typed):
        month, day, printed = found[1], found[2], found[3]
    else:
        return None
    number = _MONTHS.get(month.casefold())
    meant = int(printed) if printed else year
    return None if number is None or meant is None else (meant, number, int(day))


def read_types(typed: Iterable[str]) -> tuple[str, ...]:
    """The keys of types by their names, keys or short names, apart or with commas between.

    Raises:
        InputError: If there is no such type.
    """
    names = {
        _folded(name): kind.key
        for full, kind in EVENT_TYPES.items()
        for name in (full, kind.key, kind.label, kind.short)
    }
    asked = [part.strip() for words in typed for part in words.split(",") if part.strip()]
    for name in asked:
        if _folded(name) not in names:
            known = ", ".join(kind.key for kind in EVENT_TYPES.values())
            raise InputError(f"--types {name}: no such type of event. Use {known}.")
    return tuple(dict.fromkeys(names[_folded(name)] for name in asked))


def _folded(name: str) -> str:
    return re.sub(r"\s*/\s*", "/", " ".join(name.casefold().split()))


def read_bbox(typed: str) -> Bounds:
    """West, south, east, north in degrees from ``W,S,E,N``.

    Raises:
        InputError: If these are no four numbers, turned round, or outside the world of web Mercator.
    """
    try:
        west, south, east, north = (float(part) for part in typed.split(","))
    except ValueError as error:
        raise InputError(f"--bbox {typed}: not four numbers. Write west,south,east,north such as 0,18,4,21.") from error
    if not all(map(math.isfinite, (west, south, east, north))) or not (
        _WEST <= west <= _EAST and _WEST <= east <= _EAST and _SOUTH <= south <= _NORTH and _SOUTH <= north <= _NORTH
    ):
        raise InputError(f"--bbox {typed}: outside the world. Longitudes are -180 to 180, latitudes -85 to 85.")
    if east - west < _LEAST_DEGREES or north - south < _LEAST_DEGREES:
        raise InputError(f"--bbox {typed}: turned round or empty. West comes before east, south before north.")
    return west, south, east, north
