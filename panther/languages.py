"""The languages that Panther reads, and its readers with all of them (docs/languages.md).

A language beside English is a package of rules and words that gives four records: how it writes dates, tells places,
tells what only prose tells, and how its clauses are judged. To add one is to write them and to name them here.
"""

from __future__ import annotations

from functools import partial

from panther.actors import Actors, find_actors
from panther.dates import chronology
from panther.events.evidence import Prose, Readers
from panther.figures import find_losses
from panther.french import judging, places, prose, wording
from panther.gazetteer import Gazetteer
from panther.language import FRENCH
from panther.model import Chronology, Document, Toponym
from panther.places import finding

WORDINGS = (wording.IN_FRENCH,)
SITINGS = (places.IN_FRENCH,)
JUDGEMENTS = (judging.IN_FRENCH,)


def read_dates(document: Document) -> Chronology:
    """Find the date expressions of a document, whatever its languages (``panther.dates``)."""
    return chronology.read_dates(document, WORDINGS)


def find_toponyms(document: Document, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """Find the toponyms of a document, whatever its languages (``panther.places``)."""
    return finding.find_toponyms(document, gazetteer, others=SITINGS)


def make_readers(gazetteer: Gazetteer, actors: Actors) -> Readers:
    """Return the steps that read a document, in all languages.

    Args:
        gazetteer: The places that are known.
        actors: The alias table of actors.
    """
    return Readers(
        dates=read_dates,
        toponyms=partial(find_toponyms, gazetteer=gazetteer),
        actors=partial(find_actors, actors=actors),
        losses=find_losses,
        others=(Prose(FRENCH, partial(find_actors, actors=actors), prose.tell),),
    )
