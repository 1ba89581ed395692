// Dates as people type them, in any of the languages of the interface.

// English and French, each as far as it tells the month from the others of its language.
const MONTHS = [
  ["jan"],
  ["feb", "fev"],
  ["mar"],
  ["apr", "avr"],
  ["may", "mai"],
  ["jun", "juin"],
  ["jul", "juil"],
  ["aug", "aou"],
  ["sep"],
  ["oct"],
  ["nov"],
  ["dec"],
];
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NUMBERS = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|[1-9]\d{0,2}))?$/;
const DAY_FIRST = /^(\d{1,2})(?:\.|er)?\s+([a-z]{3,9})\.?(?:,?\s+(\d{4}|[1-9]\d{0,2}))?$/;
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:,?\s+(\d{4}|[1-9]\d{0,2}))?$/;
const MS = 86400000;

function monthOf(name) {
  const at = MONTHS.findIndex((starts) => starts.some((start) => name.startsWith(start)));
  return at < 0 ? null : at + 1;
}

/**
 * Year (or null), month and day of a text: 2013-03-04, 4 March 2013, March 4, 4 Mar, 1er mars 2013, le 4 févr.,
 * 04/03/2013 (day first).
 */
function partsOf(text) {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "");
  const words = plain.trim().toLowerCase().replace(/\s+/g, " ").replace(/^le /, "");
  let found = ISO.exec(words);
  if (found) return [Number(found[1]), Number(found[2]), Number(found[3])];
  found = NUMBERS.exec(words);
  if (found) return [Number(found[3]) || null, Number(found[2]), Number(found[1])];
  found = DAY_FIRST.exec(words);
  if (found) return [Number(found[3]) || null, monthOf(found[2]), Number(found[1])];
  found = MONTH_FIRST.exec(words);
  if (found) return [Number(found[3]) || null, monthOf(found[1]), Number(found[2])];
  return null;
}

function dayNumber(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.round(date.getTime() / MS) : null;
}

/**
 * The day number of a typed date, or null. Without a year it is that year of the campaign in which the day lies inside
 * it, else the campaign's first.
 */
export function readDay(text, { first, last }) {
  const parts = partsOf(text);
  if (!parts || !parts[1]) return null;
  const [year, month, day] = parts;
  if (year != null) return dayNumber(year, month, day);
  const years = [first, last].map((number) => new Date(number * MS).getUTCFullYear());
  const days = [];
  for (let one = years[0]; one <= years[1]; one += 1) days.push(dayNumber(one, month, day));
  const known = days.filter((number) => number != null);
  return known.find((number) => number >= first && number <= last) ?? known[0] ?? null;
}
