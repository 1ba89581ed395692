"""The curated gazetteer: a CSV file, checked row by row, and the names in it."""

from panther.gazetteer.countries import Country, countries, country_codes
from panther.gazetteer.gazetteer import DEFAULT_GAZETTEER, Gazetteer, read_gazetteer
from panther.gazetteer.rows import COLUMNS, row_of

__all__ = [
    "COLUMNS",
    "DEFAULT_GAZETTEER",
    "Country",
    "Gazetteer",
    "countries",
    "country_codes",
    "read_gazetteer",
    "row_of",
]
