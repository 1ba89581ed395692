// The ground of the map: relief, veil, wadis, rivers, borders. Nothing of it can be clicked.
//
// Its files lie in a folder of this machine; in an exported page they are given: an object with the features of the base
// map as "basemap", and a data address for each relief.

import { svg } from "./glyphs.js";
import { pane } from "./panes.js";
import { drawWorldBeyond } from "./world.js";

const RELIEF_BOUNDS = [
  [15, -5],
  [24, 6],
];
const FADE = 0.1;
const FADE_STEPS = [
  [0.08, 1],
  [0.4, 0.62],
  [0.7, 0.2],
  [1, 0],
];
const BEYOND = 0.004;

/** The features of each layer, by its name. */
export async function loadBasemap(files) {
  if (typeof files !== "string") return files.basemap;
  const answer = await fetch(`${files}/basemap.json`);
  if (!answer.ok) throw new Error(`base map file basemap.json: ${answer.status}`);
  return answer.json();
}

function drawRelief(map, files) {
  const ground = pane(map, "pn-relief", 200);
  for (const theme of ["light", "dark"]) {
    const name = `relief-${theme}`;
    L.imageOverlay(typeof files === "string" ? `${files}/${name}.webp` : files[name], RELIEF_BOUNDS, {
      pane: ground,
      className: `pn-relief pn-relief-${theme}`,
      interactive: false,
    }).addTo(map);
  }
}

/** Neighbours recede: a veil lies over all of the base map that is not the campaign's country; beyond it is ground. */
function drawVeil(map, features, home, renderer) {
  const country = features.find((feature) => feature.properties.iso2 === home);
  if (!country) return;
  const { type, coordinates } = country.geometry;
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  const holes = polygons.map((rings) => rings[0].map(([lon, lat]) => [lat, lon]));
  const [[south, west], [north, east]] = RELIEF_BOUNDS;
  const box = [
    [south, west],
    [south, east],
    [north, east],
    [north, west],
  ];
  L.polygon([box, ...holes], {
    renderer,
    pane: "pn-lines",
    className: "pn-veil",
    interactive: false,
    stroke: false,
  }).addTo(map);
}

/**
 * The base map ends in a box, not at a coast: towards its edge all of it fades into the ground, so that a wide view
 * shows a plate with soft edges and no line that was cut.
 */
function drawEdge(map) {
  const edge = svg("svg", { viewBox: "0 0 1 1", preserveAspectRatio: "none", "aria-hidden": true });
  const sides = { left: [0, 0, 1, 0], right: [1, 0, 0, 0], top: [0, 0, 0, 1], bottom: [0, 1, 0, 0] };
  for (const [side, [x1, y1, x2, y2]] of Object.entries(sides)) {
    const ramp = svg("linearGradient", { id: `pn-fade-${side}`, x1, y1, x2, y2 }, edge);
    for (const [offset, opacity] of FADE_STEPS)
      svg("stop", { offset: offset * FADE, "stop-opacity": opacity, class: "pn-fade" }, ramp);
    svg("rect", { x: -BEYOND, y: -BEYOND, width: 1 + 2 * BEYOND, height: 1 + 2 * BEYOND, fill: `url(#pn-fade-${side})` }, edge);
  }
  L.svgOverlay(edge, RELIEF_BOUNDS, { pane: pane(map, "pn-edge", 260), interactive: false }).addTo(map);
}

export function drawBasemap(map, files, base, home) {
  drawWorldBeyond(map, files, RELIEF_BOUNDS);
  drawRelief(map, files);
  const lines = pane(map, "pn-lines", 250);
  const renderer = L.svg({ pane: lines, padding: 0.5 });
  drawVeil(map, base.countries, home, renderer);
  const draw = (features, className) =>
    L.geoJSON(features, {
      renderer,
      pane: lines,
      interactive: false,
      style: (feature) => ({
        className: typeof className === "function" ? className(feature) : className,
        fill: false,
      }),
    }).addTo(map);
  draw(base.wadis_wdbii, "pn-wadi");
  draw(base.rivers, (feature) => (feature.properties.level === 0 ? "pn-river" : "pn-wadi"));
  draw(base.admin1_lines, "pn-admin");
  draw(base.borders, "pn-border-tint");
  draw(base.borders, "pn-border");
  drawEdge(map);
}

/** The boundary line nearest to a point, within reach km; null where the base map has none. */
export function nearestLine(map, borders, point, reach) {
  let best = null,
    least = reach * 1000;
  for (const feature of borders) {
    const line = feature.geometry.coordinates.map(([lon, lat]) => L.latLng(lat, lon));
    const distance = Math.min(...line.map((vertex) => map.distance(vertex, point)));
    if (distance <= least) [best, least] = [line, distance];
  }
  return best;
}
