// The map's page: takes the payload once, filters and draws it as the window moves, tells what is chosen.
//
// Its door for tests, benchmarks and automation is window.panther:
//   ready                 a promise that is kept when the map is drawn
//   visible()             ids of the events drawn now
//   window()              {from, to} as ISO dates, or null in a campaign without dates
//   selected()            id of the selected event, or null
//   select(id)            choose an event (null: none), as a click would
//   setWindow(from, to)   ISO dates, both included
//   view()                {lat, lon, zoom}
// For the page that holds it, window.panther.page sets the same without a word in return:
//   select(id), setWindow(from, to)
//   setFilter(mask)       an array over the events of the payload, 1 passes; null: all pass
//   setLegend(counts, off)   counts by number of the type, and the types that are switched off; once it was called,
//                         the legend shows these in place of its own counts
//   setView({lat, lon, zoom})   no later change of the frame's size fits the map anew
//   print(on)             make ready for paper, in the size that the frame has now; or go back
// What the user or the door does is told to the holding page (to this window where the map stands alone) by
// CustomEvents on its window:
//   panther:map           the door is open (detail: window.panther)
//   panther:pick          {event: id, place: number, several: whether the place has more events in the window}
//   panther:select        {event: id or null}, through the door
//   panther:window        {from, to} as ISO dates, through the door
//   panther:legend        {type: number, only: whether all others shall go}
//   panther:view          {lat, lon, zoom}
//   panther:online        {name: name of the online layer that is on, or null}

import { drawBasemap, loadBasemap } from "./basemap.js";
import { dayOf, isoOf, noEvents } from "./days.js";
import { Furniture } from "./furniture.js";
import { adoptFonts, followTheme, tell } from "./holder.js";
import { LabelLayer } from "./labels.js";
import { nearAndFar, usefulBounds, wayTo } from "./layout.js";
import { FaintEvents } from "./faint.js";
import { MarkerLayer } from "./markers.js";
import { Measure } from "./measure.js";
import { OnlineLayers } from "./online.js";
import { AREA, LINE, WIDE_KM } from "./place_state.js";
import { EventSpan } from "./span.js";
import { counted, figures, translated } from "./words.js";

const FIT_ZOOM = 9;
const NAMES_OUTSIDE = 2;
const REST_MS = 100,
  STILL_MS = 120;

/** One picture for the whole ground: Leaflet makes each of its sheets one of its own, by a transform in three dimensions. */
function flatten() {
  L.Browser.ie3d = true;
}

function decode(encoded) {
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

class CampaignMap {
  constructor(map, campaign, base, bounds) {
    Object.assign(this, { map, campaign, opening: bounds });
    this.byId = new Map(campaign.events.id.map((id, number) => [id, number]));
    this.selected = null;
    this.movedAt = -Infinity;
    this.byType = campaign.types.map(() => 0);
    this.measure = new Measure(map);
    // An exported page is linked without the layers of other hosts.
    this.online = OnlineLayers ? new OnlineLayers(map, (name) => tell("online", { name })) : null;
    this.furniture = new Furniture(map, campaign, {
      measure: this.measure,
      online: this.online,
      onFit: () => this.fit(),
      onLegend: (type, only) => tell("legend", { type, only }),
      onGround: (name, on) => this.#ground(name, on),
      onSize: () => this.#draw(),
    });
    this.faint = new FaintEvents(campaign, (event) => this.markers.touch(event));
    this.markers = new MarkerLayer(map, campaign, base, {
      faint: this.faint,
      onPick: (mark) => (mark.knot ? this.#untie(mark) : this.pick(mark.place)),
      onHover: (mark) => this.#hover(mark),
    });
    this.labels = new LabelLayer(map, campaign, base, this.markers.labels);
    this.span = new EventSpan(campaign, (event, sign) => {
      this.byType[campaign.events.type[event]] += sign;
      this.markers.change(event, sign);
    });
    this.from = campaign.first;
    this.to = campaign.last;
    this.#move();
    this.open();
    this.#listen();
    this.#draw();
  }

  #listen() {
    const container = this.map.getContainer();
    this.map.on("moveend", () => {
      this.markers.place();
      this.#draw();
      if (this.touched && !this.quiet) tell("view", this.view());
    });
    this.markers.place();
    container.addEventListener("keydown", (event) => this.#key(event), { capture: true });
    new ResizeObserver(() => this.#resize()).observe(container);
    const touched = () => {
      this.touched = true;
    };
    for (const name of ["keydown", "pointerdown", "wheel"])
      container.addEventListener(name, touched, { capture: true, passive: true });
  }

  #move() {
    this.span.move(this.from, this.to);
    this.faint.move(this.from, this.to);
  }

  /** Show or hide a part of the ground: "relief", "regions", "rivers". */
  #ground(name, on) {
    this.map.getContainer().classList.toggle(`is-without-${name}`, !on);
    if (name !== "regions") return;
    this.labels.regions = on;
    this.#draw();
  }

  /** Look at a knot from so near that its places stand apart, if they can. */
  #untie({ knot }) {
    const bounds = L.latLngBounds(knot.map((place) => place.point));
    const zoom = Math.max(this.map.getBoundsZoom(bounds.pad(0.3)), this.map.getZoom() + 1);
    this.map.setView(bounds.getCenter(), Math.min(zoom, this.map.getMaxZoom()), { animate: false });
  }

  #hover(mark) {
    this.hovered = mark?.site ?? null;
    this.furniture.setHover(mark, mark && reachWords(mark));
  }

  /** The first view: the places where the campaign happens; the middle of a wide area is no such place. */
  open() {
    if (this.opening) return void this.map.fitBounds(this.opening, { animate: false });
    const places = this.campaign.places.map(({ lat, lon }) => ({ lat, lon, weight: 0, radius: Infinity }));
    for (const [place, radius] of this.campaign.events.spots.flat()) {
      places[place].weight += 1;
      places[place].radius = Math.min(places[place].radius, radius);
    }
    const narrow = places.filter((place) => place.radius <= WIDE_KM);
    if (places.length) this.#fitBounds(usefulBounds(narrow.length ? narrow : places));
  }

  /** A frame that gets its size late, or another one, keeps the first view until the user has touched the map. */
  #resize() {
    if (this.shown) return;
    this.#quietly(() => this.map.invalidateSize({ animate: false }));
    if (!this.touched) this.open();
  }

  /** On paper the frame has another size and the light theme, and shows what it shows now; null goes back. */
  print(on) {
    if (on === Boolean(this.shown)) return;
    const root = document.documentElement;
    const { center, zoom, theme } = this.shown ?? {};
    const bounds = this.map.getBounds();
    this.shown = on ? { center: this.map.getCenter(), zoom: this.map.getZoom(), theme: root.dataset.theme } : null;
    root.dataset.theme = root.style.colorScheme = on ? "light" : theme;
    this.#quietly(() => {
      this.map.invalidateSize({ animate: false });
      if (on) this.map.fitBounds(bounds, { animate: false });
      else this.map.setView(center, zoom, { animate: false });
    });
    this.#draw();
  }

  /** Move the view without a word to the holder: it was not the user. */
  #quietly(move) {
    this.quiet = true;
    move();
    this.quiet = false;
  }

  /** Plus and minus by a step, zero fits, wherever the focus stands in the map; Leaflet's arrows pan. */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zoom = (step) => this.map.setZoom(this.map.getZoom() + step, { animate: false });
    const does = { "+": () => zoom(1), "-": () => zoom(-1), 0: () => this.fit() }[event.key];
    if (!does) return;
    this.touched = true;
    event.preventDefault();
    event.stopPropagation();
    does();
  }

  view() {
    const { lat, lng } = this.map.getCenter();
    return { lat, lon: lng, zoom: this.map.getZoom() };
  }

  setView({ lat, lon, zoom }) {
    this.touched = true;
    this.#quietly(() => this.map.setView([lat, lon], zoom, { animate: false }));
  }

  /** All places of the region with events in the window; those far off stay in the notice. */
  fit() {
    const { near } = nearAndFar(this.markers.places.filter((place) => place.events.size > 0));
    if (near.length) this.#fitBounds(L.latLngBounds(near.map((place) => place.point)));
    else this.open();
  }

  #fitBounds(bounds) {
    const { x } = this.map.getSize(),
      wide = x > 700;
    this.map.fitBounds(bounds, {
      paddingTopLeft: wide ? [270, 60] : [48, 48],
      paddingBottomRight: wide ? [120, 96] : [72, x > 480 ? 96 : 130],
      maxZoom: FIT_ZOOM,
      animate: false,
    });
  }

  setWindow(from, to) {
    if (from == null || to == null || (from === this.from && to === this.to)) return;
    [this.from, this.to] = [from, to];
    this.#move();
    // A single change is drawn as it will stand; only where one follows another is there no time for it.
    const now = performance.now(),
      moving = now - this.movedAt < STILL_MS;
    this.movedAt = now;
    this.#draw({ moving, still: false });
  }

  setFilter(mask) {
    this.span.filter(mask);
    this.mask = mask;
    this.#draw();
  }

  setLegend(counts, off) {
    this.told = { counts, off };
    this.furniture.setLegend(counts, off);
  }

  select(id) {
    const number = this.byId.get(id) ?? null;
    if (number === this.selected) return;
    this.selected = number;
    this.#draw();
  }

  /** An event that was chosen elsewhere comes into the view, where it has a place and none of its places is seen. */
  bring(id) {
    this.select(id);
    const mine = this.markers.marks.filter((mark) => mark?.selected);
    if (mine.length && mine.every((mark) => this.#isOutside(mark))) this.#lookAt(mine[0]);
  }

  #lookAt({ places }) {
    this.touched = true;
    this.map.setView(places[0].point, this.map.getZoom(), { animate: false });
  }

  #isOutside({ x, y }) {
    const size = this.map.getSize(),
      seen = this.map.layerPointToContainerPoint([x, y]);
    return seen.x < 0 || seen.y < 0 || seen.x > size.x || seen.y > size.y;
  }

  /** A click on a place chooses its first event in the window; the next click the one after. */
  pick(place) {
    const inside = [...place.events].sort((a, b) => this.span.start[a] - this.span.start[b] || a - b);
    const next = inside[(inside.indexOf(this.selected) + 1) % inside.length];
    this.selected = next;
    this.#draw();
    tell("pick", { event: this.campaign.events.id[next], place: place.number, several: inside.length > 1 });
  }

  /** West, south, east and north of what is seen, in degrees. */
  bounds() {
    const box = this.map.getBounds();
    return [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
  }

  visible() {
    return this.campaign.events.id.filter(
      (_, number) => this.span.inside(number) && this.campaign.events.spots[number].length > 0,
    );
  }

  /** While the window moves, names are not laid out anew: they would jump, and they are dear. */
  #draw({ moving = false, still = true } = {}) {
    const marks = this.markers.draw(this.selected, { moving });
    clearTimeout(this.settling);
    if (!still) this.settling = setTimeout(() => this.#draw(), REST_MS);
    if (this.hovered != null) this.#hover(this.markers.marks[this.hovered]);
    if (!this.told) this.furniture.setLegend(this.byType, []);
    this.#notice(marks);
    if (!still) this.labels.thin(marks);
    else this.labels.draw(marks, this.furniture.boxes());
  }

  #notice(marks) {
    const outside = marks
      .filter((mark) => this.#isOutside(mark))
      .sort((a, b) => b.count - a.count)
      .flatMap((mark) => mark.places);
    const { far, middle } = outside.length ? nearAndFar(marks.flatMap((mark) => mark.places)) : {};
    if (outside.length && outside.every((place) => far.includes(place))) this.#noticeFar(outside, middle);
    else if (outside.length)
      this.furniture.setNotice(outsideWords(outside), {
        words: translated("Fit all"),
        run: () => this.fit(),
      });
    else if (this.byType.every((count) => count === 0)) this.furniture.setNotice(this.#emptyWords());
    else this.furniture.setNotice("");
  }

  /** Fitting cannot bring these into the view without losing the region: go there instead. */
  #noticeFar([first, ...others], middle) {
    this.furniture.setNotice(farWords(first.name, wayTo(first.point, middle), others.length), {
      words: translated("Show"),
      run: () => {
        this.touched = true;
        this.map.setView(first.point, this.map.getZoom(), { animate: false });
      },
    });
  }

  #emptyWords() {
    if (this.from == null) return "";
    const { start, end, dated } = this.span;
    if (this.mask && dated.some((event) => this.mask[event] !== 1 && start[event] <= this.to && end[event] >= this.from))
      return translated("No event of this window passes the filters");
    return noEvents(this.from, this.to);
  }
}

const firstOf = (places) =>
  places
    .slice(0, NAMES_OUTSIDE)
    .map((place) => place.name)
    .join(", ") + (places.length > NAMES_OUTSIDE ? " …" : "");

const outsideWords = (places) =>
  counted("{count} place outside this view: {names}", "{count} places outside this view: {names}", places.length, {
    names: firstOf(places),
  });

const farWords = (place, way, more) =>
  more
    ? counted("{place}, {way} and {count} more place", "{place}, {way} and {count} more places", more, { place, way })
    : translated("{place}, {way}", { place, way });

function reachWords({ knot, spot, faint }) {
  if (knot) return translated("Click: look at them from near");
  const reach = {
    [AREA]: translated("Somewhere within {km} km", { km: figures(spot.radius) }),
    [LINE]: translated("Along the line: no point is stated"),
  };
  const words = [reach[spot.geometry] ?? translated("Named place"), spot.inferred && translated("taken from nearby text"), faint];
  return words.filter(Boolean).join(translated("; "));
}

function openDoor(view) {
  const page = {
    select: (id) => view.select(id),
    bring: (id) => view.bring(id),
    setWindow: (from, to) => view.setWindow(dayOf(from), dayOf(to)),
    setFilter: (mask) => view.setFilter(mask),
    bounds: () => view.bounds(),
    setLegend: (counts, off) => view.setLegend(counts, off),
    setView: (place) => view.setView(place),
    print: (on) => view.print(on),
  };
  return {
    page,
    visible: () => view.visible(),
    window: () => (view.from == null ? null : { from: isoOf(view.from), to: isoOf(view.to) }),
    selected: () => (view.selected == null ? null : view.campaign.events.id[view.selected]),
    view: () => view.view(),
    select: (id) => {
      page.select(id);
      tell("select", { event: id });
    },
    setWindow: (from, to) => {
      page.setWindow(from, to);
      tell("window", { from, to });
    },
  };
}

/**
 * Draw the campaign on a Leaflet map; called once by the map's script.
 *
 * @param given the payload, or its bytes as base64.
 * @param files the address of the base map's folder, or its files (basemap.js).
 * @param bounds [[south, west], [north, east]] to open with; null: where the events are.
 */
export function mountMap(map, given, files, bounds = null) {
  followTheme();
  adoptFonts();
  flatten();
  const campaign = typeof given === "string" ? decode(given) : given;
  const ready = Promise.all([loadBasemap(files), document.fonts.ready]).then(([base]) => {
    drawBasemap(map, files, base, campaign.home);
    Object.assign(window.panther, openDoor(new CampaignMap(map, campaign, base, bounds)));
    tell("map", window.panther);
  });
  window.panther = { ready };
  return ready;
}
