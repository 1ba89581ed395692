// The work list of the Places page: names that look like places and are in no gazetteer. Each is accepted as another
// spelling, added as a place or refused; Python writes that down, reads the documents again and answers.

import { fold } from "./filters.js";
import { html } from "./glyphs.js";
import { citationLink } from "./losses.js";
import { counted, figures, translated, translatedIn, woven } from "./words.js";
import { knownAuthor, NameForm, newForm } from "./worklist_form.js";

const MOST_ROWS = 200,
  MOST_SENTENCES = 3;
const DECIDED = {
  accept: translated("{name} is a spelling of {place}"),
  add: translated("{name} is added as {place}"),
  refuse: translated("{name} is no place"),
};

function timesIn({ count, documents }) {
  if (count === 1) return translated("once");
  const times = figures(count);
  return counted("{times} times in one document", "{times} times in {count} documents", documents, { times });
}

// What is open stays for as long as the tab is.
const kept = { open: null, form: null, whole: new Set(), all: false, seq: 0, said: null };

export class WorkList {
  /** page: show(place), sketch(point or null), pick(whether), centre(), send(value), go(campaign). */
  constructor(page) {
    this.page = page;
    this.status = html("p", { className: "pn-names-said", role: "status" });
    this.head = html("div", { className: "pn-names-head" });
    this.list = html("ul", { className: "pn-names-list" });
    this.more = html("div", { className: "pn-more" });
    this.decided = html("div", { className: "pn-names-decided" });
    this.root = html(
      "section",
      { className: "pn-open-names", "aria-labelledby": "pn-open-names" },
      html("h2", { id: "pn-open-names" }, translated("Names that are not resolved")),
      this.head,
      this.status,
      this.list,
      this.more,
      this.decided,
    );
  }

  update({ work, places, answer }, words) {
    this.places = places;
    this.work = work;
    this.answer(answer);
    this.find(words);
  }

  /** Show the names that hold some words, folded. */
  find(words) {
    this.words = words;
    this.#draw();
  }

  /** Open the name of a link; one that is decided by now is not there. */
  open(key) {
    const at = this.work.names.findIndex((name) => name.key === key);
    if (at < 0) kept.said = { problems: [translated("This link names a name that is not among these: it may be decided.")] };
    else if (kept.said?.problems) kept.said = null;
    kept.open = key;
    kept.all ||= at >= MOST_ROWS;
    this.#draw();
    requestAnimationFrame(() => this.list.querySelector('.pn-turn[aria-expanded="true"]')?.focus());
  }

  /** What Python says to what was asked last. */
  answer(answer) {
    if (!answer || answer.seq !== kept.seq) return;
    kept.seq = 0;
    const { form } = kept;
    if (answer.campaign) this.page.go(answer.campaign);
    else if (answer.problems.length) {
      if (form) Object.assign(form, { waiting: false, problems: answer.problems });
      else kept.said = { problems: answer.problems };
    } else {
      kept.said = { words: answer.said, name: answer.name, undone: form?.decision === "undo" };
      kept.form = null;
      this.moved = "next";
      this.page.sketch(null);
    }
  }

  /** The server is back, and has heard of nothing that was sent while it was gone. */
  comeBack() {
    const { form } = kept;
    if (!form?.waiting) return;
    Object.assign(form, { waiting: false, problems: [translated("The connection was lost before this was saved. Save it again.")] });
    this.#draw();
  }

  /** A point that was chosen on the map. */
  take(point) {
    this.page.pick(false);
    this.form?.take(point);
  }

  #names() {
    const { names } = this.work;
    if (!this.words) return names;
    return names.filter(({ forms }) => forms.some(({ text }) => fold(text).includes(this.words)));
  }

  #draw() {
    const held = this.root.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    const found = this.#names();
    const shown = kept.all ? found : found.slice(0, MOST_ROWS);
    this.#open(shown);
    this.#leaveLost();
    this.form = null;
    this.#drawHead();
    this.#drawStatus();
    this.list.replaceChildren(...shown.map((name) => this.#row(name)));
    this.list.hidden = !shown.length;
    this.#drawMore(shown.length, found.length);
    this.#drawDecided();
    this.#focus(held);
  }

  /** After a decision the next name of the list is open; one that is gone is closed. */
  #open(shown) {
    const has = (key) => shown.some((name) => name.key === key);
    if (this.moved === "next" && !has(kept.open)) kept.open = shown[Math.min(this.at ?? 0, shown.length - 1)]?.key ?? null;
    if (!has(kept.open)) kept.open = null;
    this.at = shown.findIndex((name) => name.key === kept.open);
  }

  /** A form whose name somebody else decided on meanwhile is gone; why it was refused is told all the same. */
  #leaveLost() {
    const { form } = kept;
    const among = form?.decision === "undo" ? this.work.decided : this.work.names;
    if (!form || among.some(({ key }) => key === form.key)) return;
    if (form.problems.length) kept.said = { problems: form.problems };
    this.#close();
  }

  #focus(held) {
    const { moved } = this;
    this.moved = null;
    const turn = this.list.querySelector('.pn-turn[aria-expanded="true"]');
    if (moved === "next") (turn ?? this.status.querySelector("button"))?.focus();
    else if (moved === "form" && this.form) this.form.focus();
    else if (held) [...this.root.querySelectorAll("[data-focus]")].find((node) => node.dataset.focus === held)?.focus();
  }

  #drawHead() {
    const { names, read, own, copy } = this.work;
    const none = read
      ? translated("None. Every name that these documents treat as a place is in the gazetteer, and means one place.")
      : translated("Not known: these events were not read from documents here.");
    const how = own
      ? translated("Near names are proposed, never applied. What you decide goes into the campaign’s folder with your name, the time and your reason.")
      : translated("Near names are proposed, never applied. To decide on them, the documents must lie in a campaign of your own.");
    this.head.replaceChildren(
      html("p", { className: names.length ? "pn-quiet" : "" }, names.length ? how : none),
      ...(copy ? [this.#copyNote()] : []),
    );
  }

  #copyNote() {
    return html(
      "p",
      { className: "pn-names-copy" },
      html("span", {}, translated("These documents are not written to. A copy of them is a campaign of your own.")),
      html(
        "button",
        { type: "button", className: "pn-button", "data-focus": "copy", onclick: () => this.#copy() },
        translated("Work on a copy"),
      ),
    );
  }

  #copy() {
    kept.seq = this.page.send({ decision: "copy" });
  }

  #drawStatus() {
    const { said } = kept;
    this.status.hidden = !said;
    if (!said) return this.status.replaceChildren();
    const decided = !said.problems && !said.undone && this.work.decided.find(({ name }) => name === said.name);
    this.status.replaceChildren(
      html("span", {}, said.problems ? said.problems.join(" ") : said.words),
      ...(decided ? [this.#undo(decided, "said")] : []),
    );
  }

  #row(name) {
    const open = name.key === kept.open;
    const [near] = name.proposals;
    const turn = html(
      "button",
      {
        type: "button",
        className: "pn-turn",
        "aria-expanded": String(open),
        "data-focus": `${name.key} turn`,
        onclick: () => this.#turn(name),
        onkeydown: (event) => this.#walk(event),
      },
      html("q", {}, name.text),
      html("span", { className: "pn-quiet" }, timesIn(name)),
      name.ambiguous && html("span", { className: "pn-tag" }, translated("may mean more than one place")),
      !open && near && html("span", { className: "pn-quiet" }, translated("near {place}", { place: near.name })),
    );
    return html(
      "li",
      { className: `pn-open-name${open ? " is-open" : ""}`, "data-name": name.key },
      turn,
      open && this.#body(name),
    );
  }

  #turn({ key }) {
    kept.open = kept.open === key ? null : key;
    this.#close();
    this.#draw();
  }

  /** Leave the form, and what it shows on the map. */
  #close() {
    kept.form = null;
    this.page.pick(false);
    this.page.sketch(null);
  }

  /** Arrows go from name to name. */
  #walk(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const turns = [...this.list.querySelectorAll(".pn-turn")];
    turns[turns.indexOf(event.currentTarget) + by]?.focus();
  }

  #body(name) {
    const form = kept.form?.key === name.key && kept.form.decision !== "undo" ? this.#formOf(kept.form) : null;
    const can = this.work.own && !name.ambiguous;
    return html(
      "div",
      { className: "pn-name-body" },
      name.forms.length > 1 && html("p", { className: "pn-quiet" }, translated("Printed as {forms}.", { forms: this.#forms(name) })),
      this.#sentences(name),
      name.proposals.length > 0 && this.#proposals(name, can && !form),
      name.positions.length > 0 && this.#positions(name, can && !form),
      name.ambiguous &&
        html("p", { className: "pn-quiet" }, translated("Each time, the words around it must decide. A correction can place an event.")),
      can && !form && this.#actions(name),
      form,
    );
  }

  #forms({ forms }) {
    return forms.map(({ text, count }) => translated("“{text}” ({count})", { text, count: figures(count) })).join(", ");
  }

  #sentences(name) {
    const shown = kept.whole.has(name.key) ? name.where : name.where.slice(0, MOST_SENTENCES);
    const sentence = ({ before, words, after, ...where }) =>
      html(
        "li",
        {},
        html("p", { className: "pn-name-sentence" }, before, html("b", {}, words), after),
        citationLink(where),
      );
    const whole = () => {
      kept.whole.add(name.key);
      this.#draw();
    };
    return html(
      "div",
      { className: "pn-name-where" },
      html("ul", { "aria-label": translated("Sentences with {name}", { name: name.text }) }, shown.map(sentence)),
      shown.length < name.where.length &&
        html("button", { type: "button", className: "pn-link", onclick: whole }, translated("Show {count} sentences", { count: figures(name.where.length) })),
      shown.length === name.where.length &&
        name.count > name.where.length &&
        html("p", { className: "pn-quiet" }, translated("The first {count} of {total}.", { count: name.where.length, total: figures(name.count) })),
    );
  }

  #proposals(name, can) {
    const proposal = ({ id, name: words, how, score }) =>
      html(
        "li",
        {},
        html(
          "button",
          { type: "button", className: "pn-link", title: translated("Show on the map"), onclick: () => this.page.show(id) },
          words,
        ),
        html("span", { className: "pn-quiet" }, translated("{why}, {score} %", { why: how, score })),
        can &&
          html(
            "button",
            {
              type: "button",
              className: "pn-button",
              "aria-label": translated("Accept {name} as a spelling of {place}", { name: name.text, place: words }),
              onclick: () => this.#begin("accept", name, { place: id }),
            },
            translatedIn("name", "Accept"),
          ),
      );
    return html(
      "ul",
      { className: "pn-proposals", "aria-label": translated("Near names for {name}", { name: name.text }) },
      name.proposals.map(proposal),
    );
  }

  #positions(name, can) {
    const described = (point) =>
      html(
        "li",
        {},
        html(
          "button",
          { type: "button", className: "pn-link", title: translated("Show on the map"), onclick: () => this.page.sketch(point) },
          `${point.lat.toFixed(5)}, ${point.lon.toFixed(5)}`,
        ),
        html(
          "span",
          { className: "pn-quiet" },
          translated("within {radius} km: “{words}”", { radius: figures(point.radius), words: point.words }),
        ),
        can &&
          html(
            "button",
            {
              type: "button",
              className: "pn-button",
              "aria-label": translated("Add there: {name}, {words}", { name: name.text, words: point.words }),
              onclick: () => this.#begin("add", name, this.#there(point)),
            },
            translated("Add there"),
          ),
      );
    return html(
      "ul",
      { className: "pn-proposals", "aria-label": translated("Where the text puts {name}", { name: name.text }) },
      name.positions.map(described),
    );
  }

  #there({ lat, lon, radius, geometry, source }) {
    const position = `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
    return { position, radius: String(radius), geometry, from: source, country: this.work.country };
  }

  #actions(name) {
    const button = (words, decision, values) =>
      html(
        "button",
        {
          type: "button",
          className: "pn-button",
          "data-focus": `${name.key} ${decision}`,
          onclick: () => this.#begin(decision, name, values),
        },
        words,
      );
    return html(
      "p",
      { className: "pn-name-actions" },
      button(translated("Another spelling of …"), "accept", {}),
      button(translated("Add as a place …"), "add", { country: this.work.country }),
      button(translated("Refuse: no place …"), "refuse", {}),
    );
  }

  #begin(decision, { text, name, key }, values = {}) {
    kept.form = newForm(decision, text ?? name, key, values);
    kept.said = null;
    this.moved = "form";
    this.#draw();
  }

  #formOf(form) {
    this.form = new NameForm(form, this.places, {
      sketch: (point) => this.page.sketch(point),
      pick: (on) => this.page.pick(on),
      centre: () => this.page.centre(),
      send: () => this.#send(form),
      cancel: () => this.#cancel(form),
    });
    return this.form.root;
  }

  #send(form) {
    Object.assign(form, { waiting: true, problems: [] });
    kept.seq = this.page.send({ ...form.values, decision: form.decision, name: form.name });
    this.#draw();
  }

  #cancel({ key, decision }) {
    this.#close();
    this.#draw();
    const held = `${key} ${decision}`;
    [...this.root.querySelectorAll("[data-focus]")].find((node) => node.dataset.focus === held)?.focus();
  }

  #drawMore(shown, found) {
    const all = () => {
      kept.all = true;
      this.#draw();
    };
    this.more.replaceChildren(
      ...(shown < found
        ? [html("button", { type: "button", className: "pn-button", onclick: all }, translated("Show all {count} names", { count: figures(found) }))]
        : []),
    );
  }

  #drawDecided() {
    const { decided } = this.work;
    const row = (decision) => {
      const { key, name, decision: kind, place, id, by, when, reason } = decision;
      const form = kept.form?.key === key && kept.form.decision === "undo" ? this.#formOf(kept.form) : null;
      return html(
        "li",
        {},
        html(
          "p",
          {},
          html("span", {}, woven(DECIDED[kind], { name: html("q", {}, name), place: this.#shown(id, place) })),
          this.work.own && !form && this.#undo(decision, "decided"),
        ),
        html("p", { className: "pn-quiet" }, translated("{author}, {when}: {reason}", { author: by, when, reason })),
        form,
      );
    };
    this.decided.replaceChildren(
      ...(decided.length
        ? [html("h3", {}, counted("Decided: {count} name", "Decided: {count} names", decided.length)), html("ul", {}, decided.map(row))]
        : []),
    );
  }

  #shown(id, place) {
    return html("button", { type: "button", className: "pn-link", onclick: () => this.page.show(id) }, place);
  }

  /** Undo at once where it is known who does; else ask. */
  #undo(decision, where) {
    const undo = () => {
      this.#begin("undo", decision);
      if (knownAuthor()) this.#send(kept.form);
    };
    return html(
      "button",
      {
        type: "button",
        className: "pn-link",
        "aria-label": translated("Undo: {name}", { name: decision.name }),
        "data-focus": `${decision.key} ${where === "said" ? "said" : "undo"}`,
        onclick: undo,
      },
      translated("Undo"),
    );
  }
}
