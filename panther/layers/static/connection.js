// What is said when the server is gone: what needs none works on, the rest waits, the page tries again.
//
// Streamlit lays a dialog over the page that makes all of it inert, and asks about the internet, which we never need.

import { html } from "./glyphs.js";
import { translated } from "./words.js";

const LOST = translated("The connection to the server is lost. The map and the slider still work; the panel waits. Trying again."),
  LOST_ELSEWHERE = translated("The connection to the server is lost. What stands here can still be read; the rest waits. Trying again.");
const MAP = ".st-key-map",
  TRYING = '[data-testid="stConnectionStatus"]',
  DIALOG = '[data-testid="stDialog"]';

export class Connection {
  constructor(onBack) {
    this.banner = html("p", { className: "pn-lost", role: "status" });
    // Inside the app, for there stand the colours of its theme.
    (document.querySelector(".stApp") ?? document.body).append(this.banner);
    this.watch = new MutationObserver(() => this.#look(onBack));
    // The state stands in the header, the dialog at the end of the page: what moves while a thumb is dragged is neither.
    this.watch.observe(document.body, { childList: true });
    const header = document.querySelector('[data-testid="stHeader"]');
    if (header) this.watch.observe(header, { childList: true, subtree: true });
  }

  #look(onBack) {
    const lost = document.querySelector(MAP) ? LOST : LOST_ELSEWHERE;
    const words = document.querySelector(TRYING) ? lost : "";
    if (this.banner.textContent !== words) {
      this.banner.textContent = words;
      if (!words) onBack();
    }
    if (!words) return;
    for (const dialog of document.querySelectorAll(DIALOG))
      if (/^connection/i.test(dialog.querySelector("h2")?.textContent ?? ""))
        dialog.querySelector('button[aria-label="Close"]')?.click();
  }

  destroy() {
    this.watch.disconnect();
    this.banner.remove();
  }
}
