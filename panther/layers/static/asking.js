// Asks Python again after a while: for as long as something is being made there, each answer has another number. Or
// loads the page anew with another query, where the documents have changed.

import { part, store } from "./store.js";

class Asking {
  update({ data, setTriggerValue }) {
    clearTimeout(this.next);
    if (data.query != null) {
      const search = new URLSearchParams(data.query);
      if (store.lang) search.set("lang", store.lang);
      location.replace([location.pathname, search].join("?"));
      return;
    }
    this.next = setTimeout(() => setTriggerValue("asked", data.number), data.after);
  }

  destroy() {
    clearTimeout(this.next);
  }
}

export const mount = part(() => new Asking());
