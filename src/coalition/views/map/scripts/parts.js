// Pieces that several pages of the panel are made of.
const personButton = (i) =>
  button({ class: "person", "data-person": i, click: () => visit(i) },
    mark(i), own(people.name[i]),
  );

/** Goes to a stakeholder by keyboard or click: its profile, and its place on the map. */
function visit(i) {
  select(i);
  bringIntoView([i]);
  focusPanel();
}

/** The title of a page of the panel and, where it can be closed, how. */
const panelHead = (title, closing = "", close = leave, sign = "") =>
  element(
    "div", { class: "panel-head" },
    sign, element("h2", { id: "panel-title", tabindex: "-1" }, title),
    closing && button({ class: "close", "aria-label": word(closing), click: () => close() }, "×"),
  );

const heading = (text, count = null) =>
  element("h3", {}, text, count === null ? "" : element("span", { class: "count" }, String(count)));

/** A heading with what belongs to it, or nothing where there is nothing. */
const part = (title, content, count = null) =>
  content.length ? element("div", { class: "part" }, heading(title, count), ...content) : null;

/** A figure with its name, and what it means in words below. */
const explained = (label, value, ...texts) =>
  element(
    "div", { class: "measure" },
    element("p", { class: "pair" }, element("span", {}, label), element("span", { class: "figure" }, value)),
    texts.filter(Boolean).map((text) => (typeof text === "string" ? quiet(text) : text)),
  );

const chips = (texts) =>
  element("ul", { class: "chips" }, texts.map((text) => element("li", {}, own(text))));

function meter(label, value) {
  const bar = element("span", { class: "bar", "aria-hidden": "true" }, element("span"));
  bar.firstChild.style.inlineSize = `${Math.round(value * 100)}%`;
  return element(
    "div", { class: "meter" },
    element("span", {}, label), bar, element("span", { class: "figure" }, decimal.format(value)),
  );
}

const scoreText = (one) => (one.score === null ? word("score-none") : decimal.format(one.score));

/** A long list shows its beginning; a button brings the rest. */
function listOf(items, make, first = 8) {
  const list = element("ul", { class: "plain" }, items.slice(0, first).map(make));
  if (items.length <= first) return [list];
  const more = button({ class: "more",
      click: () => {
        const added = items.slice(first).map(make);
        list.append(...added);
        more.remove();
        const target = added[0].querySelector("button");
        if (target) target.focus();
      },
    },
    word("show-more", { number: items.length - first }),
  );
  return [list, more];
}

/** A suggestion as one line to click: who, how good, and the first reason. */
function suggestionButton(number, place, from = null) {
  const one = suggestions[number];
  const other = one.source === from ? one.target : one.source;
  const names = from === null
    ? [own(people.name[one.source]), ` ${word("and")} `, own(people.name[one.target])]
    : [own(people.name[other])];
  return element(
    "li", {},
    button({ class: "suggested-tie", "data-suggestion": number, click: () => openSuggestion(number) },
      element("span", { class: "place", "aria-hidden": "true" }, place ? String(place) : "–"),
      element(
        "span", { class: "what" },
        element("span", { class: "who" }, ...names),
        one.reasons.length ? element("span", { class: "why", dir: "auto" }, say(one.reasons[0])) : "",
      ),
      element(
        "span", { class: "figure", title: word("score-title") },
        one.high - one.low < 0.005 ? scoreText(one) : `${decimal.format(one.low)}–${decimal.format(one.high)}`,
      ),
    ),
  );
}

function openSuggestion(number) {
  const one = suggestions[number];
  change({ suggestion: number, appeal: null });
  bringIntoView([one.source, one.target]);
  focusPanel();
  speak(word("suggestion-spoken", { source: people.name[one.source], target: people.name[one.target] }));
}

function gapItem(number) {
  const gap = gaps[number];
  return element(
    "li", { class: "gap" },
    element(
      "div", { class: "title" },
      element("strong", {}, say(gap.label)), gap.subject ? ": " : "", own(say(gap.subject)),
      element("span", { class: "figure", title: word("gap-severity") }, decimal.format(gap.severity)),
    ),
    gap.evidence.length ? element("p", { class: "quiet", dir: "auto" }, say(gap.evidence[0])) : "",
    gap.remedy ? element("p", { dir: "auto" }, say(gap.remedy)) : "",
  );
}
