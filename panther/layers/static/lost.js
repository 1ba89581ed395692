// What Streamlit's front end cannot draw, it answers with an empty page. The address holds the view: the page is loaded
// anew, at once, and where it is lost again soon, after a while.

const ROOT = "root",
  LAST = "panther-lost",
  WHILE_MS = 10000;
let watched = null;

export function loadLostPageAnew() {
  const root = document.getElementById(ROOT);
  if (!root || root === watched) return;
  watched = root;
  new MutationObserver(() => {
    if (root.childElementCount) return;
    const since = Date.now() - Number(sessionStorage.getItem(LAST));
    sessionStorage.setItem(LAST, Date.now());
    setTimeout(() => location.reload(), since < WHILE_MS ? WHILE_MS : 0);
  }).observe(root, { childList: true });
}
