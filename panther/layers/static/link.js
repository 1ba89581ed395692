// The line to Python: brings the view to open with, carries each one that is committed, and what is to be exported. It
// shows nothing but that the server is gone, and whether anything leaves the machine.

import { Connection } from "./connection.js";
import { Leaving } from "./leaving.js";
import { NetworkState } from "./network.js";
import { part, store } from "./store.js";

const PATIENCE_MS = 5000;

class Link {
  constructor() {
    this.connection = new Connection(() => this.#comeBack());
    this.network = new NetworkState();
    this.leaving = new Leaving((page) => store.leave(page));
  }

  update({ data, setStateValue, setTriggerValue }) {
    store.carry("view", (view) => setStateValue("view", view));
    store.carry("export", (asked) => setTriggerValue("export", asked));
    if (!this.opened) store.open(data);
    this.opened = true;
    store.arrive(data.page);
  }

  /** A server that is back runs the whole page; if it does not answer with what is chosen, it is told. */
  #comeBack() {
    store.runWhole();
    clearTimeout(this.asking);
    this.asking = setTimeout(() => store.cardOf !== store.selected && store.tellAll(), PATIENCE_MS);
  }

  destroy() {
    clearTimeout(this.asking);
    this.connection.destroy();
    this.network.destroy();
    this.leaving.destroy();
  }
}

export const mount = part(() => new Link());
