// The form of a decision on a name: what it asks depends on the decision. What was typed lives on while the page is
// drawn anew, and who decides is remembered for as long as the tab is open.

import { html } from "./glyphs.js";
import { translated, translatedIn } from "./words.js";

const SHAPES = [
  ["point", translated("point")],
  ["area", translated("area")],
  ["line", translatedIn("geometry", "line")],
];
const FEATURES = ["village", "town", "valley", "well", "camp", "airfield", "mountain", "region", "river", "island"];
const LABELS = {
  place: translated("Spelling of"),
  called: translated("Name"),
  position: translated("Latitude, longitude"),
  radius: translated("Radius in km"),
  geometry: translated("Drawn as"),
  feature: translated("What it is"),
  country: translated("Country, two letters"),
  from: translated("Source of the position"),
  reason: translated("Reason"),
  author: translated("Author"),
};
const NEEDED = ["place", "called", "position", "reason", "author"];
const ASKED = {
  accept: ["place", "reason", "author"],
  add: ["called", "feature", "position", "radius", "geometry", "country", "from", "reason", "author"],
  refuse: ["reason", "author"],
  undo: ["reason", "author"],
};
const SAVE = {
  accept: translated("Accept the spelling"),
  add: translated("Add the place"),
  refuse: translated("Refuse the name"),
  undo: translated("Undo"),
};
// As the gazetteer has it, in whatever language it was picked.
const PICKED = "Picked on the map";
const DECIMAL = /^\s*([+-]?\d+(?:\.\d+)?)\s*[,; ]\s*([+-]?\d+(?:\.\d+)?)\s*$/;

let author = "";

/** The point that was typed in decimal degrees, or null. */
export function pointOf({ position = "", radius = "" }) {
  const found = DECIMAL.exec(position);
  return found && { lat: Number(found[1]), lon: Number(found[2]), radius: Math.max(0, Number(radius)) || 0 };
}

/** What a form begins with. */
export const newForm = (decision, name, key, values = {}) => ({
  decision,
  name,
  key,
  values: { called: name, radius: "3", geometry: "point", author, ...values },
  problems: [],
  waiting: false,
});

export class NameForm {
  /** page: sketch(point or null), pick(whether), centre(), send(form), cancel(form). */
  constructor(form, places, page) {
    Object.assign(this, { form, places, page });
    this.fields = {};
    this.root = html(
      "form",
      {
        className: "pn-name-form",
        "aria-label": translated("{action}: {name}", { action: SAVE[form.decision], name: form.name }),
        onsubmit: (event) => this.#submit(event),
        onkeydown: (event) => this.#escape(event),
      },
      html("div", { className: "pn-name-fields" }, ASKED[form.decision].map((name) => this.#field(name))),
      html(
        "ul",
        { className: "pn-name-problems", role: "alert" },
        form.problems.map((line) => html("li", {}, line)),
      ),
      html(
        "p",
        { className: "pn-name-actions" },
        html(
          "button",
          {
            type: "submit",
            className: "pn-button is-ink",
            "data-focus": `${form.key} submit`,
            "aria-disabled": form.waiting && "true",
          },
          form.waiting ? translated("Saving") : SAVE[form.decision],
        ),
        html("button", { type: "button", className: "pn-button is-quiet", onclick: () => page.cancel(form) }, translated("Cancel")),
      ),
    );
    if (form.decision === "add") page.sketch(pointOf(form.values));
  }

  /** Begin where something is still to be typed. */
  focus() {
    const asked = ASKED[this.form.decision];
    const first = asked.find((name) => NEEDED.includes(name) && !this.form.values[name]) ?? asked[0];
    this.fields[first].focus();
  }

  /** A point that was chosen on the map. */
  take({ lat, lon }) {
    this.#set("position", `${lat.toFixed(5)}, ${lon.toFixed(5)}`);
    this.#set("from", PICKED);
    this.page.sketch(pointOf(this.form.values));
    this.fields.position.focus();
  }

  #set(name, value) {
    this.form.values[name] = this.fields[name].value = value;
  }

  #field(name) {
    const { decision, values } = this.form;
    const needed = NEEDED.includes(name) && !(decision === "undo" && name === "reason");
    const attributes = {
      name,
      className: "pn-field",
      required: needed,
      autocomplete: "off",
      "data-focus": `${this.form.key} ${name}`,
      oninput: () => this.#typed(name),
    };
    const options = this.#options(name);
    const list = options && `pn-names-${name}`;
    const input = this.#input(name, { ...attributes, list });
    this.fields[name] = input;
    input.value = values[name] ?? "";
    const label = html(
      "label",
      { className: `pn-name-field is-${name}` },
      html("span", {}, LABELS[name]),
      input,
      options && html("datalist", { id: list }, options),
    );
    if (name !== "position") return label;
    return html("div", { className: "pn-name-position" }, label, this.#pickers());
  }

  #input(name, attributes) {
    if (name === "geometry")
      return html("select", attributes, SHAPES.map(([value, words]) => html("option", { value }, words)));
    if (name === "radius") return html("input", { ...attributes, inputmode: "decimal" });
    if (name === "country") return html("input", { ...attributes, maxlength: 20 });
    return html("input", attributes);
  }

  /** What a field proposes while it is typed in. */
  #options(name) {
    if (name === "feature") return FEATURES.map((value) => html("option", { value }));
    if (name === "place") return this.places.map(({ id, name: words }) => html("option", { value: id }, words));
    return null;
  }

  #pickers() {
    const pick = html(
      "button",
      { type: "button", className: "pn-link", "aria-pressed": "false", onclick: () => this.#pick(pick) },
      translated("Pick on the map"),
    );
    return html(
      "span",
      { className: "pn-name-pickers" },
      pick,
      html(
        "button",
        { type: "button", className: "pn-link", onclick: () => this.#takeCentre() },
        translated("Take the middle of the map"),
      ),
    );
  }

  #pick(button) {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", on);
    this.page.pick(on);
  }

  #takeCentre() {
    const point = this.page.centre();
    if (point) this.take(point);
  }

  #typed(name) {
    const { values } = this.form;
    values[name] = this.fields[name].value;
    if (name === "position" && values.from === PICKED) this.#set("from", "");
    if (name === "author") author = values.author;
    if (name === "position" || name === "radius") this.page.sketch(pointOf(values));
  }

  #submit(event) {
    event.preventDefault();
    if (!this.form.waiting) this.page.send(this.form);
  }

  #escape(event) {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.page.cancel(this.form);
  }
}

/** Who decides, as it was typed last. */
export const knownAuthor = () => author;
