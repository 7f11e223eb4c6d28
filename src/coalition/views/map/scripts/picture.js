// The map as it stands, as SVG with title and legend; PNG is drawn from that.
const SVG = "http://www.w3.org/2000/svg";
const HEAD = 62;
const LEGEND_ROW = 26;

function drawn(name, attributes, text = null) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== null) made.textContent = text;
  return made;
}

const round = (value) => Math.round(value * 10) / 10;
const onScreen = (i) => network.canvasToDOM({ x: x[i], y: y[i] });

function cornersOf(shape, at, r) {
  const corners = SHAPE_CORNERS[shape];
  return corners.map(([dx, dy]) => `${round(at.x + r * dx)},${round(at.y + r * dy)}`).join(" ");
}

function svgNode(i, at, radius) {
  const r = radius * data.shapeScales[shapeOf[i]];
  const look = { fill: fillOf(i), stroke: colours.outline, "stroke-width": 1.5 };
  if (shapeOf[i] === "dot") return drawn("circle", { cx: round(at.x), cy: round(at.y), r: round(r), ...look });
  return drawn("polygon", { points: cornersOf(shapeOf[i], at, r), ...look });
}

function svgLines() {
  const scale = network.getScale();
  return data.edges.filter(({ id }) => shownEdges[id]).map((edge) => {
    const [a, b] = [onScreen(edge.from), onScreen(edge.to)];
    const status = data.edgeStatus[edge.id];
    const line = drawn("line", {
      x1: round(a.x), y1: round(a.y), x2: round(b.x), y2: round(b.y),
      stroke: colours[LINE_COLOURS[status]], "stroke-width": round(edge.width * stroke * scale),
    });
    if (status === SUGGESTED) line.setAttribute("stroke-dasharray", "9 7");
    return line;
  });
}

const ruler = document.createElement("canvas").getContext("2d");
const measured = (text, font) => {
  ruler.font = font;
  return ruler.measureText(text);
};

const ANCHORS = { left: "start", center: "middle", right: "end" };

/** Draws into SVG what the map's own functions draw on the canvas, so that both show the same. */
function makePencil() {
  const origin = network.canvasToDOM({ x: 0, y: 0 });
  const ofMap = [network.getScale(), origin.x, origin.y];
  let [k, left, top] = ofMap;
  let [path, dashes, filled] = ["", [], null];
  const at = (px, py) => `${round(px * k + left)} ${round(py * k + top)}`;
  const add = (name, attributes, text) => {
    const made = drawn(name, pencil.globalAlpha < 1 ? { ...attributes, opacity: pencil.globalAlpha } : attributes, text);
    pencil.made.push(made);
    return made;
  };
  const write = (text, px, py, look) => {
    const [, weight, size] = /(\d+) ([\d.]+)px/.exec(pencil.font);
    const lower = pencil.textBaseline === "middle" ? 0.35 * size : 0;
    add("text", {
      x: round(px * k + left), y: round((py + lower) * k + top), "font-size": round(size * k), "text-anchor": ANCHORS[pencil.textAlign],
      ...(weight > 500 && { "font-weight": weight }), ...look,
    }, pencil.direction === "rtl" ? `\u2067${text}\u2069` : text);
  };
  const outline = () => ({ stroke: pencil.strokeStyle, "stroke-width": round(pencil.lineWidth * k), "stroke-linejoin": pencil.lineJoin });
  const pencil = {
    made: [], canvas: { width: 1, clientWidth: 1 }, globalAlpha: 1, lineJoin: "miter",
    save() {},
    restore: () => ([k, left, top] = ofMap),
    setTransform: () => ([k, left, top] = [1, 0, 0]),
    setLineDash: (lengths) => (dashes = lengths),
    beginPath: () => ([path, filled] = ["", null]),
    closePath: () => (path += "Z"),
    moveTo: (px, py) => (path += `M${at(px, py)}`),
    lineTo: (px, py) => (path += `${path ? "L" : "M"}${at(px, py)}`),
    arc(px, py, radius, from, to) {
      const r = round(radius * k);
      const point = (turn) => at(px + radius * Math.cos(turn), py + radius * Math.sin(turn));
      // A whole circle would end where it began, and be none.
      const ends = to - from > Math.PI ? [(from + to) / 2, to] : [to];
      path += (path ? "L" : "M") + point(from);
      for (const end of ends) path += `A${r} ${r} 0 0 1 ${point(end)}`;
    },
    fill: () => (filled = add("path", { d: path, fill: pencil.fillStyle })),
    stroke() {
      const look = { ...outline(), ...(dashes.length && { "stroke-dasharray": dashes.map((length) => round(length * k)).join(" ") }) };
      if (!path) return;
      if (!filled) add("path", { d: path, fill: "none", ...look });
      else for (const [key, value] of Object.entries(look)) filled.setAttribute(key, value);
    },
    fillRect: (px, py, width, height) => add("path", { d: `M${at(px, py)}L${at(px + width, py)}L${at(px + width, py + height)}L${at(px, py + height)}Z`, fill: pencil.fillStyle }),
    measureText: (text) => measured(text, pencil.font),
    // Outline and letters apart: many programs draw the one over the other.
    strokeText: (text, px, py) => write(text, px, py, { fill: "none", ...outline() }),
    fillText: (text, px, py) => write(text, px, py, { fill: pencil.fillStyle }),
  };
  return pencil;
}

/** What the legend holds: a text, and its sign drawn at a place. */
function legendItems() {
  const items = [];
  const isSector = state.colour === "sector";
  data.sectors.forEach(([key], number) => {
    const first = people.sector.indexOf(number);
    if (first < 0) return;
    items.push([sectorWord(key), (x_, y_) => {
      const sign = svgNode(first, { x: x_ + 7, y: y_ }, 7);
      sign.setAttribute("fill", isSector ? colourOf[first] : colours.paper);
      return sign;
    }]);
  });
  if (!isSector) {
    facet(state.colour).values.slice(0, PALETTE.length).forEach((label, value) => {
      const fill = colourOfValue(facet(state.colour), value);
      items.push([label, (x_, y_) => drawn("rect", { x: x_ + 1, y: y_ - 6, width: 12, height: 12, fill, stroke: colours.outline })]);
    });
  }
  for (const [status, key] of [[EXISTING, "existing"], [POTENTIAL, "potential"], [PAST, "past"], [CONFLICT, "conflict"], [SUGGESTED, "suggested"]]) {
    if (!data.edges.some(({ id }) => shownEdges[id] && data.edgeStatus[id] === status)) continue;
    const more = status === SUGGESTED ? { "stroke-dasharray": "6 4" } : {};
    items.push([word(`legend-${key}`), (x_, y_) => drawn("line", { x1: x_ - 4, y1: y_, x2: x_ + 14, y2: y_, stroke: colours[LINE_COLOURS[status]], "stroke-width": [2.5, 1, 1, 2.5, 2.5][status], ...more })]);
  }
  const { members } = boardNow();
  if (members.some((i) => visible[i])) {
    items.push([boardName(boardNow(), state.board), (x_, y_) => drawn("circle", { cx: x_ + 7, cy: y_, r: 7, fill: "none", stroke: colours.ink, "stroke-width": 2 })]);
  }
  if (alignedThere().length) {
    items.push([word("alignment-key"), (x_, y_) => drawn("path", { d: `M${x_ + 7} ${y_ - 6}a6 6 0 1 1 -6 6`, fill: "none", stroke: colours.accent, "stroke-width": 3.5 })]);
  }
  if (headings().length) {
    items.push([word("heading-key"), (x_, y_) => drawn("path", { d: `M${x_ - 4} ${y_}h16m-5 -4l6 4l-6 4`, fill: "none", stroke: colours.quiet, "stroke-width": 2 })]);
  }
  const size = !bubblesShow() && measure(state.size);
  return size ? [...items, [word("picture-size", { measure: size.label }), null]] : items;
}

/** The legend from `top` on, in as many rows as it needs, and its height. */
function svgLegend(top, width) {
  const pieces = [];
  let [at, row] = [14, 0];
  for (const [label, sign] of legendItems()) {
    const shown = label.length > 40 ? `${label.slice(0, 39)}…` : label;
    const wide = (sign ? 22 : 0) + measured(shown, "14px system-ui, sans-serif").width + 24;
    if (at + wide > width && at > 14) [at, row] = [14, row + 1];
    const y_ = top + LEGEND_ROW * (row + 0.5);
    if (sign) pieces.push(sign(at, y_));
    pieces.push(drawn("text", { x: at + (sign ? 22 : 0), y: y_ + 5, fill: colours.ink, "font-size": 14 }, shown));
    at += wide;
  }
  return { pieces, height: (row + 1) * LEGEND_ROW + 8 };
}

/** Which view it is, and of when the data are. */
function subtitle() {
  const { date, files } = data.source;
  const of = date ? word("picture-date", { date }) : files.length ? word("picture-data", { files: files.join(", ") }) : "";
  return [viewTitle(view()), of].filter(Boolean).join(" · ");
}

/** The picture as a whole; on paper the page has the title already. */
function svgElement(isTitled = true) {
  const [width, high] = [frame.clientWidth, frame.clientHeight];
  const head = isTitled ? HEAD : 24;
  const legend = svgLegend(head + high, width);
  const height = head + high + legend.height;
  const root = drawn("svg", {
    xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": "system-ui, sans-serif", "font-size": fontSize(),
    direction: "ltr", // in a page that runs from the right, anchors would change sides
  });
  const sheet = (y_, high_) => drawn("rect", { y: y_, width, height: high_, fill: colours.paper });
  const map = drawn("g", { transform: `translate(0 ${head})` });
  const pencil = makePencil();
  drawAreas(pencil);
  pencil.made.push(...svgLines(), ...everyone.filter((i) => visible[i]).map((i) => svgNode(i, onScreen(i), radiusOf(i) * network.getScale())));
  drawHighlights(pencil);
  drawLabels(pencil);
  map.append(...pencil.made);
  // Sheets over what lies beyond the frame: not every program cuts it off.
  root.append(drawn("title", {}, data.title), sheet(0, height), map, sheet(0, head), sheet(head + high, legend.height));
  if (isTitled) root.append(drawn("text", { x: 14, y: 30, fill: colours.ink, "font-size": 20, "font-weight": 700 }, data.title));
  root.append(drawn("text", { x: 14, y: head - 10, fill: colours.quiet, "font-size": 13 }, subtitle()), ...legend.pieces);
  return root;
}

const svgPicture = () => `<?xml version="1.0" encoding="UTF-8"?>\n` + new XMLSerializer().serializeToString(svgElement());

// On paper stands what is on the screen now, in light colours and, for its names, as wide as a page.
const PAPER = ["1040px", "600px"];

function resizeFrame([width, height]) {
  [frame.style.inlineSize, frame.style.blockSize] = [width, height];
  sizeSeen = ""; // the colours are others, too
  afterResize();
}

function startPrinting() {
  const figure = document.querySelector(".picture");
  window.addEventListener("beforeprint", () => {
    document.documentElement.dataset.theme = "light";
    if (state.view === "gaps") return;
    resizeFrame(PAPER);
    const now = svgElement(false);
    now.setAttribute("class", "now");
    figure.append(now);
  });
  window.addEventListener("afterprint", () => {
    figure.querySelector(".now")?.remove();
    showModes();
    resizeFrame(["", ""]);
  });
}

function savePng(factor) {
  const image = new Image();
  image.onload = () => {
    const canvas = element("canvas", { width: image.width * factor, height: image.height * factor });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(`map-${factor}x.png`, "image/png", blob));
  };
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgPicture())}`;
}
