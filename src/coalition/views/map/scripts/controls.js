// Buttons above the map.
function startControls() {
  const flip = (id, name) =>
    byId(id).addEventListener("click", () => change({ [name]: !state[name] }));
  flip("labels", "showNames");
  flip("suggestions", "showSuggestions");
  byId("focus").addEventListener("click", () => change({ focus: (state.focus + 1) % 3 }));
  byId("colour").append(...facets.filter((one) => one.values.length > 1).map((one) => element("option", { value: one.key }, one.label)));
  byId("colour").addEventListener("change", (event) => change({ colour: event.target.value }));
  byId("take").addEventListener("change", (event) => {
    SAVED[event.target.value]?.();
    event.target.value = "";
  });
  flip("dark", "dark");
  flip("projector", "projector");
  byId("zoom-in").addEventListener("click", () => zoom(1.3));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
  byId("fit").addEventListener("click", fitView);
  byId("size").addEventListener("change", (event) => change({ size: event.target.value }));
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("list").focus();
    byId("list").scrollIntoView();
  });
  // On a phone filters and view would fill half of the first screen: they open on demand.
  byId("controls").addEventListener("click", ({ currentTarget }) => {
    const isOpen = document.querySelector(".screen").classList.toggle("with-controls");
    currentTarget.setAttribute("aria-expanded", isOpen);
  });
  byId("suggestions").hidden = !suggestions.length;
  showControls();
}

function showControls() {
  press(byId("labels"), state.showNames);
  press(byId("suggestions"), state.showSuggestions);
  press(byId("focus"), state.focus > 0);
  byId("focus").textContent = state.focus ? word("focus-steps", { number: state.focus }) : word("focus");
  byId("colour").value = state.colour;
  press(byId("dark"), state.dark);
  press(byId("projector"), state.projector);
  byId("focus").disabled = state.selected === null;
  byId("size").value = state.size;
}

/** Dark or light, and large letters for a room. */
function showModes() {
  const { dataset } = document.documentElement;
  dataset.theme = state.dark ? "dark" : "light";
  dataset.projector = state.projector ? "on" : "off";
}

onChange((names) => {
  showControls();
  if (!names.has("dark") && !names.has("projector")) return;
  showModes();
  redress();
  if (isFitted) fitView();
});
