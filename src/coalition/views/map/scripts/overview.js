// What the panel shows while nobody is chosen: whom to bring together, and what lacks.
function overview() {
  const first = suggestions.slice(0, data.first).map((_, number) => number);
  const from = people.focal.length ? people.focal[0] : null;
  const bridge = measure("betweenness");
  const bridging = bridge
    ? data.order.filter((i) => bridge.value[i] > 0)
      .sort((a, b) => bridge.value[b] - bridge.value[a]).slice(0, 5)
    : [];
  return [
    element("div", { class: "panel-head" }, element("h2", { id: "panel-title", tabindex: "-1" }, "At a glance")),
    element("p", { class: "quiet" }, "Choose a stakeholder on the map, in the list or by its name."),
    part(
      from === null ? "Who should meet" : `Partners for ${people.name[from]}`,
      first.length
        ? listOf(first, (number, place) => suggestionButton(number, place + 1, from), data.first)
        : [],
      first.length,
    ),
    part("Most often between others", bridging.length
      ? [element("ul", { class: "plain" }, bridging.map((i) => element("li", { class: "tie" }, personButton(i), element("span", { class: "quiet" }, `${bridge.label} ${numberText(bridge.value[i])}`))))]
      : []),
    part("Gaps", gaps.length ? listOf(gaps.map((_, number) => number), gapItem, 5) : [], gaps.length),
  ].filter((piece) => piece !== null);
}
