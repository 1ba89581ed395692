// The way from page to page by Streamlit's own links, by Back and by Forward.
//
// A commit that reaches Streamlit while it changes pages stops the new page half-way, and the browser shows none: from
// the click on, commits wait for the page to come. On a narrow screen the links stand in a drawer, and Streamlit leaves
// it open over the page that was chosen.

const LINKS = '[data-testid="stTopNavLink"], [data-testid="stSidebarNavLink"]',
  CLOSE = '[data-testid="stSidebarCollapseButton"] button';

/** The name of a page by its address; the first page has none in it. */
const nameOf = ({ pathname }) => pathname.split("/").pop() || "map";

export class Leaving {
  /** @param onLeave called with the name of the page that is asked for. */
  constructor(onLeave) {
    this.clicked = (event) => {
      const link = event.target.closest?.(LINKS);
      if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      if (link.pathname !== location.pathname) onLeave(nameOf(link));
      // In its own turn: the link is in the drawer until its click has been heard by all.
      setTimeout(() => document.querySelector(CLOSE)?.click());
    };
    this.turned = () => onLeave(nameOf(location));
    document.addEventListener("click", this.clicked, { capture: true });
    window.addEventListener("popstate", this.turned, { capture: true });
  }

  destroy() {
    document.removeEventListener("click", this.clicked, { capture: true });
    window.removeEventListener("popstate", this.turned, { capture: true });
  }
}
