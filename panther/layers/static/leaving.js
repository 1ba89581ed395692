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

export class Leaving {
  /** @param onLeave called with the name of the page that is asked for. */
  constructor(onLeave) {
    this.clicked = (event) => {
      const way = event.target.closest?.(WAYS);
      if (!way || way === this.followed) return;
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (nameOf(way) !== nameOf(location)) onLeave(nameOf(way));
      setTimeout(() => this.#follow(way));
    };
    this.turned = (event) => {
      if (event === this.followed) return;
      event.stopImmediatePropagation();
      onLeave(nameOf(location));
      setTimeout(() => this.#turn(event.state));
    };
    document.addEventListener("click", this.clicked, { capture: true });
    window.addEventListener("popstate", this.turned, { capture: true });
  }

  #follow(way) {
    this.followed = way;
    way.click();
    this.followed = null;
    document.querySelector(CLOSE)?.click();
  }

  #turn(state) {
    this.followed = new PopStateEvent("popstate", { state });
    window.dispatchEvent(this.followed);
    this.followed = null;
  }

  destroy() {
    document.removeEventListener("click", this.clicked, { capture: true });
    window.removeEventListener("popstate", this.turned, { capture: true });
  }
}
