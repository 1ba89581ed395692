// What the parts of the page share: the campaign, the view (window, mode, filters, centre of the map), the selected
// event. One for each tab of the browser; it lives on from page to page.
//
// The parts change it and are told of changes, at most once a frame. The map stands in a frame of its own and is called
// directly, so that it follows the thumb without a word to the server. Python hears of a change when it is committed,
// and answers with nothing but the card of an event.

import { noFilters, queryOf, viewOf, writeAddress } from "./address.js";
import { dayOf, isoOf } from "./days.js";
import { CorpusTally } from "./corpus_tally.js";
import { EventFilter, isCertain } from "./filters.js";
import { occurringTypes } from "./occurring.js";
import { EventSpan } from "./span.js";
import { Tally } from "./tally.js";
import { translated } from "./words.js";

const MAP_FRAME = ".st-key-map iframe";
const ADDRESS_MS = 150,
  SEND_MS = 40,
  LEAVE_MS = 5000,
  MOST_AWAITED = 12,
  SETTLE_MS = 250,
  AGAIN_MS = 2000;
const TOLD_BY_ALL = new Set(["pick", "view"]);

/** Whether the server is at work on the page, as far as the browser has heard. */
const isRunning = () => document.querySelector(".stApp")?.dataset.testScriptState === "running";

class Store {
  constructor() {
    Object.assign(this, {
      campaign: null,
      rows: null,
      tab: "evidence",
      selected: null,
      from: null,
      to: null,
      mode: "window",
      filters: noFilters(),
      at: null,
      cardOf: null,
      listPlace: null,
      online: null,
      brought: null,
      linked: "",
      page: null,
      leavingFor: null,
      lang: "",
    });
    this.seq = 0;
    this.picked = 0;
    this.listeners = new Set();
    this.carriers = {};
    this.write = writeAddress;
    this.outbox = new Map();
    this.held = new Map();
    this.queued = false;
    this.opened = false;
    this.moving = false;
    window.addEventListener("panther:map", () => this.#tellMap());
    window.addEventListener("panther:pick", ({ detail }) => this.#pickedOnMap(detail));
    window.addEventListener("panther:cell", ({ detail }) => this.set({ cell: detail, tab: "evidence" }));
    window.addEventListener("panther:select", ({ detail }) => this.#selectedByDoor(detail.event));
    window.addEventListener("panther:window", ({ detail }) => this.#windowOfDoor(detail));
    window.addEventListener("panther:legend", ({ detail }) => this.toggleType(detail.type, detail.only));
    window.addEventListener("panther:view", ({ detail }) => this.#keep({ at: detail }));
    window.addEventListener("panther:online", ({ detail }) => this.set({ online: detail.name }));
  }

  subscribe(listener) {
    this.listeners.add(listener);
    if (this.count) listener(this);
    return () => this.listeners.delete(listener);
  }

  /** Who carries a change ("view", "pick", "visit", "ask" ...) to Python, or has it run the "whole" page. */
  carry(what, carrier) {
    this.carriers[what] = carrier;
    if (this.outbox.size && !this.sending) this.sending = setTimeout(() => this.#send());
  }

  /** Who carried a change has left the page: it waits for another who does. */
  drop(what, carrier) {
    if (this.carriers[what] === carrier) delete this.carriers[what];
  }

  /**
   * The view that Python opens the page with: that of the address, or that of the session. What was changed here since
   * is newer, and so is what was chosen on a page that was left before Python heard of it; Python is told of it.
   */
  open({ query, seq, event, words, spoken }) {
    this.lang = spoken?.address ?? "";
    if (!this.opened || seq > this.seq) {
      Object.assign(this, viewOf(query), { selected: event, seq, picked: seq, linked: words });
      this.opened = true;
      if (this.campaign) this.#measure();
    } else if (seq < this.seq || (event ?? null) !== this.selected) this.tellAll();
    this.#address();
    this.#changed();
  }

  setCampaign(campaign) {
    if (this.campaign === campaign) return;
    this.campaign = campaign;
    this.byId = new Map(campaign.events.id.map((id, number) => [id, number]));
    this.tally = campaign.corpus ? this.#corpusTally(campaign) : new Tally(campaign);
    this.span = new EventSpan(campaign, (event, sign) => this.tally.change(event, sign));
    if (!campaign.corpus && !this.byId.has(this.selected)) this.selected = null;
    if (campaign.corpus && this.mode === "event") this.mode = "window";
    this.#measure();
  }

  /** The tally of a corpus; who comes back to it finds its counts again, which are sent but once. */
  #corpusTally(campaign) {
    const here = this.tally instanceof CorpusTally ? this.tally : null;
    if (here?.campaign.corpus.series === campaign.corpus.series) return Object.assign(here, { campaign });
    if (here) this.counted = null;
    return new CorpusTally(campaign);
  }

  /** What Python answered of a corpus: the counts under the filters that are set, and facets. */
  async setAnswer({ cube, facets }) {
    this.facets = facets ?? this.facets;
    this.series = cube.series;
    this.#tellCorpus();
    this.answered = (this.answered ?? 0) + 1;
    this.#changed();
    if (cube.days === this.counted) return;
    this.counted = cube.days;
    const answer = await fetch(cube.days);
    if (!answer.ok || cube.days !== this.counted || !this.campaign?.corpus) return;
    this.tally.take(new Uint32Array(await answer.arrayBuffer()));
    this.#changed();
  }

  /** The places of the chosen event. */
  mark(places) {
    this.marked = places;
    this.#map()?.mark?.(places);
  }

  #tellCorpus() {
    const map = this.#map();
    if (this.series) map?.setCube?.(this.series);
    map?.mark?.(this.marked ?? []);
  }

  setRows({ rows, facets }) {
    this.rows = rows;
    this.facets = facets;
    if (this.campaign) this.#filter();
    this.#arrive();
    this.#changed();
  }

  /** After campaign or view came anew: the window inside the campaign, the filters, the counts. */
  #measure() {
    const { first, last } = this.campaign;
    const inside = (day, other) => (day == null || first == null ? other : Math.max(first, Math.min(day, last)));
    this.#move(this.mode === "upto" ? first : inside(this.from, first), inside(this.to, last));
    this.#filter();
    this.#arrive();
    this.#changed();
  }

  /** An event that another page leads to lies in the window, and no filter hides it. */
  #arrive() {
    if (!this.campaign || !this.rows || this.brought == null) return;
    const event = this.byId.get(this.brought);
    this.brought = null;
    if (event == null) return;
    if (!this.passes(event)) this.setFilters(noFilters());
    if (this.span.isDated(event) && !this.inWindow(event)) this.#bringIn(event);
  }

  set(values) {
    Object.assign(this, values);
    this.#changed();
  }

  // the window

  /** The window, kept inside the campaign and the right way round; committed when the thumb is let go. */
  setWindow(from, to) {
    const { first, last } = this.campaign;
    const low = Math.max(first, Math.min(from, last)),
      high = Math.min(last, Math.max(to, first));
    if (low > high || (low === this.from && high === this.to)) return;
    this.moving = true;
    this.linked = "";
    this.#move(low, high);
    this.#changed();
  }

  commitWindow() {
    this.moving = false;
    this.commit();
    this.#changed();
  }

  /** Set the window and commit it at once. */
  goTo(from, to) {
    this.setWindow(from, to);
    this.commitWindow();
  }

  setMode(mode) {
    if (mode === this.mode || this.from == null) return;
    this.mode = mode;
    if (mode === "upto") this.setWindow(this.campaign.first, this.to);
    if (mode === "event") this.step(0);
    this.commitWindow();
  }

  // events

  /** Whether an event is in the window and passes the filters. */
  shows(event) {
    return this.span.inside(event) && this.passes(event);
  }

  /** Whether an event is in the window, whatever the filters say. */
  inWindow(event) {
    const { span, from, to } = this;
    return span.isDated(event) && span.start[event] <= to && span.end[event] >= from;
  }

  passes(event) {
    return !this.mask || this.mask[event] === 1;
  }

  isCertain(event) {
    return isCertain(this.campaign, event);
  }

  /** The days that the slider gives to an event; an open end is a day long. */
  daysOf(event) {
    const { start, end } = this.campaign.events;
    return [start[event] ?? end[event], end[event] ?? start[event]];
  }

  /** Choose an event; an event outside the window moves the window to it, one behind a filter clears the filters. */
  pick(id, { place = null } = {}) {
    const event = this.byId.get(id);
    this.selected = id;
    this.listPlace = place;
    this.linked = "";
    if (id != null) this.tab = "evidence";
    if (event != null && !this.passes(event)) this.setFilters(noFilters());
    if (event != null && this.span.isDated(event)) this.#bringIn(event);
    this.picked = this.#next();
    this.tell("pick", () => ({ event: this.selected, seq: this.picked }));
    this.#map()?.bring?.(id);
    this.#address();
    this.#changed();
  }

  /** The next event of the campaign (1), the one before (-1), or the nearest to the window (0), past all gaps. */
  step(by, { loop = false } = {}) {
    const { campaign, span } = this;
    if (campaign.corpus) return this.#stepInList(by);
    const order = span.dated.filter((event) => this.passes(event));
    if (!order.length) return false;
    const at = this.byId.get(this.selected);
    const here = order.indexOf(at);
    const inWindow = order.findIndex((event) => span.end[event] >= this.from);
    let target = here >= 0 ? here + by : by > 0 || by === 0 ? inWindow : inWindow - 1;
    if (here < 0 && inWindow < 0) target = order.length - 1;
    if (loop) target = (target + order.length) % order.length;
    if (target < 0 || target >= order.length) return false;
    this.pick(campaign.events.id[order[target]]);
    return true;
  }

  /** Only the page of the list that is here knows what comes next. */
  #stepInList(by) {
    if (by) window.dispatchEvent(new CustomEvent("panther:step", { detail: by }));
    return false;
  }

  #bringIn(event) {
    const [start, end] = this.daysOf(event);
    const { first } = this.campaign;
    if (this.mode === "event") this.setWindow(start, end);
    else if (this.mode === "upto" && !this.span.inside(event)) this.setWindow(first, start);
    else if (!this.span.inside(event)) {
      const length = this.to - this.from;
      const from = start > this.to ? Math.max(first, end - length) : start;
      this.setWindow(Math.min(from, start), Math.max(Math.min(from, start) + length, start));
    }
    if (this.moving) this.commitWindow();
  }

  #pickedOnMap({ event, place, several }) {
    this.pick(event, { place: several ? place : null });
  }

  #selectedByDoor(id) {
    if (this.byId?.has(id) || (this.campaign?.corpus && id != null)) this.pick(id);
    else if (this.campaign) this.pick(null);
  }

  #windowOfDoor({ from, to }) {
    const days = [dayOf(from), dayOf(to)];
    if (this.from == null || days.includes(null)) return;
    this.setWindow(...days);
    // The map took the days as they came; what the campaign does not have stays as it was.
    this.#move(this.from, this.to);
    clearTimeout(this.committing);
    this.committing = setTimeout(() => this.commitWindow(), ADDRESS_MS);
  }

  // filters

  setFilters(filters) {
    this.filters = filters;
    this.linked = "";
    if (this.campaign) this.#filter();
    this.commit();
    this.#changed();
  }

  /** The values chosen in one facet. */
  choose(facet, values) {
    this.setFilters({ ...this.filters, chosen: { ...this.filters.chosen, [facet]: values } });
  }

  /** A click on the legend: show a type or not; with only, that type alone, and all again with the second. */
  toggleType(type, only = false) {
    const occurring = occurringTypes(this.campaign).map((number) => this.campaign.types[number].key);
    const { key } = this.campaign.types[type];
    const on = occurring.filter((name, _, all) => (this.filters.chosen.type ?? all).includes(name));
    const alone = on.length === 1 && on[0] === key;
    const next = only ? (alone ? occurring : [key]) : on.includes(key) ? on.filter((name) => name !== key) : [...on, key];
    this.choose("type", next.length === occurring.length ? [] : next.length ? next : ["none"]);
  }

  #filter() {
    // The rows of a campaign come after it: until then those of another may be here.
    const told = this.rows?.length === this.campaign.events.id.length;
    this.filter = new EventFilter(this.campaign, told ? this.rows : [], told ? this.facets : []);
    const filters = told ? this.filters : { ...this.filters, text: "" };
    const rest = this.filter.rest(filters);
    this.typesOn = this.filter.typesOn(filters.chosen);
    this.span.filter(rest);
    this.mask = this.campaign.corpus ? null : this.filter.all(filters, rest);
    this.#map()?.setFilter?.(this.mask, this.#kinds());
  }

  #kinds() {
    return { typesOn: this.typesOn, certain: this.filters.certain };
  }

  // to Python and to the address

  commit() {
    this.seq = this.#next();
    this.tell("view", () => ({ query: queryOf(this), seq: this.seq }));
    this.#address();
  }

  /** Have Python run the whole page: a server that is back knows none of its parts. What was chosen comes with it. */
  runWhole() {
    const number = this.#next();
    this.tell("whole", () => number);
  }

  /** Tell Python what was chosen here and it has not heard. */
  tellAll() {
    this.picked = this.#next();
    this.tell("pick", () => ({ event: this.selected, seq: this.picked }));
    this.commit();
  }

  /** What is seen now, to be exported: the view, and the edges of the map in degrees. */
  askForExport() {
    const bounds = this.#map()?.bounds?.() ?? null;
    const seq = this.#next();
    this.seq = seq;
    this.tell("export", () => ({ query: queryOf(this), bounds, seq }));
  }

  /** Documents are to be added. */
  askForUpload() {
    const number = this.#next();
    this.tell("upload", () => number);
  }

  /** Another page is asked for: what is committed from now on waits for it. */
  leave(page) {
    // An anchor of the page that is here, say.
    if (page === this.page && this.leavingFor == null) return;
    this.leavingFor = page;
    this.waiting ||= this.outbox.size + this.held.size > 0;
    this.outbox.clear();
    this.held.clear();
    this.#await(page);
  }

  /** However long the server takes, a page is awaited; where it is gone, or never heard of it, no longer. */
  #await(page, times = MOST_AWAITED) {
    clearTimeout(this.returning);
    this.returning = setTimeout(() => {
      const connected = document.querySelector(".stApp")?.dataset.testConnectionState === "CONNECTED";
      if (isRunning()) this.#await(page);
      else if (connected && times > 0) this.#await(page, times - 1);
      else this.#goOn();
    }, LEAVE_MS);
  }

  /**
   * The page has come. Who goes back and forth may have asked for it twice: what comes of the first time is about to be
   * left, and what is told then is told as of another page. So it is awaited that nothing follows.
   */
  arrive(page) {
    this.page = page;
    if (this.leavingFor !== page) return;
    clearTimeout(this.returning);
    this.returning = setTimeout(() => (isRunning() ? this.arrive(page) : this.#goOn()), SETTLE_MS);
  }

  /** What waited is sent, and what was chosen where the page before did not live to be told. */
  #goOn() {
    this.leavingFor = null;
    if (this.waiting || this.held.size || this.cardOf !== this.selected) this.tellAll();
    for (const [what, value] of this.held) if (!TOLD_BY_ALL.has(what)) this.#queue(what, value);
    this.waiting = false;
    this.held.clear();
    // What is told while the server is at the page may not be heard.
    clearTimeout(this.again);
    this.again = setTimeout(() => this.carriers.pick && this.cardOf !== this.selected && this.tellAll(), AGAIN_MS);
  }

  /** Go to another page, with the view changed: {event}, {from, to} or nothing; show is for that page alone. */
  visit(page, { show = null, ...change } = {}) {
    Object.assign(this, change.event ? { selected: change.event } : {}, change.from != null ? change : {});
    this.brought = change.event ?? null;
    this.seq = this.picked = this.#next();
    this.opened = true;
    const query = queryOf(this);
    const { seq } = this;
    this.leave(page);
    this.waiting = false;
    this.#queue("visit", () => ({ page, query: show ? { ...query, show: [show] } : query, seq }));
  }

  /** Tell Python of something, by who carries it; while another page is awaited, it is held back. */
  tell(what, value) {
    if (this.leavingFor != null && what !== "whole") this.held.set(what, value);
    else this.#queue(what, value);
  }

  /** One at a time, the newest of each kind: of what comes in one turn, Streamlit runs but one fragment. */
  #queue(what, value) {
    this.outbox.set(what, value);
    if (!this.sending) this.#send();
  }

  #send() {
    this.sending = null;
    const [what, value] = [...this.outbox].find(([name]) => this.carriers[name]) ?? [];
    if (!what) return;
    this.outbox.delete(what);
    this.sending = true;
    try {
      this.carriers[what](value());
    } finally {
      // After Streamlit's own end of the turn, which the carrier has set.
      this.sending = setTimeout(() => this.#send(), SEND_MS);
    }
  }

  #keep(values) {
    Object.assign(this, values);
    this.#address();
  }

  #address() {
    clearTimeout(this.writing);
    // A browser takes two hundred addresses in thirty seconds and then no more.
    this.writing = setTimeout(() => this.writeAddress(), ADDRESS_MS);
  }

  writeAddress() {
    if (this.opened) this.write(queryOf(this), this.lang);
  }

  #next() {
    return Math.max(this.seq, this.picked, Date.now()) + 1;
  }

  // the map

  #move(from, to) {
    [this.from, this.to] = [from, to];
    this.span.move(from, to);
    this.tally.move?.(from, to);
    if (from != null) this.#map()?.setWindow?.(isoOf(from), isoOf(to));
  }

  #map() {
    return document.querySelector(MAP_FRAME)?.contentWindow?.panther?.page;
  }

  #tellMap() {
    const map = this.#map();
    if (!this.campaign || !map?.setWindow) return;
    document.querySelector(MAP_FRAME).title = translated("Map of the events");
    if (this.at) map.setView?.(this.at);
    map.setFilter?.(this.mask, this.#kinds());
    this.#tellCorpus();
    if (this.from != null) map.setWindow(isoOf(this.from), isoOf(this.to));
    map.select(this.selected);
    this.#changed();
  }

  #changed() {
    if (this.queued) return;
    this.queued = true;
    requestAnimationFrame(() => {
      this.queued = false;
      if (!this.campaign) return;
      const map = this.#map();
      this.count = this.tally.read(this.typesOn, this.filters.certain);
      map?.select?.(this.selected);
      map?.setLegend?.(
        this.count.byType,
        this.typesOn.flatMap((on, type) => (on ? [] : [type])),
      );
      for (const listener of [...this.listeners]) listener(this);
    });
  }
}

export const store = new Store();

/**
 * Mount a part of the page as a Streamlit component: made once for each place on the page, then updated with new
 * data. Streamlit may call the cleanup of an earlier call after a later one, so it counts only once the place has
 * left the page.
 */
export function part(make) {
  const made = new WeakMap();
  return (component) => {
    const root = component.parentElement;
    if (!made.has(root)) made.set(root, make(root));
    made.get(root).update(component);
    return () => {
      if (root.isConnected || !made.has(root)) return;
      made.get(root).destroy();
      made.delete(root);
    };
  };
}

/** Mount a whole page; from it, store.visit leads to the others. */
export function page(make) {
  const mount = part(make);
  return (component) => {
    store.carry("whole", (number) => component.setTriggerValue("whole", number));
    store.carry("visit", (visit) => component.setTriggerValue("visit", visit));
    return mount(component);
  };
}
