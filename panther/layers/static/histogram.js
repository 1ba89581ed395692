// How many events there are on each day (each week, and more, on a long campaign), by type in codebook order.

const LONG_DAYS = 120,
  LATE_SHARE = 0.46,
  FADED = 0.16,
  FADE = 0.08;
const OPEN_START = 4,
  OPEN_END = 8,
  APPROXIMATE = 16;
const EDGE_SHARE = 0.26;
const NEVER = { from: 0, to: -1 };

/** Bins of one day up to 120 days, then of whole weeks, so that no campaign has more than 120. */
export function binsOf({ first, last, events }) {
  const { bins, size } = emptyBins(first, last);
  events.id.forEach((_, event) => {
    const { from, to } = extent(events, event, first, last);
    if (from > to) return;
    for (let number = Math.floor((from - first) / size); number <= Math.floor((to - first) / size); number += 1) {
      bins[number].blocks.push({
        event,
        type: events.type[event],
        weight: weight(events, event, bins[number], { from, to }),
      });
    }
  });
  for (const bin of bins) bin.blocks.sort((a, b) => a.type - b.type || a.event - b.event);
  return {
    bins,
    size,
    most: bins.reduce((top, bin) => Math.max(top, bin.blocks.length), 0),
  };
}

/**
 * The same bins where events are only counted: in place of blocks each has bars, of a type and a weight.
 * @param between a function of two days: for each type how many events are of one of these days alone, and how many
 *   others touch them.
 */
export function binsOfCounts({ first, last }, between) {
  const { bins, size } = emptyBins(first, last);
  for (const bin of bins)
    bin.bars = between(bin.from, bin.to).flatMap(({ alone, longer }, type) =>
      [
        { type, weight: 1, count: alone },
        { type, weight: LATE_SHARE, count: longer },
      ].filter(({ count }) => count > 0),
    );
  const height = ({ bars }) => bars.reduce((sum, { count }) => sum + count, 0);
  return { bins, size, most: bins.reduce((top, bin) => Math.max(top, height(bin)), 0) };
}

function emptyBins(first, last) {
  const days = last - first + 1;
  const size = days <= LONG_DAYS ? 1 : 7 * Math.ceil(days / 7 / LONG_DAYS);
  const bins = Array.from({ length: Math.ceil(days / size) }, (_, number) => ({
    from: first + number * size,
    to: Math.min(last, first + (number + 1) * size - 1),
    blocks: [],
  }));
  return { bins, size };
}

/** How many events there are on a day, of those with a 1 in the mask (null: of all): a function of the day. */
export function eventsOn({ first, last, events }, mask) {
  const onDay = new Int32Array(last - first + 2);
  events.id.forEach((_, event) => {
    const { from, to } = extent(events, event, first, last);
    if (from > to || (mask && !mask[event])) return;
    onDay[from - first] += 1;
    onDay[to - first + 1] -= 1;
  });
  for (let day = 1; day < onDay.length; day += 1) onDay[day] += onDay[day - 1];
  return (day) => onDay[day - first];
}

function extent(events, event, first, last) {
  const from = events.start[event],
    to = events.end[event];
  return from == null && to == null ? NEVER : { from: from ?? first, to: to ?? last };
}

/**
 * A day event is solid; each day of a longer one is faint, so that an interval does not read as many happenings; open
 * ends fade, and so do both ends of an approximate one.
 */
function weight(events, event, bin, { from, to }) {
  if (from === to) return 1;
  if (events.flags[event] & OPEN_END) return Math.max(FADED, 0.9 - FADE * (bin.from - from));
  if (events.flags[event] & OPEN_START) return Math.max(FADED, 0.9 - FADE * (to - bin.to));
  const atAnEnd = bin.from <= from || bin.to >= to;
  return events.flags[event] & APPROXIMATE && atAnEnd ? EDGE_SHARE : LATE_SHARE;
}
