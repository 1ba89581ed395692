// The offsets of records count characters (code points); a browser counts UTF-16 units, two for a character beyond
// U+FFFF. Both ways between them for one text.

/** The first place in a sorted list at which the test holds; its length where it never does. */
export function firstWhere(list, test) {
  let low = 0,
    high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle], middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export class Offsets {
  constructor(text) {
    this.wide = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), (found) => found.index);
  }

  /** The unit at which a character begins. */
  unit(character) {
    return character + firstWhere(this.wide, (unit, before) => unit - before >= character);
  }

  /** The character that a unit belongs to. */
  character(unit) {
    return unit - firstWhere(this.wide, (wide) => wide >= unit);
  }
}
