// A sequence of views with captions. The analysis writes the first five; the room edits them,
// takes them out and adds its own. Arrow keys step through it.
const PLAIN = {
  ...NOBODY, view: "network", only: null, found: [],
  boardOpen: false, showSuggestions: false, showNames: true, colour: "sector", size: data.size, chosen: { ...state.chosen },
};
const written = writtenSteps();
let story = written.map((_, number) => ({ number, caption: written[number].caption }));
let beforeStory = {};

function writtenSteps() {
  const bridge = measure("betweenness");
  const bridging = bridge
    ? data.order.filter((i) => bridge.value[i] > 0).sort((a, b) => bridge.value[b] - bridge.value[a]).slice(0, 3)
    : [];
  const steps = [
    [{}, word("story-whole", { summary: sayAll(raw.told.summary) })],
    views.length > 1 ? [{ view: "lanes" }, word("story-sectors")] : null,
    bridging.length ? [{ found: bridging }, word("story-bridges", { names: bridging.map((i) => people.name[i]).join(", ") })] : null,
    gaps.length ? [{ view: hasGapTable ? "gaps" : "network" }, word("story-gaps", { number: gaps.length })] : null,
    suggestions.length ? [{ showSuggestions: true }, word("story-proposals", { number: data.first })] : null,
  ];
  return steps.filter(Boolean).map(([patch, caption]) => ({ patch: { ...PLAIN, ...patch }, caption }));
}

/** What a step shows: a view that the analysis wrote, or one that the room kept as a view code. */
const patchOf = (step) => (step.code === undefined ? written[step.number].patch : { ...PLAIN, ...viewRead(step.code) });

const OF_THE_ROOM = ["dark", "projector", "boards", "board", "boardOpen"];
const viewRead = (code) =>
  Object.fromEntries(Object.entries(readAddress(code)).filter(([name]) => !OF_THE_ROOM.includes(name)));

/** Steps that were kept: those that this page can show. */
function keptSteps(kept) {
  if (!Array.isArray(kept)) return null;
  const known = kept.filter((step) => typeof step?.code === "string" || written[step?.number])
    .map(({ code, number, caption }) => ({ ...(typeof code === "string" ? { code } : { number }), caption: String(caption ?? "") }));
  return known.length ? known : null;
}

function addStep() {
  const at = state.story === null ? story.length : state.story + 1;
  story.splice(at, 0, { code: location.hash.slice(1), caption: word("story-own") });
  writeAddress();
  speak(word("story-added", { number: at + 1 }));
  tell(at);
  byId("caption").focus();
  byId("caption").select();
}

function removeStep() {
  story.splice(state.story, 1);
  tell(Math.min(state.story, story.length - 1));
}

function tell(step) {
  if (step < 0 || step >= story.length) return;
  if (state.story === null) {
    beforeStory = Object.fromEntries(Object.keys({ ...PLAIN, ...viewRead("") }).map((name) => [name, state[name]]));
  }
  change({ ...patchOf(story[step]), story: step });
  byId("caption").value = story[step].caption;
  byId("story-place").textContent = `${wholeNumber.format(step + 1)} / ${wholeNumber.format(story.length)}`;
  byId("story-remove").disabled = story.length === 1;
  speak(story[step].caption);
}

/** Back to what was shown before the story. */
function endStory() {
  change({ ...beforeStory, story: null });
  if (document.fullscreenElement) document.exitFullscreen();
  byId("story").focus();
}

function startStory() {
  byId("story").addEventListener("click", () => {
    if (state.story !== null) return endStory();
    document.documentElement.requestFullscreen?.().catch(() => {});
    return tell(0);
  });
  byId("caption").addEventListener("input", (event) => {
    if (state.story === null) return;
    story[state.story].caption = event.target.value;
    writeAddress();
  });
  byId("story-previous").addEventListener("click", () => tell(state.story - 1));
  byId("story-next").addEventListener("click", () => tell(state.story + 1));
  byId("story-remove").addEventListener("click", removeStep);
  byId("story-end").addEventListener("click", endStory);
  SAVED["story-add"] = addStep;
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
