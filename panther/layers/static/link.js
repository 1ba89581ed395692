// The line to Python: brings the view to open with, carries each one that is committed. It shows nothing.

import { part, store } from "./store.js";

class Link {
  update({ data, setStateValue }) {
    store.carry("view", (view) => setStateValue("view", view));
    if (this.opened) return;
    this.opened = true;
    store.open(data);
  }

  destroy() {}
}

export const mount = part(() => new Link());
