"""Editions that the tests of several formats write: the made-up campaigns, with their documents."""

from dataclasses import replace

from panther.exports.edition import whole_edition
from panther.model import SourceFile
from tests import campaigns, hostile


def edition_of(title, events, places=()):
    """An edition of records that come without documents, all of them shown."""
    return whole_edition(title, events, {}, (), places)


def made(events=campaigns.EVENTS, documents=campaigns.DOCUMENTS, places=campaigns.PLACES, title="The siege of Oru"):
    edition = edition_of(title, events, places)
    return replace(edition, documents={d.name: d for d in documents}, gazetteer=SourceFile("places.csv", "1" * 64))


SIEGE = made()
HOSTILE = made(hostile.EVENTS, hostile.DOCUMENTS, hostile.PLACES, title=" ".join(hostile.ALL))
