"""Editions of the made-up campaigns."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from panther.exports.edition import Edition
from panther.model import SourceFile
from tests import campaigns, hostile
from tests.exports.editions import edition_of

MADE = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def made_up() -> Edition:
    return _edition("The Kesh campaign", campaigns, "gazetteer.csv")


def hostile_edition() -> Edition:
    return _edition(hostile.SCRIPT, hostile, hostile.OTHER_FILE)


def _edition(title, campaign, gazetteer) -> Edition:
    return replace(
        edition_of(title, campaign.EVENTS, campaign.PLACES),
        documents={document.name: document for document in campaign.DOCUMENTS},
        gazetteer=SourceFile(gazetteer, "1" * 64),
        ledger=campaign.LEDGER,
        checks=campaign.CHECKS,
        made=MADE,
    )
