// The list of a corpus: a page of the window's events at a time, as Python reads them from the index. What is asked for
// follows the view once it rests; counts and map do not wait for it.

import { queryOf } from "./address.js";
import { html } from "./glyphs.js";
import { ListHead } from "./list_head.js";
import { keepInSight, makeRow, Press, walkRows } from "./row.js";
import { part, store } from "./store.js";
import { figures, translated } from "./words.js";
import { hide, put, say } from "./writing.js";

const REST_MS = 120,
  TYPED_MS = 500,
  PATIENCE_MS = 8000,
  SOON_MS = 100;
const PARTS = [
  ["all", translated("all events")],
  ["unplaced", translated("without a place")],
  ["undated", translated("without a date")],
];
const ABSENT = translated(
  "A corpus holds events and a ledger, not the documents: excerpts stand alone. Copies of a sentence are not joined, and documents are not checked against one another.",
);

class CorpusList {
  constructor(root) {
    this.first = 0;
    this.seqs = new Set();
    this.rows = html("div", { className: "pn-rows", tabindex: -1 });
    this.rows.addEventListener("keydown", (event) => walkRows(event, (id) => store.pick(id)));
    this.press = new Press(this.rows);
    // Each search is asked of the whole corpus: it waits until the words are typed.
    this.head = new ListHead({
      label: translated("Which events"),
      options: PARTS,
      onChoose: () => this.#anew(),
      onChip: () => store.set({ cell: null }),
      rows: this.rows,
      restMs: TYPED_MS,
    });
    this.list = html(
      "section",
      { className: "pn-list is-corpus", "aria-label": translated("Events of the window") },
      this.head.node,
      this.rows,
      this.#turning(),
    );
    this.foot = html("div", { className: "pn-coverage" }, html("p", {}));
    this.off = html(
      "div",
      { className: "pn-off-map", role: "tabpanel", id: "pn-panel-off-map", "aria-labelledby": "pn-tab-off-map" },
    );
    root.append(this.list, this.foot, this.off);
    this.step = ({ detail }) => this.#step(detail);
    window.addEventListener("panther:step", this.step);
    this.leave = store.subscribe((state) => this.#draw(state));
  }

  update({ data, setStateValue }) {
    this.data = data;
    this.carrier = (ask) => setStateValue("ask", ask);
    store.carry("ask", this.carrier);
    // An answer to an older question is not shown.
    if (this.seqs.size && !this.seqs.has(data.answer.seq)) return;
    clearTimeout(this.waiting);
    put(this.rows, "aria-busy", null);
    this.answer = data.answer;
    this.first = data.answer.first;
    store.setAnswer(data.answer);
    this.press.after(() => this.#fill());
    this.#draw(store);
  }

  #turning() {
    const button = (words, by) =>
      html("button", { type: "button", className: "pn-button is-quiet", onclick: () => this.#turn(by) }, words);
    this.before = button(translated("Earlier"), -1);
    this.after = button(translated("Later"), 1);
    this.where = html("span", {});
    return html("p", { className: "pn-turning" }, this.before, this.where, this.after);
  }

  #turn(by) {
    this.first = Math.max(0, this.first + by * this.data.answer.size);
    this.#ask();
  }

  #anew() {
    this.first = 0;
    this.#ask();
  }

  // what is asked

  /** Whatever the answer depends on, but for the page. */
  #question() {
    const { cell, asksFacets, seeks, from, to, mode, filters } = store;
    const places = cell?.places ?? null;
    return {
      query: queryOf({ from, to, mode, filters, at: null, selected: null, name: store.name }),
      places,
      part: this.head.choice.value,
      facets: Boolean(asksFacets),
      seeks: seeks ?? {},
    };
  }

  /** Ask; where the same is asked again, the answer to either will do. */
  #ask(again = false) {
    if (!this.data || store.from === undefined) return;
    clearTimeout(this.asking);
    if (store.leavingFor != null) {
      this.asking = setTimeout(() => this.#ask(again), SOON_MS);
      return;
    }
    const question = this.#question();
    this.asked = JSON.stringify(question);
    if (!again) this.seqs.clear();
    const seq = (this.seq = Math.max(this.seq ?? 0, Date.now()) + 1);
    this.seqs.add(seq);
    put(this.rows, "aria-busy", "true");
    store.tell("ask", () => ({ ...question, first: this.first, seq }));
    // A server that is busy with another choice may not have heard it.
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.#ask(true), PATIENCE_MS);
  }

  #draw(state) {
    if (!this.data || !state.count) return;
    const evidence = state.tab === "evidence";
    hide(this.list, !evidence);
    hide(this.foot, !evidence);
    hide(this.off, evidence);
    if (!evidence) this.#account();
    this.#count(state);
    this.#select(state);
    if (state.moving) return;
    const now = JSON.stringify(this.#question());
    this.asked ??= now;
    if (now === this.asked || now === this.meant) return;
    this.meant = now;
    clearTimeout(this.asking);
    this.asking = setTimeout(() => {
      this.meant = null;
      // Facets and what is sought in them leave the page as it is.
      const same = (text) => JSON.stringify({ ...JSON.parse(text), facets: null, seeks: null });
      if (same(now) !== same(this.asked)) this.first = 0;
      this.#ask();
    }, REST_MS);
  }

  // what is shown

  #count({ count: { inside, placed }, cell, from, filters }) {
    const whole = !cell && this.head.choice.value === "all";
    const total = whole && from != null ? inside : (this.answer?.total ?? 0);
    this.head.draw(total, cell?.name ?? null, filters.text);
    const undated = this.answer?.undated ?? 0;
    const told = { placed: figures(placed), unplaced: figures(inside - placed), undated: figures(undated) };
    say(
      this.foot.firstElementChild,
      undated
        ? translated("{placed} on the map, {unplaced} without a place; {undated} without a date, last in the list", told)
        : translated("{placed} on the map, {unplaced} without a place", told),
    );
  }

  #fill() {
    const { rows, first, total, size } = this.answer;
    this.rows.replaceChildren(...rows.map((row) => makeRow(row, (id) => store.pick(id))));
    this.rows.scrollTop = 0;
    const span = { first: figures(first + 1), last: figures(first + rows.length), total: figures(total) };
    say(this.where, total ? translated("{first}–{last} of {total}", span) : "");
    this.before.disabled = first === 0;
    this.after.disabled = first + size >= total;
    this.current = undefined;
    if (this.stepping) {
      const target = this.stepping > 0 ? rows[0] : rows[rows.length - 1];
      this.stepping = 0;
      if (target) store.pick(target.id);
    }
  }

  #select({ selected }) {
    if (this.current === selected) return;
    this.current = selected;
    for (const row of this.rows.children) put(row, "aria-current", row.dataset.event === selected ? "true" : null);
    const told = this.answer?.rows.find(({ id }) => id === selected);
    store.mark(told?.places ?? (selected == null ? [] : this.data.marked));
    keepInSight(this.rows);
  }

  /** The event after (1) or before (-1) the chosen one, on the next page where this one ends. */
  #step(by) {
    const { rows, first, total } = this.answer;
    const here = rows.findIndex(({ id }) => id === store.selected);
    const target = here < 0 ? (by > 0 ? 0 : rows.length - 1) : here + by;
    if (rows[target]) return store.pick(rows[target].id);
    if (by < 0 ? first === 0 : first + rows.length >= total) return;
    this.stepping = by;
    this.#turn(by);
  }

  /** What is not on the map. */
  #account() {
    const { documents, failed, ledger, undated } = this.data.corpus;
    const show = (part) => () => {
      this.head.choice.value = part;
      store.set({ tab: "evidence" });
      this.#anew();
    };
    const group = (title, count, words, part) => [
      html("h2", {}, title, count != null && html("span", {}, figures(count))),
      html("p", { className: "pn-quiet" }, words),
      part && html("button", { type: "button", className: "pn-link", onclick: show(part) }, translated("Show them in the list")),
    ];
    const { inside, placed } = store.count;
    const look = `${inside} ${placed}`;
    if (this.looked === look) return;
    this.looked = look;
    this.off.replaceChildren(
      ...[
        ...group(
          translated("Events without a place"),
          inside - placed,
          translated("Events of this window whose place the text does not say, or whose place is in no gazetteer."),
          "unplaced",
        ),
        ...group(
          translated("Events without a date"),
          undated,
          translated("In the list, not on the slider."),
          "undated",
        ),
        ...group(
          translated("Sentences without an event"),
          null,
          translated(
            "The ledger says what became of every sentence of the {documents} documents, in {rows} rows: they are in the folder of the corpus, ledger/*.parquet.",
            { documents: figures(documents), rows: figures(ledger) },
          ),
        ),
        html("p", { className: "pn-quiet" }, ABSENT),
        ...group(
          translated("Documents that could not be read"),
          failed,
          translated("Each with its reason in failed.jsonl of that folder."),
        ),
      ].filter(Boolean),
    );
  }

  destroy() {
    this.leave();
    store.drop("ask", this.carrier);
    clearTimeout(this.asking);
    clearTimeout(this.waiting);
    this.head.destroy();
    window.removeEventListener("panther:step", this.step);
  }
}

export const mount = part((root) => new CorpusList(root));
