// The way from the other pages to the map.

import { store } from "./store.js";

/** To the map with an event chosen, in a window that holds it; a filter that hides it is cleared there. */
export function goToEvent({ id, start, end }) {
  const low = start ?? end,
    high = end ?? start;
  const change = { event: id };
  if (low != null && store.from != null)
    Object.assign(change, { from: Math.min(store.from, low), to: Math.max(store.to, high) });
  store.visit("map", change);
}
