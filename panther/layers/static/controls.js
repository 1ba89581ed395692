// The buttons at the right: zoom, fit, and behind one more button on the phone: measure, layers, full screen.

import { html, svg } from "./glyphs.js";
import { translated } from "./words.js";

const ICONS = {
  in: "M8 3v10M3 8h10",
  out: "M3 8h10",
  fit: "M2 5.5V2h3.5M10.5 2H14v3.5M14 10.5V14h-3.5M5.5 14H2v-3.5M6 8a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
  measure: "M2 11.2L11.2 2L14 4.8L4.8 14ZM9.2 4l1.4 1.4M7.1 6.1l2 2M5 8.2l1.4 1.4",
  layers: "M8 2.2L14 5.4L8 8.6L2 5.4ZM2.4 8.3L8 11.2L13.6 8.3M2.4 11L8 13.9L13.6 11",
  full: "M6.5 9.5L2.5 13.5M2.5 10v3.5H6M9.5 6.5L13.5 2.5M10 2.5h3.5V6",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
};

export function button(label, path, attributes) {
  const node = html("button", { type: "button", "aria-label": label, title: label, ...attributes });
  const look = { fill: "none", stroke: "currentColor", "stroke-width": 1.5, "stroke-linejoin": "round" };
  const sign = svg("svg", { width: 16, height: 16, ...look, "aria-hidden": true }, node);
  svg("path", { d: path, "stroke-linecap": path === ICONS.more ? "round" : null }, sign);
  return node;
}

/** The card of all controls. */
export function controls(map, { measure, layers, onFit }) {
  const tools = html(
    "div",
    { className: "pn-tools", id: "pn-tools" },
    measureButton(measure),
    layersButton(layers),
    fullScreenButton(),
  );
  const more = button(translated("More tools"), ICONS.more, {
    className: "pn-more",
    "aria-expanded": "false",
    "aria-controls": "pn-tools",
    onclick: () => more.setAttribute("aria-expanded", tools.classList.toggle("is-open")),
  });
  tools.addEventListener("click", () => {
    tools.classList.remove("is-open");
    more.setAttribute("aria-expanded", "false");
  });
  return html(
    "div",
    { className: "pn-card pn-controls" },
    button(translated("Zoom in"), ICONS.in, { onclick: () => map.zoomIn(1) }),
    button(translated("Zoom out"), ICONS.out, { onclick: () => map.zoomOut(1) }),
    button(translated("Fit to the events"), ICONS.fit, { onclick: onFit }),
    more,
    tools,
  );
}

function measureButton(measure) {
  const node = button(translated("Measure a distance"), ICONS.measure, {
    "aria-pressed": "false",
    onclick: () => measure.toggle(),
  });
  measure.onToggle = (on) => node.setAttribute("aria-pressed", on);
  return node;
}

function layersButton(layers) {
  const node = button(translated("Layers"), ICONS.layers, {
    "aria-expanded": "false",
    "aria-controls": "pn-layers",
    onclick: () => layers.toggle(),
  });
  layers.onToggle = (open) => {
    node.setAttribute("aria-expanded", open);
    if (!open) node.focus();
  };
  return node;
}

/** The map alone on the whole screen; Escape leaves, as the browser has it. No button where that is not allowed. */
function fullScreenButton() {
  if (!document.fullscreenEnabled) return null;
  const node = button(translated("Full screen"), ICONS.full, { "aria-pressed": "false", onclick: () => switchFullScreen() });
  document.addEventListener("fullscreenchange", () => node.setAttribute("aria-pressed", document.fullscreenElement != null));
  return node;
}

const switchFullScreen = () =>
  document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
