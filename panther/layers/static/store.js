// What the parts of the page share: the campaign, the window, the selected event, the card. One for each tab of the
// browser.
//
// The slider and the list change it; all parts are told, at most once a frame. The map stands in a frame of its own
// and is called directly, so that it follows the thumb without a word to the server. Python hears of a change when it
// is committed.

import { isoOf } from "./days.js";
import { EventSpan } from "./span.js";

const MAP_FRAME = ".st-key-map iframe";

class Store {
  constructor() {
    Object.assign(this, {
      campaign: null,
      rows: null,
      account: null,
      card: null,
      tab: "evidence",
      selected: null,
      from: null,
      to: null,
    });
    this.seq = { window: 0, pick: 0 };
    this.listeners = new Set();
    this.commits = {};
    this.queued = false;
    this.answered = false;
    this.uncommitted = false;
    window.addEventListener("panther:map", () => this.#tellMap());
  }

  subscribe(listener) {
    this.listeners.add(listener);
    if (this.campaign) listener(this);
    return () => this.listeners.delete(listener);
  }

  /** Who carries a committed change ("window" or "pick") to Python. */
  carry(what, commit) {
    this.commits[what] = commit;
  }

  setCampaign(campaign) {
    if (this.campaign === campaign) return;
    const [from, to] = [this.from ?? campaign.first, this.to ?? campaign.last];
    Object.assign(this, {
      campaign,
      from: null,
      to: null,
      byId: new Map(campaign.events.id.map((id, number) => [id, number])),
    });
    this.byType = campaign.types.map(() => 0);
    this.inside = 0;
    this.placed = 0;
    this.span = new EventSpan(campaign, (event, sign) => {
      this.inside += sign;
      this.placed += campaign.events.spots[event].length > 0 ? sign : 0;
      this.byType[campaign.events.type[event]] += sign;
    });
    this.#move(from, to);
    this.#applyWindow();
    this.#changed();
  }

  set(values) {
    Object.assign(this, values);
    this.#changed();
  }

  /** The window, kept inside the campaign and the right way round. Once it is set here, no first answer resets it. */
  setWindow(from, to) {
    const { first, last } = this.campaign;
    const low = Math.max(first, Math.min(from, last)),
      high = Math.min(last, Math.max(to, first));
    this.answered = true;
    this.uncommitted = true;
    if (low > high || (low === this.from && high === this.to)) return;
    this.#move(low, high);
    this.#changed();
  }

  commitWindow() {
    this.seq.window = this.#next("window");
    this.commits.window?.({ from: isoOf(this.from), to: isoOf(this.to), seq: this.seq.window });
    this.uncommitted = false;
    this.#changed();
  }

  /** Choose an event; an event outside the window moves the window to it. */
  pick(id) {
    this.selected = id;
    this.seq.pick = this.#next("pick");
    this.commits.pick?.({ event: id, seq: this.seq.pick });
    this.#changed();
  }

  /**
   * What Python answers. An answer to an older choice than the last is passed over; the window is Python's to give
   * only at first (from the address) and when it is newer: an answer to the last release must not stop a thumb that
   * moves again.
   */
  answer({ window: span, pick }) {
    if (pick && pick.seq >= this.seq.pick) {
      this.seq.pick = pick.seq;
      this.selected = pick.event;
    }
    this.answeredWindow = span;
    this.#applyWindow();
    this.#changed();
  }

  /** The first answer may come before the campaign does. */
  #applyWindow() {
    const span = this.answeredWindow;
    if (!this.campaign || !span || (this.answered && span.seq <= this.seq.window)) return;
    this.seq.window = span.seq;
    this.setWindow(span.from, span.to);
    this.uncommitted = false;
  }

  #next(what) {
    return Math.max(this.seq[what] + 1, Date.now());
  }

  #move(from, to) {
    [this.from, this.to] = [from, to];
    if (from == null) return;
    this.span.move(from, to);
    this.#map()?.setWindow?.(isoOf(from), isoOf(to));
  }

  #map() {
    return document.querySelector(MAP_FRAME)?.contentWindow?.panther;
  }

  #tellMap() {
    if (!this.campaign) return;
    if (this.from != null) this.#map()?.setWindow?.(isoOf(this.from), isoOf(this.to));
    this.#map()?.select?.(this.selected);
  }

  #changed() {
    if (this.queued) return;
    this.queued = true;
    requestAnimationFrame(() => {
      this.queued = false;
      this.#map()?.select?.(this.selected);
      if (this.campaign) for (const listener of [...this.listeners]) listener(this);
    });
  }
}

export const store = new Store();

/**
 * Mount a part of the page as a Streamlit component: made once for each place on the page, then updated with new
 * data. Streamlit may call the cleanup of an earlier call after a later one, so it counts only once the place has
 * left the page.
 */
export function part(make) {
  const made = new WeakMap();
  return (component) => {
    const root = component.parentElement;
    if (!made.has(root)) made.set(root, make(root));
    made.get(root).update(component);
    return () => {
      if (root.isConnected || !made.has(root)) return;
      made.get(root).destroy();
      made.delete(root);
    };
  };
}
