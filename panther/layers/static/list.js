// The list of the window's events, with and without a place, and the account of what is not on the map.

import { ALL_NAMES, noFilters } from "./address.js";
import { howMany } from "./filters.js";
import { html } from "./glyphs.js";
import { ListHead } from "./list_head.js";
import { keepInSight, makeRow, Press, walkRows } from "./row.js";
import { part, store } from "./store.js";
import { LANGUAGE, counted, figures, translated, woven } from "./words.js";
import { bringIntoView, hide, put, say } from "./writing.js";

const CHUNK = 60,
  REST_MS = 120;
const NO_SENTENCES = translated("These events were opened without their documents");
const ORDERS = [
  ["date", translated("by date")],
  ["place", translated("by place")],
  ["type", translated("by type")],
];

const mappedWords = (placed, others) =>
  counted("{count} event on the map, {others} without a place", "{count} events on the map, {others} without a place", placed, {
    others: figures(others),
  });

const hiddenAsInferred = (count) =>
  count === 0
    ? translated("None hidden by “Certain only”: date or place inferred")
    : counted(
        "{count} hidden by “Certain only”: date or place inferred",
        "{count} hidden by “Certain only”: date or place inferred",
        count,
      );

const hiddenByFilters = (count) =>
  count === 0
    ? translated("None hidden by filters")
    : counted("{count} hidden by filters", "{count} hidden by filters", count);

/** Rows that are made as they come into sight: a long list costs no more than a short one. */
class Rows {
  constructor(root, make) {
    Object.assign(this, { root, make, items: [], made: 0 });
    this.more = html("div", { className: "pn-more", "aria-hidden": "true" });
    this.watch = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && this.grow());
    this.watch.observe(this.more);
  }

  show(items) {
    this.items = items;
    this.made = 0;
    this.root.replaceChildren(this.more);
    this.grow();
  }

  grow(least = CHUNK) {
    const upTo = Math.min(this.items.length, this.made + least);
    this.more.before(...this.items.slice(this.made, upTo).map(this.make));
    this.made = upTo;
    this.more.hidden = this.made >= this.items.length;
  }

  /** The row of an item, made if it is further down. */
  row(item) {
    const at = this.items.indexOf(item);
    if (at < 0) return null;
    if (at >= this.made) this.grow(at - this.made + 1);
    return this.root.children[at];
  }
}

class ListPart {
  constructor(root) {
    this.rowsRoot = html("div", { className: "pn-rows", tabindex: -1 });
    this.head = new ListHead({
      label: translated("Order of the list"),
      options: ORDERS,
      onChoose: () => this.#again(),
      onChip: () => store.set({ listPlace: null }),
      rows: this.rowsRoot,
      restMs: REST_MS,
    });
    this.offRows = [];
    this.rows = new Rows(this.rowsRoot, (event) => this.#row(event));
    this.rowsRoot.addEventListener("keydown", (event) => walkRows(event, (id) => this.#pick(id)));
    this.press = new Press(this.rowsRoot);
    this.coverage = html("div", { className: "pn-coverage" });
    this.list = html(
      "section",
      { className: "pn-list", "aria-label": translated("Events of the window") },
      this.head.node,
      this.rowsRoot,
    );
    this.off = html("div", {
      className: "pn-off-map",
      role: "tabpanel",
      id: "pn-panel-off-map",
      "aria-labelledby": "pn-tab-off-map",
    });
    root.append(this.list, this.coverage, this.off);
    // The selected row stays in sight, also when the card above grows.
    this.resized = new ResizeObserver(() => keepInSight(this.rowsRoot));
    this.resized.observe(this.rowsRoot);
    this.leave = store.subscribe((state) => this.#draw(state));
  }

  update({ data }) {
    this.data = data;
    this.shown = null;
    this.#coverage();
    store.setRows(data);
  }

  #again() {
    this.shown = null;
    this.#draw(store);
  }

  #draw(state) {
    if (!this.data) return;
    const evidence = state.tab === "evidence";
    hide(this.list, !evidence);
    hide(this.coverage, !evidence);
    hide(this.off, evidence);
    this.#count(state);
    const shown = `${state.from} ${state.to} ${state.tab} ${state.listPlace} ${JSON.stringify(state.filters)}`;
    if (shown !== this.shown) this.#refill(shown);
    else this.#select(state);
  }

  /** Counts follow the thumb in every frame; rows are made anew when it rests a moment, and at once the first time. */
  #refill(shown) {
    clearTimeout(this.refilling);
    const fill = () => this.press.after(() => this.#fill(shown));
    if (this.shown == null || !store.moving) fill();
    else this.refilling = setTimeout(fill, REST_MS);
  }

  #fill(shown) {
    this.shown = shown;
    const { campaign, span, tab, listPlace } = store;
    const all = campaign.events.id.map((_, event) => event);
    const here = (event) => listPlace == null || campaign.events.spots[event].some(([place]) => place === listPlace);
    const inside = all.filter((event) => store.shows(event)),
      undated = all.filter((event) => !span.isDated(event) && store.passes(event));
    if (tab === "evidence") this.rows.show(this.#ordered([...inside, ...undated.filter((event) => !store.shows(event))].filter(here)));
    else
      this.#offMap(
        inside.filter((event) => !this.data.rows[event].place),
        undated,
      );
    this.current = undefined;
    this.#select(store);
  }

  /** Events come by date, those without one last; by place or type, date decides between equals. */
  #ordered(events) {
    const { rows } = this.data,
      { type } = store.campaign.events;
    const byPlace = (a, b) =>
      !rows[a].place - !rows[b].place || rows[a].place.localeCompare(rows[b].place, LANGUAGE) || a - b;
    const orders = { place: byPlace, type: (a, b) => type[a] - type[b] || a - b };
    const order = orders[this.head.choice.value];
    return order ? events.sort(order) : events;
  }

  #count({ count: { inside, placed }, span, campaign, filters, listPlace }) {
    const undated = campaign.first == null ? 0 : campaign.events.id.length - span.dated.length;
    const place = listPlace == null ? null : campaign.places[listPlace].name;
    this.head.draw(this.#listed(inside, listPlace), place, filters.text);
    put(this.head.node, "title", undated > 0 ? counted("{count} without a date, last", "{count} without a date, last", undated) : null);
    say(this.placed, figures(placed));
    say(this.unplaced, figures(inside - placed));
    hide(this.bar, inside === 0);
    fillBar(this.bar, placed, inside - placed, mappedWords(placed, inside - placed));
    if (store.moving) return;
    this.hidden.replaceChildren(...this.#hidden(store));
  }

  /** How many events of the window the rows show: all, or those of one place. */
  #listed(inside, listPlace) {
    if (listPlace == null) return inside;
    const { id, spots } = store.campaign.events;
    if (this.counted !== listPlace)
      this.ofPlace = [...id.keys()].filter((event) => spots[event].some(([place]) => place === listPlace));
    this.counted = listPlace;
    return this.ofPlace.filter((event) => store.shows(event)).length;
  }

  /** How many events are on the map and how many are not; what filters hide; how many sentences tell of none. */
  #coverage() {
    const { sentences, in_events: told } = this.data.account;
    const [placed, unplaced] = [html("b", {}, "0"), html("b", {}, "0")];
    Object.assign(this, { placed, unplaced, bar: bar("is-hatched"), hidden: html("p", {}) });
    this.coverage.replaceChildren(
      html(
        "p",
        {},
        html("span", {}, woven(translated("{count} on the map"), { count: placed })),
        html("span", {}, woven(translated("{count} no place known"), { count: unplaced })),
      ),
      this.bar,
      this.hidden,
      html(
        "p",
        {},
        html(
          "span",
          {},
          sentences > 0
            ? counted("{told} of {count} sentence tell of events", "{told} of {count} sentences tell of events", sentences, {
                told: figures(told),
              })
            : NO_SENTENCES,
        ),
        sentences > told &&
          html(
            "button",
            { type: "button", className: "pn-link", onclick: () => this.#seeOthers() },
            counted("See the other one", "See the other {count}", sentences - told),
          ),
      ),
      ...this.#leads(),
    );
  }

  /** What would put more on the map: names to decide, documents to mend. */
  #leads() {
    const { unread, findings } = this.data.account;
    const lead = (words, link, onclick) =>
      html("p", {}, html("span", {}, words), html("button", { type: "button", className: "pn-link", onclick }, link));
    const leads = [];
    // A page that was exported decides nothing.
    if (this.data.decides && findings.some(({ reason }) => reason === "unresolved"))
      leads.push(lead(translated("Some place names are in no gazetteer"), translated("Decide on them"), () => store.visit("places", { show: ALL_NAMES })));
    if (unread.length) {
      const words = counted("{count} document could not be read", "{count} documents could not be read", unread.length);
      leads.push(lead(words, translated("See why"), () => this.#see(() => this.unread)));
    }
    return leads;
  }

  /** What the filters hide of this window, and the way to show it. */
  #hidden(state) {
    if (!state.mask) return [];
    const hidden = state.span.dated.filter((event) => state.inWindow(event)).length - state.count.inside;
    const { filters } = state;
    const only = filters.certain && howMany(filters) === 1;
    const words = only ? hiddenAsInferred(hidden) : hiddenByFilters(hidden);
    const onclick = () => store.setFilters(only ? { ...filters, certain: false } : noFilters());
    // The line stands as long as anything may be hidden, so that the panel keeps its height while the window moves.
    return [
      html("span", {}, words),
      html("button", { type: "button", className: "pn-link", onclick }, only ? translated("Show") : translated("Clear filters")),
    ];
  }

  /** Turn to the sentences without an event, with the first reason open. */
  #seeOthers() {
    this.#see(() => this.others);
    this.others.nextElementSibling?.querySelector("details")?.setAttribute("open", "");
  }

  /** Turn to a heading of what is not on the map, once that is drawn. */
  #see(heading) {
    store.set({ tab: "off-map" });
    this.#draw(store);
    bringIntoView(heading());
    heading().focus({ preventScroll: true });
  }

  #row(event) {
    return makeRow(this.data.rows[event], (id) => this.#pick(id));
  }

  #select({ selected, byId }) {
    if (this.current === selected) return;
    this.current = selected;
    for (const row of this.rowsRoot.querySelectorAll("[aria-current]")) row.removeAttribute("aria-current");
    const row = selected == null ? null : this.rows.row(byId.get(selected));
    if (!row) return;
    row.setAttribute("aria-current", "true");
    keepInSight(this.rowsRoot);
  }

  #pick(id) {
    store.pick(id, { place: store.listPlace });
  }

  #sentences(sentences, told) {
    if (sentences === 0) return [html("p", { className: "pn-account" }, NO_SENTENCES)];
    const values = { told: figures(told), others: figures(sentences - told) };
    return [
      html(
        "p",
        { className: "pn-account" },
        woven(
          sentences === 1
            ? translated("{count} sentence, every one accounted for")
            : translated("{count} sentences, every one accounted for"),
          { count: html("b", {}, figures(sentences)) },
        ),
      ),
      fillBar(bar("is-empty"), told, sentences - told, translated("{told} sentences belong to events, {others} do not", values)),
      html("p", { className: "pn-quiet" }, translated("{told} belong to events, {others} do not.", values)),
    ];
  }

  #offMap(unplaced, undated) {
    const { sentences, in_events: told, reasons, outside, findings, unread } = this.data.account;
    for (const rows of this.offRows) rows.watch.disconnect();
    this.offRows = [];
    const group = (title, count, why, events) => {
      const box = html("div");
      const rows = new Rows(box, (event) => this.#row(event));
      this.offRows.push(rows);
      rows.show(events);
      return [
        html("h2", {}, title, html("span", {}, figures(count))),
        html("p", { className: "pn-quiet" }, why),
        box,
      ];
    };
    this.others = html(
      "h2",
      { tabindex: -1 },
      translated("Sentences without an event"),
      html("span", {}, figures(sentences - told)),
    );
    this.unread = html(
      "h2",
      { tabindex: -1 },
      translated("Documents that could not be read"),
      html("span", {}, figures(unread.length)),
    );
    const others = [...outside, ...findings];
    this.off.replaceChildren(
      ...[
        ...this.#sentences(sentences, told),
        unread.length > 0 && this.unread,
        unread.length > 0 && html("ul", { className: "pn-unread-lines" }, unread.map((line) => html("li", {}, line))),
        ...group(
          translated("Events without a place"),
          unplaced.length,
          translated(
            "Events of this window whose place the text does not say, or whose place is in no gazetteer. On the slider and in the list, not pinned.",
          ),
          unplaced,
        ),
        ...(undated.length
          ? group(
              translated("Events without a date"),
              undated.length,
              translated("In the list, not on the slider."),
              undated,
            )
          : []),
        this.others,
        reasonList(reasons),
        others.length > 0 && html("h2", {}, translated("Also in the ledger")),
        others.length > 0 && reasonList(others),
      ].filter(Boolean),
    );
  }

  destroy() {
    this.leave();
    this.head.destroy();
    for (const rows of [this.rows, ...this.offRows]) rows.watch.disconnect();
    this.resized.disconnect();
  }
}

/** Reasons with their counts; each opens to show the words that it was given for. */
function reasonList(reasons) {
  const quote = ({ text, detail }) =>
    html("li", {}, html("q", {}, text), detail && html("span", { className: "pn-note" }, detail));
  const reason = ({ words, count, quotes }) => {
    const list = html("ul", { className: "pn-quotes" });
    const box = html(
      "details",
      { className: "pn-known" },
      html("summary", {}, html("span", {}, words), html("b", {}, figures(count))),
      list,
    );
    // Made when it is opened: a long ledger costs nothing before.
    box.addEventListener("toggle", () => !list.childElementCount && list.append(...quotes.map(quote)));
    return html("li", {}, box);
  };
  return html("ul", { className: "pn-reasons" }, reasons.map(reason));
}

function bar(rest) {
  return html("div", { className: "pn-bar", role: "img" }, html("i", { className: "is-filled" }), html("i", { className: rest }));
}

function fillBar(node, first, second, words) {
  put(node, "aria-label", words);
  [first, second].forEach((share, place) => {
    node.children[place].style.flexGrow = share;
    hide(node.children[place], share === 0);
  });
  return node;
}

export const mount = part((root) => new ListPart(root));
