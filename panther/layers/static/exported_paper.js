// An exported page on paper: the map as it stands, the events of the window in numbers, the account of the file. It is
// made when the browser is about to print, and taken away after.

import { filterWords } from "./card.js";
import { eventCount, spanWords } from "./days.js";
import { html, icon } from "./glyphs.js";
import { howMany } from "./filters.js";
import { store } from "./store.js";
import { marked, translated } from "./words.js";

export class Paper {
  constructor(contents) {
    this.contents = contents;
    this.sheet = document.getElementById("pn-print");
    window.addEventListener("beforeprint", () => this.#lay());
    window.addEventListener("afterprint", () => this.#clear());
  }

  #map() {
    return document.querySelector(".st-key-map iframe").contentWindow?.panther?.page;
  }

  #lay() {
    this.sheet.replaceChildren(...this.#sheet());
    document.documentElement.classList.add("is-printing");
    this.#map()?.print?.(true);
  }

  #clear() {
    document.documentElement.classList.remove("is-printing");
    this.#map()?.print?.(false);
    this.sheet.replaceChildren();
  }

  #sheet() {
    const inside = this.contents.payload.events.id.map((_, event) => event).filter((event) => this.#isIn(event));
    const about = document.querySelector("#pn-about dl").cloneNode(true);
    return [
      html("h2", {}, translated("Events and their sources")),
      html("p", {}, this.#words(inside.length)),
      html("ol", {}, inside.map((event) => this.#event(event))),
      html("h2", {}, translated("About this file")),
      about,
    ];
  }

  /** In the window and past the filters; undated events stand last in the list, and here. */
  #isIn(event) {
    return store.shows(event) || (!store.span.isDated(event) && store.passes(event));
  }

  #words(count) {
    const { from, to, filters } = store;
    const window = from == null ? translated("No event is dated") : spanWords(from, to);
    return [window, eventCount(count), howMany(filters) ? filterWords(filters) : translated("no filters")].join(" · ");
  }

  #event(event) {
    const card = this.contents.card(this.contents.payload.events.id[event]);
    const told = (words) => html("p", { className: "pn-print-how" }, words);
    return html(
      "li",
      { value: event + 1 },
      html(
        "h3",
        {},
        html("b", {}, `${event + 1}`),
        icon(card.type, card.glyph),
        html("span", {}, card.date),
        html("i", {}, card.place),
      ),
      told([card.activity, card.type_label, card.claimant && translated("said by {claimant}", { claimant: card.claimant })].filter(Boolean).join(" · ")),
      html(
        "blockquote",
        {},
        card.passages.map(({ text, marked }) => (marked ? html("mark", {}, text) : text)),
      ),
      card.citations.map((line) => cited(line)),
      card.losses.map((loss) => told(lossWords(loss))),
      told(card.known.map(({ term, words }) => translated("{term}: {words}", { term, words })).join(" ")),
      card.contradictions.map(({ words }) => told(words)),
      card.notes.map((note) => told(note)),
    );
  }
}

function lossWords({ figure, what, tag, printed }) {
  return figure
    ? translated("{figure} {what}: “{printed}” ({tag})", { figure, what, printed, tag })
    : translated("{what}, {tag}: “{printed}”", { what, printed, tag });
}

function cited({ document: name, start, end, page, more, note, text }) {
  const spans = [[start, end], ...more].map(([low, high]) => `${low}–${high}`).join(", ");
  const offsets = page ? translated("p. {page}, {spans}", { page, spans }) : spans;
  return html(
    "p",
    { className: "pn-print-cited" },
    html("code", {}, html("bdi", {}, name), ` ${offsets}`),
    note && ` ${note}`,
    text && html("q", {}, text),
  );
}
