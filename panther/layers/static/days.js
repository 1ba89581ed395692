// Days are whole numbers, counted from 1970-01-01 (negative before it): no time zone ever touches them.

const MS = 86400000;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const parts = (day) => {
  const date = new Date(day * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate(), weekday: date.getUTCDay() };
};

export const dateOf = parts;
export const monthName = (month) => MONTHS[month];
export const monthShort = (month) => MONTHS[month].slice(0, 3);

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

export function dayWords(day, withYear = true) {
  const { year, month, day: number } = parts(day);
  return `${number} ${MONTHS[month]}${withYear ? ` ${year}` : ""}`;
}

export function shortDay(day, withYear = false) {
  const { year, month, day: number } = parts(day);
  return `${number} ${monthShort(month)}${withYear ? ` ${year}` : ""}`;
}

/** "7–11 March 2013", "20 February – 12 March 2013". */
export function spanWords(from, to, joint = "–") {
  if (from === to) return dayWords(from);
  const a = parts(from),
    b = parts(to);
  if (a.year === b.year && a.month === b.month) return `${a.day}${joint}${dayWords(to)}`;
  return `${dayWords(from, a.year !== b.year)} ${joint.trim()} ${dayWords(to)}`;
}

export const plural = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
