// What the ground is made of: parts from this machine, and layers from other hosts, all off; in an exported page there
// are none.

import { html } from "./glyphs.js";
import { translated } from "./words.js";

const GROUND = [
  ["relief", translated("Relief")],
  ["regions", translated("Regions")],
  ["rivers", translated("Rivers and wadis")],
];

/** What a layer is called; most have a name of their own that is the same in every language. */
const shownName = (name) => (name === "Satellite" ? translated("Satellite") : name);

export class LayersControl {
  constructor(online, { onGround, onSize }) {
    Object.assign(this, { online, onSize });
    this.onToggle = () => {};
    this.words = html("p", { className: "pn-layers-said", role: "status" });
    this.box = html(
      "section",
      { className: "pn-card pn-layers", id: "pn-layers", "aria-label": translated("Layers"), hidden: true },
      html("button", { type: "button", className: "pn-link pn-close", onclick: () => this.toggle() }, translated("Close")),
      html("h2", {}, online ? translated("On this machine") : translated("Layers")),
      html(
        "ul",
        {},
        GROUND.map(([name, words]) => html("li", {}, ground(name, words, onGround))),
      ),
      online && this.#others(),
    );
    this.box.addEventListener("keydown", (event) => event.key === "Escape" && this.toggle());
    online?.listeners.push(() => this.#draw());
  }

  #others() {
    this.rows = this.online.layers.map((layer) => [layer, this.#row(layer)]);
    return [
      html("hr"),
      html("h2", {}, translated("From another host")),
      html("p", {}, translated("An online layer is fetched from another host. It sees which area you look at.")),
      html(
        "ul",
        {},
        this.rows.map(([, { item }]) => item),
      ),
      this.words,
    ];
  }

  toggle() {
    this.box.hidden = !this.box.hidden;
    this.onToggle(!this.box.hidden);
    this.onSize();
  }

  #row({ name, host }) {
    const press = html("button", { type: "button", className: "pn-button", "aria-pressed": "false" }, translated("Turn on"));
    press.setAttribute("aria-label", translated("Turn on {layer}", { layer: shownName(name) }));
    press.addEventListener("click", () =>
      this.online.name === name ? this.online.turnOff() : this.online.turnOn(name),
    );
    const words = html("span", {}, html("b", {}, shownName(name)), html("small", {}, host));
    return { item: html("li", { className: "pn-online-row" }, words, press), press };
  }

  #draw() {
    for (const [{ name }, { press }] of this.rows) {
      const on = this.online.name === name,
        layer = shownName(name);
      press.textContent = on ? translated("Turn off") : translated("Turn on");
      press.setAttribute("aria-label", on ? translated("Turn off {layer}", { layer }) : translated("Turn on {layer}", { layer }));
      press.setAttribute("aria-pressed", on);
    }
    this.words.textContent = this.online.words;
    this.onSize();
  }
}

function ground(name, words, onGround) {
  const box = html("input", { type: "checkbox", checked: true });
  box.addEventListener("change", () => onGround(name, box.checked));
  return html("label", {}, box, words);
}
