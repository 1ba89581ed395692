// The way from page to page by Streamlit's own links, by its logo, by Back and by Forward.
//
// Streamlit sends what was committed at the end of a turn, and as of the page that it shows: what is sent after another
// page was asked for takes the browser back to the old page and cuts the new one half-way. So a page is asked for a
// turn after the click, when all is sent that was committed before, and from the click on commits wait for it to come.
// On a narrow screen the links stand in a drawer, and Streamlit leaves it open over the page that was chosen.

const WAYS = ["stTopNavLink", "stTopNavDropdownLink", "stSidebarNavLink", "stLogoLink"]
    .map((id) => `[data-testid="${id}"]`)
    .join(),
  CLOSE = '[data-testid="stSidebarCollapseButton"] button';

/** The name of a page by its address; the first page, where the logo leads, has none in it. */
const nameOf = ({ pathname = "" }) => pathname.split("/").pop() || "map";

/** @param onLeave called with the name of the page that is asked for. */
export function watchLeaving(onLeave) {
  let followed = null;
  const clicked = (event) => {
    const way = event.target.closest?.(WAYS);
    if (!way || way === followed || event.button !== 0) return;
    event.stopImmediatePropagation();
    // A browser opens it elsewhere, which Streamlit does not let it; the view goes along.
    if (way.href && (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      const view = new URLSearchParams(location.search);
      view.delete("show");
      way.search = view;
      return;
    }
    event.preventDefault();
    onLeave(nameOf(way));
    setTimeout(() => {
      followed = way;
      way.click();
      followed = null;
      document.querySelector(CLOSE)?.click();
    });
  };
  document.addEventListener("click", clicked, { capture: true });
  const turned = (event) => {
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    onLeave(nameOf(location));
    setTimeout(() => window.dispatchEvent(new PopStateEvent("popstate", { state: event.state })));
  };
  window.addEventListener("popstate", turned, { capture: true });
}
