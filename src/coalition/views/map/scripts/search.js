// Find a stakeholder: any part of its name or of another name it goes by, accents ignored.
const searchBox = byId("search");
const matchList = byId("matches");
const MOST_MATCHES = 8;

const bare = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
const barenames = everyone.map((i) => [people.name[i], ...(people.alias[i] || [])].map(bare));

/** Names that begin with the words come first, then words that do, then any place. */
function matches(words) {
  const sought = bare(words);
  if (!sought) return [];
  const ranked = [];
  for (const i of data.order) {
    const ranks = barenames[i].map((name) => {
      if (name.startsWith(sought)) return 0;
      if (name.includes(` ${sought}`)) return 1;
      return name.includes(sought) ? 2 : 9;
    });
    const rank = Math.min(...ranks);
    if (rank < 9) ranked.push([rank, i]);
  }
  return ranked.sort((a, b) => a[0] - b[0]).map(([, i]) => i);
}

let active = -1;

function showMatches() {
  const found = matches(searchBox.value);
  const listed = found.slice(0, MOST_MATCHES);
  active = listed.length ? 0 : -1;
  matchList.replaceChildren(
    ...listed.map((i, place) =>
      element(
        "li",
        { role: "option", id: `match-${place}`, "data-index": i, mousedown: (event) => choose(event, i) },
        mark(i), own(people.name[i]), element("span", { class: "quiet" }, sectorLabel(i)),
      ),
    ),
  );
  if (searchBox.value.trim() && !listed.length) {
    matchList.append(element("li", { class: "quiet none" }, word("search-nobody")));
  }
  const isOpen = searchBox.value.trim() !== "";
  matchList.hidden = !isOpen;
  searchBox.setAttribute("aria-expanded", String(isOpen && listed.length > 0));
  markActive();
  change({ found: found.slice(0, 40) });
}

function markActive() {
  matchList.querySelectorAll("[role=option]").forEach((option, place) => {
    option.setAttribute("aria-selected", String(place === active));
  });
  if (active >= 0) searchBox.setAttribute("aria-activedescendant", `match-${active}`);
  else searchBox.removeAttribute("aria-activedescendant");
}

function closeMatches() {
  matchList.hidden = true;
  active = -1;
  searchBox.setAttribute("aria-expanded", "false");
  markActive();
  if (state.found.length) change({ found: [] });
}

function choose(event, i) {
  event.preventDefault();
  searchBox.value = "";
  closeMatches();
  select(i);
  bringIntoView([i]);
  focusPanel();
}

function searchKey(event) {
  const options = matchList.querySelectorAll("[role=option]");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (!options.length) return;
    active = (active + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length;
    markActive();
  } else if (event.key === "Enter" && active >= 0 && !matchList.hidden) {
    choose(event, Number(options[active].dataset.index));
  } else if (event.key === "Escape" && searchBox.value) {
    event.stopPropagation();
    searchBox.value = "";
    closeMatches();
  }
}

function startSearch() {
  searchBox.addEventListener("input", showMatches);
  searchBox.addEventListener("keydown", searchKey);
  searchBox.addEventListener("blur", closeMatches);
  document.addEventListener("keydown", (event) => {
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      searchBox.focus();
    }
  });
}
