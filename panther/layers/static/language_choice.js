// In which language the interface speaks: a choice in the bar of every page, each language by its own name. Another
// language is another address of the same view; the page is opened anew with it.

import { html, svg } from "./glyphs.js";
import { store } from "./store.js";
import { LANGUAGE, translated } from "./words.js";
import { say } from "./writing.js";

const SKIP = '[data-testid="stSkipToContent"]';

function chevron() {
  const node = svg("svg", { viewBox: "0 0 16 16", width: 14, height: 14, "aria-hidden": "true" });
  svg("path", { d: "M4,6l4,4 4,-4" }, node);
  return node;
}

export class LanguageChoice {
  constructor(bar) {
    this.choice = html("select", { "aria-label": translated("Language"), onchange: () => this.#choose(this.choice.value) });
    this.node = html("span", { className: "pn-language" }, this.choice, chevron());
    bar.append(this.node);
    document.documentElement.lang = LANGUAGE;
    // Streamlit has its words in English alone.
    const skip = document.querySelector(SKIP);
    if (skip) say(skip, translated("Skip to main content"));
  }

  update({ language, languages }) {
    const option = ([value, name]) => html("option", { value, lang: value, selected: value === language }, name);
    this.choice.replaceChildren(...languages.map(option));
  }

  #choose(language) {
    store.writeAddress();
    const address = new URL(location.href);
    address.searchParams.set("lang", language);
    location.assign(address);
  }
}
