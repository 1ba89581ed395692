"""The frame of the app: page config, pages, run. Start it with ``streamlit run app.py`` or ``make run``."""

import streamlit as st

from panther.app import loading
from panther.app.pages import map_page
from panther.app.words import typed
from panther.errors import PantherError

st.set_page_config(page_title="Panther", page_icon="panther/app/mark.svg", layout="wide")
st.logo("panther/app/logo.svg", size="medium")


def campaign_map() -> None:
    """The map of the chosen documents; input that cannot be used is told in a line each, never as a traceback."""
    try:
        campaign = loading.campaign()
    except PantherError as error:
        for line in str(error).splitlines():
            st.error(typed(line))
        return
    map_page.show(campaign)


st.navigation([st.Page(campaign_map, title="Map", default=True)], position="top").run()
