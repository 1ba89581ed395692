"""The app over the made-up campaign: text that tries to be markup, every way of knowing a place."""

import streamlit as st

from panther.app import frame
from panther.app.opened import OpenCampaign, open_records
from tests.campaigns import CHECKS, DOCUMENTS, EVENTS, HOSTILE, LEDGER, PLACES, UNDATED

SMALLER = {"undated": (UNDATED,), "empty": ()}


def made_up() -> OpenCampaign:
    chosen = st.session_state.setdefault("campaign", st.query_params.get("campaign", ""))
    return open_records(
        f"Made-up campaign {HOSTILE}",
        SMALLER.get(chosen, EVENTS),
        documents=() if chosen == "records" else DOCUMENTS,
        ledger=LEDGER,
        places=PLACES,
        checks=() if chosen == "undated" else CHECKS,
    )


frame.run(made_up)
