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
  for (const count of byId("legend").querySelectorAll("button .count")) {
    count.textContent = count.textContent.replace(/\d+(,\d+)*/g, (number) => wholeNumber.format(number.replaceAll(",", "")));
  }
  showLegend();
  showColourKey();
  showGridKey();
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

/** What the colours mean, where they do not mean the sector. */
function showColourKey() {
  const isSector = state.colour === "sector";
  byId("colour-key").hidden = isSector;
  byId("legend").classList.toggle("recoloured", !isSector);
  if (isSector) return;
  const { values } = facet(state.colour);
  const keys = values.slice(0, PALETTE.length).map((text, value) => [own(text), colourOfValue(facet(state.colour), value)]);
  if (everyone.some((i) => !(facet(state.colour).of[i][0] < PALETTE.length))) keys.push([word("colour-others"), OTHERS]);
  byId("colour-key").replaceChildren(
    ...keys.map(([text, colour]) => {
      const patch = element("span", { class: "patch", "aria-hidden": "true" });
      patch.style.background = colour;
      return element("span", { class: "colour" }, patch, text);
    }),
  );
}

/** What the ring and the arrow in the grid mean. */
function showGridKey() {
  const keys = [[alignedThere(), "alignment"], [headings(), "heading"]].filter(([those]) => those.length);
  byId("grid-key").hidden = !keys.length;
  byId("grid-key").replaceChildren(...keys.map(([, key]) => element("span", { class: "colour" }, element("span", { class: `${key}-mark`, "aria-hidden": "true" }), word(`${key}-key`))));
}

onChange(showLegend);
onChange((names) => {
  if (names.has("view")) showGridKey();
});
onChange((names) => {
  if (names.has("colour")) showColourKey();
});
