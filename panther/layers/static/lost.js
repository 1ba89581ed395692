// What Streamlit's front end cannot draw, it answers with an empty page; what it cannot read, by going on without its
// server for good. The address holds the view: the page is loaded anew, at once, and where it is lost again soon, after
// two seconds.

import { store } from "./store.js";

const LAST = "panther-lost",
  SOON_MS = 10000,
  WAIT_MS = 2000;
const STATE = "data-test-connection-state",
  FOR_GOOD = `[${STATE}="DISCONNECTED_FOREVER"]`;

/** How long ago the page was lost before; a browser may keep nothing. */
function sinceLast() {
  try {
    const last = Number(sessionStorage.getItem(LAST));
    sessionStorage.setItem(LAST, Date.now());
    return Date.now() - last;
  } catch {
    return 0;
  }
}

export function loadLostPageAnew() {
  const root = document.getElementById("root");
  if (!root) return;
  let lost = false;
  const look = () => {
    if (lost || (root.childElementCount && !root.querySelector(FOR_GOOD))) return;
    lost = true;
    store.writeAddress();
    setTimeout(() => location.reload(), sinceLast() < SOON_MS ? WAIT_MS : 0);
  };
  new MutationObserver(look).observe(root, { childList: true });
  new MutationObserver(look).observe(root, { attributes: true, attributeFilter: [STATE], subtree: true });
}
