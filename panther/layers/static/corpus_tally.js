// Counts of a corpus by day, and of each window: as many as began by its last day, less those that ended before its
// first (panther/corpora/cube.py). Nothing here grows with the number of events.

import { totals } from "./tally.js";

const CERTAIN = 2,
  PLACED = 1,
  KINDS = 4;

/** Sums up to each day, itself included, one row for each type, certainty and place. */
function running(counts, days) {
  for (let at = 0; at < counts.length; at += 1) if (at % days !== 0) counts[at] += counts[at - 1];
  return counts;
}

export class CorpusTally {
  constructor(campaign) {
    this.campaign = campaign;
    this.days = campaign.first == null ? 0 : campaign.last - campaign.first + 1;
    this.rows = KINDS * campaign.types.length;
    this.take(new Uint32Array(3 * this.rows * this.days));
  }

  /** Take the counts of a filter; version changes with them. */
  take(numbers) {
    const size = this.rows * this.days;
    this.begun = running(numbers.slice(0, size), this.days);
    this.ended = running(numbers.slice(size, 2 * size), this.days);
    this.alone = running(numbers.slice(2 * size), this.days);
    this.version = (this.version ?? 0) + 1;
  }

  move(from, to) {
    Object.assign(this, { from, to });
  }

  /** How many events of a row touch some days, and how many of these are of one day alone. */
  #touching(row, from, to) {
    const { first } = this.campaign,
      at = row * this.days - first;
    const before = from > first ? this.ended[at + from - 1] : 0;
    return this.begun[at + to] - before;
  }

  #alone(row, from, to) {
    const { first } = this.campaign,
      at = row * this.days - first;
    return this.alone[at + to] - (from > first ? this.alone[at + from - 1] : 0);
  }

  /** Counts for these types: all and certain ones, those shown and placed, and by type what the legend says. */
  read(typesOn, certainOnly) {
    const { from, to } = this;
    const counts = this.campaign.types.map((_, type) => {
      const count = (kind) => (from == null ? 0 : this.#touching(KINDS * type + kind, from, to));
      return { certain: [count(CERTAIN), count(CERTAIN + PLACED)], inferred: [count(0), count(PLACED)] };
    });
    return totals(counts, typesOn, certainOnly);
  }

  /** How many events there are on some days, by type: those of one day alone, and those that last longer. */
  between(from, to, typesOn, certainOnly) {
    return typesOn.map((on, type) => {
      const bar = { alone: 0, longer: 0 };
      for (let kind = on ? (certainOnly ? CERTAIN : 0) : KINDS; kind < KINDS; kind += 1) {
        const row = KINDS * type + kind,
          alone = this.#alone(row, from, to);
        bar.alone += alone;
        bar.longer += this.#touching(row, from, to) - alone;
      }
      return bar;
    });
  }
}
