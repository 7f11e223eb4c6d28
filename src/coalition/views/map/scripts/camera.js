// Where everybody stands in the frame, and what part of it is in view.
const frame = byId("map");
const REFERENCE = { width: 900, height: 540 };
const MOST_STRETCH = 1.8;
const x = data.nodes.map((node) => node.x);
const y = data.nodes.map((node) => node.y);
let network = null;
let scaleOfAll = 1; // zoom at which everybody is in view
let unit = 1; // one pixel of that view, in the network's own measure
let stroke = 1; // the same for lines, which must not cover a community that the reader went into
const MOST_STROKE = 3;
let isFitted = true;
let [stretchX, stretchY] = [1, 1];

function bounds(indexes) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const i of indexes) {
    left = Math.min(left, x[i]);
    right = Math.max(right, x[i]);
    top = Math.min(top, y[i]);
    bottom = Math.max(bottom, y[i]);
  }
  if (indexes === everyone || indexes.length === everyone.length) {
    for (const [x1, y1, x2, y2] of [...view().lines, ...(view().bands ?? [])]) {
      left = Math.min(left, x1 * stretchX, x2 * stretchX);
      right = Math.max(right, x1 * stretchX, x2 * stretchX);
      top = Math.min(top, y1 * stretchY, y2 * stretchY);
      bottom = Math.max(bottom, y1 * stretchY, y2 * stretchY);
    }
  }
  return left > right ? { left: 0, top: 0, right: 0, bottom: 0 } : { left, top, right, bottom };
}

/** Middle and zoom that bring `indexes` into view, with room for names at the rim. */
function viewOf(indexes, closest = Infinity) {
  const box = bounds(indexes);
  const [width, height] = [Math.max(frame.clientWidth, 50), Math.max(frame.clientHeight, 50)];
  const rim = rimOf(width, height);
  const scale = Math.min(
    (width - 2 * rim.x) / Math.max(box.right - box.left, 1),
    (height - 2 * rim.y) / Math.max(box.bottom - box.top, 1),
    closest,
  );
  const position = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return { position, scale };
}

/** Room for the largest sign and, above or below it, a name; little where names stand in cells. */
function rimOf(width, height) {
  if (view().cell) return { x: width < 640 ? 16 : 56, y: 2.4 * fontSize() };
  const high = largestSign(width, height) + 1.16 * fontSize() + 8;
  return { x: Math.min(96, width * 0.12), y: Math.min(Math.max(40, high), height * 0.14) };
}

const roomOf = (width, height) =>
  Math.min(1.3, Math.max(0.6, Math.sqrt((width * height) / (REFERENCE.width * REFERENCE.height))));

/** Pixels from the middle of the largest sign to its edge, where everybody is in view. */
const largestSign = (width, height) => {
  if (bubbles.length) return 0;
  const sizes = sizesBy(state.size) ?? [equalRadius];
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  return largest * roomOf(width, height) * (state.projector ? 1.15 : 1);
};

/** Places as Python gave them, drawn out in one direction so that the frame is used. */
function place() {
  const now = view();
  data.nodes.forEach((node, i) => ([x[i], y[i]] = now.x ? [now.x[i], now.y[i]] : [node.x, node.y]));
  [stretchX, stretchY] = [1, 1];
  const box = bounds(everyone);
  const [width, height] = [frame.clientWidth, frame.clientHeight];
  const rim = rimOf(width, height);
  const wanted = Math.max(width - 2 * rim.x, 50) / Math.max(height - 2 * rim.y, 50);
  const ratio = (wanted * Math.max(box.bottom - box.top, 1)) / Math.max(box.right - box.left, 1);
  const stretch = Math.min(MOST_STRETCH, Math.max(1 / MOST_STRETCH, ratio));
  if (now.square) return;
  if (stretch > 1) stretchX = stretch;
  else stretchY = 1 / stretch;
  everyone.forEach((i) => ([x[i], y[i]] = [x[i] * stretchX, y[i] * stretchY]));
}

function measureFrame() {
  place();
  scaleOfAll = viewOf(everyone, 4).scale;
  unit = roomOf(frame.clientWidth, frame.clientHeight) / scaleOfAll;
  stroke = bubbles.length ? Math.min(unit, MOST_STROKE) : unit;
}

const inView = () => {
  const those = everyone.filter((i) => visible[i]);
  return those.length ? those : everyone;
};

/** Few stakeholders are not blown up to fill the whole frame. */
const closest = () => (bubbles.length ? 4 : 1.6 * scaleOfAll);

const isStill = matchMedia("(prefers-reduced-motion: reduce)");

function move(view) {
  const animation = isStill.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" };
  network.moveTo({ ...view, animation });
}

function fitView() {
  isFitted = true;
  move(viewOf(inView(), closest()));
}

function zoom(factor) {
  isFitted = false;
  move({ scale: network.getScale() * factor });
}

/** Brings `indexes` into view, where one of them is outside. */
function bringIntoView(indexes) {
  const outside = indexes.some((i) => {
    const at = network.canvasToDOM({ x: x[i], y: y[i] });
    return at.x < 30 || at.y < 30 || at.x > frame.clientWidth - 30 || at.y > frame.clientHeight - 30;
  });
  if (!outside) return;
  isFitted = false;
  const view = viewOf(indexes, network.getScale());
  move(view);
}
