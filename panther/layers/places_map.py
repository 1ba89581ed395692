"""The gazetteer on a map: every place that it knows, whether anything happened there or not."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TypedDict

import folium
from folium.elements import JSCSSMixin
from folium.template import Template

from panther.layers.event_map import OfflineMap
from panther.layers.payload import encode_text
from panther.layers.served import script_name
from panther.model import Geometry, Place
from panther.translation import language


class PlaceMark(TypedDict):
    """A place as the map draws it; ``events`` is how many happened there, ``radius`` is in km."""

    id: str
    name: str
    lat: float
    lon: float
    radius: float
    geometry: Geometry
    plot: bool
    events: int


class PlaceLayer(JSCSSMixin):
    """Hands the places to ``static/places_map.js``, which draws the base map and what stands on it."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
        import({{ this.module|tojson }}).then(function (module) {
            module.mountPlaces({{ this._parent.get_name() }}, {{ this.payload|tojson }}, {{ this.files|tojson }});
        });
        {% endmacro %}
        """
    )

    def __init__(self, payload: str, files: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "PlaceLayer"
        self.module = f"{files}/{script_name('places_map', language())}"
        self.files = files
        self.payload = payload


def place_marks(places: Iterable[Place], events: Mapping[str, int]) -> list[PlaceMark]:
    """The places in the order given, with the number of events at each.

    Args:
        places: The gazetteer.
        events: How many events happened at a place, by its id.
    """
    return [
        {
            "id": place.place_id,
            "name": place.name,
            "lat": place.latitude,
            "lon": place.longitude,
            "radius": place.radius_km,
            "geometry": place.geometry,
            "plot": place.plot,
            "events": events.get(place.place_id, 0),
        }
        for place in places
    ]


def places_map(marks: Iterable[PlaceMark], files: str, *, home: str | None = None) -> folium.Map:
    """A new map with all places. Never cache it: a Folium map is changed by being rendered.

    Args:
        marks: The places.
        files: Address of the folder of the page's files, without a final slash.
        home: The country that the base map leaves unveiled, as two letters (ISO 3166).
    """
    canvas = OfflineMap(files)
    canvas.default_css.append(("panther_places_map", f"{files}/places_map.css"))
    text = json.dumps({"home": home, "places": list(marks)}, ensure_ascii=False, separators=(",", ":"))
    PlaceLayer(encode_text(text), files).add_to(canvas)
    return canvas
