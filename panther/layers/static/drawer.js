// On a narrow screen Streamlit keeps the pages in a drawer, and leaves it open over the page that was chosen.

const LINK = '[data-testid="stSidebarNavLink"]',
  CLOSE = '[data-testid="stSidebarCollapseButton"] button';

export class Drawer {
  constructor() {
    this.chosen = ({ target }) => {
      if (target.closest?.(LINK)) document.querySelector(CLOSE)?.click();
    };
    document.addEventListener("click", this.chosen);
  }

  destroy() {
    document.removeEventListener("click", this.chosen);
  }
}
