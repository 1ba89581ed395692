// The map's page of a corpus: cells with the number of events of each in the window (cells.js). Its door is that of
// map.js, window.panther, and beside it:
//   cells()               what is drawn: {name, count, places: their numbers, byType}
// No event is drawn alone: visible() gives none. For the page that holds it, window.panther.page has also:
//   setFilter(mask, {typesOn, certain})   which types count, and whether only what is certain does
//   setCube(address)      the counts of another filter
//   mark(places)          the places of the chosen event
// and a click on a cell is told as
//   panther:cell          {places: their numbers, name: of the cell}

import { CellLayer } from "./cell_layer.js";
import { Cube, Grid } from "./cells.js";
import { noEvents } from "./days.js";
import { svg } from "./glyphs.js";
import { decode, tell } from "./holder.js";
import { LabelLayer } from "./labels.js";
import { usefulBounds } from "./layout.js";
import { begin, openDoor, Stage } from "./stage.js";
import { counted, figures, translated } from "./words.js";

const CELL_PX = 64,
  ALONE_ZOOM = 11.5,
  FIT_ZOOM = 9,
  REST_MS = 100;

class CorpusMap extends Stage {
  constructor(map, campaign, base, given, buffer) {
    super(map, campaign);
    this.given = given;
    this.kinds = { typesOn: campaign.types.map(() => true), certain: false };
    this.marked = new Set();
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
    this.listen();
    new MutationObserver(() => this.draw()).observe(document.documentElement, { attributeFilter: ["data-theme"] });
    this.draw();
  }

  moved() {
    if (this.zoom !== this.map.getZoom()) this.#gather();
    this.draw();
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
    this.draw();
  }

  setFilter(_, kinds) {
    if (kinds) this.kinds = kinds;
    this.draw();
  }

  setWindow(from, to) {
    if (from == null || to == null || (from === this.from && to === this.to)) return;
    [this.from, this.to] = [from, to];
    this.#move();
    this.draw({ still: false });
  }

  setLegend(counts, off) {
    this.told = true;
    this.furniture.setLegend(counts, off);
  }

  mark(places) {
    this.marked = new Set(places);
    this.draw();
  }

  // what is seen

  fit() {
    this.open();
  }

  open() {
    const { lat, lon, events } = this.given.places;
    if (!lat.length) return;
    const places = lat.map((value, place) => ({ lat: value, lon: lon[place], weight: events[place] }));
    this.map.fitBounds(usefulBounds(places), { padding: [48, 48], maxZoom: FIT_ZOOM, animate: false });
  }

  resize() {
    super.resize();
    this.draw();
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

  draw({ still = true } = {}) {
    clearTimeout(this.settling);
    const marks = this.marks();
    const seen = this.layer.draw(marks, { still });
    if (!still) {
      this.settling = setTimeout(() => this.draw(), REST_MS);
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

function doorOf(view) {
  const cells = () => view.marks().map(({ name, count, numbers, byType }) => ({ name, count, places: numbers, byType }));
  return openDoor(
    view,
    {
      select: () => {},
      bring: () => {},
      mark: (places) => view.mark(places),
      setCube: (address) => view.setCube(address),
    },
    { visible: () => [], selected: () => null, cells },
  );
}

/** Draw a corpus on a Leaflet map; called once by the map's script with the payload as base64. */
export function mountMap(map, encoded, files) {
  const campaign = decode(encoded),
    { places, series } = campaign.corpus;
  const needed = [fetch(places).then((answer) => answer.json()), fetched(series)];
  return begin(map, campaign, files, needed, (base, given, buffer) =>
    doorOf(new CorpusMap(map, campaign, base, given, buffer)),
  );
}
