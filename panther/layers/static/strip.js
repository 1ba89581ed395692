// The title strip: the campaign, the window in words, the three counts, and that nothing leaves the machine.

import { plural, spanWords } from "./days.js";
import { html, svg } from "./glyphs.js";
import { part, store } from "./store.js";

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
    this.counts = ["events", "on the map", "no place stated"].map((words) => [
      html("dd", {}, "0"),
      html("dt", {}, words),
    ]);
    const facts = html(
      "dl",
      { className: "pn-facts" },
      this.counts.map((pair) => html("div", {}, pair)),
    );
    this.said = html("p", { className: "pn-hidden", "aria-live": "polite" });
    root.append(
      html(
        "section",
        { className: "pn-strip", "aria-label": "Campaign" },
        html("div", { className: "pn-campaign" }, this.title, this.window),
        facts,
        html("p", { className: "pn-offline" }, lock(), "Offline: nothing leaves this machine"),
        this.said,
      ),
    );
    this.leave = store.subscribe((state) => this.#draw(state));
  }

  update({ data }) {
    this.title.textContent = data.title;
  }

  #draw({ from, to, count: { inside, placed } }) {
    if (from == null) return;
    this.window.textContent = `${spanWords(from, to)} · ${plural(to - from + 1, "day")}`;
    const counts = [inside, placed, inside - placed];
    counts.forEach((count, place) => {
      this.counts[place][0].textContent = count.toLocaleString("en");
    });
    this.counts[0][1].textContent = inside === 1 ? "event" : "events";
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      this.said.textContent = `${plural(inside, "event")}, ${placed.toLocaleString("en")} on the map`;
    }, 600);
  }

  destroy() {
    this.leave();
  }
}

export const mount = part((root) => new StripPart(root));
