// The parts of the documents page around the text: its head, the list of documents, the file, and the words that are
// cited where there is no document.

import { plural } from "./days.js";
import { goToEvent } from "./destinations.js";
import { html, icon } from "./glyphs.js";
import { store } from "./store.js";

const PHONE = 640;

/** The head of the page; lost where the address names words that are not there. */
export function head({ title, lost }) {
  return html(
    "header",
    { className: "pn-page-head" },
    html("h1", {}, "Documents"),
    html("p", { className: "pn-quiet" }, title),
    lost &&
      html(
        "p",
        { className: "pn-page-said", role: "status" },
        "This link names words that are not in these documents. The document is shown from its beginning.",
      ),
  );
}

/** The documents, to choose from. */
export function documentList({ documents, view }) {
  const line = ({ name, events, sentences }) =>
    html(
      "li",
      {},
      html(
        "button",
        {
          type: "button",
          className: "pn-doc-tab",
          "aria-current": name === view.name ? "true" : null,
          onclick: () => name !== view.name && store.visit("documents", { show: name }),
        },
        html("code", {}, name),
        html("span", {}, `${plural(events, "event")} · ${plural(sentences, "sentence")}`),
      ),
    );
  return html(
    "nav",
    { className: "pn-doc-list", "aria-label": "Documents of the campaign" },
    html("ul", {}, documents.map(line)),
  );
}

/** What the file is. */
export function facts(view) {
  const fact = (term, value) => [html("dt", {}, term), html("dd", {}, value)];
  const length = Array.from(view.text).length;
  const read = view.reader ? `Extracted by ${view.reader}.` : `Read as ${view.encoding.toUpperCase()}.`;
  return html(
    "details",
    { className: "pn-doc-facts", open: innerWidth > PHONE },
    html("summary", {}, "The file"),
    html(
      "dl",
      {},
      fact("Name", html("code", {}, view.name)),
      fact("Length", plural(length, "character")),
      view.pages.length > 0 && fact("Pages", plural(new Set(view.pages.map(([, number]) => number)).size, "page")),
      view.reader
        ? fact("Text", [read, ...view.notes].join(" "))
        : fact("Encoding", view.notes.length ? view.notes.join(" ") : read),
      fact("SHA-256", html("code", {}, view.sha256)),
    ),
  );
}

/** Events without their documents: the words that each cites, by document. */
export function citedWords(cited) {
  const line = ({ start, end, text, event }) =>
    html(
      "li",
      {},
      html(
        "button",
        { type: "button", className: "pn-cited", onclick: () => goToEvent(event) },
        html(
          "span",
          { className: "pn-cited-head" },
          icon(event.type, event.glyph, 14),
          html("b", {}, event.date),
          html("span", {}, event.place),
          html("code", {}, `${start}–${end}`),
        ),
        html("q", {}, text),
      ),
    );
  const names = Object.entries(cited);
  return html(
    "div",
    { className: "pn-doc-cited" },
    html("p", { className: "pn-page-said" }, "These events were opened without their documents."),
    names.length === 0 && html("p", { className: "pn-quiet" }, "No event cites any words."),
    names.flatMap(([name, lines]) => [
      html("h2", {}, html("code", {}, name), html("span", {}, plural(lines.length, "citation"))),
      html("ul", {}, lines.map(line)),
    ]),
  );
}
