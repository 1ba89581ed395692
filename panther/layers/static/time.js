// The time row as a Streamlit component: previous, play and next, the mode, the speed, typed dates, and the slider.

import { dayWords, shortDay } from "./days.js";
import { html, svg } from "./glyphs.js";
import { Keys } from "./keys.js";
import { Player } from "./player.js";
import { TimeSlider } from "./slider.js";
import { part, store } from "./store.js";
import { readDay } from "./typed.js";
import { counted, translated, translatedIn } from "./words.js";

const MODES = [
  ["window", translated("Window")],
  ["upto", translated("Up to")],
  ["event", translatedIn("mode", "By event")],
];
const SPEEDS = {
  days: [1, 2, 4, 8, 16].map((rate) => [rate, counted("{count} day / s", "{count} days / s", rate)]),
  events: [
    ...[4, 2].map((seconds) => [1 / seconds, translated("1 event / {seconds} s", { seconds })]),
    ...[1, 2].map((rate) => [rate, counted("{count} event / s", "{count} events / s", rate)]),
  ],
};
const START = { days: 2, events: 0.5 };
const WEEK = 7,
  PART_PLAYED = 6;
const ICONS = {
  previous: "M3 3h1.8v10H3zM13 3v10L5.8 8z",
  next: "M11.2 3H13v10h-1.8zM3 3l7.2 5L3 13z",
  play: "M4 2.5v11l9.5-5.5z",
  pause: "M4 3h3v10H4zM9 3h3v10H9z",
};
const LOOP = "M3 7a5 5 0 0 1 8.5-3L13 5.5M13 2v3.5H9.5M13 9a5 5 0 0 1-8.5 3L3 10.5M3 14v-3.5h3.5";

function sign(path, attributes = { fill: "currentColor" }) {
  const node = svg("svg", { width: 16, height: 16, "aria-hidden": true, ...attributes });
  svg("path", { d: path }, node);
  return node;
}

const LINE = { fill: "none", stroke: "currentColor", "stroke-width": 1.5 };

function iconButton(words, path, onclick, { attributes, className = "" } = {}) {
  const node = html(
    "button",
    { type: "button", className: `pn-button is-icon ${className}`, "aria-label": words, title: words, onclick },
    sign(path, attributes),
  );
  return node;
}

class TimePart {
  constructor(root) {
    this.chart = html("div", { className: "pn-time-chart" });
    this.row = html("div", { className: "pn-time-row" }, this.#steps(), this.#modes(), this.#rate(), this.#dates());
    this.said = html("p", { className: "pn-time-said", role: "alert", hidden: true });
    root.append(html("section", { className: "pn-time", "aria-label": translated("Time") }, this.row, this.said, this.chart));
    this.player = new Player(
      (steps) => this.#advance(steps),
      () => this.#played(),
    );
    this.chart.addEventListener("pointerdown", () => this.player.pause(), { capture: true });
    // The space bar is heard by the whole page: it plays and pauses.
    this.chart.addEventListener("keydown", ({ key }) => key !== " " && this.player.pause(), { capture: true });
    this.keys = new Keys();
    root.append(this.keys.help);
    this.leave = store.subscribe((state) => this.#draw(state));
    this.toggle = () => this.campaign?.first != null && this.#toggle();
    window.addEventListener("panther:play", this.toggle);
  }

  // the row

  #steps() {
    this.play = iconButton(translated("Play"), ICONS.play, () => this.#toggle(), { className: "is-main" });
    return html(
      "div",
      { className: "pn-time-steps" },
      iconButton(translated("Previous event"), ICONS.previous, () => this.#step(-1)),
      this.play,
      iconButton(translated("Next event"), ICONS.next, () => this.#step(1)),
    );
  }

  #modes() {
    this.modes = MODES.map(([mode, words]) =>
      html("button", { type: "button", "data-mode": mode, onclick: () => this.#choose(mode) }, words),
    );
    return html("div", { className: "pn-segments", role: "group", "aria-label": translated("Mode") }, this.modes);
  }

  #rate() {
    this.speed = html("select", { className: "pn-select", "aria-label": translated("Speed") });
    this.speed.addEventListener("change", () => {
      this.player.rate = Number(this.speed.value);
    });
    this.loop = iconButton(translated("Loop"), LOOP, () => this.#loop(), { attributes: LINE });
    this.loop.setAttribute("aria-pressed", "false");
    return html("div", { className: "pn-time-rate" }, this.speed, this.loop);
  }

  #dates() {
    this.fields = [translated("From date"), translated("To date")].map((words, side) => {
      const field = html("input", {
        type: "text",
        className: "pn-field",
        "aria-label": words,
        autocomplete: "off",
        spellcheck: "false",
      });
      field.addEventListener("change", () => this.#typed(side));
      field.addEventListener("keydown", (event) => event.key === "Escape" && this.#restore(field));
      field.addEventListener("blur", () => this.#write());
      return field;
    });
    this.whole = html(
      "button",
      {
        type: "button",
        className: "pn-button is-quiet",
        onclick: () => store.goTo(this.campaign.first, this.campaign.last),
      },
      html("span", { className: "pn-long" }, translatedIn("window", "Whole campaign")),
      html("span", { className: "pn-short" }, translated("All days")),
    );
    this.whole.setAttribute("aria-label", translated("Whole campaign"));
    const label = (words, field) => html("label", {}, html("span", {}, words), field);
    return html(
      "div",
      { className: "pn-time-dates" },
      label(translatedIn("start of the window", "From"), this.fields[0]),
      label(translatedIn("end of the window", "to"), this.fields[1]),
      this.whole,
    );
  }

  // data and state

  update({ data }) {
    store.setCampaign(data);
    if (this.campaign === data) return;
    this.campaign = data;
    this.slider?.destroy();
    this.slider =
      data.first == null
        ? null
        : new TimeSlider(this.chart, data, {
            onMove: (from, to) => store.setWindow(from, to),
            onCommit: () => store.commitWindow(),
            onPick: (event) => store.pick(data.events.id[event]),
          });
    this.row.hidden = !this.slider;
    // From event to event there is no way where they are only counted.
    this.modes[2].hidden = Boolean(data.corpus);
    if (!this.slider)
      this.chart.replaceChildren(html("p", { className: "pn-quiet" }, translated("No event of these documents is dated.")));
    if (store.count) this.#draw(store);
  }

  #draw(state) {
    const { from, to, mode, selected, byId, mask } = state;
    if (from == null || !this.slider) return;
    this.whole.disabled = from === this.campaign.first && to === this.campaign.last;
    if (mode !== this.mode) this.#showMode(mode);
    this.#write();
    const counts = this.campaign.corpus ? { tally: state.tally, typesOn: state.typesOn, certain: state.filters.certain } : null;
    this.slider.draw({ from, to, mode, mask, counts, selected: selected == null ? null : (byId.get(selected) ?? null) });
  }

  #showMode(mode) {
    this.mode = mode;
    for (const button of this.modes) button.setAttribute("aria-pressed", button.dataset.mode === mode);
    const unit = mode === "event" ? "events" : "days";
    if (unit !== this.unit) {
      this.unit = unit;
      this.speed.replaceChildren(...SPEEDS[unit].map(([rate, words]) => html("option", { value: rate }, words)));
      this.speed.value = this.player.rate = START[unit];
    }
    this.fields[0].disabled = mode === "upto";
  }

  #choose(mode) {
    this.player.pause();
    store.setMode(mode);
  }

  // typed dates

  /** Keep the fields in step with the thumbs; a field that is being typed in is left alone. */
  #write() {
    if (store.from == null) return;
    [store.from, store.to].forEach((day, side) => {
      const field = this.fields[side];
      if (field !== document.activeElement && field.day !== day) {
        field.day = day;
        field.value = shortDay(day, true);
      }
    });
  }

  #restore(field) {
    const day = field === this.fields[0] ? store.from : store.to;
    field.day = day;
    field.value = shortDay(day, true);
    field.select();
    this.#say("", field);
  }

  #typed(side) {
    const field = this.fields[side],
      { first, last } = this.campaign;
    this.player.pause();
    const day = readDay(field.value, this.campaign);
    if (day == null) return this.#say(translated("Write a date such as 4 March 2013 or 2013-03-04."), field);
    if (day < first || day > last)
      return this.#say(
        translated("Outside the campaign: {first} to {last}.", { first: dayWords(first), last: dayWords(last) }),
        field,
      );
    this.#say("", field);
    field.day = null;
    field.value = shortDay(day, true);
    if (side) store.goTo(store.mode === "upto" ? first : Math.min(store.from, day), day);
    else store.goTo(day, Math.max(store.to, day));
  }

  #say(words, field) {
    this.said.textContent = words;
    this.said.hidden = !words;
    field.setAttribute("aria-invalid", Boolean(words));
  }

  // playing

  #step(by) {
    this.player.pause();
    store.step(by);
  }

  #loop() {
    this.looping = !this.looping;
    this.loop.setAttribute("aria-pressed", this.looping);
  }

  #toggle() {
    if (!this.player.playing) this.#rewind();
    this.player.toggle();
  }

  /** What has come to its end begins anew; a window as long as the campaign has no way to go, so a part of it is played. */
  #rewind() {
    const { first, last } = this.campaign,
      { from, to, mode } = store;
    const length = to - from + 1,
      days = last - first + 1;
    if (mode === "upto" && to === last) store.setWindow(first, first);
    if (mode !== "window" || to < last) return;
    const played = length < days ? length : Math.max(1, Math.min(WEEK, Math.round(days / PART_PLAYED)));
    store.setWindow(first, first + played - 1);
  }

  /** Take some steps; whether there is more to come. */
  #advance(steps) {
    const { first, last } = this.campaign,
      { from, to, mode } = store;
    if (mode === "event") return store.step(1, { loop: this.looping }) && (this.looping || !this.#atLastEvent());
    if (to === last) {
      if (!this.looping) return false;
      this.#rewind();
      return true;
    }
    const by = Math.min(steps, last - to);
    store.setWindow(mode === "upto" ? first : from + by, to + by);
    return this.looping || to + by < last;
  }

  #atLastEvent() {
    const order = store.span.dated.filter((event) => store.passes(event));
    return store.byId.get(store.selected) === order[order.length - 1];
  }

  #played() {
    const { playing } = this.player;
    const words = playing ? translated("Pause") : translated("Play");
    this.play.setAttribute("aria-label", words);
    this.play.title = words;
    this.play.replaceChildren(sign(playing ? ICONS.pause : ICONS.play));
    if (!playing && store.moving) store.commitWindow();
  }

  destroy() {
    this.player.pause();
    this.leave();
    this.keys.destroy();
    this.slider?.destroy();
    window.removeEventListener("panther:play", this.toggle);
  }
}

export const mount = part((root) => new TimePart(root));
