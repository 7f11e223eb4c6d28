// The panel beside the map: a suggestion, a profile, or the overview.
const panel = byId("panel");
const IN_PANEL = ["selected", "suggestion", "appeal", "only", "pathEnds"];

function pageNow() {
  if (state.pathEnds) return pathPage();
  if (state.appeal !== null) return appealPage();
  if (state.suggestion !== null) return suggestionPage(state.suggestion);
  if (state.selected !== null) return profile(state.selected);
  if (state.only !== null) return onlyPage();
  if (state.boardOpen) return boardPage();
  return issueInView() ? issuePage() : overview();
}

function showPanel() {
  const pieces = pageNow();
  panel.replaceChildren(...pieces);
  panel.classList.toggle("empty", !IN_PANEL.some((name) => state[name] !== null) && !state.boardOpen);
  panel.scrollTop = 0;
}

function focusPanel() {
  const title = byId("panel-title");
  const isBeside = matchMedia("(min-width: 50rem)").matches;
  title.focus({ preventScroll: isBeside });
  if (!isBeside) panel.scrollIntoView({ behavior: isStill.matches ? "auto" : "smooth", block: "start" });
}

/** One step back: from a suggestion to the profile, from a profile to the overview. */
function leave() {
  if (state.suggestion !== null) change({ suggestion: null });
  else if (state.appeal !== null) change({ appeal: null });
  else if (state.only !== null && state.selected === null) change({ only: null });
  else select(null);
  if (state.selected === null && !issueInView()) searchBox.focus({ preventScroll: true });
  else focusPanel();
}

onChange((names) => {
  if ([...IN_PANEL, "view"].some((name) => names.has(name))) showPanel();
});

function startPanel() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const open = document.querySelector(".toolbar details[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    } else if (IN_PANEL.some((name) => state[name] !== null)) leave();
  });
  showPanel();
}
