// The views: the same stakeholders in other places.
const views = data.views;
const viewNamed = (key) => views.find((one) => one.key === key) || views[0];
const view = () => viewNamed(state.view);
const viewTitle = (one) => say(one.name);

/** Whether the view shows a line between a and b where nobody is chosen. */
function viewShowsLine(a, b) {
  const { ties: which, aside = [] } = view();
  // Whoever has no place stands aside, where a line would be read as a way.
  if (aside.includes(a) || aside.includes(b)) return false;
  return which === "all" || (which === "between" && people.sector[a] !== people.sector[b]);
}

function startViews() {
  const options = views.map((one) => element("option", { value: one.key }, viewTitle(one)));
  if (hasGapTable) options.push(element("option", { value: "gaps" }, word("view-gaps")));
  byId("view").replaceChildren(...options);
  byId("view").addEventListener("change", (event) => change({ view: event.target.value }));
  showView();
}

function showView() {
  byId("view").value = state.view;
  byId("gap-table").hidden = state.view !== "gaps";
  document.documentElement.dataset.lines = state.view === "gaps" ? "gaps" : view().ties;
}

onChange((names) => {
  if (!names.has("view")) return;
  showView();
  const before = everyone.map(onScreen);
  // At once: the legend, and with it the frame, may have become smaller.
  sizeSeen = "";
  afterResize();
  applyVisibility();
  isFitted = true;
  network.moveTo(viewOf(inView(), closest()));
  if (!isStill.matches && everyone.length <= MOST_GLIDING) glide(before.map((at) => network.DOMtoCanvas(at)));
});

// Above that many the picture would stutter.
const MOST_GLIDING = 300;

/** Everybody goes from where they were on the screen to where they are, so that eyes can follow. */
function glide(from) {
  const to = everyone.map((i) => [x[i], y[i]]);
  const now = (gliding = {});
  const start = performance.now();
  const step = () => {
    if (gliding !== now) return;
    const t = Math.min(1, (performance.now() - start) / 450);
    const gone = t * t * (3 - 2 * t);
    for (const i of everyone) {
      x[i] = from[i].x + (to[i][0] - from[i].x) * gone;
      y[i] = from[i].y + (to[i][1] - from[i].y) * gone;
    }
    nodeSet.update(everyone.map((id) => ({ id, x: x[id], y: y[id] })));
    if (t < 1) requestAnimationFrame(step);
  };
  step();
}
