"""What is exported: the events that a view shows, with all that proves where they come from.

Every export is made from an edition, so that a picture, a table and a page of the same view hold the same events,
numbered in the same order, and name the same sources.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from panther.errors import InputError
from panther.model import Check, Document, Event, LedgerRow, Place, SourceFile, Toponym
from panther.reading import Unread
from panther.sources import NO_SETTINGS, Settings
from panther.translation import ADDRESS_NAME, ENGLISH, language
from panther.version import VERSION
from panther.views.orientation import Bounds, screen_at
from panther.views.query import View, Window
from panther.views.showing import campaign_span, home_country, in_list_order, shown

if TYPE_CHECKING:
    from panther.campaign import Campaign, Table

MADE_VARIABLE = "SOURCE_DATE_EPOCH"
_EPOCH = datetime.fromtimestamp(0, UTC)
ADDRESS = "http://127.0.0.1:8501/"


NO_FILE = SourceFile("", "")


@dataclass(frozen=True, slots=True)
class Edition:
    """The events of a view, and where they come from.

    Attributes:
        title: Title of the campaign.
        events: The events shown, in order of date; the place in this order, from 1, is an event's number.
        total: How many events the campaign has.
        view: Window, filters, map's centre and zoom, chosen event; a window of ``None`` is the whole campaign,
            undated events included.
        span: First and last day of the campaign; ``None`` where no event is dated.
        documents: By name, those of the campaign.
        gazetteer: The file of the places.
        places: Its places and those of ``added``, for names of orientation.
        home: The country that the campaign happens in, as two letters, or ``None``.
        made: When the edition was made, UTC, whole seconds.
        version: Of Panther.
        bounds: West, south, east, north in degrees where the map's view is asked for by its edges; else ``None``.
        ledger: What became of every sentence of the campaign; empty where its documents are not known.
        unread: The files that should be documents of the campaign and cannot be read.
        checks: The contradictions that were found in it.
        everything: All events of the campaign, shown or not, in order of date; empty where only those shown are known.
        tables: Those that the documents were read with, for a bundle; empty where there are none.
        added: The file of the campaign's own places, where it has one.
        home_address: Of the app, which the address of the view begins with.
        names: The place names of the documents, resolved or not, each with the name of its document.
    """

    title: str
    events: tuple[Event, ...]
    total: int
    view: View
    span: tuple[date, date] | None
    documents: Mapping[str, Document]
    gazetteer: SourceFile
    places: tuple[Place, ...]
    home: str | None
    made: datetime
    version: str = VERSION
    bounds: Bounds | None = None
    ledger: tuple[LedgerRow, ...] = ()
    unread: tuple[Unread, ...] = ()
    checks: tuple[Check, ...] = ()
    everything: tuple[Event, ...] = ()
    tables: tuple[Table, ...] = ()
    added: SourceFile = NO_FILE
    home_address: str = ADDRESS
    names: tuple[tuple[str, Toponym], ...] = ()

    @property
    def window(self) -> Window | None:
        """The days shown; ``None`` where no event is dated."""
        return self.view.window or (Window(*self.span) if self.span else None)

    @property
    def document_files(self) -> tuple[SourceFile, ...]:
        """The files of the documents, by name."""
        return tuple(SourceFile(document.name, document.sha256) for _, document in sorted(self.documents.items()))

    @property
    def gazetteer_files(self) -> tuple[SourceFile, ...]:
        """The files of the places: the gazetteer and the campaign's own, as far as there are any."""
        return tuple(file for file in (self.gazetteer, self.added) if file.sha256)

    @property
    def sources(self) -> tuple[SourceFile, ...]:
        """The files to name below every export: the documents by name, then those of the places."""
        return (*self.document_files, *self.gazetteer_files)

    @property
    def address(self) -> str:
        """The address that restores the view in the app."""
        view = self.view
        if self.bounds is not None and view.at is None:
            view = replace(view, at=screen_at(self.bounds))
        spoken = {} if language() == ENGLISH else {ADDRESS_NAME: [language()]}
        query = urlencode({**view.query(), **spoken}, doseq=True)
        return f"{self.home_address}?{query}" if query else self.home_address

    @property
    def stem(self) -> str:
        """The name of a file without its suffix: ``panther_2013-02-19_2013-03-04``."""
        return "panther" if self.window is None else f"panther_{self.window.start}_{self.window.end}"


def make_edition(campaign: Campaign, view: View | None = None) -> Edition:
    """The edition of a campaign in a view; without one, of all its events.

    Raises:
        InputError: If ``SOURCE_DATE_EPOCH`` is no number of seconds.
    """
    whole = whole_edition(
        campaign.title,
        campaign.records,
        {document.name: document for document in campaign.documents},
        campaign.gazetteer.files,
        campaign.gazetteer.places,
        campaign.tables,
        campaign.settings,
    )
    everything = replace(
        whole, ledger=campaign.ledger, checks=campaign.checks, unread=campaign.unread, names=campaign.names
    )
    return everything if view is None else narrowed(everything, view)


def whole_edition(  # noqa: PLR0913, PLR0917 - one argument for each kind of record
    title: str,
    events: Iterable[Event],
    documents: Mapping[str, Document],
    gazetteers: tuple[SourceFile, ...],
    places: tuple[Place, ...],
    tables: tuple[Table, ...] = (),
    settings: Settings = NO_SETTINGS,
) -> Edition:
    """An edition of everything.

    Args:
        title: Of the campaign.
        events: All of them.
        documents: By name.
        gazetteers: The files of the places: the gazetteer, then one that was added.
        places: Theirs.
        tables: Those that the documents were read with.
        settings: Of the campaign; its span widens that of the events.

    Raises:
        InputError: If ``SOURCE_DATE_EPOCH`` is no number of seconds.
    """
    ordered = tuple(in_list_order(events))
    return Edition(
        title=title,
        events=ordered,
        total=len(ordered),
        view=View(None, at=settings.home),
        span=campaign_span(ordered, settings.span),
        documents=documents,
        gazetteer=gazetteers[0] if gazetteers else NO_FILE,
        added=gazetteers[1] if len(gazetteers) > 1 else NO_FILE,
        places=places,
        home=home_country(ordered, places),
        made=made_now(),
        everything=ordered,
        tables=tables,
    )


def narrowed(edition: Edition, view: View) -> Edition:
    """An edition of the same campaign that shows what the view shows of its events."""
    return replace(edition, events=tuple(shown(edition.events, view)), view=view)


def made_now() -> datetime:
    """The time of making, UTC: now, or what ``SOURCE_DATE_EPOCH`` says in seconds from 1970-01-01.

    Raises:
        InputError: If ``SOURCE_DATE_EPOCH`` is no number of seconds.
    """
    fixed = os.environ.get(MADE_VARIABLE)
    if not fixed:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        made = datetime.fromtimestamp(int(fixed), UTC)
    except (ValueError, OverflowError, OSError):
        made = None
    if made is None or made < _EPOCH:
        raise InputError(
            f"{MADE_VARIABLE} is “{fixed}”, which is no number of seconds from 1970-01-01. Correct it or leave it out."
        )
    return made
