// Which events are shown on days that no text states.
//
// The rule: an event is faint where its date is approximate; where it has no stated end and the window begins after
// its stated start; where it has no stated start and the window ends before its stated end. A place is drawn lighter
// when all of its events in the window are faint. The window alone decides, so moving back brings the same picture.

import { translated } from "./words.js";

const OPEN_START = 4,
  OPEN_END = 8,
  APPROXIMATE = 16;

export class FaintEvents {
  /** onChange is called with each event that turns faint or firm. */
  constructor({ events }, onChange) {
    Object.assign(this, { events, onChange });
    this.state = Uint8Array.from(events.flags, (flags) => ((flags & APPROXIMATE) !== 0 ? 1 : 0));
    this.open = events.id
      .map((_, event) => event)
      .filter((event) => !this.state[event] && (events.flags[event] & (OPEN_START | OPEN_END)) !== 0);
  }

  has(event) {
    return this.state[event] === 1;
  }

  move(from, to) {
    const { flags, start, end } = this.events;
    for (const event of this.open) {
      const faint =
        ((flags[event] & OPEN_END) !== 0 && from > start[event]) ||
        ((flags[event] & OPEN_START) !== 0 && to < end[event]);
      if (faint === this.has(event)) continue;
      this.state[event] = faint ? 1 : 0;
      this.onChange(event);
    }
  }

  /** What to say of events that are all faint; null where one of them is firm. */
  words(events) {
    let all = OPEN_START | OPEN_END | APPROXIMATE;
    for (const event of events) {
      if (!this.has(event)) return null;
      all &= this.events.flags[event];
    }
    if (all & APPROXIMATE) return translated("date approximate");
    if (all & OPEN_END) return translated("no end stated");
    return all & OPEN_START ? translated("no start stated") : translated("dates open or approximate");
  }
}
