"""Events as layers of a Folium map that is sent once, filtered in the browser and needs no other host.

What needs Folium is imported from its own module: exports that only need the columns start without it.
"""

from panther.layers.payload import MapPayload, map_payload

__all__ = ["MapPayload", "map_payload"]
