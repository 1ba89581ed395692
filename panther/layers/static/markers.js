// Places with events in the window: rings for areas, lines for borders, leaders, markers. One marker a place.

import { countDrop, shape, svg } from "./glyphs.js";
import { MARKER_GAP, spread } from "./layout.js";
import { nearestLine } from "./basemap.js";

export const POINT = 0,
  AREA = 1,
  LINE = 2;
const PLACE_INFERRED = 1;
export const WIDE_KM = 100;
const HIT_RADIUS = 18;
const LINE_STEP = 8;
const MOST_STEPS = 200;
const EARTH_M = 40075016.686;

export const radiusFor = (count) => (count <= 1 ? 8 : count <= 3 ? 11 : count <= 7 ? 13.5 : 16);

/** What is known of a place from the events in the window. Counts are kept as events come and go, not made anew. */
export class PlaceState {
  constructor(number, place, campaign) {
    this.number = number;
    this.name = place.name;
    this.point = L.latLng(place.lat, place.lon);
    this.campaign = campaign;
    this.events = new Set();
    this.byType = campaign.types.map(() => 0);
    this.spots = new Map();
  }

  /** An event comes into the window (1) or goes out of it (-1), at a radius and geometry. */
  change(event, sign, radius, geometry) {
    if (sign > 0) this.events.add(event);
    else this.events.delete(event);
    this.byType[this.campaign.events.type[event]] += sign;
    const spot = this.#spot(event, radius, geometry);
    const known = this.spots.get(spot.key) ?? { ...spot, count: 0 };
    known.count += sign;
    this.spots.set(spot.key, known);
  }

  #spot(event, radius, geometry) {
    const inferred = (this.campaign.events.flags[event] & PLACE_INFERRED) !== 0;
    return { key: `${geometry} ${inferred} ${radius}`, radius, geometry, inferred };
  }

  /** Types by count, codebook order between equals. */
  types() {
    return this.byType
      .map((_, type) => type)
      .filter((type) => this.byType[type] > 0)
      .sort((a, b) => this.byType[b] - this.byType[a] || a - b);
  }

  /**
   * The best known spot: a point before an area before a line, printed before inferred, near before far; the selected
   * event's own.
   */
  best(selected) {
    const own = selected != null && this.events.has(selected);
    const spots = own
      ? this.campaign.events.spots[selected]
          .filter(([place]) => place === this.number)
          .map(([, radius, geometry]) => this.#spot(selected, radius, geometry))
      : [...this.spots.values()].filter(({ count }) => count > 0);
    return spots.sort((a, b) => a.geometry - b.geometry || a.inferred - b.inferred || a.radius - b.radius)[0];
  }
}

/** The vertices of a line and points between them, some pixels apart; few on a line that runs far out of view. */
function alongLine(vertices) {
  return vertices.flatMap((end, number) => {
    if (number === 0) return [end];
    const start = vertices[number - 1];
    const steps = Math.min(MOST_STEPS, Math.ceil(start.distanceTo(end) / LINE_STEP));
    return Array.from({ length: steps }, (_, step) => start.add(end.subtract(start).multiplyBy((step + 1) / steps)));
  });
}

export class MarkerLayer {
  constructor(map, campaign, base, { onPick, onHover }) {
    Object.assign(this, { map, campaign, base, onPick, onHover });
    this.places = campaign.places.map((place, number) => new PlaceState(number, place, campaign));
    const pane = map.createPane("pn-events");
    pane.style.zIndex = 450;
    pane.classList.add("leaflet-zoom-hide");
    this.root = svg("svg", { class: "pn-overlay", width: 1, height: 1 }, pane);
    this.rings = svg("g", { class: "pn-rings" }, this.root);
    this.leaders = svg("g", {}, this.root);
    this.signs = svg(
      "g",
      { class: "pn-markers", role: "group", "aria-label": "Places with events in the window" },
      this.root,
    );
    this.labels = svg("g", { class: "pn-labels", "aria-hidden": "true" }, this.root);
    this.lines = new Map();
    this.nodes = new Map();
    this.place();
  }

  /** An event comes into the window (1) or goes out of it (-1). */
  change(event, sign) {
    for (const [place, radius, geometry] of this.campaign.events.spots[event])
      this.places[place].change(event, sign, radius, geometry);
  }

  /** Positions at this zoom, of all places of the campaign whether they have events in the window or not. */
  place() {
    const zoom = this.map.getZoom(),
      origin = this.map.getPixelOrigin();
    const placed = spread(this.places.map(({ point }) => this.map.project(point, zoom)));
    this.positions = placed.map(({ x, y, x0, y0 }) => ({
      x: x - origin.x,
      y: y - origin.y,
      x0: x0 - origin.x,
      y0: y0 - origin.y,
    }));
  }

  /** Draw what the window shows; returns a mark for each place drawn. */
  draw(selected) {
    this.rings.replaceChildren();
    this.leaders.replaceChildren();
    const marks = this.places.filter((place) => place.events.size > 0).map((place) => this.#mark(place, selected));
    for (const mark of marks) {
      this.#drawReach(mark);
      this.#drawLeader(mark);
    }
    this.#drawSigns(marks);
    return marks;
  }

  #mark(place, selected) {
    const types = place.types();
    const spot = place.best(selected);
    const count = place.events.size;
    const line = spot.geometry === LINE ? this.#line(place, spot) : null;
    const position = line ? this.#onLine(line) : this.positions[place.number];
    return {
      place,
      types,
      spot,
      count,
      line,
      ...position,
      radius: radiusFor(count),
      key: this.campaign.types[types[0]].key,
      hollow: spot.geometry !== POINT,
      selected: selected != null && place.events.has(selected),
    };
  }

  #line(place, spot) {
    if (!this.lines.has(place.number)) {
      this.lines.set(place.number, nearestLine(this.map, this.base.borders, place.point, Math.max(spot.radius, 1)));
    }
    return this.lines.get(place.number);
  }

  /** The point of a line that is nearest to the middle of the view and free of the markers of all other places. */
  #onLine(line) {
    const middle = this.map.containerPointToLayerPoint(this.map.getSize().divideBy(2));
    const points = alongLine(line.map((vertex) => this.map.latLngToLayerPoint(vertex)));
    const free = points.filter(({ x, y }) =>
      this.positions.every((other) => Math.hypot(x - other.x, y - other.y) >= MARKER_GAP),
    );
    const { x, y } = (free.length ? free : points).reduce((best, point) =>
      middle.distanceTo(point) < middle.distanceTo(best) ? point : best,
    );
    return { x, y, x0: x, y0: y };
  }

  #drawReach(mark) {
    const colour = `var(--t-${mark.key})`;
    if (mark.line) {
      const path =
        "M" +
        mark.line
          .map((vertex) => this.map.latLngToLayerPoint(vertex))
          .map(({ x, y }) => `${x},${y}`)
          .join("L");
      svg("path", { d: path, class: "pn-along" }, this.rings).style.stroke = colour;
    } else if (mark.hollow) {
      const metres = (EARTH_M * Math.cos((mark.place.point.lat * Math.PI) / 180)) / 2 ** (this.map.getZoom() + 8);
      const wide = mark.spot.radius > WIDE_KM;
      const names = ["pn-ring", mark.spot.inferred && "is-dashed", mark.selected && "is-selected", wide && "is-wide"];
      const ring = svg(
        "circle",
        { cx: mark.x0, cy: mark.y0, r: (mark.spot.radius * 1000) / metres, class: names.filter(Boolean).join(" ") },
        this.rings,
      );
      ring.style.stroke = colour;
      ring.style.fill = wide ? "none" : colour;
    }
  }

  #drawLeader(mark) {
    if (Math.hypot(mark.x - mark.x0, mark.y - mark.y0) <= 5) return;
    svg("line", { x1: mark.x0, y1: mark.y0, x2: mark.x, y2: mark.y, class: "pn-leader" }, this.leaders);
    svg("circle", { cx: mark.x0, cy: mark.y0, r: 1.8, class: "pn-leader-dot" }, this.leaders);
  }

  /** Keep the node of every place that stays, so that focus and hover survive a move of the window. */
  #drawSigns(marks) {
    const shown = new Set(marks.map((mark) => mark.place.number));
    for (const [number, node] of this.nodes) {
      if (!shown.has(number)) {
        node.remove();
        this.nodes.delete(number);
      }
    }
    for (const mark of marks) {
      const node = this.nodes.get(mark.place.number) ?? this.#sign(mark.place);
      node.mark = mark;
      node.setAttribute("transform", `translate(${mark.x.toFixed(1)},${mark.y.toFixed(1)})`);
      const look = [mark.types.join(), mark.count, mark.hollow, mark.spot.inferred, mark.selected].join("|");
      if (node.dataset.look !== look) this.#fill(node, mark, look);
    }
    const last = marks.find((mark) => mark.selected);
    if (
      last &&
      this.signs.lastChild !== this.nodes.get(last.place.number) &&
      !this.signs.contains(document.activeElement)
    ) {
      this.signs.append(this.nodes.get(last.place.number));
    }
  }

  #sign(place) {
    const node = svg("g", { class: "pn-marker", tabindex: 0, role: "button", "data-place": place.number }, this.signs);
    L.DomEvent.disableClickPropagation(node);
    node.addEventListener("click", () => this.onPick(place));
    node.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      this.onPick(place);
    });
    for (const name of ["pointerenter", "focus"]) node.addEventListener(name, () => this.onHover(node.mark));
    for (const name of ["pointerleave", "blur"]) node.addEventListener(name, () => this.onHover(null));
    this.nodes.set(place.number, node);
    return node;
  }

  #fill(node, mark, look) {
    node.dataset.look = look;
    node.setAttribute("aria-label", `${mark.place.name}, ${mark.count} event${mark.count === 1 ? "" : "s"}`);
    node.setAttribute("aria-pressed", mark.selected);
    node.replaceChildren();
    const outline = shape(mark.key, mark.radius);
    svg("circle", { r: Math.max(HIT_RADIUS, mark.radius + 4), class: "pn-hit" }, node);
    if (mark.selected) {
      svg("path", { d: outline, class: "pn-select-line" }, node);
      svg("path", { d: outline, class: "pn-select" }, node);
    }
    svg("path", { d: outline, class: "pn-focus" }, node);
    svg("path", { d: outline, class: "pn-halo" }, node);
    const body = svg(
      "path",
      { d: outline, class: `pn-body ${mark.hollow ? "is-hollow" : ""} ${mark.spot.inferred ? "is-dashed" : ""}` },
      node,
    );
    body.style[mark.hollow ? "stroke" : "fill"] = `var(--t-${mark.key})`;
    if (mark.spot.inferred && !mark.hollow) {
      svg("path", { d: shape(mark.key, mark.radius + 3.4), class: "pn-collar" }, node).style.stroke =
        `var(--t-${mark.key})`;
    }
    if (mark.count > 1) this.#count(node, mark);
    this.#pips(node, mark);
  }

  #count(node, mark) {
    const text = svg("text", { y: countDrop(mark.key) * mark.radius + 4.2, class: "pn-count" }, node, mark.count);
    text.style.fontSize = mark.radius > 12 ? "13.5px" : "12px";
    text.style.fill = mark.hollow ? "var(--ink)" : `var(--on-${mark.key})`;
  }

  #pips(node, mark) {
    const others = mark.types.slice(1, 4).map((type) => this.campaign.types[type].key);
    others.forEach((key, place) => {
      const x = (place - (others.length - 1) / 2) * 11.5,
        y = mark.radius + (mark.key === "explosions" ? 6 : 4.5);
      const pip = svg("g", { transform: `translate(${x},${y})` }, node);
      svg("path", { d: shape(key, 4), class: "pn-halo is-pip" }, pip);
      svg("path", { d: shape(key, 4) }, pip).style.fill = `var(--t-${key})`;
    });
  }
}
