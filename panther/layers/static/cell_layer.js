// The cells of a corpus as they are drawn: the number of events in the window, in a ring of the shares of their types.
// On a canvas, as every frame of a drag changes all of them; at rest a button lies over each for hand and keyboard.

import { html } from "./glyphs.js";
import { counted, figures, translated } from "./words.js";

const LEAST = 9,
  GROWTH = 3.6,
  RING = 5,
  GAP = 2,
  MARGIN = 60,
  HIT = 36;
const WIDE_KM = 100,
  EARTH_M = 40075016.686;
const NAMES = ["--map-halo", "--surface", "--ink", "--mark", "--mark-line", "--map-ink"];

/** Radius in pixels: ten times as many events, one step more. */
const radiusOf = (count) => LEAST + GROWTH * Math.log10(count);

export class CellLayer {
  /** @param on pick(cell), hover(mark or null) */
  constructor(map, campaign, { onPick, onHover }) {
    Object.assign(this, { map, campaign, onPick, onHover });
    this.keys = campaign.types.map(({ key }) => key);
    const pane = map.createPane("pn-events");
    pane.style.zIndex = 450;
    pane.classList.add("leaflet-zoom-hide");
    this.canvas = html("canvas", { className: "pn-sketch", "aria-hidden": "true" });
    this.paper = this.canvas.getContext("2d");
    this.signs = html("div", { className: "pn-cells", role: "group", "aria-label": translated("Places with events in the window") });
    pane.append(this.canvas, this.signs);
    this.pane = pane;
    this.buttons = new Map();
  }

  /** Draw marks, and give those that are seen; at rest buttons follow. */
  draw(marks, { still = true } = {}) {
    this.#lay();
    this.#readColours();
    const seen = marks.filter(({ x, y }) => this.#isNear(x, y));
    for (const mark of seen) this.#reach(mark);
    for (const mark of seen) if (!mark.selected) this.#sign(mark);
    for (const mark of seen) if (mark.selected) this.#sign(mark);
    if (still) this.#follow(seen);
    return seen;
  }

  #lay() {
    const { x: width, y: height } = this.map.getSize(),
      { x: left, y: top } = this.map.containerPointToLayerPoint([0, 0]),
      ratio = window.devicePixelRatio || 1;
    if (this.width !== width || this.height !== height || this.ratio !== ratio) {
      Object.assign(this, { width, height, ratio });
      [this.canvas.width, this.canvas.height] = [width * ratio, height * ratio];
      Object.assign(this.canvas.style, { width: `${width}px`, height: `${height}px` });
    }
    if (this.left !== left || this.top !== top)
      Object.assign(this.canvas.style, { left: `${left}px`, top: `${top}px` });
    Object.assign(this, { left, top });
    this.paper.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.paper.clearRect(0, 0, width, height);
    this.paper.translate(-left, -top);
    Object.assign(this.paper, { textAlign: "center", textBaseline: "middle" });
  }

  #isNear(x, y) {
    return (
      x > this.left - MARGIN && y > this.top - MARGIN && x < this.left + this.width + MARGIN && y < this.top + this.height + MARGIN
    );
  }

  /** A canvas knows no names of colours: they are looked up once for each theme. */
  #readColours() {
    const { theme } = document.documentElement.dataset;
    if (this.theme === theme) return;
    this.theme = theme;
    this.colours = {};
    for (const name of [...NAMES, ...this.keys.map((key) => `--t-${key}`)]) {
      this.canvas.style.color = `var(${name})`;
      this.colours[name] = getComputedStyle(this.canvas).color;
    }
    this.canvas.style.color = "";
    this.font = getComputedStyle(document.documentElement).getPropertyValue("--font-ui");
  }

  #disc(x, y, radius, colour) {
    this.paper.beginPath();
    this.paper.arc(x, y, radius, 0, 2 * Math.PI);
    this.paper.fillStyle = this.colours[colour];
    this.paper.fill();
  }

  /** How far an area reaches, where one place alone stands for it. */
  #reach({ x, y, radius, area, selected }) {
    if (!area) return;
    const metres = EARTH_M * Math.cos((area.lat * Math.PI) / 180) / 2 ** (this.map.getZoom() + 8);
    const reach = (area.km * 1000) / metres;
    if (reach < radius || area.km > WIDE_KM) return;
    const { paper } = this;
    paper.beginPath();
    paper.arc(x, y, reach, 0, 2 * Math.PI);
    paper.strokeStyle = this.colours["--map-ink"];
    paper.globalAlpha = selected ? 0.9 : 0.4;
    paper.lineWidth = selected ? 2 : 1.25;
    paper.stroke();
    paper.globalAlpha = 1;
  }

  #sign({ x, y, count, byType, radius, selected }) {
    const { paper } = this;
    if (selected) {
      this.#disc(x, y, radius + 7, this.theme === "dark" ? "--map-halo" : "--ink");
      this.#disc(x, y, radius + 5.5, this.theme === "dark" ? "--mark-line" : "--mark");
    }
    this.#disc(x, y, radius + GAP, "--map-halo");
    let angle = -Math.PI / 2;
    byType.forEach((events, type) => {
      if (!events) return;
      const end = angle + (events / count) * 2 * Math.PI;
      paper.beginPath();
      paper.arc(x, y, radius, angle, end);
      paper.lineTo(x, y);
      paper.fillStyle = this.colours[`--t-${this.keys[type]}`];
      paper.fill();
      angle = end;
    });
    this.#disc(x, y, radius - RING, "--surface");
    const words = figures(count);
    const size = Math.min(12.5, (2 * (radius - RING) + 4) / (0.56 * words.length));
    paper.font = `600 ${Math.max(8.5, size).toFixed(1)}px ${this.font}`;
    paper.fillStyle = this.colours["--ink"];
    paper.fillText(words, x, y + 0.5);
  }

  // buttons

  #follow(marks) {
    const shown = new Set(marks.map(({ cell }) => cell));
    for (const [cell, button] of this.buttons)
      if (!shown.has(cell) && button !== document.activeElement) {
        button.remove();
        this.buttons.delete(cell);
      }
    for (const mark of marks) {
      const button = this.buttons.get(mark.cell) ?? this.#button(mark);
      button.mark = mark;
      const size = Math.max(HIT, 2 * mark.radius);
      Object.assign(button.style, { left: `${mark.x - size / 2}px`, top: `${mark.y - size / 2}px`, width: `${size}px`, height: `${size}px` });
      button.setAttribute("aria-label", counted("{place}, {count} event", "{place}, {count} events", mark.count, { place: mark.name }));
      button.setAttribute("aria-pressed", mark.selected);
    }
  }

  #button({ cell }) {
    const button = html("button", { type: "button", className: "pn-cell" });
    button.addEventListener("click", () => this.onPick(button.mark));
    button.addEventListener("pointerenter", () => this.onHover(button.mark));
    button.addEventListener("pointerleave", () => this.onHover(null));
    button.addEventListener("focus", () => this.onHover(button.mark));
    button.addEventListener("blur", () => this.onHover(null));
    this.buttons.set(cell, button);
    this.signs.append(button);
    return button;
  }

  /** Another zoom has other cells. */
  clear() {
    this.signs.replaceChildren();
    this.buttons.clear();
  }

  radiusOf(count) {
    return radiusOf(count);
  }
}
