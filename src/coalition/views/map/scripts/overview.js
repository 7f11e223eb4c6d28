// Introductions that together help the whole network most, one after the other.
const weavingPart = () =>
  part(
    word("weaving"),
    data.weaving.length
      ? [element("p", { class: "quiet" }, word("weaving-hint")), ...listOf(data.weaving, ([source, target, reasons]) =>
        element("li", { class: "gap" }, personButton(source), ` ${word("and")} `, personButton(target), listOfTexts(reasons.map(say), "plain quiet")), 3)]
      : [],
    data.weaving.length,
  );

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
    element("div", { class: "panel-head" }, element("h2", { id: "panel-title", tabindex: "-1" }, word("overview"))),
    element("p", { class: "quiet" }, word("overview-hint")),
    part(
      from === null ? word("who-should-meet") : word("partners-for", { name: people.name[from] }),
      first.length
        ? [
          ...(data.ranked ? [] : [element("p", { class: "quiet" }, word("suggested-unranked"))]),
          ...listOf(first, (number, place) => suggestionButton(number, data.ranked ? place + 1 : 0, from), data.first),
        ]
        : [],
      first.length,
    ),
    planPart(),
    weavingPart(),
    advocacyPart(),
    part(word("most-between"), bridging.length
      ? [element("ul", { class: "plain" }, bridging.map((i) => element("li", { class: "tie" }, personButton(i), element("span", { class: "quiet" }, `${bridge.label} ${numberText(bridge.value[i])}`))))]
      : []),
    part(word("gaps"), gaps.length ? listOf(gaps.map((_, number) => number), gapItem, 5) : [], gaps.length),
  ].filter((piece) => piece !== null);
}
