// Everything is set going, and says when the first picture stands.
function start() {
  document.documentElement.classList.replace("static", "live");
  translatePage();
  Object.assign(state, readAddress());
  restore(history.state);
  startPlan();
  if (!location.hash && matchMedia("(prefers-color-scheme: dark)").matches) state.dark = true;
  showModes();
  startDrawing();
  network.on("beforeDrawing", drawAreas);
  network.on("afterDrawing", (ctx) => {
    drawHighlights(ctx);
    drawLabels(ctx);
    if (!window.__coalition.ready) sayReady();
  });
  startPointer();
  startSearch();
  startPanel();
  startLegend();
  startFacets();
  startTable();
  startGapTable();
  startViews();
  startStory();
  startPrinting();
  startBoard();
  startLanguages();
  startControls();
  window.addEventListener("hashchange", () => change(readAddress()));
}

/** What was written by hand before the page was loaded again. */
function restore(kept) {
  if (!kept) return;
  state.decisions = kept.decisions || {};
  story = keptSteps(kept.story) ?? story;
  (kept.boards || []).forEach((one, place) => {
    if (state.boards[place]) state.boards[place].name = one.name;
    else state.boards.push(one);
  });
}

/** For tests and for a person with a slow laptop: when the picture stood, in milliseconds. */
function sayReady() {
  Object.assign(window.__coalition, {
    ready: true,
    milliseconds: Math.round(performance.now()),
  });
}

window.__coalition = {
  ready: false,
  stakeholders: everyone.length,
  lines: data.edges.length,
  visible: () => visible.filter(Boolean).length,
  drawnLines: (status) =>
    data.edges.filter(({ id }) => shownEdges[id] && data.edgeStatus[id] === status).length,
  names: () => namesDrawn.length,
  meter: meterOf,
  say,
  percent,
  place: (i) => network.canvasToDOM({ x: x[i], y: y[i] }),
};
start();
