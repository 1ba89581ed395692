// What lies over the map in fixed places: legend, controls, scale, coordinates, sources, hover card, notice, graticule.

import { controls } from "./controls.js";
import { html, svg } from "./glyphs.js";
import { LayersControl } from "./layers_control.js";
import { Legend } from "./legend.js";
import { LANGUAGE, counted, figures, translated, translatedIn } from "./words.js";

// From which zoom on degrees stand how far apart.
const GRATICULE = [
  [9.5, 0.25],
  [8.5, 0.5],
  [6.5, 1],
  [5, 2],
  [3, 10],
  [2, 20],
  [1, 30],
  [-Infinity, 60],
];
const KM_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const KM_PER_MILE = 1.609344;
const SOURCES = translated(
  "Boundaries and relief: Natural Earth; NASA Blue Marble. Rivers and wadis (old, approximate): CIA World Data " +
    "Bank II via GSHHG, LGPL. Towns: GeoNames, CC BY 4.0. Boundaries are not authoritative. Drawn with Leaflet.",
);
// The four quarters, as they stand behind degrees.
const [NORTH, SOUTH, EAST, WEST] = [
  translatedIn("north", "N"),
  translatedIn("south", "S"),
  translatedIn("east", "E"),
  translatedIn("west", "W"),
];

const THOUSANDTHS = new Intl.NumberFormat(LANGUAGE, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const FOOT_COORDINATES = 140;
const NOTICE = { most: 420, height: 34, bottom: 30, edge: 12 };
const PHONE_NOTICE = { height: 44, bottom: 58 };
const PHONE = 480,
  NARROW = 700;

export class Furniture {
  constructor(map, campaign, { measure, online, onFit, onLegend, onGround, onSize }) {
    Object.assign(this, { map, campaign, onSize, measureCard: measure.card });
    this.root = html("div", { className: "pn-furniture" });
    map.getContainer().append(this.root);
    this.#frame();
    const resized = () => this.#resized();
    this.legend = new Legend(campaign, { onPick: onLegend, onSize: resized });
    this.layers = new LayersControl(online, { onGround, onSize: resized });
    this.controls = controls(map, { measure, layers: this.layers, onFit });
    measure.onSize = resized;
    this.root.append(this.legend.toggle, this.legend.box, this.controls, measure.card, this.layers.box);
    this.#foot(online);
    this.notice = html("div", { className: "pn-card pn-notice", hidden: true });
    this.hover = html("div", { className: "pn-card pn-hover", hidden: true });
    this.root.append(this.notice, this.hover);
    for (const box of [this.legend.box, this.layers.box]) L.DomEvent.disableScrollPropagation(box);
    for (const node of [this.legend.box, this.legend.toggle, this.controls, this.notice, measure.card, this.layers.box])
      L.DomEvent.disableClickPropagation(node);
    map.on("resize", () => {
      this.taken = null;
    });
    map.on("move zoomend resize", () => this.redrawFrame());
    map.on("zoomstart", () => this.frame.replaceChildren());
    map.on("mousemove", ({ latlng }) => this.#point(latlng));
    map.on("mouseout", () => this.coordinates.replaceChildren());
    this.redrawFrame();
  }

  /** A card has another size: what must keep clear of it is to be drawn anew. */
  #resized() {
    this.taken = null;
    this.redrawFrame();
    this.onSize();
  }

  #frame() {
    this.frame = svg("svg", { class: "pn-frame", "aria-hidden": true });
    this.map.getContainer().insertBefore(this.frame, this.root);
  }

  #foot(online) {
    this.scale = svg("svg", { class: "pn-scale", role: "img" });
    this.coordinates = html("span", { className: "pn-coordinates" });
    this.foot = html(
      "div",
      { className: "pn-foot", title: SOURCES },
      this.coordinates,
      online?.credit,
      html("span", { className: "pn-long" }, "Natural Earth · NASA Blue Marble · GSHHG · GeoNames"),
      html("span", { className: "pn-short" }, "Natural Earth · GSHHG · GeoNames"),
    );
    this.root.append(this.scale, this.foot);
  }

  #point({ lat, lng }) {
    const words = (value, positive, negative) => `${THOUSANDTHS.format(Math.abs(value))}° ${value < 0 ? negative : positive}`;
    this.coordinates.textContent = `${words(lat, NORTH, SOUTH)} ${words(((lng + 540) % 360) - 180, EAST, WEST)}`;
  }

  setLegend(counts, off) {
    this.legend.set(counts, off);
  }

  /** The boxes that names of places must keep clear of, in the frame of the view. */
  boxes() {
    const notice = this.notice.hidden ? [] : [this.#noticeBox()];
    return [...this.#cards(), this.scaleBox, ...notice, ...this.gridNames];
  }

  /** The room of the notice, which changes its words in a drag: reckoned, for measuring stops the browser. */
  #noticeBox() {
    const { x, y } = this.map.getSize(),
      phone = x <= PHONE;
    const { height, bottom } = phone ? PHONE_NOTICE : NOTICE;
    const least = x <= NARROW ? 180 : 2 * NOTICE.edge;
    const width = phone ? x - 2 * NOTICE.edge : Math.min(NOTICE.most, x - least);
    const left = phone ? NOTICE.edge : x <= NARROW ? x - NOTICE.edge - width : (x - width) / 2;
    return [left, y - bottom - height - 2, left + width, y - bottom + 2];
  }

  /** Measured only when one of them may have changed its size: measuring makes the browser lay the page out. */
  #cards() {
    this.taken ??= this.#measure();
    return this.taken;
  }

  #measure() {
    const origin = this.map.getContainer().getBoundingClientRect();
    const box = (node, more = 0) => {
      const { left, top, right, bottom } = node.getBoundingClientRect();
      return [left - origin.left - 2 - more, top - origin.top - 2, right - origin.left + 2, bottom - origin.top + 2];
    };
    const nodes = [this.legend.box, this.legend.toggle, this.controls, this.layers.box, this.measureCard];
    const cards = nodes.map((node) => box(node));
    const foot = box(this.foot, this.coordinates.textContent || origin.width <= PHONE ? 0 : FOOT_COORDINATES);
    return [...cards, foot].filter(([left, , right]) => right - left > 8);
  }

  /** Say what lies outside the view, with what can be done about it, or that the window is empty. */
  setNotice(words, action = null) {
    if (this.said === words) return;
    this.said = words;
    this.notice.hidden = !words;
    const button =
      action && html("button", { type: "button", className: "pn-link", onclick: action.run }, action.words);
    this.notice.replaceChildren(...[html("span", { title: words }, words), button].filter(Boolean));
  }

  setHover(mark, reach) {
    this.hover.hidden = !mark;
    if (!mark) return;
    const at = this.map.layerPointToContainerPoint([mark.x, mark.y]),
      size = this.map.getSize();
    this.hover.replaceChildren(
      html("b", {}, mark.name),
      html("span", {}, counted("{count} event in the window", "{count} events in the window", mark.count)),
      html("span", {}, reach),
    );
    const right = at.x < size.x / 2;
    this.hover.style.left = right ? `${at.x + mark.radius + 10}px` : "auto";
    this.hover.style.right = right ? "auto" : `${size.x - at.x + mark.radius + 10}px`;
    this.hover.style.top = `${Math.min(Math.max(at.y - 24, 4), size.y - 76)}px`;
  }

  redrawFrame() {
    const size = this.map.getSize();
    this.frame.setAttribute("viewBox", `0 0 ${size.x} ${size.y}`);
    this.frame.replaceChildren();
    this.#graticule(size);
    this.#scaleBar();
  }

  #graticule(size) {
    const bounds = this.map.getBounds(),
      zoom = this.map.getZoom();
    const [, step] = GRATICULE.find(([from]) => zoom >= from);
    const boxes = this.#cards();
    this.gridNames = [];
    const name = (x, y, anchor, words) => {
      svg("text", { x, y, "text-anchor": anchor }, this.frame, words);
      const left = anchor === "middle" ? x - 16 : x - 34;
      this.gridNames.push([left, y - 11, left + 34, y + 3]);
    };
    const free = (x, y) =>
      !boxes.some((box) => x + 30 > box[0] && x - 30 < box[2] && y + 4 > box[1] && y - 14 < box[3]);
    const number = (value) => `${figures(Math.abs(value))}°`;
    // East of the date line the map goes on, and so do its degrees: they are named as on a globe.
    const wrapped = (lon) => ((((lon + 180) % 360) + 360) % 360) - 180;
    for (let lon = Math.ceil(bounds.getWest() / step) * step; lon <= bounds.getEast(); lon += step) {
      const { x } = this.map.latLngToContainerPoint([bounds.getNorth(), lon]);
      svg("line", { x1: x, x2: x, y1: 0, y2: size.y }, this.frame);
      if (x > 30 && x < size.x - 30 && free(x, 14)) {
        const east = wrapped(lon);
        name(x, 14, "middle", east === 0 ? "0°" : `${number(east)} ${east < 0 ? WEST : EAST}`);
      }
    }
    for (let lat = Math.ceil(bounds.getSouth() / step) * step; lat <= bounds.getNorth(); lat += step) {
      const { y } = this.map.latLngToContainerPoint([lat, bounds.getWest()]);
      svg("line", { y1: y, y2: y, x1: 0, x2: size.x }, this.frame);
      if (y > 24 && y < size.y - 30 && free(size.x - 30, y)) {
        name(size.x - 6, y - 4, "end", lat === 0 ? "0°" : `${number(lat)} ${lat < 0 ? SOUTH : NORTH}`);
      }
    }
  }

  #scaleBar() {
    const middle = this.map.getSize().divideBy(2);
    const metres = this.map.distance(
      this.map.containerPointToLatLng(middle),
      this.map.containerPointToLatLng(middle.add([100, 0])),
    );
    const pixels = 100000 / metres;
    const room = this.map.getSize().x < 700 ? 110 : 200;
    const km = KM_STEPS.filter((step) => step * pixels <= room).pop() ?? KM_STEPS[0];
    const { y: bottom } = this.map.getSize();
    this.scaleBox = [10, bottom - 56, 58 + km * pixels, bottom - 6];
    const width = km * pixels,
      mile = KM_PER_MILE * pixels;
    const miles = KM_STEPS.filter((step) => step * mile <= width).pop();
    this.scale.setAttribute("viewBox", `0 0 ${width + 44} 46`);
    this.scale.style.width = `${width + 44}px`;
    this.scale.setAttribute("aria-label", translated("Scale: the bar is {km} km long", { km: figures(km) }));
    this.scale.replaceChildren();
    for (const half of [0, 1]) {
      svg(
        "rect",
        { x: 4 + (half * width) / 2, y: 18, width: width / 2, height: 4, class: half ? "is-open" : "is-filled" },
        this.scale,
      );
    }
    svg("text", { x: 4, y: 13 }, this.scale, "0");
    svg("text", { x: 4 + width / 2, y: 13, "text-anchor": "middle" }, this.scale, figures(km / 2));
    svg("text", { x: 4 + width, y: 13, "text-anchor": "middle" }, this.scale, `${figures(km)} km`);
    if (!miles) return;
    const end = 4 + miles * mile;
    svg("path", { d: `M4,26v5M4,28.5H${end}M${end},26v5` }, this.scale);
    svg("text", { x: end, y: 42, "text-anchor": "middle" }, this.scale, translated("{miles} mi", { miles: figures(miles) }));
  }
}
