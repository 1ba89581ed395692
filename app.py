"""The app. Start it with ``streamlit run app.py`` or ``make run``."""

import streamlit as st

from panther.errors import PantherError

try:
    from panther.app import frame, loading
except PantherError as error:  # what the browser fetches cannot be put anywhere
    st.error(str(error))
else:
    frame.run(loading.campaign)
