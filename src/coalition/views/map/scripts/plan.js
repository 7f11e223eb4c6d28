// The plan of the analysis: the first board at the start, told in the overview and in profiles.
const { plan } = data;
const planned = new Set(plan?.members ?? []);

/** The plan as a board, where the reader has chosen nobody yet. */
function startPlan() {
  const isUntouched = state.boards.every((one) => !one.members.length && !one.name);
  if (planned.size && isUntouched) state.boards = [{ name: word("plan"), members: [...planned] }];
}

function openPlan() {
  const there = state.boards.findIndex((one) => one.members.length === planned.size && one.members.every((i) => planned.has(i)));
  const board = { name: word("plan"), members: [...planned] };
  if (there < 0) {
    const boards = state.boards.length < MOST_BOARDS ? [...state.boards, board] : [...state.boards.slice(0, -1), board];
    changeBoards(boards, boards.length - 1);
  }
  change({ ...NOBODY, board: there < 0 ? state.boards.length - 1 : there, boardOpen: true, only: null });
  focusPanel();
}

/** In the overview: the plan in its own words, and the way to the board. */
function planPart() {
  if (!planned.size) return null;
  return part(word("plan"), [
    plan.said.length ? element("p", { dir: "auto" }, say(plan.said[0])) : "",
    ...(plan.said.length > 1 ? [listOfTexts(plan.said.slice(1).map(say), "plain quiet")] : []),
    quiet(word(plan.saved ? "plan-hint-saved" : "plan-hint")),
    button({ class: "more", id: "plan-open", click: openPlan }, word("plan-open")),
  ], planned.size);
}
