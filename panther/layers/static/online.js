// Layers from other hosts: the only module that names one. Nothing is asked of a host before the user turns its layer
// on; one layer at a time. Where no tile arrives, the map is left as it was.

import { html } from "./glyphs.js";
import { translated } from "./words.js";

const ONLINE = [
  {
    name: "OpenStreetMap",
    host: "tile.openstreetmap.org",
    path: "/{z}/{x}/{y}.png",
    most: 19,
    credit: translated("© OpenStreetMap contributors"),
  },
  {
    name: "OpenTopoMap",
    host: "a.tile.opentopomap.org",
    path: "/{z}/{x}/{y}.png",
    most: 17,
    credit: translated("© OpenStreetMap contributors, SRTM; style © OpenTopoMap (CC BY-SA)"),
  },
  {
    name: "Satellite",
    host: "server.arcgisonline.com",
    path: "/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}",
    most: 18,
    credit: translated("Esri, Maxar, Earthstar Geographics and the GIS user community"),
  },
];
const NEAREST = 17;

export class OnlineLayers {
  /** onChange is called with the name of the layer that is on, or null. */
  constructor(map, onChange) {
    Object.assign(this, { map, onChange, layers: ONLINE });
    this.name = null;
    this.words = "";
    this.listeners = [];
    this.credit = html("span", { className: "pn-credit" });
    this.nearest = map.getMaxZoom();
    const pane = map.createPane("pn-online");
    pane.style.zIndex = 210;
    pane.style.pointerEvents = "none";
  }

  turnOn(name) {
    this.#drop();
    const { host, path, most, credit } = ONLINE.find((layer) => layer.name === name);
    this.layer = L.tileLayer(`https://${host}${path}`, { pane: "pn-online", maxNativeZoom: most, className: "pn-tiles" });
    const counts = { came: 0, failed: 0 };
    this.layer.on("tileload", () => (counts.came += 1));
    this.layer.on("tileerror", () => (counts.failed += 1));
    this.layer.on("load", () => this.#loaded(name, counts));
    this.map.setMaxZoom(NEAREST);
    this.#now(name, "", credit);
    this.layer.addTo(this.map);
  }

  turnOff() {
    this.#drop();
    this.#now(null, "", "");
  }

  #loaded(name, { came, failed }) {
    if (!came && failed) {
      this.#drop();
      this.#now(null, translated("{layer} does not answer. The map is as it was.", { layer: name }), "");
    } else {
      this.#now(name, failed ? translated("Some parts of {layer} did not arrive.", { layer: name }) : "", this.credit.textContent);
    }
  }

  #drop() {
    if (!this.layer) return;
    this.layer.off().remove();
    this.layer = null;
    this.map.setMaxZoom(this.nearest);
  }

  #now(name, words, credit) {
    const changed = name !== this.name;
    Object.assign(this, { name, words });
    this.credit.textContent = credit;
    for (const listener of this.listeners) listener();
    if (changed) this.onChange(name);
  }
}
