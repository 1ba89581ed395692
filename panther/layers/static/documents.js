// The documents page: a document whole, with its events, dates and places at their offsets, and the way from each to
// the map.

import { spanWords } from "./days.js";
import { goToEvent } from "./destinations.js";
import { citedWords, documentList, facts, head } from "./document_parts.js";
import { html, icon } from "./glyphs.js";
import { Reading } from "./reading.js";
import { page, store } from "./store.js";
import { counted, figures, marked, translated } from "./words.js";
import { bringIntoView } from "./writing.js";

const SWITCHES = [
  ["events", translated("Events")],
  ["dates", translated("Dates")],
  ["places", translated("Places")],
];
const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

// Where the reader left the text for the map: {name, words}. The way back leads there.
let left = null;

class DocumentsPage {
  constructor(root) {
    this.root = root;
    this.off = new Set();
    this.tip = html("div", { className: "pn-tip", role: "tooltip", id: "pn-doc-tip", hidden: true });
    this.chip = html("div", { className: "pn-doc-chip", hidden: true });
    this.said = html("p", { className: "pn-hidden", role: "status" });
    this.column = html("div", { className: "pn-doc-column" });
    this.column.addEventListener("pointerover", (event) => this.#over(event.target));
    this.column.addEventListener("pointerleave", () => this.#hide());
    this.column.addEventListener("focusin", (event) => this.#focused(event.target));
    this.column.addEventListener("focusout", () => this.#hide());
    this.column.addEventListener("click", (event) => this.#click(event));
    this.column.addEventListener("keydown", (event) => this.#key(event));
    this.listening = new AbortController();
    const { signal } = this.listening;
    document.addEventListener("selectionchange", () => this.#selectSoon(), { signal });
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.#escape(), { signal });
    document.addEventListener("scroll", () => this.#scrolled(), { signal, capture: true, passive: true });
    document.addEventListener("pointerdown", ({ target }) => this.choice?.contains(target) || this.#unchoose(), {
      signal,
    });
  }

  destroy() {
    this.listening.abort();
    this.reading?.destroy();
    clearTimeout(this.waiting);
  }

  update({ data }) {
    const key = JSON.stringify([data.view?.name, data.words, data.selected, data.documents, data.unread, data.lost]);
    if (key === this.key) return;
    this.key = key;
    this.data = data;
    this.reading?.destroy();
    this.reading = null;
    this.root.replaceChildren(
      html("section", { className: "pn-doc", "aria-label": translated("Documents") }, head(data), ...this.#content()),
    );
    if (!data.view) return;
    const { view, words, selected } = data;
    this.reading = new Reading(this.column, view, {
      shown: this.#isSelected(words) ? null : words,
      selected,
      go: (event, at) => this.#go(event, [at, at + 1]),
    });
    this.#rove(this.#firstStop());
    const back = left?.name === view.name && (selected == null || left.event === selected) ? left.words : null;
    left = null;
    if (words ?? back) this.#show(words ?? back);
    else if (selected != null) this.#show(view.cites.find(([, , number]) => view.events[number].id === selected));
  }

  /** Whether words are those of the chosen event, which are marked anyway. */
  #isSelected(words) {
    const { cites, events } = this.data.view;
    const same = ([start, end, number]) =>
      start === words[0] && end === words[1] && events[number].id === this.data.selected;
    return words != null && cites.some(same);
  }

  // what stands on the page

  #content() {
    if (!this.data.view) return [citedWords(this.data.cited)];
    return [
      html(
        "div",
        { className: "pn-doc-body" },
        html("div", { className: "pn-doc-side" }, documentList(this.data), this.#switches(), facts(this.data.view)),
        html("div", { className: "pn-doc-sheet", role: "region", "aria-label": this.data.view.name }, this.column),
      ),
      this.tip,
      this.chip,
      this.said,
    ];
  }

  #switches() {
    const { view } = this.data;
    const counts = { events: view.events.length, dates: view.dates.length, places: view.places.length };
    const button = ([key, words]) =>
      html(
        "button",
        {
          type: "button",
          className: "pn-doc-switch",
          "aria-pressed": String(!this.off.has(key)),
          onclick: ({ currentTarget }) => this.#switch(key, currentTarget),
        },
        html("span", { className: `pn-doc-sample is-${key}`, "aria-hidden": "true" }, "Aa"),
        html("span", {}, words),
        html("b", {}, figures(counts[key])),
      );
    return html(
      "div",
      { className: "pn-doc-switches", role: "group", "aria-label": translated("What is marked in the text") },
      SWITCHES.map(button),
      html(
        "p",
        { className: "pn-quiet pn-doc-key" },
        html("i", { className: "pn-doc-ring", "aria-hidden": "true" }),
        translated("A sentence of no event: why, when you point at it"),
      ),
      html("p", { className: "pn-quiet pn-doc-keys" }, translated("← → move from mark to mark, Enter goes to the map.")),
    );
  }

  #switch(key, button) {
    if (!this.off.delete(key)) this.off.add(key);
    button.setAttribute("aria-pressed", String(!this.off.has(key)));
    this.column.classList.toggle(`no-${key}`, this.off.has(key));
    this.#hide();
  }

  // pointing and focus

  #numbers(node, kind) {
    const key = { cites: "events", silent: "events", dates: "dates", places: "places" }[kind];
    const holder = node.closest(`[data-${kind}]`);
    return holder && !this.off.has(key) ? holder.dataset[kind].split(" ").map(Number) : [];
  }

  /** The element that stands for something at a node, with nothing that is switched off. */
  #stop(node) {
    const found = node.closest?.(".pn-doc-word[tabindex], .pn-doc-cite, .pn-doc-silent");
    return found && this.column.contains(found) ? found : null;
  }

  #lines(node) {
    const { view } = this.data;
    const said = (kind, term) =>
      this.#numbers(node, kind).map((number) => {
        const [first, ...rest] = view[kind][number][2];
        return html(
          "div",
          { className: "pn-tip-said" },
          html("p", {}, html("span", { className: "pn-tip-term" }, term), html("b", {}, first)),
          rest.map((line) => html("p", {}, line)),
        );
      });
    const event = (number) => {
      const { type, glyph, date, place, type_label: label } = view.events[view.cites[number][2]];
      return html("p", { className: "pn-tip-event" }, icon(type, glyph, 14), html("b", {}, date), `${place} · ${label}`);
    };
    const dates = said("dates", translated("Date")),
      places = said("places", translated("Place"));
    const events = this.#numbers(node, "cites").map(event);
    const silent = events.length ? [] : said("silent", translated("No event"));
    return [...dates, ...places, ...events, ...silent];
  }

  #over(target) {
    const stop = this.#stop(target);
    if (stop === this.pointed) return;
    this.pointed = stop;
    this.#say(stop);
  }

  #focused(target) {
    const stop = this.#stop(target);
    if (!stop) return;
    this.#rove(stop);
    if (!this.quiet) this.#say(stop);
  }

  #say(stop) {
    const lines = stop ? this.#lines(stop) : [];
    if (!lines.length) return this.#hide();
    this.tip.replaceChildren(...lines);
    this.tip.hidden = false;
    this.told?.removeAttribute("aria-describedby");
    this.told = stop;
    stop.setAttribute("aria-describedby", this.tip.id);
    this.#beside(this.tip, stop.getClientRects()[0]);
  }

  /** Put a small box under a line of text, or over it where there is no room. */
  #beside(box, line) {
    const { offsetWidth: width, offsetHeight: height } = box;
    const left = Math.max(8, Math.min(line.left, innerWidth - width - 8));
    const below = line.bottom + 6;
    const top = below + height > innerHeight - 8 ? line.top - height - 6 : below;
    Object.assign(box.style, { left: `${left}px`, top: `${top}px` });
  }

  /** What is said of the mark that has the focus goes with it; what the pointer asked for does not. */
  #scrolled() {
    if (!this.tip.hidden && this.told === document.activeElement) this.#beside(this.tip, this.told.getClientRects()[0]);
    else this.#hide();
  }

  #hide() {
    this.pointed = null;
    this.tip.hidden = true;
    this.told?.removeAttribute("aria-describedby");
  }

  #escape() {
    this.#hide();
    this.#unchoose(true);
  }

  /** One mark at a time is reached by the tabulator; the arrows move from mark to mark. */
  #rove(stop) {
    if (this.at) this.at.tabIndex = -1;
    this.at = stop;
    if (stop) stop.tabIndex = 0;
  }

  #firstStop() {
    for (const row of this.reading.rows) {
      const stop = this.reading.stops(row).find((node) => this.#lines(node).length);
      if (stop) return stop;
    }
    return null;
  }

  #key(event) {
    const stop = this.#stop(event.target);
    if (!stop || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Enter") {
      event.preventDefault();
      this.#choose(stop);
    } else if (STEPS[event.key]) {
      event.preventDefault();
      const next = this.#next(stop, STEPS[event.key]);
      next?.scrollIntoView({ block: "nearest" });
      next?.focus();
    }
  }

  #next(stop, by) {
    const { rows } = this.reading;
    const here = rows.findIndex(({ block }) => block.contains(stop));
    for (let number = here; number >= 0 && number < rows.length; number += by) {
      const stops = this.reading.stops(rows[number]).filter((node) => this.#lines(node).length || node === stop);
      const from = number === here ? stops.indexOf(stop) + by : by > 0 ? 0 : stops.length - 1;
      if (from >= 0 && from < stops.length) return stops[from];
    }
    return null;
  }

  // to the map

  #click({ target, pointerType }) {
    if (target.closest(".pn-doc-note") || !getSelection().isCollapsed) return;
    const stop = this.#stop(target);
    if (!stop) return;
    // A finger cannot point without pressing: on a date or a place it asks what that is.
    if (pointerType === "touch" && stop.matches(".pn-doc-word")) this.#say(stop);
    else this.#choose(stop);
  }

  #choose(stop) {
    const numbers = [...new Set(this.#numbers(stop, "cites").map((number) => this.data.view.cites[number][2]))];
    const events = numbers.map((number) => this.data.view.events[number]);
    const cite = stop.closest(".pn-doc-cite");
    if (!events.length) return;
    const span = [Number(cite.dataset.start), Number(cite.dataset.end)];
    if (events.length === 1) return void this.#go(events[0], span);
    this.#hide();
    this.#unchoose();
    this.choice = html(
      "div",
      { className: "pn-doc-choice", role: "group", "aria-label": translated("Events of these words") },
      events.map((event) =>
        html(
          "button",
          { type: "button", onclick: () => this.#go(event, span) },
          icon(event.type, event.glyph, 14),
          html("b", {}, event.date),
          html("span", {}, `${event.place} · ${event.type_label}`),
        ),
      ),
    );
    this.chosenFrom = stop;
    this.root.append(this.choice);
    this.#beside(this.choice, stop.getClientRects()[0]);
    this.choice.firstElementChild.focus();
  }

  #unchoose(back = false) {
    if (back && this.choice) this.chosenFrom.focus();
    this.choice?.remove();
    this.choice = null;
  }

  #go(event, [start, end]) {
    const cite = this.data.view.cites.find(([low, high, number]) => {
      return low <= start && high >= start && this.data.view.events[number] === event;
    });
    const [low, high] = cite ?? [start, end];
    this.#leave([low, high], event.id);
    goToEvent(event);
  }

  #leave(words, event = null) {
    left = { name: this.data.view.name, words, event };
  }

  // words that are shown

  #show(words) {
    if (!words) return;
    const { reading } = this;
    const [start, end] = words;
    reading.draw(...reading.rows.filter((row) => row.start < end && row.end > start));
    const at = `[data-start="${start}"]`;
    const first = this.column.querySelector(`.is-shown${at}, .pn-doc-cite${at}`) ?? reading.rowAt(start).block;
    const stop = this.#stop(first) ?? this.#stop(first.querySelector("[tabindex]") ?? first);
    requestAnimationFrame(() => {
      bringIntoView(first, "center");
      this.#focusQuietly(stop);
    });
  }

  /** The keyboard goes on from the words; they are marked already, so that no ring and no note is drawn over them. */
  #focusQuietly(stop) {
    if (!stop) return;
    this.quiet = true;
    stop.classList.add("is-quiet");
    stop.addEventListener("blur", () => stop.classList.remove("is-quiet"), { once: true });
    stop.focus({ preventScroll: true });
    this.quiet = false;
  }

  // words that are selected

  #selectSoon() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.#selected(), 120);
  }

  #selected() {
    const selection = getSelection();
    const span = !this.reading || selection.isCollapsed || !selection.rangeCount ? null : this.#span(selection);
    if (!span) {
      this.chip.hidden = true;
      this.said.textContent = "";
      return;
    }
    const { view } = this.data;
    const numbers = new Set(view.cites.filter(([low, high]) => low < span[1] && high > span[0]).map((cite) => cite[2]));
    this.#offer(
      [...numbers].map((number) => view.events[number]),
      span,
    );
  }

  #span(selection) {
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.column)) return null;
    const { rows } = this.reading;
    const start = this.reading.characterAt(range.startContainer, range.startOffset) ?? this.#edge(range, 1);
    const end = this.reading.characterAt(range.endContainer, range.endOffset) ?? this.#edge(range, -1);
    const low = Math.max(start, rows[0].start),
      high = Math.min(end, rows.at(-1).end);
    return low < high ? [low, high] : null;
  }

  /** Where a selection that begins or ends outside the text meets it. */
  #edge(range, side) {
    const touched = this.reading.rows.filter(({ block }) => range.intersectsNode(block));
    if (!touched.length) return 0;
    return side > 0 ? touched[0].start : touched.at(-1).end;
  }

  #offer(events, [start, end]) {
    const dated = events.filter((event) => event.start != null || event.end != null);
    const button = (words, onclick) => html("button", { type: "button", className: "pn-button", onclick }, words);
    const leave = (event) => this.#leave([start, end], event);
    let words, action;
    if (!events.length) words = translated("No events in the selected words.");
    else if (!dated.length) {
      words = counted("{count} event, no date stated.", "{count} events, no date stated.", events.length);
      action = button(translated("Show on the map’s list"), () => (leave(events[0].id), goToEvent(events[0])));
    } else {
      const from = Math.min(...dated.map((event) => event.start ?? event.end)),
        to = Math.max(...dated.map((event) => event.end ?? event.start));
      const undated = events.length - dated.length;
      words = spanWords(from, to);
      if (undated) words += " · " + counted("{count} without a date", "{count} without a date", undated);
      const show = counted("Show this event on the map", "Show these {count} events on the map", events.length);
      action = button(show, () => (leave(), store.visit("map", { from, to })));
    }
    this.chip.replaceChildren(html("span", {}, words), ...(action ? [action] : []));
    this.chip.hidden = false;
    this.said.textContent = action
      ? counted("{count} event selected, {words}", "{count} events selected, {words}", events.length, { words })
      : words;
  }
}

export const mount = page((root) => new DocumentsPage(root));
