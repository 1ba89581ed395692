// The Losses page: for each side a table of kinds with their sums, a small chart by day, and every claim behind them.
// Sums and words come from Python; nothing is added up here.

import { plural, shortDay } from "./days.js";
import { html, svg } from "./glyphs.js";
import { page, store } from "./store.js";

const CHART = 34;
const MOST_CLAIMS = 100;
// What is chosen stays for as long as the tab is open.
const kept = { scope: "whole", open: new Set() };

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const share = (part, whole) => `${((100 * part) / whole).toFixed(3)}%`;

/** A link to the words of a document. */
export function citationLink({ document: name, start, end }) {
  return html(
    "button",
    {
      type: "button",
      className: "pn-cite",
      title: "Open the document here",
      onclick: () => store.visit("documents", { show: `${name}:${start}-${end}` }),
    },
    html("code", {}, `${name}  ${start}–${end}`),
  );
}

/** A link to an event on the map. */
export function eventLink(event, words) {
  return html(
    "button",
    { type: "button", className: "pn-link", title: "Show on the map", onclick: () => store.visit("map", { event }) },
    words,
  );
}

/** Bars over the days of the campaign; a range is filled up to its lower bound, an open or unstated figure is hollow. */
class DayBars {
  constructor({ bars, label, first, last, most }) {
    this.first = first;
    this.days = last - first + 1;
    this.bars = bars;
    this.axis = [shortDay(first), shortDay(last)];
    this.drawing = svg("svg", { width: "100%", height: CHART, role: "img", "aria-label": this.#aria(label) });
    svg("line", { x1: 0, x2: "100%", y1: CHART - 0.5, y2: CHART - 0.5, class: "pn-bars-base" }, this.drawing);
    for (const bar of bars) this.#bar(bar, most);
    this.words = html("p", { className: "pn-bars-words", "aria-hidden": "true" });
    this.root = html("div", { className: "pn-bars" }, this.drawing, this.words);
    this.drawing.addEventListener("pointermove", (event) => this.#say(event));
    this.drawing.addEventListener("pointerleave", () => this.#rest());
    this.#rest();
  }

  #aria(label) {
    return `${label} by day. ${this.bars.map((bar) => bar.words).join("; ") || "Nothing that counts is dated"}.`;
  }

  #bar({ first, last, low, high }, most) {
    const place = { x: share(first - this.first, this.days), width: share(last - first + 1, this.days) };
    const tall = (figure) => (figure ? Math.max(2, (figure / most) * (CHART - 3)) : 0);
    const rect = (height, name) =>
      height && svg("rect", { ...place, y: CHART - 1 - height, height, class: name }, this.drawing);
    const solid = tall(low ?? 0);
    if (low == null && high == null) rect(5, "is-unstated");
    else if (high == null) rect(Math.min(solid + 5, CHART - 1), "is-open");
    else if (high > (low ?? 0)) rect(tall(high), "is-open");
    rect(solid, last > first ? "is-spread" : "is-day");
  }

  #say(event) {
    const box = this.drawing.getBoundingClientRect();
    const day = this.first + Math.floor(((event.clientX - box.left) / box.width) * this.days);
    const near = this.bars.filter((bar) => bar.first - 1 <= day && day <= bar.last + 1);
    const on = near.filter((bar) => bar.first <= day && day <= bar.last);
    const said = on.length ? on : near;
    if (said.length) this.words.replaceChildren(html("span", {}, said.map((bar) => bar.words).join("; ")));
    else this.#rest();
  }

  #rest() {
    this.words.replaceChildren(...this.axis.map((words) => html("span", {}, words)));
  }
}

function claimItem(claim) {
  const where = claim.place || "No place stated";
  return html(
    "li",
    { className: "pn-claim" },
    html(
      "p",
      { className: "pn-claim-head" },
      html("b", {}, claim.figure),
      html("span", {}, claim.what),
      html("span", { className: `pn-tag${claim.counts ? " is-counted" : ""}` }, claim.tag),
    ),
    html("q", {}, claim.printed),
    html(
      "p",
      { className: "pn-claim-foot" },
      eventLink(claim.event, `${claim.date}, ${where}`),
      html("span", {}, claim.claimant ? `Said by ${claim.claimant}` : "No claimant named"),
      citationLink(claim),
    ),
  );
}

/** How many claims, and how many of them are in the sum. */
const counts = ({ counted, claims }) =>
  counted === claims.length ? plural(claims.length, "claim") : `${counted} of ${plural(claims.length, "claim")}`;

class LossesPage {
  constructor(root) {
    this.root = html("div", { className: "pn-page pn-losses" });
    root.append(this.root);
  }

  update({ data }) {
    this.data = data;
    this.#draw();
  }

  #draw() {
    const { data } = this;
    const scope = data.window && kept.scope === "window" ? "window" : "whole";
    const table = data[scope];
    this.root.replaceChildren(
      this.#head(scope, table),
      html(
        "div",
        { className: "pn-losses-body" },
        html(
          "div",
          { className: "pn-blocks" },
          table.blocks.length ? table.blocks.map((block) => this.#block(block, table.most)) : this.#none(scope),
        ),
        html("div", { className: "pn-beside" }, this.#infobox(), this.#doubles()),
      ),
    );
  }

  #head(scope, table) {
    const total = table.additive + table.restates + table.aggregate;
    const not = [
      table.restates && `${table.restates} ${table.restates === 1 ? "restates" : "restate"} another figure`,
      table.aggregate && `${table.aggregate} ${table.aggregate === 1 ? "is a total" : "are totals"} for a period`,
    ].filter(Boolean);
    return html(
      "header",
      { className: "pn-page-head" },
      html(
        "div",
        {},
        html("h1", {}, "Losses"),
        html("p", { className: "pn-quiet" }, [this.data.title, table.days].filter(Boolean).join(" · ")),
      ),
      this.#switch(scope),
      html(
        "p",
        { className: "pn-page-note", role: "status" },
        html("b", {}, plural(total, "claim")),
        total > 0 && `. Sums add the ${table.additive} that count`,
        not.length > 0 && `; ${not.join(" and ")}: listed, never added`,
        total > 0 && ".",
        table.beyond > 0 && ` ${plural(table.beyond, "claim")} of events that reach beyond these days count${table.beyond === 1 ? "s" : ""} whole.`,
      ),
    );
  }

  #switch(scope) {
    const choice = (value, words) =>
      html(
        "label",
        {},
        html("input", {
          type: "radio",
          name: "pn-losses-scope",
          value,
          checked: scope === value,
          disabled: value === "window" && !this.data.window,
          onchange: () => this.#choose(value),
        }),
        html("span", {}, words),
      );
    const whole = this.data.window ? "" : "The window on the map is the whole campaign.";
    return html(
      "fieldset",
      { className: "pn-switch", title: whole },
      html("legend", { className: "pn-hidden" }, "Claims of"),
      choice("whole", "Whole campaign"),
      choice("window", "Window on the map"),
    );
  }

  #choose(scope) {
    kept.scope = scope;
    this.#draw();
    this.root.querySelector(`input[value="${scope}"]`).focus();
  }

  #none(scope) {
    return html(
      "div",
      { className: "pn-block pn-empty" },
      html("h2", {}, scope === "window" ? "No losses are claimed in this window." : "No losses are claimed."),
      html("p", {}, "The documents tell of nobody killed or wounded here, and of nothing destroyed or captured."),
      scope === "window" &&
        html(
          "button",
          { type: "button", className: "pn-button", onclick: () => this.#choose("whole") },
          "Show the whole campaign",
        ),
    );
  }

  #block({ side, people, materiel }, most) {
    return html(
      "section",
      { className: "pn-block", "aria-label": side },
      html("h2", {}, side),
      people.length > 0 && this.#table(side, "People", people, most),
      materiel.length > 0 && this.#table(side, "Materiel", materiel, most),
    );
  }

  #table(side, title, lines, most) {
    const days = `By day${most ? `, all people to one scale: tallest ${most.toLocaleString("en")}` : ""}`;
    const head = ["Kind", "Adds up to", "Claims", title === "People" ? days : null].filter(Boolean);
    return html(
      "table",
      { className: `pn-losses-table is-${title.toLowerCase()}` },
      html("caption", {}, title, html("span", { className: "pn-hidden" }, `, ${side}`)),
      html("thead", {}, html("tr", {}, head.map((words) => html("th", { scope: "col" }, words)))),
      html("tbody", {}, lines.flatMap((line) => this.#line(side, title, line, most, head.length))),
    );
  }

  #line(side, title, line, most, width) {
    const key = `${side} ${line.kind} ${line.thing}`;
    const name = capital(line.kind);
    const open = kept.open.has(key);
    const detail = html(
      "tr",
      { className: "pn-detail", hidden: !open },
      html("td", { colspan: width }, html("ul", { className: "pn-claims" })),
    );
    const list = detail.querySelector("ul");
    const show = () => list.childElementCount || this.#list(list, line.claims, MOST_CLAIMS);
    if (open) show();
    const turn = html(
      "button",
      { type: "button", className: "pn-turn", "aria-expanded": String(open) },
      html("span", {}, html("b", {}, name), line.thing && ` ${line.thing}`),
    );
    turn.addEventListener("click", () => {
      const opened = detail.hidden;
      if (opened) kept.open.add(key);
      else kept.open.delete(key);
      show();
      detail.hidden = !opened;
      turn.setAttribute("aria-expanded", String(opened));
    });
    const { first, last } = this.data;
    const chart = () =>
      html(
        "td",
        { className: "pn-line-days" },
        line.bars.length > 0 &&
          first != null &&
          new DayBars({ bars: line.bars, label: `${side}: ${line.kind}`, first, last, most: Math.max(1, most) }).root,
      );
    return [
      html(
        "tr",
        { className: "pn-line" },
        html("th", { scope: "row" }, turn),
        html("td", { className: `pn-line-sum${line.counted ? "" : " is-none"}` }, line.sum),
        html("td", { className: "pn-line-count" }, counts(line)),
        title === "People" && chart(),
      ),
      detail,
    ];
  }

  #list(list, claims, most) {
    list.append(...claims.slice(0, most).map((number) => claimItem(this.data.claims[number])));
    if (claims.length <= most) return;
    const all = () => {
      rest.remove();
      this.#list(list, claims.slice(most), Infinity);
      list.children[most].querySelector("button").focus();
    };
    const words = `Show all ${plural(claims.length, "claim")}`;
    const rest = html("li", {}, html("button", { type: "button", className: "pn-button", onclick: all }, words));
    list.append(rest);
  }

  #infobox() {
    const { infobox } = this.data;
    return html(
      "section",
      { className: "pn-block", "aria-label": "The infobox" },
      html("h2", {}, "What the infobox states"),
      html(
        "p",
        { className: "pn-quiet" },
        infobox.length
          ? "Totals for the whole campaign, beside what the claims of the same parties add up to."
          : "None was read: no document here states totals for the campaign in an infobox.",
      ),
      infobox.map((stated) => this.#stated(stated)),
    );
  }

  #stated(stated) {
    const row = (line) =>
      html(
        "li",
        { className: `pn-stated is-${line.verdict}` },
        html("p", {}, html("b", {}, line.stated), ` ${line.what}`),
        html("p", { className: "pn-quiet" }, `Claims: ${line.told}. ${line.words}`),
      );
    return html(
      "div",
      { className: "pn-stated-side" },
      html("h3", {}, stated.title),
      html("ul", {}, stated.lines.map(row)),
      citationLink(stated),
    );
  }

  #doubles() {
    const { doubles, looked } = this.data;
    const row = (double) =>
      html(
        "li",
        {},
        html("p", {}, html("span", { className: `pn-tag is-${double.level}` }, double.level), ` ${double.message}.`),
        html(
          "ul",
          {},
          double.events.map(({ event, date, place }) =>
            html("li", {}, eventLink(event, `${date}, ${place || "no place stated"}`)),
          ),
        ),
      );
    return html(
      "section",
      { className: "pn-block", "aria-label": "Double counts" },
      html("h2", {}, "Double counts and contradictions"),
      doubles.length ? html("ul", { className: "pn-doubles" }, doubles.map(row)) : html("p", {}, looked ? "None was found." : "None was looked for: these events were opened as records."),
    );
  }

  destroy() {}
}

export const mount = page((root) => new LossesPage(root));
