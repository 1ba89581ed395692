// The time row as a Streamlit component: brings the campaign, shows the slider, commits the window.

import { html } from "./glyphs.js";
import { TimeSlider } from "./slider.js";
import { part, store } from "./store.js";

class TimePart {
  constructor(root) {
    this.heading = html("h2", { className: "pn-heading" });
    this.chart = html("div", { className: "pn-time-chart" });
    this.whole = html(
      "button",
      { type: "button", className: "pn-button is-quiet", onclick: () => this.#showAll() },
      "Whole campaign",
    );
    this.box = html(
      "section",
      { className: "pn-time", "aria-label": "Time" },
      html("div", { className: "pn-time-row" }, this.heading, this.whole),
      this.chart,
    );
    root.append(this.box);
    this.leave = store.subscribe((state) => this.#draw(state));
  }

  update({ data }) {
    store.setCampaign(data);
    if (this.campaign === data) return;
    this.campaign = data;
    this.slider?.destroy();
    this.slider =
      data.first == null
        ? null
        : new TimeSlider(this.chart, data, {
            onMove: (from, to) => store.setWindow(from, to),
            onCommit: () => store.commitWindow(),
          });
    const weeks = (this.slider?.histogram.size ?? 1) / 7;
    this.heading.textContent =
      weeks < 1 ? "Events by day" : weeks === 1 ? "Events by week" : `Events by ${weeks} weeks`;
    this.whole.hidden = !this.slider;
    if (!this.slider)
      this.chart.replaceChildren(html("p", { className: "pn-quiet" }, "No event of these documents is dated."));
    this.#draw(store);
  }

  #draw({ from, to, selected, byId }) {
    if (from == null || !this.slider) return;
    this.whole.disabled = from === this.campaign.first && to === this.campaign.last;
    this.slider.draw({ from, to, selected: selected == null ? null : (byId.get(selected) ?? null) });
  }

  #showAll() {
    store.setWindow(this.campaign.first, this.campaign.last);
    store.commitWindow();
  }

  destroy() {
    this.leave();
    this.slider?.destroy();
  }
}

export const mount = part((root) => new TimePart(root));
