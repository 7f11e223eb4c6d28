// The shortest way between two stakeholders, over the ties that count.
function shortestPath(from, to) {
  const before = new Map([[from, null]]);
  for (const i of before.keys()) {
    if (i === to) break;
    for (const other of partnersOf[i]) if (!before.has(other)) before.set(other, i);
  }
  if (!before.has(to)) return [];
  const path = [];
  for (let i = to; i !== null; i = before.get(i)) path.unshift(i);
  return path;
}

function pathButton(i) {
  return button({ class: "more", id: "path-from", click: () => {
      change({ pathFrom: i });
      speak(word("path-choose"));
      byId("path-from").textContent = word("path-choose");
    } },
    word("path-from"),
  );
}

function pathPage() {
  const [from, to] = state.pathEnds;
  const path = shortestPath(from, to);
  return [
    panelHead(word("path-heading"), "path-cancel"),
    path.length
      ? element("p", {}, word("path-steps", { number: path.length - 1 }))
      : element("p", {}, word("no-path")),
    element("ol", { class: "plain" }, (path.length ? path : [from, to]).map((i) => element("li", {}, personButton(i)))),
  ];
}
