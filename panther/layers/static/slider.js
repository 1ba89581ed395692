// The time slider: two thumbs, the band between them, and the days of the campaign over it (chart.js). Plain SVG, no
// library, no Streamlit.
//
// new TimeSlider(root, campaign, {onMove(from, to), onCommit(), onPick(event)}): onMove in every frame in which a thumb
// moved, onCommit when it is let go, onPick when a block of the chart is clicked. draw({from, to, selected, mode, mask}) shows a state: in the mode "upto" the window begins
// with the campaign and only its end moves; mask has a 1 for each event that passes the filters (null: all do). Days are
// numbers (days.js).

import { DayChart, TOP } from "./chart.js";
import { dateOf, dayWords, eventCount, shortDay, spanEnds } from "./days.js";
import { svg } from "./glyphs.js";
import { translated, translatedIn } from "./words.js";
import { say, set } from "./writing.js";

const FLAG = 50,
  FLAG_GAP = 3;
const THUMB_GAP = 20,
  REST_MS = 120;
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
  constructor(root, campaign, { onMove, onCommit, onPick = () => {} }) {
    Object.assign(this, { root, campaign, onMove, onCommit, onPick });
    this.years = dateOf(campaign.first).year !== dateOf(campaign.last).year;
    this.sheets = ["is-ground", "is-days", "is-moving"].map((name) => svg("svg", { class: `pn-time-drawing ${name}` }));
    this.drawing = this.sheets[2];
    for (const sheet of this.sheets.slice(0, 2)) sheet.setAttribute("aria-hidden", "true");
    root.replaceChildren(...this.sheets);
    this.chart = new DayChart(this.sheets, campaign);
    this.drawing.addEventListener("click", (event) => !this.#isHandle(event.target) && this.#click(event));
    this.band = this.#band();
    this.thumbs = [this.#thumb(translatedIn("start of the window", "From"), 0), this.#thumb(translatedIn("end of the window", "To"), 1)];
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
    return this.chart.x(day);
  }

  #isHandle(node) {
    return node === this.band || node.closest(".pn-time-thumb") !== null;
  }

  #layout() {
    this.width = this.root.clientWidth;
    if (!this.width || !this.state) return;
    for (const sheet of this.sheets) sheet.setAttribute("viewBox", `0 0 ${this.width} ${this.root.clientHeight}`);
    this.chart.layout(this.width, this.root.clientHeight);
    this.base = this.chart.base;
    this.#drawState();
  }

  #drawState() {
    const { from, to, mode } = this.state;
    this.chart.draw(this.state);
    this.thumbs[0].node.style.display = mode === "upto" ? "none" : "";
    this.thumbs.forEach((thumb, side) => this.#placeThumb(thumb, side));
    set(this.band, {
      "aria-valuenow": from - this.campaign.first,
      x: this.#x(from),
      width: this.#x(to + 1) - this.#x(from),
      y: TOP - 4,
      height: this.base - TOP + 20,
      "aria-valuetext": this.#spokenSpan(from, to),
    });
  }

  // thumbs and band

  #band() {
    const band = svg(
      "rect",
      {
        class: "pn-time-band",
        tabindex: 0,
        role: "slider",
        "aria-label": translated("Window"),
        "aria-valuemin": 0,
        "aria-valuemax": this.chart.days - 1,
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
    say(words, text);
    set(ring, { x: grasp - 12, y: y - 16 });
    set(grip, { x: grasp - 8, y: y - 12 });
    set(ribs, { d: `M${grasp - 2.5},${y - 5}v14M${grasp + 2.5},${y - 5}v14` });
  }

  #spoken(day) {
    return `${dayWords(day)}, ${eventCount(this.chart.on(day))}`;
  }

  #spokenSpan(from, to) {
    if (from === to) return dayWords(from);
    const [first, last] = spanEnds(from, to);
    return translated("{first} to {last}", { first, last });
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

  #moveBy(step, [lowMoves, high], { from, to } = this.state) {
    const { first, last } = this.campaign;
    const low = lowMoves && this.state.mode !== "upto";
    const shift = Math.max(low ? first - from : from - to, Math.min(high ? last - to : to - from, step));
    // Kept at once: a second key may come before the first is drawn.
    this.state = { ...this.state, from: low ? from + shift : from, to: high ? to + shift : to };
    this.onMove(this.state.from, this.state.to);
  }

  /** A click that moved nothing chooses the event under it. */
  #click({ clientX, clientY }) {
    const { left, top } = this.drawing.getBoundingClientRect();
    const event = this.chart.eventAt(clientX - left, clientY - top);
    if (event != null) this.onPick(event);
  }

  #key(event, step, moves) {
    if (step == null) return;
    event.preventDefault();
    this.#moveBy(step, moves);
    // A key that is held down moves at once and commits when it rests.
    clearTimeout(this.committing);
    this.committing = setTimeout(() => this.onCommit(), REST_MS);
  }

  #drag(event, moves) {
    if (event.button !== 0) return;
    event.preventDefault();
    const target = event.currentTarget,
      origin = event.clientX,
      start = { ...this.state };
    target.focus({ focusVisible: false });
    target.setPointerCapture(event.pointerId);
    const move = ({ clientX }) => this.#moveBy(Math.round((clientX - origin) / this.chart.dayWidth), moves, start);
    const drop = () => {
      target.removeEventListener("pointermove", move);
      target.removeEventListener("lostpointercapture", drop);
      if (this.state.from !== start.from || this.state.to !== start.to) this.onCommit();
      else if (target === this.band) this.#click(event);
    };
    target.addEventListener("pointermove", move);
    target.addEventListener("lostpointercapture", drop);
  }
}
