"""Opening a campaign once for all sessions."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import streamlit as st

from panther.app import components, memory
from panther.app.corpus_view import MOST_SENT, open_corpus_campaign
from panther.app.keeping import keep_for_good
from panther.app.opened import OpenCampaign, open_records
from panther.app.uploading import Place
from panther.campaign import Campaign
from panther.corpora.corpus import open_corpus
from panther.corpora.folder import open_folder
from panther.corpora.reading import read_events, read_failed, read_ledger
from panther.errors import InputError
from panther.events.records_file import read_records
from panther.gazetteer import Gazetteer, read_gazetteer
from panther.model import Document
from panther.reading import Unread, read_what_can_be_read
from panther.sources import CAMPAIGNS, GAZETTEER, SEEDS, Sources, campaign_folders, folder_sources, title_of_folder
from panther.translation import translated

CAMPAIGN_VARIABLE = "PANTHER_CAMPAIGN"
CAMPAIGNS_VARIABLE = "PANTHER_CAMPAIGNS"
EVENTS_VARIABLE = "PANTHER_EVENTS"
CORPUS_VARIABLE = "PANTHER_CORPUS"
DOCUMENTS_VARIABLE = "PANTHER_DOCUMENTS"
GAZETTEER_VARIABLE = "PANTHER_GAZETTEER"
_SEEDS_TITLE = "Operation Panther"


def fingerprints(sources: Iterable[Path]) -> Mapping[bytes, tuple[int, int]]:
    """Size and time of change of every file that a campaign is built from; what cannot be looked at has none."""
    found = {}
    for source in sources:
        with suppress(OSError):  # whoever reads the file says what is wrong
            for path in sorted(source.iterdir()) if source.is_dir() else [source]:
                if path.is_file():
                    found[os.fsencode(path)] = (path.stat().st_size, path.stat().st_mtime_ns)
    return found


def title_of(path: Path) -> str:
    """The name of a file in words: ``al_bab-2017.jsonl`` is "Al bab 2017"."""
    words = " ".join(re.sub(r"[\W_]+", " ", path.stem).split())
    return words[:1].upper() + words[1:] or "Events"


class _Chosen(NamedTuple):
    """What to open; ``events`` is ``None`` where events are to be found in the documents."""

    events: Path | None
    sources: Sources
    name: str = ""
    choice: tuple[tuple[str, str], ...] = ()
    folder: Path | None = None  # of a campaign of one's own, which documents can be added to

    @property
    def files(self) -> tuple[Path, ...]:
        return self.sources.files if self.events is None else (self.events, *self.sources.files)


def _first() -> _Chosen:
    """What the environment names, else the seeds and their gazetteer.

    Raises:
        InputError: If the campaign is no folder with documents, or documents are named beside it.
    """
    folder, events = os.environ.get(CAMPAIGN_VARIABLE), _events()
    documents = tuple(Path(path) for path in os.environ.get(DOCUMENTS_VARIABLE, "").split(os.pathsep) if path)
    gazetteer = Path(os.environ.get(GAZETTEER_VARIABLE) or GAZETTEER)
    if not folder:
        named = documents if events else documents or (SEEDS,)
        return _Chosen(Path(events) if events else None, Sources(named, gazetteer))
    if documents or events:
        other = DOCUMENTS_VARIABLE if documents else EVENTS_VARIABLE
        raise InputError(
            f"{CAMPAIGN_VARIABLE} and {other} are both set. A campaign holds its documents: take one away."
        )
    return _Chosen(None, folder_sources(folder, gazetteer), folder=Path(folder).resolve())


def _events() -> str | None:
    """The file of records or the folder of a corpus that the environment names.

    Raises:
        InputError: If it names both.
    """
    events, corpus = os.environ.get(EVENTS_VARIABLE), os.environ.get(CORPUS_VARIABLE)
    if events and corpus:
        raise InputError(f"{EVENTS_VARIABLE} and {CORPUS_VARIABLE} are both set: take one away.")
    return events or corpus


def _chosen(name: str) -> _Chosen:
    """What a name stands for among the campaigns that can be opened; one that is not there: the first.

    Raises:
        InputError: If it cannot be opened.
    """
    first = _first()
    named = os.environ.get(CAMPAIGNS_VARIABLE)
    found = campaign_folders(Path(named or CAMPAIGNS)) if named or CAMPAIGNS.is_dir() else {}
    folders = {key: path for key, path in found.items() if first.sources.documents != (path,)}
    choice = (("", _title_of_first(first)), *((key, title_of_folder(path)) for key, path in folders.items()))
    if name not in folders:
        return first._replace(choice=choice)
    return _Chosen(None, folder_sources(folders[name], first.sources.gazetteer), name, choice, folders[name])


def _title_of_first(first: _Chosen) -> str:
    """What the campaign is called that the app opens with, without reading it."""
    if first.sources.documents == (SEEDS,) and first.events is None:
        return _SEEDS_TITLE
    path = first.events or first.sources.documents[0]
    return title_of(path) if path.suffix else title_of_folder(path)


@st.cache_resource(show_spinner=False, max_entries=4)
def _opened(
    chosen: _Chosen,
    state: Mapping[bytes, tuple[int, int]],  # noqa: ARG001 - state is a key
) -> OpenCampaign:
    opened = _from_documents(chosen.sources) if chosen.events is None else _from_records(chosen.events, chosen.sources)
    place = Place(campaigns_folder(), chosen.folder, chosen.name)
    whole = replace(
        opened,
        known=replace(opened.known, campaign=chosen.name),
        choice=chosen.choice,
        uploads=place,
        sources=chosen.sources if chosen.events is None else None,
    )
    keep_for_good()
    return whole


def _from_documents(sources: Sources) -> OpenCampaign:
    campaign = Campaign.read(sources, whole=False)
    return open_records(
        campaign.title,
        campaign.records,
        documents=campaign.documents,
        ledger=campaign.ledger,
        places=campaign.gazetteer.places,
        checks=campaign.checks,
        stated=campaign.stated,
        names=campaign.names,
        gazetteers=campaign.gazetteer.files,
        tables=campaign.tables,
        settings=campaign.settings,
        decisions=campaign.decisions,
        unread=campaign.unread,
    )


def _from_records(events: Path, sources: Sources) -> OpenCampaign:
    documents, unread = read_what_can_be_read(sources.documents)
    gazetteer = read_gazetteer(sources.gazetteer)
    # Path.is_dir raises where a name is too long; whoever reads the file says so.
    if os.path.isdir(events) or os.environ.get(CORPUS_VARIABLE):  # noqa: PTH112
        return _from_corpus(events, documents, gazetteer, unread)
    records = read_records(events, documents)
    return open_records(
        title_of(events),
        records,
        documents=documents,
        places=gazetteer.places,
        gazetteers=gazetteer.files,
        unread=unread,
    )


def campaigns_folder() -> Path:
    """The folder whose campaigns can be chosen in the app, and where new ones are put."""
    return Path(os.environ.get(CAMPAIGNS_VARIABLE) or CAMPAIGNS)


def _from_corpus(
    path: Path, documents: tuple[Document, ...], gazetteer: Gazetteer, unread: tuple[Unread, ...]
) -> OpenCampaign:
    """A corpus: as records are opened where it is small, else asked for what is looked at."""
    folder = open_folder(path)
    if folder.events <= MOST_SENT:
        small = open_records(
            title_of_folder(path),
            read_events(folder),
            documents=documents,
            ledger=read_ledger(folder),
            unread=(*read_failed(folder), *unread),
            places=gazetteer.places,
            gazetteers=gazetteer.files,
        )
        return replace(small, is_corpus=True)
    return open_corpus_campaign(
        title_of_folder(path),
        open_corpus(path),
        components.served,
        documents=documents,
        places=gazetteer.places,
        gazetteers=gazetteer.files,
    )


def campaign() -> OpenCampaign:
    """The campaign that this session looks at; read again when a file of it has changed.

    It is one of ``campaigns/`` (or of the folder that ``PANTHER_CAMPAIGNS`` names) where the address names one. Else it
    is what the environment names, else that of the seeds: ``PANTHER_CAMPAIGN`` is a folder (docs/campaigns.md).
    ``PANTHER_EVENTS`` is a file of the data contract's records, opened in place of what would be read from documents.
    ``PANTHER_CORPUS`` is the folder of a corpus (docs/corpora.md).
    ``PANTHER_DOCUMENTS`` holds files and folders, divided as in ``PATH``; beside records, they are what these cite.
    ``PANTHER_GAZETTEER`` is a CSV file.

    Raises:
        InputError: With a clear line for each thing that cannot be used.
    """
    chosen = _chosen(memory.campaign_name())
    with st.spinner(translated("Reading the documents")):
        return _opened(chosen, fingerprints(chosen.files))


def clear() -> None:
    """Forget what was opened."""
    _opened.clear()
