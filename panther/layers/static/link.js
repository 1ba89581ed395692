// The line to Python: brings the view to open with, carries each one that is committed, and what is to be exported. It
// shows nothing but that the server is gone, and whether anything leaves the machine.

import { Connection } from "./connection.js";
import { LanguageChoice } from "./language_choice.js";
import { watchLeaving } from "./leaving.js";
import { loadLostPageAnew } from "./lost.js";
import { NetworkState } from "./network.js";
import { part, store } from "./store.js";

const PATIENCE_MS = 5000,
  MOST_ASKED = 12;

class Link {
  constructor() {
    this.connection = new Connection(() => this.#comeBack());
    this.network = new NetworkState();
    this.language = new LanguageChoice(this.network.node);
  }

  update({ data, setStateValue, setTriggerValue }) {
    store.carry("view", (view) => setStateValue("view", view));
    store.carry("export", (asked) => setTriggerValue("export", asked));
    this.language.update(data.spoken);
    store.carry("upload", (number) => setTriggerValue("upload", number));
    const { colorScheme } = getComputedStyle(document.querySelector(".stApp"));
    document.body.dataset.theme = colorScheme.includes("dark") ? "dark" : "light";
    if (!this.opened) store.open(data);
    this.opened = true;
    store.arrive(data.page);
  }

  /** A server that is back runs the whole page; until it answers with what is chosen, it is told again. */
  #comeBack() {
    window.dispatchEvent(new Event("panther:back"));
    store.runWhole();
    this.#ask(MOST_ASKED);
  }

  /** What it is told while it runs the page, or before, it does not hear. */
  #ask(times) {
    clearTimeout(this.asking);
    if (times === 0) return;
    this.asking = setTimeout(() => {
      if (store.cardOf === store.selected) return;
      if (times % 2) store.runWhole();
      else store.tellAll();
      this.#ask(times - 1);
    }, PATIENCE_MS);
  }

  destroy() {
    clearTimeout(this.asking);
    this.connection.destroy();
    this.network.destroy();
  }
}

// Between two pages, too, when the part of neither is there.
watchLeaving((page) => store.leave(page));
loadLostPageAnew();

export const mount = part(() => new Link());
