// The panel beside the map: a suggestion, a profile, or the overview.
const panel = byId("panel");

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
  panel.classList.toggle("empty", state.selected === null && state.suggestion === null && state.appeal === null && !state.boardOpen);
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
  else select(null);
  if (state.selected === null && !issueInView()) searchBox.focus({ preventScroll: true });
  else focusPanel();
}

onChange((names) => {
  if (names.has("selected") || names.has("suggestion") || names.has("only") || names.has("pathEnds") || names.has("appeal") || names.has("view")) showPanel();
});

function startPanel() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const open = document.querySelector(".toolbar details[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    } else if (state.selected !== null || state.suggestion !== null || state.appeal !== null) leave();
  });
  showPanel();
}
