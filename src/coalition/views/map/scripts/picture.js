// The map as it stands, as SVG with title and legend; PNG is drawn from that.
const SVG = "http://www.w3.org/2000/svg";
const HEAD = 46;
const FOOT = 40;

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
      stroke: colours[LINE_COLOURS[status]], "stroke-width": round(edge.width * unit * scale),
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
      stroke: colours.area, "stroke-width": round(44 * unit * network.getScale()), "stroke-linejoin": "round",
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

function svgLegend(height) {
  const pieces = [];
  let at = 14;
  data.sectors.forEach(([key], number) => {
    const label = sectorWord(key);
    const first = people.sector.indexOf(number);
    if (first < 0) return;
    const sign = svgNode(first, { x: at, y: height - FOOT / 2 }, 7);
    sign.setAttribute("fill", colourOf[first]);
    if (state.colour !== "sector") sign.setAttribute("fill", colours.paper);
    pieces.push(sign, drawn("text", { x: at + 13, y: height - FOOT / 2 + 5, fill: colours.ink }, label));
    at += 36 + 8 * label.length;
  });
  if (state.colour === "sector") return pieces;
  facet(state.colour).values.slice(0, PALETTE.length).forEach((label, value) => {
    const shown = label.length > 24 ? `${label.slice(0, 23)}…` : label;
    pieces.push(drawn("rect", { x: at - 6, y: height - FOOT / 2 - 6, width: 12, height: 12, fill: colourOfValue(facet(state.colour), value) }));
    pieces.push(drawn("text", { x: at + 12, y: height - FOOT / 2 + 5, fill: colours.ink }, shown));
    at += 34 + 8 * shown.length;
  });
  return pieces;
}

const haloed = (attributes) => ({
  stroke: colours.paper, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke", ...attributes,
});

function svgNames() {
  const anchors = { left: "start", center: "middle", right: "end" };
  return namesPlaced.flatMap(({ name, box }) =>
    name.lines.map((line, row) => {
      const side = { left: box[0], center: (box[0] + box[2]) / 2, right: box[2] }[box.side];
      return drawn("text", haloed({
        x: round(side), y: round(box[1] + fontSize() * (0.92 + 1.16 * row)), fill: colours.ink, "text-anchor": anchors[box.side],
      }), line);
    }),
  );
}

function svgPicture() {
  const [width, high] = [frame.clientWidth, frame.clientHeight];
  const height = high + HEAD + FOOT;
  const root = drawn("svg", {
    xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": "system-ui, sans-serif", "font-size": fontSize(),
  });
  root.append(drawn("title", {}, data.title), drawn("rect", { width, height, fill: colours.paper }));
  root.append(drawn("text", { x: 14, y: 30, fill: colours.ink, "font-size": 20, "font-weight": 700 }, data.title));
  const window = drawn("svg", { y: HEAD, width, height: high });
  window.append(...svgAreas(), ...svgAxes(), ...svgLines());
  window.append(...everyone.filter((i) => visible[i]).map((i) => svgNode(i, onScreen(i), radiusOf(i) * network.getScale())));
  window.append(...titlesDrawn.map((one) => drawn("text", haloed({ x: round(one.x), y: round(one.y), fill: colours.quiet, "font-weight": 600 }), one.text)));
  window.append(...svgNames());
  root.append(window, ...svgLegend(height));
  return new XMLSerializer().serializeToString(root);
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
