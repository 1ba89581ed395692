"""Panther: campaign narratives as a map that is scrubbed by date and cited by sentence.

>>> from panther import Campaign, GazetteerGeocoder
>>> campaign = Campaign.open("seeds/")
>>> campaign.events[["date_start", "activity", "excerpt"]]
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from panther.errors import (
    ActorsError,
    ContractError,
    CorrectionError,
    DocumentError,
    GazetteerError,
    InputError,
    PantherError,
)
from panther.model import Check, Document, Event, LedgerRow, Place

if TYPE_CHECKING:
    from panther.campaign import Campaign
    from panther.geocoder import GazetteerGeocoder

__all__ = [
    "ActorsError",
    "Campaign",
    "Check",
    "ContractError",
    "CorrectionError",
    "Document",
    "DocumentError",
    "Event",
    "GazetteerError",
    "GazetteerGeocoder",
    "InputError",
    "LedgerRow",
    "PantherError",
    "Place",
]

# Imported when they are first asked for: geopy alone costs a third of a second.
_LAZY = {"Campaign": "panther.campaign", "GazetteerGeocoder": "panther.geocoder"}


def __getattr__(name: str) -> object:
    if name in _LAZY:
        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
