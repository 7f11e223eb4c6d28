// Names beside the marks: as many as fit, none over another; nearer shows more.
const measure = document.createElement("canvas").getContext("2d");
const LETTERS = 26, FONT = 13;

function short(name) {
  const letters = [...name];
  return letters.length > LETTERS ? `${letters.slice(0, LETTERS - 1).join("")}…` : name;
}

function importance(i) {
  const { states, partners } = people[i];
  const changed = states[state.wave] !== "there" ? 100 : 0;
  return (i === state.chosen ? 1e6 : 0) + changed + (partners[state.wave] || 0);
}

function showLabels(radius) {
  layers.labels.replaceChildren();
  const unit = 1 / camera.scale, size = FONT * unit, taken = [];
  measure.font = `${FONT}px system-ui, sans-serif`;
  const w = map.clientWidth * unit, h = map.clientHeight * unit;
  const seen = ({ x, y }) => Math.abs(x - camera.x) < w / 2 && Math.abs(y - camera.y) < h / 2;
  const order = people.map((_, i) => i)
    .filter((i) => people[i].states[state.wave] !== "absent" && people[i].near && seen(people[i]))
    .sort((a, b) => importance(b) - importance(a) || a - b);
  const marks = order.map((i) => box(people[i].x - radius, people[i].y - radius, 2 * radius, 2 * radius));
  for (const i of order) {
    const person = people[i], text = short(person.name);
    const wide = measure.measureText(text).width * unit;
    const spots = [
      [person.x - wide / 2, person.y + radius + 3 * unit], [person.x - wide / 2, person.y - radius - size - 4 * unit],
      [person.x + radius + 4 * unit, person.y - size / 2], [person.x - radius - 4 * unit - wide, person.y - size / 2],
    ].map(([x, y]) => box(x, y, wide, size * 1.15));
    const free = spots.find((spot) => inside(spot, w, h) && !taken.some((t) => meet(t, spot)) &&
      !marks.some((mark, k) => order[k] !== i && meet(mark, spot)));
    const spot = free || (i === state.chosen ? spots[0] : null);
    if (!spot) continue;
    taken.push(spot);
    const label = svg("text", { class: `label${state.chosen === null ? "" : " near"}`, x: spot[0], y: spot[1] + size * 0.9,
      "font-size": size, "stroke-width": 3.5 * unit, direction: "ltr" }, layers.labels);
    label.textContent = text;
  }
}

const box = (x, y, wide, high) => [x, y, x + wide, y + high];
const meet = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const inside = (a, w, h) => a[0] > camera.x - w / 2 && a[2] < camera.x + w / 2 && a[1] > camera.y - h / 2 && a[3] < camera.y + h / 2;
