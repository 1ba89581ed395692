// Asks Python again after a while: for as long as something is being made there, each answer has another number.

import { part } from "./store.js";

class Asking {
  update({ data, setTriggerValue }) {
    clearTimeout(this.next);
    this.next = setTimeout(() => setTriggerValue("asked", data.number), data.after);
  }

  destroy() {
    clearTimeout(this.next);
  }
}

export const mount = part(() => new Asking());
