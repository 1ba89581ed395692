// The shapes of the seven types of event, of equal visual weight, centred on 0,0; the same in map, list, card and
// legend.

const SVG = "http://www.w3.org/2000/svg";

export function svg(name, attributes = {}, parent = null, text = null) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (value != null) node.setAttribute(key, value);
  if (text != null) node.textContent = text;
  if (parent) parent.append(node);
  return node;
}

export function html(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value == null || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key === "className" ? "class" : key, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child != null && child !== false));
  return node;
}

const polygon = (sides, radius) =>
  "M" +
  Array.from({ length: sides }, (_, corner) => {
    const angle = (corner / sides) * 2 * Math.PI - Math.PI / 2;
    return `${(radius * Math.cos(angle)).toFixed(2)},${(radius * Math.sin(angle)).toFixed(2)}`;
  }).join("L") +
  "Z";

const SHAPES = {
  battles: (r) => `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z`,
  explosions: (r) => {
    const R = r * 1.42,
      half = R * 0.94,
      foot = R * 0.72;
    return `M0,${-R * 0.88}L${half},${foot}L${-half},${foot}Z`;
  },
  civilians: (r) => polygon(4, r * 1.28),
  protests: (r) => polygon(5, r * 1.18),
  riots: (r) => {
    const a = r * 1.1,
      c = r * 0.56;
    return `M${-c},${-a}H${c}V${-c}H${a}V${c}H${c}V${a}H${-c}V${c}H${-a}V${-c}H${-c}Z`;
  },
  strategic: (r) => `M${-r * 0.9},${-r * 0.9}H${r * 0.9}V${r * 0.9}H${-r * 0.9}Z`,
  statement: (r) => {
    const w = r * 1.12,
      h = r * 0.74,
      q = h * 0.45;
    return (
      `M${-w + q},${-h}H${w - q}Q${w},${-h} ${w},${-h + q}V${h - q}Q${w},${h} ${w - q},${h}H${-w * 0.1}` +
      `L${-w * 0.5},${h * 1.75}L${-w * 0.5},${h}H${-w + q}Q${-w},${h} ${-w},${h - q}V${-h + q}Q${-w},${-h} ${-w + q},${-h}Z`
    );
  },
};

// How far each shape reaches from its centre, in radii: to either side, up and down.
const REACHES = {
  battles: [1, 1, 1],
  explosions: [1.34, 1.25, 1.03],
  civilians: [1.28, 1.28, 1.28],
  protests: [1.13, 1.18, 0.96],
  riots: [1.1, 1.1, 1.1],
  strategic: [0.9, 0.9, 0.9],
  statement: [1.12, 0.74, 1.3],
};

/** How far the shape of a type reaches from its centre: to either side, up and down. */
export const reach = (key, radius) => (REACHES[key] ?? REACHES.statement).map((part) => part * radius);

/** The outline of a type's shape with the weight of a circle of that radius, centred on 0,0. */
export const shape = (key, radius) => (SHAPES[key] ?? SHAPES.statement)(radius);

const COMMAND = /([MLAHVQZ])([^MLAHVQZ]*)/g;
const round = (number) => Math.round(number * 100) / 100;

/**
 * An outline of absolute commands with its centre moved to x,y. A transform would do the same, but a browser keeps a
 * layer for each transformed part of a drawing: with some hundred markers that alone costs a frame.
 */
export function outlineAt(path, x, y) {
  return path.replace(COMMAND, (_, command, text) => {
    const numbers = text.split(/[\s,]+|(?<=\d)(?=-)/).filter(Boolean).map(Number);
    const at = (number, place) => {
      if (command === "A") return place % 7 === 5 ? number + x : place % 7 === 6 ? number + y : number;
      if (command === "V") return number + y;
      return number + (command === "H" || place % 2 === 0 ? x : y);
    };
    return command + numbers.map(at).map(round).join(" ");
  });
}

/** How far below the centre the count of a marker stands, as a part of the radius. */
export const countDrop = (key) => ({ explosions: 0.2, protests: 0.04 })[key] ?? 0;

/**
 * The sign of an event as it stands in rows, cards and legends.
 * Style: "solid", "hollow", either with "-dashed" (inferred place), or "none" (no place: a small sign).
 */
export function icon(key, style = "solid", size = 16) {
  const node = svg("svg", {
    width: size,
    height: size,
    viewBox: "-8 -8 16 16",
    "aria-hidden": "true",
    class: "pn-icon",
  });
  const hollow = style.startsWith("hollow"),
    dashed = style.endsWith("-dashed");
  const radius = style === "none" ? 3.2 : hollow ? 4.7 : dashed ? 3.9 : 5.4;
  const sign = svg("path", { d: shape(key, radius), "stroke-linejoin": "round" }, node);
  sign.style.fill = hollow ? "var(--surface)" : `var(--t-${key})`;
  if (hollow) {
    sign.style.stroke = `var(--t-${key})`;
    sign.setAttribute("stroke-width", 1.7);
    if (dashed) sign.setAttribute("stroke-dasharray", "2.4 1.7");
  } else if (dashed) {
    const collar = svg(
      "path",
      { d: shape(key, 6.2), fill: "none", "stroke-width": 1, "stroke-dasharray": "2.2 1.6" },
      node,
    );
    collar.style.stroke = `var(--t-${key})`;
  }
  return node;
}
