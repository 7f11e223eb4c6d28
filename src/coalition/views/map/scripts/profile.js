// The profile of one stakeholder.
const RATINGS = ["alignment", "trust", "commitment", "communication", "influence", "interest", "legitimacy", "urgency"];
const RATING_WORDS = Object.fromEntries(RATINGS.map((key) => [key, word(`rating-${key}`)]));
const STANCE_WORDS = [-2, -1, 0, 1, 2].map((stance) => word(`stance-${stance}`));

function profile(i) {
  return [
    panelHead(own(people.name[i]), "profile-close", leave, mark(i)),
    element("p", { class: "meta" }, kindOf(i).flatMap((text, n) => (n ? [" · ", text] : [text]))),
    people.description[i] ? element("p", { dir: "auto" }, people.description[i]) : null,
    ...badges(i),
    element("div", { class: "doing" }, boardButton(i), pathButton(i)),
    suggestionPart(i),
    part(word("position"), positionLines(i)),
    tiePart(i),
    ...said(i),
    ratingPart(i),
    part(word("stances"), stanceLines(i)),
    part(word("swot"), swotLines(i)),
    part(word("gaps-own"), gapsOf[i].length ? listOf(gapsOf[i], gapItem, 4) : [], gapsOf[i].length),
    part(word("more"), furtherLines(i)),
  ].filter((piece) => piece !== null);
}

function kindOf(i) {
  const sector = inferred.has(i) ? word("inferred", { sector: sectorLabel(i) }) : sectorLabel(i);
  return [sector, ...valuesOf("type", i).map(own), ...valuesOf("community", i).map(own)];
}

function badges(i) {
  const lines = [];
  if (planned.has(i)) lines.push(word("plan-member"));
  if (focal.has(i)) lines.push(word("is-focal"));
  if (cutPoints.has(i)) lines.push(badge("cut_point"));
  if (core.has(i)) lines.push(badge("core"));
  return lines.length ? [element("ul", { class: "badges" }, lines.map((line) => element("li", {}, line)))] : [];
}

const badge = (name) => data.explained[name].map(say).join(": ");

/** A community's name, what a community is, and how often a fellow member stays with it. */
const communityLines = (i) =>
  valuesOf("community", i).map((text) => {
    const [label, meaning] = data.explained.community.map(say);
    const certainty = people.certainty[i];
    if (certainty === undefined) return explained(label, "", element("p", {}, own(text)), meaning);
    const share = ` ${word("community-certainty", { share: percent(certainty) })}`;
    return explained(label, "", element("p", {}, own(text), share), meaning, `${share.trim()}: ${word("community-certainty-title")}.`);
  });

const swotLines = (i) =>
  ["strength", "weakness", "opportunity", "threat"].flatMap((quadrant, place) => {
    const texts = (data.swot[i] || []).filter(([kind]) => kind === place).map(([, text]) => say(text));
    return texts.length ? [quiet(word(`swot-${quadrant}`)), listOfTexts(texts, "plain")] : [];
  });

const termsOf = (held, i) => (held[i] || []).map((term) => people.terms[term]);

/** What stakeholder i has in each column that says anything of it. */
const columnsOf = (columns, i) =>
  columns.filter(([, known]) => known[i] !== undefined).map(([name, known]) => [name, known[i]]);

const said = (i) =>
  [
    ["themes", valuesOf("themes", i)], ["regions", valuesOf("regions", i)],
    ["offers", termsOf(people.offers, i)], ["needs", termsOf(people.needs, i)],
    ["values", people.values[i] || []],
  ].map(([title, texts]) => part(word(title), texts.length ? [chips(texts)] : []));

function ratingPart(i) {
  const rated = Object.keys(RATING_WORDS).filter((name) => people.rating[name][i] !== undefined);
  const missing = ["trust", "commitment", "communication", "alignment"].filter((name) => !rated.includes(name));
  const lines = rated.flatMap((name) => {
    const to = people.rating[`${name}_heading`]?.[i];
    return [meter(RATING_WORDS[name], people.rating[name][i]), to === undefined ? "" : quiet(`${word("heading-key")}: ${decimal.format(to)}`)];
  });
  if (rated.length && missing.length) {
    lines.push(quiet(word("ratings-missing", { names: missing.map((name) => RATING_WORDS[name]).join(", ") })));
  }
  return part(word("ratings"), lines);
}

const stanceLines = (i) =>
  columnsOf(people.stances, i).map(([issue, value]) =>
    element("p", { class: "pair" }, own(issue), element("span", {}, STANCE_WORDS[Math.round(value) + 2])),
  );

/** Value, rank, and how far missing ties could move the rank, in words. */
function measureLine(one, i) {
  const value = one.value[i];
  const words = value === null ? word("undefined") : numberText(value);
  const rank = one.rank.length && one.rank[i] ? word("rank", { rank: one.rank[i] }) : "";
  const better = one.better[i] ?? null;
  const moved = rank && better !== null ? ` ${word("rank-interval", { low: one.rank[i] - better, high: one.rank[i] + one.worse[i] })}` : "";
  return explained(one.label, words, rank && element("p", { class: "rank" }, rank + moved), one.meaning);
}

function positionLines(i) {
  const main = [...communityLines(i), ...measures.filter((one) => one.key).map((one) => measureLine(one, i))];
  const others = measures.filter((one) => !one.key);
  if (!others.length) return main;
  return [
    ...main,
    element(
      "details", {},
      element("summary", {}, word("all-measures", { number: measures.length })),
      ...others.map((one) => measureLine(one, i)),
    ),
  ];
}

function tieWords(number) {
  const more = ties.more[number] || {};
  const words = [
    STATUS_WORDS[ties.status[number]], FORM_WORDS[ties.form[number]],
    ties.kinds[ties.kind[number]] === "potential" ? "" : ties.kinds[ties.kind[number]],
    ties.trust[number] === undefined ? "" : word("tie-trust", { trust: decimal.format(ties.trust[number]) }),
    more.frequency || "", more.since ? word("tie-since", { year: more.since }) : "", more.until ? word("tie-until", { year: more.until }) : "",
    confirmed.has(number) ? word("tie-confirmed") : "",
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
    notes ? element("span", { class: "quiet", dir: "auto" }, Array.isArray(notes) ? say(notes) : notes) : "",
  );
}

function tiePart(i) {
  const all = [...tiesOf[i]].sort(
    (a, b) =>
      ties.status[a] - ties.status[b] ||
      ties.form[b] - ties.form[a] ||
      people.name[otherEnd(a, i)].localeCompare(people.name[otherEnd(b, i)]),
  );
  if (!all.length) return part(word("ties"), [quiet(word("ties-none"))], 0);
  return part(word("ties"), listOf(all, (number) => tieItem(number, i), 10), all.length);
}

function suggestionPart(i) {
  const mine = ownSuggestions[i];
  const theirs = suggestionsOf[i].filter((number) => suggestions[number].source !== i);
  const content = [];
  if (mine.length) content.push(...listOf(mine, (number) => suggestionButton(number, suggestions[number].rank, i), 5));
  if (theirs.length) {
    content.push(
      quiet(word("suggested-to")),
      ...listOf(theirs, (number) => suggestionButton(number, suggestions[number].rank, i), mine.length ? 2 : 5),
    );
  }
  return part(word("suggested-partners"), content, mine.length + theirs.length);
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
