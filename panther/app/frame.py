"""The frame of the app: page config, pages, and the line to the browser."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from panther.app import components, export_dialog, memory, navigation, upload_dialog
from panther.app.exporting import asked_edition
from panther.app.opened import OpenCampaign
from panther.app.pages import checks_page, corpus_page, documents_page, losses_page, map_page, places_page
from panther.app.speaking import choice, spoken
from panther.app.telling import told
from panther.errors import PantherError
from panther.translation import marked, translated
from panther.views.words import typed

_PAGES: dict[str, tuple[str, Callable[[OpenCampaign], None]]] = {
    "map": (marked("Map"), map_page.show),
    "documents": (marked("Documents"), documents_page.show),
    "places": (marked("Places"), places_page.show),
    "losses": (marked("Losses"), losses_page.show),
    "checks": (marked("Checks"), checks_page.show),
}


@spoken
def run(opened: Callable[[], OpenCampaign]) -> None:
    """Draw the app over the campaign that is opened; what cannot be used is told in a line each."""
    st.set_page_config(page_title="Panther", page_icon="panther/app/mark.svg", layout="wide")
    st.logo("panther/app/logo.svg", size="medium")
    navigation.run(
        {name: (translated(title), partial(_page, name, show, opened)) for name, (title, show) in _PAGES.items()}
    )


@told
def _page(name: str, show: Callable[[OpenCampaign], None], opened: Callable[[], OpenCampaign]) -> None:
    if _left():
        return
    campaign = opened()
    components.styles()
    view, seq = memory.view(campaign)
    opening = {"page": name, "query": view.query(), "seq": seq, "event": memory.pick(campaign).event}
    opening |= {"words": memory.words(campaign), "spoken": choice()}
    if campaign.corpus is not None and name != "map":
        corpus_page.show_absent(campaign, name, translated(_PAGES[name][0]))
    else:
        show(campaign)
    _link(campaign, opening)


def _left() -> bool:
    """Whether the browser is sent to load the page anew, as the documents have changed."""
    query = upload_dialog.leaving()
    if query is not None:
        components.go_to(query)
    return query is not None


@st.fragment
@spoken
@told
def _link(campaign: OpenCampaign, opening: dict[str, object]) -> None:
    """Gives the browser the view to open with, keeps each one that it commits, and opens dialogs."""
    if _left():  # a dialog runs the fragment that it was opened from
        return
    with st.container(key="link"):
        view, asked, upload = components.link(opening)
    memory.keep_view(view, campaign)
    if asked is not None:
        memory.keep_view(asked, campaign)
        try:
            edition = asked_edition(campaign, asked, st.context.url)
        except PantherError as error:
            st.toast(typed(str(error)))
        else:
            export_dialog.show(edition)
    elif upload is not None:
        upload_dialog.show(campaign)
