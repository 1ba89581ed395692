// What lies over the map in fixed places: legend, controls, scale, coordinates, sources, hover card, notice, graticule.

import { html, icon, svg } from "./glyphs.js";
import { plural } from "./days.js";

const KM_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const KM_PER_MILE = 1.609344;
const SOURCES =
  "Boundaries and relief: Natural Earth; NASA Blue Marble. Rivers and wadis (old, approximate): CIA World Data " +
  "Bank II via GSHHG, LGPL. Towns: GeoNames, CC BY 4.0. Boundaries are not authoritative. Drawn with Leaflet.";

const ICONS = {
  in: "M8 3v10M3 8h10",
  out: "M3 8h10",
  fit: "M2 5.5V2h3.5M10.5 2H14v3.5M14 10.5V14h-3.5M5.5 14H2v-3.5M6 8a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
};

function button(label, path, onclick) {
  const node = html("button", { type: "button", "aria-label": label, title: label, onclick });
  const sign = svg(
    "svg",
    { width: 16, height: 16, fill: "none", stroke: "currentColor", "stroke-width": 1.5, "aria-hidden": true },
    node,
  );
  svg("path", { d: path }, sign);
  return node;
}

/** The four ways of knowing a place, drawn in the ink of words. */
function knowing() {
  const sign = (draw) => {
    const node = svg("svg", { width: 22, height: 16, viewBox: "-11 -8 22 16", "aria-hidden": true, class: "pn-icon" });
    draw(node);
    return node;
  };
  const ring = (dash) => (node) => {
    svg("circle", { r: 7.2, class: "pn-key-ring", "stroke-dasharray": dash && "3 2.2" }, node);
    svg("circle", { r: 3.4, class: "pn-key-body", "stroke-dasharray": dash && "2.2 1.4" }, node);
  };
  const along = (node) => {
    svg("path", { d: "M-10,4L-3,-1L3,1L10,-4", class: "pn-key-band" }, node);
    svg("path", { d: "M-10,4L-3,-1L3,1L10,-4", class: "pn-key-ring" }, node);
  };
  const rows = [
    [(node) => svg("circle", { r: 4.6, class: "pn-key-dot" }, node), "Named place"],
    [ring(false), "Area: somewhere in the ring"],
    [ring(true), "Taken from nearby text"],
    [along, "Along a border"],
  ];
  return html(
    "ul",
    {},
    rows.map(([draw, words]) => html("li", {}, sign(draw), words)),
  );
}

export class Furniture {
  constructor(map, campaign, { onFit }) {
    Object.assign(this, { map, campaign });
    this.root = html("div", { className: "pn-furniture" });
    map.getContainer().append(this.root);
    this.#frame();
    this.#legend();
    this.#controls(onFit);
    this.#foot();
    this.notice = html("div", { className: "pn-card pn-notice", hidden: true });
    this.hover = html("div", { className: "pn-card pn-hover", hidden: true });
    this.root.append(this.notice, this.hover);
    L.DomEvent.disableScrollPropagation(this.legend);
    for (const node of [this.legend, this.controls, this.notice, this.toggle]) L.DomEvent.disableClickPropagation(node);
    map.on("resize", () => {
      this.taken = null;
    });
    map.on("move zoomend resize", () => this.redrawFrame());
    map.on("zoomstart", () => this.frame.replaceChildren());
    map.on("mousemove", ({ latlng }) => this.#point(latlng));
    map.on("mouseout", () => this.coordinates.replaceChildren());
    this.redrawFrame();
  }

  #frame() {
    this.frame = svg("svg", { class: "pn-frame", "aria-hidden": true });
    this.map.getContainer().insertBefore(this.frame, this.root);
  }

  #legend() {
    this.counts = new Map();
    const occurring = [...new Set(this.campaign.events.type)].sort((a, b) => a - b);
    const rows = occurring.map((type) => {
      const { key, label, short } = this.campaign.types[type];
      const count = html("span", { className: "pn-legend-count" }, "0");
      this.counts.set(type, count);
      return html(
        "li",
        {},
        icon(key),
        html("span", { className: "pn-long" }, label),
        html("span", { className: "pn-short" }, short),
        count,
      );
    });
    this.legend = html(
      "div",
      { className: "pn-card pn-legend", id: "pn-legend" },
      html("h2", {}, "Events in the window"),
      html("ul", { className: "pn-legend-types" }, rows),
      html(
        "div",
        { className: "pn-legend-more" },
        html("hr"),
        html("h2", {}, "How well the place is known"),
        knowing(),
      ),
    );
    this.toggle = html(
      "button",
      { type: "button", className: "pn-card pn-legend-toggle", "aria-expanded": "false", "aria-controls": "pn-legend" },
      "Legend",
    );
    this.toggle.addEventListener("click", () => {
      this.toggle.setAttribute("aria-expanded", this.legend.classList.toggle("is-open"));
      this.taken = null;
    });
    this.root.append(this.toggle, this.legend);
  }

  #controls(onFit) {
    this.controls = html(
      "div",
      { className: "pn-card pn-controls" },
      button("Zoom in", ICONS.in, () => this.map.zoomIn(1)),
      button("Zoom out", ICONS.out, () => this.map.zoomOut(1)),
      button("Fit to the events", ICONS.fit, onFit),
    );
    this.root.append(this.controls);
  }

  #foot() {
    this.scale = svg("svg", { class: "pn-scale", role: "img" });
    this.coordinates = html("span", { className: "pn-coordinates" });
    this.foot = html(
      "div",
      { className: "pn-foot", title: SOURCES },
      this.coordinates,
      html("span", { className: "pn-long" }, "Natural Earth · NASA Blue Marble · GSHHG · GeoNames"),
      html("span", { className: "pn-short" }, "Natural Earth · GSHHG · GeoNames"),
    );
    this.root.append(this.scale, this.foot);
  }

  #point({ lat, lng }) {
    const words = (value, positive, negative) => `${Math.abs(value).toFixed(3)}° ${value < 0 ? negative : positive}`;
    this.coordinates.textContent = `${words(lat, "N", "S")} ${words(((lng + 540) % 360) - 180, "E", "W")}`;
  }

  setCounts(byType) {
    for (const [type, node] of this.counts) {
      node.textContent = byType[type].toLocaleString("en");
      node.parentNode.classList.toggle("is-none", byType[type] === 0);
    }
  }

  /** The boxes that names of places must keep clear of, in the frame of the view. */
  boxes() {
    return [...this.#cards(), ...this.gridNames];
  }

  /** Measured only when one of them may have changed its size: measuring makes the browser lay the page out. */
  #cards() {
    this.taken ??= this.#measure();
    return this.taken;
  }

  #measure() {
    const origin = this.map.getContainer().getBoundingClientRect();
    return [this.legend, this.toggle, this.controls, this.notice, this.foot, this.scale]
      .map((node) => node.getBoundingClientRect())
      .filter((box) => box.width > 0)
      .map((box) => [
        box.left - origin.left - 2,
        box.top - origin.top - 2,
        box.right - origin.left + 2,
        box.bottom - origin.top + 2,
      ]);
  }

  /** Say what lies outside the view, with what can be done about it, or that the window is empty. */
  setNotice(words, action = null) {
    if (this.said === words) return;
    this.said = words;
    this.taken = null;
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
      html("b", {}, mark.place.name),
      html("span", {}, `${plural(mark.count, "event")} in the window`),
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
    const step = zoom >= 9.5 ? 0.25 : zoom >= 8.5 ? 0.5 : zoom >= 6.5 ? 1 : zoom >= 5 ? 2 : 10;
    const boxes = this.#cards();
    this.gridNames = [];
    const name = (x, y, anchor, words) => {
      svg("text", { x, y, "text-anchor": anchor }, this.frame, words);
      const left = anchor === "middle" ? x - 16 : x - 34;
      this.gridNames.push([left, y - 11, left + 34, y + 3]);
    };
    const free = (x, y) =>
      !boxes.some((box) => x + 30 > box[0] && x - 30 < box[2] && y + 4 > box[1] && y - 14 < box[3]);
    const number = (value) => `${Math.abs(value)}°`;
    for (let lon = Math.ceil(bounds.getWest() / step) * step; lon <= bounds.getEast(); lon += step) {
      const { x } = this.map.latLngToContainerPoint([bounds.getNorth(), lon]);
      svg("line", { x1: x, x2: x, y1: 0, y2: size.y }, this.frame);
      if (x > 30 && x < size.x - 30 && free(x, 14)) {
        name(x, 14, "middle", lon === 0 ? "0°" : `${number(lon)} ${lon < 0 ? "W" : "E"}`);
      }
    }
    for (let lat = Math.ceil(bounds.getSouth() / step) * step; lat <= bounds.getNorth(); lat += step) {
      const { y } = this.map.latLngToContainerPoint([lat, bounds.getWest()]);
      svg("line", { y1: y, y2: y, x1: 0, x2: size.x }, this.frame);
      if (y > 24 && y < size.y - 30 && free(size.x - 30, y)) {
        name(size.x - 6, y - 4, "end", lat === 0 ? "0°" : `${number(lat)} ${lat < 0 ? "S" : "N"}`);
      }
    }
  }

  #scaleBar() {
    this.taken = null;
    const middle = this.map.getSize().divideBy(2);
    const metres = this.map.distance(
      this.map.containerPointToLatLng(middle),
      this.map.containerPointToLatLng(middle.add([100, 0])),
    );
    const pixels = 100000 / metres;
    const room = this.map.getSize().x < 700 ? 110 : 200;
    const km = KM_STEPS.filter((step) => step * pixels <= room).pop() ?? KM_STEPS[0];
    const width = km * pixels,
      mile = KM_PER_MILE * pixels;
    const miles = KM_STEPS.filter((step) => step * mile <= width).pop();
    this.scale.setAttribute("viewBox", `0 0 ${width + 44} 46`);
    this.scale.style.width = `${width + 44}px`;
    this.scale.setAttribute("aria-label", `Scale: the bar is ${km} km long`);
    this.scale.replaceChildren();
    for (const half of [0, 1]) {
      svg(
        "rect",
        { x: 4 + (half * width) / 2, y: 18, width: width / 2, height: 4, class: half ? "is-open" : "is-filled" },
        this.scale,
      );
    }
    svg("text", { x: 4, y: 13 }, this.scale, "0");
    svg("text", { x: 4 + width / 2, y: 13, "text-anchor": "middle" }, this.scale, (km / 2).toLocaleString("en"));
    svg("text", { x: 4 + width, y: 13, "text-anchor": "middle" }, this.scale, `${km.toLocaleString("en")} km`);
    if (!miles) return;
    const end = 4 + miles * mile;
    svg("path", { d: `M4,26v5M4,28.5H${end}M${end},26v5` }, this.scale);
    svg("text", { x: end, y: 42, "text-anchor": "middle" }, this.scale, `${miles.toLocaleString("en")} mi`);
  }
}
