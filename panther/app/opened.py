"""An open campaign as the page needs it: frozen records, and what the browser is sent once of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from panther.app.keeping import keep_for_good
from panther.app.reading_view import Readings
from panther.app.uploading import Place as UploadPlace
from panther.campaign import Table
from panther.checks import StatedLosses
from panther.corpora.corpus import Corpus
from panther.decisions import Decision
from panther.exports.edition import Edition, whole_edition
from panther.layers import MapPayload, map_payload
from panther.model import Check, Document, Event, LedgerRow, Place, SourceFile, Toponym
from panther.reading import Unread
from panther.sources import NO_SETTINGS, Settings, Sources
from panther.translation import language
from panther.views.facets import Facet, event_facets, facet_values
from panther.views.listing import Account, EventRow, event_rows, ledger_account
from panther.views.query import Known
from panther.views.showing import campaign_span, home_country, in_list_order
from panther.views.unplaced import NO_NAMES, NamedPlaces


@dataclass(frozen=True, slots=True)
class Told:
    """What the browser is sent once, in one language; in no language does any of it change."""

    payload: MapPayload
    rows: list[EventRow]
    facets: list[Facet]
    account: Account
    readings: Readings


@dataclass(frozen=True, slots=True)
class InEveryLanguage:
    """What is told of a campaign, made for each language when it is first spoken, and then kept for all sessions.

    ``current`` puts into it what is not to be kept.
    """

    make: Callable[[], Told]
    current: Callable[[Told], Told] = lambda told: told
    _made: dict[str, Told] = field(default_factory=dict)

    def here(self) -> Told:
        """What is told in the language spoken here."""
        spoken = language()
        if spoken not in self._made:
            self._made[spoken] = self.make()
            keep_for_good()
        return self.current(self._made[spoken])


@dataclass(frozen=True, slots=True)
class OpenCampaign:
    """A campaign that is open; all sessions share it, so nothing in it may change.

    Attributes:
        title: What the title strip says.
        events: By id, in the order of the list.
        documents: By name.
        span: First and last day; ``None`` where no event is dated.
        known: What an address may name.
        ledger: Every sentence and finding, with what became of it.
        checks: The contradictions that were found; ``None`` where none were looked for, in records that were read.
        places: The gazetteer.
        stated: What the infoboxes state that each combatant lost.
        names: The place names of the documents, each with the name of its document.
        named: The same, as the words of an event hold them.
        edition: All of it, as exports are made from it.
        told: What the browser is sent once, in every language that is spoken.
        choice: The campaigns that can be opened, each its name and title.
        decisions: What was decided on names that are in no gazetteer, in the order of its file.
        sources: What it was read from; ``None`` where its events are records.
        corpus: Where the events are, too many to be sent: they are asked of it.
        is_corpus: Whether they were read elsewhere, so that the documents may be others than those that were read.
        uploads: Where documents can be added; ``None`` where they cannot.
    """

    title: str
    events: Mapping[str, Event]
    documents: dict[str, Document]
    span: tuple[date, date] | None
    known: Known
    told: InEveryLanguage
    edition: Edition
    ledger: tuple[LedgerRow, ...] = ()
    checks: tuple[Check, ...] | None = None
    places: tuple[Place, ...] = ()
    stated: tuple[StatedLosses, ...] = ()
    names: tuple[tuple[str, Toponym], ...] = ()
    named: NamedPlaces = NO_NAMES
    choice: tuple[tuple[str, str], ...] = ()
    decisions: tuple[Decision, ...] = ()
    sources: Sources | None = None
    uploads: UploadPlace | None = None
    corpus: Corpus | None = None
    is_corpus: bool = False

    @property
    def payload(self) -> MapPayload:
        """What the map and the slider are sent."""
        return self.told.here().payload

    @property
    def rows(self) -> list[EventRow]:
        """What the list is sent, in the order of the payload."""
        return self.told.here().rows

    @property
    def facets(self) -> list[Facet]:
        """What events can be filtered by, in the order of the payload."""
        return self.told.here().facets

    @property
    def account(self) -> Account:
        """What became of the sentences."""
        return self.told.here().account

    @property
    def readings(self) -> Readings:
        """The documents as they are read, each made when it is first asked for."""
        return self.told.here().readings


def open_records(  # noqa: PLR0913 - one argument for each kind of record
    title: str,
    events: Sequence[Event],
    *,
    documents: Iterable[Document] = (),
    ledger: Iterable[LedgerRow] = (),
    places: Iterable[Place] = (),
    checks: Iterable[Check] | None = None,
    stated: Iterable[StatedLosses] = (),
    names: Iterable[tuple[str, Toponym]] = (),
    gazetteers: tuple[SourceFile, ...] = (),
    tables: Iterable[Table] = (),
    settings: Settings = NO_SETTINGS,
    decisions: Iterable[Decision] = (),
    unread: Iterable[Unread] = (),
) -> OpenCampaign:
    """Make a campaign ready for the page.

    Args:
        title: Name of the campaign.
        events: Its events.
        documents: The documents that the events cite.
        ledger: What became of their sentences.
        places: The gazetteer; it says in which country the campaign happens, and names for orientation.
        checks: The contradictions that were found in them; ``None`` where none were looked for.
        stated: What their infoboxes state that each combatant lost.
        names: The place names of the documents, each with the name of its document.
        gazetteers: The files of the places.
        tables: The tables that the documents were read with.
        settings: What the campaign says of itself.
        decisions: What was decided on names that are in no gazetteer.
        unread: The files that should be documents and cannot be read.
    """
    ordered, rows, known_places, missing = in_list_order(events), tuple(ledger), tuple(places), tuple(unread)
    by_id = {event.event_id: event for event in ordered}
    by_name = {document.name: document for document in documents}
    span = campaign_span(ordered, settings.span)
    printed = tuple(names)
    named = NamedPlaces(printed)

    def make() -> Told:
        return Told(
            payload=map_payload(
                ordered, home=home_country(ordered, known_places), context=known_places, stated=settings.span
            ),
            rows=event_rows(ordered, names=named),
            facets=event_facets(ordered),
            account=ledger_account(rows, by_name, missing),
            readings=Readings(by_name, ordered, rows, known_places, settings.span),
        )

    told = InEveryLanguage(make)
    whole = whole_edition(title, ordered, by_name, gazetteers, known_places, tuple(tables), settings)
    return OpenCampaign(
        title=title,
        events=by_id,
        documents=by_name,
        span=span,
        known=Known(span, by_id, facet_values(ordered, told.here().facets), settings.home),
        told=told,
        edition=replace(whole, ledger=rows, checks=tuple(checks or ()), unread=missing, names=printed),
        ledger=rows,
        checks=None if checks is None else tuple(checks),
        places=known_places,
        stated=tuple(stated),
        names=printed,
        named=named,
        decisions=tuple(decisions),
    )
