"""The pages of the app, and the way from one to another."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from panther.app import memory
from panther.app.opened import OpenCampaign
from panther.app.speaking import address_language
from panther.translation import ADDRESS_NAME
from panther.views.query import as_query

_PAGES = "panther_pages"


def run(pages: Mapping[str, tuple[str, Callable[[], None]]]) -> None:
    """Run the page that the address asks for; the first is the default.

    Args:
        pages: For each page its name in the address, with its title and what draws it.
    """
    built = {
        name: st.Page(draw, title=title, url_path=name, default=number == 0)
        for number, (name, (title, draw)) in enumerate(pages.items())
    }
    st.session_state[_PAGES] = built
    st.navigation(list(built.values()), position="top").run()


def follow(visit: object, campaign: OpenCampaign) -> None:
    """Go where the browser asked to go: ``{page, query, seq}``; anything else changes nothing."""
    if not isinstance(visit, Mapping):
        return
    page = st.session_state.get(_PAGES, {}).get(visit.get("page"))
    if page is not None:
        query: Mapping[str, Sequence[str]] = as_query(visit.get("query"))
        memory.keep_view({"query": query, "seq": visit.get("seq")}, campaign)
        memory.keep_pick({"event": next(iter(query.get("event", ())), None), "seq": visit.get("seq")}, campaign)
        spoken = address_language()
        st.switch_page(page, query_params={**query, ADDRESS_NAME: spoken} if spoken else query)
