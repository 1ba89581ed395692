// The page that holds the map's frame: it lends fonts and theme, and is told what the user does.

/** Where the map stands alone it is its own holder. */
const holder = () => window.parent;

/** A frame does not inherit what the page around it has. */
const framed = () => holder() !== window;

/** What the holder gives to a frame: JSON as base64. */
export function decode(encoded) {
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** Tell the holder, in an event of its own kind: "panther:" and the name. */
export function tell(name, detail) {
  const page = holder();
  page.dispatchEvent(new page.CustomEvent(`panther:${name}`, { detail }));
}

/** Keep something with the holder for whoever comes after in this frame, and what was kept; it goes with the page. */
export function keep(name, value) {
  (holder().pantherKept ??= {})[name] = value;
}
export const kept = (name) => holder().pantherKept?.[name] ?? null;

const LOOK_MS = 250,
  GIVEN_UP_MS = 3000;

/** Whether nothing came of asking for a style, before anybody listened. */
const isLost = ({ sheet, href }) =>
  !sheet &&
  performance.getEntriesByName(href).some(({ responseEnd }) => responseEnd > 0 && performance.now() - responseEnd > GIVEN_UP_MS);

const come = (link) =>
  new Promise((done) => {
    const look = () => {
      if (!link.sheet && !isLost(link)) return;
      clearInterval(looking);
      done();
    };
    const looking = setInterval(look, LOOK_MS);
    link.addEventListener("load", look);
    link.addEventListener("error", () => {
      clearInterval(looking);
      done();
    });
  });

/**
 * When the styles of this frame have come, which streamlit-folium does not wait for: what is measured before, letters or
 * boxes, has another size. One that cannot be had is done without.
 */
export const haveStyles = () =>
  Promise.all([...document.querySelectorAll('link[rel="stylesheet"]')].filter(({ sheet }) => !sheet).map(come));

/** Take the fonts of the page around: a frame does not inherit them. */
export function adoptFonts() {
  if (!framed()) return;
  const page = holder().document;
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

/** Light or dark as the page around shows it, or as the system asks. */
export function followTheme() {
  const app = framed() ? holder().document.querySelector(".stApp") : null;
  const root = document.documentElement;
  const follow = () => {
    const dark = app
      ? getComputedStyle(app).colorScheme.includes("dark")
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.style.colorScheme = dark ? "dark" : "light";
    root.dataset.theme = dark ? "dark" : "light";
  };
  follow();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", follow);
  window.Streamlit?.events.addEventListener("streamlit:render", () => requestAnimationFrame(follow));
}
