// What lies behind the network: communities as areas, lanes, axes, and their titles.
const MOST_AREAS = 40;
const communityOf = everyone.map((i) => facet("community").of[i][0]);

/** Convex hull of points, by Andrew's monotone chain. */
function hull(points) {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const turn = (o, a, b) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const half = (those) => {
    const chain = [];
    for (const p of those) {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), p) <= 0) chain.pop();
      chain.push(p);
    }
    return chain.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.reverse())];
}

/** Communities in view with three members or more, the largest first. */
function areas() {
  if (state.view !== "network" || !state.showAreas || bubbles.length) return [];
  const members = new Map();
  for (const i of everyone) {
    if (!visible[i]) continue;
    if (!members.has(communityOf[i])) members.set(communityOf[i], []);
    members.get(communityOf[i]).push(i);
  }
  return [...members]
    .filter(([, those]) => those.length > 2)
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, MOST_AREAS)
    .map(([number, those]) => ({
      title: facet("community").values[number],
      corners: hull(those.map((i) => [x[i], y[i]])),
    }));
}

// In the grid of influence and interest: a ring that fills with alignment, and an arrow to where
// somebody is heading.
const { alignment, influence, interest } = people.rating;
const isGrid = () => view().reach !== undefined;
const alignedThere = () => isGrid() ? everyone.filter((i) => visible[i] && alignment[i] !== undefined) : [];
const RING = 1.25;

/** From where to where each goes whose heading is known. */
function headings() {
  if (!isGrid()) return [];
  const { influence_heading: up, interest_heading: along } = people.rating;
  const [wide, high] = view().reach;
  return everyone.flatMap((i) => {
    if (!visible[i] || influence[i] === undefined || interest[i] === undefined) return [];
    const to = [x[i] + ((along[i] ?? interest[i]) - interest[i]) * wide * stretchX, y[i] - ((up[i] ?? influence[i]) - influence[i]) * high * stretchY];
    return to[0] === x[i] && to[1] === y[i] ? [] : [[[x[i], y[i]], to]];
  });
}

/** The corners of an arrow's head. */
const tipCorners = ([tipX, tipY], turn, long) =>
  [[tipX, tipY], ...[-0.45, 0.45].map((side) => [tipX - Math.cos(turn + side) * long, tipY - Math.sin(turn + side) * long])];

function drawTip(ctx, tip, turn, colour, long) {
  ctx.beginPath();
  for (const corner of tipCorners(tip, turn, long * thick())) ctx.lineTo(...corner);
  ctx.fillStyle = colour;
  ctx.fill();
}

function drawGrid(ctx) {
  for (const [from, to] of headings()) {
    ctx.beginPath();
    ctx.moveTo(...from);
    ctx.lineTo(...to);
    ctx.lineWidth = 2 * thick();
    ctx.strokeStyle = colours.quiet;
    ctx.stroke();
    drawTip(ctx, to, Math.atan2(to[1] - from[1], to[0] - from[0]), colours.quiet, 11);
  }
  for (const i of alignedThere()) {
    for (const [share, colour] of [[1, colours.rule], [alignment[i], colours.accent]]) {
      ctx.beginPath();
      ctx.arc(x[i], y[i], radiusOf(i) * RING, -Math.PI / 2, (2 * share - 0.5) * Math.PI);
      ctx.lineWidth = 3.5 * thick();
      ctx.strokeStyle = colour;
      ctx.stroke();
    }
  }
}

/** Less where stakeholders are small and many: areas of neighbours must not run into each other. */
const areaRim = () => Math.min(44, 20 + 4 * equalRadius) * unit;

function drawAreas(ctx) {
  drawBubbles(ctx);
  for (const { corners } of areas()) {
    ctx.beginPath();
    for (const corner of corners) ctx.lineTo(...corner);
    ctx.closePath();
    ctx.fillStyle = ctx.strokeStyle = colours.area;
    ctx.lineJoin = "round";
    ctx.lineWidth = areaRim();
    ctx.globalAlpha = 1;
    ctx.fill();
    ctx.stroke();
  }
  for (const [x1, y1, x2, y2, step] of view().bands ?? []) {
    ctx.globalAlpha = 0.1;
    ctx.fillStyle = step === 2 ? colours.quiet : STANCES[step];
    ctx.fillRect(x1 * stretchX, y1 * stretchY, (x2 - x1) * stretchX - 4 * unit, (y2 - y1) * stretchY);
    ctx.globalAlpha = 1;
  }
  ctx.beginPath();
  for (const [x1, y1, x2, y2] of view().lines) {
    ctx.moveTo(x1 * stretchX, y1 * stretchY);
    ctx.lineTo(x2 * stretchX, y2 * stretchY);
  }
  ctx.lineWidth = 1.5 * unit;
  ctx.strokeStyle = colours.rule;
  ctx.stroke();
  drawGrid(ctx);
}

const signed = numbers({ signDisplay: "exceptZero" });

/** Titles of areas and axes with their places on the screen, for the names to keep clear of. */
function titlesNow() {
  const { bands = [] } = view();
  const fixed = view().titles.map((one, place) => ({
    text: say(one.text),
    at: network.canvasToDOM({ x: one.x * stretchX, y: one.y * stretchY }),
    side: "left",
    ...(bands[place] && {
      most: (bands[place][2] - bands[place][0]) * stretchX * network.getScale() - 6,
      short: signed.format(bands[place][4] - 2),
    }),
  }));
  const named = areas().map(({ title, corners }) => {
    const top = corners.reduce((best, one) => (one[1] < best[1] ? one : best));
    const at = network.canvasToDOM({ x: top[0], y: top[1] });
    return { text: title, at: { x: at.x, y: at.y - 24 * unit * network.getScale() }, side: "center" };
  });
  if (!bubblesShow()) return [...fixed, ...named];
  const ranked = [...bubbles].sort((a, b) => b.members.length - a.members.length);
  return ranked.map((one) => {
    const at = network.canvasToDOM(bubbleMiddle(one));
    const reach = one.reach * network.getScale();
    return { text: one.title, at: { x: at.x, y: at.y + reach + fontSize() }, side: "center", most: Math.max(2.3 * reach, 70) };
  });
}

function drawTitles(ctx, texts, nodes) {
  if (inHand()) return;
  ctx.font = `600 ${fontSize() - 2}px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif`;
  const widthOf = (part) => ctx.measureText(part).width;
  const titles = titlesNow();
  // Columns that are too narrow for one of their names have numbers, all of them.
  const areShort = titles.some(({ text, short, most }) => short && widthOf(text) > most);
  for (const { text, at, side, short, most = Math.max(190, 0.24 * frame.clientWidth) } of titles) {
    const [shown] = areShort && short ? [short] : wrap(text, (part) => widthOf(part) <= most, 1);
    const width = widthOf(shown);
    const room = frame.clientWidth - width - 6;
    const left = Math.min(Math.max(side === "left" ? at.x : at.x - width / 2, 6), Math.max(room, 6));
    const base = Math.max(at.y, fontSize());
    const box = [left - 5, base - fontSize(), left + width + 5, base + 4];
    if (texts.covered(box) || base > frame.clientHeight || (side === "center" && nodes.covered(box))) continue;
    texts.add(box);
    ctx.direction = isRightToLeft(shown) ? "rtl" : "ltr";
    ctx.textAlign = "left";
    ctx.lineWidth = 4;
    ctx.strokeStyle = colours.paper;
    ctx.fillStyle = colours.quiet;
    ctx.strokeText(shown, left, base);
    ctx.fillText(shown, left, base);
  }
}
