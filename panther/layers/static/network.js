// Whether anything leaves this machine: stands in the bar of every page.

import { html, svg } from "./glyphs.js";
import { store } from "./store.js";
import { translated } from "./words.js";

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

export class NetworkState {
  constructor() {
    this.long = html("span", { className: "pn-long" });
    this.short = html("span", { className: "pn-short" });
    this.node = html("p", { className: "pn-offline" }, lock(), this.long, this.short);
    // Inside the app, which is what has the light or dark scheme of the theme.
    (document.querySelector(".stApp") ?? document.body).append(this.node);
    this.#draw(store.online);
    this.leave = store.subscribe(({ online }) => this.#draw(online));
  }

  #draw(online) {
    const words = online ? translated("Online layer on: {layer}", { layer: online }) : translated("Offline: nothing leaves this machine");
    if (this.long.textContent === words) return;
    this.long.textContent = this.node.title = words;
    this.short.textContent = online ? translated("Online: {layer}", { layer: online }) : translated("Offline");
    this.node.classList.toggle("is-online", Boolean(online));
  }

  destroy() {
    this.leave();
    this.node.remove();
  }
}
