"""The checks page: the contradictions that were found, each with its words and its events."""

from __future__ import annotations

import streamlit as st

from panther.app import components, navigation
from panther.app.checking import check_groups
from panther.app.opened import OpenCampaign


def show(campaign: OpenCampaign) -> None:
    """Draw the page of an open campaign."""
    data = {
        "title": campaign.title,
        "groups": check_groups(campaign.checks or (), campaign.events, campaign.documents),
        "looked": campaign.checks is not None,
        "show": st.query_params.get("show", ""),
    }
    with st.container(key="checks"):
        navigation.follow(components.page("checks", data), campaign)
