// A sequence of views with captions that the room can edit; arrow keys step through it.
const story = storySteps();

function storySteps() {
  const bridge = measure("betweenness");
  const bridging = bridge
    ? data.order.filter((i) => bridge.value[i] > 0).sort((a, b) => bridge.value[b] - bridge.value[a]).slice(0, 3)
    : [];
  const plain = { view: "network", selected: null, suggestion: null, only: null, pathEnds: null, appeal: null, focus: 0, showSuggestions: false, found: [] };
  const steps = [
    [{}, word("story-whole", { summary: sayAll(raw.told.summary) })],
    views.length > 1 ? [{ view: "lanes" }, word("story-sectors")] : null,
    bridging.length ? [{ found: bridging }, word("story-bridges", { names: bridging.map((i) => people.name[i]).join(", ") })] : null,
    gaps.length ? [{ view: hasGapTable ? "gaps" : "network" }, word("story-gaps", { number: gaps.length })] : null,
    suggestions.length ? [{ showSuggestions: true }, word("story-proposals", { number: data.first })] : null,
  ];
  return steps.filter(Boolean).map(([patch, caption], step) => ({
    patch: { ...plain, ...patch }, caption: history.state?.captions?.[step] ?? caption,
  }));
}

function tell(step) {
  if (step < 0 || step >= story.length) return;
  change({ ...story[step].patch, story: step });
  byId("caption").value = story[step].caption;
  byId("story-place").textContent = `${step + 1} / ${story.length}`;
  speak(story[step].caption);
}

let beforeStory = {};

/** Back to what was shown before the story. */
function endStory() {
  change({ ...beforeStory, story: null });
  if (document.fullscreenElement) document.exitFullscreen();
  byId("story").focus();
}

function startStory() {
  byId("story").addEventListener("click", () => {
    if (state.story !== null) return endStory();
    beforeStory = Object.fromEntries(Object.keys(story[0].patch).map((name) => [name, state[name]]));
    document.documentElement.requestFullscreen?.().catch(() => {});
    return tell(0);
  });
  byId("caption").addEventListener("input", (event) => {
    if (state.story !== null) {
      story[state.story].caption = event.target.value;
      state.captions[state.story] = event.target.value;
      writeAddress();
    }
  });
  byId("story-previous").addEventListener("click", () => tell(state.story - 1));
  byId("story-next").addEventListener("click", () => tell(state.story + 1));
  byId("story-end").addEventListener("click", endStory);
  document.addEventListener("keydown", (event) => {
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (state.story === null || isTyping) return;
    if (event.key === "Escape") endStory();
    if (event.key === "ArrowRight") tell(state.story + 1);
    if (event.key === "ArrowLeft") tell(state.story - 1);
  });
}

onChange((names) => {
  if (!names.has("story")) return;
  byId("telling").hidden = state.story === null;
  document.documentElement.dataset.telling = state.story === null ? "off" : "on";
});
