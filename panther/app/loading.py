"""Opening a campaign once for all sessions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import streamlit as st

from panther.app.opened import OpenCampaign, open_records
from panther.campaign import ACTORS, CORRECTIONS, GAZETTEER, SEEDS, Campaign


def fingerprints(sources: Iterable[Path]) -> Mapping[str, tuple[int, int]]:
    """Size and time of change of every file that a campaign is built from."""
    files = [path for source in sources for path in (sorted(source.iterdir()) if source.is_dir() else [source])]
    return {str(path): (path.stat().st_size, path.stat().st_mtime_ns) for path in files if path.is_file()}


@st.cache_resource(show_spinner="Reading the documents", max_entries=2)
def _opened(folder: Path, state: Mapping[str, tuple[int, int]]) -> OpenCampaign:  # noqa: ARG001 - state is a key
    campaign = Campaign.open(folder)
    return open_records(
        campaign.title,
        campaign.records,
        documents=campaign.documents,
        ledger=campaign.ledger,
        places=campaign.gazetteer.places,
    )


def seeds() -> OpenCampaign:
    """The campaign of the seeds; read again when a document, the gazetteer or a table has changed.

    Raises:
        InputError: With a clear line for each thing that cannot be used.
    """
    return _opened(SEEDS, fingerprints((SEEDS, GAZETTEER, CORRECTIONS, ACTORS)))


def clear() -> None:
    """Forget what was opened."""
    _opened.clear()
