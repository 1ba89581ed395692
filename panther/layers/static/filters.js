// Which events pass the filters. A facet with several values chosen asks for any of them; facets ask together.
//
// Type and certainty stand apart from the rest: the legend and the switch show what they would bring back, so events
// that fail by these alone are counted too (tally.js).

const PLACE_INFERRED = 1,
  DATE_INFERRED = 2;

/** Text without accents, capitals, hyphens and apostrophes, so that "Ametettai" finds "Ametettaï". */
export const fold = (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s\-‐-―'’ʼ`]+/gu, " ")
    .trim();

export const isCertain = (campaign, event) => (campaign.events.flags[event] & (PLACE_INFERRED | DATE_INFERRED)) === 0;

export class EventFilter {
  /**
   * @param campaign the payload of the map: types and flags of the events.
   * @param rows the rows of the list: their words and places are searched.
   * @param facets actor, place, document, loss: {key, values, of}.
   */
  constructor(campaign, rows, facets) {
    Object.assign(this, { campaign, rows, facets });
    this.count = campaign.events.id.length;
  }

  /** Numbers of the types that are shown: those chosen, or all where none is. */
  typesOn(chosen) {
    return this.campaign.types.map(({ key }) => !chosen.type?.length || chosen.type.includes(key));
  }

  /** 1 for each event that passes all facets and the words, whatever its type and certainty; null where all do. */
  rest({ chosen, text }, except = null) {
    const asked = this.facets.filter(({ key }) => key !== except && chosen[key]?.length);
    const words = fold(text);
    if (!asked.length && !words) return null;
    const mask = new Uint8Array(this.count).fill(1);
    for (const { key, values, of } of asked) {
      const wanted = new Set(chosen[key].map((value) => values.indexOf(value)));
      for (let event = 0; event < this.count; event += 1)
        if (mask[event] && !of[event].some((value) => wanted.has(value))) mask[event] = 0;
    }
    if (words) for (let event = 0; event < this.count; event += 1) mask[event] &= this.#holds(event, words) ? 1 : 0;
    return mask;
  }

  /** 1 for each event that passes everything; null where all do. */
  all(filters, rest = this.rest(filters)) {
    const on = this.typesOn(filters.chosen);
    if (!rest && !filters.certain && on.every(Boolean)) return null;
    const { type } = this.campaign.events;
    return Uint8Array.from({ length: this.count }, (_, event) =>
      (!rest || rest[event]) && on[type[event]] && (!filters.certain || isCertain(this.campaign, event)) ? 1 : 0,
    );
  }

  #holds(event, words) {
    this.texts ??= this.rows.map((row) => fold(`${row.words} ${row.place}`));
    return this.texts[event].includes(words);
  }

  /**
   * For each value of a facet, how many of the events that pass all other filters have it.
   * @param inside which events count (those of the window).
   */
  countsOf(facet, filters, inside) {
    const mask = this.all(filters, this.rest(filters, facet.key));
    const counts = facet.values.map(() => 0);
    for (let event = 0; event < this.count; event += 1)
      if (inside(event) && (!mask || mask[event])) for (const value of facet.of[event]) counts[value] += 1;
    return counts;
  }
}

/** How many filters are set: each facet with a choice, certainty and words count once. */
export const howMany = ({ chosen, certain, text }) =>
  Object.values(chosen).filter((values) => values?.length).length + (certain ? 1 : 0) + (text ? 1 : 0);
