// The checks page: the contradictions by kind, errors first; from each to its words and to its events.

import { goToEvent } from "./destinations.js";
import { html, icon } from "./glyphs.js";
import { page, store } from "./store.js";
import { counted, translated } from "./words.js";

const LEVELS = {
  error: (count) => counted("{count} error", "{count} errors", count),
  warning: (count) => counted("{count} warning", "{count} warnings", count),
};
const LEVEL_WORDS = {
  error: translated("An error cannot be true as printed."),
  warning: translated("A warning may be true, and deserves a look."),
};

// The check that the reader left for the map or a document. The way back leads there.
let left = null;

class ChecksPage {
  constructor(root) {
    this.root = root;
  }

  destroy() {}

  update({ data }) {
    const key = JSON.stringify(data);
    if (key === this.key) return;
    this.key = key;
    const { groups, show } = data;
    const all = groups.flatMap(({ checks }) => checks);
    const shown = [show, left].find((id) => all.some((check) => check.id === id)) ?? null;
    left = null;
    this.root.replaceChildren(
      html(
        "section",
        { className: "pn-checks", "aria-label": translated("Checks") },
        this.#head(data, shown),
        all.length ? this.#body(groups, shown) : this.#none(data.looked),
      ),
    );
    if (shown) this.#come(shown);
  }

  #head({ title, groups, show }, shown) {
    const counts = Object.keys(LEVELS).map((level) => {
      const count = groups.filter((group) => group.level === level).flatMap(({ checks }) => checks).length;
      return count ? LEVELS[level](count) : null;
    });
    // A span of a document in the address belongs to the documents page.
    const lost = show && !shown && !show.includes(":");
    return html(
      "header",
      { className: "pn-page-head" },
      html("h1", {}, translated("Checks")),
      html("p", { className: "pn-quiet" }, [title, ...counts].filter(Boolean).join(" · ")),
      lost && html("p", { className: "pn-page-said", role: "status" }, translated("This link names a check that is not among these.")),
    );
  }

  #none(looked) {
    const [title, words] = looked
      ? [
          translated("No contradictions were found."),
          translated(
            "Printed distances, weekdays, spellings, totals of losses and dates were compared with each other and with the gazetteer.",
          ),
        ]
      : [
          translated("Nothing was compared."),
          translated("These events were opened as records: contradictions are looked for when documents are read."),
        ];
    return html("div", { className: "pn-checks-none" }, html("h2", {}, title), html("p", {}, words));
  }

  #body(groups, shown) {
    const name = (number) => `pn-checks-${number}`;
    const entry = (group, number) =>
      html(
        "li",
        {},
        html(
          "a",
          { href: `#${name(number)}`, className: "pn-doc-tab", onclick: (event) => this.#jump(event, name(number)) },
          html("b", {}, group.title),
          html("span", {}, LEVELS[group.level](group.checks.length)),
        ),
      );
    const section = (group, number) =>
      html(
        "section",
        { className: "pn-checks-group", "aria-labelledby": name(number) },
        html(
          "h2",
          { id: name(number), tabindex: -1 },
          group.title,
          html("span", { className: `pn-tag is-${group.level}` }, LEVELS[group.level](group.checks.length)),
        ),
        html("p", { className: "pn-checks-meaning" }, `${group.meaning} ${LEVEL_WORDS[group.level]}`),
        html(
          "ul",
          {},
          group.checks.map((check) => this.#check(check, shown)),
        ),
      );
    return html(
      "div",
      { className: "pn-doc-body" },
      html(
        "nav",
        { className: "pn-doc-side pn-doc-list", "aria-label": translated("Kinds of contradiction") },
        html("ul", {}, groups.map(entry)),
      ),
      html("div", {}, groups.map(section)),
    );
  }

  #jump(event, id) {
    event.preventDefault();
    const heading = this.root.querySelector(`#${id}`);
    heading.scrollIntoView({ block: "start" });
    heading.focus({ preventScroll: true });
  }

  #check({ id, message, citations, events }, shown) {
    return html(
      "li",
      {
        className: `pn-check${id === shown ? " is-shown" : ""}`,
        "data-check": id,
        "aria-current": id === shown ? "true" : null,
        tabindex: -1,
      },
      html("p", { className: "pn-check-message" }, message),
      citations.length > 0 &&
        html(
          "ul",
          { className: "pn-check-words", "aria-label": translated("Words") },
          citations.map((citation) => html("li", {}, this.#cited(citation, id))),
        ),
      events.length > 0 &&
        html(
          "ul",
          { className: "pn-check-events", "aria-label": translated("Events") },
          events.map((event) => html("li", {}, this.#event(event, id))),
        ),
    );
  }

  #cited({ document: name, start, end, text, there }, id) {
    const words = [html("q", {}, text), html("code", {}, `${name}  ${start}–${end}`)];
    if (!there) return html("div", { className: "pn-check-cited" }, words);
    const go = () => {
      left = id;
      store.visit("documents", { show: `${name}:${start}-${end}` });
    };
    return html(
      "button",
      { type: "button", className: "pn-check-cited", title: translated("See in the document"), onclick: go },
      words,
    );
  }

  #event(event, id) {
    const go = () => {
      left = id;
      goToEvent(event);
    };
    return html(
      "button",
      { type: "button", className: "pn-check-event", title: translated("See on the map"), onclick: go },
      icon(event.type, event.glyph, 14),
      html("b", {}, event.date),
      html("span", {}, event.place),
    );
  }

  #come(id) {
    requestAnimationFrame(() => {
      const check = this.root.querySelector(`[data-check="${id}"]`);
      check?.scrollIntoView({ block: "center" });
      check?.focus({ preventScroll: true });
    });
  }
}

export const mount = page((root) => new ChecksPage(root));
