// Places with events in the window: rings for areas, lines for borders, leaders, markers. Only what changed is drawn
// anew: in a drag most markers stay as they are.

import { nearestLine } from "./basemap.js";
import { svg } from "./glyphs.js";
import { CROWD, sitesOf } from "./knots.js";
import { MARKER_GAP } from "./layout.js";
import { byFrequency, LINE, PlaceState, POINT, WIDE_KM } from "./place_state.js";
import { makeSign, radiusOf, showSign } from "./sign.js";
import { Sketch } from "./sketch.js";
import { counted, translated } from "./words.js";

const LINE_STEP = 8;
const MOST_STEPS = 200;
const LEADER_FROM = 5;
const EARTH_M = 40075016.686;
const MARGIN = 200;

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
  /** Pick is called with a mark, hover with a mark or null. */
  constructor(map, campaign, base, { faint, onPick, onHover }) {
    Object.assign(this, { map, campaign, base, faint, onPick, onHover });
    this.keys = campaign.types.map(({ key }) => key);
    this.places = campaign.places.map((place, number) => new PlaceState(number, place, campaign));
    this.siteOf = this.places.map(() => 0);
    this.sites = [];
    this.dirty = new Set();
    this.marks = [];
    this.drawn = new Map();
    this.lines = new Map();
    this.lineSeats = new Map();
    this.selected = null;
    this.#panes();
    this.place();
  }

  #panes() {
    const pane = this.map.createPane("pn-events");
    pane.style.zIndex = 450;
    pane.classList.add("leaflet-zoom-hide");
    this.root = svg("svg", { class: "pn-overlay", width: 1, height: 1 }, pane);
    this.rings = svg("g", { class: "pn-rings" }, this.root);
    this.leaders = svg("g", {}, this.root);
    const name = translated("Places with events in the window");
    this.signs = svg("g", { class: "pn-markers", role: "group", "aria-label": name }, this.root);
    // A drawing of their own: names stay as they are while markers change, and are not painted again.
    const names = svg("svg", { class: "pn-overlay is-names", width: 1, height: 1 }, pane);
    this.labels = svg("g", { class: "pn-labels", "aria-hidden": "true" }, names);
    this.sketch = new Sketch(this.map, pane, names, this.keys);
    this.waiting = new Set();
  }

  /** An event comes into the window (1) or goes out of it (-1). */
  change(event, sign) {
    for (const [place, radius, geometry] of this.campaign.events.spots[event]) {
      this.places[place].change(event, sign, radius, geometry);
      this.dirty.add(this.siteOf[place]);
    }
  }

  /** An event is to be drawn anew: it turned faint or firm, was chosen or left. */
  touch(event) {
    for (const [place] of this.campaign.events.spots[event]) this.dirty.add(this.siteOf[place]);
  }

  /** The view moved: where markers stand at this zoom, of all places, with events in the window or not. */
  place() {
    const zoom = this.map.getZoom(),
      origin = this.map.getPixelOrigin();
    this.lineSeats.clear();
    this.#look();
    if (this.zoom !== zoom) this.#gather(zoom);
    else if (this.origin.equals(origin) && !this.crowd) {
      for (const [number, mark] of this.marks.entries()) if (mark?.line) this.dirty.add(number);
      return;
    }
    this.origin = origin;
    // On whole pixels signs are sharp, and printed from a stamp as they are drawn.
    this.seats = this.sites.map(({ x, y }) => ({ x: Math.round(x - origin.x), y: Math.round(y - origin.y) }));
    for (const number of this.sites.keys()) this.dirty.add(number);
  }

  /** Of a crowd only the markers in view and near it have nodes. */
  #look() {
    this.crowd = this.places.length > CROWD;
    const { x, y } = this.map.containerPointToLayerPoint([0, 0]),
      size = this.map.getSize();
    this.frame = { left: x - MARGIN, top: y - MARGIN, right: x + size.x + MARGIN, bottom: y + size.y + MARGIN };
  }

  #isFar({ x, y }) {
    const { left, top, right, bottom } = this.frame;
    return this.crowd && (x < left || x > right || y < top || y > bottom);
  }

  #gather(zoom) {
    this.zoom = zoom;
    this.points = this.places.map(({ point }) => this.map.project(point, zoom));
    this.sites = sitesOf(this.points, zoom < this.map.getMaxZoom());
    this.sites.forEach((site, number) => {
      site.key = site.places.join();
      for (const place of site.places) this.siteOf[place] = number;
    });
    this.marks = this.sites.map(() => null);
    this.dirty.clear();
    this.waiting.clear();
    const kept = new Set(this.sites.map(({ key }) => key));
    for (const key of this.drawn.keys()) if (!kept.has(key)) this.#remove(key);
  }

  /**
   * Draw what the window shows; returns a mark for each place or knot drawn. While the window moves on and on, the
   * marks are sketched and their nodes wait for the next drawing at rest.
   */
  draw(selected, { moving = false } = {}) {
    if (selected !== this.selected) {
      for (const event of [selected, this.selected]) if (event != null) this.touch(event);
      this.selected = selected;
    }
    // A marker that has the focus must not be hidden: it would lose it.
    if (moving && !this.signs.contains(document.activeElement)) return this.#sketchAll();
    for (const number of [...this.waiting, ...this.dirty]) this.#drawSite(number);
    this.waiting.clear();
    this.dirty.clear();
    const marks = this.marks.filter(Boolean);
    this.#raise(marks.find((mark) => mark.selected));
    if (this.sketch.shown) {
      this.sketch.hide();
      this.root.style.visibility = "";
    }
    return marks;
  }

  #sketchAll() {
    for (const number of this.dirty) {
      this.marks[number] = this.#mark(this.sites[number], number);
      this.waiting.add(number);
    }
    this.dirty.clear();
    const marks = this.marks.filter(Boolean);
    if (!this.sketch.shown) this.root.style.visibility = "hidden";
    this.sketch.draw(
      marks.filter((mark) => !this.#isFar(mark)),
      (mark) => this.#ringOf(mark),
    );
    return marks;
  }

  /** The radius of a mark's ring in pixels. */
  #ringOf({ place, spot }) {
    const metres = (EARTH_M * Math.cos((place.point.lat * Math.PI) / 180)) / 2 ** (this.zoom + 8);
    return (spot.radius * 1000) / metres;
  }

  #drawSite(number) {
    const { key } = this.sites[number];
    const mark = this.#mark(this.sites[number], number);
    this.marks[number] = mark;
    if (!mark || this.#isFar(mark)) {
      this.#remove(key);
      return;
    }
    const nodes = this.drawn.get(key) ?? this.#add(key, number);
    showSign(nodes.sign, mark, this.keys);
    this.#drawReach(nodes, mark.shown);
    this.#drawLeader(nodes, mark);
  }

  #add(key, number) {
    const sign = makeSign({ onPick: this.onPick, onHover: this.onHover });
    this.signs.insertBefore(sign, this.#signAfter(number));
    const nodes = { number, sign, ring: svg("g", {}, this.rings), leader: svg("g", {}, this.leaders) };
    this.drawn.set(key, nodes);
    return nodes;
  }

  /** Markers stand in the order of the places, so that the Tab key finds them in that order. */
  #signAfter(number) {
    for (let next = number + 1; next < this.sites.length; next += 1) {
      const sign = this.drawn.get(this.sites[next].key)?.sign;
      if (sign && sign !== this.raised) return sign;
    }
    return null;
  }

  #remove(key) {
    const nodes = this.drawn.get(key);
    if (!nodes) return;
    if (this.raised === nodes.sign) this.raised = null;
    for (const node of [nodes.sign, nodes.ring, nodes.leader]) node.remove();
    this.drawn.delete(key);
  }

  /** The selected marker lies over the others; moving a node would take the focus from it. */
  #raise(mark) {
    const sign = (mark && this.drawn.get(this.sites[mark.site].key)?.sign) ?? null;
    if (sign === this.raised || this.signs.contains(document.activeElement)) return;
    const before = this.raised?.mark;
    this.raised = sign;
    if (before) {
      const { sign: old } = this.drawn.get(this.sites[before.site].key) ?? {};
      if (old) this.signs.insertBefore(old, this.#signAfter(before.site));
    }
    if (sign) this.signs.append(sign);
  }

  /** The mark of a site, or null where none of its places has events in the window. */
  #mark(site, number) {
    const places = site.places.map((place) => this.places[place]).filter(({ events }) => events.size > 0);
    if (!places.length) return null;
    const inner = places.length === 1 ? places[0] : places.find(({ events }) => events.has(this.selected));
    const shown = inner ? this.#placeMark(inner, site, number) : null;
    if (places.length === 1) return { ...shown, shown };
    const count = new Set(places.flatMap(({ events }) => [...events])).size;
    const { x, y } = this.seats[number];
    return {
      site: number,
      name: counted("{count} place", "{count} places", places.length),
      knot: places,
      places,
      types: [],
      key: "battles",
      count,
      hollow: false,
      faint: null,
      selected: Boolean(inner),
      radius: radiusOf({ knot: true }),
      shown,
      ...{ x, y, x0: x, y0: y },
    };
  }

  #placeMark(place, site, number) {
    const types = byFrequency(place.byType),
      spot = place.best(this.selected),
      count = place.events.size;
    const line = spot.geometry === LINE ? this.#line(place, spot) : null;
    const point = this.points[place.number].subtract(this.origin);
    const seat = line ? this.#lineSeat(place, line) : { ...this.seats[number], x0: point.x, y0: point.y };
    return {
      site: number,
      name: place.name,
      place,
      places: [place],
      types,
      spot,
      count,
      line,
      ...seat,
      radius: radiusOf({ count }),
      key: this.keys[types[0]],
      hollow: spot.geometry !== POINT,
      faint: this.faint.words(place.events),
      selected: this.selected != null && place.events.has(this.selected),
    };
  }

  #line(place, spot) {
    if (!this.lines.has(place.number)) {
      this.lines.set(place.number, nearestLine(this.map, this.base.borders, place.point, Math.max(spot.radius, 1)));
    }
    return this.lines.get(place.number);
  }

  #lineSeat(place, line) {
    if (!this.lineSeats.has(place.number)) this.lineSeats.set(place.number, this.#onLine(line));
    return this.lineSeats.get(place.number);
  }

  /** The point of a line that is nearest to the middle of the view and free of the markers of all other places. */
  #onLine(line) {
    const middle = this.map.containerPointToLayerPoint(this.map.getSize().divideBy(2));
    const points = alongLine(line.map((vertex) => this.map.latLngToLayerPoint(vertex)));
    const free = points.filter(({ x, y }) =>
      this.seats.every((other) => Math.hypot(x - other.x, y - other.y) >= MARKER_GAP),
    );
    const { x, y } = (free.length ? free : points).reduce((best, point) =>
      middle.distanceTo(point) < middle.distanceTo(best) ? point : best,
    );
    return { x: Math.round(x), y: Math.round(y), x0: x, y0: y };
  }

  /** The ring or the band of a mark: of a knot, that of the selected event's place alone. */
  #drawReach(nodes, mark) {
    const look = mark?.hollow
      ? [mark.x0, mark.y0, this.zoom, mark.spot.key, mark.key, mark.selected, mark.faint != null].join("|")
      : "";
    if (nodes.reach === look) return;
    nodes.reach = look;
    nodes.ring.replaceChildren();
    if (!mark?.hollow) return;
    nodes.ring.classList.toggle("is-faint", mark.faint != null);
    if (mark.line) this.#drawBand(nodes.ring, mark);
    else this.#drawRing(nodes.ring, mark);
  }

  #drawBand(parent, mark) {
    const points = mark.line.map((vertex) => this.map.latLngToLayerPoint(vertex)).map(({ x, y }) => `${x},${y}`);
    svg("path", { d: `M${points.join("L")}`, class: "pn-along" }, parent).style.stroke = `var(--t-${mark.key})`;
  }

  #drawRing(parent, mark) {
    const wide = mark.spot.radius > WIDE_KM;
    const names = ["pn-ring", mark.spot.inferred && "is-dashed", mark.selected && "is-selected", wide && "is-wide"];
    const at = { cx: mark.x0, cy: mark.y0, r: this.#ringOf(mark) };
    const ring = svg("circle", { ...at, class: names.filter(Boolean).join(" ") }, parent);
    ring.style.stroke = `var(--t-${mark.key})`;
    ring.style.fill = wide ? "none" : `var(--t-${mark.key})`;
  }

  #drawLeader(nodes, { x, y, x0, y0 }) {
    const far = Math.hypot(x - x0, y - y0) > LEADER_FROM;
    const look = far ? [x, y, x0, y0].join("|") : "";
    if (nodes.lead === look) return;
    nodes.lead = look;
    nodes.leader.replaceChildren();
    if (!far) return;
    svg("line", { x1: x0, y1: y0, x2: x, y2: y, class: "pn-leader" }, nodes.leader);
    svg("circle", { cx: x0, cy: y0, r: 1.8, class: "pn-leader-dot" }, nodes.leader);
  }
}
