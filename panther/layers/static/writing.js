// Writing only what differs. A browser lays out and paints anew whatever is written to, also where the same is written
// again; while a thumb is dragged that is most of a frame.

/** The words of an element without children; its one text node is kept. */
export function say(node, words) {
  const text = String(words),
    only = node.firstChild;
  if (!only) node.textContent = text;
  else if (only.data !== text) only.data = text;
}

/** An attribute; null takes it away. */
export function put(node, name, value) {
  if (value == null) node.removeAttribute(name);
  else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
}

/** Several attributes by name. */
export function set(node, attributes) {
  for (const name in attributes) put(node, name, attributes[name]);
}

/** Whether an element is hidden. */
export function hide(node, hidden) {
  if (node.hidden !== hidden) node.hidden = hidden;
}

const STILL = 2,
  MOST_FRAMES = 30;

/** Scroll to a node and stay there while what is above it takes its true height, which it does once it is near. */
export function bringIntoView(node, block = "start") {
  let [still, frames, before] = [0, 0, null];
  const come = () => {
    if (!node.isConnected) return;
    node.scrollIntoView({ block });
    const { top } = node.getBoundingClientRect();
    still = top === before ? still + 1 : 0;
    before = top;
    frames += 1;
    if (still < STILL && frames < MOST_FRAMES) requestAnimationFrame(come);
  };
  come();
}
