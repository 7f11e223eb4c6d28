// The views: the same stakeholders in other places.
const views = data.views;
const viewNamed = (key) => views.find((one) => one.key === key) || views[0];
const view = () => viewNamed(state.view);
const viewTitle = (one) => say(one.name);

/** Whether the view shows a line between a and b where nobody is chosen. */
function viewShowsLine(a, b) {
  const { ties: which, aside = [] } = view();
  // Whoever has no place stands aside, where a line would be read as a way.
  if (aside.includes(a) || aside.includes(b)) return false;
  return which === "all" || (which === "between" && people.sector[a] !== people.sector[b]);
}

function startViews() {
  const options = views.map((one) => element("option", { value: one.key }, viewTitle(one)));
  if (hasGapTable) options.push(element("option", { value: "gaps" }, word("view-gaps")));
  byId("view").replaceChildren(...options);
  byId("view").addEventListener("change", (event) => change({ view: event.target.value }));
  showView();
}

function showView() {
  byId("view").value = state.view;
  byId("gap-table").hidden = state.view !== "gaps";
  document.documentElement.dataset.lines = state.view === "gaps" ? "gaps" : view().ties;
}

onChange((names) => {
  if (!names.has("view")) return;
  showView();
  redress();
  applyVisibility();
  fitView();
});
