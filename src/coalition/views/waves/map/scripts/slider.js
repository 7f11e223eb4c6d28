// The slider, its two buttons, and the play button.
let ticking = null;

function goTo(wave) {
  state.wave = Math.min(titles.length - 1, Math.max(0, wave));
  const slider = byId("wave");
  slider.value = String(state.wave);
  const sections = document.querySelectorAll("[data-wave]");
  for (const section of sections) section.hidden = Number(section.dataset.wave) !== state.wave;
  const told = sections[state.wave].querySelector("p"), said = told.textContent;
  slider.setAttribute("aria-valuetext", pieces(words.labelled, { label: titles[state.wave], part: said }).join(""));
  byId("title").textContent = titles[state.wave];
  // With its marks, which keep names apart that run the other way.
  byId("told").replaceChildren(...told.cloneNode(true).childNodes);
  byId("back").disabled = state.wave === 0;
  byId("forth").disabled = state.wave === titles.length - 1;
  showWave();
  look();
  showPanel();
}

function play(on) {
  clearInterval(ticking);
  ticking = null;
  const button = byId("play");
  button.setAttribute("aria-pressed", String(on));
  button.textContent = on ? words.stop : words.play;
  if (!on) return;
  goTo(state.wave === titles.length - 1 ? 0 : state.wave + 1);
  ticking = setInterval(() => {
    if (state.wave === titles.length - 1) play(false);
    else goTo(state.wave + 1);
  }, 1800);
}

function watchControls() {
  byId("controls").addEventListener("submit", (event) => event.preventDefault());
  byId("wave").addEventListener("input", (event) => { play(false); goTo(Number(event.target.value)); });
  byId("back").addEventListener("click", () => { play(false); goTo(state.wave - 1); });
  byId("forth").addEventListener("click", () => { play(false); goTo(state.wave + 1); });
  byId("play").addEventListener("click", () => play(ticking === null));
  byId("changes").addEventListener("change", (event) => map.classList.toggle("only", event.target.checked));
  byId("nearer").addEventListener("click", () => zoomBy(1.4));
  byId("farther").addEventListener("click", () => zoomBy(1 / 1.4));
  byId("whole").addEventListener("click", fit);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") choose(null); });
}
