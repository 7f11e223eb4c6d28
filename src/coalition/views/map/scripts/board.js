// The coalition board: up to three sets of members, with what each covers and lacks.
const MOST_BOARDS = 3;
const boardNow = () => state.boards[state.board];
const isOnBoard = (i) => boardNow().members.includes(i);

/** Boards anew, after which a step back is possible. */
function changeBoards(boards, board = state.board) {
  remember();
  change({ boards, board });
}

const withBoard = (patch) =>
  state.boards.map((one, place) => (place === state.board ? { ...one, ...patch } : one));

function toggleMember(i) {
  const { members } = boardNow();
  const isThere = members.includes(i);
  changeBoards(withBoard({ members: isThere ? members.filter((one) => one !== i) : [...members, i] }));
  speak(word(isThere ? "board-removed" : "board-added", { name: people.name[i], board: boardName(boardNow(), state.board) }));
}

const boardName = (one, place) => one.name || word("board-number", { number: wholeNumber.format(place + 1) });

function boardButton(i) {
  return button({ class: "more", id: "to-board", "aria-pressed": String(isOnBoard(i)), "aria-keyshortcuts": "B", click: () => toggleMember(i) },
    word(isOnBoard(i) ? "board-remove" : "board-add"), " ", element("kbd", { "aria-hidden": "true" }, "B"),
  );
}

const share = ([covered, all]) => word("of", { number: wholeNumber.format(covered), all: wholeNumber.format(all) });
/** As Python writes it: halves go to the even one. */
const percent = (value) =>
  value === null ? word("unknown") : perCent.format(((value * 100) % 1 === 0.5 ? 2 * Math.round(value * 50) : Math.round(value * 100)) / 100);

const BOARD_FIGURES = [
  ["board-members", (one) => wholeNumber.format(one.members)],
  ["board-needs", (one) => share(one.needs)],
  ["board-sectors", (one) => share(one.sectors)],
  ["board-regions", (one) => share(one.regions)],
  ["board-ties", (one) => wholeNumber.format(one.ties)],
  ["board-trust", (one) => (one.trust === null ? word("unknown") : decimal.format(one.trust))],
  ["board-connected", (one) => percent(one.connected)],
  ["board-cost", (one) => (one.cost === null ? word("unknown") : numberText(one.cost) + (one.costUnknown ? "+" : ""))],
];

/** The figures of all boards side by side; the heading of each chooses it and names it. */
function boardTable(meters) {
  const heads = state.boards.map((one, place) =>
    element("th", { scope: "col" }, button({ "data-board": place, "aria-pressed": String(place === state.board), click: () => change({ board: place }) },
      own(boardName(one, place)),
    )),
  );
  const rows = BOARD_FIGURES.map(([key, read]) =>
    element("tr", {}, element("th", { scope: "row" }, word(key)), meters.map((one) => element("td", { "data-figure": key }, read(one)))),
  );
  return element(
    "table", { class: "boards" },
    element("thead", {}, element("tr", {}, element("td", {}), heads)), element("tbody", {}, rows),
  );
}

function memberItem(i) {
  return element(
    "li", { class: "member" }, personButton(i),
    button({ class: "close", "aria-label": word("board-remove-name", { name: people.name[i] }), click: () => toggleMember(i) }, "×"),
  );
}

const missingPart = (key, texts) =>
  part(word(key), texts.length ? [chips(texts.slice(0, 12)), texts.length > 12 ? quiet(word("and-more", { number: wholeNumber.format(texts.length - 12) })) : ""] : [], texts.length);

function boardPage() {
  const board = boardNow();
  const meters = state.boards.map((one) => meterOf(one.members));
  const now = meters[state.board];
  const name = element("input", {
    type: "text", id: "board-name", maxlength: 60, dir: "auto", "aria-label": word("board-name"), placeholder: boardName({}, state.board),
    change: (event) => changeBoards(withBoard({ name: event.target.value.trim() })),
  });
  name.value = board.name;
  return [
    panelHead(word("board"), "board-close", () => { change({ boardOpen: false }); byId("board").focus(); }),
    boardTools(),
    boardTable(meters),
    name,
    now.next === null ? null : element("div", { class: "part next" }, heading(word("board-next")), element("ul", { class: "plain" }, element(
      "li", { class: "member" }, personButton(now.next),
      button({ class: "more", id: "add-next", click: () => toggleMember(now.next) }, word("board-add")),
    ))),
    board.members.length
      ? part(word("board-members"), listOf(board.members, memberItem, 30), board.members.length)
      : quiet(word("board-empty")),
    missingPart("board-missing-needs", now.missingNeeds),
    missingPart("board-missing-sectors", now.missingSectors.map((key) => sectorWord(key))),
    missingPart("board-missing-regions", now.missingRegions),
  ].filter((piece) => piece !== null);
}

function boardTools() {
  const tool = (key, isOff, click) => button({ "data-tool": key, disabled: isOff, click }, word(key));
  const file = element("input", { type: "file", id: "board-file", accept: ".json,application/json", "aria-label": word("board-open"), change: openBoards });
  return element(
    "div", { class: "answers" },
    tool("board-new", state.boards.length >= MOST_BOARDS, () => changeBoards([...state.boards, { name: "", members: [] }], state.boards.length)),
    tool("board-delete", state.boards.length === 1, () => changeBoards(state.boards.filter((_, place) => place !== state.board), 0)),
    tool("undo", !past.length, () => stepBack(past, future)),
    tool("redo", !future.length, () => stepBack(future, past)),
    tool("board-save", false, () => SAVED["board-json"]()),
    element("label", { class: "file" }, word("board-open"), file),
    element("p", { id: "board-said", class: "quiet", role: "status" }, state.boardSaid),
  );
}

const idOf = (i) => people.id[i] ?? people.name[i];

const boardFile = () =>
  JSON.stringify({
    schema: "coalition-board/1",
    boards: state.boards.map((one, place) => ({ name: boardName(one, place), members: one.members.map(idOf) })),
    story: { of: fingerprint, steps: story },
  }, null, 1);

/** Of the stakeholders' ids: view codes count them, so that they fit this list of them only. */
const fingerprint = everyone.reduce((sum, i) => [...String(idOf(i))].reduce((hash, letter) => (hash * 31 + letter.codePointAt(0)) % 4294967291, sum), 7);


/** Boards of a file, and how many of their members nobody here is. */
function readBoards(text) {
  const read = JSON.parse(text);
  // What coalition plan wrote is a board, too.
  const isPlan = read.schema === "coalition-plan/1" && Array.isArray(read.members);
  const found = isPlan ? { schema: "coalition-board/1", boards: [{ name: word("plan"), members: read.members }] } : read;
  if (found.schema !== "coalition-board/1" || !Array.isArray(found.boards) || !found.boards.length) throw new Error("schema");
  const byName = new Map(everyone.map((i) => [idOf(i), i]));
  let strangers = 0;
  const boards = found.boards.slice(0, MOST_BOARDS).map((one) => {
    const ids = Array.isArray(one.members) ? one.members.map(String) : [];
    strangers += ids.filter((id) => !byName.has(id)).length;
    const members = [...new Set(ids.filter((id) => byName.has(id)).map((id) => byName.get(id)))];
    return { name: String(one.name ?? "").slice(0, 60), members };
  });
  const steps = found.story?.of === fingerprint ? keptSteps(found.story.steps) : null;
  return { boards, strangers, steps };
}

async function openBoards(event) {
  try {
    const { boards, strangers, steps } = readBoards(await event.target.files[0].text());
    remember();
    story = steps ?? story;
    change({ boards, board: 0, boardSaid: strangers ? word("board-strangers", { number: strangers }) : "" });
  } catch {
    change({ boardSaid: word("board-unreadable") });
  }
}

function startBoard() {
  SAVED["board-json"] = () => save("board.json", "application/json", boardFile());
  byId("board").addEventListener("click", () => {
    const isOpen = !state.boardOpen || state.selected !== null || state.suggestion !== null || state.appeal !== null || state.only !== null;
    change({ ...NOBODY, boardOpen: isOpen, only: null });
    if (isOpen) focusPanel();
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key.toLowerCase() === "b" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey && state.selected !== null) {
      event.preventDefault();
      toggleMember(state.selected);
    }
  });
  showBoardCount();
}

function showBoardCount() {
  const { length } = boardNow().members;
  byId("board-count").textContent = length ? ` ${wholeNumber.format(length)}` : "";
  press(byId("board"), state.boardOpen);
  byId("board-key").hidden = !length;
  byId("board-key-name").replaceChildren(own(boardName(boardNow(), state.board)), " ", element("span", { class: "count" }, wholeNumber.format(length)));
}

onChange((names) => {
  if (!["boards", "board", "boardOpen", "boardSaid"].some((name) => names.has(name))) return;
  showBoardCount();
  const asked = document.activeElement?.id || document.activeElement?.dataset?.tool;
  const tool = document.activeElement?.dataset?.tool;
  const at = panel.scrollTop;
  showPanel();
  panel.scrollTop = at;
  if (tool) panel.querySelector(`[data-tool="${tool}"]:not(:disabled)`)?.focus();
  else if (asked) byId(asked)?.focus();
  if (document.activeElement === document.body && state.boardOpen) byId("panel-title").focus({ preventScroll: true });
  network.redraw();
});
