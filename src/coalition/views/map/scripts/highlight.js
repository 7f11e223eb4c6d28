// Who is looked at, drawn over a veil that dims all others: quick at any size, since vis-network
// need not restyle a single node.
const SHAPE_CORNERS = {
  square: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
  diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
  triangle: [[0, -1.328], [1.15, 0.664], [-1.15, 0.664]],
  hexagon: [0, 1, 2, 3, 4, 5].map((k) => [Math.cos((k * Math.PI) / 3), Math.sin((k * Math.PI) / 3)]),
};

function shapePath(ctx, i, radius) {
  const r = radius * data.shapeScales[shapeOf[i]];
  ctx.beginPath();
  if (shapeOf[i] === "dot") {
    ctx.arc(x[i], y[i], r, 0, 2 * Math.PI);
    return;
  }
  const corners = SHAPE_CORNERS[shapeOf[i]];
  for (const [dx, dy] of corners) ctx.lineTo(x[i] + r * dx, y[i] + r * dy);
  ctx.closePath();
}

/** One pixel as lines of the highlight have it: in a large network, of the screen at any zoom. */
const thick = () => (bubbles.length ? Math.min(unit, 1 / network.getScale()) : unit);
const LEAST_RADIUS = 5;
const seenRadius = (i) => (bubbles.length ? Math.max(radiusOf(i), LEAST_RADIUS / network.getScale()) : radiusOf(i));

function drawNode(ctx, i) {
  shapePath(ctx, i, seenRadius(i));
  ctx.fillStyle = fillOf(i);
  ctx.fill();
  ctx.lineWidth = 1.5 / network.getScale();
  ctx.strokeStyle = colours.outline;
  ctx.stroke();
}

/** Outside the ring of alignment, where there is one. */
const ringRadius = (i) => seenRadius(i) * RING + (isGrid() && alignment[i] !== undefined ? 6 : 4) * thick();

function drawRing(ctx, i, colour, width = 3) {
  ctx.beginPath();
  ctx.arc(x[i], y[i], ringRadius(i), 0, 2 * Math.PI);
  ctx.lineWidth = width * thick();
  ctx.strokeStyle = colour;
  ctx.stroke();
}

function drawLine(ctx, a, b, colour, width, dashes = []) {
  ctx.beginPath();
  ctx.moveTo(x[a], y[a]);
  ctx.lineTo(x[b], y[b]);
  ctx.setLineDash(dashes.map((length) => length * thick()));
  ctx.lineWidth = width * thick();
  ctx.strokeStyle = colour;
  ctx.stroke();
  ctx.setLineDash([]);
}

/** A cross on the middle of a line: conflict must not hang on its colour alone. */
function drawCross(ctx, a, b) {
  const [mx, my, r] = [(x[a] + x[b]) / 2, (y[a] + y[b]) / 2, 5 * thick()];
  for (const [width, colour] of [[6, colours.paper], [2.5, colours.conflict]]) {
    ctx.beginPath();
    ctx.moveTo(mx - r, my - r);
    ctx.lineTo(mx + r, my + r);
    ctx.moveTo(mx - r, my + r);
    ctx.lineTo(mx + r, my - r);
    ctx.lineWidth = width * thick();
    ctx.strokeStyle = colour;
    ctx.stroke();
  }
}

/** Whom the reader looks at, with whom they go; null where nobody is chosen. */
function inHand() {
  if (state.pathEnds) return new Set([...shortestPath(...state.pathEnds), ...state.pathEnds]);
  if (state.appeal !== null) return new Set([appeals[state.appeal].who, ...appeals[state.appeal].path]);
  const shown = suggestions[state.suggestion];
  if (shown) return new Set([shown.source, shown.target, ...shown.introduction]);
  if (state.selected === null) return null;
  return new Set([...around(state.selected, state.focus || 1)].filter((i) => visible[i]));
}

const conflicts = data.edges.filter((edge) => data.edgeStatus[edge.id] === CONFLICT);

function drawHighlights(ctx) {
  for (const edge of conflicts) if (shownEdges[edge.id]) drawCross(ctx, edge.from, edge.to);
  const hand = inHand();
  const onBoard = boardNow().members.filter((i) => visible[i]);
  const ring = (i) => drawRing(ctx, i, colours.ink, 1.5);
  if (hand) {
    onBoard.forEach(ring);
    drawVeil(ctx);
    if (state.pathEnds) {
      shortestPath(...state.pathEnds).forEach((to, step, all) => step && drawLine(ctx, all[step - 1], to, colours.accent, 4));
    } else if (state.appeal !== null) drawAppeal(ctx, appeals[state.appeal]);
    else if (state.suggestion !== null) drawSuggestion(ctx, suggestions[state.suggestion]);
    else drawSurroundings(ctx, state.selected);
    for (const i of hand) drawNode(ctx, i);
    if (state.selected !== null && hand.has(state.selected)) {
      drawRing(ctx, state.selected, colours.accent);
    }
  }
  for (const i of state.found) if (visible[i]) drawRing(ctx, i, colours.accent);
  onBoard.filter((i) => !hand || hand.has(i)).forEach(ring);
  for (const i of focal) if (visible[i]) drawRing(ctx, i, colours.ink, 2);
}

function drawVeil(ctx) {
  const from = network.DOMtoCanvas({ x: 0, y: 0 });
  const to = network.DOMtoCanvas({ x: frame.clientWidth, y: frame.clientHeight });
  ctx.globalAlpha = 0.8;
  ctx.fillStyle = colours.paper;
  ctx.fillRect(from.x, from.y, to.x - from.x, to.y - from.y);
  ctx.globalAlpha = 1;
}

/** All ties of one stakeholder, also those that a large map leaves out, and its suggestions. */
function drawSurroundings(ctx, i) {
  for (const number of tiesOf[i]) {
    const other = otherEnd(number, i);
    const status = ties.status[number];
    if (!visible[other] || (!tiePasses(number) && status !== CONFLICT)) continue;
    const width = status === EXISTING ? 1.3 + 0.45 * (ties.form[number] || 1) : 1.4;
    drawLine(ctx, i, other, status === CONFLICT ? colours.conflict : colours.quiet, width);
    if (status === CONFLICT) drawCross(ctx, i, other);
  }
  if (!state.showSuggestions) return;
  // Its own suggestions first of all; those that others have for it stay in the background.
  for (const number of suggestionsOf[i]) {
    const one = suggestions[number];
    drawDashes(ctx, one, one.source === i ? 3 : 1.2);
  }
}

const drawDashes = (ctx, one, width = 3) => {
  if (visible[one.source] && visible[one.target]) {
    drawLine(ctx, one.source, one.target, colours.suggested, width, [9, 7]);
  }
};

/** One suggested tie, and the way by which the two can be introduced. */
function drawSuggestion(ctx, one) {
  if (between(one).length) {
    one.introduction.slice(1).forEach((to, step) => {
      drawLine(ctx, one.introduction[step], to, colours.accent, 3);
    });
  }
  drawDashes(ctx, one, 4);
}
