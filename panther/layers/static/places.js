// The Places page: the gazetteer as a table beside its map, and the names that it does not decide.

import { ALL_NAMES } from "./address.js";
import { fold } from "./filters.js";
import { html } from "./glyphs.js";
import { citationLink, eventLink } from "./losses.js";
import { WorkList } from "./worklist.js";
import { page, store } from "./store.js";
import { counted, figures, translated, translatedIn } from "./words.js";

const FRAME = ".st-key-places_map iframe";
const MOST_ROWS = 300,
  MOST_NAMED = 6;
const DRAWN = { point: translated("point"), area: translated("area"), line: translatedIn("geometry", "line") };
const COLUMNS = [
  { key: "name", words: translated("Name"), value: (place) => fold(place.name) },
  { key: "feature", words: translated("Feature"), value: (place) => fold(place.feature) },
  { key: "country", words: translated("Country"), value: (place) => place.country },
  { key: "position", words: translated("Latitude, longitude"), value: (place) => place.lat, down: true },
  { key: "radius", words: translated("Radius"), value: (place) => place.radius },
  { key: "geometry", words: translated("Drawn as"), value: (place) => place.geometry },
  { key: "count", words: translated("Events"), value: (place) => place.count, down: true },
];
// What is chosen stays for as long as the tab is open.
const kept = { sort: "count", down: true, text: "", chosen: null, all: false, view: "places", sketch: null };

const someOf = (names) =>
  names.length > MOST_NAMED
    ? translated("{names} and {count} more", { names: names.slice(0, MOST_NAMED).join(", "), count: names.length - MOST_NAMED })
    : names.join(", ");

const timesWords = (count) => (count === 1 ? translated("once") : counted("{count} time", "{count} times", count));

const byColumn = ({ value }, down) => (a, b) => {
  const [one, other] = [value(a), value(b)];
  const order = one < other ? -1 : one > other ? 1 : 0;
  return down ? -order : order;
};

class PlacesPage {
  constructor(root) {
    this.search = html("input", {
      type: "search",
      className: "pn-search",
      placeholder: translated("Find a place or spelling"),
      "aria-label": translated("Find a place or spelling"),
      oninput: () => this.#find(),
    });
    this.found = html("p", { className: "pn-quiet", role: "status" });
    this.about = html("p", { className: "pn-quiet" });
    this.open = html("p", { className: "pn-quiet" });
    this.body = html("tbody", {});
    this.head = html("tr", {}, COLUMNS.map((column) => this.#heading(column)));
    this.more = html("div", { className: "pn-more" });
    this.work = new WorkList({
      show: (id) => this.#choose(id, true),
      sketch: (point) => this.#sketch(point),
      pick: (on) => this.#pick(on),
      centre: () => this.#maps().at(-1)?.centre(),
      send: (value) => this.#send(value),
      go: (campaign) => {
        const search = new URLSearchParams({ campaign, ...(store.lang && { lang: store.lang }) });
        location.href = `${location.pathname}?${search}`;
      },
    });
    this.switch = html("fieldset", { className: "pn-switch" }, html("legend", { className: "pn-hidden" }, translated("What is listed")));
    const table = html(
      "table",
      { className: "pn-gazetteer" },
      html("caption", { className: "pn-hidden" }, translated("The gazetteer. Choose a place to see it on the map.")),
      html("thead", {}, this.head),
      this.body,
    );
    root.append(
      html(
        "div",
        { className: "pn-page pn-places-page" },
        html(
          "header",
          { className: "pn-page-head" },
          html("div", {}, html("h1", {}, translated("Places")), this.about, this.open),
          this.switch,
          this.search,
        ),
        (this.table = html(
          "div",
          { className: "pn-places-scroll", role: "region", "aria-label": translated("Gazetteer"), tabindex: 0 },
          this.found,
          table,
          this.more,
        )),
        (this.names = html("div", { className: "pn-names-scroll" }, this.work.root)),
      ),
    );
    this.onPlace = ({ detail }) => this.#choose(detail.id, true);
    this.onMap = () => this.#tellMap();
    this.onPosition = ({ detail }) => this.work.take(detail);
    window.addEventListener("panther:position", this.onPosition);
    window.addEventListener("panther:place", this.onPlace);
    window.addEventListener("panther:places", this.onMap);
    this.onBack = () => this.work.comeBack();
    window.addEventListener("panther:back", this.onBack);
  }

  update({ data, setTriggerValue }) {
    this.data = data;
    this.ask = (value) => setTriggerValue("decide", value);
    this.texts = new Map(
      data.places.map((place) => [
        place.id,
        fold([place.name, place.feature, ...place.aliases, ...place.spellings.map(({ text }) => text)].join(" ")),
      ]),
    );
    if (!this.texts.has(kept.chosen)) kept.chosen = null;
    const asked = data.show && data.show !== this.shown;
    if (asked) Object.assign(kept, { view: "names", text: "" });
    this.search.value = kept.text;
    this.#about();
    this.#draw();
    this.#drawSwitch();
    this.work.update(data, fold(kept.text));
    if (asked && data.show !== ALL_NAMES) this.work.open(data.show);
    this.shown = data.show || this.shown;
    this.#tellMap();
  }

  /** The gazetteer, or the names that are in none. */
  #drawSwitch() {
    const { names } = this.data.work;
    const choice = (view, words) =>
      html(
        "label",
        {},
        html("input", {
          type: "radio",
          name: "pn-places-view",
          value: view,
          checked: kept.view === view,
          onchange: () => this.#look(view),
        }),
        html("span", {}, words),
      );
    const open = names.length
      ? translated("Names to decide {count}", { count: figures(names.length) })
      : translated("Names to decide");
    const held = this.switch.contains(document.activeElement);
    this.switch.replaceChildren(this.switch.firstChild, choice("places", translated("Gazetteer")), choice("names", open));
    if (held) this.switch.querySelector(":checked").focus();
    this.table.hidden = kept.view !== "places";
    this.names.hidden = kept.view !== "names";
  }

  #look(view) {
    kept.view = view;
    this.table.hidden = view !== "places";
    this.names.hidden = view !== "names";
  }

  /** Ask Python to decide; returns the number of what was asked. */
  #send(value) {
    const seq = Date.now();
    this.ask({ ...value, seq });
    return seq;
  }

  /** The map; for as long as another takes its place there are two. */
  #maps() {
    return [...document.querySelectorAll(FRAME)].map((frame) => frame.contentWindow?.pantherPlaces).filter(Boolean);
  }

  /** Take the next click on the map, which comes into sight for it. */
  #pick(on) {
    for (const map of this.#maps()) map.pick(on);
    if (on) document.querySelector(FRAME)?.scrollIntoView({ block: "nearest" });
  }

  /** Where a place may be put (null: nowhere). */
  #sketch(point) {
    kept.sketch = point;
    for (const map of this.#maps()) map.sketch(point);
  }

  #about() {
    const { places, absent, title } = this.data;
    const quiet = places.filter((place) => place.count === 0).length;
    const parts = [title, counted("{count} place", "{count} places", places.length)];
    if (quiet) parts.push(translated("{count} without an event", { count: figures(quiet) }));
    this.about.textContent = parts.join(" · ");
    this.open.hidden = !absent.length;
    this.open.textContent = absent.length
      ? counted(
          "Events name {count} place that this gazetteer does not have: {names}.",
          "Events name {count} places that this gazetteer does not have: {names}.",
          absent.length,
          { names: someOf(absent) },
        )
      : "";
  }

  #heading({ key, words }) {
    return html(
      "th",
      { scope: "col", "data-key": key },
      html("button", { type: "button", className: "pn-sort", onclick: () => this.#sort(key) }, words),
    );
  }

  #sort(key) {
    const first = COLUMNS.find((column) => column.key === key).down ?? false;
    kept.down = kept.sort === key ? !kept.down : first;
    kept.sort = key;
    this.#draw();
  }

  #find() {
    kept.text = this.search.value;
    this.#draw();
    this.work.find(fold(kept.text));
  }

  #draw() {
    const words = fold(kept.text);
    const { places } = this.data;
    const column = COLUMNS.find(({ key }) => key === kept.sort);
    const found = places
      .filter(({ id }) => !words || this.texts.get(id).includes(words))
      .sort((a, b) => byColumn(column, kept.down)(a, b) || byColumn(COLUMNS[0], false)(a, b));
    const shown = kept.all ? found : found.slice(0, MOST_ROWS);
    if (kept.chosen && !shown.some(({ id }) => id === kept.chosen))
      shown.push(...found.filter(({ id }) => id === kept.chosen));
    for (const node of this.head.children) {
      const on = node.dataset.key === kept.sort;
      node.setAttribute("aria-sort", on ? (kept.down ? "descending" : "ascending") : "none");
    }
    this.found.textContent = words ? counted("{found} of {count} place", "{found} of {count} places", places.length, { found: figures(found.length) }) : "";
    this.found.hidden = !words;
    this.body.replaceChildren(...shown.flatMap((place) => this.#rows(place)));
    if (!found.length) this.body.append(html("tr", {}, html("td", { colspan: COLUMNS.length }, this.#nothing())));
    this.more.replaceChildren(
      ...(shown.length < found.length
        ? [
            html(
              "button",
              { type: "button", className: "pn-button", onclick: () => this.#all() },
              counted("Show all {count} place", "Show all {count} places", found.length),
            ),
          ]
        : []),
    );
  }

  #nothing() {
    return this.data.places.length
      ? translated("No place is called so, in the gazetteer or in the documents.")
      : translated("The gazetteer is empty.");
  }

  #all() {
    kept.all = true;
    this.#draw();
  }

  #rows(place) {
    const chosen = place.id === kept.chosen;
    const name = html(
      "button",
      {
        type: "button",
        className: "pn-turn",
        "aria-expanded": String(chosen),
        onclick: (event) => {
          event.stopPropagation();
          this.#choose(chosen ? null : place.id);
        },
        onkeydown: (event) => this.#walk(event),
      },
      html("span", {}, html("b", {}, place.name), !place.plot && html("span", { className: "pn-tag" }, translated("not plotted"))),
    );
    const row = html(
      "tr",
      {
        className: `pn-place-row${place.plot ? "" : " is-quiet"}${chosen ? " is-chosen" : ""}`,
        "data-place": place.id,
        onclick: () => this.#choose(place.id),
      },
      html("th", { scope: "row" }, name),
      html("td", {}, place.feature),
      html("td", {}, place.country),
      html("td", { className: "pn-number" }, place.position),
      html("td", { className: "pn-number" }, `${figures(place.radius)} km`),
      html("td", {}, DRAWN[place.geometry]),
      html("td", {}, this.#count(place)),
    );
    return chosen ? [row, this.#detail(place)] : [row];
  }

  /** Arrows go from name to name. */
  #walk(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const names = [...this.body.querySelectorAll(".pn-turn")];
    names[names.indexOf(event.currentTarget) + by]?.focus();
  }

  #count(place) {
    if (!place.count) return html("span", { className: "pn-quiet" }, translated("none"));
    return html(
      "button",
      {
        type: "button",
        className: "pn-link",
        "aria-label": counted("{count} event at {place}", "{count} events at {place}", place.count, { place: place.name }),
        onclick: (event) => {
          event.stopPropagation();
          if (place.count === 1) store.visit("map", { event: place.events[0].event });
          else this.#choose(place.id);
        },
      },
      figures(place.count),
    );
  }

  #detail(place) {
    const term = (words, ...values) => [html("dt", {}, words), ...values.map((value) => html("dd", {}, value))];
    const spelling = ({ text, count, ...where }) =>
      html(
        "span",
        { className: "pn-spelling" },
        html("q", {}, text),
        ` ${timesWords(count)}`,
        citationLink(where),
      );
    const rest = place.count - place.events.length;
    return html(
      "tr",
      { className: "pn-detail" },
      html(
        "td",
        { colspan: COLUMNS.length },
        html(
          "dl",
          { className: "pn-place-facts" },
          // On the phone these have no column.
          html("dt", { className: "is-narrow" }, translated("Position")),
          html("dd", { className: "is-narrow" }, translated("{position}, {country}, drawn as {shape}", {
                position: place.position,
                country: place.country,
                shape: DRAWN[place.geometry],
              })),
          !place.plot && term(translated("Not plotted"), translated("Never where an event happened: only named.")),
          place.count > 0 &&
            term(
              translated("Events there"),
              ...place.events.map(({ event, date, what }) => eventLink(event, what ? translated("{date}: {what}", { date, what }) : date)),
              ...(rest > 0 ? [counted("and {count} more event", "and {count} more events", rest)] : []),
            ),
          term(
            translated("In the documents"),
            ...(place.spellings.length ? place.spellings.map(spelling) : [translated("Not named in these documents.")]),
          ),
          term(
            translated("Also spelled"),
            place.aliases.length ? place.aliases.join(", ") : translated("No other spelling in the gazetteer."),
          ),
          term(translated("Source"), place.source || translated("None given.")),
          place.geonames.length > 0 && term("GeoNames", ...place.geonames),
          place.licence && term(translated("Licence"), place.licence),
          place.note && term(translated("Note"), place.note),
        ),
      ),
    );
  }

  /** Choose a place; from the map its row comes into sight. */
  #choose(id, fromMap = false) {
    if (fromMap && id === kept.chosen) id = null;
    kept.chosen = id;
    if (fromMap && id != null && kept.text && !this.texts.get(id)?.includes(fold(kept.text))) {
      kept.text = this.search.value = "";
    }
    const held = document.activeElement?.closest?.(".pn-place-row")?.dataset.place;
    this.#draw();
    this.#tellMap();
    const row = (place) => this.body.querySelector(`[data-place="${CSS.escape(place)}"]`);
    if (held && !fromMap) row(held)?.querySelector(".pn-turn").focus();
    if (fromMap && id != null) row(id)?.scrollIntoView({ block: "nearest" });
  }

  #tellMap() {
    for (const frame of document.querySelectorAll(FRAME)) frame.title = translated("Map of the places");
    for (const map of this.#maps()) {
      map.select(kept.chosen);
      if (kept.sketch) map.sketch(kept.sketch);
    }
  }

  destroy() {
    window.removeEventListener("panther:place", this.onPlace);
    window.removeEventListener("panther:places", this.onMap);
    window.removeEventListener("panther:position", this.onPosition);
    window.removeEventListener("panther:back", this.onBack);
  }
}

export const mount = page((root) => new PlacesPage(root));
