"""Date expressions of a document, what days they stand for, and the date in force at each sentence."""

from panther.dates.chronology import read_dates

__all__ = ["read_dates"]
