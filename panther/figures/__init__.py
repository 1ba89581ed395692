"""Figures: counts, claimed losses and the casualty totals of an infobox."""

from panther.figures.casualties import CasualtyTotals, read_casualties
from panther.figures.losses import find_losses
from panther.figures.numbers import Number, find_numbers, read_number

__all__ = ["CasualtyTotals", "Number", "find_losses", "find_numbers", "read_casualties", "read_number"]
