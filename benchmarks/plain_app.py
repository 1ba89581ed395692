"""The plain way to the same map, for ``bench_app.py``: ``st.slider`` and a full render of Folium's own markers.

PANTHER_EVENTS names the records. Leaflet comes from this machine, as in the app, and pan and zoom report nothing, so
what is measured is the slider, the script and the drawing alone.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import folium
import streamlit as st
from streamlit_folium import st_folium

from panther.app.components import MAP_FILES
from panther.events.records_file import read_records
from panther.layers.event_map import OfflineMap
from panther.model import Event
from panther.views.showing import campaign_span

RADIUS = 6


@st.cache_resource
def records(path: Path) -> tuple[Event, ...]:
    """The events, read once."""
    return read_records(path)


def markers(events: tuple[Event, ...], start: date, end: date) -> folium.FeatureGroup:
    """One marker for each place of each event of the window."""
    group = folium.FeatureGroup("events")
    for event in events:
        first, last = event.date_start or event.date_end, event.date_end or event.date_start
        if first is not None and last is not None and first <= end and start <= last:
            for place in event.places:
                where = (place.latitude, place.longitude)
                folium.CircleMarker(where, radius=RADIUS, tooltip=event.activity).add_to(group)
    return group


st.set_page_config(page_title="The plain way", layout="wide")
found = records(Path(os.environ["PANTHER_EVENTS"]))
span = campaign_span(found)
assert span is not None
window = st.slider("Window", *span, span)
chart = OfflineMap(MAP_FILES)
markers(found, *window).add_to(chart)
st_folium(chart, key="map", returned_objects=[], height=600, width=None)
