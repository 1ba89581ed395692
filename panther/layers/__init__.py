"""Events as layers of a Folium map that is sent once, filtered in the browser and needs no other host."""

from panther.layers.event_map import event_map
from panther.layers.payload import MapPayload, map_payload
from panther.layers.places_map import place_marks, places_map

__all__ = ["MapPayload", "event_map", "map_payload", "place_marks", "places_map"]
