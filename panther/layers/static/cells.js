// The events of a corpus on the map: how many there are of each type at each cell of a grid that gets finer as one looks
// from nearer, down to single places. Moving the window visits only what begins and ends on the days between
// (panther/corpora/cube.py says how the numbers are packed). An event at two places of a cell counts once in it.

const HEAD = 5,
  OFF_MIDDLE = 0.13;

/** Counts by set of places, type and certainty, of the window. */
export class Cube {
  /** onChange(series, by) is called for each count that changes. */
  constructor(buffer, onChange) {
    const numbers = new Uint32Array(buffer);
    const [days, series, bits, begin] = numbers;
    this.days = days;
    this.bits = bits;
    this.mask = 2 ** bits - 1;
    let at = HEAD;
    const next = (length) => numbers.subarray(at, (at += length));
    this.sides = [next(days + 1), next(days + 1)].map((offsets) => ({ offsets, day: -1 }));
    this.sides[0].entries = next(begin);
    this.sides[1].entries = numbers.subarray(at);
    this.counts = new Int32Array(series);
    this.onChange = onChange;
  }

  /** The window, both days counted from the first of the corpus. */
  move(from, to) {
    this.#turn(this.sides[0], to, 1);
    this.#turn(this.sides[1], from - 1, -1);
  }

  /** Let all entries count up to a day, and none after it. */
  #turn(side, day, sign) {
    const { offsets, entries } = side;
    const back = day < side.day;
    const [low, high] = back ? [offsets[day + 1], offsets[side.day + 1]] : [offsets[side.day + 1], offsets[day + 1]];
    for (let at = low; at < high; at += 1) {
      const series = entries[at] & this.mask,
        by = (entries[at] >>> this.bits) * (back ? -sign : sign);
      this.counts[series] += by;
      this.onChange(series, by);
    }
    side.day = day;
  }
}

/** The places of a corpus, and the cells that they stand in at a zoom. */
export class Grid {
  /** @param places {name, lat, lon, radius, point, events}, a list each; sites: for each set of places their numbers. */
  constructor(map, { places, sites }, kinds) {
    Object.assign(this, { map, places, sites, kinds });
    this.points = Array.from(places.name, (_, place) => L.latLng(places.lat[place], places.lon[place]));
  }

  /** Gather the places into cells of so many pixels; 0: each place is a cell of its own. */
  gather(zoom, size) {
    const numbers = new Map();
    this.cells = [];
    this.cellOf = Int32Array.from(this.points, (point, place) => {
      const { x, y } = this.map.project(point, zoom);
      const key = size ? `${Math.floor(x / size)} ${Math.floor(y / size)}` : `${x.toFixed(1)} ${y.toFixed(1)}`;
      if (!numbers.has(key)) {
        numbers.set(key, this.cells.length);
        this.cells.push({ number: this.cells.length, x: 0, y: 0, weight: 0, most: place, places: [] });
      }
      const cell = this.cells[numbers.get(key)],
        events = this.places.events[place];
      cell.x += x * events;
      cell.y += y * events;
      cell.weight += events;
      cell.places.push(place);
      if (events > this.places.events[cell.most]) cell.most = place;
      return cell.number;
    });
    for (const cell of this.cells) this.#seat(cell, size);
    this.cellsOf = this.sites.map((site) => [...new Set(site.map((place) => this.cellOf[place]))]);
    this.counts = new Int32Array(this.cells.length * this.kinds);
  }

  /**
   * A cell stands where the events of the whole corpus do, so that its seat depends on the zoom alone; and where it holds
   * several places, not near its edge, so that two of them do not cover each other.
   */
  #seat(cell, size) {
    for (const axis of ["x", "y"]) {
      const mean = cell[axis] / cell.weight,
        middle = (Math.floor(mean / size) + 0.5) * size,
        far = size * OFF_MIDDLE;
      cell[axis] = cell.places.length > 1 && size ? Math.max(middle - far, Math.min(mean, middle + far)) : mean;
    }
  }

  count(cube) {
    this.counts.fill(0);
    cube.counts.forEach((events, series) => events && this.change(series, events));
  }

  change(series, by) {
    const site = Math.floor(series / this.kinds),
      kind = series % this.kinds;
    for (const cell of this.cellsOf[site]) this.counts[cell * this.kinds + kind] += by;
  }

  /** How many events a cell has of each type that is on. */
  byType(cell, { typesOn, certain }) {
    const at = cell * this.kinds;
    return typesOn.map((on, type) =>
      on ? this.counts[at + 2 * type + 1] + (certain ? 0 : this.counts[at + 2 * type]) : 0,
    );
  }
}
