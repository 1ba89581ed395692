"""The Places page: the gazetteer as a table and on a map of its own."""

from __future__ import annotations

import streamlit as st
from streamlit_folium import st_folium

from panther.app import components, navigation
from panther.app.gazetteer_view import events_there, places_data
from panther.app.opened import OpenCampaign
from panther.layers.places_map import place_marks, places_map

# The frame's own height before our style sheet gives it that of its place on the page.
_FRAME_HEIGHT = 600


def show(campaign: OpenCampaign) -> None:
    """Draw the page of an open campaign; table and map choose places for each other in the browser."""
    events = list(campaign.events.values())
    with st.container(key="places"):
        with st.container(key="places_map"):
            _map(campaign)
        data = places_data(campaign.places, events, campaign.ledger, campaign.names)
        visit = components.page("places", {"title": campaign.title, **data})
    navigation.follow(visit, campaign)


def _map(campaign: OpenCampaign) -> None:
    counts = {place_id: len(events) for place_id, events in events_there(campaign.events.values()).items()}
    st_folium(
        places_map(place_marks(campaign.places, counts), components.MAP_FILES, home=campaign.payload["home"]),
        key="places_map_frame",
        height=_FRAME_HEIGHT,
        width=None,
        returned_objects=[],
    )
