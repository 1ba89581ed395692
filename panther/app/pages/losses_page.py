"""The Losses page: claims by side and day, their sums, and what the infobox states."""

from __future__ import annotations

from panther.app import components, memory, navigation
from panther.app.losses_view import losses_data
from panther.app.opened import OpenCampaign
from panther.views.query import Window


def show(campaign: OpenCampaign) -> None:
    """Draw the page of an open campaign, for the whole of it and for the window that was chosen on the map."""
    view, _ = memory.view(campaign)
    whole = Window(*campaign.span) if campaign.span is not None else None
    window = None if view.window == whole else view.window
    data = losses_data(campaign.events, campaign.stated, campaign.checks or (), window)
    looked = campaign.checks is not None
    sent = {"title": campaign.title, "looked": looked, **data}
    navigation.follow(components.page("losses", sent), campaign)
