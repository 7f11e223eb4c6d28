// Names at a constant size on the screen, the most important first, never one over another.
const LINES = 2;
const LETTERS = 22;
const SHORT = 14;
// The most important are named even where the name covers a small node; fewer in a small frame.
const sureNames = () =>
  Math.round(10 * Math.min(1, (frame.clientWidth * frame.clientHeight) / (900 * 500)));
const MOST_COVERED = 60;
const MOST_NAMES = 160;
const MOST_TRIED = 500;
const GRID = 64;
const segments = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const wrappedNames = new Map();
let namesDrawn = [];

const fontSize = () => (state.projector ? 20 : 14);
const fontOf = (isStrong) =>
  `${isStrong ? 700 : 500} ${fontSize()}px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif`;

/** The name in up to two lines, or a short form in one, with the width of the widest line. */
const wrappedName = (ctx, i, isStrong, isShort = false) =>
  fittedName(ctx, i, isStrong, ctx.measureText("n").width * (isShort ? SHORT : LETTERS), isShort ? 1 : LINES);

function fittedName(ctx, i, isStrong, widest, most) {
  const key = `${i} ${fontSize()} ${isStrong} ${Math.round(widest)} ${most}`;
  if (!wrappedNames.has(key)) {
    const lines = wrap(people.name[i], (text) => ctx.measureText(text).width <= widest, most);
    const width = Math.max(...lines.map((line) => ctx.measureText(line).width));
    wrappedNames.set(key, { lines, width, isReversed: isRightToLeft(people.name[i]) });
  }
  return wrappedNames.get(key);
}

/** Whether another name begins alike, so that the short form would not tell who it is. */
const beginning = (i) => people.name[i].slice(0, SHORT - 3).toLowerCase();
const beginnings = new Map();
for (const i of everyone) beginnings.set(beginning(i), (beginnings.get(beginning(i)) || 0) + 1);
const isAmbiguous = (i) => beginnings.get(beginning(i)) > 1;

function wrap(name, fits, most) {
  const lines = [""];
  for (const word of name.split(" ").flatMap((word) => pieces(word, fits))) {
    const longer = `${lines[lines.length - 1]} ${word}`.trim();
    if (fits(longer)) lines[lines.length - 1] = longer;
    else if (lines[lines.length - 1] === "") lines[lines.length - 1] = word;
    else lines.push(word);
    if (lines.length > most) break;
  }
  if (lines.length <= most) return lines;
  const last = [...segments.segment(lines.slice(most - 1).join(" "))].map((part) => part.segment);
  while (last.length && !fits(`${last.join("")}…`)) last.pop();
  return [...lines.slice(0, most - 1), `${last.join("").trimEnd()}…`];
}

/** A word that is wider than a line, in pieces that are not; Chinese has no spaces to break at. */
function pieces(word, fits) {
  if (fits(word)) return [word];
  const made = [""];
  for (const { segment } of segments.segment(word)) {
    if (!fits(made[made.length - 1] + segment)) made.push("");
    if (made.length > LINES + 1) break;
    made[made.length - 1] += segment;
  }
  return made;
}

/** Boxes in use, found by the squares of a grid that they touch. */
function makeTaken() {
  const squares = new Map();
  const touched = (box) => {
    const keys = [];
    for (let column = Math.floor(box[0] / GRID); column <= Math.floor(box[2] / GRID); column += 1) {
      for (let row = Math.floor(box[1] / GRID); row <= Math.floor(box[3] / GRID); row += 1) {
        keys.push(column * 10007 + row);
      }
    }
    return keys;
  };
  return {
    add(box) {
      for (const key of touched(box)) {
        if (!squares.has(key)) squares.set(key, []);
        squares.get(key).push(box);
      }
    },
    /** Pixels of `box` that are in use. */
    covered(box) {
      const others = new Set(touched(box).flatMap((key) => squares.get(key) || []));
      let area = 0;
      for (const other of others) {
        const width = Math.min(box[2], other[2]) - Math.max(box[0], other[0]);
        const height = Math.min(box[3], other[3]) - Math.max(box[1], other[1]);
        if (width > 0 && height > 0) area += width * height;
      }
      return area;
    },
  };
}

/** Who may be named, in the order in which they may take a place. */
function namingOrder(hand) {
  const first = [];
  if (state.selected !== null) first.push(state.selected);
  if (state.suggestion !== null) {
    first.push(suggestions[state.suggestion].source, suggestions[state.suggestion].target);
  }
  if (state.appeal !== null) first.push(appeals[state.appeal].who, ...appeals[state.appeal].path);
  first.push(...state.found, ...focal);
  const rest = hand ? data.order.filter((i) => hand.has(i)) : data.order;
  return [...new Set([...first, ...rest])].filter((i) => visible[i]);
}

function drawLabels(ctx) {
  namesDrawn = [];
  if (!state.showNames || (isMoving && data.options.interaction.hideEdgesOnDrag)) return;
  const ratio = ctx.canvas.width / ctx.canvas.clientWidth;
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.textBaseline = "alphabetic";
  ctx.lineJoin = "round";
  const hand = inHand();
  const scale = network.getScale();
  const at = namingOrder(hand).map((i) => ({ i, ...network.canvasToDOM({ x: x[i], y: y[i] }) }))
    .filter((p) => p.x > -40 && p.y > -20 && p.x < frame.clientWidth + 40 && p.y < frame.clientHeight + 20);
  placeNames(ctx, at, scale, hand);
  ctx.restore();
}

/** Pixels around a node that names keep out of: its sign, and its ring where it has one. */
const keptClear = (i, scale) => {
  const hasRing = isOnBoard(i) || focal.has(i) || i === state.selected || (isGrid() && alignment[i] !== undefined);
  return (hasRing ? ringRadius(i) + thick() : radiusOf(i)) * scale;
};

function placeNames(ctx, at, scale, hand) {
  const nodes = makeTaken();
  const texts = makeTaken();
  for (const p of at) {
    if (hand && !hand.has(p.i)) continue;
    const r = keptClear(p.i, scale) + 1;
    nodes.add([p.x - r, p.y - r, p.x + r, p.y + r]);
  }
  const corner = document.querySelector(".zoom");
  texts.add([
    corner.offsetLeft, corner.offsetTop,
    corner.offsetLeft + corner.offsetWidth, corner.offsetTop + corner.offsetHeight,
  ]);
  drawTitles(ctx, texts, nodes);
  const sure = sureNames();
  const inCells = !hand && isInCells();
  const few = !hand && data.fewLabels && at.length > 300 ? data.fewLabels : MOST_TRIED;
  for (const [rank, p] of at.slice(0, few).entries()) {
    if (namesDrawn.length >= MOST_NAMES) break;
    const isStrong = p.i === state.selected || focal.has(p.i);
    ctx.font = fontOf(isStrong);
    const found = inCells ? placeInCell(ctx, p, isStrong, texts) : freePlace(ctx, p, isStrong, rank < sure, texts, nodes, rank < 4);
    if (!found) continue;
    const [left, top, right, bottom] = found.box;
    texts.add([left - 3, top, right + 3, bottom]);
    drawName(ctx, found.name, found.box, isStrong);
    namesDrawn.push(p.i);
  }
}

const NARROWEST = 70;

/** In a view of columns: the name beside its node, no wider and no higher than its cell. */
function placeInCell(ctx, p, isStrong, texts) {
  const { cell, room } = view();
  const scale = network.getScale();
  const radius = keptClear(p.i, scale);
  const most = Math.min(LINES, Math.floor((room * stretchY * scale + 3) / (fontSize() * 1.16)));
  const name = fittedName(ctx, p.i, isStrong, 0.86 * cell * stretchX * scale - radius - 6, Math.max(most, 1));
  const box = candidates(p, name, radius)[0];
  // Two lines may be a hair higher than the cell.
  return (isOnPage(box) && texts.covered(box) <= 3 * name.width) || p.i === state.selected ? { name, box } : null;
}

const isInCells = () => view().cell && 0.86 * view().cell * stretchX * network.getScale() > NARROWEST * (fontSize() / 14);

/** Where the name fits, else its short form, else, if it must be named, where it covers least. */
function freePlace(ctx, p, isStrong, isSure, texts, nodes, isFirst = false) {
  const radius = keptClear(p.i, network.getScale());
  const forms = isAmbiguous(p.i) || p.i === state.selected ? [false] : [false, true];
  const tried = forms.flatMap((isShort) => {
    const name = wrappedName(ctx, p.i, isStrong, isShort);
    return candidates(p, name, radius).map((box) => ({ name, box }));
  });
  const possible = tried.filter(({ box }) => isOnPage(box) && !texts.covered(box));
  const free = possible.find(({ box }) => !nodes.covered(box));
  if (free || !isSure) return free;
  const least = possible.reduce(
    (best, one) => (best && nodes.covered(best.box) <= nodes.covered(one.box) ? best : one),
    null,
  );
  // A little of a sign may go under a name, so that the most important have one; no more.
  if (least && (p.i === state.selected || nodes.covered(least.box) <= (isFirst ? 6 : 1) * MOST_COVERED * (fontSize() / 14) ** 2)) return least;
  return p.i === state.selected ? tried[0] : null;
}

const isOnPage = (box) =>
  box[0] >= 2 && box[1] >= 2 && box[2] <= frame.clientWidth - 2 && box[3] <= frame.clientHeight - 2;

/** Below, above, right and left of a node, then at its corners; in columns on the right first. */
function candidates(p, name, radius) {
  const height = name.lines.length * fontSize() * 1.16;
  const away = radius + 3;
  const half = name.width / 2;
  const aside = radius * 0.7 + 3;
  const wide = name.width;
  const right = ["left", p.x + away + 1, p.y - height / 2];
  return [
    ...(view().room ? [right] : []),
    ["center", p.x - half, p.y + away],
    ["center", p.x - half, p.y - away - height],
    ...(view().room ? [] : [right]),
    ["right", p.x - away - 1 - wide, p.y - height / 2],
    ["left", p.x + aside, p.y + aside],
    ["right", p.x - aside - wide, p.y + aside],
    ["left", p.x + aside, p.y - aside - height],
    ["right", p.x - aside - wide, p.y - aside - height],
    ["left", p.x - 0.25 * wide, p.y + away],
    ["left", p.x - 0.75 * wide, p.y + away],
    ["left", p.x - 0.25 * wide, p.y - away - height],
    ["left", p.x - 0.75 * wide, p.y - away - height],
  ].map(([side, left, top]) => Object.assign([left, top, left + wide, top + height], { side }));
}

function drawName(ctx, name, box, isStrong) {
  ctx.direction = name.isReversed ? "rtl" : "ltr";
  ctx.textAlign = box.side;
  ctx.lineWidth = 4;
  ctx.strokeStyle = colours.paper;
  ctx.fillStyle = isStrong ? colours.accent : colours.ink;
  const edge = { left: box[0], center: (box[0] + box[2]) / 2, right: box[2] }[box.side];
  name.lines.forEach((line, row) => {
    const place = [edge, box[1] + fontSize() * (0.92 + 1.16 * row)];
    ctx.strokeText(line, ...place);
    ctx.fillText(line, ...place);
  });
}
