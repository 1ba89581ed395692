"""The map page over the made-up campaign: text that tries to be markup, every way of knowing a place."""

import streamlit as st

from panther.app.opened import open_records
from panther.app.pages import map_page
from tests.campaigns import DOCUMENTS, EVENTS, HOSTILE, LEDGER, PLACES

st.set_page_config(page_title="Panther", layout="wide")
map_page.show(open_records(f"Made-up campaign {HOSTILE}", EVENTS, documents=DOCUMENTS, ledger=LEDGER, places=PLACES))
