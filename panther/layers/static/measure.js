// Measures along the great circle: points by click, a running length in kilometres and miles.

import { html, svg } from "./glyphs.js";
import { LANGUAGE, translated } from "./words.js";

const KM_PER_MILE = 1.609344;
const STEP_KM = 50;
const SAME_PX = 3;
const RADIAN = Math.PI / 180;
const HELP = translated("Click sets a point. Double click or Enter ends, Escape clears.");

const figure = (value) => value.toLocaleString(LANGUAGE, { maximumFractionDigits: value < 100 ? 1 : 0 });

export const lengthWords = (metres) => translated("{km} km · {miles} mi", { km: figure(metres / 1000), miles: figure(metres / 1000 / KM_PER_MILE) });

const vector = ({ lat, lng }) => [
  Math.cos(lat * RADIAN) * Math.cos(lng * RADIAN),
  Math.cos(lat * RADIAN) * Math.sin(lng * RADIAN),
  Math.sin(lat * RADIAN),
];

/** Points on the great circle from one place to another, both included, some kilometres apart. */
export function greatCircle(from, to) {
  const [a, b] = [vector(from), vector(to)];
  const dot = Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]));
  const angle = Math.acos(dot);
  const steps = Math.max(1, Math.ceil((angle * 6371) / STEP_KM));
  const between = Array.from({ length: steps - 1 }, (_, step) => {
    const part = (step + 1) / steps,
      [one, other] = [Math.sin((1 - part) * angle), Math.sin(part * angle)];
    const [x, y, z] = a.map((value, axis) => value * one + b[axis] * other);
    return { lat: Math.atan2(z, Math.hypot(x, y)) / RADIAN, lng: Math.atan2(y, x) / RADIAN };
  });
  return [from, ...between, to];
}

export class Measure {
  constructor(map) {
    this.map = map;
    this.onToggle = () => {};
    this.onSize = () => {};
    this.on = false;
    this.points = [];
    const pane = map.createPane("pn-measure");
    pane.style.zIndex = 460;
    pane.style.pointerEvents = "none";
    pane.classList.add("leaflet-zoom-hide");
    this.root = svg("svg", { class: "pn-overlay", width: 1, height: 1 }, pane);
    this.sum = html("b", { className: "pn-length", "aria-live": "polite" });
    this.help = html("span", {}, HELP);
    this.card = html("div", { className: "pn-card pn-measure", role: "status", hidden: true }, this.sum, this.help);
    map.on("click", ({ latlng }) => this.on && this.#add(latlng));
    map.on("dblclick", () => this.on && this.#end());
    map.on("mousemove", ({ latlng }) => this.on && this.#follow(latlng));
    map.on("moveend", () => this.#draw());
    map.getContainer().addEventListener("keydown", (event) => this.on && this.#key(event));
  }

  toggle() {
    this.on = !this.on;
    this.map.doubleClickZoom[this.on ? "disable" : "enable"]();
    this.map.getContainer().classList.toggle("is-measuring", this.on);
    this.card.hidden = !this.on;
    this.#clear();
    this.onToggle(this.on);
    this.onSize();
  }

  #key(event) {
    const inMap = event.target === this.map.getContainer();
    if (event.key === "Escape") this.#escape();
    else if (event.key === "Enter" && event.target.closest("button") == null) this.#end();
    else if (event.key === " " && inMap) this.#add(this.map.getCenter());
    else return;
    event.preventDefault();
  }

  /** Clears; with nothing to clear, puts the tool away. */
  #escape() {
    if (this.points.length) this.#clear();
    else this.toggle();
  }

  #add(point) {
    if (this.ended) this.#clear();
    const last = this.points.at(-1);
    const at = (place) => this.map.latLngToLayerPoint(place);
    if (!last || at(last).distanceTo(at(point)) > SAME_PX) this.points.push(point);
    this.pointer = null;
    this.#draw();
  }

  #follow(point) {
    if (this.ended || !this.points.length) return;
    this.pointer = point;
    this.#draw();
  }

  #end() {
    if (!this.points.length) return;
    this.ended = true;
    this.pointer = null;
    this.#draw();
  }

  #clear() {
    Object.assign(this, { points: [], pointer: null, ended: false });
    this.#draw();
  }

  #length(points) {
    return points.reduce((sum, point, number) => sum + (number ? this.map.distance(points[number - 1], point) : 0), 0);
  }

  #draw() {
    const points = this.pointer ? [...this.points, this.pointer] : this.points;
    const words = points.length > 1 ? lengthWords(this.#length(points)) : "";
    if (this.sum.textContent !== words) this.sum.textContent = words;
    this.help.textContent = this.ended ? translated("Click starts anew, Escape clears.") : HELP;
    this.root.replaceChildren();
    if (!points.length) return;
    const line = points.flatMap((point, number) => (number ? greatCircle(points[number - 1], point).slice(1) : [point]));
    const at = (place) => this.map.latLngToLayerPoint(place);
    const path = `M${line.map((place) => [at(place).x, at(place).y].join()).join("L")}`;
    for (const name of ["pn-measure-halo", "pn-measure-line"]) svg("path", { d: path, class: name }, this.root);
    for (const place of this.points)
      svg("circle", { cx: at(place).x, cy: at(place).y, r: 3.5, class: "pn-measure-point" }, this.root);
  }
}
