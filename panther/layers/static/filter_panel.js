// The filters: a button with the number of those that are set, and a sheet with every facet, counts beside each value.

import { noFilters } from "./address.js";
import { fold } from "./filters.js";
import { html, icon } from "./glyphs.js";
import { occurringTypes } from "./occurring.js";
import { store } from "./store.js";
import { figures, translated } from "./words.js";
import { hide, put, say } from "./writing.js";

const MANY = 12,
  TYPING_MS = 150;

let sheets = 0;

export class FilterPanel {
  constructor() {
    sheets += 1;
    this.id = `pn-filters-${sheets}`;
    this.number = html("b", {});
    this.button = html(
      "button",
      {
        type: "button",
        className: "pn-button",
        "aria-expanded": "false",
        "aria-controls": this.id,
        onclick: () => this.#open(this.sheet.hidden),
      },
      translated("Filters"),
      " ",
      this.number,
    );
    this.body = html("div", { className: "pn-filter-body" });
    this.clear = html(
      "button",
      { type: "button", className: "pn-link", onclick: () => this.#clearAll() },
      translated("Clear all"),
    );
    this.close = html(
      "button",
      { type: "button", className: "pn-button", onclick: () => this.#open(false) },
      translated("Close"),
    );
    this.sheet = html(
      "div",
      { className: "pn-filter-sheet", id: this.id, role: "dialog", "aria-label": translated("Filters"), hidden: true },
      html("div", { className: "pn-filter-head" }, html("h2", {}, translated("Filters")), this.clear, this.close),
      this.body,
    );
    this.node = html("div", { className: "pn-filters" }, this.button, this.sheet);
    this.sheet.addEventListener("keydown", (event) => event.key === "Escape" && this.#open(false));
    this.away = (event) => !this.node.contains(event.target) && this.#open(false, false);
    document.addEventListener("pointerdown", this.away);
    this.asked = () => this.#open(true);
    window.addEventListener("panther:filters", this.asked);
    this.searches = {};
  }

  destroy() {
    document.removeEventListener("pointerdown", this.away);
    window.removeEventListener("panther:filters", this.asked);
  }

  draw(state, number) {
    say(this.number, number || "");
    hide(this.number, !number);
    put(this.clear, "disabled", number ? null : "");
    const shown = `${state.from} ${state.to} ${JSON.stringify(state.filters)} ${state.rows != null} ${state.answered}`;
    if (this.sheet.hidden || shown === this.shown || state.moving) return;
    this.shown = shown;
    this.#fill(state);
  }

  #open(open, focus = true) {
    if (open === !this.sheet.hidden) return;
    this.sheet.hidden = !open;
    this.button.setAttribute("aria-expanded", open);
    if (open) {
      this.shown = null;
      store.set({ asksFacets: true });
      this.draw(store, Number(this.number.textContent) || 0);
      this.find.focus();
    } else if (focus) this.button.focus();
  }

  #clearAll() {
    store.setFilters(noFilters());
    this.find.value = "";
    this.find.focus();
  }

  /** Every facet anew, with the focus and the scroll where they were. */
  #fill(state) {
    const held = document.activeElement?.closest?.(".pn-filter-body [data-value]")?.dataset.value;
    const top = this.body.scrollTop;
    const groups = [this.#types(state), this.#certainty(state), ...this.#facets(state)];
    const first = this.#words(state);
    if (this.find.isConnected) {
      this.body.querySelectorAll(".pn-facet").forEach((node) => node.remove());
      this.body.append(...groups);
    } else this.body.replaceChildren(first, ...groups);
    this.body.scrollTop = top;
    const again = held && [...this.body.querySelectorAll("[data-value]")].find((node) => node.dataset.value === held);
    again?.focus();
    if (again?.type === "search") again.setSelectionRange(again.value.length, again.value.length);
  }

  #words(state) {
    this.find ??= html("input", { type: "search", className: "pn-field", "aria-label": translated("Find in excerpts and places") });
    if (document.activeElement !== this.find) this.find.value = state.filters.text;
    this.find.oninput = () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => store.setFilters({ ...store.filters, text: this.find.value.trim() }), TYPING_MS);
    };
    this.findLabel ??= html("label", { className: "pn-filter-find" }, html("span", {}, translated("Words")), this.find);
    return this.findLabel;
  }

  #types({ campaign, count, typesOn, filters }) {
    const occurring = occurringTypes(campaign);
    return this.#group(
      translated("Type"),
      occurring.map((type) => {
        const { key, label } = campaign.types[type];
        const box = this.#box(`type ${key}`, label, count.byType[type], typesOn[type], () => store.toggleType(type));
        box.firstElementChild.after(icon(key));
        return box;
      }),
      Boolean(filters.chosen.type?.length),
      () => store.choose("type", []),
    );
  }

  #certainty({ filters, count }) {
    const box = this.#box("certain", translated("Nothing inferred"), count.certain, filters.certain, () =>
      store.setFilters({ ...store.filters, certain: !store.filters.certain }),
    );
    return this.#group(translated("Certainty"), [box], filters.certain, () => store.setFilters({ ...store.filters, certain: false }));
  }

  #facets(state) {
    const { facets, filters, filter } = state;
    return (facets ?? [])
      .filter(({ values }) => values.length > 0)
      .map((facet) => {
        const counts = facet.counts ?? filter.countsOf(facet, filters, (event) => state.inWindow(event));
        const chosen = filters.chosen[facet.key] ?? [];
        const boxes = facet.values.map((value, number) => {
          const on = chosen.includes(value);
          const box = this.#box(`${facet.key} ${value}`, facet.labels[number], counts[number], on, () =>
            store.choose(facet.key, on ? chosen.filter((other) => other !== value) : [...chosen, value]),
          );
          box.hidden = false;
          return { box, label: facet.labels[number] };
        });
        const group = this.#group(
          facet.label,
          boxes.map(({ box }) => box),
          chosen.length > 0,
          () => store.choose(facet.key, []),
        );
        if (facet.values.length > MANY || facet.size > MANY) this.#search(group, facet, boxes);
        return group;
      });
  }

  /** A long facet is searched, not scrolled. */
  #search(group, facet, boxes) {
    const field = html("input", {
      type: "search",
      className: "pn-field is-small",
      placeholder: translated("Find among {count}", { count: figures(facet.size ?? facet.values.length) }),
      "aria-label": translated("Find in {facet}", { facet: facet.label.toLowerCase() }),
      "data-value": `find ${facet.key}`,
    });
    const narrow = () => {
      this.searches[facet.key] = field.value;
      const words = fold(field.value);
      for (const { box, label } of boxes) box.hidden = !fold(label).includes(words);
    };
    field.value = this.searches[facet.key] ?? "";
    if (facet.size) {
      // Not all values are here: Python looks for more.
      field.addEventListener("input", () => {
        this.searches[facet.key] = field.value;
        clearTimeout(this.seeking);
        this.seeking = setTimeout(() => store.set({ seeks: { ...this.searches } }), TYPING_MS);
      });
    } else {
      field.addEventListener("input", narrow);
      narrow();
    }
    group.firstElementChild.after(field);
    group.classList.add("is-long");
  }

  #group(label, boxes, set, clear) {
    return html(
      "div",
      { className: "pn-facet", role: "group", "aria-label": label },
      html(
        "p",
        { className: "pn-facet-head" },
        label,
        set && html("button", { type: "button", className: "pn-link", onclick: clear }, translated("clear")),
      ),
      html("div", { className: "pn-filter-values" }, boxes),
    );
  }

  #box(key, words, count, checked, onchange) {
    const field = html("input", { type: "checkbox", "data-value": key, checked: Boolean(checked), onchange });
    return html(
      "label",
      { className: count ? "pn-choice" : "pn-choice is-none" },
      field,
      html("span", {}, words),
      html("b", {}, figures(count)),
    );
  }
}
