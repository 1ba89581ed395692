// A row of the list of events, and the way through the rows by keyboard; the same for a campaign and for a corpus.

import { html, icon } from "./glyphs.js";
import { translated } from "./words.js";

const MOST_SHOWN = 240,
  MARGIN = 4,
  CLICK_MS = 50,
  LONGEST_MS = 10000;
const ENDS = ["pointerup", "pointercancel", "pointerleave"];
const NO_PLACE = translated("no place known");

/** The first words of an excerpt; where it goes on, a sign says so. */
const opening = (words) =>
  words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN).replace(/\s+\S*$/, "")} …` : words;

/** A row; pick is called with the id of its event. */
export function makeRow({ id, type, glyph, date, place, named, words }, pick) {
  return html(
    "button",
    { type: "button", className: "pn-row", "data-event": id, onclick: () => pick(id) },
    icon(type, glyph),
    html("span", { className: "pn-row-date" }, date),
    html("span", { className: place ? "pn-row-place" : "pn-row-place is-none" }, place || named || NO_PLACE),
    html("span", { className: "pn-row-words" }, opening(words)),
  );
}

/** A pointer that is down on rows: they are not made anew under it, for the click would be lost. */
export class Press {
  constructor(rows) {
    rows.addEventListener("pointerdown", () => this.#down());
    // A pointer that goes elsewhere chooses no row; what happens to it over the map is not heard here.
    for (const name of ENDS) rows.addEventListener(name, () => this.#up());
  }

  /** Do it now, or once the pointer is up and its click is heard; of several the last. */
  after(act) {
    if (this.ending) this.waiting = act;
    else act();
  }

  #down() {
    clearTimeout(this.ending);
    this.ending = setTimeout(() => this.#end(), LONGEST_MS);
  }

  #up() {
    if (!this.ending) return;
    clearTimeout(this.ending);
    this.ending = setTimeout(() => this.#end(), CLICK_MS);
  }

  #end() {
    const { waiting } = this;
    this.ending = this.waiting = null;
    waiting?.();
  }
}

/** Arrows go from row to row and pick; Enter on the chosen row leads to its evidence. */
export function walkRows(event, pick) {
  if (event.key === "Enter" && document.activeElement.matches(".pn-row[aria-current]")) {
    event.preventDefault();
    document.querySelector(".pn-evidence")?.focus();
    return;
  }
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = by && document.activeElement.closest(".pn-row");
  if (!row) return;
  event.preventDefault();
  const next = by > 0 ? row.nextElementSibling : row.previousElementSibling;
  if (!next?.matches(".pn-row")) return;
  next.focus();
  pick(next.dataset.event);
}

/** Scroll rows so far that the chosen one is in sight. */
export function keepInSight(rows) {
  const row = rows.querySelector("[aria-current]");
  if (!row) return;
  const top = row.offsetTop - rows.offsetTop,
    { scrollTop, clientHeight } = rows;
  if (top < scrollTop || top + row.offsetHeight > scrollTop + clientHeight) rows.scrollTop = Math.max(0, top - MARGIN);
}
