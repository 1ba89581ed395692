// The title strip: the campaign, the window in words, the counts; all or certain events only, filters, a link to what
// is seen.

import { copyText } from "./clipboard.js";
import { countedNoun, spanWords } from "./days.js";
import { FilterPanel } from "./filter_panel.js";
import { howMany } from "./filters.js";
import { html, svg } from "./glyphs.js";
import { totalOf } from "./occurring.js";
import { part, store } from "./store.js";
import { counted, figures, translated, translatedIn } from "./words.js";
import { put, say } from "./writing.js";

const COUNTED = [countedNoun(2), translated("on the map"), translated("no place known")];
const REST_MS = 600,
  SAID_MS = 2000;

function chevron() {
  const node = svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" });
  svg("path", { d: "M4,6l4,4 4,-4" }, node);
  return node;
}

function plus() {
  const node = svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" });
  svg("path", { d: "M8,3v10M3,8h10" }, node);
  return node;
}

class StripPart {
  constructor(root) {
    this.title = html("h1", {});
    this.choice = html("select", {
      "aria-label": translated("Campaign"),
      onchange: () => {
        const name = this.choice.value;
        const search = new URLSearchParams({ ...(name && { campaign: name }), ...(store.lang && { lang: store.lang }) });
        location.href = [location.pathname, search].filter(String).join("?");
      },
    });
    this.choosing = html("div", { className: "pn-choosing", hidden: true }, this.choice, chevron());
    this.add = html(
      "button",
      {
        type: "button",
        className: "pn-add",
        "aria-label": translated("Add documents"),
        title: translated("Add documents"),
        onclick: () => store.askForUpload(),
      },
      plus(),
    );
    this.window = html("p", { className: "pn-window" });
    this.counts = COUNTED.map((words) => [html("dd", {}, "0"), html("dt", {}, words)]);
    const facts = html(
      "dl",
      { className: "pn-facts" },
      this.counts.map((pair) => html("div", {}, pair)),
    );
    this.said = html("p", { className: "pn-hidden", "aria-live": "polite" });
    this.panel = new FilterPanel();
    this.node = html(
      "section",
      { className: "pn-strip", "aria-label": translated("Campaign") },
      html(
        "div",
        { className: "pn-campaign" },
        html("div", { className: "pn-campaign-name" }, this.title, this.choosing, this.add),
        this.window,
      ),
      facts,
      this.#actions(),
      this.said,
    );
    root.append(this.node);
    this.leave = store.subscribe((state) => this.#draw(state));
  }

  #actions() {
    const segment = (certain, words) => {
      const count = html("b", {}, "0");
      const button = html(
        "button",
        { type: "button", onclick: () => store.setFilters({ ...store.filters, certain }) },
        words,
        " ",
        count,
      );
      return { button, count, certain };
    };
    const only = [html("span", { className: "pn-long" }, translated("Certain only")), html("span", { className: "pn-short" }, translated("Certain"))];
    this.segments = [segment(false, translatedIn("events", "All")), segment(true, only)];
    this.segments[1].button.title = translated("Only events of which neither date nor place is inferred");
    this.copy = html(
      "button",
      { type: "button", className: "pn-button is-copy", onclick: () => this.#copyLink() },
      translated("Copy link"),
    );
    this.export = html(
      "button",
      { type: "button", className: "pn-button is-main", onclick: () => store.askForExport() },
      translated("Export"),
    );
    return html(
      "div",
      { className: "pn-actions" },
      html(
        "div",
        { className: "pn-segments", role: "group", "aria-label": translated("Certainty") },
        this.segments.map(({ button }) => button),
      ),
      this.panel.node,
      this.copy,
      this.export,
    );
  }

  update({ data, setTriggerValue }) {
    store.carry("whole", (number) => setTriggerValue("whole", number));
    this.title.textContent = data.title;
    this.#choices(data);
    // A page that was exported exports nothing, and its address on disk is of no use to others.
    this.copy.hidden = this.export.hidden = data.alone === true;
    this.add.hidden = data.uploads !== true;
  }

  /** The campaigns that can be opened; no choice where there is one. */
  #choices({ choice = [], name }) {
    this.choosing.hidden = choice.length < 2;
    this.choice.replaceChildren(
      ...choice.map(([value, title]) => html("option", { value, selected: value === name }, title)),
    );
  }

  #draw({ from, to, count, filters, campaign }) {
    // Every count has room for the whole campaign's: nothing moves sideways while the thumb is dragged.
    this.node.style.setProperty("--pn-digits", figures(totalOf(campaign)).length);
    if (from != null) say(this.window, this.#windowWords(from, to));
    const { inside, placed } = count;
    [inside, placed, inside - placed].forEach((number, place) => {
      say(this.counts[place][0], figures(number));
    });
    say(this.counts[0][1], countedNoun(inside));
    for (const { button, count: number, certain } of this.segments) {
      say(number, figures(certain ? count.certain : count.all));
      put(button, "aria-pressed", filters.certain === certain);
    }
    this.panel.draw(store, howMany(filters));
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      this.said.textContent = counted("{count} event, {placed} on the map", "{count} events, {placed} on the map", inside, {
        placed: figures(placed),
      });
    }, REST_MS);
  }

  #windowWords(from, to) {
    return [spanWords(from, to), counted("{count} day", "{count} days", to - from + 1)].join(" · ");
  }

  async #copyLink() {
    store.writeAddress();
    const done = await copyText(location.href);
    this.copy.textContent = done ? translated("Link copied") : translated("Copy the address bar");
    setTimeout(() => {
      this.copy.textContent = translated("Copy link");
    }, SAID_MS);
  }

  destroy() {
    this.leave();
    store.set({ online: null });
    this.panel.destroy();
    clearTimeout(this.saying);
  }
}

export const mount = part((root) => new StripPart(root));
