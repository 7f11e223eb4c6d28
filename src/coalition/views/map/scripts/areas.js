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

function drawAreas(ctx) {
  drawBubbles(ctx);
  for (const { corners } of areas()) {
    ctx.beginPath();
    for (const corner of corners) ctx.lineTo(...corner);
    ctx.closePath();
    ctx.fillStyle = ctx.strokeStyle = colours.area;
    ctx.lineJoin = "round";
    ctx.lineWidth = 44 * unit;
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
}

/** Titles of areas and axes with their places on the screen, for the names to keep clear of. */
function titlesNow() {
  const fixed = view().titles.map((one) => ({
    text: say(one.text),
    at: network.canvasToDOM({ x: one.x * stretchX, y: one.y * stretchY }),
    side: "left",
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

let titlesDrawn = [];

function drawTitles(ctx, texts, nodes) {
  titlesDrawn = [];
  if (inHand()) return;
  ctx.font = `600 ${fontSize() - 2}px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif`;
  for (const { text, at, side, most = Math.max(190, 0.24 * frame.clientWidth) } of titlesNow()) {
    const [shown] = wrap(text, (part) => ctx.measureText(part).width <= most, 1);
    const width = ctx.measureText(shown).width;
    const room = frame.clientWidth - width - 6;
    const left = Math.min(Math.max(side === "left" ? at.x : at.x - width / 2, 6), Math.max(room, 6));
    const base = Math.max(at.y, fontSize());
    const box = [left, base - fontSize(), left + width, base + 4];
    if (texts.covered(box) || base > frame.clientHeight || (side === "center" && nodes.covered(box))) continue;
    texts.add(box);
    ctx.direction = isRightToLeft(shown) ? "rtl" : "ltr";
    ctx.textAlign = "left";
    ctx.lineWidth = 4;
    ctx.strokeStyle = colours.paper;
    ctx.fillStyle = colours.quiet;
    ctx.strokeText(shown, left, base);
    ctx.fillText(shown, left, base);
    titlesDrawn.push({ text: shown, x: left, y: base });
  }
}
