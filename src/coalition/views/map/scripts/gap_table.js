// What is needed, or worked on, against who offers it, group by group; a click shows who it is.
const MOST_GROUPS = 12;

function showOnly(title, those, certainty = []) {
  const sure = new Map(those.map((i, place) => [i, certainty[place] ?? null]));
  const view = state.view === "gaps" ? "network" : state.view;
  change({ view, only: { title, people: new Set(those), sure }, ...NOBODY, page: 0 });
  focusPanel();
}

/** The rows: capabilities with who needs and offers them, or themes with who works on them. */
function gapTerms() {
  if (state.gapRows === "capabilities") return data.capabilities;
  const themes = facet("themes");
  return themes.values.map((term, value) => {
    const working = everyone.filter((i) => themes.of[i].includes(value));
    return { term, needed: working, offered: working };
  });
}

/** The columns: each group's name, and whether a stakeholder belongs to it. */
function gapGroups() {
  const one = facet(state.gapColumns);
  if (state.gapColumns !== "sector") {
    return one.values.slice(0, MOST_GROUPS).map((text, value) => [text, (i) => one.of[i].includes(value)]);
  }
  return data.sectors.map(([key], number) => [sectorWord(key), (i) => people.sector[i] === number])
    .filter((_, number) => number < SECTORS || people.sector.includes(number));
}

/** Who of a group offers it, after how many of it need it; where nobody does, who could be asked. */
function gapCell(one, group, belongs) {
  const [own_, others] = [one.offered.filter(belongs), one.offered.filter((i) => !belongs(i))];
  const more = state.gapRows === "themes" ? "-theme" : "";
  const needing = more ? 0 : one.needed.filter(belongs).length;
  const need = !more && (needing || own_.length) ? element("span", { class: "need" }, `${wholeNumber.format(needing)} / `) : "";
  const there = needing ? ` ${word("gaps-cell-needed", { number: needing })}` : "";
  if (!own_.length) {
    const said = word(`gaps-elsewhere${more}`, { term: one.term, group });
    const none = word("gaps-none");
    return element("td", { class: needing ? "none short" : "none" }, others.length
      ? button({ "aria-label": `${none}.${there} ${said}`, click: () => showOnly(said, others) }, need, none)
      : [need, none]);
  }
  const said = word(more ? "gaps-cell-theme" : "gaps-cell-all", { term: one.term, group, number: own_.length });
  return element(
    "td", { class: `many-${Math.min(own_.length, 3)}` },
    button(
      { "aria-label": said + there, click: () => showOnly(said.replace(/\. [^.]*\.$/, ""), own_) },
      need, wholeNumber.format(own_.length),
    ),
  );
}

function gapRow(one, groups, heading) {
  const number = one.needed.length;
  const title = state.gapRows === "themes" ? `${heading}: ${one.term}` : word("gaps-unoffered", { term: one.term, number });
  const all = button({ "aria-label": `${number}. ${title}`, click: () => showOnly(`${heading}: ${one.term}`, one.needed) }, wholeNumber.format(number));
  return element(
    "tr", { class: one.offered.length ? "" : "lacking" },
    element("th", { scope: "row" }, own(one.term)),
    element("td", {}, number ? all : "0"),
    ...groups.map(([group, belongs]) => gapCell(one, group, belongs)),
  );
}

/** A choice of what rows or columns are, where there is one. */
function gapChoice(label, name, options) {
  if (options.length < 2) return "";
  const select = element("select", { id: `gap-${name}`, change: (event) => change({ [name]: event.target.value }) },
    options.map(([value, text]) => element("option", { value }, text)));
  select.value = state[name];
  return element("label", { class: "choice" }, word(label), " ", select);
}

function startGapTable() {
  if (!hasGapTable) return;
  const isThemes = state.gapRows === "themes";
  const heading = word(isThemes ? "gaps-working" : "gaps-needed");
  const groups = gapGroups();
  const head = [word(isThemes ? "facet-themes" : "gaps-term"), heading, ...groups.map(([group]) => own(group))];
  byId("gap-table").replaceChildren(
    element("div", { class: "gap-head" },
      element("h2", {}, word(isThemes ? "gaps-heading-themes" : "gaps-heading")),
      gapChoice("gaps-rows", "gapRows", GAP_ROWS.map((key) => [key, word(key === "themes" ? "facet-themes" : "gaps-term")])),
      gapChoice("gaps-columns", "gapColumns", GAP_COLUMNS.map((key) => [key, facet(key).label]))),
    isThemes ? "" : quiet(word("gaps-cells")),
    element(
      "table", {},
      element("thead", {}, element("tr", {}, head.map((text) => element("th", { scope: "col" }, text)))),
      element("tbody", {}, gapTerms().slice(0, MOST_VALUES).map((one) => gapRow(one, groups, heading))),
    ),
  );
}

onChange((names) => {
  if (!names.has("gapRows") && !names.has("gapColumns")) return;
  const asked = document.activeElement?.id;
  startGapTable();
  if (asked) byId(asked)?.focus();
});

function onlyItem(i) {
  const sure = state.only.sure.get(i);
  return element("li", { class: "member" }, personButton(i), sure === null ? "" : element("span", { class: "quiet" }, word("community-certainty", { share: percent(sure) })));
}

const onlyPage = () => [
  panelHead(own(state.only.title), "clear"),
  ...listOf([...state.only.people], onlyItem, 20),
];
