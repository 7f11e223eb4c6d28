// The filters above the map. Each opens a list of values with how many have each.
const MOST_VALUES = 300;
const FIRST_FACETS = 3;

function facetControl(one, number) {
  const list = element(
    "div", { class: "values" },
    one.values.slice(0, MOST_VALUES).map((text, value) =>
      element(
        "label", {},
        element("input", {
          type: "checkbox", "data-facet": one.key, "data-value": value,
          change: () => chooseValue(one.key, value),
        }),
        own(text), element("span", { class: "count" }, String(one.counts[value])),
      ),
    ),
  );
  return element(
    "details", { "data-of": one.key },
    element("summary", {}, own(one.label), element("span", { class: "chosen", id: `chosen-${number}` })),
    list,
  );
}

/** Filters that are seldom wanted, behind one button. */
function moreFacets(controls) {
  const list = element("div", { class: "values more-facets" }, ...controls);
  return element("details", { class: "more-filters" }, element("summary", {}, word("more")), list);
}

function startFacets() {
  const useful = facets.filter((one) => one.values.length > 1 && one.values.length < everyone.length);
  const controls = useful.map(facetControl);
  byId("facets").replaceChildren(...controls.slice(0, FIRST_FACETS));
  if (controls.length > FIRST_FACETS) byId("facets").append(moreFacets(controls.slice(FIRST_FACETS)));
  // One list is open at a time, and a click beside it closes it.
  document.addEventListener("click", (event) => {
    for (const open of document.querySelectorAll(".toolbar details[open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
  });
  byId("clear").addEventListener("click", () => {
    isFitted = true;
    change({ chosen: Object.fromEntries(facets.map((one) => [one.key, new Set()])), only: null, page: 0 });
    byId("facets").querySelector("summary")?.focus();
    if (bubbles.length) fitView();
  });
  showFacets();
}

function showFacets() {
  for (const box of byId("facets").querySelectorAll("input")) {
    box.checked = state.chosen[box.dataset.facet].has(Number(box.dataset.value));
  }
  for (const control of byId("facets").querySelectorAll("details[data-of]")) {
    const { size } = state.chosen[control.dataset.of];
    control.classList.toggle("on", size > 0);
    control.querySelector(".chosen").textContent = size ? ` ${size}` : "";
  }
  const number = passing.filter(Boolean).length;
  byId("shown").textContent = word("shown", { number, all: everyone.length });
  byId("clear").hidden = !isFiltered();
  byId("nobody").hidden = number > 0 || !everyone.length;
}

onChange((names) => {
  if (names.has("chosen") || names.has("only")) showFacets();
});
