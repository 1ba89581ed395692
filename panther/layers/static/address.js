// The view in the form of an address: names with lists of text, the same that Python reads (panther/views/query.py).

import { dayOf, isoOf } from "./days.js";

export const FACETS = ["type", "actor", "place", "document", "loss"];
// What other readers of an address keep there: a page of ours, and Streamlit.
const OTHERS = ["show", "embed", "embed_options"];

/** What a page of names shows where no one name is asked for. */
export const ALL_NAMES = "*";

/** A view without filters: what "Clear all" goes back to. */
export const noFilters = () => ({ chosen: {}, certain: false, text: "" });

export function queryOf({ from, to, mode, filters, at, selected, name }) {
  const query = name ? { campaign: [name] } : {};
  if (from != null) Object.assign(query, { from: [isoOf(from)], to: [isoOf(to)] });
  if (selected != null) query.event = [selected];
  if (mode !== "window") query.mode = [mode];
  for (const name of FACETS) if (filters.chosen[name]?.length) query[name] = [...filters.chosen[name]];
  if (filters.certain) query.certain = ["1"];
  if (filters.text) query.find = [filters.text];
  if (at) query.at = [[at.lat.toFixed(4), at.lon.toFixed(4), at.zoom.toFixed(2)].map(Number).join(",")];
  return query;
}

/** The parts of a view that a query names; Python has left out what these documents do not know. */
export function viewOf(query) {
  const first = (name) => query[name]?.[0];
  const chosen = Object.fromEntries(FACETS.filter((name) => query[name]?.length).map((name) => [name, query[name]]));
  const [lat, lon, zoom] = (first("at") ?? "").split(",").map(Number);
  return {
    name: first("campaign") ?? "",
    from: dayOf(first("from")),
    to: dayOf(first("to")),
    mode: first("mode") ?? "window",
    filters: { chosen, certain: first("certain") === "1", text: first("find") ?? "" },
    at: first("at") ? { lat, lon, zoom } : null,
  };
}

/** Put a query into the address of this page, and its language where that is to be said; what others keep there stays. */
export function writeAddress(query, lang) {
  const address = new URL(location.href);
  const kept = OTHERS.flatMap((name) => address.searchParams.getAll(name).map((value) => [name, value]));
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(query)) for (const value of values) search.append(name, value);
  if (lang) search.append("lang", lang);
  for (const [name, value] of kept) search.append(name, value);
  address.search = search;
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}
