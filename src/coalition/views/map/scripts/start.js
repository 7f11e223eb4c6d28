// Everything is set going, and says when the first picture stands.
function start() {
  document.documentElement.classList.replace("static", "live");
  Object.assign(state, readAddress());
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
  startControls();
  window.addEventListener("hashchange", () => change(readAddress()));
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
  place: (i) => network.canvasToDOM({ x: x[i], y: y[i] }),
};
start();
