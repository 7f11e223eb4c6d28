// What the room decides on suggestions: kept in the page, undone and redone, saved to a file.
const past = [];
const future = [];

const chosenNow = () => ({ decisions: state.decisions, boards: state.boards, board: state.board });

/** What is chosen now can be come back to. */
function remember() {
  past.push(chosenNow());
  future.length = 0;
}

function decide(number, patch) {
  remember();
  const before = state.decisions[number] || { answer: "", note: "" };
  change({ decisions: { ...state.decisions, [number]: { ...before, ...patch } } });
}

function stepBack(from, to) {
  if (!from.length) return;
  to.push(chosenNow());
  change(from.pop());
}

const ANSWERS = ["accept", "reject", "later"];

function decisionPart(number) {
  const now = state.decisions[number] || { answer: "", note: "" };
  const answers = ANSWERS.map((answer) =>
    button({ "data-answer": answer, "aria-pressed": String(now.answer === answer),
        click: () => decide(number, { answer: now.answer === answer ? "" : answer }),
      },
      word(answer),
    ),
  );
  const note = element("textarea", {
    rows: 2, "aria-label": word("decision-note"), placeholder: word("decision-note"), dir: "auto",
    change: (event) => decide(number, { note: event.target.value }),
  });
  note.value = now.note;
  const turns = [[word("undo"), past, future], [word("redo"), future, past]].map(([text, from, to]) =>
    button({ disabled: !from.length, click: () => stepBack(from, to) }, text),
  );
  return part(word("decision"), [element("div", { class: "answers" }, ...answers, ...turns), note]);
}

/** Every decision with the names of the two, in the order of the suggestions. */
const decided = () =>
  Object.entries(state.decisions)
    .filter(([, one]) => one.answer || one.note)
    .map(([number, one]) => ({
      source: people.name[suggestions[number].source],
      target: people.name[suggestions[number].target],
      decision: one.answer, note: one.note,
    }));

/** A cell of CSV; what a spreadsheet would take for a formula gets an apostrophe. */
const csvCell = (value) => {
  const text = String(value ?? "").replace(/\r?\n/g, " ");
  const safe = typeof value === "string" && /^[\s]*[=+\-@\t]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
};
const csv = (rows) => `\ufeff${rows.map((cells) => cells.map(csvCell).join(",")).join("\r\n")}\r\n`;

function save(name, type, content) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

const SAVED = {
  "decisions-json": () =>
    save("decisions.json", "application/json", JSON.stringify({ schema: "coalition-decisions/1", decisions: decided() }, null, 1)),
  "decisions-csv": () =>
    save("decisions.csv", "text/csv", csv([["source", "target", "decision", "note"], ...decided().map(Object.values)])),
  csv: () =>
    save("stakeholders.csv", "text/csv", csv([Object.keys(CELLS), ...sorted().map((i) => Object.values(CELLS).map((cell) => cell(i)))])),
  svg: () => save("map.svg", "image/svg+xml", svgPicture()),
  "png-2": () => savePng(2),
  "png-4": () => savePng(4),
  "view-code": () => {
    const code = prompt(word("view-code-ask"), location.hash.slice(1));
    if (code !== null) location.hash = code.trim();
  },
};

onChange((names) => {
  if (names.has("decisions") && state.suggestion !== null) {
    const asked = document.activeElement?.dataset?.answer;
    showPanel();
    if (asked) panel.querySelector(`[data-answer="${asked}"]`)?.focus();
  }
});
