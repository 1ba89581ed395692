// Names on the map: places with events first, then countries, regions, and places for context: more of them the nearer
// one looks. What cannot stand free is left out. Nodes are kept from one drawing to the next.

import { svg } from "./glyphs.js";
import { around, Obstacles, padded, textWidth, touch } from "./layout.js";
import { contextNames, folded, FROM_ZOOM } from "./names.js";
import { boxOf } from "./sign.js";
import { translated, translatedIn } from "./words.js";
import { put } from "./writing.js";

const FONTS = {
  settlement: "600 13px",
  area: "italic 600 13.5px",
  context: "400 12px",
  "context-area": "italic 400 13px",
  region: "400 12px",
  country: "500 13px",
};
const COUNTRIES = {
  Algeria: translatedIn("country", "Algeria"),
  "Burkina Faso": translatedIn("country", "Burkina Faso"),
  Mali: translatedIn("country", "Mali"),
  Niger: translatedIn("country", "Niger"),
};
const SERIF = new Set(["area", "context-area", "region"]);
const EDGE = 4;
const REGION_ZOOM = 6;
const REGION_SPACING = 1.8;
const COUNTRY_LETTER = 13;

/** The fonts of the names, by kind. */
export function labelFonts() {
  const style = getComputedStyle(document.documentElement);
  const family = (kind) => style.getPropertyValue(SERIF.has(kind) ? "--font-text" : "--font-ui");
  return Object.fromEntries(Object.entries(FONTS).map(([kind, font]) => [kind, `${font} ${family(kind)}`]));
}

export class LabelLayer {
  constructor(map, campaign, base, root) {
    Object.assign(this, { map, base, root, fonts: labelFonts() });
    this.context = contextNames(campaign.context ?? [], base.places_geonames);
    this.known = new Set([...campaign.places, ...(campaign.context ?? [])].map(({ name }) => folded(name)));
    this.regions = true;
    this.nodes = new Map();
  }

  /** Draw the names. Furniture: boxes in the frame of the view that names must not touch. */
  draw(marks, furniture) {
    const look = this.#look(marks, furniture);
    if (look === this.looked) return;
    this.looked = look;
    this.fresh = new Map();
    this.standing = [];
    this.#obstacles(marks, furniture);
    this.#places(marks);
    this.#countries();
    if (this.regions && this.map.getZoom() >= REGION_ZOOM) this.#regions();
    this.#context(new Set(marks.map((mark) => folded(mark.name))));
    for (const [key, node] of this.nodes) if (!this.fresh.has(key)) node.remove();
    this.nodes = this.fresh;
    this.laid = new Set(marks.map(({ site }) => site));
    for (const { node } of this.standing) put(node, "visibility", "visible");
  }

  /**
   * While the window moves, names stay where they stand: gone are those of markers that went, and those that a marker
   * has come to lie under. Seats are sought again when it rests.
   */
  thin(marks) {
    if (!this.laid) return;
    const there = new Set(marks.map(({ site }) => site));
    const come = marks.filter(({ site }) => !this.laid.has(site)).map(boxOf);
    const under = (box) => come.some((sign) => touch(sign, box));
    for (const { node, site, box } of this.standing)
      put(node, "visibility", (site == null || there.has(site)) && !under(box) ? "visible" : "hidden");
    this.looked = null;
  }

  /** All that the names depend on: where nothing of it changed, neither do they. */
  #look(marks, furniture) {
    const { x, y } = this.map.containerPointToLayerPoint([0, 0]),
      size = this.map.getSize();
    const signs = marks.map((mark) => `${mark.site} ${mark.x} ${mark.y} ${boxOf(mark)} ${mark.count} ${mark.hollow} ${mark.selected}`);
    return [x, y, size.x, size.y, this.map.getZoom(), this.regions, furniture.join(" "), ...signs].join("|");
  }

  #obstacles(marks, furniture) {
    const { x: left, y: top } = this.map.containerPointToLayerPoint([0, 0]),
      size = this.map.getSize();
    this.obstacles = new Obstacles([left + EDGE, top + EDGE, left + size.x - EDGE, top + size.y - EDGE]);
    for (const box of furniture)
      this.obstacles.add([box[0] + left, box[1] + top, box[2] + left, box[3] + top]);
    for (const mark of marks) this.obstacles.add(padded(boxOf(mark)));
  }

  #places(marks) {
    const order = [...marks].sort((a, b) => b.selected - a.selected || b.count - a.count);
    for (const mark of order) {
      const kind = mark.hollow ? "area" : "settlement";
      const seat = this.obstacles.seat(this.#width(mark.name, kind), mark, boxOf(mark));
      if (seat) this.#write(mark.name, seat, kind, mark.site);
    }
  }

  #countries() {
    for (const { properties, geometry } of this.base.country_labels) {
      const name = (COUNTRIES[properties.name] ?? properties.name).toUpperCase();
      for (const [lon, lat] of geometry.coordinates)
        if (this.#stand(name, lat, lon, name.length * COUNTRY_LETTER, "country")) break;
    }
  }

  #regions() {
    for (const { properties, geometry } of this.base.admin1_labels) {
      const name = translated("{name} region", { name: properties.name }),
        width = this.#width(name, "region") + name.length * REGION_SPACING;
      if (this.known.has(folded(name))) continue;
      const [lon, lat] = geometry.coordinates;
      this.#stand(name, lat, lon, width, "region");
    }
  }

  #context(shown) {
    const zoom = this.map.getZoom();
    for (const { name, lat, lon, rank, area } of this.context) {
      if (zoom < FROM_ZOOM[rank]) break;
      if (shown.has(folded(name))) continue;
      if (area) this.#stand(name, lat, lon, this.#width(name, "context-area"), "context-area");
      else this.#dot(name, lat, lon);
    }
  }

  /** A name over the middle of what it names. */
  #stand(name, lat, lon, width, kind) {
    const { x, y } = this.map.latLngToLayerPoint([lat, lon]);
    const box = [x - width / 2, y - 14, x + width / 2, y + 4];
    if (!this.obstacles.within(box) || this.obstacles.hit(box)) return false;
    this.obstacles.add(box);
    this.#write(name, { x, y, anchor: "middle" }, kind);
    return true;
  }

  /** A name beside a dot. */
  #dot(name, lat, lon) {
    const { x, y } = this.map.latLngToLayerPoint([lat, lon]);
    const dot = [x - 4, y - 4, x + 4, y + 4];
    if (!this.obstacles.within(dot) || this.obstacles.hit(dot)) return;
    const seat = this.obstacles.seat(this.#width(name, "context"), { x, y }, around({ x, y, radius: 2 }));
    if (!seat) return;
    this.obstacles.add(dot);
    this.#write(name, seat, "context");
    const node = this.#node(`dot ${x} ${y}`, () => svg("circle", { r: 2.4, class: "pn-context-dot" }, this.root));
    put(node, "cx", x.toFixed(1));
    put(node, "cy", y.toFixed(1));
    this.standing.push({ node, site: null, box: dot });
  }

  #width(text, kind) {
    return textWidth(text, this.fonts[kind]);
  }

  #write(text, { x, y, anchor }, kind, site = null) {
    const make = () => svg("text", { class: `pn-label is-${kind}` }, this.root, text);
    const node = this.#node(`${kind} ${text}`, make);
    put(node, "x", x.toFixed(1));
    put(node, "y", y.toFixed(1));
    put(node, "text-anchor", anchor);
    const width = this.#width(text, kind),
      left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    this.standing.push({ node, site, box: [left, y - 12, left + width, y + 4] });
  }

  /** The node of that key from the drawing before; two of one name get keys of their own. */
  #node(key, make) {
    let free = key;
    while (this.fresh.has(free)) free += "'";
    const node = this.nodes.get(free) ?? make();
    this.fresh.set(free, node);
    return node;
  }
}
