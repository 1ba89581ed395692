// Where markers and labels stand. A marker's place depends on the zoom alone, never on the window: so nothing jumps
// while the thumb moves.

import { figures, translated } from "./words.js";

export const MARKER_GAP = 32;
const ROUNDS = 200;
const CELL = 64;
const CELLS = 2 ** 20;

/** Push points apart until none is nearer than the gap; each keeps its true point in x0, y0. */
export function spread(points, gap = MARKER_GAP) {
  const placed = points.map(({ x, y }) => ({ x, y, x0: x, y0: y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (const [one, other] of neighbours(placed, gap)) moved = pushApart(one, other, gap) || moved;
    if (!moved) break;
  }
  return placed;
}

function* neighbours(points, gap) {
  const cells = new Map();
  const size = Math.max(CELL, gap);
  for (const point of points) {
    const column = Math.floor(point.x / size),
      row = Math.floor(point.y / size);
    for (let c = column - 1; c <= column + 1; c += 1) {
      for (let r = row - 1; r <= row + 1; r += 1) {
        for (const other of cells.get(c * CELLS + r) ?? []) yield [point, other];
      }
    }
    const key = column * CELLS + row;
    if (cells.has(key)) cells.get(key).push(point);
    else cells.set(key, [point]);
  }
}

function pushApart(one, other, gap) {
  let dx = one.x - other.x,
    dy = one.y - other.y,
    distance = Math.hypot(dx, dy);
  if (distance >= gap) return false;
  if (distance < 0.01) [dx, dy, distance] = [0.5, 0.9, 1];
  const step = (gap - distance) / 2 + 0.2;
  one.x += (dx / distance) * step;
  one.y += (dy / distance) * step;
  other.x -= (dx / distance) * step;
  other.y -= (dy / distance) * step;
  return true;
}

/** Whether two boxes have a part in common. */
export const touch = (one, other) =>
  one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];

/** The box around a round sign. */
export const around = ({ x, y, radius }) => [x - radius, y - radius, x + radius, y + radius];

/** A box with some room about it. */
export const padded = ([left, top, right, bottom], room = 2) => [left - room, top - room, right + room, bottom + room];

/** Boxes that are taken: [left, top, right, bottom]. Those outside the frame are of no account. */
export class Obstacles {
  constructor(frame) {
    this.frame = frame;
    this.boxes = [];
    this.columns = Math.ceil((frame[2] - frame[0]) / CELL) + 1;
    this.cells = new Map();
  }

  add(box) {
    this.boxes.push(box);
    this.#visit(box, (number) => {
      if (this.cells.has(number)) this.cells.get(number).push(box);
      else this.cells.set(number, [box]);
      return false;
    });
  }

  hit(box) {
    return this.#visit(box, (number) => this.cells.get(number)?.some((taken) => touch(box, taken)));
  }

  /** The cells of the frame that a box lies in, until one says true. */
  #visit(box, see) {
    const [left, top, right, bottom] = this.frame;
    const cell = (value, start) => Math.floor((value - start) / CELL);
    const lastRow = cell(Math.min(box[3], bottom), top),
      lastColumn = cell(Math.min(box[2], right), left);
    for (let row = cell(Math.max(box[1], top), top); row <= lastRow; row += 1) {
      for (let column = cell(Math.max(box[0], left), left); column <= lastColumn; column += 1) {
        if (see(row * this.columns + column)) return true;
      }
    }
    return false;
  }

  within(box) {
    const [left, top, right, bottom] = this.frame;
    return box[0] >= left && box[1] >= top && box[2] <= right && box[3] <= bottom;
  }

  /** The first side of a sign, drawn in a box, where a text of that width stands free, taken at once; null: none. */
  seat(width, { x, y }, sign) {
    for (const side of SEATS) {
      const at = side(x, y, sign);
      const left = at.anchor === "start" ? at.x - 2 : at.anchor === "end" ? at.x - width - 2 : at.x - width / 2;
      const box = [left, at.y - 12, left + width + 4, at.y + 4];
      if (!this.within(box) || this.hit(box)) continue;
      this.add(box);
      return at;
    }
    return null;
  }
}

/** Where a text stands beside a sign in the box [left, top, right, bottom]: in the east, west, north, south. */
const SEATS = [
  (x, y, [, , right]) => ({ x: right + 6, y: y + 4, anchor: "start" }),
  (x, y, [left]) => ({ x: left - 6, y: y + 4, anchor: "end" }),
  (x, y, [, top]) => ({ x, y: top - 7, anchor: "middle" }),
  (x, y, [, , , bottom]) => ({ x, y: bottom + 15, anchor: "middle" }),
];

const ruler = document.createElement("canvas").getContext("2d");

const widths = new Map();

/** Have fonts ready to measure texts in; one that cannot be had is done without, in drawing as in measuring. */
export const loadFonts = (fonts) => Promise.allSettled(fonts.map((font) => document.fonts.load(font)));

/** The width of a text in pixels; its font is loaded before, or another is measured. */
export function textWidth(text, font) {
  const key = `${font}|${text}`;
  if (!widths.has(key)) {
    ruler.font = font;
    widths.set(key, ruler.measureText(text).width);
  }
  return widths.get(key);
}

const FAR_SHARE = 0.15,
  WORTH = 0.75;

/**
 * The bounds to open with: all places, but without the few far ones (together at most a seventh of the weight) where
 * that brings the rest much nearer.
 */
export function usefulBounds(places) {
  const middle = { lat: median(places, "lat"), lon: median(places, "lon") };
  const far = (place) => Math.hypot(place.lat - middle.lat, place.lon - middle.lon);
  const byDistance = [...places].sort((a, b) => far(b) - far(a));
  let spare = places.reduce((sum, place) => sum + place.weight, 0) * FAR_SHARE,
    dropped = 0;
  while (dropped < byDistance.length - 1 && byDistance[dropped].weight <= spare) spare -= byDistance[dropped++].weight;
  const kept = byDistance.slice(dropped);
  return bounds(extent(kept) <= WORTH * extent(places) ? kept : places);
}

const FAR_KM = 600,
  KM_PER_DEGREE = 111.2;
const COMPASS = [
  (km) => translated("{km} km north", { km }),
  (km) => translated("{km} km north-east", { km }),
  (km) => translated("{km} km east", { km }),
  (km) => translated("{km} km south-east", { km }),
  (km) => translated("{km} km south", { km }),
  (km) => translated("{km} km south-west", { km }),
  (km) => translated("{km} km west", { km }),
  (km) => translated("{km} km north-west", { km }),
];

/**
 * Places in two parts: those of the region, and those so far from its middle that a view of all would lose the region.
 * None is far where that would be half of them or more.
 */
export function nearAndFar(places) {
  const at = places.map((place) => ({ lat: place.point.lat, lon: place.point.lng, weight: 1 }));
  if (!at.length) return { near: [], far: [] };
  const middle = L.latLng(median(at, "lat"), median(at, "lon"));
  const isFar = (place) => middle.distanceTo(place.point) > FAR_KM * 1000;
  const far = places.filter(isFar);
  if (far.length * 2 >= places.length) return { near: places, far: [], middle };
  return { near: places.filter((place) => !isFar(place)), far, middle };
}

/** "1,500 km south". */
export function wayTo(point, middle) {
  const north = (point.lat - middle.lat) * KM_PER_DEGREE,
    east = (point.lng - middle.lng) * KM_PER_DEGREE * Math.cos((middle.lat * Math.PI) / 180);
  const turn = Math.round((Math.atan2(east, north) / Math.PI) * 4 + 8) % 8;
  return COMPASS[turn](figures(Math.round(Math.hypot(north, east) / 100) * 100));
}

/** The coordinate with half of the weight on either side. */
function median(places, axis) {
  const sorted = [...places].sort((a, b) => a[axis] - b[axis]);
  let half = places.reduce((sum, place) => sum + place.weight, 0) / 2;
  return sorted.find((place) => (half -= place.weight) <= 0)[axis];
}

function bounds(places) {
  const lats = places.map((place) => place.lat),
    lons = places.map((place) => place.lon);
  return [
    [Math.min(...lats), Math.min(...lons)],
    [Math.max(...lats), Math.max(...lons)],
  ];
}

function extent(places) {
  const [[south, west], [north, east]] = bounds(places);
  return Math.max(north - south, east - west);
}
