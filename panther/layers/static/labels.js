// Names on the map: places with events first, then countries, then towns for context. What cannot stand free is left
// out.

import { svg } from "./glyphs.js";
import { Obstacles, textWidth } from "./layout.js";

const FONTS = { settlement: "600 13px", area: "italic 600 13.5px", context: "400 12px", country: "500 13px" };
const EDGE = 4;
const CONTEXT_ZOOM = 6.5;

export class LabelLayer {
  constructor(map, base, root) {
    Object.assign(this, { map, base, root });
    const style = getComputedStyle(document.documentElement);
    this.ui = style.getPropertyValue("--font-ui");
    this.text = style.getPropertyValue("--font-text");
  }

  /** Draw the names. Furniture: boxes in the frame of the view that names must not touch. */
  draw(marks, furniture) {
    this.root.replaceChildren();
    const offset = this.map.containerPointToLayerPoint([0, 0]),
      size = this.map.getSize();
    this.obstacles = new Obstacles([
      offset.x + EDGE,
      offset.y + EDGE,
      offset.x + size.x - EDGE,
      offset.y + size.y - EDGE,
    ]);
    for (const [left, top, right, bottom] of furniture) {
      this.obstacles.add([left + offset.x, top + offset.y, right + offset.x, bottom + offset.y]);
    }
    for (const { x, y, radius, types } of marks) {
      this.obstacles.add([x - radius - 2, y - radius - 2, x + radius + 2, y + radius + (types.length > 1 ? 8 : 2)]);
    }
    this.#places(marks);
    this.#countries();
    this.#context(new Set(marks.map((mark) => mark.place.name)));
  }

  #places(marks) {
    const order = [...marks].sort((a, b) => b.selected - a.selected || b.count - a.count);
    for (const mark of order) {
      const kind = mark.hollow ? "area" : "settlement";
      const width = textWidth(mark.place.name, `${FONTS[kind]} ${mark.hollow ? this.text : this.ui}`);
      const sign = {
        x: mark.x,
        y: mark.y,
        radius: mark.radius + (mark.selected ? 6 : 0),
        below: mark.types.length > 1 ? 7 : 0,
      };
      const seat = this.obstacles.seat(width, sign);
      if (seat) this.#write(mark.place.name, seat, `pn-label is-${kind}`);
    }
  }

  #countries() {
    for (const { properties, geometry } of this.base.country_labels) {
      const name = properties.name.toUpperCase(),
        width = name.length * 13;
      for (const [lon, lat] of geometry.coordinates) {
        const { x, y } = this.map.latLngToLayerPoint([lat, lon]);
        const box = [x - width / 2, y - 14, x + width / 2, y + 4];
        if (!this.obstacles.within(box) || this.obstacles.hit(box)) continue;
        this.obstacles.add(box);
        this.#write(name, { x, y, anchor: "middle" }, "pn-label is-country");
        break;
      }
    }
  }

  #context(named) {
    if (this.map.getZoom() < CONTEXT_ZOOM) return;
    for (const { properties, geometry } of this.base.places_geonames) {
      if (named.has(properties.name)) continue;
      const [lon, lat] = geometry.coordinates;
      const { x, y } = this.map.latLngToLayerPoint([lat, lon]);
      const dot = [x - 4, y - 4, x + 4, y + 4];
      if (!this.obstacles.within(dot) || this.obstacles.hit(dot)) continue;
      const seat = this.obstacles.seat(textWidth(properties.name, `${FONTS.context} ${this.ui}`), { x, y, radius: 2 });
      if (!seat) continue;
      svg("circle", { cx: x, cy: y, r: 2.4, class: "pn-context-dot" }, this.root);
      this.#write(properties.name, seat, "pn-label is-context");
    }
  }

  #write(text, { x, y, anchor }, className) {
    svg("text", { x: x.toFixed(1), y: y.toFixed(1), "text-anchor": anchor, class: className }, this.root, text);
  }
}
