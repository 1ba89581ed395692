"""What a session remembers from page to page: the view, the chosen event, and what its first address asked in vain."""

from __future__ import annotations

import streamlit as st

from panther.app.opened import OpenCampaign
from panther.views.query import Pick, Query, View, address_words, as_query, read_pick, read_seq, read_view

_CAMPAIGN, _VIEW, _PICK, _WORDS = "panther_campaign", "panther_view", "panther_pick", "panther_address_words"


def _address() -> Query:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def campaign_name() -> str:
    """The campaign that the first address of this session names; empty: the one that the app opens with.

    Another is chosen by an address of its own, which begins a session.
    """
    return str(st.session_state.setdefault(_CAMPAIGN, st.query_params.get("campaign", "")))


def view(campaign: OpenCampaign) -> tuple[View, int]:
    """The view of this session with the number of its commit; at first, with number 0, that of the address.

    It is read anew each time: the documents may have changed since it was kept.
    """
    if _VIEW not in st.session_state:
        address = _address()
        found = read_view(address, campaign.known)
        st.session_state[_VIEW] = (found, 0)
        st.session_state[_PICK] = Pick(found.event, 0)
        st.session_state[_WORDS] = address_words(address, campaign.known)
    kept, seq = st.session_state[_VIEW]
    return read_view(kept.query(), campaign.known), seq


def keep_view(value: object, campaign: OpenCampaign) -> None:
    """Keep a view that the browser committed: ``{query, seq}``; an older one, or anything else, changes nothing."""
    seq = read_seq(value)
    if seq is None or seq <= view(campaign)[1] or not isinstance(value, dict):
        return
    st.session_state[_VIEW] = (read_view(as_query(value.get("query")), campaign.known), seq)
    st.session_state[_WORDS] = ""


def pick(campaign: OpenCampaign) -> Pick:
    """The event that was chosen last; none where the documents have changed and no longer tell of it."""
    view(campaign)
    kept: Pick = st.session_state[_PICK]
    return kept if kept.event in campaign.events else Pick(None, kept.seq)


def keep_pick(value: object, campaign: OpenCampaign) -> None:
    """Keep a choice that the browser reported: ``{event, seq}``."""
    found = read_pick(value, campaign.events)
    if found is not None and found.seq > pick(campaign).seq:
        st.session_state[_PICK] = found


def words(campaign: OpenCampaign) -> str:
    """What the first address of the session asked for in vain; said until the user changes anything."""
    view(campaign)
    return str(st.session_state[_WORDS])
