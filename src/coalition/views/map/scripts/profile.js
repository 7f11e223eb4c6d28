// The profile of one stakeholder.
const RATING_WORDS = {
  alignment: "Alignment", trust: "Trust", commitment: "Commitment", communication: "Communication",
  influence: "Influence", interest: "Interest", legitimacy: "Legitimacy", urgency: "Urgency",
};
const STANCE_WORDS = ["strongly against", "against", "neutral", "for", "strongly for"];

function profile(i) {
  return [
    element(
      "div", { class: "panel-head" },
      mark(i),
      element("h2", { id: "panel-title", tabindex: "-1" }, own(people.name[i])),
      element(
        "button",
        { type: "button", class: "close", "aria-label": "Close the profile", click: () => leave() },
        "×",
      ),
    ),
    element("p", { class: "meta" }, kindOf(i).flatMap((text, n) => (n ? [" · ", text] : [text]))),
    people.description[i] ? element("p", { dir: "auto" }, people.description[i]) : null,
    ...badges(i),
    pathButton(i),
    suggestionPart(i),
    part("Position in the network", positionLines(i)),
    tiePart(i),
    ...said(i),
    ratingPart(i),
    part("Stances", stanceLines(i)),
    part("Gaps that concern it", gapsOf[i].length ? listOf(gapsOf[i], gapItem, 4) : [], gapsOf[i].length),
    part("More", furtherLines(i)),
  ].filter((piece) => piece !== null);
}

function kindOf(i) {
  const sector = inferred.has(i) ? `${sectorLabel(i)} (inferred)` : sectorLabel(i);
  return [sector, ...valuesOf("type", i).map(own), ...valuesOf("community", i).map(own)];
}

function badges(i) {
  const lines = [];
  if (focal.has(i)) lines.push("The suggestions are made for this stakeholder.");
  if (cutPoints.has(i)) lines.push("Cut point: without it, others would lose their way to the rest.");
  if (core.has(i)) lines.push("Part of the core of the network.");
  return lines.length ? [element("ul", { class: "badges" }, lines.map((line) => element("li", {}, line)))] : [];
}

const termsOf = (held, i) => (held[i] || []).map((term) => people.terms[term]);

/** What stakeholder i has in each column that says anything of it. */
const columnsOf = (columns, i) =>
  columns.filter(([, known]) => known[i] !== undefined).map(([name, known]) => [name, known[i]]);

const said = (i) =>
  [
    ["Themes", valuesOf("themes", i)], ["Regions", valuesOf("regions", i)],
    ["Offers", termsOf(people.offers, i)], ["Needs", termsOf(people.needs, i)],
    ["Values", people.values[i] || []],
  ].map(([title, texts]) => part(title, texts.length ? [chips(texts)] : []));

function ratingPart(i) {
  const rated = Object.keys(RATING_WORDS).filter((name) => people.rating[name][i] !== undefined);
  const missing = ["trust", "commitment", "communication", "alignment"].filter((name) => !rated.includes(name));
  const lines = rated.map((name) => meter(RATING_WORDS[name], people.rating[name][i]));
  if (rated.length && missing.length) {
    lines.push(element("p", { class: "quiet" }, `Not rated: ${missing.join(", ")}.`));
  }
  return part("Ratings, 0 to 1", lines);
}

const stanceLines = (i) =>
  columnsOf(people.stances, i).map(([issue, value]) =>
    element("p", { class: "pair" }, own(issue), element("span", {}, STANCE_WORDS[Math.round(value) + 2])),
  );

/** Value, rank, and how far missing ties could move the rank, in words. */
function measureLine(one, i) {
  const value = one.value[i];
  const words = value === null ? "not defined" : numberText(value);
  const rank = one.rank.length && one.rank[i] ? `rank ${one.rank[i]}` : "";
  const interval = one.interval.length ? one.interval[i] : null;
  const moved = rank && interval ? ` (${interval[0]}–${interval[1]} if ties are missing)` : "";
  return element(
    "div", { class: "measure" },
    element(
      "p", { class: "pair" },
      element("span", {}, one.label), element("span", { class: "figure" }, words),
    ),
    rank ? element("p", { class: "rank" }, rank + moved) : "",
    one.meaning ? element("p", { class: "quiet" }, one.meaning) : "",
  );
}

function positionLines(i) {
  const main = measures.filter((one) => one.key).map((one) => measureLine(one, i));
  const others = measures.filter((one) => !one.key);
  if (!others.length) return main;
  return [
    ...main,
    element(
      "details", {},
      element("summary", {}, `All ${measures.length} measures`),
      ...others.map((one) => measureLine(one, i)),
    ),
  ];
}

function tieWords(number) {
  const more = ties.more[number] || {};
  const words = [
    STATUS_WORDS[ties.status[number]], FORM_WORDS[ties.form[number]],
    ties.kinds[ties.kind[number]] === "potential" ? "" : ties.kinds[ties.kind[number]],
    more.trust === undefined ? "" : `trust ${more.trust.toFixed(2)}`,
    more.frequency || "", more.since ? `since ${more.since}` : "", more.until ? `until ${more.until}` : "",
    confirmed.has(number) ? "both sides say so" : "",
  ];
  return words.filter(Boolean).join(" · ");
}

function tieItem(number, i) {
  const notes = (ties.more[number] || {}).notes;
  const isConflict = ties.status[number] === CONFLICT;
  return element(
    "li", { class: isConflict ? "tie conflict" : "tie" },
    personButton(otherEnd(number, i)),
    element("span", { class: "quiet", dir: "auto" }, tieWords(number)),
    notes ? element("span", { class: "quiet", dir: "auto" }, notes) : "",
  );
}

function tiePart(i) {
  const all = [...tiesOf[i]].sort(
    (a, b) =>
      ties.status[a] - ties.status[b] ||
      ties.form[b] - ties.form[a] ||
      people.name[otherEnd(a, i)].localeCompare(people.name[otherEnd(b, i)]),
  );
  if (!all.length) return part("Ties", [element("p", { class: "quiet" }, "No tie is stated.")], 0);
  return part("Ties", listOf(all, (number) => tieItem(number, i), 10), all.length);
}

function suggestionPart(i) {
  const mine = ownSuggestions[i];
  const theirs = suggestionsOf[i].filter((number) => suggestions[number].source !== i);
  const content = [];
  if (mine.length) content.push(...listOf(mine, (number) => suggestionButton(number, suggestions[number].rank, i), 5));
  if (theirs.length) {
    content.push(
      element("p", { class: "quiet" }, "Also suggested to:"),
      ...listOf(theirs, (number) => suggestionButton(number, suggestions[number].rank, i), mine.length ? 2 : 5),
    );
  }
  return part("Suggested partners", content, mine.length + theirs.length);
}

function furtherLines(i) {
  const lines = columnsOf(people.further, i).map(([name, value]) =>
    element("p", { class: "pair" }, own(name), own(value)),
  );
  const address = people.url[i];
  if (address) {
    lines.push(
      element("p", {}, element("a", { href: address, rel: "noreferrer noopener", target: "_blank" }, address)),
    );
  }
  return lines;
}
