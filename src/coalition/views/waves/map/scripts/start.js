// Dark or light as the reader's system says, until they say otherwise; then the last wave.
function dress(dark) {
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  byId("dark").setAttribute("aria-pressed", String(dark));
}
dress(matchMedia("(prefers-color-scheme: dark)").matches);
byId("dark").addEventListener("click", () => dress(document.documentElement.dataset.theme !== "dark"));

for (const live of document.querySelectorAll(".live")) live.hidden = false;
if (map) {
  byId("scriptless").remove();
  drawAll();
  fillChoice();
  watchControls();
  watchPointers();
  goTo(titles.length - 1);
  fit();
  new ResizeObserver(() => (camera.fitted ? fit() : look())).observe(map);
}
window.__waves = { ready: true, people: people.length, ties: ties.length };
