// The parts of the documents page around the text: its head, the list of documents, the file, and the words that are
// cited where there is no document.

import { eventCount } from "./days.js";
import { goToEvent } from "./destinations.js";
import { html, icon } from "./glyphs.js";
import { store } from "./store.js";
import { counted, translated } from "./words.js";

const PHONE = 640;

/** The head of the page; lost where the address names words that are not there. */
export function head({ title, lost, uploads }) {
  return html(
    "header",
    { className: "pn-page-head" },
    html("h1", {}, translated("Documents")),
    html("p", { className: "pn-quiet" }, title),
    uploads &&
      html(
        "button",
        { type: "button", className: "pn-button pn-doc-add", onclick: () => store.askForUpload() },
        translated("Add documents"),
      ),
    lost &&
      html(
        "p",
        { className: "pn-page-said", role: "status" },
        translated("This link names words that are not in these documents. The document is shown from its beginning."),
      ),
  );
}

/** The documents, to choose from. */
export function documentList({ documents, unread, view }) {
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
        html("span", {}, [eventCount(events), counted("{count} sentence", "{count} sentences", sentences)].join(" · ")),
      ),
    );
  return html(
    "nav",
    { className: "pn-doc-list", "aria-label": translated("Documents of the campaign") },
    html("ul", {}, documents.map(line)),
    unread.length > 0 && html("h2", {}, counted("{count} document could not be read", "{count} documents could not be read", unread.length)),
    unread.length > 0 &&
      html(
        "ul",
        { className: "pn-unread-lines" },
        unread.map((line) => html("li", {}, line)),
      ),
  );
}

/** How many pages begin at these offsets. */
function pageCount(pages) {
  const numbers = new Set(pages.map(([, number]) => number));
  return counted("{count} page", "{count} pages", numbers.size);
}

/** What the file is. */
export function facts(view) {
  const fact = (term, value) => [html("dt", {}, term), html("dd", {}, value)];
  const length = Array.from(view.text).length;
  const read = view.reader
    ? translated("Extracted by {reader}.", { reader: view.reader })
    : translated("Read as {encoding}.", { encoding: view.encoding.toUpperCase() });
  return html(
    "details",
    { className: "pn-doc-facts", open: innerWidth > PHONE },
    html("summary", {}, translated("The file")),
    html(
      "dl",
      {},
      fact(translated("Name"), html("code", {}, view.name)),
      fact(translated("Length"), counted("{count} character", "{count} characters", length)),
      view.pages.length > 0 && fact(translated("Pages"), pageCount(view.pages)),
      view.reader
        ? fact(translated("Text"), [read, ...view.notes].join(" "))
        : fact(translated("Encoding"), view.notes.length ? view.notes.join(" ") : read),
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
    html("p", { className: "pn-page-said" }, translated("These events were opened without their documents.")),
    names.length === 0 && html("p", { className: "pn-quiet" }, translated("No event cites any words.")),
    names.flatMap(([name, lines]) => [
      html("h2", {}, html("code", {}, name), html("span", {}, counted("{count} citation", "{count} citations", lines.length))),
      html("ul", {}, lines.map(line)),
    ]),
  );
}
