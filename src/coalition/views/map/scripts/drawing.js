// The network drawn by vis-network. Its data are numbers; names are drawn in labels.js.
let nodeSet = null;
let edgeSet = null;
let shownNodes = []; // what vis-network was last told
let shownEdges = [];
let isMoving = false;
let gliding = null;
let colours = {};

function readColours() {
  const style = getComputedStyle(document.documentElement);
  for (const name of [
    "paper", "ink", "quiet", "accent", "tie", "suggested", "conflict", "outline", "rule", "area",
    ...data.sectors.map(([key]) => `sector-${key}`),
  ]) {
    colours[name] = style.getPropertyValue(`--${name}`).trim();
  }
}

const MOST_RADIUS = 20;
const radiusOf = (i) => {
  const sizes = sizesBy(state.size);
  const wanted = (sizes ? sizes[i] : equalRadius) * unit * (state.projector ? 1.15 : 1);
  const { room } = view();
  if (room) return Math.min(wanted, 0.4 * room * stretchY);
  // Within a community of a large network nobody may cover a neighbour.
  return bubbles.length ? Math.min(wanted, MOST_RADIUS) : wanted;
};
const equalRadius =
  data.sizes.degree.reduce((sum, radius) => sum + radius, 0) / Math.max(everyone.length, 1);

/** Radii by any measure: the area above the smallest grows with it, as Python does for the first two. */
const sizesByMeasure = new Map(Object.entries(data.sizes));
function sizesBy(name) {
  const one = measure(name);
  if (!sizesByMeasure.has(name) && one) {
    const largest = Math.min(20, Math.max(2.5, 115 / Math.sqrt(Math.max(everyone.length, 1))));
    const smallest = Math.max(0.42 * largest, 2);
    const most = one.value.reduce((high, value) => Math.max(high, value ?? 0), 0) || 1;
    sizesByMeasure.set(name, one.value.map((value) => smallest + (largest - smallest) * Math.sqrt(Math.max(value ?? 0, 0) / most)));
  }
  return sizesByMeasure.get(name);
}

const PALETTE = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442"];
const OTHERS = "#8a94a0";
/** Strongly against to strongly for; no sector has these colours. */
const STANCES = ["#b35806", "#f1a340", "#f7f7f7", "#998ec3", "#542788"];
const colourOfValue = ({ steps }, value) => (steps ? STANCES[steps[value]] : PALETTE[value]);
const fillOf = (i) => {
  if (state.colour === "sector") return colourOf[i];
  const [value] = facet(state.colour).of[i];
  return colourOfValue(facet(state.colour), value) ?? OTHERS;
};

const nodeLook = (i) => ({
  id: i,
  x: x[i],
  y: y[i],
  size: radiusOf(i) * data.shapeScales[shapeOf[i]],
  borderWidth: 1.5,
  color: { background: fillOf(i), border: colours.outline },
});

const LINE_COLOURS = ["tie", "tie", "tie", "conflict", "suggested"];
const edgeLook = (edge) => {
  const status = data.edgeStatus[edge.id];
  const isDashed = status === SUGGESTED;
  const look = {
    id: edge.id,
    width: edge.width * stroke * (state.projector && !isDashed ? 1.6 : 1),
    color: { color: colours[LINE_COLOURS[status]], opacity: status === PAST ? 0.5 : 1 },
  };
  if (isDashed) look.dashes = [9 * stroke, 7 * stroke];
  if (data.directed && status === EXISTING && data.edges.length <= 1500) {
    look.arrows = { to: { enabled: true, scaleFactor: 0.45 * stroke } };
  }
  return look;
};

function startDrawing() {
  readColours();
  measureFrame();
  refilter();
  shownNodes = [...visible];
  shownEdges = data.edges.map(linePasses);
  nodeSet = new vis.DataSet(
    data.nodes.map((node, i) => ({ ...node, ...nodeLook(i), hidden: !shownNodes[i] })),
  );
  edgeSet = new vis.DataSet(
    data.edges.map((edge) => ({ ...edge, ...edgeLook(edge), hidden: !shownEdges[edge.id] })),
  );
  network = new vis.Network(frame, { nodes: nodeSet, edges: edgeSet }, data.options);
  network.moveTo(viewOf(everyone, 4));
  // The picture is no place to stop at with the keyboard: list and profile hold the same.
  for (const part of frame.querySelectorAll("[tabindex]")) part.tabIndex = -1;
  new ResizeObserver(afterResize).observe(frame);
  for (const name of ["dragStart", "zoom"]) network.on(name, () => (isFitted = false));
  network.on("dragStart", () => (isMoving = true));
  network.on("dragEnd", () => (isMoving = false));
}

let sizeSeen = "";

function afterResize() {
  const size = `${frame.clientWidth} ${frame.clientHeight}`;
  if (size === sizeSeen) return;
  sizeSeen = size;
  network.setSize("100%", "100%");
  redress();
  if (isFitted) network.moveTo(viewOf(inView(), closest()));
  // At once: vis-network has enlarged its old picture, which must not be seen (nor be printed).
  network.redraw();
}

/** Sizes and colours anew, after the window, the theme or the measure changed. */
function redress() {
  gliding = null;
  readColours();
  measureFrame();
  nodeSet.update(everyone.map(nodeLook));
  edgeSet.update(data.edges.map(edgeLook));
}

/** Hides and shows what the filters changed, and only that. */
function applyVisibility() {
  refilter();
  const now = data.edges.map(linePasses);
  const nodes = everyone.filter((i) => shownNodes[i] !== visible[i]);
  const edges = data.edges.filter((edge) => shownEdges[edge.id] !== now[edge.id]);
  shownNodes = [...visible];
  shownEdges = now;
  if (nodes.length) nodeSet.update(nodes.map((i) => ({ id: i, hidden: !visible[i] })));
  if (edges.length) edgeSet.update(edges.map(({ id }) => ({ id, hidden: !now[id] })));
}

onChange((names) => {
  if (!network) return;
  const asked = (...keys) => keys.some((key) => names.has(key));
  if (
    asked(
      "selected", "suggestion", "focus", "chosen", "hiddenStatuses", "hiddenForms", "hiddenKinds",
      "showSuggestions", "only", "pathEnds", "appeal",
    )
  ) {
    applyVisibility();
  }
  if (asked("focus") || (state.focus && asked("selected"))) fitView();
  if (asked("size", "colour")) redress();
  network.redraw();
});
