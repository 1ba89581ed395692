// Places too many and too near to be pushed apart are one marker, a knot. Which places are one depends on the zoom
// alone, never on the window: so no marker jumps while the thumb moves.

import { MARKER_GAP, spread } from "./layout.js";

/** More places than this around one of them are a knot. */
export const MOST_APART = 8;
/** More places than this are a crowd: then all that lie in one square are a knot, so that markers can be told apart. */
export const CROWD = 150;
const SQUARE = 64;

/**
 * The sites of the markers: {places (numbers), x, y, x0, y0}, ordered by their first place; x0, y0 is the true point,
 * of a knot the middle of its places.
 *
 * @param points the places in pixels of the zoom.
 * @param knotted whether there may be knots: not where one cannot zoom in any further.
 */
export function sitesOf(points, knotted = true) {
  const gather = points.length > CROWD ? inSquares : gathered;
  const groups = knotted ? gather(points) : points.map((_, place) => [place]);
  const middles = groups.map((places) => ({
    x: places.reduce((sum, place) => sum + points[place].x, 0) / places.length,
    y: places.reduce((sum, place) => sum + points[place].y, 0) / places.length,
  }));
  return spread(middles).map((site, number) => ({ ...site, places: groups[number] }));
}

/** The densest circle of places first, until none holds too many. */
function gathered(points) {
  const around = points.map((point) =>
    points.flatMap((other, place) => (Math.hypot(point.x - other.x, point.y - other.y) <= MARKER_GAP ? [place] : [])),
  );
  const dense = around.map((_, place) => place).filter((place) => around[place].length > MOST_APART);
  dense.sort((a, b) => around[b].length - around[a].length || a - b);
  const taken = new Set(),
    groups = [];
  for (const place of dense) {
    const free = around[place].filter((other) => !taken.has(other));
    if (taken.has(place) || free.length <= MOST_APART) continue;
    for (const other of free) taken.add(other);
    groups.push(free);
  }
  for (const place of points.keys()) if (!taken.has(place)) groups.push([place]);
  return groups.sort((a, b) => a[0] - b[0]);
}

/** The places of each square of the plane, in the order of their first. */
function inSquares(points) {
  const squares = new Map();
  points.forEach(({ x, y }, place) => {
    const key = `${Math.floor(x / SQUARE)} ${Math.floor(y / SQUARE)}`;
    if (squares.has(key)) squares.get(key).push(place);
    else squares.set(key, [place]);
  });
  return [...squares.values()];
}
