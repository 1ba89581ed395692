// Playing: so many steps a second, until there is none left. It knows no days and no events, only steps.

const SECOND = 1000;

export class Player {
  /**
   * @param step called with the number of steps that are due; answers whether there is more to come.
   * @param onChange called when playing begins or ends.
   */
  constructor(step, onChange) {
    Object.assign(this, { step, onChange, rate: 2, playing: false });
    this.calm = matchMedia("(prefers-reduced-motion: reduce)");
  }

  toggle() {
    if (this.playing) this.pause();
    else this.play();
  }

  play() {
    if (this.playing) return;
    this.playing = true;
    this.last = performance.now();
    this.handle = requestAnimationFrame((now) => this.#frame(now));
    this.onChange();
  }

  pause() {
    if (!this.playing) return;
    this.playing = false;
    cancelAnimationFrame(this.handle);
    this.onChange();
  }

  /** With reduced motion the same steps are taken together, at most one move a second. */
  #frame(now) {
    const each = this.calm.matches ? Math.max(SECOND, SECOND / this.rate) : SECOND / this.rate;
    const moves = Math.floor((now - this.last) / each);
    if (moves > 0) {
      // A tab that was hidden goes on where it stood; with reduced motion, no move makes up for one that came late.
      this.last = this.calm.matches || moves > 2 * Math.max(1, this.rate) ? now : this.last + moves * each;
      const together = this.calm.matches ? Math.max(1, Math.round(this.rate)) : moves;
      if (!this.step(together)) return this.pause();
    }
    if (this.playing) this.handle = requestAnimationFrame((next) => this.#frame(next));
  }
}
