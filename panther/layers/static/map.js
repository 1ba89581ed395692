// The map's page: takes the payload once, filters and draws it as the window moves, reports what is chosen.
//
// Its door for the slider beside it, for tests and for automation is window.panther:
//   ready              a promise that is kept when the map is drawn
//   visible()          ids of the events drawn now
//   window()           {from, to} as ISO dates, or null in a campaign without dates
//   selected()         id of the selected event, or null
//   select(id)         mark an event (null: none); reports nothing
//   setWindow(from, to)   ISO dates, both included

import { drawBasemap, loadBasemap } from "./basemap.js";
import { dayOf, dayWords, isoOf, plural, spanWords } from "./days.js";
import { Furniture } from "./furniture.js";
import { LabelLayer } from "./labels.js";
import { nearAndFar, usefulBounds, wayTo } from "./layout.js";
import { AREA, LINE, MarkerLayer, WIDE_KM } from "./markers.js";
import { EventSpan } from "./span.js";

const FIT_ZOOM = 9;
const NAMES_OUTSIDE = 2;

function decode(encoded) {
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** The page that holds this frame, or null where the map stands alone. */
const holder = () => (window.parent === window ? null : window.parent);

/** Take the fonts of the page around: a frame does not inherit them. */
function adoptFonts() {
  const page = holder()?.document;
  if (!page) return;
  const faces = [...page.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter(
        (rule) =>
          rule.constructor.name === "CSSFontFaceRule" && /Source/.test(rule.style.getPropertyValue("font-family")),
      )
      .map((rule) =>
        rule.cssText.replace(/url\("([^"]+)"\)/g, (_, url) => `url("${new URL(url, sheet.href ?? page.baseURI)}")`),
      ),
  );
  const style = document.createElement("style");
  style.textContent = faces.join("\n");
  document.head.append(style);
}

function followTheme() {
  const app = holder()?.document.querySelector(".stApp");
  const root = document.documentElement;
  const follow = () => {
    const dark = app
      ? getComputedStyle(app).colorScheme.includes("dark")
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.style.colorScheme = dark ? "dark" : "light";
    root.dataset.theme = dark ? "dark" : "light";
  };
  follow();
  window.Streamlit?.events.addEventListener("streamlit:render", () => requestAnimationFrame(follow));
}

class CampaignMap {
  constructor(map, campaign, base) {
    Object.assign(this, { map, campaign });
    this.byId = new Map(campaign.events.id.map((id, number) => [id, number]));
    this.selected = null;
    this.byType = campaign.types.map(() => 0);
    this.furniture = new Furniture(map, campaign, { onFit: () => this.fit() });
    this.markers = new MarkerLayer(map, campaign, base, {
      onPick: (place) => this.pick(place),
      onHover: (mark) => this.furniture.setHover(mark, mark && reachWords(mark)),
    });
    this.labels = new LabelLayer(map, base, this.markers.labels);
    this.span = new EventSpan(campaign, (event, sign) => {
      this.byType[campaign.events.type[event]] += sign;
      this.markers.change(event, sign);
    });
    this.from = campaign.first;
    this.to = campaign.last;
    if (this.from != null) this.span.move(this.from, this.to);
    this.open();
    map.on("zoomend viewreset", () => this.#place());
    map.on("moveend resize", () => this.#draw());
    map.getContainer().addEventListener("keydown", (event) => event.key === "0" && this.fit());
    new ResizeObserver(() => this.#resize()).observe(map.getContainer());
    for (const name of ["pointerdown", "wheel", "keydown"]) {
      map.getContainer().addEventListener(
        name,
        () => {
          this.touched = true;
        },
        { capture: true, passive: true },
      );
    }
    this.#place();
  }

  /** The first view: the places where the campaign happens; the middle of a wide area is no such place. */
  open() {
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
    this.map.invalidateSize({ pan: false });
    if (!this.touched) this.open();
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
    this.span.move(from, to);
    this.#draw();
  }

  select(id) {
    const number = this.byId.get(id) ?? null;
    if (number === this.selected) return;
    this.selected = number;
    this.#draw();
  }

  /** A click on a place chooses its first event in the window; the next click the one after. */
  pick(place) {
    const inside = [...place.events].sort((a, b) => this.span.start[a] - this.span.start[b] || a - b);
    const next = inside[(inside.indexOf(this.selected) + 1) % inside.length];
    this.selected = next;
    this.#draw();
    this.report(this.campaign.events.id[next], place);
  }

  /** The page around carries the choice on. */
  report(id, place) {
    const page = holder() ?? window;
    const detail = { event: id, place: place.number, several: place.events.size > 1 };
    page.dispatchEvent(new page.CustomEvent("panther:pick", { detail }));
  }

  visible() {
    return this.campaign.events.id.filter(
      (_, number) => this.span.inside(number) && this.campaign.events.spots[number].length > 0,
    );
  }

  #place() {
    this.markers.place();
    this.#draw();
  }

  #draw() {
    this.furniture.setHover(null);
    const marks = this.markers.draw(this.selected);
    this.furniture.setCounts(this.byType);
    this.#notice(marks);
    this.labels.draw(marks, this.furniture.boxes());
  }

  #notice(marks) {
    const size = this.map.getSize();
    const outside = marks
      .filter((mark) => {
        const { x, y } = this.map.layerPointToContainerPoint([mark.x, mark.y]);
        return x < 0 || y < 0 || x > size.x || y > size.y;
      })
      .sort((a, b) => b.count - a.count)
      .map((mark) => mark.place);
    const { far, middle } = nearAndFar(marks.map((mark) => mark.place));
    if (outside.length && outside.every((place) => far.includes(place))) this.#noticeFar(outside, middle);
    else if (outside.length)
      this.furniture.setNotice(`${plural(outside.length, "place")} outside this view: ${firstOf(outside)}`, {
        words: "Fit all",
        run: () => this.fit(),
      });
    else if (this.byType.every((count) => count === 0)) this.furniture.setNotice(this.#emptyWords());
    else this.furniture.setNotice("");
  }

  /** Fitting cannot bring these into the view without losing the region: go there instead. */
  #noticeFar([first, ...others], middle) {
    const more = others.length ? ` and ${plural(others.length, "more place")}` : "";
    this.furniture.setNotice(`${first.name}, ${wayTo(first.point, middle)}${more}`, {
      words: "Show",
      run: () => {
        this.touched = true;
        this.map.setView(first.point, this.map.getZoom(), { animate: false });
      },
    });
  }

  #emptyWords() {
    if (this.from == null) return "No event of these documents is dated";
    return this.from === this.to
      ? `No events on ${dayWords(this.from)}`
      : `No events from ${spanWords(this.from, this.to, " to ")}`;
  }
}

const firstOf = (places) =>
  places
    .slice(0, NAMES_OUTSIDE)
    .map((place) => place.name)
    .join(", ") + (places.length > NAMES_OUTSIDE ? " …" : "");

function reachWords({ spot }) {
  const reach = {
    [AREA]: `Somewhere within ${spot.radius.toLocaleString("en")} km`,
    [LINE]: "Along the line: no point is stated",
  };
  const words = reach[spot.geometry] ?? "Named place";
  return spot.inferred ? `${words}; taken from nearby text` : words;
}

function openDoor(view) {
  return {
    visible: () => view.visible(),
    window: () => (view.from == null ? null : { from: isoOf(view.from), to: isoOf(view.to) }),
    selected: () => (view.selected == null ? null : view.campaign.events.id[view.selected]),
    select: (id) => view.select(id),
    setWindow: (from, to) => view.setWindow(dayOf(from), dayOf(to)),
  };
}

/** Draw the campaign on a Leaflet map; called once by the map's script. */
export function mountMap(map, encoded, basemapUrl) {
  followTheme();
  adoptFonts();
  const campaign = decode(encoded);
  const ready = Promise.all([loadBasemap(basemapUrl), document.fonts.ready]).then(([base]) => {
    drawBasemap(map, basemapUrl, base, campaign.home);
    Object.assign(window.panther, openDoor(new CampaignMap(map, campaign, base)));
    const page = holder();
    page?.dispatchEvent(new page.CustomEvent("panther:map", { detail: window.panther }));
  });
  window.panther = { ready };
  return ready;
}
