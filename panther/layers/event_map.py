"""A Folium map that is drawn by our own scripts from files of this machine.

Stock Folium loads ten files from other hosts and draws one object for each event. Here the map loads Leaflet from a
folder that is served beside it, and one element hands all events to ``static/map.js``, which filters and draws them.
"""

from __future__ import annotations

import folium
from folium.elements import JSCSSMixin
from folium.template import Template

from panther.layers.payload import MapPayload, encode
from panther.layers.served import script_name
from panther.translation import language

_START = (20.0, 0.0)
_START_ZOOM = 5
_MAX_ZOOM = 12


class OfflineMap(folium.Map):
    """A Folium map that names no other host.

    The links are set on the instance: ``add_js_link`` would edit a list that every map of the process shares. Our
    script follows the size of the frame itself, so Leaflet does not.
    """

    def __init__(self, files: str) -> None:
        super().__init__(
            location=_START,
            zoom_start=_START_ZOOM,
            tiles=None,
            zoom_control=False,
            attribution_control=False,
            font_size="13px",
            maxZoom=_MAX_ZOOM,
            zoomSnap=0.25,
            trackResize=False,
        )
        self.default_js = [("leaflet", f"{files}/leaflet.js")]
        self.default_css = [
            ("leaflet_css", f"{files}/leaflet.css"),
            ("panther_tokens", f"{files}/tokens.css"),
            ("panther_map", f"{files}/map.css"),
        ]


class EventLayer(JSCSSMixin):
    """Hands the payload to ``static/map.js``, which draws the base map, the markers and all that lies over them."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
        import({{ this.module|tojson }}).then(function (module) {
            module.mountMap({{ this._parent.get_name() }}, {{ this.payload|tojson }}, {{ this.files|tojson }});
        });
        {% endmacro %}
        """
    )

    def __init__(self, payload: MapPayload, files: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "EventLayer"
        self.module = f"{files}/{script_name('corpus_map' if 'corpus' in payload else 'map', language())}"
        self.files = files
        self.payload = encode(payload)


def event_map(payload: MapPayload, files: str) -> folium.Map:
    """A new map with all events of the payload. Never cache it: a Folium map is changed by being rendered."""
    canvas = OfflineMap(files)
    EventLayer(payload, files).add_to(canvas)
    return canvas
