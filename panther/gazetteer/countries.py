"""Where the countries lie: boxes around their populated places (data/countries.csv)."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

_COUNTRIES = Path(__file__).parents[2] / "data" / "countries.csv"


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory with a code of its own; in degrees. ``west`` is above ``east`` across the date line."""

    code: str
    name: str
    south: float
    west: float
    north: float
    east: float

    def is_near(self, latitude: float, longitude: float, margin: float) -> bool:
        """Tell whether a point lies in the box with a margin in degrees around it."""
        width = (self.east - self.west) % 360 + 2 * margin
        return (
            self.south - margin <= latitude <= self.north + margin and (longitude - self.west + margin) % 360 <= width
        )


@cache
def countries() -> Mapping[str, Country]:
    """Read the countries, by ISO 3166 code of two letters."""
    with _COUNTRIES.open(encoding="utf-8", newline="") as file:
        table = {
            row["code"]: Country(
                row["code"], row["name"], *(float(row[side]) for side in ("south", "west", "north", "east"))
            )
            for row in csv.DictReader(file)
        }
    return MappingProxyType(table)


def country_codes(country: str) -> tuple[str, ...]:
    """Split the country column of a gazetteer: a border lies in two."""
    return tuple(code.strip() for code in country.split("|") if code.strip())
