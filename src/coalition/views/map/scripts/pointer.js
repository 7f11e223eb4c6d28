// Mouse and touch on the map: the nearest stakeholder within a finger's width counts.
const FINGER = 22;

function nearestPerson(at) {
  let nearest = null;
  let least = Infinity;
  const scale = network.getScale();
  const point = network.DOMtoCanvas(at);
  const hand = inHand();
  for (const i of everyone) {
    if (!visible[i]) continue;
    const away = Math.hypot(x[i] - point.x, y[i] - point.y) * scale;
    const reach = Math.max(FINGER, radiusOf(i) * scale + 4);
    // Over the veil, who is highlighted comes before who is dimmed.
    const weighed = away + (hand && !hand.has(i) ? 8 : 0);
    if (away <= reach && weighed < least) [nearest, least] = [i, weighed];
  }
  return nearest;
}

function nearestSuggestion(at) {
  if (!state.showSuggestions) return null;
  const point = network.DOMtoCanvas(at);
  const near = 10 / network.getScale();
  const shown = state.selected === null
    ? everyone.length && suggestions.slice(0, data.first).map((_, number) => number)
    : suggestionsOf[state.selected];
  const found = (shown || []).filter((number) => {
    const one = suggestions[number];
    return visible[one.source] && visible[one.target] && distanceToLine(point, one) <= near;
  });
  return found.length ? found[0] : null;
}

function distanceToLine(point, { source, target }) {
  const [dx, dy] = [x[target] - x[source], y[target] - y[source]];
  const along = ((point.x - x[source]) * dx + (point.y - y[source]) * dy) / (dx * dx + dy * dy || 1);
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - x[source] - part * dx, point.y - y[source] - part * dy);
}

function startPointer() {
  network.on("click", (event) => {
    const bubble = bubbleAt(event.pointer.DOM);
    if (bubble) {
      chooseValue("community", bubble.number);
      return fitView();
    }
    const i = nearestPerson(event.pointer.DOM);
    if (i !== null) return select(i);
    const number = nearestSuggestion(event.pointer.DOM);
    if (number !== null) return change({ suggestion: number, appeal: null });
    return select(null);
  });
  frame.addEventListener("pointermove", (event) => showTip(event));
  frame.addEventListener("pointerleave", () => (byId("tip").hidden = true));
}

/** The whole name under the mouse. Nothing is read out: that would never stop. */
function showTip(event) {
  const tip = byId("tip");
  const box = frame.getBoundingClientRect();
  const at = { x: event.clientX - box.left, y: event.clientY - box.top };
  const i = event.pointerType === "mouse" && !isMoving ? nearestPerson(at) : null;
  const isLine = i === null && event.pointerType === "mouse" && nearestSuggestion(at) !== null;
  frame.style.cursor = i !== null || isLine ? "pointer" : "";
  tip.hidden = i === null && !isLine;
  if (tip.hidden) return;
  tip.textContent = isLine
    ? word("suggestion-tip")
    : `${people.name[i]} (${sectorLabel(i)}, ${word("partners", { number: partnersOf[i].length })})`;
  tip.style.left = `${Math.min(at.x + 14, frame.clientWidth - tip.offsetWidth - 4)}px`;
  tip.style.top = `${at.y > 70 ? at.y - tip.offsetHeight - 10 : at.y + 18}px`;
}
