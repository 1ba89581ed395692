"""Figures: counts and claimed losses."""

from panther.figures.losses import find_losses
from panther.figures.numbers import Number, find_numbers, read_number

__all__ = ["Number", "find_losses", "find_numbers", "read_number"]
