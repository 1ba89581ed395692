// A document of an exported page, opened at the words of a citation.

import { html } from "./glyphs.js";
import { figures, translated } from "./words.js";

// Of a document as long as a book, what lies around the words.
const AROUND = 20000;
const ASKED = /^(.*):(\d+)-(\d+)$/s;

const ofAll = ({ offsets, text, encoding }) => ({ all: figures(offsets.character(text.length)), encoding });

export class DocumentReader {
  constructor(contents) {
    this.contents = contents;
    this.head = html("div", { className: "pn-reader-head" });
    this.text = html("div", { className: "pn-reader-text", tabindex: 0 });
    this.box = html(
      "dialog",
      { className: "pn-reader", "aria-label": translated("Document") },
      this.head,
      this.text,
    );
    document.body.append(this.box);
  }

  /** Show what "name:start-end" asks for. */
  open(asked) {
    const [, name, start, end] = ASKED.exec(asked);
    const cited = this.contents.byName.get(name);
    this.head.replaceChildren(...this.#heading(name, Number(start), Number(end), cited));
    this.text.replaceChildren(...(cited ? this.#words(cited, Number(start), Number(end)) : []));
    this.box.showModal();
    this.text.querySelector("mark")?.scrollIntoView({ block: "center" });
  }

  #heading(name, start, end, cited) {
    const close = html(
      "form",
      { method: "dialog" },
      html("button", { className: "pn-button" }, translated("Close")),
    );
    const [low, high] = [start, end].map(figures);
    return [
      html("div", {}, html("h2", {}, name), close),
      html(
        "p",
        {},
        cited
          ? translated("Characters {low}–{high} of {all}, read as {encoding}.", { low, high, ...ofAll(cited) })
          : translated("Characters {low}–{high}. The document itself is not in this file.", { low, high }),
        " ",
        cited && html("span", {}, "SHA-256 ", html("code", {}, cited.sha256)),
      ),
      ...(cited?.notes ?? []).map((note) => html("p", {}, note)),
    ];
  }

  #words(cited, start, end) {
    const length = cited.offsets.character(cited.text.length);
    const low = Math.max(0, start - AROUND),
      high = Math.min(length, end + AROUND);
    const cut = low > 0 || high < length;
    return [
      cut && html("p", { className: "pn-quiet" }, translated("Characters {low} to {high} are shown.", { low: figures(low), high: figures(high) })),
      html("p", {}, cited.words(low, start), html("mark", {}, cited.words(start, end)), cited.words(end, high)),
    ].filter(Boolean);
  }
}
