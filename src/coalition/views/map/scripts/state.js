// What the reader has chosen. Everything that is shown follows from the data and this.
const state = {
  selected: null,
  suggestion: null,
  chosen: Object.fromEntries(facets.map((one) => [one.key, new Set()])),
  hiddenStatuses: new Set([PAST, CONFLICT]),
  hiddenForms: new Set(),
  hiddenKinds: new Set(),
  showSuggestions: true,
  showNames: true,
  focus: 0,
  view: "network",
  colour: "sector",
  showAreas: true,
  only: null,
  pathFrom: null,
  pathEnds: null,
  appeal: null,
  decisions: {},
  boards: [{ name: "", members: [] }],
  board: 0,
  boardOpen: false,
  boardSaid: "",
  language: spoken,
  gapRows: GAP_ROWS[0] ?? "capabilities",
  gapColumns: GAP_COLUMNS[0],
  story: null,
  dark: false,
  projector: false,
  size: data.size,
  sort: { column: "importance", falling: true },
  page: 0,
  found: [],
};

const listeners = [];

/** Calls `listener` after every change, with the set of the names that changed. */
const onChange = (listener) => listeners.push(listener);

function change(patch) {
  Object.assign(state, patch);
  const names = new Set(Object.keys(patch));
  for (const listener of listeners) listener(names);
  writeAddress();
}

/** Neither stakeholder nor suggestion, way or path in hand. */
const NOBODY = { selected: null, suggestion: null, appeal: null, pathEnds: null, focus: 0 };

function select(i) {
  if (state.pathFrom !== null && i !== null && i !== state.pathFrom) {
    return change({ ...NOBODY, pathEnds: [state.pathFrom, i], pathFrom: null });
  }
  change({ ...NOBODY, selected: i, pathFrom: null, focus: i === null ? 0 : state.focus });
  if (i === null) return undefined;
  const partners = word("partners", { number: partnersOf[i].length });
  const suggested = word("suggestions-number", { number: suggestionsOf[i].length });
  return speak(`${people.name[i]}, ${sectorLabel(i)}, ${partners}, ${suggested}`);
}

function toggled(set, value) {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

// The address holds numbers only: no name leaves the page when somebody copies it. Nothing is
// stored in the browser, since the laptop may not be ours.
function writeAddress() {
  const said = new URLSearchParams();
  if (state.selected !== null) said.set("sel", state.selected);
  if (state.suggestion !== null) said.set("sug", state.suggestion);
  if (state.appeal !== null) said.set("way", state.appeal);
  facets.forEach((one, number) => {
    const values = [...state.chosen[one.key]];
    if (values.length) said.set(`f${number}`, values.sort((a, b) => a - b).join("."));
  });
  if (state.focus) said.set("focus", state.focus);
  if (state.view !== "network") said.set("view", state.view);
  if (state.gapRows !== GAP_ROWS[0] && hasGapTable) said.set("rows", state.gapRows);
  if (state.gapColumns !== GAP_COLUMNS[0]) said.set("columns", state.gapColumns);
  if (state.colour !== "sector") said.set("colour", state.colour);
  if (state.language !== raw.language) said.set("lang", state.language);
  if (state.dark) said.set("dark", 1);
  if (state.projector) said.set("projector", 1);
  if (!state.showSuggestions) said.set("dashed", 0);
  if (!state.showNames) said.set("names", 0);
  if (state.size !== data.size) said.set("size", state.size);
  state.boards.forEach(({ members }, place) => {
    if (members.length) said.set(`b${place}`, members.join("."));
  });
  if (state.boardOpen) said.set("board", state.board);
  const hash = said.toString();
  // What is written by hand stays out of the address, but outlives a change of language.
  const kept = { decisions: state.decisions, boards: state.boards, story };
  history.replaceState(kept, "", hash ? `#${hash}` : location.pathname + location.search);
}

function readAddress(code = location.hash.slice(1)) {
  const said = new URLSearchParams(code);
  const number = (key, below) => {
    const value = Number.parseInt(said.get(key), 10);
    return value >= 0 && value < below ? value : null;
  };
  const read = {
    selected: number("sel", everyone.length),
    suggestion: number("sug", suggestions.length),
    appeal: number("way", appeals.length),
    dark: said.get("dark") === "1",
    projector: said.get("projector") === "1",
    showSuggestions: said.get("dashed") !== "0",
    showNames: said.get("names") !== "0",
    chosen: { ...state.chosen },
  };
  read.focus = read.selected === null ? 0 : number("focus", 3) || 0;
  const asked = said.get("view");
  const isKnown = data.views.some((one) => one.key === asked) || (asked === "gaps" && hasGapTable);
  read.gapRows = GAP_ROWS.includes(said.get("rows")) ? said.get("rows") : GAP_ROWS[0] ?? "capabilities";
  read.gapColumns = GAP_COLUMNS.includes(said.get("columns")) ? said.get("columns") : GAP_COLUMNS[0];
  read.view = isKnown ? asked : "network";
  read.colour = facets.some((one) => one.key === said.get("colour")) ? said.get("colour") : "sector";
  const size = said.get("size");
  if (size === "equal" || measures.some((one) => one.name === size)) read.size = size;
  const boards = state.boards.map((one) => ({ ...one, members: [] }));
  for (const place of [0, 1, 2]) {
    const members = (said.get(`b${place}`) || "").split(".").map((text) => Number.parseInt(text, 10));
    const known = [...new Set(members.filter((i) => i >= 0 && i < everyone.length))];
    while (known.length && boards.length <= place) boards.push({ name: "", members: [] });
    if (known.length) boards[place].members = known;
  }
  read.boards = boards;
  read.boardOpen = number("board", boards.length) !== null;
  read.board = number("board", boards.length) ?? Math.min(state.board, boards.length - 1);
  facets.forEach((one, place) => {
    const values = (said.get(`f${place}`) || "").split(".").map((text) => Number.parseInt(text, 10));
    read.chosen[one.key] = new Set(values.filter((v) => v >= 0 && v < one.values.length));
  });
  return read;
}
