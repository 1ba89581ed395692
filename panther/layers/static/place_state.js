// What is known of a place from the events in the window. Counts are kept as events come and go, not made anew.

export const POINT = 0;
export const AREA = 1;
export const LINE = 2;
const PLACE_INFERRED = 1;
export const WIDE_KM = 100;

export class PlaceState {
  constructor(number, place, campaign) {
    this.number = number;
    this.name = place.name;
    this.point = L.latLng(place.lat, place.lon);
    this.campaign = campaign;
    this.events = new Set();
    this.byType = campaign.types.map(() => 0);
    this.spots = new Map();
  }

  /** An event comes into the window (1) or goes out of it (-1), at a radius and geometry. */
  change(event, sign, radius, geometry) {
    const before = this.events.size;
    if (sign > 0) this.events.add(event);
    else this.events.delete(event);
    this.byType[this.campaign.events.type[event]] += this.events.size - before;
    const spot = this.#spot(event, radius, geometry);
    const known = this.spots.get(spot.key) ?? { ...spot, count: 0 };
    known.count += sign;
    this.spots.set(spot.key, known);
  }

  #spot(event, radius, geometry) {
    const inferred = (this.campaign.events.flags[event] & PLACE_INFERRED) !== 0;
    return { key: `${geometry} ${inferred} ${radius}`, radius, geometry, inferred };
  }

  /**
   * The best known spot: a point before an area before a line, printed before inferred, near before far; the selected
   * event's own.
   */
  best(selected) {
    const own = selected != null && this.events.has(selected);
    const spots = own
      ? this.campaign.events.spots[selected]
          .filter(([place]) => place === this.number)
          .map(([, radius, geometry]) => this.#spot(selected, radius, geometry))
      : [...this.spots.values()].filter(({ count }) => count > 0);
    return spots.sort((a, b) => a.geometry - b.geometry || a.inferred - b.inferred || a.radius - b.radius)[0];
  }
}

/** Types by count, codebook order between equals. */
export function byFrequency(counts) {
  return counts
    .map((_, type) => type)
    .filter((type) => counts[type] > 0)
    .sort((a, b) => counts[b] - counts[a] || a - b);
}
