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

function svgAreas() {
  return areas().map(({ corners }) => {
    const points = corners.map(([cx, cy]) => network.canvasToDOM({ x: cx, y: cy }));
    return drawn("polygon", {
      points: points.map((p) => `${round(p.x)},${round(p.y)}`).join(" "), fill: colours.area,
      stroke: colours.area, "stroke-width": round(areaRim() * network.getScale()), "stroke-linejoin": "round",
    });
  });
}

function svgAxes() {
  return view().lines.map(([x1, y1, x2, y2]) => {
    const a = network.canvasToDOM({ x: x1 * stretchX, y: y1 * stretchY });
    const b = network.canvasToDOM({ x: x2 * stretchX, y: y2 * stretchY });
    return drawn("line", { x1: round(a.x), y1: round(a.y), x2: round(b.x), y2: round(b.y), stroke: colours.rule, "stroke-width": 1.5 });
  });
}

const textWidth = (() => {
  const pencil = document.createElement("canvas").getContext("2d");
  return (text, size) => {
    pencil.font = `${size}px system-ui, sans-serif`;
    return pencil.measureText(text).width;
  };
})();

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
  const { members } = state.boards[state.board];
  if (members.some((i) => visible[i])) {
    items.push([boardName(state.boards[state.board], state.board), (x_, y_) => drawn("circle", { cx: x_ + 7, cy: y_, r: 7, fill: "none", stroke: colours.ink, "stroke-width": 2 })]);
  }
  if (alignedThere().length) {
    items.push([word("alignment-key"), (x_, y_) => drawn("path", { d: `M${x_ + 7} ${y_ - 6}a6 6 0 1 1 -6 6`, fill: "none", stroke: colours.accent, "stroke-width": 3.5 })]);
  }
  if (headings().length) {
    items.push([word("heading-key"), (x_, y_) => drawn("path", { d: `M${x_ - 4} ${y_}h16m-5 -4l6 4l-6 4`, fill: "none", stroke: colours.quiet, "stroke-width": 2 })]);
  }
  const size = measure(state.size);
  return size ? [...items, [word("picture-size", { measure: size.label }), null]] : items;
}

/** The legend from `top` on, in as many rows as it needs, and its height. */
function svgLegend(top, width) {
  const pieces = [];
  let [at, row] = [14, 0];
  for (const [label, sign] of legendItems()) {
    const shown = label.length > 40 ? `${label.slice(0, 39)}…` : label;
    const wide = (sign ? 22 : 0) + textWidth(shown, 14) + 24;
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

/** Alignment and heading in the grid. */
function svgGrid() {
  const scale = network.getScale();
  const at = ([px, py]) => network.canvasToDOM({ x: px, y: py });
  const arrows = headings().flatMap(([from, to]) => {
    const [a, b] = [at(from), at(to)];
    const turn = Math.atan2(b.y - a.y, b.x - a.x);
    const corners = tipCorners([b.x, b.y], turn, 11 * thick() * scale).map((corner) => corner.map(round).join(",")).join(" ");
    return [
      drawn("line", { x1: round(a.x), y1: round(a.y), x2: round(b.x), y2: round(b.y), stroke: colours.quiet, "stroke-width": 2 }),
      drawn("polygon", { points: corners, fill: colours.quiet }),
    ];
  });
  const rings = alignedThere().flatMap((i) => {
    const { x: cx, y: cy } = onScreen(i);
    const r = radiusOf(i) * RING * scale;
    const look = { fill: "none", "stroke-width": 3.5, cx: round(cx), cy: round(cy), r: round(r) };
    const filled = 2 * Math.PI * r * alignment[i];
    return [
      drawn("circle", { ...look, stroke: colours.rule }),
      drawn("circle", { ...look, stroke: colours.accent, "stroke-dasharray": `${round(filled)} ${round(8 * r)}`, transform: `rotate(-90 ${round(cx)} ${round(cy)})` }),
    ];
  });
  return [...arrows, ...rings];
}

function svgBands() {
  return (view().bands ?? []).map(([x1, y1, x2, y2, step]) => {
    const a = network.canvasToDOM({ x: x1 * stretchX, y: y1 * stretchY });
    const b = network.canvasToDOM({ x: x2 * stretchX, y: y2 * stretchY });
    return drawn("rect", {
      x: round(a.x), y: round(a.y), width: round(Math.max(b.x - a.x - 4, 0)), height: round(b.y - a.y),
      fill: step === 2 ? colours.quiet : STANCES[step], "fill-opacity": 0.1,
    });
  });
}

/** A text and, under it, its outline in the colour of the paper: many programs know no paint-order. */
const haloed = (attributes, text) => [
  drawn("text", { ...attributes, fill: "none", stroke: colours.paper, "stroke-width": 4, "stroke-linejoin": "round" }, text),
  drawn("text", attributes, text),
];

function svgNames() {
  const anchors = { left: "start", center: "middle", right: "end" };
  return namesPlaced.flatMap(({ name, box }) =>
    name.lines.flatMap((line, row) => {
      const side = { left: box[0], center: (box[0] + box[2]) / 2, right: box[2] }[box.side];
      return haloed({
        x: round(side), y: round(box[1] + fontSize() * (0.92 + 1.16 * row)), fill: colours.ink, "text-anchor": anchors[box.side],
      }, line);
    }),
  );
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
  root.append(drawn("title", {}, data.title), drawn("rect", { width, height, fill: colours.paper }));
  if (isTitled) root.append(drawn("text", { x: 14, y: 30, fill: colours.ink, "font-size": 20, "font-weight": 700 }, data.title));
  root.append(drawn("text", { x: 14, y: head - 10, fill: colours.quiet, "font-size": 13 }, subtitle()));
  const window = drawn("svg", { y: head, width, height: high });
  window.append(...svgAreas(), ...svgBands(), ...svgAxes(), ...svgGrid(), ...svgLines(), ...svgBubbles());
  window.append(...everyone.filter((i) => visible[i]).map((i) => svgNode(i, onScreen(i), radiusOf(i) * network.getScale())));
  window.append(...svgHand());
  window.append(...titlesDrawn.flatMap((one) => haloed({ x: round(one.x), y: round(one.y), fill: colours.quiet, "font-weight": 600, "font-size": fontSize() - 2 }, one.text)));
  window.append(...svgNames());
  root.append(window, ...legend.pieces);
  return root;
}

const svgPicture = () => new XMLSerializer().serializeToString(svgElement());

/** Whom the reader looks at: the way between them, or the suggested tie. */
function svgHand() {
  const one = suggestions[state.suggestion];
  const path = state.pathEnds ? shortestPath(...state.pathEnds) : state.appeal !== null ? appeals[state.appeal].path : one ? one.introduction : [];
  const line = (a, b, more) => {
    const [from, to] = [onScreen(a), onScreen(b)];
    return drawn("line", { x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y), "stroke-width": 4, ...more });
  };
  const steps = path.slice(1).map((to, step) => line(path[step], to, { stroke: colours.accent }));
  if (one) steps.push(line(one.source, one.target, { stroke: colours.suggested, "stroke-dasharray": "9 7" }));
  const hand = inHand();
  const members = state.boards[state.board].members.filter((i) => visible[i]);
  const [near, far] = [members.filter((i) => !hand || hand.has(i)), members.filter((i) => hand && !hand.has(i))];
  const rings = [...near, ...[...state.found, ...(state.selected === null ? [] : [state.selected])].filter((i) => visible[i])];
  const veil = hand ? [drawn("rect", { width: frame.clientWidth, height: frame.clientHeight, fill: colours.paper, "fill-opacity": 0.8 })] : [];
  const own_ = state.selected === null ? [] : partnersOf[state.selected].filter((i) => visible[i]).map((i) => line(state.selected, i, { stroke: colours.quiet, "stroke-width": 1.6 }));
  const held = [...(hand ?? [])].filter((i) => visible[i]).map((i) => svgNode(i, onScreen(i), radiusOf(i) * network.getScale()));
  const ring = (i) => {
    const at = onScreen(i);
    const r = ringRadius(i) * network.getScale();
    return drawn("circle", { cx: round(at.x), cy: round(at.y), r: round(r), fill: "none", stroke: i === state.selected ? colours.accent : colours.ink, "stroke-width": 2 });
  };
  return [...far.map(ring), ...veil, ...own_, ...steps, ...held, ...rings.map(ring)];
}

/** Communities as circles of their sectors, as a large network opens. */
function svgBubbles() {
  if (!bubblesShow()) return [];
  const scale = network.getScale();
  return bubbles.flatMap(({ sectors, members, reach, ...one }) => {
    const at = network.canvasToDOM(bubbleMiddle({ members, ...one }));
    const r = reach * scale;
    let from = -Math.PI / 2;
    const slices = sectors.flatMap((number, sector) => {
      if (!number) return [];
      const to = from + (2 * Math.PI * number) / members.length;
      const point = (angle) => `${round(at.x + r * Math.cos(angle))} ${round(at.y + r * Math.sin(angle))}`;
      const fill = colours[`sector-${data.sectors[sector][0]}`];
      const slice = number === members.length
        ? drawn("circle", { cx: round(at.x), cy: round(at.y), r: round(r), fill })
        : drawn("path", { d: `M${round(at.x)} ${round(at.y)}L${point(from)}A${round(r)} ${round(r)} 0 ${Number(to - from > Math.PI)} 1 ${point(to)}z`, fill });
      from = to;
      return [slice];
    });
    const count = haloed({ x: round(at.x), y: round(at.y + 5), fill: colours.ink, "font-weight": 700, "text-anchor": "middle" }, wholeNumber.format(members.length));
    return [...slices, ...(r < fontSize() ? [] : count)];
  });
}

// On paper stands what is on the screen now, in light colours and, for its names, as wide as a page.
const PAPER = ["1040px", "600px"];

function resizeFrame([width, height]) {
  [frame.style.inlineSize, frame.style.blockSize] = [width, height];
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
