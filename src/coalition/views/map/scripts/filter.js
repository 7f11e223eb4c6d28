// Who and which lines pass the filters. Values of one filter add up, filters restrict each other.
const passes = (i) =>
  (!state.only || state.only.people.has(i)) &&
  facets.every((one) => {
    const chosen = state.chosen[one.key];
    return chosen.size === 0 || one.of[i].some((value) => chosen.has(value));
  });

const isFiltered = () => state.only !== null || facets.some((one) => state.chosen[one.key].size > 0);

let passing = everyone.map(() => true);
let visible = everyone.map(() => true);

/** Whom the focus leaves: the selected one, its partners, and partners suggested to it. */
function around(i, steps = 1) {
  const near = new Set([i, ...partnersOf[i]]);
  if (steps > 1) for (const one of partnersOf[i]) for (const other of partnersOf[one]) near.add(other);
  for (const number of tiesOf[i]) if (tiePasses(number)) near.add(otherEnd(number, i));
  if (state.showSuggestions) {
    for (const number of suggestionsOf[i]) {
      near.add(suggestions[number].source);
      near.add(suggestions[number].target);
    }
  }
  return near;
}

function refilter() {
  passing = everyone.map(passes);
  const near = state.focus && state.selected !== null ? around(state.selected, state.focus) : null;
  if (bubblesShow()) {
    visible = everyone.map(() => false);
    return;
  }
  visible = everyone.map((i) => (passing[i] && (!near || near.has(i))) || isInHand(i));
}

/** Who is being looked at stays in view whatever the filters say. */
function isInHand(i) {
  if (i === state.selected) return true;
  if (state.pathEnds && state.pathEnds.includes(i)) return true;
  if (state.appeal !== null && (appeals[state.appeal].who === i || appeals[state.appeal].path.includes(i))) return true;
  const shown = suggestions[state.suggestion];
  return shown !== undefined && (shown.source === i || shown.target === i);
}

const tiePasses = (number) =>
  !state.hiddenStatuses.has(ties.status[number]) &&
  !state.hiddenForms.has(ties.form[number]) &&
  !state.hiddenKinds.has(ties.kind[number]);

/** Whether drawn line `edge` is in view: both ends are, and one of its ties passes. */
function linePasses(edge) {
  if (!visible[edge.from] || !visible[edge.to] || !viewShowsLine(edge.from, edge.to)) return false;
  if (data.edgeStatus[edge.id] === SUGGESTED) return state.showSuggestions;
  return tiesOfEdge[edge.id].some(tiePasses);
}
