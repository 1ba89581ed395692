"""The Places page: the gazetteer as a table and on a map of its own, and the names that are in none."""

from __future__ import annotations

from contextlib import suppress

import streamlit as st
from streamlit_folium import st_folium

from panther.app import components, loading, navigation
from panther.app.deciding import Answered, answer
from panther.app.gazetteer_view import events_there, places_data
from panther.app.opened import OpenCampaign
from panther.app.worklist_view import work_data
from panther.errors import PantherError
from panther.layers.places_map import place_marks, places_map

# The frame's own height before our style sheet gives it that of its place on the page.
_FRAME_HEIGHT = 600
_ANSWER = "panther_decided"


def show(campaign: OpenCampaign) -> None:
    """Draw the page of an open campaign; table and map choose places for each other in the browser."""
    events = list(campaign.events.values())
    done: Answered | None = st.session_state.get(_ANSWER)
    with st.container(key="places"):
        with st.container(key="places_map"):
            _map(campaign)
        data = {
            "title": campaign.title,
            **places_data(campaign.places, events, campaign.names),
            "work": work_data(campaign),
            "show": st.query_params.get("show", ""),
            "answer": done,
        }
        visit, asked = components.deciding_page("places", data)
    now = answer(asked, campaign, loading.campaigns_folder(), done["seq"] if done else 0)
    if now is not None:
        st.session_state[_ANSWER] = now
        if now["said"]:
            # The documents are read again here, below the page: a spinner above it would move all of it.
            with suppress(PantherError):  # which the next run tells
                loading.campaign()
        st.rerun()
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
