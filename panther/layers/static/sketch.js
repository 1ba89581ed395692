// The markers while the window moves: drawn on a canvas, with the same shapes, colours and order as the drawing at rest.
//
// A browser keeps books of every node of a drawing in every frame in which one of them changes. With some hundred
// nodes that takes longer than a frame, however little is drawn. So the nodes rest while a thumb moves, and this stands
// in their place; they are brought up to date as soon as it pauses.

import { countDrop, shape } from "./glyphs.js";
import { LINE, WIDE_KM } from "./place_state.js";
import { COLLAR, PIP, pipDrop } from "./sign.js";

const DASH = [4, 2.6],
  RING_DASH = [5, 4];
const COUNT_PX = 12;
/** How far the small signs below a sign reach past it, in pixels. */
const REACH = 14;
const NAMES = ["--map-halo", "--map-ink", "--surface", "--ink", "--mark", "--mark-line"];

export class Sketch {
  /** @param pane the pane of the events; before: what lies over the markers in it. */
  constructor(map, pane, before, keys) {
    Object.assign(this, { map, keys });
    this.canvas = document.createElement("canvas");
    this.canvas.className = "pn-sketch";
    this.canvas.setAttribute("aria-hidden", "true");
    this.canvas.hidden = true;
    pane.insertBefore(this.canvas, before);
    this.paper = this.canvas.getContext("2d");
    this.outlines = new Map();
    this.rows = new Map();
    this.stamps = new Map();
  }

  get shown() {
    return !this.canvas.hidden;
  }

  hide() {
    this.canvas.hidden = true;
  }

  /** Draw marks over the view; ringOf(mark) gives the radius of its ring in pixels. */
  draw(marks, ringOf) {
    this.#lay();
    this.#readColours();
    this.#readyPaper();
    for (const mark of marks) if (mark.shown) this.#reach(mark.shown, ringOf);
    for (const mark of marks) this.#leader(mark);
    const last = marks.find((mark) => mark.selected);
    for (const mark of marks) if (mark !== last) this.#sign(mark);
    if (last) this.#sign(last);
    this.#at(0, 0);
  }

  /** The canvas covers the view, wherever the pane has been dragged to. */
  #lay() {
    const { x: width, y: height } = this.map.getSize(),
      { x: left, y: top } = this.map.containerPointToLayerPoint([0, 0]);
    const ratio = window.devicePixelRatio || 1;
    if (!this.shown || this.width !== width || this.height !== height || this.ratio !== ratio) {
      Object.assign(this, { width, height, ratio });
      [this.canvas.width, this.canvas.height] = [width * ratio, height * ratio];
      Object.assign(this.canvas.style, { width: `${width}px`, height: `${height}px`, left: `${left}px`, top: `${top}px` });
      this.canvas.hidden = false;
      this.fresh = true;
    }
    Object.assign(this, { left, top });
    this.paper.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.paper.clearRect(0, 0, width, height);
    this.#at(0, 0);
  }

  /** Draw from here on round a point of the pane. To save and restore the state would cost the font each time. */
  #at(x, y) {
    const { ratio } = this;
    this.paper.setTransform(ratio, 0, 0, ratio, (x - this.left) * ratio, (y - this.top) * ratio);
  }

  /** A canvas knows no names of colours: they are looked up once for each theme. */
  #readColours() {
    if (this.theme === document.documentElement.dataset.theme) return;
    this.theme = document.documentElement.dataset.theme;
    const probe = this.canvas.style,
      types = this.keys.flatMap((key) => [`--t-${key}`, `--on-${key}`]);
    this.colours = {};
    for (const name of [...NAMES, ...types]) {
      probe.color = `var(${name})`;
      this.colours[name] = getComputedStyle(this.canvas).color;
    }
    probe.color = "";
    this.font = getComputedStyle(document.documentElement).getPropertyValue("--font-ui");
    this.dark = this.theme === "dark";
    this.fresh = true;
  }

  /** What a paper forgets when it gets another size. */
  #readyPaper() {
    if (!this.fresh) return;
    this.fresh = false;
    this.stamps.clear();
    Object.assign(this.paper, { font: `700 ${COUNT_PX}px ${this.font}`, textAlign: "center", lineJoin: "round", imageSmoothingEnabled: false });
  }

  #outline(key, radius) {
    const name = `${key} ${radius}`;
    if (!this.outlines.has(name)) this.outlines.set(name, new Path2D(shape(key, radius)));
    return this.outlines.get(name);
  }

  #stroke(path, colour, width, { alpha = 1, dash = null } = {}) {
    const { paper } = this;
    paper.strokeStyle = this.colours[colour];
    paper.lineWidth = width;
    if (alpha !== 1) paper.globalAlpha = alpha;
    if (dash) paper.setLineDash(dash);
    paper.stroke(path);
    if (dash) paper.setLineDash([]);
    if (alpha !== 1) paper.globalAlpha = 1;
  }

  #fill(path, colour, alpha = 1) {
    const { paper } = this;
    paper.fillStyle = this.colours[colour];
    if (alpha !== 1) paper.globalAlpha = alpha;
    paper.fill(path);
    if (alpha !== 1) paper.globalAlpha = 1;
  }

  /** The ring of an area or the band of a line. */
  #reach(mark, ringOf) {
    if (!mark.hollow) return;
    const colour = `--t-${mark.key}`,
      faint = mark.faint != null;
    const path = new Path2D();
    if (mark.spot.geometry === LINE && mark.line) {
      mark.line.map((vertex) => this.map.latLngToLayerPoint(vertex)).forEach(({ x, y }) => path.lineTo(x, y));
      this.paper.lineCap = "round";
      this.#stroke(path, colour, 7, { alpha: faint ? 0.34 : 0.38 });
      this.paper.lineCap = "butt";
      return;
    }
    path.arc(mark.x0, mark.y0, ringOf(mark), 0, 2 * Math.PI);
    const wide = mark.spot.radius > WIDE_KM,
      { selected } = mark;
    if (!wide) this.#fill(path, colour, selected ? 0.1 : 0.05);
    const alpha = faint ? 0.34 : selected ? 1 : wide ? 0.42 : 0.62;
    this.#stroke(path, colour, selected ? 2 : 1.25, { alpha, dash: mark.spot.inferred ? RING_DASH : null });
  }

  #leader({ x, y, x0, y0 }) {
    if (Math.hypot(x - x0, y - y0) <= 5) return;
    const line = new Path2D(),
      dot = new Path2D();
    line.moveTo(x0, y0);
    line.lineTo(x, y);
    this.#stroke(line, "--map-ink", 0.8, { alpha: 0.65 });
    dot.arc(x0, y0, 1.8, 0, 2 * Math.PI);
    this.#fill(dot, "--map-ink");
  }

  #sign(mark) {
    const { key } = mark;
    this.#at(mark.x, mark.y);
    if (mark.selected) {
      const outline = this.#outline(key, mark.radius);
      this.#stroke(outline, this.dark ? "--map-halo" : "--ink", 18);
      this.#stroke(outline, this.dark ? "--mark-line" : "--mark", 15);
    }
    const pips = mark.types.slice(1, 1 + PIP.most).map((type) => this.keys[type]);
    const faint = mark.faint != null,
      inferred = mark.spot?.inferred;
    const look = mark.knot ? "knot" : [key, mark.radius, mark.hollow, faint, inferred, ...pips].join();
    this.#stamp(look, Math.ceil(1.5 * mark.radius) + REACH, () => {
      this.#halo(key, mark.radius);
      if (mark.knot) this.#knot(mark.radius);
      else this.#body(key, mark.radius, { hollow: mark.hollow, faint, inferred });
      if (pips.length) this.#pips(pips, pipDrop(mark));
    });
    if (mark.knot) this.#count(mark.knot.length, 4.2, 12, "--ink");
    else if (mark.count > 1) {
      const ink = mark.hollow || faint ? "--ink" : `--on-${key}`;
      this.#count(mark.count, countDrop(key) * mark.radius + 4.2, mark.radius > 12 ? 13.5 : 12, ink);
    }
  }

  /** Print what was drawn before under this name; it reaches as many pixels from its middle. To draw it costs more. */
  #stamp(name, reach, draw) {
    const { paper, ratio } = this;
    // Between two pixels of the screen a stamp would be blurred.
    if (!Number.isInteger(ratio)) return draw();
    let stamp = this.stamps.get(name);
    if (!stamp) {
      const size = 2 * reach * ratio;
      this.paper = new OffscreenCanvas(size, size).getContext("2d");
      this.paper.setTransform(ratio, 0, 0, ratio, size / 2, size / 2);
      this.paper.lineJoin = "round";
      draw();
      stamp = this.paper.canvas.transferToImageBitmap();
      this.paper = paper;
      this.stamps.set(name, stamp);
    }
    paper.drawImage(stamp, -reach, -reach, 2 * reach, 2 * reach);
  }

  #halo(key, radius) {
    this.#stroke(this.#outline(key, radius), "--map-halo", 4);
    this.#fill(this.#outline(key, radius), "--map-halo");
  }

  #knot(radius) {
    for (const [by, width] of [
      [0, 1.5],
      [3, 0.75],
    ]) {
      const ring = new Path2D();
      ring.arc(0, 0, radius - by, 0, 2 * Math.PI);
      this.#fill(ring, "--surface");
      this.#stroke(ring, "--map-ink", width);
    }
  }

  #body(key, radius, { hollow, faint, inferred }) {
    const colour = `--t-${key}`,
      outline = this.#outline(key, radius);
    if (hollow) {
      this.#fill(outline, "--surface");
      this.#stroke(outline, colour, 2.25, { alpha: faint ? 0.55 : 1, dash: inferred ? DASH : null });
    } else {
      this.#fill(outline, colour, faint ? 0.45 : 1);
      if (faint) this.#stroke(outline, colour, 1.4);
      if (inferred) this.#stroke(this.#outline(key, radius + COLLAR), colour, 1.5, { dash: DASH });
    }
  }

  #count(number, y, size, ink) {
    const scale = size / COUNT_PX,
      { paper } = this;
    paper.fillStyle = this.colours[ink];
    // Scaled, as to set a font makes the browser reckon all styles of the page.
    paper.scale(scale, scale);
    paper.fillText(number, 0, y / scale);
    paper.scale(1 / scale, 1 / scale);
  }

  /** The other types of a place, as small signs below its own. */
  #pips(keys, below) {
    this.paper.translate(0, below);
    const pips = this.#rowOf(keys);
    this.#stroke(pips.all, "--map-halo", 2.6);
    pips.each.forEach((path, place) => this.#fill(path, `--t-${keys[place]}`));
    this.paper.translate(0, -below);
  }

  /** The outlines of small signs side by side, each and all together. */
  #rowOf(keys) {
    const name = keys.join(" ");
    if (!this.rows.has(name)) {
      const each = keys.map((key, place) => {
        const path = new Path2D();
        const left = (place - (keys.length - 1) / 2) * PIP.apart;
        path.addPath(this.#outline(key, PIP.radius), new DOMMatrix([1, 0, 0, 1, left, 0]));
        return path;
      });
      const all = new Path2D();
      for (const path of each) all.addPath(path);
      this.rows.set(name, { each, all });
    }
    return this.rows.get(name);
  }
}
