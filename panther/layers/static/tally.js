// How many events are in the window, kept as they come and go: no count is ever made anew while a thumb moves.

import { isCertain } from "./filters.js";

/**
 * Counts for these types: all and certain ones, those shown and placed, and by type what the legend says.
 * `counts` are of each type, certain and inferred, each without a place and with one.
 */
export function totals(counts, typesOn, certainOnly) {
  const result = { all: 0, certain: 0, inside: 0, placed: 0, everything: 0 };
  result.byType = counts.map(({ certain, inferred }, type) => {
    const sure = certain[0] + certain[1],
      every = sure + inferred[0] + inferred[1];
    const shown = certainOnly ? sure : every;
    result.everything += every;
    if (typesOn[type]) {
      result.all += every;
      result.certain += sure;
      result.inside += shown;
      result.placed += certain[1] + (certainOnly ? 0 : inferred[1]);
    }
    return shown;
  });
  return result;
}

export class Tally {
  /** The events that pass every filter but type and certainty; these two are asked when counts are read. */
  constructor(campaign) {
    this.campaign = campaign;
    this.counts = campaign.types.map(() => ({ certain: [0, 0], inferred: [0, 0] }));
  }

  /** An event comes into the window (1) or goes out of it (-1). */
  change(event, sign) {
    const { type, spots } = this.campaign.events;
    const how = isCertain(this.campaign, event) ? "certain" : "inferred";
    this.counts[type[event]][how][spots[event].length > 0 ? 1 : 0] += sign;
  }

  read(typesOn, certainOnly) {
    return totals(this.counts, typesOn, certainOnly);
  }
}
