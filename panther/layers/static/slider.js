// The time slider: two thumbs, the band between them, and the days of the campaign over it. Plain SVG, no library, no
// Streamlit.
//
// new TimeSlider(root, campaign, {onMove(from, to), onCommit()}): onMove in every frame in which a thumb moved,
// onCommit when it is let go. draw({from, to, selected}) shows a state. Days are numbers (days.js).

import { dateOf, dayWords, monthName, monthShort, plural, shortDay, spanWords } from "./days.js";
import { svg } from "./glyphs.js";
import { binsOf } from "./histogram.js";

const PAD = 12,
  TOP = 24,
  FOOT = 36,
  FLAG = 50,
  FLAG_GAP = 3,
  BLOCK = 11,
  BLOCKS = 6.2,
  MOST_BLOCKS = 10;
const THUMB_GAP = 20,
  LABEL_GAP = 18;
const KEYS = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
  Home: -Infinity,
  End: Infinity,
};

export class TimeSlider {
  constructor(root, campaign, { onMove, onCommit }) {
    Object.assign(this, { root, campaign, onMove, onCommit });
    this.days = campaign.last - campaign.first + 1;
    this.years = dateOf(campaign.first).year !== dateOf(campaign.last).year;
    this.histogram = binsOf(campaign);
    this.drawing = svg("svg", { class: "pn-time-drawing" });
    root.replaceChildren(this.drawing);
    this.back = svg("g", { "aria-hidden": "true" }, this.drawing);
    this.blocks = svg("g", { "aria-hidden": "true" }, this.drawing);
    this.front = svg("g", { "aria-hidden": "true" }, this.drawing);
    this.band = this.#band();
    this.thumbs = [this.#thumb("From", 0), this.#thumb("To", 1)];
    this.resized = new ResizeObserver(() => this.#layout());
    this.resized.observe(root);
  }

  destroy() {
    this.resized.disconnect();
  }

  draw(state) {
    this.state = state;
    if (!this.width) this.#layout();
    else this.#drawState();
  }

  #x(day) {
    return PAD + (day - this.campaign.first) * this.dayWidth;
  }

  #layout() {
    this.width = this.root.clientWidth;
    if (!this.width || !this.state) return;
    this.height = this.root.clientHeight;
    this.base = this.height - FOOT;
    this.dayWidth = (this.width - 2 * PAD) / this.days;
    this.drawing.setAttribute("viewBox", `0 0 ${this.width} ${this.height}`);
    this.#drawBlocks();
    this.#drawState();
  }

  // the days, drawn once for each width; the window only changes which of them are lit

  #drawBlocks() {
    this.blocks.replaceChildren();
    this.bins = [];
    const { bins, most } = this.histogram;
    const room = this.base - TOP - 2;
    const stacked = most > MOST_BLOCKS;
    const unit = stacked ? room / most : Math.min(BLOCK, room / Math.max(BLOCKS, most));
    for (const bin of bins) this.bins.push({ ...bin, node: this.#bin(bin, unit, stacked) });
    if (stacked) svg("text", { x: PAD, y: TOP + 4, class: "pn-time-top" }, this.blocks, most.toLocaleString("en"));
  }

  #bin(bin, unit, stacked) {
    const node = svg("g", {}, this.blocks);
    const x = this.#x(bin.from),
      full = this.dayWidth * (bin.to - bin.from + 1);
    const width = Math.max(full - Math.max(Math.min(1.5, full * 0.3), full * 0.14), 0.6),
      left = x + (full - width) / 2;
    if (!bin.blocks.length)
      svg("circle", { cx: x + full / 2, cy: this.base - 2, r: Math.min(1, full / 3), class: "pn-time-none" }, node);
    const stacks = stacked ? merge(bin.blocks) : bin.blocks.map((block) => ({ ...block, count: 1 }));
    let height = 0;
    for (const { type, weight, count, event } of stacks) {
      const block = svg(
        "rect",
        {
          x: left.toFixed(1),
          width: width.toFixed(1),
          opacity: weight.toFixed(2),
          "data-event": event,
          y: (this.base - (height + count) * unit + 0.75).toFixed(1),
          height: Math.max(count * unit - 1.5, 0.5).toFixed(1),
        },
        node,
      );
      block.style.fill = `var(--t-${this.campaign.types[type].key})`;
      height += count;
    }
    return node;
  }

  // the state: window, thumbs, selected event

  #drawState() {
    const { from, to } = this.state;
    for (const { node, from: start, to: end } of this.bins)
      node.classList.toggle("is-outside", end < from || start > to);
    this.#drawBack(from, to);
    this.#drawFront(from, to);
    this.thumbs.forEach((thumb, side) => this.#placeThumb(thumb, side));
    set(this.band, {
      "aria-valuenow": from - this.campaign.first,
      x: this.#x(from),
      width: this.#x(to + 1) - this.#x(from),
      y: TOP - 4,
      height: this.base - TOP + 20,
      "aria-valuetext": spanWords(from, to, " to "),
    });
    this.#markSelected();
  }

  #drawBack(from, to) {
    this.back.replaceChildren();
    svg(
      "rect",
      {
        x: this.#x(from),
        y: TOP - 4,
        width: this.#x(to + 1) - this.#x(from),
        height: this.base - TOP + 6,
        class: "pn-time-window",
      },
      this.back,
    );
    for (const day of this.#monthStarts()) {
      svg(
        "line",
        { x1: this.#x(day), x2: this.#x(day), y1: TOP - 4, y2: this.base + 16, class: "pn-time-month" },
        this.back,
      );
    }
  }

  #drawFront(from, to) {
    this.front.replaceChildren();
    const { first, last } = this.campaign,
      y = this.base + 7;
    svg(
      "line",
      { x1: this.#x(first), x2: this.#x(last + 1), y1: this.base + 0.5, y2: this.base + 0.5, class: "pn-time-base" },
      this.front,
    );
    svg(
      "rect",
      { x: this.#x(first), y, width: this.#x(last + 1) - this.#x(first), height: 4, rx: 2, class: "pn-time-track" },
      this.front,
    );
    svg(
      "rect",
      { x: this.#x(from), y: y - 1, width: this.#x(to + 1) - this.#x(from), height: 6, rx: 1, class: "pn-time-chosen" },
      this.front,
    );
    this.#drawLabels(from, to);
  }

  /** Names of months (of years on a long campaign), then Mondays where they fit; none under a thumb. */
  #drawLabels(from, to) {
    const taken = [this.#x(from), this.#x(to + 1)].map((x) => [x - LABEL_GAP, x + LABEL_GAP]);
    const write = (x, words, className, anchor) => {
      const width = words.length * 6.6;
      const left = anchor === "middle" ? x - width / 2 : x;
      if (left < 0 || left + width > this.width || taken.some(([low, high]) => left < high && left + width > low))
        return;
      taken.push([left - 8, left + width + 8]);
      svg("text", { x, y: this.base + 29, class: className, "text-anchor": anchor }, this.front, words);
    };
    const years = new Set();
    for (const day of this.#monthStarts()) {
      const { month, year } = dateOf(day);
      const words = this.days > 800 ? String(year) : this.dayWidth * 30 < 90 ? monthShort(month) : monthName(month);
      if (this.days <= 800 || !years.has(year)) write(this.#x(day) + 4, words, "is-month", "start");
      years.add(year);
    }
    if (dateOf(this.campaign.first).day !== 1)
      write(this.#x(this.campaign.first), shortDay(this.campaign.first), "is-month", "start");
    if (this.dayWidth < 3) return;
    for (let day = this.campaign.first; day <= this.campaign.last; day += 1) {
      const { weekday, day: number } = dateOf(day);
      if (weekday === 1) write(this.#x(day) + this.dayWidth / 2, String(number), "", "middle");
    }
  }

  #monthStarts() {
    const starts = [];
    for (let day = this.campaign.first; day <= this.campaign.last; day += 1) {
      const { day: number } = dateOf(day);
      if (number === 1) starts.push(day);
      else day += Math.max(0, 27 - number);
    }
    return starts;
  }

  #markSelected() {
    this.marked?.remove();
    if (this.state.selected == null) return;
    this.marked = svg("g", { "aria-hidden": "true" });
    for (const block of this.blocks.querySelectorAll(`[data-event="${this.state.selected}"]`)) {
      const { x, y, width, height } = Object.fromEntries(
        ["x", "y", "width", "height"].map((name) => [name, Number(block.getAttribute(name))]),
      );
      svg(
        "rect",
        { x: x - 2.2, y: y - 2.2, width: width + 4.4, height: height + 4.4, rx: 1, class: "pn-time-selected-line" },
        this.marked,
      );
      svg("rect", { x: x - 1, y: y - 1, width: width + 2, height: height + 2, class: "pn-time-selected" }, this.marked);
    }
    this.blocks.after(this.marked);
  }

  // thumbs and band

  #band() {
    const band = svg(
      "rect",
      {
        class: "pn-time-band",
        tabindex: 0,
        role: "slider",
        "aria-label": "Window",
        "aria-valuemin": 0,
        "aria-valuemax": this.days - 1,
      },
      this.drawing,
    );
    band.addEventListener("pointerdown", (event) => this.#drag(event, [true, true]));
    band.addEventListener("keydown", (event) => {
      const length = this.state.to - this.state.from + 1;
      const step = { PageDown: -length, PageUp: length }[event.key] ?? KEYS[event.key];
      this.#key(event, step, [true, true]);
    });
    return band;
  }

  #thumb(name, side) {
    const node = svg(
      "g",
      { class: "pn-time-thumb", tabindex: 0, role: "slider", "aria-label": name, "aria-orientation": "horizontal" },
      this.drawing,
    );
    const parts = {
      node,
      hit: svg("rect", { width: 44, fill: "transparent" }, node),
      line: svg("line", { class: "pn-time-line" }, node),
      flag: svg("rect", { height: 19, rx: 3, class: "pn-time-flag", y: 0 }, node),
      words: svg("text", { y: 13.5, class: "pn-time-flag-words" }, node),
      ring: svg("rect", { width: 24, height: 36, rx: 5, class: "pn-time-ring" }, node),
      grip: svg("rect", { width: 16, height: 28, rx: 3, class: "pn-time-grip" }, node),
      ribs: svg("path", { class: "pn-time-ribs" }, node),
    };
    const moves = [side === 0, side === 1];
    node.addEventListener("pointerdown", (event) => this.#drag(event, moves));
    node.addEventListener("keydown", (event) => this.#key(event, KEYS[event.key], moves));
    for (const name of ["focus", "blur"])
      node.addEventListener(name, () => this.state && this.thumbs.forEach((one, each) => this.#placeThumb(one, each)));
    return parts;
  }

  #placeThumb({ node, hit, line, flag, words, ring, grip, ribs }, side) {
    const { from, to } = this.state,
      day = side ? to : from,
      x = this.#x(side ? day + 1 : day),
      y = this.base + 7;
    const left = this.#x(from),
      right = this.#x(to + 1),
      near = right - left < THUMB_GAP;
    const grasp = near ? x + (side ? 8.5 : -8.5) : x;
    const spoken = this.#spoken(day);
    const { text, width, start } = this.#flags()[side];
    set(node, {
      "aria-valuemin": side ? from : this.campaign.first,
      "aria-valuemax": side ? this.campaign.last : to,
      "aria-valuenow": day,
      "aria-valuetext": spoken,
    });
    set(hit, { x: near ? grasp - (side ? 8 : 36) : x - 22, y: 0, height: this.base + 26 });
    set(line, { x1: x, x2: x, y1: TOP - 4, y2: y + 2 });
    set(flag, { x: start, width });
    set(words, { x: start + width / 2 });
    words.textContent = text;
    set(ring, { x: grasp - 12, y: y - 16 });
    set(grip, { x: grasp - 8, y: y - 12 });
    set(ribs, { d: `M${grasp - 2.5},${y - 5}v14M${grasp + 2.5},${y - 5}v14` });
  }

  #spoken(day) {
    return `${dayWords(day)}, ${plural(this.histogram.on(day), "event")}`;
  }

  /** Words and place of both flags: each over its thumb, back to back where they would meet, never over an edge. */
  #flags() {
    const { from, to } = this.state;
    const flags = [from, to].map((day, side) => {
      const full = this.thumbs[side].node.matches(":focus-visible");
      const text = full ? this.#spoken(day) : shortDay(day, this.years);
      const width = Math.max(FLAG, text.length * 6.4 + 14);
      return { text, width, start: this.#x(side ? day + 1 : day) - width / 2 };
    });
    const [one, other] = flags;
    if (one.start + one.width + FLAG_GAP > other.start) {
      const middle = (this.#x(from) + this.#x(to + 1)) / 2;
      one.start = middle - FLAG_GAP / 2 - one.width;
    }
    one.start = Math.max(0, Math.min(one.start, this.width - one.width - FLAG_GAP - other.width));
    other.start = Math.min(Math.max(other.start, one.start + one.width + FLAG_GAP), this.width - other.width);
    return flags;
  }

  #moveBy(step, [low, high], { from, to } = this.state) {
    const { first, last } = this.campaign;
    const shift = Math.max(low ? first - from : from - to, Math.min(high ? last - to : to - from, step));
    // Kept at once: a second key may come before the first is drawn.
    this.state = { ...this.state, from: low ? from + shift : from, to: high ? to + shift : to };
    this.onMove(this.state.from, this.state.to);
  }

  #key(event, step, moves) {
    if (step == null) return;
    event.preventDefault();
    this.#moveBy(step, moves);
    this.onCommit();
  }

  #drag(event, moves) {
    if (event.button !== 0) return;
    event.preventDefault();
    const target = event.currentTarget,
      origin = event.clientX,
      start = { ...this.state };
    target.focus({ focusVisible: false });
    target.setPointerCapture(event.pointerId);
    const move = ({ clientX }) => this.#moveBy(Math.round((clientX - origin) / this.dayWidth), moves, start);
    const drop = () => {
      target.removeEventListener("pointermove", move);
      target.removeEventListener("lostpointercapture", drop);
      if (this.state.from !== start.from || this.state.to !== start.to) this.onCommit();
    };
    target.addEventListener("pointermove", move);
    target.addEventListener("lostpointercapture", drop);
  }
}

const set = (node, attributes) => {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
};

/** Blocks of one type and weight as one bar. */
function merge(blocks) {
  const bars = [];
  for (const { type, weight } of blocks) {
    const last = bars[bars.length - 1];
    if (last && last.type === type && Math.abs(last.weight - weight) < 0.01) last.count += 1;
    else bars.push({ type, weight, count: 1 });
  }
  return bars;
}
