// The panel beside the map: a suggestion, a profile, or the overview.
const panel = byId("panel");

function showPanel() {
  const pieces = state.pathEnds ? pathPage() : state.suggestion !== null
    ? suggestionPage(state.suggestion)
    : state.selected !== null
      ? profile(state.selected)
      : state.only !== null
        ? onlyPage()
        : state.boardOpen
          ? boardPage()
          : overview();
  panel.replaceChildren(...pieces);
  panel.classList.toggle("empty", state.selected === null && state.suggestion === null && !state.boardOpen);
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
  else select(null);
  if (state.selected === null) searchBox.focus({ preventScroll: true });
  else focusPanel();
}

onChange((names) => {
  if (names.has("selected") || names.has("suggestion") || names.has("only") || names.has("pathEnds")) showPanel();
});

function startPanel() {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const open = document.querySelector(".toolbar details[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    } else if (state.selected !== null || state.suggestion !== null) leave();
  });
  showPanel();
}
