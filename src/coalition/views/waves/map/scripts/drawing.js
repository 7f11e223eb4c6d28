// The drawing: every stakeholder, tie and conflict of any wave, once; a wave only changes classes.
const SVG = "http://www.w3.org/2000/svg";
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const { people, ties, conflicts, titles, forms, words } = data;
const state = { wave: titles.length - 1, chosen: null };
const map = byId("map");

/** A sentence in pieces: its words, and what is said in place of each {argument}. */
function pieces(template, said) {
  return template.split(/\{(\w+)\}/).map((part, k) => (k % 2 ? said[part] : part));
}

function svg(name, attributes, parent) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (parent) parent.append(made);
  return made;
}

function line({ a, b }) {
  return `M${people[a].x} ${people[a].y}L${people[b].x} ${people[b].y}`;
}

const layers = map ? {
  ties: svg("g", {}, map), conflicts: svg("g", {}, map),
  people: svg("g", {}, map), labels: svg("g", {}, map),
} : null;

function drawAll() {
  for (const tie of ties) tie.element = svg("path", { d: line(tie) }, layers.ties);
  for (const quarrel of conflicts) quarrel.element = svg("path", { d: line(quarrel) }, layers.conflicts);
  people.forEach((person, i) => {
    person.element = svg("g", { "data-person": i }, layers.people);
    svg("circle", { r: 13, class: "ring" }, person.element);
    svg("path", { d: data.shapes[person.sector] }, person.element);
    svg("title", {}, person.element).textContent = person.name;
  });
}

/** Whom the chosen one is or was tied to in this wave. */
function nearTo(chosen) {
  const near = new Set([chosen]);
  for (const { a, b, states } of [...ties, ...conflicts]) {
    if (states[state.wave] === "absent") continue;
    if (a === chosen) near.add(b);
    if (b === chosen) near.add(a);
  }
  return near;
}

function showWave() {
  const { wave, chosen } = state;
  const near = chosen === null ? null : nearTo(chosen);
  map.classList.toggle("following", near !== null);
  const touches = ({ a, b }) => (near && (a === chosen || b === chosen) ? " near" : "");
  const sides = { new: "new", grown: "grown", kept: "kept", shrunk: "shrunk", lost: "lost", there: "there" };
  for (const tie of ties) {
    tie.element.setAttribute("class", `tie ${sides[tie.states[wave]] || "absent"}${touches(tie)}`);
  }
  for (const quarrel of conflicts) {
    const said = quarrel.states[wave].replace(" ", "-");
    quarrel.element.setAttribute("class", `conflict ${said}${touches(quarrel)}`);
  }
  people.forEach((person, i) => {
    const now = person.states[wave];
    const ring = person.element.firstChild;
    ring.setAttribute("class", `ring ${now}`);
    const marks = [near && near.has(i) ? " near" : "", i === chosen ? " chosen" : ""].join("");
    person.element.setAttribute("class", `person ${person.sector} ${now}${marks}`);
    person.near = near === null || near.has(i);
  });
}
