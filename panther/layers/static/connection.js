// What is said when the server is gone: the map and the slider work on, the card waits, the page tries again.
//
// Streamlit lays a dialog over the page that makes all of it inert, and asks about the internet, which we never need.

import { html } from "./glyphs.js";

const LOST = "The connection to the server is lost. The map and the slider still work; the panel waits. Trying again.";

export class Connection {
  constructor() {
    this.banner = html("p", { className: "pn-lost", role: "status", hidden: true }, LOST);
    document.body.append(this.banner);
    this.watch = new MutationObserver(() => this.#look());
    this.watch.observe(document.body, { childList: true, subtree: true });
  }

  #look() {
    const trying = document.querySelector('[data-testid="stConnectionStatus"]') !== null;
    if (trying === this.banner.hidden) this.banner.hidden = !trying;
    if (!trying) return;
    for (const dialog of document.querySelectorAll('[role="dialog"][data-testid="stDialog"], [data-testid="stDialog"] [role="dialog"]'))
      dialog.querySelector('button[aria-label="Close"]')?.click();
  }

  destroy() {
    this.watch.disconnect();
    this.banner.remove();
  }
}
