// The legend: sectors pick whom to show, lines go on and off.
function startLegend() {
  byId("legend").addEventListener("click", (event) => {
    const key = event.target.closest("button");
    if (!key) return;
    const { sector, status, form, kind } = key.dataset;
    if (sector !== undefined) chooseValue("sector", Number(sector));
    else if (status !== undefined) change({ hiddenStatuses: toggled(state.hiddenStatuses, Number(status)) });
    else if (form !== undefined) change({ hiddenForms: toggled(state.hiddenForms, Number(form)) });
    else if (kind !== undefined) change({ hiddenKinds: toggled(state.hiddenKinds, Number(kind)) });
    else change({ showSuggestions: !state.showSuggestions });
  });
  showLegend();
}

function chooseValue(key, value) {
  change({ chosen: { ...state.chosen, [key]: toggled(state.chosen[key], value) }, page: 0 });
}

const press = (key, isOn) => key.setAttribute("aria-pressed", String(isOn));

function showLegend() {
  const chosen = state.chosen.sector;
  byId("legend").classList.toggle("picking", chosen.size > 0);
  for (const key of byId("legend").querySelectorAll("button")) {
    const { sector, status, form, kind } = key.dataset;
    if (sector !== undefined) press(key, chosen.has(Number(sector)));
    else if (status !== undefined) press(key, !state.hiddenStatuses.has(Number(status)));
    else if (form !== undefined) press(key, !state.hiddenForms.has(Number(form)));
    else if (kind !== undefined) press(key, !state.hiddenKinds.has(Number(kind)));
    else press(key, state.showSuggestions);
  }
}

onChange(showLegend);
