// The list below the map: sorted and filtered with it, a hundred rows at a time.
const PAGE_ROWS = 100;
const body = document.querySelector("#table tbody");
const rowOf = new Map([...body.rows].map((row) => [Number(row.dataset.index), row]));
const collator = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });

const CELLS = {
  name: (i) => people.name[i],
  sector: (i) => sectorLabel(i),
  type: (i) => valuesOf("type", i).join(", "),
  regions: (i) => valuesOf("regions", i).join(", "),
  themes: (i) => valuesOf("themes", i).join(", "),
  ties: (i) => partnersOf[i].length,
  betweenness: (i) => measure("betweenness")?.value[i] ?? null,
  suggestions: (i) => ownSuggestions[i].length,
};

function showSector(one, i) {
  one.querySelector("[data-cell=sector]").replaceChildren(mark(i), " ", element("span", {}, sectorLabel(i)));
}

// Python wrote the rows of the most important ones, without what a script can add.
for (const [i, one] of rowOf) {
  Object.keys(CELLS).forEach((key, place) => (one.cells[place].dataset.cell = key));
  showSector(one, i);
}

/** The row of a stakeholder; Python wrote those of the most important ones. */
function row(i) {
  if (!rowOf.has(i)) {
    const made = rowOf.values().next().value.cloneNode(true);
    made.dataset.index = i;
    made.querySelector("bdi").textContent = people.name[i];
    for (const cell of made.querySelectorAll("[data-cell]")) {
      const value = CELLS[cell.dataset.cell](i);
      const text = cell.dataset.cell === "betweenness" && value !== null ? numbers({ minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(value) : value;
      if (cell.tagName === "TD") cell.textContent = text ?? "";
    }
    showSector(made, i);
    rowOf.set(i, made);
  }
  const found = rowOf.get(i);
  found.classList.toggle("selected", i === state.selected);
  return found;
}

function sorted() {
  const { column, falling } = state.sort;
  const those = data.order.filter((i) => passing[i]);
  if (column === "importance") return those;
  const cell = CELLS[column];
  const compared = (a, b) =>
    typeof a === "string" ? collator.compare(a, b) : a - b;
  return those.sort((a, b) => {
    const [one, other] = [cell(a), cell(b)];
    // What is not known stands last in either direction.
    const unknown = (one === null || one === "") - (other === null || other === "");
    return unknown || (falling ? -1 : 1) * compared(one, other);
  });
}

function showTable(rows = PAGE_ROWS) {
  const those = sorted();
  const last = Math.max(0, Math.ceil(those.length / rows) - 1);
  const page = Math.min(state.page, last);
  const visibleRows = those.slice(page * rows, (page + 1) * rows);
  body.replaceChildren(...visibleRows.map(row));
  for (const head of document.querySelectorAll("#table th[data-column]")) {
    const isSorted = head.dataset.column === state.sort.column;
    if (isSorted) head.setAttribute("aria-sort", state.sort.falling ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  }
  showPages(page, last, those.length);
}

function showPages(page, last, number) {
  const turn = (to, text) =>
    button({ disabled: to < 0 || to > last, click: () => change({ page: to }) }, text);
  byId("pages").hidden = last === 0;
  byId("pages").replaceChildren(
    turn(page - 1, word("previous")),
    element("span", {}, word("rows", { from: page * PAGE_ROWS + 1, to: Math.min(number, (page + 1) * PAGE_ROWS), all: number })),
    turn(page + 1, word("next")),
  );
}

function startTable() {
  document.querySelector("#table thead").addEventListener("click", (event) => {
    const column = event.target.closest("th")?.dataset.column;
    if (!column) return;
    const isNumber = typeof CELLS[column](0) === "number";
    const falling = state.sort.column === column ? !state.sort.falling : isNumber;
    change({ sort: { column, falling }, page: 0 });
    speak(word(falling ? "sorted-falling" : "sorted-rising", { column: event.target.textContent.trim() }));
  });
  body.addEventListener("click", (event) => {
    const button = event.target.closest("button.name");
    if (button) {
      visit(Number(button.closest("tr").dataset.index));
      document.querySelector(".stage").scrollIntoView({ block: "nearest" });
    }
  });
  const written = rowOf.size;
  window.addEventListener("beforeprint", () => showTable(written));
  window.addEventListener("afterprint", () => showTable());
  showTable();
}

onChange((names) => {
  if (["chosen", "sort", "page", "only"].some((name) => names.has(name))) showTable();
  else if (names.has("selected")) {
    for (const [i, one] of rowOf) one.classList.toggle("selected", i === state.selected);
  }
});
