"""The map page of a corpus: counts on the map, a page of the list at a time, and the evidence beside it."""

from __future__ import annotations

from html import escape

import streamlit as st

from panther.app import components, memory
from panther.app.corpus_view import answer
from panther.app.opened import OpenCampaign
from panther.app.speaking import spoken
from panther.app.telling import told
from panther.corpora.corpus import Corpus
from panther.translation import marked, translated


@st.fragment
@spoken
@told
def show_list(campaign: OpenCampaign, corpus: Corpus) -> None:
    """The list of a corpus, which asks for what it shows."""
    view, _ = memory.view(campaign)
    chosen = memory.pick(campaign).event
    folder = corpus.folder
    components.corpus_list(
        {
            "answer": answer(campaign, corpus, components.corpus_ask(), view, components.served),
            "marked": corpus.places_of(chosen) if chosen is not None else [],
            "corpus": {
                "documents": folder.documents,
                "failed": folder.failed,
                "ledger": folder.ledger_rows,
                "undated": corpus.undated,
            },
        }
    )


def show_absent(campaign: OpenCampaign, name: str, heading: str) -> None:
    """Say what a corpus does not have, in place of a page that is made of it."""
    with st.container(key="absent"):
        st.html(
            f'<section class="pn-doc"><header class="pn-page-head"><h1>{escape(heading)}</h1>'
            f'<p class="pn-quiet">{escape(campaign.title)}</p></header>'
            f'<p class="pn-page-said">{escape(translated(_ABSENT[name]))}</p></section>'
        )


_ABSENT = {
    "documents": marked(
        "A corpus holds no documents: each event shows its own words, and the ledger in its folder says what "
        "became of every sentence."
    ),
    "places": marked(
        "The names of a corpus are not listed here: its ledger in ledger/*.parquet has every name that is not in "
        "the gazetteer."
    ),
    "losses": marked(
        "Losses of a corpus are not added up: its documents are not checked against one another, so that a "
        "figure may be told many times. Each event shows its own."
    ),
    "checks": marked("A corpus is not checked for contradictions: its documents are read one by one."),
}
