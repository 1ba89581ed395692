// The days of the campaign over the time slider: one block an event and day, stacked by type. Plain SVG.
//
// What depends on the width alone is drawn once for each width, on a sheet of its own that the browser keeps as a
// picture; while a thumb moves, two veils slide over it on the sheet above, and labels under a thumb step aside. So a
// frame costs the same for ten events and for ten thousand.

import { dateOf, monthName, monthShort, monthStart, shortDay } from "./days.js";
import { svg } from "./glyphs.js";
import { binsOf, binsOfCounts, eventsOn } from "./histogram.js";
import { figures } from "./words.js";
import { set } from "./writing.js";

export const TOP = 24;
const PAD = 12,
  FOOT = 36,
  BLOCK = 11,
  BLOCKS = 6.2,
  MOST_BLOCKS = 12,
  LABEL_GAP = 18,
  LETTER = 6.6,
  DAYS_WITH_MONTHS = 800;
// Lines stand at months, and where these would lie too close, at years, decades, centuries, millennia.
const STRIDES = [1, 12, 120, 1200, 12000],
  STRIDE_GAP = 5,
  DAYS_OF_MONTH = 30;

export class DayChart {
  /** @param sheets three drawings that lie over each other: the ground, the days, and what moves. */
  constructor([ground, days, drawing], campaign) {
    this.campaign = campaign;
    this.days = campaign.last - campaign.first + 1;
    this.histogram = binsOf(campaign);
    this.mask = null;
    this.on = eventsOn(campaign, null);
    this.window = svg("rect", { class: "pn-time-window", y: TOP - 4 }, ground);
    this.months = svg("g", {}, days);
    this.blocks = svg("g", {}, days);
    this.top = svg("text", { x: PAD + 4, y: TOP + 9, class: "pn-time-top" }, days);
    this.line = svg("line", { class: "pn-time-base" }, days);
    this.track = svg("rect", { height: 4, rx: 2, class: "pn-time-track" }, days);
    this.root = svg("g", { "aria-hidden": "true" }, drawing);
    this.veils = [0, 1].map(() => svg("rect", { class: "pn-time-veil", y: TOP - 4 }, this.root));
    this.marked = svg("g", {}, this.root);
    this.chosen = svg("rect", { height: 6, rx: 1, class: "pn-time-chosen" }, this.root);
    this.names = svg("g", {}, this.root);
  }

  x(day) {
    return PAD + (day - this.campaign.first) * this.dayWidth;
  }

  layout(width, height) {
    Object.assign(this, { width, height, base: height - FOOT, dayWidth: (width - 2 * PAD) / this.days });
    const { first, last } = this.campaign;
    const [left, right, y] = [this.x(first), this.x(last + 1), this.base];
    set(this.window, { height: y - TOP + 6 });
    for (const veil of this.veils) set(veil, { height: y - TOP + 3.5 });
    set(this.line, { x1: left, x2: right, y1: y + 0.5, y2: y + 0.5 });
    set(this.track, { x: left, y: y + 7, width: right - left });
    set(this.chosen, { y: y + 6 });
    this.months.replaceChildren(
      ...this.#monthStarts().map((day) =>
        svg("line", { x1: this.x(day), x2: this.x(day), y1: TOP - 4, y2: y + 16, class: "pn-time-month" }),
      ),
    );
    this.#drawBlocks();
    this.#drawNames();
    this.selected = undefined;
  }

  draw({ from, to, selected, mask, counts }) {
    if (counts) this.#count(counts);
    if (mask !== this.mask) {
      this.mask = mask;
      this.on = eventsOn(this.campaign, mask);
      this.#drawBlocks();
      this.selected = undefined;
    }
    const [left, right] = [this.x(from), this.x(to + 1)];
    set(this.window, { x: left, width: right - left });
    set(this.chosen, { x: left, width: right - left });
    set(this.veils[0], { x: 0, width: left });
    set(this.veils[1], { x: right, width: Math.max(0, this.width - right) });
    for (const { node, low, high } of this.labels) {
      const under = [left, right].some((x) => low < x + LABEL_GAP && high > x - LABEL_GAP);
      node.classList.toggle("is-under", under);
    }
    if (selected !== this.selected) this.#markSelected(selected);
  }

  /** A corpus is counted: bars follow its counts and the filters. */
  #count({ tally, typesOn, certain }) {
    const look = `${tally.version} ${typesOn} ${certain}`;
    if (look === this.looked) return;
    this.looked = look;
    const most = tally.version === this.version ? this.histogram.most : 0;
    this.version = tally.version;
    this.histogram = binsOfCounts(this.campaign, (from, to) => tally.between(from, to, typesOn, certain));
    this.histogram.most = Math.max(most, this.histogram.most);
    const total = (bars) => bars.reduce((sum, { alone, longer }) => sum + alone + longer, 0);
    this.on = (day) => total(tally.between(day, day, typesOn, certain));
    this.#drawBlocks();
  }

  /** The event whose block lies at a point of the drawing; on stacked bars the first of the day; null where none is. */
  eventAt(x, y) {
    const day = this.campaign.first + Math.floor((x - PAD) / this.dayWidth);
    const bin = this.histogram.bins.find(({ from, to }) => from <= day && day <= to);
    const shown = bin?.blocks.filter(({ event }) => !this.mask || this.mask[event] === 1) ?? [];
    if (bin?.bars || !shown.length || y < TOP || y > this.base) return null;
    if (this.stacked) return shown[0].event;
    const block = bin.blocks[Math.floor((this.base - y) / this.unit)];
    return block && shown.includes(block) ? block.event : null;
  }

  #drawBlocks() {
    const { bins, most } = this.histogram;
    const room = this.base - TOP - 2;
    this.stacked = most > MOST_BLOCKS || Boolean(bins[0]?.bars);
    this.unit = this.stacked ? room / most : Math.min(BLOCK, room / Math.max(BLOCKS, most));
    this.blocks.replaceChildren();
    for (const bin of bins.filter(({ blocks, bars }) => !(bars ?? blocks).length)) this.#drawNone(bin);
    if (this.stacked) this.#drawBars(bins);
    else for (const bin of bins) this.#drawPlain(bin);
    this.top.textContent = this.stacked ? figures(most) : "";
  }

  /** Left edge and width of what stands on a bin. */
  #column({ from, to }) {
    const full = this.dayWidth * (to - from + 1);
    const width = Math.max(full - Math.max(Math.min(1.5, full * 0.3), full * 0.14), 0.6);
    return { left: this.x(from) + (full - width) / 2, width, full };
  }

  /** Top edge and height of some blocks over others. */
  #pile(below, count) {
    return {
      y: this.base - (below + count) * this.unit + 0.75,
      height: Math.max(count * this.unit - 1.5, 0.5),
    };
  }

  #drawNone(bin) {
    const { full } = this.#column(bin);
    const at = { cx: this.x(bin.from) + full / 2, cy: this.base - 2, r: Math.min(1, full / 3) };
    svg("circle", { ...at, class: "pn-time-none" }, this.blocks);
  }

  /** A block an event; what a filter hides leaves a dashed ghost in its place. */
  #drawPlain(bin) {
    const { left, width } = this.#column(bin);
    bin.blocks.forEach(({ event, type, weight }, below) => {
      const { y, height } = this.#pile(below, 1);
      const hidden = this.mask && this.mask[event] !== 1;
      const block = svg(
        "rect",
        {
          x: left.toFixed(1),
          width: width.toFixed(1),
          y: y.toFixed(1),
          height: height.toFixed(1),
          "data-event": event,
          "fill-opacity": hidden ? null : weight.toFixed(2),
          class: hidden ? "pn-time-ghost" : null,
        },
        this.blocks,
      );
      block.style[hidden ? "stroke" : "fill"] = this.#colour(type);
    });
  }

  /** Too many blocks to tell apart: bars by type and weight, all of one kind in one path; what is hidden is left out. */
  #drawBars(bins) {
    const paths = new Map();
    for (const bin of bins) {
      const { left, width } = this.#column(bin);
      let below = 0;
      for (const { type, weight, count } of bin.bars ??
        merge(bin.blocks.filter(({ event }) => !this.mask || this.mask[event]))) {
        const { y, height } = this.#pile(below, count);
        const kind = `${type} ${weight.toFixed(2)}`;
        if (!paths.has(kind)) paths.set(kind, { type, weight, parts: [] });
        paths
          .get(kind)
          .parts.push(`M${left.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${-width.toFixed(1)}z`);
        below += count;
      }
    }
    for (const { type, weight, parts } of paths.values())
      svg("path", { d: parts.join(""), "fill-opacity": weight.toFixed(2) }, this.blocks).style.fill = this.#colour(type);
  }

  #colour(type) {
    return `var(--t-${this.campaign.types[type].key})`;
  }

  #markSelected(selected) {
    this.selected = selected;
    this.marked.replaceChildren();
    if (selected == null || this.stacked) return;
    for (const block of this.blocks.querySelectorAll(`[data-event="${selected}"]`)) {
      const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(block.getAttribute(name)));
      const around = (by, name) =>
        svg(
          "rect",
          { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by, rx: 1, class: name },
          this.marked,
        );
      around(2.2, "pn-time-selected-line");
      around(1, "pn-time-selected");
    }
  }

  /** Names of months (of years on a long campaign), then Mondays where they fit. */
  #drawNames() {
    this.names.replaceChildren();
    this.labels = [];
    for (const { x, words, className, anchor } of this.#wanted()) {
      const width = words.length * LETTER,
        low = anchor === "middle" ? x - width / 2 : x;
      const high = low + width;
      if (low < 0 || high > this.width || this.labels.some((other) => other.low - 8 < high && other.high + 8 > low))
        continue;
      const node = svg("text", { x, y: this.base + 29, class: className, "text-anchor": anchor }, this.names, words);
      this.labels.push({ node, low, high });
    }
  }

  *#wanted() {
    const { first, last } = this.campaign;
    const month = (x, words) => ({ x, words, className: "is-month", anchor: "start" });
    const years = new Set(),
      long = this.days > DAYS_WITH_MONTHS;
    for (const day of this.#monthStarts()) {
      const { month: number, year } = dateOf(day);
      const name = this.dayWidth * 30 < 90 ? monthShort(number) : monthName(number);
      if (!long || !years.has(year)) yield month(this.x(day) + 4, long ? String(year) : name);
      years.add(year);
    }
    if (dateOf(first).day !== 1) yield month(this.x(first), shortDay(first));
    if (this.dayWidth < 3) return;
    for (let day = first; day <= last; day += 1) {
      const { weekday, day: number } = dateOf(day);
      if (weekday === 1)
        yield { x: this.x(day) + this.dayWidth / 2, words: String(number), className: "", anchor: "middle" };
    }
  }

  #monthStarts() {
    const { first, last } = this.campaign,
      { year, month } = dateOf(first);
    const roomy = (stride) => stride * DAYS_OF_MONTH * this.dayWidth >= STRIDE_GAP;
    const stride = STRIDES.find(roomy) ?? STRIDES[STRIDES.length - 1];
    const starts = [];
    for (let number = Math.floor((12 * year + month) / stride) * stride; monthStart(number) <= last; number += stride)
      if (monthStart(number) >= first) starts.push(monthStart(number));
    return starts;
  }
}

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
