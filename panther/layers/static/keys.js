// Keys that work anywhere on the page of the map, also while the map has the focus. A field keeps its own keys.

import { html } from "./glyphs.js";
import { store } from "./store.js";
import { translated } from "./words.js";

const TABLE = [
  ["← →", translated("On a thumb of the slider or the band between: a day earlier, a day later")],
  [translated("PgUp PgDn"), translated("There: a week; the band moves by its own length")],
  [translated("Home End"), translated("There: to the first or the last day of the campaign")],
  [translated("Space"), translated("Play, pause")],
  [",  .", translated("Previous event, next event")],
  ["↑ ↓", translated("In the list: choose an event; Enter goes to its words")],
  ["C", translated("Copy the citation of the chosen event")],
  ["/", translated("Find in excerpts; Escape clears and returns")],
  ["+  −  0", translated("On the map: closer, farther, fit all; arrows move it")],
  ["?", translated("This table")],
];

const inField = (node) => Boolean(node?.closest?.("input, select, textarea, [contenteditable]"));
const isPressed = (node) => Boolean(node?.closest?.("button, a, summary, [role=button], [role=tab]"));

export class Keys {
  constructor() {
    this.help = html(
      "dialog",
      { className: "pn-help", "aria-label": translated("Keys") },
      html("h2", {}, translated("Keys")),
      html(
        "dl",
        {},
        TABLE.flatMap(([keys, words]) => [html("dt", {}, html("kbd", {}, keys)), html("dd", {}, words)]),
      ),
      html("form", { method: "dialog" }, html("button", { className: "pn-button" }, translated("Close"))),
    );
    this.press = (event) => this.#press(event);
    this.follow = () => this.#follow();
    document.addEventListener("keydown", this.press);
    window.addEventListener("panther:map", this.follow);
  }

  /** The map lies in a frame: its keys are heard there. */
  #follow() {
    const frame = document.querySelector(".st-key-map iframe")?.contentDocument;
    frame?.addEventListener("keydown", this.press);
  }

  #press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target) || this.help.open) return;
    const act = {
      " ": () => !isPressed(event.target) && window.dispatchEvent(new CustomEvent("panther:play")),
      ",": () => store.step(-1),
      ".": () => store.step(1),
      "/": () => window.dispatchEvent(new CustomEvent("panther:find")),
      "?": () => this.help.showModal(),
      c: () => document.querySelector(".pn-evidence .is-copy")?.click(),
    }[event.key];
    if (!act || act() === false) return;
    event.preventDefault();
    event.stopPropagation();
  }

  destroy() {
    document.removeEventListener("keydown", this.press);
    window.removeEventListener("panther:map", this.follow);
    this.help.remove();
  }
}
