// One marker: its node, its outline, its count, the pips of its other types.

import { eventCount } from "./days.js";
import { countDrop, outlineAt, reach, shape, svg } from "./glyphs.js";
import { put } from "./writing.js";

const HIT_RADIUS = 18;
const KNOT_RADIUS = 15;
const MOST_OUTLINES = 20_000;
/** How far the collar of an inferred place stands from its sign, in pixels. */
export const COLLAR = 3.4;
/** The small signs of a marker's other types, in pixels. */
export const PIP = { radius: 4, apart: 11.5, most: 3 };
const RING = 9;

export const radiusFor = (count) => (count <= 1 ? 8 : count <= 3 ? 11 : count <= 7 ? 13.5 : 16);
export const radiusOf = ({ knot, count }) => (knot ? KNOT_RADIUS : radiusFor(count));

/** How far below the centre of a marker its pips stand. */
export const pipDrop = ({ key, radius }) => radius + (key === "explosions" ? 6 : 4.5);

/** The box in which a mark is drawn with all that stands around it: [left, top, right, bottom]. */
export function boxOf(mark) {
  const { x, y, radius, key, selected, spot } = mark,
    pips = Math.min(mark.types.length - 1, PIP.most);
  const [side, up, down] = reach(key, radius + (spot?.inferred ? COLLAR : 0)).map((part) => part + (selected ? RING : 0));
  if (pips < 1) return [x - side, y - up, x + side, y + down];
  const row = ((pips - 1) / 2) * PIP.apart + PIP.radius * 1.4;
  return [x - Math.max(side, row), y - up, x + Math.max(side, row), y + Math.max(down, pipDrop(mark) + PIP.radius * 1.3)];
}

/** A marker that is a button; what it does is asked of the mark that it shows at the time. */
export function makeSign({ onPick, onHover }) {
  const node = svg("g", { class: "pn-marker", tabindex: 0, role: "button" });
  L.DomEvent.disableClickPropagation(node);
  node.addEventListener("click", () => onPick(node.mark));
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onPick(node.mark);
  });
  for (const name of ["pointerenter", "focus"]) node.addEventListener(name, () => onHover(node.mark));
  for (const name of ["pointerleave", "blur"]) node.addEventListener(name, () => onHover(null));
  return node;
}

/** Let the node show the mark. In a drag much changes little, so every part is kept, and only what differs is set. */
export function showSign(node, mark, keys) {
  node.mark = mark;
  put(node, "aria-label", `${mark.name}, ${eventCount(mark.count)}`);
  put(node, "aria-pressed", mark.selected);
  put(node, "class", mark.faint == null ? "pn-marker" : "pn-marker is-faint");
  put(node, "data-place", mark.knot ? null : mark.place.number);
  const { key } = mark,
    outline = outlineOf(key, mark.radius, mark);
  part(node, "hit", "circle", { cx: mark.x, cy: mark.y, r: Math.max(HIT_RADIUS, mark.radius + 4), class: "pn-hit" });
  part(node, "select-line", "path", mark.selected && { d: outline, class: "pn-select-line" });
  part(node, "select", "path", mark.selected && { d: outline, class: "pn-select" });
  part(node, "focus", "path", { d: outline, class: "pn-focus" });
  part(node, "halo", "path", { d: outline, class: "pn-halo" });
  if (mark.knot) showKnot(node, mark);
  else showPlace(node, mark, key, keys);
}

const LAYERS = ["hit", "select-line", "select", "focus", "halo", "knot", "inner", "body", "collar", "count", "pips"];
const outlines = new Map();

/** The outline of a type at the place of a mark. Markers stay where they are while the window moves: kept by place. */
function outlineOf(key, radius, { x, y }) {
  const name = `${key} ${radius} ${x} ${y}`;
  if (outlines.size > MOST_OUTLINES) outlines.clear();
  if (!outlines.has(name)) outlines.set(name, outlineAt(shape(key, radius), x, y));
  return outlines.get(name);
}

/** The part of that name, made at its height in the pile if need be; without attributes it is taken away. */
function part(node, name, tag, attributes) {
  node.parts ??= {};
  if (!attributes) {
    node.parts[name]?.remove();
    delete node.parts[name];
    return null;
  }
  node.parts[name] ??= insertPart(node, name, svg(tag));
  for (const [key, value] of Object.entries(attributes)) put(node.parts[name], key, value);
  return node.parts[name];
}

function insertPart(node, name, made) {
  const above = LAYERS.slice(LAYERS.indexOf(name) + 1).find((other) => node.parts[other]);
  node.insertBefore(made, above ? node.parts[above] : null);
  return made;
}

/** A knot has no one type, so it has no type's colour: two rings of ink, and the number of its places. */
function showKnot(node, mark) {
  for (const name of ["body", "collar", "pips"]) part(node, name);
  part(node, "knot", "circle", { cx: mark.x, cy: mark.y, r: mark.radius, class: "pn-knot" });
  part(node, "inner", "circle", { cx: mark.x, cy: mark.y, r: mark.radius - 3, class: "pn-knot is-inner" });
  showCount(node, mark.knot.length, { x: mark.x, y: mark.y + 4.2, style: "font-size: 12px; fill: var(--ink)" });
}

function showPlace(node, mark, key, keys) {
  for (const name of ["knot", "inner"]) part(node, name);
  const colour = `var(--t-${key})`,
    { hollow, faint, count, radius } = mark,
    { inferred } = mark.spot;
  const names = ["pn-body", hollow && "is-hollow", inferred && "is-dashed"];
  const paint = hollow ? `stroke: ${colour}` : faint ? `fill: ${colour}; stroke: ${colour}` : `fill: ${colour}`;
  const outline = outlineOf(key, radius, mark);
  part(node, "body", "path", { d: outline, class: names.filter(Boolean).join(" "), style: paint });
  const collar = { d: outlineOf(key, radius + COLLAR, mark), class: "pn-collar", style: `stroke: ${colour}` };
  part(node, "collar", "path", inferred && !hollow && collar);
  const ink = hollow || faint ? "var(--ink)" : `var(--on-${key})`,
    size = radius > 12 ? 13.5 : 12;
  const look = { x: mark.x, y: mark.y + countDrop(key) * radius + 4.2, style: `font-size: ${size}px; fill: ${ink}` };
  showCount(node, count > 1 ? count : null, look);
  showPips(node, mark, keys);
}

function showCount(node, count, look) {
  const text = part(node, "count", "text", count != null && { class: "pn-count", ...look });
  if (text && text.shown !== count) text.textContent = text.shown = count;
}

function showPips(node, mark, keys) {
  const others = mark.types.slice(1, 1 + PIP.most).map((type) => keys[type]);
  const pips = part(node, "pips", "g", others.length > 0 && { class: "pn-pips" });
  if (!pips) return;
  const y = mark.y + pipDrop(mark);
  const outlines = others.map((key, place) =>
    outlineOf(key, PIP.radius, { x: mark.x + (place - (others.length - 1) / 2) * PIP.apart, y }),
  );
  if (!pips.firstChild) svg("path", { class: "pn-halo is-pip" }, pips);
  while (pips.childElementCount > others.length + 1) pips.lastChild.remove();
  while (pips.childElementCount < others.length + 1) svg("path", {}, pips);
  put(pips.firstChild, "d", outlines.join(""));
  others.forEach((key, place) => {
    put(pips.children[place + 1], "d", outlines[place]);
    put(pips.children[place + 1], "style", `fill: var(--t-${key})`);
  });
}
