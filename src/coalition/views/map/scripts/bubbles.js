// Large networks open as communities: a pie of sectors each, and a click goes in.
const MANY = 2000;
const bubbles = everyone.length > MANY ? makeBubbles() : [];
const bubblesShow = () =>
  bubbles.length > 0 && !isFiltered() && state.selected === null && state.suggestion === null && state.appeal === null && !state.pathEnds;

function makeBubbles() {
  return facet("community").values.map((title, number) => {
    const members = everyone.filter((i) => communityOf[i] === number);
    const sectors = data.sectors.map((_, sector) => members.filter((i) => people.sector[i] === sector).length);
    return { number, title, members, sectors, reach: 36 * Math.sqrt(members.length) };
  });
}

const bubbleMiddle = ({ members }) => ({
  x: members.reduce((sum, i) => sum + x[i], 0) / members.length,
  y: members.reduce((sum, i) => sum + y[i], 0) / members.length,
});

/** Pairs of communities with the number of drawn ties between them. */
const between2 = (() => {
  const count = new Map();
  if (!bubbles.length) return [];
  for (const edge of data.edges) {
    const [a, b] = [communityOf[edge.from], communityOf[edge.to]].sort((one, other) => one - other);
    if (a === b || data.edgeStatus[edge.id] === SUGGESTED) continue;
    count.set(`${a} ${b}`, (count.get(`${a} ${b}`) || 0) + 1);
  }
  // All of them would be one grey cloud.
  return [...count].map(([key, number]) => [...key.split(" ").map(Number), number])
    .sort((one, other) => other[2] - one[2]).slice(0, 2 * bubbles.length);
})();

function drawBubbles(ctx) {
  if (!bubblesShow()) return;
  const middles = bubbles.map(bubbleMiddle);
  for (const [a, b, number] of between2) {
    ctx.beginPath();
    ctx.moveTo(middles[a].x, middles[a].y);
    ctx.lineTo(middles[b].x, middles[b].y);
    ctx.lineWidth = Math.min(1 + Math.sqrt(number), 12) / network.getScale();
    ctx.strokeStyle = colours.rule;
    ctx.stroke();
  }
  for (const [place, one] of bubbles.entries()) {
    drawPie(ctx, middles[place], one);
    drawCount(ctx, middles[place], one);
  }
}

function drawPie(ctx, middle, { sectors, members, reach }) {
  let from = -Math.PI / 2;
  sectors.forEach((number, sector) => {
    const to = from + (2 * Math.PI * number) / members.length;
    ctx.beginPath();
    ctx.moveTo(middle.x, middle.y);
    ctx.arc(middle.x, middle.y, reach, from, to);
    ctx.fillStyle = colours[`sector-${data.sectors[sector][0]}`];
    ctx.fill();
    from = to;
  });
  ctx.beginPath();
  ctx.arc(middle.x, middle.y, reach, 0, 2 * Math.PI);
  ctx.lineWidth = 1.5 / network.getScale();
  ctx.strokeStyle = colours.outline;
  ctx.stroke();
}

/** How many are in a community, in the middle of its bubble where there is room. */
function drawCount(ctx, middle, { members, reach }) {
  const scale = network.getScale();
  if (reach * scale < fontSize()) return;
  ctx.font = `700 ${fontSize() / scale}px system-ui, sans-serif`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.lineWidth = 4 / scale;
  ctx.strokeStyle = colours.paper;
  ctx.fillStyle = colours.ink;
  const text = wholeNumber.format(members.length);
  ctx.strokeText(text, middle.x, middle.y);
  ctx.fillText(text, middle.x, middle.y);
}

/** The community whose bubble is at a point of the screen. */
function bubbleAt(at) {
  if (!bubblesShow()) return undefined;
  const point = network.DOMtoCanvas(at);
  return bubbles.find((one) => {
    const middle = bubbleMiddle(one);
    return Math.hypot(middle.x - point.x, middle.y - point.y) <= Math.max(one.reach, FINGER / network.getScale());
  });
}
