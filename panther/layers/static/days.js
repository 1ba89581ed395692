// Days are whole numbers, counted from 1970-01-01 (negative before it): no time zone ever touches them.

import { LANGUAGE, counted, translated, translatedIn } from "./words.js";

const MS = 86400000;
const monthNames = (style) => {
  const format = new Intl.DateTimeFormat(LANGUAGE, { month: style, timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2001, month, 1)));
};
const MONTHS = monthNames("long"),
  SHORT = monthNames("short");

const parts = (day) => {
  const date = new Date(day * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate(), weekday: date.getUTCDay() };
};

export const dateOf = parts;
export const monthName = (month) => MONTHS[month];
export const monthShort = (month) => SHORT[month];

export function isoOf(day) {
  const { year, month, day: number } = parts(day);
  const pad = (value, width) => String(value).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month + 1, 2)}-${pad(number, 2)}`;
}

/** The day number of an ISO date, or null; 30 February is none, though a browser reads it as a day of March. */
export function dayOf(iso) {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso ?? "") ? Date.parse(`${iso}T00:00:00Z`) : NaN;
  if (Number.isNaN(time)) return null;
  const day = Math.round(time / MS);
  return isoOf(day) === iso ? day : null;
}

/** The first day of a month, counted from January of the year 0. */
export function monthStart(number) {
  const time = new Date(0).setUTCFullYear(Math.floor(number / 12), number % 12, 1);
  return Math.round(time / MS);
}

/** The day of a month as it is read out: the first has a word of its own in some languages. */
const dayNumber = (number) => (number === 1 ? translatedIn("first day of a month", "1") : String(number));

function written(day, names, withYear) {
  const { year, month, day: number } = parts(day);
  const values = { day: dayNumber(number), month: names[month], year };
  return withYear
    ? translatedIn("date", "{day} {month} {year}", values)
    : translatedIn("date", "{day} {month}", values);
}

export const dayWords = (day, withYear = true) => written(day, MONTHS, withYear);

export const shortDay = (day, withYear = false) => written(day, SHORT, withYear);

const sameMonth = (a, b) => a.year === b.year && a.month === b.month;

/** "7–11 March 2013", "20 February – 12 March 2013". */
export function spanWords(from, to) {
  if (from === to) return dayWords(from);
  const [first, last] = spanEnds(from, to);
  return sameMonth(parts(from), parts(to)) ? `${first}–${last}` : `${first} – ${last}`;
}

/** First and last day as words to be put into a sentence: "7" and "11 March 2013". */
export function spanEnds(from, to) {
  const a = parts(from),
    b = parts(to);
  const first = sameMonth(a, b) ? dayNumber(a.day) : dayWords(from, a.year !== b.year);
  return [first, dayWords(to)];
}

/** That a window is empty, without a full stop. */
export function noEvents(from, to) {
  if (from === to) return translated("No events on {day}", { day: dayWords(from) });
  const [first, last] = spanEnds(from, to);
  return translated("No events from {first} to {last}", { first, last });
}

/** The noun alone, where its count stands apart. */
export const countedNoun = (count) => counted("event", "events", count);

/** "3 events". */
export const eventCount = (count) => counted("{count} event", "{count} events", count);
