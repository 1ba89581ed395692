// The legend: the types that occur with their counts, each a switch, and the ways of knowing a place. On the phone it
// stands behind a button and opens as a sheet.

import { html, icon, svg } from "./glyphs.js";
import { occurringTypes, totalOf } from "./occurring.js";
import { figures, translated } from "./words.js";
import { put, say } from "./writing.js";

/** The four ways of knowing a place, drawn in the ink of words. */
function knowing() {
  const sign = (draw) => {
    const node = svg("svg", { width: 22, height: 16, viewBox: "-11 -8 22 16", "aria-hidden": true, class: "pn-icon" });
    draw(node);
    return node;
  };
  const ring = (dash) => (node) => {
    svg("circle", { r: 7.2, class: "pn-key-ring", "stroke-dasharray": dash && "3 2.2" }, node);
    svg("circle", { r: 3.4, class: "pn-key-body", "stroke-dasharray": dash && "2.2 1.4" }, node);
  };
  const along = (node) => {
    svg("path", { d: "M-10,4L-3,-1L3,1L10,-4", class: "pn-key-band" }, node);
    svg("path", { d: "M-10,4L-3,-1L3,1L10,-4", class: "pn-key-ring" }, node);
  };
  const rows = [
    [(node) => svg("circle", { r: 4.6, class: "pn-key-dot" }, node), translated("Named place")],
    [ring(false), translated("Area: somewhere in the ring")],
    [ring(true), translated("Taken from nearby text")],
    [along, translated("Along a border")],
  ];
  return html(
    "ul",
    {},
    rows.map(([draw, words]) => html("li", {}, sign(draw), words)),
  );
}

export class Legend {
  /** Pick is called with the number of a type, and whether only that one shall stay. */
  constructor(campaign, { onPick, onSize }) {
    this.rows = new Map();
    this.most = figures(totalOf(campaign)).length;
    const occurring = occurringTypes(campaign);
    const items = occurring.map((type) => html("li", {}, this.#row(type, campaign.types[type], onPick)));
    this.box = html(
      "div",
      { className: "pn-card pn-legend", id: "pn-legend" },
      html("h2", {}, translated("Events in the window")),
      html("ul", { className: "pn-legend-types" }, items),
      !campaign.corpus &&
        html(
        "div",
        { className: "pn-legend-more" },
        html("hr"),
        html("h2", {}, translated("How well the place is known")),
        knowing(),
      ),
    );
    this.toggle = html(
      "button",
      { type: "button", className: "pn-card pn-legend-toggle", "aria-expanded": "false", "aria-controls": "pn-legend" },
      translated("Legend"),
    );
    this.toggle.addEventListener("click", () => {
      this.toggle.setAttribute("aria-expanded", this.box.classList.toggle("is-open"));
      onSize();
    });
  }

  #row(type, { key, label, short }, onPick) {
    const count = html("span", { className: "pn-legend-count", style: `min-width: ${this.most}ch` }, "0");
    const row = html(
      "button",
      {
        type: "button",
        "aria-pressed": "true",
        "data-type": key,
        title: translated("Click: show or hide. Alt-click: only this type."),
        onclick: (event) => onPick(type, event.altKey),
      },
      icon(key),
      html(
        "span",
        { className: "pn-legend-name" },
        html("span", { className: "pn-long" }, label),
        html("span", { className: "pn-short" }, short),
      ),
      count,
    );
    this.rows.set(type, { row, count });
    return row;
  }

  /** Show counts by number of the type; the types in "off" are struck through. */
  set(counts, off) {
    for (const [type, { row, count }] of this.rows) {
      const words = figures(counts[type]),
        on = String(!off.includes(type));
      say(count, words);
      put(row, "aria-pressed", on);
      row.classList.toggle("is-none", counts[type] === 0);
    }
  }
}
