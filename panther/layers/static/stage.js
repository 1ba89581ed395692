// What both maps of events are: a view that the user may move, the furniture round it, and a door to the page that
// holds it (map.js says what stands in it).

import { drawBasemap, loadBasemap } from "./basemap.js";
import { dayOf, isoOf } from "./days.js";
import { Furniture } from "./furniture.js";
import { adoptFonts, followTheme, haveStyles, tell } from "./holder.js";
import { labelFonts } from "./labels.js";
import { loadFonts } from "./layout.js";
import { Measure } from "./measure.js";
import { OnlineLayers } from "./online.js";

/** A map to draw on: it has fit(), open(), draw() and moved(), after the view has changed, of its own. */
export class Stage {
  constructor(map, campaign) {
    Object.assign(this, { map, campaign, from: campaign.first, to: campaign.last });
    this.measure = new Measure(map);
    // An exported page is linked without the layers of other hosts.
    this.online = OnlineLayers ? new OnlineLayers(map, (name) => tell("online", { name })) : null;
    this.furniture = new Furniture(map, campaign, {
      measure: this.measure,
      online: this.online,
      onFit: () => this.fit(),
      onLegend: (type, only) => tell("legend", { type, only }),
      onGround: (name, on) => this.ground(name, on),
      onSize: () => this.draw(),
    });
  }

  /** Begin to follow the user. */
  listen() {
    const container = this.map.getContainer();
    this.map.on("moveend", () => {
      this.moved();
      if (this.touched && !this.quiet) tell("view", this.view());
    });
    container.addEventListener("keydown", (event) => this.key(event), { capture: true });
    new ResizeObserver(() => this.resize()).observe(container);
    const touched = () => {
      this.touched = true;
    };
    for (const name of ["keydown", "pointerdown", "wheel"])
      container.addEventListener(name, touched, { capture: true, passive: true });
  }

  /** Plus and minus by a step, zero fits, wherever the focus stands in the map; Leaflet's arrows pan. */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zoom = (step) => this.map.setZoom(this.map.getZoom() + step, { animate: false });
    const does = { "+": () => zoom(1), "-": () => zoom(-1), 0: () => this.fit() }[event.key];
    if (!does) return;
    this.touched = true;
    event.preventDefault();
    event.stopPropagation();
    does();
  }

  /** A frame that gets its size late, or another one, keeps the first view until the user has touched the map. */
  resize() {
    this.quietly(() => this.map.invalidateSize({ animate: false }));
    if (!this.touched) this.open();
  }

  /** Show or hide a part of the ground: "relief", "regions", "rivers". */
  ground(name, on) {
    this.map.getContainer().classList.toggle(`is-without-${name}`, !on);
    if (name !== "regions") return;
    this.labels.regions = on;
    this.draw();
  }

  /** Move the view without a word to the holder: it was not the user. */
  quietly(move) {
    this.quiet = true;
    move();
    this.quiet = false;
  }

  view() {
    const { lat, lng } = this.map.getCenter();
    return { lat, lon: lng, zoom: this.map.getZoom() };
  }

  setView({ lat, lon, zoom }) {
    this.touched = true;
    this.quietly(() => this.map.setView([lat, lon], zoom, { animate: false }));
  }

  /** West, south, east and north of what is seen, in degrees. */
  bounds() {
    const box = this.map.getBounds();
    return [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
  }
}

/** What stands in the door of every map; page and more are added to it. */
export function openDoor(stage, page, more) {
  const held = {
    setWindow: (from, to) => stage.setWindow(dayOf(from), dayOf(to)),
    setFilter: (...given) => stage.setFilter(...given),
    setLegend: (counts, off) => stage.setLegend(counts, off),
    setView: (place) => stage.setView(place),
    bounds: () => stage.bounds(),
    ...page,
  };
  return {
    page: held,
    window: () => (stage.from == null ? null : { from: isoOf(stage.from), to: isoOf(stage.to) }),
    view: () => stage.view(),
    select: (id) => {
      held.select(id);
      tell("select", { event: id });
    },
    setWindow: (from, to) => {
      held.setWindow(from, to);
      tell("window", { from, to });
    },
    ...more,
  };
}

/**
 * Draw a map as its page begins; called once. window.panther has its door once it is ready.
 *
 * @param files the address of the base map's folder, or its files (basemap.js).
 * @param needed promises of what the map is made of.
 * @param build makes the door of the map, from the base map and what was promised.
 */
export function begin(map, campaign, files, needed, build) {
  followTheme();
  adoptFonts();
  // One picture for the whole ground: Leaflet makes each of its sheets one of its own, by a transform in three dimensions.
  L.Browser.ie3d = true;
  const fonts = haveStyles().then(() => loadFonts(Object.values(labelFonts())));
  const ready = Promise.all([loadBasemap(files), fonts, ...needed]).then(([base, , ...found]) => {
    drawBasemap(map, files, base, campaign.home);
    Object.assign(window.panther, build(base, ...found));
    tell("map", window.panther);
  });
  window.panther = { ready };
  return ready;
}
