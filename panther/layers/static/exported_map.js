// The map's frame of an exported page: Leaflet as event_map.py sets it up, over what the page around holds.

import { mountMap } from "./map.js";

const START = [20, 0],
  START_ZOOM = 5,
  MOST_ZOOM = 12;

export function openMap() {
  const { payload, bounds, files } = window.parent.panther.file;
  window.map = L.map("map_div", {
    center: START,
    zoom: START_ZOOM,
    maxZoom: MOST_ZOOM,
    zoomSnap: 0.25,
    zoomControl: false,
    attributionControl: false,
    trackResize: false,
  });
  return mountMap(window.map, payload, files, bounds);
}
