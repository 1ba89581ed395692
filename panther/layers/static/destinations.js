// The way from the other pages to the map.

import { noFilters } from "./address.js";
import { store } from "./store.js";

/** To the map with an event chosen, in a window that holds it and with no filter that hides it. */
export function goToEvent({ id, start, end }) {
  const low = start ?? end,
    high = end ?? start;
  const change = { event: id };
  if (low != null && store.from != null)
    Object.assign(change, { from: Math.min(store.from, low), to: Math.max(store.to, high), filters: noFilters() });
  store.visit("map", change);
}
