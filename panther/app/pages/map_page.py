"""The map page: the map, the slider below it, and the evidence beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import streamlit as st
from streamlit_folium import st_folium

from panther.app import components
from panther.app.evidence import evidence_card
from panther.app.opened import OpenCampaign
from panther.app.view import Pick, Window, holding, latest_pick, read_pick, read_window
from panther.app.words import address_words
from panther.layers import event_map
from panther.layers.payload import day_number

# The frame's own height before our style sheet gives it that of its place on the page.
_FRAME_HEIGHT = 600


def show(campaign: OpenCampaign) -> None:
    """Draw the page of an open campaign."""
    components.styles()
    with st.container(key="page"):
        components.strip(campaign.title)
        with st.container(key="body"):
            with st.container(key="left"):
                with st.container(key="map"):
                    from_map = _map(campaign)
                with st.container(key="time"):
                    committed = components.time_slider(campaign.payload)
            with st.container(key="panel"):
                _panel(campaign, from_map, committed)


def _map(campaign: OpenCampaign) -> object:
    """The map with all events; returns what was last chosen on it."""
    chart = event_map(campaign.payload, components.MAP_ASSETS)
    return st_folium(chart, key="map_frame", height=_FRAME_HEIGHT, width=None, returned_objects=[])


def _panel(campaign: OpenCampaign, from_map: object, committed: object) -> None:
    """Card and list. The card comes first on the page, so a choice made in the list is taken from the session."""
    from_list = st.session_state.get("list_part", {}).get("pick")
    pick = latest_pick(
        [read_pick(from_map, campaign.events), read_pick(from_list, campaign.events), _addressed(campaign)]
    )
    window = _window(campaign, committed)
    linked = _linked(campaign, touched=pick.seq > 0 or committed is not None)
    _remember(pick, window)
    components.evidence({"card": _card(campaign, pick), "linked": linked, **answer(pick, window, committed)})
    components.event_list({"rows": campaign.rows, "account": campaign.account})


def _card(campaign: OpenCampaign, pick: Pick) -> Mapping[str, object] | None:
    return evidence_card(campaign.events[pick.event], campaign.documents) if pick.event is not None else None


def _addressed(campaign: OpenCampaign) -> Pick | None:
    """The event that the address names; any choice made on the page is newer."""
    return read_pick({"event": st.query_params.get("event"), "seq": 0}, campaign.events)


def _window(campaign: OpenCampaign, committed: object) -> Window | None:
    """The committed window, else that of the address, which is widened to the event that the address names."""
    if campaign.span is None:
        return None
    if isinstance(committed, Mapping):
        return read_window(committed.get("from"), committed.get("to"), campaign.span)
    window = read_window(st.query_params.get("from"), st.query_params.get("to"), campaign.span)
    named = campaign.events.get(st.query_params.get("event", ""))
    return window if named is None else holding(window, named, campaign.span)


def _linked(campaign: OpenCampaign, *, touched: bool) -> str:
    """What the first address of the session asked for in vain; said until the user does something else."""
    words = address_words(st.query_params.to_dict(), campaign.events, campaign.span)
    said = st.session_state.setdefault("address_words", words)
    return "" if touched else str(said)


def _remember(pick: Pick, window: Window | None) -> None:
    """Keep window and event in the address, so that a reload or a copied address shows the same."""
    values = {"event": pick.event} if pick.event is not None else {}
    if window is not None:
        values |= {"from": window.start.isoformat(), "to": window.end.isoformat()}
    if values != st.query_params.to_dict():
        st.query_params.from_dict(values)


def answer(pick: Pick, window: Window | None, committed: object) -> Mapping[str, object]:
    """What the server answers to the browser's last changes, with the numbers it answers to."""
    seq = committed.get("seq", 0) if isinstance(committed, Mapping) else 0
    return {
        "pick": {"event": pick.event, "seq": pick.seq},
        "window": _window_answer(window.start, window.end, seq) if window is not None else None,
    }


def _window_answer(start: date, end: date, seq: object) -> Mapping[str, object]:
    return {"from": day_number(start), "to": day_number(end), "seq": seq}
