// What an exported page holds: rows and cards of the events, their words taken from the documents by offsets.

import { Offsets } from "./offsets.js";

const MOST_CHARACTERS = 20000;

/** A document with its text by characters, as the offsets of citations count them. */
class CitedDocument {
  constructor(given, number) {
    Object.assign(this, given, { number });
    this.offsets = new Offsets(this.text);
  }

  words(start, end) {
    return this.text.slice(this.offsets.unit(start), this.offsets.unit(end));
  }
}

export class Contents {
  constructor({ title, query, bounds, payload, facets, account, documents, events }) {
    Object.assign(this, { title, query, bounds, payload, facets, account, events });
    this.documents = documents.map((given, number) => new CitedDocument(given, number));
    this.byName = new Map(this.documents.map((document) => [document.name, document]));
    this.numbers = new Map(payload.events.id.map((id, number) => [id, number]));
    this.rows = events.map(({ row }) => ({ ...row, words: row.words ?? this.#told(row.told) }));
  }

  /** All words of an event on one line. */
  #told(spans) {
    const words = spans.map(([document, start, end]) => this.documents[document].words(start, end)).join(" ");
    return words.slice(0, MOST_CHARACTERS).split(/\s+/).filter(Boolean).join(" ");
  }

  /** The card of an event by its id, as Python makes it in the app. */
  card(id) {
    const { card } = this.events[this.numbers.get(id)];
    const [{ document: name, start, end }] = card.citations;
    const main = this.byName.get(name);
    const passages = main ? card.passages.map((stretch) => passage(main, stretch)) : card.passages;
    const excerpt = main ? main.words(start, end) : passages[0].text;
    return {
      ...card,
      passages,
      citations: card.citations.map((line) => (line.text === true ? { ...line, text: this.#words(line) } : line)),
      citation_text: `“${excerpt}”${card.citation_text}`,
    };
  }

  #words({ document: name, start, end }) {
    return this.byName.get(name).words(start, end);
  }
}

function passage(document, [start, end, marked, before, after]) {
  return { text: `${before}${document.words(start, end)}${after}`, marked };
}
