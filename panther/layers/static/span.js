// Which events touch a window of days and pass the filters. Two sorted arrays and three bits an event: moving the
// window visits only the events that come in or go out, however many there are.

const STARTED = 1,
  NOT_ENDED = 2,
  PASSES = 4,
  INSIDE = STARTED | NOT_ENDED | PASSES;

const sortedBy = (indices, days) => Int32Array.from(indices).sort((a, b) => days[a] - days[b] || a - b);

export class EventSpan {
  /**
   * @param campaign the payload: first, last, events {start, end}; an open end runs to the campaign's own end. An event
   *   without any date is never inside, but in a campaign without dates, which has no window: there all events are.
   * @param onChange called with (event, +1 or -1) for each event that comes in or goes out.
   */
  constructor({ first, last, events }, onChange = () => {}) {
    const count = events.id.length;
    this.start = Int32Array.from({ length: count }, (_, i) => events.start[i] ?? first ?? 0);
    this.end = Int32Array.from({ length: count }, (_, i) => events.end[i] ?? last ?? 0);
    this.dated = Array.from({ length: count }, (_, i) => i).filter(
      (i) => events.start[i] != null || events.end[i] != null,
    );
    this.known = new Set(this.dated);
    const held = first == null ? this.start.keys() : this.dated;
    this.byStart = sortedBy(held, this.start);
    this.byEnd = sortedBy(held, this.end);
    this.state = new Uint8Array(count).fill(NOT_ENDED | PASSES);
    this.started = 0;
    this.ended = 0;
    this.onChange = onChange;
  }

  isDated(event) {
    return this.known.has(event);
  }

  inside(event) {
    return this.state[event] === INSIDE;
  }

  /** Move the window to [from, to], both days included; null where there is none. */
  move(from, to) {
    const { byStart, byEnd, start, end } = this;
    while (this.started < byStart.length && start[byStart[this.started]] <= to)
      this.#set(byStart[this.started++], STARTED, true);
    while (this.started > 0 && start[byStart[this.started - 1]] > to)
      this.#set(byStart[--this.started], STARTED, false);
    while (this.ended < byEnd.length && end[byEnd[this.ended]] < from) this.#set(byEnd[this.ended++], NOT_ENDED, false);
    while (this.ended > 0 && end[byEnd[this.ended - 1]] >= from) this.#set(byEnd[--this.ended], NOT_ENDED, true);
  }

  /** Let only the events pass whose number the mask gives 1; null: all pass. */
  filter(mask) {
    for (let event = 0; event < this.state.length; event += 1) {
      const passes = mask == null || mask[event] === 1;
      if (passes !== ((this.state[event] & PASSES) !== 0)) this.#set(event, PASSES, passes);
    }
  }

  #set(event, bit, on) {
    const before = this.state[event] === INSIDE;
    this.state[event] = on ? this.state[event] | bit : this.state[event] & ~bit;
    const after = this.state[event] === INSIDE;
    if (before !== after) this.onChange(event, after ? 1 : -1);
  }
}
