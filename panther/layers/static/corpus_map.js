// The map's page of a corpus: cells with the number of events of each in the window (cells.js). Its door is that of
// map.js, window.panther, and beside it:
//   cells()               what is drawn: {name, count, places: their numbers, byType}
// No event is drawn alone: visible() gives none. For the page that holds it, window.panther.page has also:
//   setFilter(mask, {typesOn, certain})   which types count, and whether only what is certain does
//   setCube(address)      the counts of another filter
//   mark(places)          the places of the chosen event
// and a click on a cell is told as
//   panther:cell          {places: their numbers, name: of the cell}

import { drawBasemap, loadBasemap } from "./basemap.js";
import { CellLayer } from "./cell_layer.js";
import { Cube, Grid } from "./cells.js";
import { dayOf, isoOf, noEvents } from "./days.js";
import { Furniture } from "./furniture.js";
import { adoptFonts, followTheme, tell } from "./holder.js";
import { LabelLayer } from "./labels.js";
import { svg } from "./glyphs.js";
import { usefulBounds } from "./layout.js";
import { Measure } from "./measure.js";
import { OnlineLayers } from "./online.js";
import { counted, figures, translated } from "./words.js";

const CELL_PX = 64,
  ALONE_ZOOM = 11.5,
  FIT_ZOOM = 9,
  REST_MS = 100;

class CorpusMap {
  constructor(map, campaign, base, given, buffer) {
    Object.assign(this, { map, campaign, given });
    this.kinds = { typesOn: campaign.types.map(() => true), certain: false };
    this.from = campaign.first;
    this.to = campaign.last;
    this.marked = new Set();
    this.measure = new Measure(map);
    this.furniture = new Furniture(map, campaign, {
      measure: this.measure,
      online: OnlineLayers ? new OnlineLayers(map, (name) => tell("online", { name })) : null,
      onFit: () => this.open(),
      onLegend: (type, only) => tell("legend", { type, only }),
      onGround: (name, on) => this.#ground(name, on),
      onSize: () => this.#draw(),
    });
    this.layer = new CellLayer(map, campaign, {
      onPick: (mark) => this.pick(mark),
      onHover: (mark) => this.#hover(mark),
    });
    const names = svg("svg", { class: "pn-overlay is-names", width: 1, height: 1 }, this.layer.pane);
    this.layer.pane.insertBefore(names, this.layer.signs);
    const root = svg("g", { class: "pn-labels", "aria-hidden": "true" }, names);
    this.labels = new LabelLayer(map, campaign, base, root);
    this.grid = new Grid(map, given, 2 * campaign.types.length);
    this.open();
    this.#gather();
    this.#take(buffer);
    this.#listen();
    this.#draw();
  }

  #listen() {
    const container = this.map.getContainer();
    this.map.on("moveend", () => {
      if (this.zoom !== this.map.getZoom()) this.#gather();
      this.#draw();
      if (this.touched && !this.quiet) tell("view", this.view());
    });
    container.addEventListener("keydown", (event) => this.#key(event), { capture: true });
    new ResizeObserver(() => this.#resize()).observe(container);
    const touched = () => {
      this.touched = true;
    };
    for (const name of ["keydown", "pointerdown", "wheel"])
      container.addEventListener(name, touched, { capture: true, passive: true });
    new MutationObserver(() => this.#draw()).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  }

  // what is counted

  #take(buffer) {
    this.cube = new Cube(buffer, (series, by) => this.grid.change(series, by));
    this.grid.counts.fill(0);
    this.#move();
  }

  #move() {
    if (this.from != null) this.cube.move(this.from - this.campaign.first, this.to - this.campaign.first);
  }

  #gather() {
    this.zoom = this.map.getZoom();
    this.grid.gather(this.zoom, this.zoom < ALONE_ZOOM ? CELL_PX : 0);
    if (this.cube) this.grid.count(this.cube);
    this.layer.clear();
  }

  async setCube(address) {
    if (address === this.address) return;
    this.address = address;
    const buffer = await fetched(address);
    if (address !== this.address) return;
    this.#take(buffer);
    this.#draw();
  }

  setFilter(_, kinds) {
    if (kinds) this.kinds = kinds;
    this.#draw();
  }

  setWindow(from, to) {
    if (from == null || to == null || (from === this.from && to === this.to)) return;
    [this.from, this.to] = [from, to];
    this.#move();
    this.#draw({ still: false });
  }

  setLegend(counts, off) {
    this.told = true;
    this.furniture.setLegend(counts, off);
  }

  select() {}

  mark(places) {
    this.marked = new Set(places);
    this.#draw();
  }

  // what is seen

  view() {
    const { lat, lng } = this.map.getCenter();
    return { lat, lon: lng, zoom: this.map.getZoom() };
  }

  setView({ lat, lon, zoom }) {
    this.touched = true;
    this.#quietly(() => this.map.setView([lat, lon], zoom, { animate: false }));
  }

  bounds() {
    const box = this.map.getBounds();
    return [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
  }

  open() {
    const { lat, lon, events } = this.given.places;
    if (!lat.length) return;
    const places = lat.map((value, place) => ({ lat: value, lon: lon[place], weight: events[place] }));
    this.map.fitBounds(usefulBounds(places), { padding: [48, 48], maxZoom: FIT_ZOOM, animate: false });
  }

  #quietly(move) {
    this.quiet = true;
    move();
    this.quiet = false;
  }

  #resize() {
    this.#quietly(() => this.map.invalidateSize({ animate: false }));
    if (!this.touched) this.open();
    this.#draw();
  }

  #ground(name, on) {
    this.map.getContainer().classList.toggle(`is-without-${name}`, !on);
    if (name !== "regions") return;
    this.labels.regions = on;
    this.#draw();
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zoom = (step) => this.map.setZoom(this.map.getZoom() + step, { animate: false });
    const does = { "+": () => zoom(1), "-": () => zoom(-1), 0: () => this.open() }[event.key];
    if (!does) return;
    this.touched = true;
    event.preventDefault();
    event.stopPropagation();
    does();
  }

  pick(mark) {
    tell("cell", { places: mark.numbers, name: mark.name });
  }

  #hover(mark) {
    this.furniture.setHover(mark, mark && this.#shares(mark));
  }

  /** "Battles 61 %, Statements 20 %" and how many places these are. */
  #shares({ byType, count, numbers }) {
    const shares = byType
      .map((events, type) => ({ events, type }))
      .filter(({ events }) => events > 0)
      .sort((a, b) => b.events - a.events)
      .slice(0, 3)
      .map(({ events, type }) => translated("{type} {share} %", { type: this.campaign.types[type].short, share: Math.round((100 * events) / count) }));
    return [numbers.length > 1 && counted("{count} place", "{count} places", numbers.length), ...shares].filter(Boolean).join("; ");
  }

  marks() {
    const origin = this.map.getPixelOrigin(),
      { name, lat, radius, point } = this.given.places;
    const marks = [];
    for (const { number, x, y, places, most } of this.grid.cells) {
      const byType = this.grid.byType(number, this.kinds),
        count = byType.reduce((sum, events) => sum + events, 0);
      if (!count) continue;
      const others = places.length - 1;
      marks.push({
        cell: number,
        site: number,
        x: Math.round(x - origin.x),
        y: Math.round(y - origin.y),
        name: others ? translated("{place} and {count} more", { place: name[most], count: figures(others) }) : name[most],
        numbers: places,
        count,
        byType,
        types: [0],
        radius: this.layer.radiusOf(count),
        hollow: false,
        area: !others && !point[most] ? { km: radius[most], lat: lat[most] } : null,
        selected: places.some((place) => this.marked.has(place)),
      });
    }
    // Large ones lie below, so that a small one beside them is not covered.
    return marks.sort((a, b) => b.count - a.count || a.cell - b.cell);
  }

  #draw({ still = true } = {}) {
    clearTimeout(this.settling);
    const marks = this.marks();
    const seen = this.layer.draw(marks, { still });
    if (!still) {
      this.settling = setTimeout(() => this.#draw(), REST_MS);
      return;
    }
    this.#notice(marks);
    this.labels.draw(seen, this.furniture.boxes());
  }

  #notice(marks) {
    this.furniture.setNotice(marks.length || this.from == null ? "" : noEvents(this.from, this.to));
  }
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`counts of the corpus: ${answer.status}`);
  return answer.arrayBuffer();
}

function openDoor(view) {
  const page = {
    select: () => {},
    bring: () => {},
    mark: (places) => view.mark(places),
    setWindow: (from, to) => view.setWindow(dayOf(from), dayOf(to)),
    setFilter: (mask, kinds) => view.setFilter(mask, kinds),
    setCube: (address) => view.setCube(address),
    bounds: () => view.bounds(),
    setLegend: (counts, off) => view.setLegend(counts, off),
    setView: (place) => view.setView(place),
  };
  return {
    page,
    visible: () => [],
    cells: () => view.marks().map(({ name, count, numbers, byType }) => ({ name, count, places: numbers, byType })),
    window: () => (view.from == null ? null : { from: isoOf(view.from), to: isoOf(view.to) }),
    selected: () => null,
    view: () => view.view(),
    select: (id) => tell("select", { event: id }),
    setWindow: (from, to) => {
      page.setWindow(from, to);
      tell("window", { from, to });
    },
  };
}

/** Draw a corpus on a Leaflet map; called once by the map's script with the payload as base64. */
export function mountMap(map, encoded, files) {
  followTheme();
  adoptFonts();
  L.Browser.ie3d = true;
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  const campaign = JSON.parse(new TextDecoder().decode(bytes));
  const { places, series } = campaign.corpus;
  const given = fetch(places).then((answer) => answer.json());
  const ready = Promise.all([loadBasemap(files), given, fetched(series), document.fonts.ready]).then(
    ([base, found, buffer]) => {
      drawBasemap(map, files, base, campaign.home);
      Object.assign(window.panther, openDoor(new CorpusMap(map, campaign, base, found, buffer)));
      tell("map", window.panther);
    },
  );
  window.panther = { ready };
  return ready;
}
