// The gazetteer's map: every place in ink, whether anything happened there or not. It chooses places for the table
// beside it, and shows the one that was chosen there.
//
// Its door is window.pantherPlaces: ready (a promise), select(id), selected(), visible() (ids of the places drawn);
// sketch({ lat, lon, radius } or null) shows where a place may be put, pick(whether) takes the next click for that and
// tells the page, centre() is the middle of the map.

import { drawBasemap, loadBasemap, nearestLine } from "./basemap.js";
import { eventCount } from "./days.js";
import { html, svg } from "./glyphs.js";
import { adoptFonts, decode, followTheme, haveStyles, keep, kept, tell } from "./holder.js";
import { around, loadFonts, Obstacles, padded, spread, textWidth, usefulBounds } from "./layout.js";
import { translated } from "./words.js";

const MOST_DRAWN = 400;
const GAP = 18;
const FIT_ZOOM = 9;
const LEAST_KM = 8;
// How many steps of zoom a ring may be from filling the view before it is too small to see.
const READABLE = 3;
const EARTH_M = 40075016.686;
const SOURCES = "Natural Earth · GSHHG · GeoNames";

const radiusOf = ({ plot, events }) => (!plot ? 3.5 : events ? 6.5 : 5);

/** What a marker is called: its name, what happened there, and whether anything can have. */
const nameOf = ({ name, plot, events }) =>
  [name, !plot ? translated("no event here") : events ? eventCount(events) : translated("no events")].join(", ");

/** The font of a place's name, and of the chosen one's. */
const nameFont = (chosen = false) =>
  `${chosen ? 700 : 500} 13px ${getComputedStyle(document.documentElement).getPropertyValue("--font-ui")}`;

class PlacesMap {
  constructor(map, { places }, base) {
    Object.assign(this, { map, places, base });
    this.chosen = null;
    this.lines = new Map();
    const pane = map.createPane("pn-places");
    pane.style.zIndex = 450;
    pane.classList.add("leaflet-zoom-hide");
    this.root = svg("svg", { class: "pn-overlay", width: 1, height: 1 }, pane);
    this.reach = svg("g", { class: "pn-reach" }, this.root);
    this.draft = svg("g", { class: "pn-draft" }, this.root);
    this.leaders = svg("g", {}, this.root);
    this.signs = svg("g", { class: "pn-markers", role: "group", "aria-label": translated("Places of the gazetteer") }, this.root);
    this.names = svg("g", { class: "pn-labels", "aria-hidden": "true" }, this.root);
    this.nodes = new Map();
    this.#furniture();
    const before = kept("places");
    if (before) map.setView(before.centre, before.zoom, { animate: false });
    else this.fit();
    // The frame is made anew after each decision: what the user looked at stays.
    this.touched = before != null;
    map.on("moveend zoomend viewreset", () => {
      this.#draw();
      if (this.touched && !this.resizing) keep("places", { centre: map.getCenter(), zoom: map.getZoom() });
    });
    map.on("click", ({ latlng }) => this.#picked(latlng));
    for (const name of ["pointerdown", "wheel", "keydown"])
      map.getContainer().addEventListener(name, () => (this.touched = true), { capture: true, passive: true });
    new ResizeObserver(() => this.#resize()).observe(map.getContainer());
    this.#draw();
  }

  /** Choose a place (null: none) and bring it into the view. */
  select(id) {
    this.chosen = this.places.some((place) => place.id === id) ? id : null;
    const place = this.#chosen();
    if (place) this.#bringIn(place);
    this.#draw();
  }

  /** Show where a place may be put (null: nowhere), and bring it into the view. */
  sketch(asked) {
    // What is being typed may lie off the globe.
    const point = asked && Math.abs(asked.lat) <= 90 && Math.abs(asked.lon) <= 180 ? asked : null;
    this.point = point;
    if (point) this.#bringIn(point);
    this.#draw();
  }

  /** Take the next click on the map for a position. */
  pick(on) {
    this.picking = on;
    this.map.getContainer().classList.toggle("is-picking", on);
  }

  centre() {
    const { lat, lng } = this.map.getCenter().wrap();
    return { lat, lon: lng };
  }

  #picked(latlng) {
    if (!this.picking) return;
    this.pick(false);
    const { lat, lng } = latlng.wrap();
    tell("position", { lat, lon: lng });
  }

  fit() {
    const some = [(place) => place.events > 0, (place) => place.plot, () => true];
    const places = some.map((is) => this.places.filter(is)).find((found) => found.length) ?? [];
    const weighed = places.map(({ lat, lon, events }) => ({ lat, lon, weight: 1 + events }));
    if (weighed.length)
      this.map.fitBounds(L.latLngBounds(usefulBounds(weighed)), { padding: [48, 48], maxZoom: FIT_ZOOM, animate: false });
  }

  #chosen() {
    return this.places.find((place) => place.id === this.chosen);
  }

  #bringIn({ lat, lon, radius }) {
    const point = L.latLng(lat, lon);
    const around = point.toBounds(2000 * Math.max(radius, LEAST_KM));
    const all = this.map.getBoundsZoom(around);
    const zoom = Math.max(all - READABLE, Math.min(this.map.getZoom(), all));
    if (zoom !== this.map.getZoom() || !this.map.getBounds().pad(-0.1).contains(point))
      this.map.setView(point, zoom, { animate: false });
  }

  #resize() {
    // The middle stays where it is, and what the user looked at is not what a frame of another size makes of it.
    this.resizing = true;
    this.map.invalidateSize({ animate: false });
    this.resizing = false;
    if (!this.touched && this.chosen == null) this.fit();
    this.#draw();
  }

  /** Those in the view, the chosen one and those with events first; no more than a reader can tell apart. */
  #inView() {
    const bounds = this.map.getBounds().pad(0.2);
    const weight = ({ id, events, plot }) => (id === this.chosen ? 1e9 : 0) + (plot ? 1e6 : 0) + events;
    return this.places
      .filter(({ lat, lon }) => bounds.contains([lat, lon]))
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, MOST_DRAWN);
  }

  #draw() {
    const shown = this.#inView();
    const points = spread(
      shown.map(({ lat, lon }) => this.map.latLngToLayerPoint([lat, lon])),
      GAP,
    );
    const marks = shown.map((place, number) => ({ place, ...points[number], radius: radiusOf(place) }));
    this.drawn = shown;
    this.#drawReach();
    this.#drawDraft();
    this.leaders.replaceChildren();
    for (const mark of marks) this.#leader(mark);
    this.#drawSigns(marks);
    this.#drawNames(marks);
  }

  #drawReach() {
    this.reach.replaceChildren();
    const place = this.#chosen();
    if (!place) return;
    const line = place.geometry === "line" && this.#line(place);
    if (line) {
      const path = line.map((vertex) => this.map.latLngToLayerPoint(vertex)).map(({ x, y }) => `${x},${y}`);
      svg("path", { d: `M${path.join("L")}`, class: "pn-place-line" }, this.reach);
      return;
    }
    this.#ring(place, this.reach);
  }

  #ring({ lat, lon, radius }, parent) {
    const { x, y } = this.map.latLngToLayerPoint([lat, lon]);
    const metres = (EARTH_M * Math.cos((lat * Math.PI) / 180)) / 2 ** (this.map.getZoom() + 8);
    svg("circle", { cx: x, cy: y, r: (radius * 1000) / metres, class: "pn-place-ring" }, parent);
    return { x, y };
  }

  #drawDraft() {
    this.draft.replaceChildren();
    if (!this.point) return;
    const { x, y } = this.#ring(this.point, this.draft);
    svg("path", { d: `M${x - 9},${y}H${x + 9}M${x},${y - 9}V${y + 9}`, class: "pn-draft-cross" }, this.draft);
  }

  #line(place) {
    if (!this.lines.has(place.id)) {
      const point = L.latLng(place.lat, place.lon);
      this.lines.set(place.id, nearestLine(this.map, this.base.borders, point, Math.max(place.radius, 1)));
    }
    return this.lines.get(place.id);
  }

  #leader({ x, y, x0, y0 }) {
    if (Math.hypot(x - x0, y - y0) <= 4) return;
    svg("line", { x1: x0, y1: y0, x2: x, y2: y, class: "pn-leader" }, this.leaders);
    svg("circle", { cx: x0, cy: y0, r: 1.6, class: "pn-leader-dot" }, this.leaders);
  }

  #drawSigns(marks) {
    const fresh = new Map(marks.map((mark) => [mark.place.id, mark]));
    for (const [id, node] of this.nodes) {
      if (fresh.has(id)) continue;
      node.remove();
      this.nodes.delete(id);
    }
    for (const [id, { place, x, y, radius }] of fresh) {
      const node = this.nodes.get(id) ?? this.#sign(place, radius);
      node.setAttribute("transform", `translate(${x.toFixed(1)},${y.toFixed(1)})`);
      node.setAttribute("aria-pressed", id === this.chosen);
    }
  }

  #sign(place, radius) {
    const names = ["pn-place", !place.plot && "is-quiet", place.geometry !== "point" && "is-hollow"];
    const node = svg(
      "g",
      { class: names.filter(Boolean).join(" "), tabindex: 0, role: "button", "aria-label": nameOf(place) },
      this.signs,
    );
    svg("title", {}, node, nameOf(place));
    svg("circle", { r: 14, class: "pn-hit" }, node);
    svg("circle", { r: radius + 4.5, class: "pn-place-chosen" }, node);
    svg("circle", { r: radius, class: "pn-place-dot" }, node);
    L.DomEvent.disableClickPropagation(node);
    const choose = () => {
      this.touched = true;
      if (this.picking) this.#picked(L.latLng(place.lat, place.lon));
      else tell("place", { id: place.id });
    };
    node.addEventListener("click", choose);
    node.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose();
    });
    this.nodes.set(place.id, node);
    return node;
  }

  #drawNames(marks) {
    this.names.replaceChildren();
    const { x, y } = this.map.containerPointToLayerPoint([0, 0]),
      size = this.map.getSize();
    const obstacles = new Obstacles([x + 4, y + 4, x + size.x - 4, y + size.y - 4]);
    for (const node of [this.controls, this.foot]) {
      const { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height } = node;
      obstacles.add([x + left, y + top, x + left + width, y + top + height]);
    }
    for (const mark of marks) obstacles.add(around(mark));
    for (const mark of marks) {
      const chosen = mark.place.id === this.chosen;
      const width = textWidth(mark.place.name, nameFont(chosen)),
        sign = padded(around(mark), chosen ? 5 : 0);
      const seat =
        obstacles.seat(width, mark, sign) ?? (chosen && { x: mark.x, y: mark.y - mark.radius - 12, anchor: "middle" });
      if (!seat) continue;
      const names = ["pn-place-name", chosen && "is-chosen", !mark.place.plot && "is-quiet"].filter(Boolean).join(" ");
      svg("text", { x: seat.x, y: seat.y, "text-anchor": seat.anchor, class: names }, this.names, mark.place.name);
    }
  }

  #furniture() {
    const button = (words, sign, run) =>
      html("button", { type: "button", "aria-label": words, title: words, onclick: run }, sign);
    this.controls = html(
      "div",
      { className: "pn-places-controls" },
      button(translated("Zoom in"), "+", () => this.map.zoomIn(1)),
      button(translated("Zoom out"), "−", () => this.map.zoomOut(1)),
      button(translated("Fit to the places"), translated("Fit"), () => this.fit()),
    );
    this.foot = html("div", { className: "pn-places-foot" }, SOURCES);
    for (const node of [this.controls, this.foot]) {
      L.DomEvent.disableClickPropagation(node);
      this.map.getContainer().append(node);
    }
  }
}

/** Draw the gazetteer on a Leaflet map; called once by the map's script. */
export function mountPlaces(map, encoded, basemapUrl) {
  followTheme();
  adoptFonts();
  const gazetteer = decode(encoded);
  const fonts = haveStyles().then(() => loadFonts([nameFont(), nameFont(true)]));
  const ready = Promise.all([loadBasemap(basemapUrl), fonts]).then(([base]) => {
    drawBasemap(map, basemapUrl, base, gazetteer.home);
    const view = new PlacesMap(map, gazetteer, base);
    window.pantherPlaces = {
      ready,
      select: (id) => view.select(id),
      selected: () => view.chosen,
      sketch: (point) => view.sketch(point),
      sketched: () => view.point ?? null,
      pick: (on) => view.pick(on),
      centre: () => view.centre(),
      visible: () => view.drawn.map((place) => place.id),
    };
    tell("places", {});
  });
  return ready;
}
