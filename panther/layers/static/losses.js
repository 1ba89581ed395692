// The Losses page: for each side a table of kinds with their sums, a small chart by day, and every claim behind them.
// Sums and words come from Python; nothing is added up here.

import { shortDay } from "./days.js";
import { html, svg } from "./glyphs.js";
import { page, store } from "./store.js";
import { counted, figures, listed, translated, translatedIn } from "./words.js";

const CHART = 34;
const MOST_CLAIMS = 100;
// What is chosen stays for as long as the tab is open.
const kept = { scope: "whole", open: new Set() };

const LEVELS = { error: translatedIn("level", "error"), warning: translatedIn("level", "warning") };

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const share = (part, whole) => `${((100 * part) / whole).toFixed(3)}%`;

/** A link to the words of a document. */
export function citationLink({ document: name, start, end }) {
  return html(
    "button",
    {
      type: "button",
      className: "pn-cite",
      title: translated("Open the document here"),
      onclick: () => store.visit("documents", { show: `${name}:${start}-${end}` }),
    },
    html("code", {}, `${name}  ${start}–${end}`),
  );
}

/** A link to an event on the map. */
export function eventLink(event, words) {
  return html(
    "button",
    { type: "button", className: "pn-link", title: translated("Show on the map"), onclick: () => store.visit("map", { event }) },
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
    const days = this.bars.map((bar) => bar.words).join(translated("; "));
    return days
      ? translated("{label} by day. {days}.", { label, days })
      : translated("{label} by day. Nothing that counts is dated.", { label });
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
    if (said.length) this.words.replaceChildren(html("span", {}, said.map((bar) => bar.words).join(translated("; "))));
    else this.#rest();
  }

  #rest() {
    this.words.replaceChildren(...this.axis.map((words) => html("span", {}, words)));
  }
}

function claimItem(claim) {
  const where = claim.place || translated("No place known");
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
      html("span", {}, claim.claimant ? translated("Said by {claimant}", { claimant: claim.claimant }) : translated("No claimant named")),
      citationLink(claim),
    ),
  );
}

const claimCount = (count) => counted("{count} claim", "{count} claims", count);

/** How many claims, and how many of them are in the sum. */
const counts = ({ counted: inSum, claims }) =>
  inSum === claims.length
    ? claimCount(claims.length)
    : counted("{some} of {count} claim", "{some} of {count} claims", claims.length, { some: figures(inSum) });

const summedWords = (additive, not) =>
  not
    ? counted(
        ". Sums add the {count} that counts; {not}: listed, never added.",
        ". Sums add the {count} that count; {not}: listed, never added.",
        additive,
        { not },
      )
    : counted(". Sums add the {count} that counts.", ". Sums add the {count} that count.", additive);

const beyondWords = (count) =>
  counted(
    "{count} claim of events that reach beyond these days counts whole.",
    "{count} claims of events that reach beyond these days count whole.",
    count,
  );

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
      table.restates && counted("{count} restates another figure", "{count} restate another figure", table.restates),
      table.aggregate && counted("{count} is a total for a period", "{count} are totals for a period", table.aggregate),
    ].filter(Boolean);
    return html(
      "header",
      { className: "pn-page-head" },
      html(
        "div",
        {},
        html("h1", {}, translated("Losses")),
        html("p", { className: "pn-quiet" }, [this.data.title, table.days].filter(Boolean).join(" · ")),
      ),
      this.#switch(scope),
      html(
        "p",
        { className: "pn-page-note", role: "status" },
        html("b", {}, claimCount(total)),
        total > 0 && summedWords(table.additive, listed(not)),
        table.beyond > 0 && ` ${beyondWords(table.beyond)}`,
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
    const whole = this.data.window ? "" : translated("The window on the map is the whole campaign.");
    return html(
      "fieldset",
      { className: "pn-switch", title: whole },
      html("legend", { className: "pn-hidden" }, translated("Claims of")),
      choice("whole", translated("Whole campaign")),
      choice("window", translated("Window on the map")),
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
      html("h2", {}, scope === "window" ? translated("No losses are claimed in this window.") : translated("No losses are claimed.")),
      html("p", {}, translated("The documents tell of nobody killed or wounded here, and of nothing destroyed or captured.")),
      scope === "window" &&
        html(
          "button",
          { type: "button", className: "pn-button", onclick: () => this.#choose("whole") },
          translated("Show the whole campaign"),
        ),
    );
  }

  #block({ side, people, materiel }, most) {
    return html(
      "section",
      { className: "pn-block", "aria-label": side },
      html("h2", {}, side),
      people.length > 0 && this.#table(side, "people", people, most),
      materiel.length > 0 && this.#table(side, "materiel", materiel, most),
    );
  }

  #table(side, of, lines, most) {
    const title = of === "people" ? translated("People") : translated("Materiel");
    const days = most
      ? translated("By day, all people to one scale: tallest {most}", { most: figures(most) })
      : translated("By day");
    const words = [translated("Kind"), translated("Adds up to"), translated("Claims"), of === "people" ? days : null];
    const head = words.filter(Boolean);
    return html(
      "table",
      { className: `pn-losses-table is-${of}` },
      html("caption", {}, title, html("span", { className: "pn-hidden" }, `, ${side}`)),
      html("thead", {}, html("tr", {}, head.map((words) => html("th", { scope: "col" }, words)))),
      html("tbody", {}, lines.flatMap((line) => this.#line(side, of, line, most, head.length))),
    );
  }

  #line(side, of, line, most, width) {
    const key = `${side} ${line.kind} ${line.thing}`;
    const name = capital(line.kind_words);
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
          new DayBars({ bars: line.bars, label: translated("{side}: {kind}", { side, kind: line.kind_words }), first, last, most: Math.max(1, most) }).root,
      );
    return [
      html(
        "tr",
        { className: "pn-line" },
        html("th", { scope: "row" }, turn),
        html("td", { className: `pn-line-sum${line.counted ? "" : " is-none"}` }, line.sum),
        html("td", { className: "pn-line-count" }, counts(line)),
        of === "people" && chart(),
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
    const words = counted("Show all {count} claim", "Show all {count} claims", claims.length);
    const rest = html("li", {}, html("button", { type: "button", className: "pn-button", onclick: all }, words));
    list.append(rest);
  }

  #infobox() {
    const { infobox } = this.data;
    return html(
      "section",
      { className: "pn-block", "aria-label": translated("The infobox") },
      html("h2", {}, translated("What the infobox states")),
      html(
        "p",
        { className: "pn-quiet" },
        infobox.length
          ? translated("Totals for the whole campaign, beside what the claims of the same parties add up to.")
          : translated("None was read: no document here states totals for the campaign in an infobox."),
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
        html("p", { className: "pn-quiet" }, [translated("Claims: {told}.", { told: line.told }), line.words].join(" ")),
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
        html("p", {}, html("span", { className: `pn-tag is-${double.level}` }, LEVELS[double.level]), ` ${double.message}.`),
        html(
          "ul",
          {},
          double.events.map(({ event, date, place }) =>
            html("li", {}, eventLink(event, [date, place || translated("no place known")].join(", "))),
          ),
        ),
      );
    return html(
      "section",
      { className: "pn-block", "aria-label": translated("Double counts") },
      html("h2", {}, translated("Double counts and contradictions")),
      doubles.length
        ? html("ul", { className: "pn-doubles" }, doubles.map(row))
        : html(
            "p",
            {},
            looked
              ? translated("None was found.")
              : translated("None was looked for: these events were opened as records."),
          ),
    );
  }

  destroy() {}
}

export const mount = page((root) => new LossesPage(root));
