// Coasts and boundaries of the world, under the base map: they are asked for when the map first shows more than the base
// map's box, so that a campaign inside the box never waits for them.
//
// They have a hundred thousand points. Those are projected once, to the square that the world is at zoom 0; a view
// takes the lines that reach into it, and of these the points that make a difference there.

import { pane } from "./panes.js";

const HUNDREDTHS = 100,
  TILE = 256;

/** Lines of data/basemap/derive_world.py, each a first point and steps from there, as [x, y, x, y ...] with its box. */
function project(lines) {
  return lines.map((steps) => {
    const points = new Float64Array(steps.length),
      box = [1, 1, 0, 0];
    let lon = 0,
      lat = 0;
    for (let at = 0; at < steps.length; at += 2) {
      lon += steps[at];
      lat += steps[at + 1];
      const { x, y } = L.CRS.EPSG3857.latLngToPoint(L.latLng(lat / HUNDREDTHS, lon / HUNDREDTHS), 0);
      points[at] = x / TILE;
      points[at + 1] = y / TILE;
      box[0] = Math.min(box[0], points[at]);
      box[1] = Math.min(box[1], points[at + 1]);
      box[2] = Math.max(box[2], points[at]);
      box[3] = Math.max(box[3], points[at + 1]);
    }
    return { points, box };
  });
}

/** The sides of a rectangle that a point lies beyond, a bit each. */
const beyond = (x, y, { min, max }) =>
  (x < min.x ? 1 : 0) | (x > max.x ? 2 : 0) | (y < min.y ? 4 : 0) | (y > max.y ? 8 : 0);

/**
 * A line in pixels. Of points that fall on one pixel the first is kept; one that lies beyond the same side of the view as
 * both its neighbours changes nothing that is seen.
 */
function reduced({ points }, scale, origin, view) {
  const kept = [];
  let side = 0,
    before = 0;
  for (let at = 0; at < points.length; at += 2) {
    const x = Math.round(points[at] * scale - origin.x),
      y = Math.round(points[at + 1] * scale - origin.y);
    const last = kept[kept.length - 1];
    if (last && last.x === x && last.y === y) continue;
    const here = beyond(x, y, view);
    if (kept.length > 1 && side & before & here) kept.pop();
    else before = side;
    kept.push({ x, y });
    side = here;
  }
  return kept;
}

const inView = (lines, map, view) => {
  const scale = TILE * 2 ** map.getZoom(),
    origin = map.getPixelOrigin();
  const low = view.min.add(origin).divideBy(scale),
    high = view.max.add(origin).divideBy(scale);
  return lines
    .filter(({ box }) => box[0] < high.x && box[2] > low.x && box[1] < high.y && box[3] > low.y)
    .map((line) => reduced(line, scale, origin, view));
};

/** A path of Leaflet's that is given its lines in pixels; `around` has the view itself as their first, to be cut out. */
function outline(base, lines, { around, ...options }) {
  const Outline = base.extend({
    _project() {},
    _update() {
      if (!this._map) return;
      const view = this._renderer._bounds;
      const edge = around ? [[view.getTopLeft(), view.getTopRight(), view.getBottomRight(), view.getBottomLeft()]] : [];
      this._parts = [...edge, ...inView(lines, this._map, view)];
      this._updatePath();
    },
  });
  return new Outline([], { interactive: false, ...options });
}

function draw(map, { land, borders }) {
  const name = pane(map, "pn-world", 190);
  const renderer = L.svg({ pane: name, padding: 0.3 });
  outline(L.Polygon, project(land), { renderer, pane: name, className: "pn-sea", around: true }).addTo(map);
  outline(L.Polyline, project(borders), { renderer, pane: name, className: "pn-world-border" }).addTo(map);
}

/**
 * @param files the address of the base map's folder; an object of files has the world in it, or none (basemap.js).
 * @param box bounds that need no world.
 */
export function drawWorldBeyond(map, files, box) {
  const inside = L.latLngBounds(box);
  const look = async () => {
    if (inside.contains(map.getBounds())) return;
    map.off("moveend", look);
    const world = typeof files === "string" ? await fetch(`${files}/world.json`).then((answer) => answer.json()) : files.world;
    if (world) draw(map, world);
  };
  // Once the map has the view to open with.
  setTimeout(() => {
    map.on("moveend", look);
    look();
  });
}
