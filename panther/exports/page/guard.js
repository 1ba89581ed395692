// What is said where the page cannot run: old words only, for every browser must be able to read this.
(function () {
  var ask = typeof DecompressionStream === "function" && window.CSS && CSS.supports("color", "light-dark(red, blue)");
  var said = document.getElementById("pn-cannot");
  var tell = function () {
    if (!/\bis-open\b/.test(document.documentElement.className)) said.hidden = false;
  };
  said.hidden = true;
  if (!ask) tell();
  window.addEventListener("error", tell);
  window.addEventListener("unhandledrejection", tell);
})();
