"""The languages that Panther reads, and its readers with all of them (docs/languages.md).

A language beside English is a package of rules and words that gives four records: how it writes dates, tells places,
tells what only prose tells, and how its clauses are judged. To add one is to write them and to name them here. The
package is imported when a document first has a paragraph in its language: its patterns take a while to make.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from panther.actors import Actors, find_actors
from panther.dates import chronology
from panther.dates.span import Days
from panther.dates.wording import Wording
from panther.events.evidence import Prose, Readers, Told
from panther.events.judgement import Judgement
from panther.events.phrasing import Phrasing
from panther.figures import find_losses
from panther.gazetteer import Gazetteer
from panther.language import FRENCH, languages_of, opened_in
from panther.model import ActorMention, Chronology, Document, Sentence, Toponym
from panther.places import candidates, finding
from panther.places.siting import IN_ENGLISH, Siting
from panther.places.unknown import Occurrence


class Language(NamedTuple):
    """How a language beside English is read; ``prose`` is made with the alias table of actors."""

    wording: Wording
    siting: Siting
    judgement: Judgement


@cache
def _french() -> Language:
    from panther.french import judging, places, wording

    return Language(wording.IN_FRENCH, places.IN_FRENCH, judging.IN_FRENCH)


def _french_actors(text: str) -> list[ActorMention]:
    from panther.french.actors import find_by_form

    return find_by_form(text)


def _tell_french(sentence: Sentence, toponyms: Sequence[Toponym], actors: Sequence[ActorMention]) -> Told:
    from panther.french.prose import tell

    return tell(sentence, toponyms, actors)


def _french_phrasing() -> Phrasing:
    from panther.french.phrasing import IN_FRENCH

    return IN_FRENCH


_LANGUAGES = {FRENCH: _french}


def languages_in(documents: Iterable[Document]) -> tuple[Language, ...]:
    """Return the languages beside English that some documents are in."""
    spoken = frozenset[str]().union(*map(languages_of, documents))
    return tuple(make() for code, make in _LANGUAGES.items() if code in spoken)


def judgements_of(documents: Iterable[Document]) -> tuple[Judgement, ...]:
    """Return how the clauses of documents are judged that are not in English."""
    return tuple(language.judgement for language in languages_in(documents))


def read_dates(document: Document, stated: Days | None = None) -> Chronology:
    """Find the date expressions of a document, whatever its languages (``panther.dates``)."""
    spoken = languages_of(document) | opened_in(document)
    return chronology.read_dates(
        document, [make().wording for code, make in _LANGUAGES.items() if code in spoken], stated
    )


def find_unknown(documents: Sequence[Document]) -> dict[str, list[Occurrence]]:
    """Return where names stand that look like places, for each document by its name, whatever their languages.

    A name that one document treats as a place is looked for in all.
    """
    sitings = [IN_ENGLISH, *(language.siting for language in languages_in(documents))]
    return candidates.find_place_like(documents, sitings)


def find_toponyms(
    document: Document, gazetteer: Gazetteer, unknown: Mapping[str, Sequence[Occurrence]] | None = None
) -> tuple[Toponym, ...]:
    """Find the toponyms of a document, whatever its languages (``panther.places``).

    Args:
        document: The document.
        gazetteer: The places that are known.
        unknown: Where names stand that look like places, by document (``find_unknown``); a document that is not in it
            is read as if it were the only one.
    """
    sitings = [language.siting for language in languages_in([document])]
    spans = unknown.get(document.name) if unknown is not None else None
    return finding.find_toponyms(document, gazetteer, others=sitings, unknown=spans)


def make_readers(
    gazetteer: Gazetteer, actors: Actors, stated: Days | None = None, documents: Sequence[Document] = ()
) -> Readers:
    """Return the steps that read a document, in all languages.

    Args:
        gazetteer: The places that are known.
        actors: The alias table of actors.
        stated: The first and last day that the campaign states of itself.
        documents: Those of a campaign: a name that one of them treats as a place is one in all of them. Any other
            document is read as if it were the only one.
    """
    unknown = find_unknown(documents)
    in_french = partial(find_actors, actors=actors, by_form=_french_actors)
    return Readers(
        dates=partial(read_dates, stated=stated),
        toponyms=partial(find_toponyms, gazetteer=gazetteer, unknown=unknown),
        actors=partial(find_actors, actors=actors),
        losses=find_losses,
        others=(Prose(FRENCH, in_french, _tell_french, _french_phrasing),),
    )
