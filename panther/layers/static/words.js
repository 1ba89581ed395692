// What the interface says, in the language that is spoken (panther/translation.py does the same in Python). Messages
// are written in English, each whole, with values in braces: translated("{count} of {total}", { count, total }).

import { CATALOGUE } from "./catalogue.js";

const BETWEEN = "\u0004";
const NAMED = /\{(\w+)\}/g;

export const LANGUAGE = CATALOGUE.language;

const FIGURES = new Intl.NumberFormat(LANGUAGE);
const LISTS = new Intl.ListFormat(LANGUAGE === "en" ? "en-GB" : LANGUAGE);

/** A number as figures: 1,204. */
export const figures = (value) => FIGURES.format(value);

/** A list as a sentence has it: a, b and c. */
export const listed = (words) => LISTS.format(words);

const told = (key, message) => CATALOGUE.messages[key] ?? message;

function filled(message, values) {
  return values ? message.replace(NAMED, (_, name) => values[name]) : message;
}

export function translated(message, values = null) {
  return filled(told(message, message), values);
}

/** A message that means different things in different contexts, in the one that is named. */
export function translatedIn(context, message, values = null) {
  return filled(told(`${context}${BETWEEN}${message}`, message), values);
}

/** A message in the form that its count asks for; {count} in it is the count as figures. */
export function counted(one, many, count, values = {}) {
  const forms = told(one, [one, many]);
  return filled(forms[CATALOGUE.form(count)], { count: figures(count), ...values });
}

/** A message that was translated without its values, as parts: with elements in the place of their names in braces. */
export function woven(message, values) {
  return message
    .split(NAMED)
    .map((part, place) => (place % 2 ? values[part] : part))
    .filter((part) => part !== "");
}
