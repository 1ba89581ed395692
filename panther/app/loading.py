"""Opening a campaign once for all sessions."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import streamlit as st

from panther.app.opened import OpenCampaign, open_records
from panther.campaign import ACTORS, CORRECTIONS, GAZETTEER, SEEDS, Campaign

DOCUMENTS_VARIABLE = "PANTHER_DOCUMENTS"
GAZETTEER_VARIABLE = "PANTHER_GAZETTEER"


def fingerprints(sources: Iterable[Path]) -> Mapping[str, tuple[int, int]]:
    """Size and time of change of every file that a campaign is built from."""
    files = [path for source in sources for path in (sorted(source.iterdir()) if source.is_dir() else [source])]
    return {str(path): (path.stat().st_size, path.stat().st_mtime_ns) for path in files if path.is_file()}


def _chosen() -> tuple[tuple[Path, ...], Path]:
    """Documents and gazetteer that the environment names, else the seeds and theirs."""
    documents = tuple(Path(path) for path in os.environ.get(DOCUMENTS_VARIABLE, "").split(os.pathsep) if path)
    return documents or (SEEDS,), Path(os.environ.get(GAZETTEER_VARIABLE) or GAZETTEER)


@st.cache_resource(show_spinner="Reading the documents", max_entries=2)
def _opened(
    documents: tuple[Path, ...],
    gazetteer: Path,
    state: Mapping[str, tuple[int, int]],  # noqa: ARG001 - state is a key
) -> OpenCampaign:
    campaign = Campaign.open(*documents, gazetteer=gazetteer)
    return open_records(
        campaign.title,
        campaign.records,
        documents=campaign.documents,
        ledger=campaign.ledger,
        places=campaign.gazetteer.places,
        checks=campaign.checks,
        stated=campaign.stated,
        names=campaign.names,
    )


def campaign() -> OpenCampaign:
    """The campaign that the environment names, else that of the seeds; read again when a file of it has changed.

    ``PANTHER_DOCUMENTS`` holds files and folders, divided as in ``PATH``; ``PANTHER_GAZETTEER`` is a CSV file.

    Raises:
        InputError: With a clear line for each thing that cannot be used.
    """
    documents, gazetteer = _chosen()
    return _opened(documents, gazetteer, fingerprints((*documents, gazetteer, CORRECTIONS, ACTORS)))


def clear() -> None:
    """Forget what was opened."""
    _opened.clear()
