// The line to Python: brings the view to open with, carries each one that is committed. It shows nothing but that the
// server is gone.

import { Connection } from "./connection.js";
import { part, store } from "./store.js";

const MOST_TRIES = 8,
  AGAIN_MS = 1500;

class Link {
  constructor() {
    this.connection = new Connection(() => this.#insist(MOST_TRIES));
  }

  update({ data, setStateValue }) {
    store.carry("view", (view) => setStateValue("view", view));
    if (this.opened) return;
    this.opened = true;
    store.open(data);
  }

  /**
   * A server that is back knows our parts only once it has run the whole page; then it is told what was chosen
   * meanwhile, until it answers.
   */
  #insist(tries) {
    store.resend();
    clearTimeout(this.trying);
    if (tries > 1)
      this.trying = setTimeout(() => store.cardOf !== store.selected && this.#insist(tries - 1), AGAIN_MS);
  }

  destroy() {
    clearTimeout(this.trying);
    this.connection.destroy();
  }
}

export const mount = part(() => new Link());
