// What Streamlit's front end cannot draw, it answers with an empty page. The address holds the view: the page is loaded
// anew, at once, and where it is lost again soon, after two seconds.

import { store } from "./store.js";

const LAST = "panther-lost",
  SOON_MS = 10000,
  WAIT_MS = 2000;

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
  new MutationObserver(() => {
    if (root.childElementCount) return;
    store.writeAddress();
    setTimeout(() => location.reload(), sinceLast() < SOON_MS ? WAIT_MS : 0);
  }).observe(root, { childList: true });
}
