// The evidence card: tabs, then the words of the selected event in their paragraph and how it is known. Text only
// ever goes to the page as text.

import { dayWords, plural, spanWords } from "./days.js";
import { html, icon, svg } from "./glyphs.js";
import { part, store } from "./store.js";

const TABS = [
  ["evidence", "Evidence"],
  ["off-map", "Not on the map"],
];
const TALL = 860,
  NARROW = 640;

const arrow = (path) => {
  const sign = svg("svg", {
    width: 16,
    height: 16,
    fill: "none",
    stroke: "currentColor",
    "stroke-width": 1.5,
    "aria-hidden": true,
  });
  svg("path", { d: path }, sign);
  return sign;
};

function term(words, ...values) {
  return [html("dt", {}, words), ...values.map((value) => html("dd", {}, value))];
}

function citation({ document: name, start, end, note, text, more }) {
  const offsets = [[start, end], ...more].map(([low, high]) => `${low}–${high}`).join(", ");
  return html(
    "li",
    {},
    html("code", {}, `${name}  ${offsets}`),
    note && html("span", { className: "pn-note" }, note),
    text && html("q", {}, text),
  );
}

function loss({ figure, what, tag, printed }) {
  return html(
    "div",
    { className: "pn-loss", title: printed },
    html("span", {}, html("b", {}, figure), ` ${what}`),
    html("span", { className: "pn-tag" }, tag),
  );
}

class CardPart {
  constructor(root) {
    this.tabs = TABS.map(([key, words]) =>
      html(
        "button",
        {
          type: "button",
          role: "tab",
          id: `pn-tab-${key}`,
          "aria-controls": `pn-panel-${key}`,
          onclick: () => store.set({ tab: key }),
        },
        words,
      ),
    );
    this.bar = html("div", { className: "pn-tabs", role: "tablist", "aria-label": "Panel" }, this.tabs);
    this.bar.addEventListener("keydown", (event) => this.#turn(event));
    this.body = html("div", {
      className: "pn-evidence",
      role: "tabpanel",
      id: "pn-panel-evidence",
      "aria-labelledby": "pn-tab-evidence",
    });
    this.linked = html("p", { className: "pn-linked pn-quiet", role: "status", hidden: true });
    root.append(this.bar, this.linked, this.body);
    this.leave = store.subscribe((state) => this.#draw(state));
  }

  update({ data, setStateValue, setTriggerValue }) {
    store.carry("pick", (pick) => setStateValue("pick", pick));
    store.carry("visit", (visit) => setTriggerValue("visit", visit));
    this.card = data.card;
    this.shown = null;
    store.set({});
  }

  #turn(event) {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = this.tabs.findIndex((tab) => tab !== document.activeElement);
    store.set({ tab: TABS[other][0] });
    this.tabs[other].focus();
  }

  #draw(state) {
    this.linked.textContent = state.linked;
    this.linked.hidden = !state.linked;
    this.tabs.forEach((tab, number) => {
      const chosen = state.tab === TABS[number][0];
      tab.setAttribute("aria-selected", chosen);
      tab.tabIndex = chosen ? 0 : -1;
    });
    this.body.hidden = state.tab !== "evidence";
    const what = this.#what(state);
    if (what === this.shown) return;
    this.shown = what;
    this.body.dataset.event = what.startsWith("card") ? this.card.id : "";
    this.body.replaceChildren(...this.#content(state));
    this.body.scrollTop = 0;
    this.#comeIntoView(state);
  }

  /** On the phone the card lies below the map: what was chosen there comes into view. */
  #comeIntoView({ picked }) {
    if (innerWidth > NARROW || !this.shown.startsWith("card") || picked === 0 || picked === this.cameFor) return;
    this.cameFor = picked;
    this.bar.scrollIntoView({ block: "start" });
  }

  /** What stands in the card: told apart so that it is drawn anew only when it changes. */
  #what({ count: { inside }, from, to, selected }) {
    if (inside === 0 && from != null) return `empty ${from} ${to}`;
    if (selected == null) return "nothing";
    return this.card?.id === selected ? `card ${selected}` : this.shown;
  }

  #content(state) {
    if (this.shown?.startsWith("card")) return this.#evidence(this.card, state);
    if (this.shown?.startsWith("empty")) return [this.#empty(state)];
    return [
      html(
        "div",
        { className: "pn-empty" },
        html("h3", {}, "Choose a marker or a row."),
        html("p", {}, "Its words appear here."),
      ),
    ];
  }

  #evidence(card, state) {
    const quote = html(
      "blockquote",
      { className: "pn-quote" },
      card.passages.map(({ text, marked }) => (marked ? html("mark", {}, text) : html("span", {}, text))),
    );
    const facts = html(
      "dl",
      { className: "pn-facts-list" },
      card.claimant && term("Said by", card.claimant),
      card.actors.length > 0 && term("Actors", card.actors.join(", ")),
      card.losses.length > 0 && term("Losses", html("div", {}, card.losses.map(loss))),
      card.notes.length > 0 && term("Notes", ...card.notes),
    );
    const known = html(
      "details",
      { className: "pn-known", open: innerHeight >= TALL || innerWidth <= NARROW },
      html("summary", {}, "How we know"),
      html(
        "dl",
        { className: "pn-facts-list" },
        card.known.flatMap(({ term: words, words: how }) => term(words, how)),
      ),
    );
    return [
      this.#kind(card, state),
      html("h3", {}, card.date),
      html(
        "p",
        { className: "pn-where" },
        card.place,
        card.inferred.map((words) => html("span", { className: "pn-tag is-inferred" }, words)),
      ),
      quote,
      html("ul", { className: "pn-citations" }, card.citations.map(citation)),
      facts.childElementCount > 0 && facts,
      known,
    ].filter(Boolean);
  }

  #kind(card, state) {
    const step = (words, path, by) =>
      html("button", { type: "button", "aria-label": words, title: words, onclick: () => this.#step(by) }, arrow(path));
    const activity = card.activity && html("b", {}, card.activity);
    return html(
      "div",
      { className: "pn-kind" },
      icon(card.type, card.glyph),
      html("span", {}, activity, activity && " · ", card.type_label),
      state.count.inside > 0 &&
        html(
          "span",
          { className: "pn-steps" },
          step("Previous event", "M10 3 5 8l5 5", -1),
          step("Next event", "M6 3l5 5-5 5", 1),
        ),
    );
  }

  /** The event before or after in the window; round at the ends. */
  #step(by) {
    const { campaign, selected, byId } = store;
    const inside = campaign.events.id.map((_, number) => number).filter((number) => store.shows(number));
    if (!inside.length) return;
    const at = byId.get(selected);
    const after = inside.findIndex((number) => number >= at),
      here = inside[after] === at;
    const target = by > 0 ? (after < 0 ? 0 : after + (here ? 1 : 0)) : after < 0 ? inside.length - 1 : after - 1;
    store.pick(campaign.events.id[inside[(target + inside.length) % inside.length]]);
  }

  #empty({ campaign, span, from, to }) {
    const before = Math.max(...span.dated.map((event) => span.end[event]).filter((day) => day < from));
    const after = Math.min(...span.dated.map((event) => span.start[event]).filter((day) => day > to));
    const near = [before, after].filter(Number.isFinite);
    const count = (day) => span.dated.filter((event) => span.start[event] <= day && day <= span.end[event]).length;
    const years = new Set([from, to, ...near].map((day) => dayWords(day).split(" ").pop())).size > 1;
    const go = (low, high) => () => {
      store.setWindow(low, high);
      store.commitWindow();
    };
    const days = from === to ? "this day" : `these ${(to - from + 1).toLocaleString("en")} days`;
    const nearest = near.map((day) => `${dayWords(day, years)} (${count(day)})`).join(" and ");
    return html(
      "div",
      { className: "pn-empty" },
      html(
        "h3",
        {},
        from === to ? `No events on ${dayWords(from)}.` : `No events from ${spanWords(from, to, " to ")}.`,
      ),
      html(
        "p",
        {},
        `The documents date nothing to ${days}.`,
        near.length > 0 && ` The nearest events are on ${nearest}.`,
      ),
      near.map((day) =>
        html(
          "button",
          { type: "button", className: "pn-button", onclick: go(day, day) },
          `Go to ${dayWords(day, years)}`,
        ),
      ),
      html(
        "button",
        { type: "button", className: "pn-button is-quiet", onclick: go(campaign.first, campaign.last) },
        "Show the whole campaign",
      ),
    );
  }

  destroy() {
    this.leave();
  }
}

export const mount = part((root) => new CardPart(root));
