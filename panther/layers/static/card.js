// The evidence card: tabs, then the words of the selected event in their paragraph and how it is known. Text only
// ever goes to the page as text.

import { noFilters } from "./address.js";
import { copyText } from "./clipboard.js";
import { dayWords, noEvents } from "./days.js";
import { howMany } from "./filters.js";
import { html, icon, svg } from "./glyphs.js";
import { part, store } from "./store.js";
import { counted, figures, listed, marked, translated } from "./words.js";
import { hide, put, say } from "./writing.js";

const TABS = [
  ["evidence", translated("Evidence")],
  ["off-map", translated("Not on the map")],
];
const WHOLE = translated("Show the whole campaign");
const FILTER_WORDS = {
  type: (values) => translated("Type: {values}.", { values }),
  actor: (values) => translated("Actor: {values}.", { values }),
  place: (values) => translated("Place: {values}.", { values }),
  document: (values) => translated("Document: {values}.", { values }),
  loss: (values) => translated("Losses: {values}.", { values }),
};
const SAID_MS = 2000;
const TALL = 860,
  NARROW = 640,
  ONE_COLUMN = 1023;

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

/** Leads to words in their document. */
function place({ document: name, start, end }, words) {
  return html(
    "button",
    { type: "button", className: "pn-link is-code", onclick: () => store.visit("documents", { show: `${name}:${start}-${end}` }) },
    words,
  );
}

function citation(cited) {
  const { document: name, start, end, page, note, text, more } = cited;
  const spans = [[start, end], ...more].map(([low, high]) => `${low}–${high}`).join(", ");
  const offsets = page ? translated("p. {page}, {spans}", { page, spans }) : spans;
  const address = place(cited, html("code", {}, html("span", {}, name), ` ${offsets}`));
  address.title = translated("See these words in their document");
  return html(
    "li",
    {},
    address,
    note && html("span", { className: "pn-note" }, note),
    text && html("q", {}, text),
  );
}

/** A contradiction that touches the event, with the way to the page of checks where there is one. */
function contradiction({ id, words }) {
  return html(
    "li",
    {},
    html("span", {}, words),
    id && html("button", { type: "button", className: "pn-link", onclick: () => store.visit("checks", { show: id }) }, translated("See check")),
  );
}

/** Leads to a name of the work list. */
function decideOn([key, name]) {
  return html(
    "button",
    { type: "button", className: "pn-link is-decide", onclick: () => store.visit("places", { show: key }) },
    translated("Decide on “{name}”", { name }),
  );
}

function loss({ figure, what, tag, printed }) {
  return html(
    "div",
    { className: "pn-loss", title: printed },
    html("span", {}, figure ? [html("b", {}, figure), ` ${what}`] : what),
    html("span", { className: "pn-tag" }, tag),
  );
}

function empty(title, words, ways) {
  const quiet = (words) => (words === WHOLE ? "pn-button is-quiet" : "pn-button");
  return html(
    "div",
    { className: "pn-empty" },
    html("h2", {}, title),
    html("p", {}, words),
    ways.map(([words, onclick]) => html("button", { type: "button", className: quiet(words), onclick }, words)),
  );
}

const inferredWords = (count) =>
  counted("{count} event has an inferred date or place.", "{count} events have an inferred date or place.", count);

const noneWords = (count) =>
  counted(
    "{count} event in this window, and it does not pass the filters.",
    "{count} events in this window, none pass the filters.",
    count,
  );

/** The filters that are set, in words. */
export function filterWords({ chosen, certain, text }) {
  const named = Object.entries(chosen)
    .filter(([, values]) => values.length > 0)
    .map(([facet, values]) => FILTER_WORDS[facet](values.map((value) => nameOf(facet, value)).join(", ")));
  return [...named, certain && translated("Certain only."), text && translated("Words: “{text}”.", { text })].filter(Boolean).join(" ");
}

function nameOf(facet, value) {
  if (facet === "type") return store.campaign.types.find(({ key }) => key === value)?.label ?? value;
  const { values = [], labels } = store.facets?.find(({ key }) => key === facet) ?? {};
  return labels?.[values.indexOf(value)] ?? value;
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
    this.bar = html("div", { className: "pn-tabs", role: "tablist", "aria-label": translated("Panel") }, this.tabs);
    this.bar.addEventListener("keydown", (event) => this.#turn(event));
    this.body = html("div", {
      className: "pn-evidence",
      tabindex: -1,
      role: "tabpanel",
      id: "pn-panel-evidence",
      "aria-labelledby": "pn-tab-evidence",
    });
    this.linked = html("p", { className: "pn-linked pn-quiet", role: "status", hidden: true });
    root.append(this.bar, this.linked, this.body);
    this.leave = store.subscribe((state) => this.#draw(state));
  }

  update({ data, setStateValue, setTriggerValue }) {
    this.carrier = (pick) => setStateValue("pick", pick);
    store.carry("pick", this.carrier);
    store.carry("visit", (visit) => setTriggerValue("visit", visit));
    this.card = data.card;
    store.cardOf = data.card?.id ?? null;
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
    say(this.linked, state.linked);
    hide(this.linked, !state.linked);
    this.tabs.forEach((tab, number) => {
      const chosen = state.tab === TABS[number][0];
      put(tab, "aria-selected", chosen);
      put(tab, "tabindex", chosen ? 0 : -1);
    });
    hide(this.body, state.tab !== "evidence");
    const what = this.#what(state);
    // The words of the event before stand until those of this one come, and cannot be taken for them.
    const late = what === this.shown && what?.startsWith("card") && this.card.id !== state.selected;
    put(this.body, "aria-busy", late || null);
    if (what === this.shown) return;
    this.shown = what;
    this.body.dataset.event = what.startsWith("card") ? this.card.id : "";
    this.body.replaceChildren(...this.#content(state));
    this.body.scrollTop = 0;
    this.#comeIntoView(state);
  }

  /** In one column the card lies below the map and above the list: what was chosen there comes into view. */
  #comeIntoView({ picked }) {
    if (innerWidth > ONE_COLUMN || !this.shown.startsWith("card") || picked === 0 || picked === this.cameFor) return;
    this.cameFor = picked;
    this.bar.scrollIntoView({ block: "start" });
  }

  /** What stands in the card: told apart so that it is drawn anew only when it changes. */
  #what({ count: { inside, all, everything }, from, to, selected, filters, span, byId }) {
    const hidden = span.dated.length > 0 && inside === 0 ? `${all} ${everything} ${JSON.stringify(filters)}` : "";
    if (inside === 0 && from != null) return `empty ${from} ${to} ${hidden}`;
    if (selected == null) return "nothing";
    const passes = store.passes(byId.get(selected));
    return this.card?.id === selected ? `card ${selected} ${passes}` : this.shown;
  }

  #content(state) {
    if (this.shown?.startsWith("card")) return this.#evidence(this.card, state);
    if (this.shown?.startsWith("empty")) return [this.#empty(state)];
    return [
      html(
        "div",
        { className: "pn-empty" },
        html("h2", {}, translated("Choose a marker, a day or a row.")),
        html("p", {}, translated("Its words appear here.")),
        html("p", { className: "pn-hint" }, translated("Press ? for the keys.")),
      ),
    ];
  }

  /** The evidence stays when a filter is set that hides its event, and says so. */
  #hiddenBy(state) {
    if (state.passes(state.byId.get(state.selected))) return null;
    const onclick = () => store.setFilters(noFilters());
    return html(
      "p",
      { className: "pn-hidden-event", role: "status" },
      translated("Hidden on map and list by the filters."),
      " ",
      html("button", { type: "button", className: "pn-link", onclick }, translated("Clear filters")),
    );
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
      card.claimant && term(translated("Said by"), card.claimant),
      card.actors.length > 0 && term(translated("Actors"), card.actors.join(", ")),
      card.losses.length > 0 && term(translated("Losses"), html("div", {}, card.losses.map(loss))),
      card.notes.length > 0 && term(translated("Notes"), ...card.notes),
    );
    const known = html(
      "details",
      { className: "pn-known", open: innerHeight >= TALL || innerWidth <= NARROW },
      html("summary", {}, translated("How we know")),
      html(
        "dl",
        { className: "pn-facts-list" },
        card.known.flatMap(({ term: words, words: how, open }) => term(words, [how, ...Object.entries(open).map(decideOn)])),
      ),
    );
    return [
      this.#hiddenBy(state),
      this.#kind(card, state),
      html("h2", {}, card.date),
      html(
        "p",
        { className: "pn-where" },
        card.place,
        card.inferred.map((words) => html("span", { className: "pn-tag is-inferred" }, words)),
      ),
      quote,
      html(
        "div",
        { className: "pn-sourced" },
        html("ul", { className: "pn-citations" }, card.citations.map(citation)),
        this.#copy(card),
      ),
      card.contradictions.length > 0 &&
        html("ul", { className: "pn-contradictions", "aria-label": translated("Contradictions") }, card.contradictions.map(contradiction)),
      facts.childElementCount > 0 && facts,
      known,
    ].filter(Boolean);
  }

  #copy({ citation_text: text }) {
    const button = html("button", { type: "button", className: "pn-button is-copy" }, translated("Copy citation"));
    button.addEventListener("click", async () => {
      if (this.body.hasAttribute("aria-busy")) return;
      button.textContent = (await copyText(text)) ? translated("Citation copied") : translated("Not copied");
      setTimeout(() => {
        button.textContent = translated("Copy citation");
      }, SAID_MS);
    });
    return button;
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
          step(translated("Previous event in the window"), "M10 3 5 8l5 5", -1),
          step(translated("Next event in the window"), "M6 3l5 5-5 5", 1),
        ),
    );
  }

  /** The event before or after in the window; round at the ends. */
  #step(by) {
    const { campaign, selected, byId } = store;
    if (campaign.corpus) return void store.step(by);
    const inside = campaign.events.id.map((_, number) => number).filter((number) => store.shows(number));
    if (!inside.length) return;
    const at = byId.get(selected);
    const after = inside.findIndex((number) => number >= at),
      here = inside[after] === at;
    const target = by > 0 ? (after < 0 ? 0 : after + (here ? 1 : 0)) : after < 0 ? inside.length - 1 : after - 1;
    store.pick(campaign.events.id[inside[(target + inside.length) % inside.length]]);
  }

  /** Why nothing is shown, and the way back. */
  #empty(state) {
    const inWindow = state.span.dated.filter((event) => state.inWindow(event)).length;
    if (state.campaign.corpus && howMany(state.filters) > 0)
      return empty(translated("No event of this window passes the filters."), filterWords(state.filters), [
        [translated("Clear filters"), () => store.setFilters(noFilters())],
      ]);
    if (inWindow === 0) return this.#emptyWindow(state);
    const { count, filters } = state;
    if (filters.certain && count.all > 0)
      return empty(translated("Nothing here is certain."), inferredWords(count.all), [
        [translated("Show them"), () => store.setFilters({ ...filters, certain: false })],
      ]);
    return empty(noneWords(inWindow), filterWords(filters), [
      [translated("Clear filters"), () => store.setFilters(noFilters())],
    ]);
  }

  #emptyWindow({ campaign, span, from, to }) {
    const days = span.dated.filter((event) => store.passes(event));
    const before = Math.max(...days.map((event) => span.end[event]).filter((day) => day < from));
    const after = Math.min(...days.map((event) => span.start[event]).filter((day) => day > to));
    const near = [before, after].filter(Number.isFinite);
    const count = (day) => days.filter((event) => span.start[event] <= day && day <= span.end[event]).length;
    const years = new Set([from, to, ...near].map((day) => dayWords(day).split(" ").pop())).size > 1;
    const nearest = listed(near.map((day) => `${dayWords(day, years)} (${figures(count(day))})`));
    const undated =
      from === to
        ? translated("The documents date nothing to this day.")
        : translated("The documents date nothing to these {count} days.", { count: figures(to - from + 1) });
    return empty(
      `${noEvents(from, to)}.`,
      near.length ? [undated, translated("The nearest events are on {days}.", { days: nearest })].join(" ") : undated,
      [
        ...near.map((day) => [translated("Go to {day}", { day: dayWords(day, years) }), () => store.goTo(day, day)]),
        [WHOLE, () => store.goTo(campaign.first, campaign.last)],
      ],
    );
  }

  destroy() {
    this.leave();
    store.drop("pick", this.carrier);
  }
}

export const mount = part((root) => new CardPart(root));
