// An exported page: the parts of the map's page over one file that is opened from disk. What Python answers in the app
// lies in the file: the cards of all events, and the documents that they cite. Nothing is asked of any host.

import { mount as mountCard } from "./card.js";
import { Contents } from "./exported_contents.js";
import { readAddress, restoredQuery, writeHash } from "./exported_address.js";
import { Paper } from "./exported_paper.js";
import { DocumentReader } from "./exported_reader.js";
import { mount as mountList } from "./list.js";
import { store } from "./store.js";
import { mount as mountStrip } from "./strip.js";
import { mount as mountTime } from "./time.js";

const byId = (id) => document.getElementById(id);

/** The text of a packed part of the file. */
async function unpacked(id) {
  const packed = atob(byId(id).textContent);
  const bytes = new Uint8Array(packed.length);
  for (let place = 0; place < packed.length; place += 1) bytes[place] = packed.charCodeAt(place);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

class ExportedPage {
  constructor(contents) {
    Object.assign(this, { contents });
    this.reader = new DocumentReader(contents);
    this.paper = new Paper(contents);
    this.asked = null;
  }

  /** Mount the parts as the app does; the view comes last. */
  show() {
    const { title, payload, facets, account, rows } = this.contents;
    store.write = (query) => {
      this.asked = writeHash(query);
    };
    this.#part(mountStrip, "pn-strip", { title, alone: true });
    this.#part(mountTime, "pn-time", payload);
    this.#card(null);
    this.#part(mountList, "pn-list", { rows, facets, account });
    this.#open(readAddress(), 0);
    window.addEventListener("hashchange", () => location.hash !== this.asked && this.#open(readAddress(), store.seq + 1));
    this.#buttons();
  }

  #part(mount, id, data, does = {}) {
    mount({ parentElement: byId(id), data, setStateValue() {}, setTriggerValue() {}, ...does });
  }

  #card(event) {
    this.#part(
      mountCard,
      "pn-card",
      { card: event == null ? null : this.contents.card(event) },
      {
        setStateValue: (_, pick) => this.#card(pick.event),
        setTriggerValue: (_, visit) => this.#visit(visit),
      },
    );
  }

  /** The one page that is led to is a document: it opens over this one, which is not left. */
  #visit({ page, query }) {
    store.arrive(page);
    this.reader.open(query.show[0]);
  }

  /** Open the view of the address; without one, that which the file was made with. */
  #open(address, seq) {
    const { query, words } = restoredQuery(address ?? this.contents.query, this.contents);
    const event = query.event?.[0] ?? null;
    this.#card(event);
    store.open({ query, seq: Math.max(seq, seq && store.picked), event, words });
    if (seq) window.dispatchEvent(new CustomEvent("panther:map"));
  }

  #buttons() {
    byId("pn-about-button").addEventListener("click", () => byId("pn-about").showModal());
    byId("pn-print-button").addEventListener("click", () => window.print());
  }
}

export async function openPage() {
  const [ground, campaign] = await Promise.all(["pn-ground", "pn-campaign"].map(unpacked));
  const contents = new Contents(campaign);
  const { frame, ...files } = ground;
  // For the map's frame, which takes it from here.
  window.panther = { file: { payload: contents.payload, bounds: contents.bounds, files: { ...files, world: campaign.world } } };
  new ExportedPage(contents).show();
  document.documentElement.classList.add("is-open");
  document.querySelector(".st-key-map iframe").srcdoc = frame;
}
