// The title strip: the campaign, the window in words, the counts; all or certain events only, filters, a link to what
// is seen; and whether anything leaves the machine.

import { copyText } from "./clipboard.js";
import { plural, spanWords } from "./days.js";
import { FilterPanel } from "./filter_panel.js";
import { howMany } from "./filters.js";
import { html, svg } from "./glyphs.js";
import { part, store } from "./store.js";

const COUNTED = ["events", "on the map", "no place stated"];
const REST_MS = 600,
  SAID_MS = 2000;

function lock() {
  const sign = svg("svg", {
    width: 14,
    height: 14,
    fill: "none",
    stroke: "currentColor",
    "stroke-width": 1.3,
    "aria-hidden": true,
  });
  svg("path", { d: "M2 6h10v6.5H2zM4.2 6V4a2.8 2.8 0 0 1 5.6 0v2" }, sign);
  return sign;
}

class StripPart {
  constructor(root) {
    this.title = html("h1", {});
    this.window = html("p", { className: "pn-window" });
    this.counts = COUNTED.map((words) => [html("dd", {}, "0"), html("dt", {}, words)]);
    const facts = html(
      "dl",
      { className: "pn-facts" },
      this.counts.map((pair) => html("div", {}, pair)),
    );
    this.said = html("p", { className: "pn-hidden", "aria-live": "polite" });
    this.offline = html("span", {});
    this.state = html("p", { className: "pn-offline" }, lock(), this.offline);
    this.panel = new FilterPanel();
    root.append(
      html(
        "section",
        { className: "pn-strip", "aria-label": "Campaign" },
        html("div", { className: "pn-campaign" }, this.title, this.window),
        facts,
        this.#actions(),
        this.state,
        this.said,
      ),
    );
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
    const only = [html("span", { className: "pn-long" }, "Certain only"), html("span", { className: "pn-short" }, "Certain")];
    this.segments = [segment(false, "All"), segment(true, only)];
    this.segments[1].button.title = "Only events whose date and place are printed, not inferred";
    this.copy = html(
      "button",
      { type: "button", className: "pn-button is-copy", onclick: () => this.#copyLink() },
      "Copy link",
    );
    return html(
      "div",
      { className: "pn-actions" },
      html(
        "div",
        { className: "pn-segments", role: "group", "aria-label": "Certainty" },
        this.segments.map(({ button }) => button),
      ),
      this.panel.node,
      this.copy,
    );
  }

  update({ data, setTriggerValue }) {
    store.carry("whole", (number) => setTriggerValue("whole", number));
    this.title.textContent = data.title;
  }

  #draw({ from, to, count, filters, online }) {
    if (from != null) this.window.textContent = `${spanWords(from, to)} · ${plural(to - from + 1, "day")}`;
    const { inside, placed } = count;
    [inside, placed, inside - placed].forEach((number, place) => {
      this.counts[place][0].textContent = number.toLocaleString("en");
    });
    this.counts[0][1].textContent = inside === 1 ? "event" : "events";
    for (const { button, count: number, certain } of this.segments) {
      number.textContent = (certain ? count.certain : count.all).toLocaleString("en");
      button.setAttribute("aria-pressed", filters.certain === certain);
    }
    this.panel.draw(store, howMany(filters));
    this.offline.textContent = online ? `Online layer on: ${online}` : "Offline: nothing leaves this machine";
    this.state.classList.toggle("is-online", Boolean(online));
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      this.said.textContent = `${plural(inside, "event")}, ${placed.toLocaleString("en")} on the map`;
    }, REST_MS);
  }

  async #copyLink() {
    store.writeAddress();
    const done = await copyText(location.href);
    this.copy.textContent = done ? "Link copied" : "Copy the address bar";
    setTimeout(() => {
      this.copy.textContent = "Copy link";
    }, SAID_MS);
  }

  destroy() {
    this.leave();
    this.panel.destroy();
    clearTimeout(this.saying);
  }
}

export const mount = part((root) => new StripPart(root));
