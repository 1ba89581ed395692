"""The documents page: a document whole, with its events, dates and places at their offsets."""

from __future__ import annotations

import streamlit as st

from panther.app import components, memory, navigation
from panther.app.opened import OpenCampaign
from panther.app.reading_view import Shown, cited_words, document_lines, read_shown

_READ = "panther_document"


def show(campaign: OpenCampaign) -> None:
    """Draw the page of an open campaign."""
    asked = st.query_params.get("show")
    shown = read_shown(asked, campaign.documents)
    selected = memory.pick(campaign).event
    events = list(campaign.events.values())
    data: dict[str, object] = {"title": campaign.title, "selected": selected, "lost": asked is not None and not shown}
    data |= {"uploads": campaign.uploads is not None, "unread": campaign.account["unread"]}
    if campaign.documents:
        shown = shown or Shown(_opening(campaign, selected))
        st.session_state[_READ] = shown.document
        data |= {
            "documents": document_lines(campaign.documents.values(), events),
            "view": campaign.readings.of(shown.document),
            "words": shown.words,
        }
    else:
        data |= {"cited": cited_words(events), "lost": False}
    with st.container(key="documents"):
        navigation.follow(components.page("documents", data), campaign)


def _opening(campaign: OpenCampaign, selected: str | None) -> str:
    """The document that the page opens with: the one read last, if it has the chosen event; else the event's own."""
    read = st.session_state.get(_READ)
    cited = [citation.document for citation in campaign.events[selected].citations] if selected is not None else []
    order = [read, *cited] if read in cited or not cited else [*cited, read]
    return next((name for name in order if name in campaign.documents), next(iter(campaign.documents)))
