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

/** How many of some numbers in order are no greater than one. */
function upTo(numbers, most) {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class CorpusTally {
  constructor(campaign) {
    this.campaign = campaign;
    this.rows = KINDS * campaign.types.length;
    this.take(new Uint32Array(1 + this.rows));
  }

  /** Take the counts of a filter; version changes with them. */
  take(numbers) {
    const [length] = numbers,
      size = this.rows * length;
    this.days = numbers.slice(1, 1 + length);
    [this.begun, this.ended, this.alone] = [0, 1, 2].map((part) => {
      const at = 1 + length + part * size;
      return running(numbers.slice(at, at + size), length);
    });
    this.undated = numbers.slice(1 + length + 3 * size);
    this.version = (this.version ?? 0) + 1;
  }

  move(from, to) {
    Object.assign(this, { from, to });
  }

  /** How many of the days that are told lie before the first of some days, and how many up to the last. */
  #reach(from, to) {
    const { first } = this.campaign;
    return [upTo(this.days, from - first - 1), upTo(this.days, to - first)];
  }

  /** A running sum of a row over the first so many days that are told. */
  #sum(sums, row, days) {
    return days === 0 ? 0 : sums[row * this.days.length + days - 1];
  }

  /** How many events of a row touch some days. */
  #touching(row, [before, upto]) {
    return this.#sum(this.begun, row, upto) - this.#sum(this.ended, row, before);
  }

  /** How many of these are of one day alone. */
  #alone(row, [before, upto]) {
    return this.#sum(this.alone, row, upto) - this.#sum(this.alone, row, before);
  }

  /** Counts for these types: all and certain ones, those shown and placed, and by type what the legend says. */
  read(typesOn, certainOnly) {
    const { from, to } = this,
      reach = from == null ? null : this.#reach(from, to);
    const counts = this.campaign.types.map((_, type) => {
      // Without any date there is no window: all events are shown.
      const count = (kind) => (reach ? this.#touching(KINDS * type + kind, reach) : this.undated[KINDS * type + kind]);
      return { certain: [count(CERTAIN), count(CERTAIN + PLACED)], inferred: [count(0), count(PLACED)] };
    });
    return totals(counts, typesOn, certainOnly);
  }

  /** How many events there are on some days, by type: those of one day alone, and those that last longer. */
  between(from, to, typesOn, certainOnly) {
    const reach = this.#reach(from, to);
    return typesOn.map((on, type) => {
      const bar = { alone: 0, longer: 0 };
      for (let kind = on ? (certainOnly ? CERTAIN : 0) : KINDS; kind < KINDS; kind += 1) {
        const row = KINDS * type + kind,
          alone = this.#alone(row, reach);
        bar.alone += alone;
        bar.longer += this.#touching(row, reach) - alone;
      }
      return bar;
    });
  }
}
