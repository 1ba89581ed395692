// A document as it is read: every character of it, in order, in blocks; the words of events, dates and places are
// elements of their own at their offsets. A block shows its text at once and its highlights when it comes near.

import { html, icon } from "./glyphs.js";
import { Offsets, firstWhere } from "./offsets.js";
import { translated } from "./words.js";

const AT_ONCE = 200,
  WIDE = "(min-width: 1000px)",
  NEAR = "1200px 0px",
  BLANK_LINE = /\n\s*\n\s*$/;
export const KINDS = ["cites", "silent", "dates", "places", "shown"];

/** What is said inside a stretch under the same events. */
const named = ({ dates, places, shown }) => `${dates}/${places}/${shown}`;

function scroller(node) {
  let at = node.parentElement;
  while (at && !/auto|scroll/.test(getComputedStyle(at).overflowY)) at = at.parentElement;
  return at;
}

const pageWords = (low, high) =>
  low === high ? translated("Page {number}", { number: low }) : translated("Pages {low}–{high}", { low, high });

export class Reading {
  /** Handlers: go(event), what a note does. */
  constructor(root, view, { shown, selected, go }) {
    Object.assign(this, { root, view, go, selected });
    this.offsets = new Offsets(view.text);
    this.marks = { ...view, shown: shown ? [shown] : [] };
    this.rows = view.blocks.map((block) => this.#row(block));
    this.rowOf = new Map(this.rows.map((row) => [row.row, row]));
    this.drawn = new Set();
    const long = this.rows.length > AT_ONCE;
    root.classList.toggle("is-long", long);
    root.replaceChildren(...this.rows.map(({ row }) => row));
    if (!long) this.draw(...this.rows);
    this.watch = new IntersectionObserver((seen) => this.#near(seen), { root: scroller(root), rootMargin: NEAR });
    if (long) this.rows.forEach(({ row }) => this.watch.observe(row));
    this.resize = new ResizeObserver(([{ contentRect }]) => this.#resized(contentRect.width));
    this.resize.observe(root);
    document.fonts?.ready.then(() => this.#place([...this.drawn]));
  }

  destroy() {
    this.watch.disconnect();
    this.resize.disconnect();
  }

  words(start, end) {
    return this.view.text.slice(this.offsets.unit(start), this.offsets.unit(end));
  }

  #row([start, end, kind, level]) {
    const name = kind === "heading" ? `h${Math.min(level + 1, 6)}` : "p";
    const block = html(
      name,
      { className: `pn-doc-block is-${kind}`, "data-start": start, "data-end": end },
      this.words(start, end),
    );
    const notes = html("div", { className: "pn-doc-notes" });
    const row = html("div", { className: "pn-doc-row" }, this.#pages(start, end), block, notes);
    row.classList.toggle("is-spaced", BLANK_LINE.test(block.textContent));
    return { start, end, block, notes, row };
  }

  /** Which page of a PDF begins with a block or in it. */
  #pages(start, end) {
    const { pages } = this.view;
    const first = firstWhere(pages, ([at]) => at >= start),
      begun = pages.slice(first).filter(([at]) => at < end);
    if (!begun.length) return null;
    const low = begun[0][0] === start || !first ? begun[0][1] : pages[first - 1][1],
      high = begun.at(-1)[1];
    return html("p", { className: "pn-doc-page" }, pageWords(low, high));
  }

  #near(seen) {
    const near = seen.filter((entry) => entry.isIntersecting);
    for (const { target } of near) this.watch.unobserve(target);
    this.draw(...near.map(({ target }) => this.rowOf.get(target)));
  }

  /** The height changes as blocks come near; only another width moves the notes. */
  #resized(width) {
    if (width === this.width) return;
    this.width = width;
    this.#place([...this.drawn]);
  }

  /** The row that holds a character. */
  rowAt(character) {
    return this.rows[Math.max(0, firstWhere(this.rows, (row) => row.start > character) - 1)];
  }

  /** Give rows their highlights and their notes, measured once for all of them. */
  draw(...rows) {
    const fresh = rows.filter((row) => !this.drawn.has(row));
    for (const row of fresh) {
      this.drawn.add(row);
      const parts = this.#parts(row);
      if (parts.length > 1 || parts[0].cover) row.block.replaceChildren(...parts.map((part) => this.#outer(part)));
      this.#notes(row);
    }
    if (fresh.length) this.#place(fresh);
  }

  /** The marks of a kind that lie in a row; marks are in order of offset, and none is longer than this looks back. */
  #inside(kind, { start, end }) {
    const list = this.marks[kind];
    const stop = firstWhere(list, (mark) => mark[0] >= end);
    const found = [];
    for (let number = stop - 1; number >= 0 && list[number][0] >= start - this.#longest(kind); number -= 1)
      if (list[number][1] > start) found.push(number);
    return found.reverse();
  }

  #longest(kind) {
    this.lengths ??= {};
    return (this.lengths[kind] ??= this.marks[kind].reduce((most, [start, end]) => Math.max(most, end - start), 0));
  }

  /** The row cut at every end of a mark; stretches under the same events (or the same reason) stand together. */
  #parts(row) {
    const opens = new Map([[row.start, []]]),
      closes = new Map();
    for (const kind of KINDS)
      for (const number of this.#inside(kind, row)) {
        const [start, end] = this.marks[kind][number];
        const [low, high] = [Math.max(start, row.start), Math.min(end, row.end)];
        opens.set(low, [...(opens.get(low) ?? []), [kind, number]]);
        closes.set(high, [...(closes.get(high) ?? []), [kind, number]]);
      }
    const cuts = [...new Set([...opens.keys(), ...closes.keys(), row.end])].sort((one, other) => one - other);
    const over = Object.fromEntries(KINDS.map((kind) => [kind, new Set()]));
    const parts = [];
    for (let at = 0; at + 1 < cuts.length; at += 1) {
      for (const [kind, number] of closes.get(cuts[at]) ?? []) over[kind].delete(number);
      for (const [kind, number] of opens.get(cuts[at]) ?? []) over[kind].add(number);
      const here = Object.fromEntries(KINDS.map((kind) => [kind, [...over[kind]]]));
      const cover = here.cites.length ? `cites ${here.cites}` : here.silent.length ? `silent ${here.silent}` : "";
      const stretch = { start: cuts[at], end: cuts[at + 1], over: here };
      const part = parts.at(-1);
      if (part?.cover !== cover) parts.push({ cover, cites: here.cites, silent: here.silent, stretches: [stretch] });
      else if (named(part.stretches.at(-1).over) === named(here)) part.stretches.at(-1).end = stretch.end;
      else part.stretches.push(stretch);
    }
    return parts;
  }

  #outer({ cover, cites, silent, stretches }) {
    const children = stretches.map((stretch) => this.#inner(stretch));
    if (!cover) {
      const plain = document.createDocumentFragment();
      plain.append(...children);
      return plain;
    }
    const events = cites.map((number) => this.view.events[this.marks.cites[number][2]]);
    const node = html(
      "span",
      {
        className: cites.length ? "pn-doc-cite" : "pn-doc-silent",
        "data-start": stretches[0].start,
        "data-end": stretches.at(-1).end,
        "data-cites": cites.join(" ") || null,
        "data-silent": cites.length ? null : silent.join(" "),
        "data-event": events.map(({ id }) => id).join(" ") || null,
        role: cites.length ? "link" : null,
        tabindex: -1,
      },
      children,
    );
    if (events.length) {
      node.style.setProperty("--type", `var(--t-${events[0].type})`);
      node.classList.toggle(
        "is-selected",
        events.some(({ id }) => id === this.selected),
      );
    }
    return node;
  }

  #inner({ start, end, over: { dates, places, shown } }) {
    const text = this.words(start, end);
    const names = [dates.length && "is-date", places.length && "is-place", shown.length && "is-shown"].filter(Boolean);
    if (!names.length) return document.createTextNode(text);
    return html(
      "span",
      {
        className: ["pn-doc-word", ...names].join(" "),
        "data-start": start,
        "data-end": end,
        "data-dates": dates.join(" ") || null,
        "data-places": places.join(" ") || null,
        tabindex: dates.length || places.length ? -1 : null,
      },
      text,
    );
  }

  #notes(row) {
    const told = this.#inside("cites", row)
      .map((number) => this.marks.cites[number])
      .filter(([start, , , role]) => role !== "support" && start >= row.start);
    row.notes.replaceChildren(
      ...told.map(([start, , number, role]) => {
        const event = this.view.events[number];
        return html(
          "button",
          {
            type: "button",
            tabindex: -1,
            className: `pn-doc-note${event.id === this.selected ? " is-selected" : ""}`,
            "data-at": start,
            "data-event": event.id,
            onclick: () => this.go(event, start),
          },
          icon(event.type, event.glyph, 14),
          html("b", {}, event.date),
          html("span", {}, event.place, role === "copy" && translated(" (copy)")),
        );
      }),
    );
  }

  /** Put each note beside the line on which its words begin, or below the note before it. */
  #place(rows) {
    const wide = matchMedia(WIDE).matches;
    const jobs = rows
      .filter(({ notes }) => notes.childElementCount)
      .map(({ row, block, notes }) => {
        const top = row.getBoundingClientRect().top;
        return [...notes.children].map((note) => {
          const words = block.querySelector(`.pn-doc-cite[data-start="${note.dataset.at}"]`);
          const lines = words?.getClientRects();
          return { note, at: lines?.length ? lines[0].top - top : 0, height: note.offsetHeight };
        });
      });
    for (const job of jobs) {
      let bottom = 0;
      for (const { note, at, height } of job) {
        const gap = wide ? Math.max(0, Math.round(at - bottom)) : 0;
        note.style.marginTop = gap ? `${gap}px` : "";
        bottom += gap + height;
      }
    }
  }

  /** The character at a point of the page's tree, or null outside the text. */
  characterAt(node, offset) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const block = element.closest?.(".pn-doc-block");
    if (!block || !this.root.contains(block)) return null;
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(node, offset);
    const units = this.offsets.unit(Number(block.dataset.start)) + before.toString().length;
    return this.offsets.character(units);
  }

  /** The elements that stand for something, in order; each mention once, at its first stretch. */
  stops(row) {
    this.draw(row);
    const seen = new Set();
    return [...row.block.querySelectorAll("[tabindex]")].filter((node) => {
      const { dates, places } = node.dataset;
      if (node.matches(".pn-doc-cite, .pn-doc-silent")) return true;
      const key = `${dates ?? ""}/${places ?? ""}`;
      return !seen.has(key) && seen.add(key);
    });
  }
}
