"""The map page over the made-up campaign: text that tries to be markup, every way of knowing a place."""

import streamlit as st

from panther.app.opened import open_records
from panther.app.pages import map_page
from tests.campaigns import DOCUMENTS, EVENTS, HOSTILE, LEDGER, PLACES, UNDATED

SMALLER = {"undated": (UNDATED,), "empty": ()}

st.set_page_config(page_title="Panther", layout="wide")
chosen = st.session_state.setdefault("campaign", st.query_params.get("campaign", ""))
events = SMALLER.get(chosen, EVENTS)
map_page.show(open_records(f"Made-up campaign {HOSTILE}", events, documents=DOCUMENTS, ledger=LEDGER, places=PLACES))
