// The view in the address of a file on disk: behind the hash, which every browser lets a page change there.

import { FACETS } from "./address.js";
import { dayOf } from "./days.js";
import { translated } from "./words.js";

const MODES = ["window", "upto", "event"];
const LOST_EVENT = translated("This link names an event that is not in this file. The rest of the view is restored.");
const LOST_DAY = translated("This link names a date that cannot be read. Write a date such as 2013-03-04.");

/** Put a query behind the hash; returns what stands there then. */
export function writeHash(query) {
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(query)) for (const value of values) search.append(name, value);
  const hash = `#${search}`;
  if (hash === location.hash) return hash;
  try {
    history.replaceState(history.state, "", hash);
  } catch {
    location.replace(hash);
  }
  return location.hash;
}

/** The query behind the hash, or null where there is none. */
export function readAddress() {
  const search = new URLSearchParams(location.hash.slice(1));
  const names = new Set(search.keys());
  return names.size ? Object.fromEntries([...names].map((name) => [name, search.getAll(name)])) : null;
}

/** A query without what this file does not know, and what of it that is, in a line. */
export function restoredQuery(asked, { numbers, payload, facets }) {
  const query = {};
  let words = "";
  const first = (name) => asked[name]?.[0];
  for (const name of ["from", "to"]) {
    if (first(name) == null) continue;
    if (dayOf(first(name)) == null) words = LOST_DAY;
    else query[name] = [first(name)];
  }
  if (query.from && query.to && query.from[0] > query.to[0]) delete query.from, delete query.to;
  if (numbers.has(first("event"))) query.event = [first("event")];
  else if (first("event") != null) words = LOST_EVENT;
  if (MODES.includes(first("mode"))) query.mode = [first("mode")];
  if (first("certain") === "1") query.certain = ["1"];
  if (first("find")) query.find = [first("find")];
  if (isPlace(first("at"))) query.at = [first("at")];
  const values = Object.fromEntries(facets.map(({ key, values }) => [key, values]));
  values.type = [...payload.types.map(({ key }) => key), "none"];
  for (const name of FACETS) {
    const lost = asked[name]?.filter((value) => !values[name].includes(value)) ?? [];
    const kept = asked[name]?.filter((value) => values[name].includes(value)) ?? [];
    if (kept.length) query[name] = kept;
    if (lost.length) words ||= translated(
        "This link filters by “{value}”, which is not in this file. The rest of the view is restored.",
        { value: lost[0] },
      );
  }
  return { query, words };
}

function isPlace(text) {
  const [lat, lon, zoom, ...more] = (text ?? "").split(",").map((part) => (part.trim() ? Number(part) : NaN));
  return more.length === 0 && Math.abs(lat) <= 90 && Math.abs(lon) <= 540 && zoom >= 0 && zoom <= 24;
}
