// What is needed against who offers it, sector by sector: a table, and a click shows who it is.
function showOnly(title, those, certainty = []) {
  const sure = new Map(those.map((i, place) => [i, certainty[place] ?? null]));
  const view = state.view === "gaps" ? "network" : state.view;
  change({ view, only: { title, people: new Set(those), sure }, selected: null, suggestion: null, appeal: null, page: 0 });
  focusPanel();
}

function gapCell(one, label, offering) {
  const number = offering.length;
  if (!number) return element("td", { class: "none" }, word("gaps-none"));
  const said = word("gaps-cell-all", { term: one.term, group: label, number });
  return element(
    "td", { class: `many-${Math.min(number, 3)}` },
    element("button", { type: "button", "aria-label": said, click: () => showOnly(said, offering) }, String(number)),
  );
}

function gapRow(one, sectors) {
  const title = word("gaps-unoffered", { term: one.term, number: one.needed.length });
  const needing = element(
    "button",
    { type: "button", "aria-label": title, click: () => showOnly(`${word("gaps-needed")}: ${one.term}`, one.needed) },
    String(one.needed.length),
  );
  return element(
    "tr", {},
    element("th", { scope: "row" }, own(one.term)),
    element("td", {}, one.needed.length ? needing : "0"),
    ...sectors.map(([label, number]) => gapCell(one, label, one.offered.filter((i) => people.sector[i] === number))),
  );
}

function startGapTable() {
  if (!data.capabilities.length) return;
  const sectors = data.sectors.map(([key], number) => [sectorWord(key), number])
    .filter(([, number]) => number < 4 || people.sector.includes(number));
  const head = [word("gaps-term"), word("gaps-needed"), ...sectors.map(([label]) => label)];
  byId("gap-table").replaceChildren(
    element("h2", {}, word("gaps-heading")),
    element(
      "table", {},
      element("thead", {}, element("tr", {}, head.map((text) => element("th", { scope: "col" }, text)))),
      element("tbody", {}, data.capabilities.slice(0, MOST_VALUES).map((one) => gapRow(one, sectors))),
    ),
  );
}

function onlyItem(i) {
  const sure = state.only.sure.get(i);
  return element("li", { class: "member" }, personButton(i), sure === null ? "" : element("span", { class: "quiet" }, word("community-certainty", { share: percent(sure) })));
}

const onlyPage = () => [
  element("div", { class: "panel-head" }, element("h2", { id: "panel-title", tabindex: "-1" }, own(state.only.title))),
  ...listOf([...state.only.people], onlyItem, 20),
];
