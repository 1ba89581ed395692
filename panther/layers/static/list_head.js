// The head of a list of events: how many there are, which of them or in which order, of which place alone; and what is
// sought in their words.

import { countedNoun } from "./days.js";
import { html } from "./glyphs.js";
import { store } from "./store.js";
import { figures, translated, translatedIn } from "./words.js";
import { hide, put, say } from "./writing.js";

export class ListHead {
  /**
   * @param label what the choice is called; options: its values and their words; onChoose: when one is chosen.
   * @param onChip when the place alone is to be left.
   * @param rows the element of the rows, which the arrow down leads to.
   * @param restMs how long typing rests before it is sought.
   */
  constructor({ label, options, onChoose, onChip, rows, restMs }) {
    Object.assign(this, { rows, restMs });
    this.number = html("b", {}, "0");
    this.noun = html("span", {});
    this.choice = html(
      "select",
      { className: "pn-select is-plain", "aria-label": label, onchange: onChoose },
      options.map(([value, words]) => html("option", { value }, words)),
    );
    this.chip = html("button", { type: "button", className: "pn-chip", hidden: true, onclick: onChip });
    this.node = html(
      "div",
      { className: "pn-list-head" },
      html("p", { className: "pn-list-count" }, this.number, " ", this.noun, this.choice, this.chip),
      this.#search(),
    );
    this.find = () => this.#find();
    window.addEventListener("panther:find", this.find);
  }

  #search() {
    this.search = html("input", {
      type: "search",
      className: "pn-field",
      placeholder: translatedIn("in a narrow field", "Find in excerpts"),
      "aria-label": translated("Find in excerpts"),
    });
    this.search.addEventListener("input", () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.#sought(), this.restMs);
    });
    this.search.addEventListener("change", () => this.#sought());
    this.search.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#leave(event);
      if (event.key === "ArrowDown") this.rows.querySelector(".pn-row")?.focus();
    });
    return this.search;
  }

  /** Come to the search from anywhere; on a narrow screen the field is among the filters. */
  #find() {
    store.set({ tab: "evidence" });
    this.before = document.activeElement;
    requestAnimationFrame(() => {
      if (this.search.offsetParent) this.search.focus();
      else window.dispatchEvent(new CustomEvent("panther:filters"));
    });
  }

  #sought() {
    clearTimeout(this.typing);
    const text = this.search.value.trim();
    if (text !== store.filters.text) store.setFilters({ ...store.filters, text });
  }

  /** Escape takes the words back and returns to where the reader was. */
  #leave(event) {
    event.preventDefault();
    this.search.value = "";
    this.#sought();
    this.search.blur();
    if (this.before?.isConnected) this.before.focus();
    this.before = null;
  }

  /** How many events; the name of the place alone, or null; what is sought. */
  draw(count, place, text) {
    say(this.number, figures(count));
    say(this.noun, countedNoun(count));
    hide(this.chip, place == null);
    if (place != null) {
      say(this.chip, `${place} ×`);
      put(this.chip, "aria-label", translated("Only {place}: show all places", { place }));
    }
    if (document.activeElement !== this.search) this.search.value = text;
  }

  destroy() {
    clearTimeout(this.typing);
    window.removeEventListener("panther:find", this.find);
  }
}
