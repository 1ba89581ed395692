// The line to Python: brings the view to open with, carries each one that is committed. It shows nothing but that the
// server is gone, and whether anything leaves the machine.

import { Connection } from "./connection.js";
import { NetworkState } from "./network.js";
import { part, store } from "./store.js";

class Link {
  constructor() {
    this.connection = new Connection(() => store.resend());
    this.network = new NetworkState();
  }

  update({ data, setStateValue }) {
    store.carry("view", (view) => setStateValue("view", view));
    if (this.opened) return;
    this.opened = true;
    store.open(data);
  }

  destroy() {
    this.connection.destroy();
    this.network.destroy();
  }
}

export const mount = part(() => new Link());
