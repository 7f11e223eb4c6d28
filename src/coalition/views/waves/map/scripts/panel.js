// One stakeholder through the waves: partners then and now, and what changed in this wave.
function element(name, text, parent) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (parent) parent.append(made);
  return made;
}

function formOf(tie) {
  const [then, now] = [tie.forms[state.wave - 1], tie.forms[state.wave]].map((f) => (f === null || f === undefined ? "" : forms[f]));
  if (then && now && then !== now) return ` (${pieces(words.change, { before: then, after: now }).join("")})`;
  return then || now ? ` (${now || then})` : "";
}

function showPanel() {
  const panel = byId("panel"), { chosen, wave } = state;
  panel.replaceChildren();
  panel.hidden = chosen === null;
  byId("who").value = chosen === null ? "" : String(chosen);
  if (chosen === null) return;
  const person = people[chosen];
  element("h2", "", panel).append(isolated(person.name));
  const waves = element("ul", "", panel);
  titles.forEach((title, k) => {
    const item = element("li", "", waves);
    item.append(...pieces(words.labelled, { label: isolated(title), part: data.said[person.said[k]] }));
    if (k === wave) item.setAttribute("aria-current", "true");
  });
  for (const [now, heading] of words.ties) {
    const found = ties.filter((tie) => (tie.a === chosen || tie.b === chosen) && tie.states[wave] === now);
    listed(panel, heading, found.map((tie) => [people[tie.a === chosen ? tie.b : tie.a].name, formOf(tie)]));
  }
  const quarrels = conflicts.filter((q) => (q.a === chosen || q.b === chosen) && q.states[wave] !== "absent");
  listed(panel, words.conflict, quarrels.map((q) => [people[q.a === chosen ? q.b : q.a].name, ` (${words.conflicts[q.states[wave]]})`]));
}

function listed(panel, heading, rows) {
  if (!rows.length) return;
  element("h3", `${heading} (${rows.length})`, panel);
  const list = element("ul", "", panel);
  for (const [name, more] of rows) element("li", "", list).append(isolated(name), more);
}

function isolated(text) {
  return element("bdi", text);
}

function choose(i) {
  state.chosen = i;
  showWave();
  look();
  showPanel();
}

function fillChoice() {
  const who = byId("who");
  const order = people.map((_, i) => i).sort((a, b) => people[a].name.localeCompare(people[b].name, "en") || a - b);
  for (const i of order) element("option", people[i].name, who).value = String(i);
  who.addEventListener("change", () => choose(who.value === "" ? null : Number(who.value)));
}
