"""The map page: the map, the slider below it, and the evidence beside it."""

from __future__ import annotations

import streamlit as st
from streamlit_folium import st_folium

from panther.app import components, memory, navigation
from panther.app.opened import OpenCampaign
from panther.app.pages.corpus_page import show_list
from panther.app.speaking import spoken
from panther.app.telling import told
from panther.layers.event_map import event_map
from panther.views.evidence import Card, evidence_card, holding_words

# The frame's own height before our style sheet gives it that of its place on the page.
_FRAME_HEIGHT = 600


def show(campaign: OpenCampaign) -> None:
    """Draw the page of an open campaign.

    Map, slider and list are sent once. What the user does afterwards runs one of the two fragments alone, so that a
    committed window costs some hundred bytes and a chosen event its card.
    """
    with st.container(key="page"):
        components.strip(
            {
                "title": campaign.title,
                "choice": campaign.choice,
                "name": campaign.known.campaign,
                "uploads": campaign.uploads is not None,
            }
        )
        with st.container(key="body"):
            with st.container(key="left"):
                with st.container(key="map"):
                    _map(campaign)
                with st.container(key="time"):
                    components.time_slider(campaign.payload)
            with st.container(key="panel"):
                _card(campaign)
                if campaign.corpus is not None:
                    show_list(campaign, campaign.corpus)
                else:
                    components.event_list(
                        {
                            "rows": campaign.rows,
                            "facets": campaign.facets,
                            "account": campaign.account,
                            "decides": campaign.sources is not None,
                        }
                    )


def _map(campaign: OpenCampaign) -> None:
    """The map with all events; what is chosen on it reaches us through the page's own parts."""
    st_folium(
        event_map(campaign.payload, components.MAP_FILES),
        key="map_frame",
        height=_FRAME_HEIGHT,
        width=None,
        returned_objects=[],
    )


@st.fragment
@spoken
@told
def _card(campaign: OpenCampaign) -> None:
    """The evidence card of the chosen event."""
    chosen, visit = components.chosen()
    memory.keep_pick(chosen, campaign)
    event = memory.pick(campaign).event
    components.evidence({"card": _card_of(campaign, event) if event is not None else None})
    navigation.follow(visit, campaign)


def _card_of(campaign: OpenCampaign, event_id: str) -> Card:
    event, documents = campaign.events[event_id], campaign.documents
    if campaign.is_corpus:  # documents that were named beside it may be others than those that were read
        documents = holding_words(event, documents)
    return evidence_card(event, documents, campaign.checks or (), campaign.named)
