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

import { noEvents } from "./days.js";
import { decode, tell } from "./holder.js";
import { LabelLayer } from "./labels.js";
import { nearAndFar, usefulBounds, wayTo } from "./layout.js";
import { FaintEvents } from "./faint.js";
import { MarkerLayer } from "./markers.js";
import { AREA, LINE, WIDE_KM } from "./place_state.js";
import { EventSpan } from "./span.js";
import { begin, openDoor, Stage } from "./stage.js";
import { counted, figures, translated } from "./words.js";

const FIT_ZOOM = 9;
const NAMES_OUTSIDE = 2;
const REST_MS = 100,
  STILL_MS = 120;

class CampaignMap extends Stage {
  constructor(map, campaign, base, bounds) {
    super(map, campaign);
    this.opening = bounds;
    this.byId = new Map(campaign.events.id.map((id, number) => [id, number]));
    this.selected = null;
    this.movedAt = -Infinity;
    this.byType = campaign.types.map(() => 0);
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
    this.#move();
    this.open();
    this.listen();
    this.markers.place();
    this.draw();
  }

  moved() {
    this.markers.place();
    this.draw();
  }

  #move() {
    this.span.move(this.from, this.to);
    this.faint.move(this.from, this.to);
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

  resize() {
    if (!this.shown) super.resize();
  }

  /** On paper the frame has another size and the light theme, and shows what it shows now; null goes back. */
  print(on) {
    if (on === Boolean(this.shown)) return;
    const root = document.documentElement;
    const { center, zoom, theme } = this.shown ?? {};
    const bounds = this.map.getBounds();
    this.shown = on ? { center: this.map.getCenter(), zoom: this.map.getZoom(), theme: root.dataset.theme } : null;
    root.dataset.theme = root.style.colorScheme = on ? "light" : theme;
    this.quietly(() => {
      this.map.invalidateSize({ animate: false });
      if (on) this.map.fitBounds(bounds, { animate: false });
      else this.map.setView(center, zoom, { animate: false });
    });
    this.draw();
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
    this.draw({ moving, still: false });
  }

  setFilter(mask) {
    this.span.filter(mask);
    this.mask = mask;
    this.draw();
  }

  setLegend(counts, off) {
    this.told = { counts, off };
    this.furniture.setLegend(counts, off);
  }

  select(id) {
    const number = this.byId.get(id) ?? null;
    if (number === this.selected) return;
    this.selected = number;
    this.draw();
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
    this.draw();
    tell("pick", { event: this.campaign.events.id[next], place: place.number, several: inside.length > 1 });
  }

  visible() {
    return this.campaign.events.id.filter(
      (_, number) => this.span.inside(number) && this.campaign.events.spots[number].length > 0,
    );
  }

  /** While the window moves, names are not laid out anew: they would jump, and they are dear. */
  draw({ moving = false, still = true } = {}) {
    const marks = this.markers.draw(this.selected, { moving });
    clearTimeout(this.settling);
    if (!still) this.settling = setTimeout(() => this.draw(), REST_MS);
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
    else if (!marks.length) this.furniture.setNotice(translated("No event of this window has a known place"));
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

function doorOf(view) {
  return openDoor(
    view,
    { select: (id) => view.select(id), bring: (id) => view.bring(id), print: (on) => view.print(on) },
    {
      visible: () => view.visible(),
      selected: () => (view.selected == null ? null : view.campaign.events.id[view.selected]),
    },
  );
}

/**
 * Draw the campaign on a Leaflet map; called once by the map's script.
 *
 * @param given the payload, or its bytes as base64.
 * @param files the address of the base map's folder, or its files (basemap.js).
 * @param bounds [[south, west], [north, east]] to open with; null: where the events are.
 */
export function mountMap(map, given, files, bounds = null) {
  const campaign = typeof given === "string" ? decode(given) : given;
  return begin(map, campaign, files, [], (base) => doorOf(new CampaignMap(map, campaign, base, bounds)));
}
