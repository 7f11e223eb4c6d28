// Introductions that together help the whole network most, one after the other.
const weavingPart = () =>
  part(
    word("weaving"),
    data.weaving.length
      ? [quiet(word("weaving-hint")), ...listOf(data.weaving, ([source, target, reasons]) =>
        element("li", { class: "gap" }, personButton(source), ` ${word("and")} `, personButton(target), listOfTexts(reasons.map(say), "plain quiet")), 3)]
      : [],
    data.weaving.length,
  );

// The network as a whole: figures, and the few who hold it together or reach it.
const figurePart = () =>
  part(
    word("figures"),
    data.figures.map(({ label, value, texts, people: those }) =>
      those
        ? explained(say(label), "", element("p", {}, those.map(personButton)))
        : explained(say(label), typeof value === "number" ? numberText(value) : say(value), ...texts.map(say)),
    ),
  );

const keyOf = (message) => (message[0] < 0 ? raw.parts[-1 - message[0]] : message)[0];

/** What of a large network is not drawn. */
function notDrawn() {
  const one = raw.told.omissions.find((message) => ["communities-first", "left-out-drawn"].includes(keyOf(message)));
  return one ? quiet(say(one)) : null;
}

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
    panelHead(word("overview")),
    quiet(word("overview-hint")),
    notDrawn(),
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
    figurePart(),
  ].filter((piece) => piece !== null);
}
