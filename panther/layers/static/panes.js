// The sheets of the ground, each at its height; nothing of them can be clicked.

export function pane(map, name, level) {
  const node = map.createPane(name);
  node.style.zIndex = level;
  node.style.pointerEvents = "none";
  return name;
}
