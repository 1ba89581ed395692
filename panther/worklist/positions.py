"""Positions as they are typed: decimal degrees, degrees and minutes, or degrees, minutes and seconds."""

from __future__ import annotations

import re

from panther.errors import InputError

_PART = (
    r"(?P<sign{n}>[+-])?(?P<degrees{n}>\d{{1,3}}(?:\.\d+)?)\s*(?:°|º|\s|d(?:eg)?|$|(?=[A-Z,;/]))\s*"
    r"(?:(?P<minutes{n}>\d{{1,2}}(?:\.\d+)?)\s*(?:['’′]|\s|m(?:in)?|$|(?=[A-Z,;/]))\s*)?"
    r"(?:(?P<seconds{n}>\d{{1,2}}(?:\.\d+)?)\s*(?:''|[\"”″]|\s|s(?:ec)?|$|(?=[A-Z,;/]))\s*)?"
)
_LETTERS = "(?P<{name}>[{letters}])"
_AFTER = re.compile(
    _PART.format(n=1) + _LETTERS.format(name="north", letters="NS") + r"\s*[,;/]?\s*"
    + _PART.format(n=2) + _LETTERS.format(name="east", letters="EWO"),
    re.IGNORECASE,
)  # fmt: skip
_BEFORE = re.compile(
    _LETTERS.format(name="north", letters="NS") + r"\s*" + _PART.format(n=1) + r"\s*[,;/]?\s*"
    + _LETTERS.format(name="east", letters="EWO") + r"\s*" + _PART.format(n=2),
    re.IGNORECASE,
)  # fmt: skip
_PLAIN = re.compile(_PART.format(n=1) + r"\s*[,;/]\s*" + _PART.format(n=2))
_DECIMALS = re.compile(
    r"(?P<sign1>[+-])?(?P<degrees1>\d{1,3}(?:\.\d+)?)\s+(?P<sign2>[+-])?(?P<degrees2>\d{1,3}(?:\.\d+)?)"
)
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+")
_SIXTY = 60
_MOST = (90.0, 180.0)
_HOW = "Write latitude and longitude, such as 19.86278, 1.23417 or 19°51.8'N 1°14'E."


def parse_position(text: str) -> tuple[float, float]:
    """Return latitude and longitude in degrees, rounded to five decimals (a metre).

    Decimal points, no decimal commas. West is W, or O as in French (ouest).

    Raises:
        InputError: If the text is no position, with what to write.
    """
    typed = " ".join(text.split())
    if _DECIMAL_COMMA.fullmatch(typed):
        raise InputError(f"“{typed}” may be one number with a comma. {_HOW}")
    for pattern in (_AFTER, _BEFORE, _PLAIN, _DECIMALS):
        if match := pattern.fullmatch(typed):
            return _position(match.groupdict(), typed)
    raise InputError(f"“{typed}” is no position. {_HOW}")


def _position(groups: dict[str, str | None], typed: str) -> tuple[float, float]:
    values = []
    for number, (letter, negative) in enumerate((("north", "S"), ("east", "WO")), 1):
        degrees, minutes, seconds = (
            float(groups.get(f"{part}{number}") or 0) for part in ("degrees", "minutes", "seconds")
        )
        side = (groups.get(letter) or "").upper()
        sign = groups.get(f"sign{number}")
        whole = all(
            not groups.get(f"{finer}{number}") or "." not in (groups.get(f"{part}{number}") or "")
            for part, finer in (("degrees", "minutes"), ("minutes", "seconds"))
        )
        value = degrees + minutes / _SIXTY + seconds / _SIXTY**2
        if max(minutes, seconds) >= _SIXTY or not whole or (sign and side) or value > _MOST[number - 1]:
            raise InputError(f"“{typed}” is no position on the globe. {_HOW}")
        values.append(round(-value if sign == "-" or (side and side in negative) else value, 5))
    return values[0], values[1]
