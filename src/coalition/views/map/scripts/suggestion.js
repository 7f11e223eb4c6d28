// One suggested tie with everything that speaks for it and against it.
const listOfTexts = (texts, name) =>
  element("ul", { class: name }, texts.map((text) => element("li", { dir: "auto" }, text)));

function suggestionPage(number) {
  const one = suggestions[number];
  return [
    element(
      "div", { class: "panel-head" },
      element("h2", { id: "panel-title", tabindex: "-1" }, "Suggested tie"),
      element(
        "button",
        { type: "button", class: "close", "aria-label": "Close the suggestion", click: () => leave() },
        "×",
      ),
    ),
    element("div", { class: "two" }, personButton(one.source), element("span", { class: "line suggested", "aria-hidden": "true" }), personButton(one.target)),
    scoreLines(one),
    decisionPart(number),
    part("Why", one.reasons.length ? [listOfTexts(one.reasons, "reasons")] : []),
    part("Mind", one.cautions.length ? [listOfTexts(one.cautions, "cautions")] : []),
    part("How to begin", howToBegin(one)),
    part("The five criteria", [criteriaTable(one)]),
    part("Gaps that it closes or eases", one.closes.length ? listOf(one.closes, gapItem, 4) : []),
    part("Benefits", one.benefits.length ? [chips(one.benefits.map(capital))] : []),
  ].filter((piece) => piece !== null);
}

function scoreLines(one) {
  const lines = [
    element(
      "p", { class: "score" },
      "Score ", element("strong", {}, scoreText(one)),
      one.high - one.low < 0.005
        ? " of 1. All five criteria are known."
        : ` of 1; between ${one.low.toFixed(2)} and ${one.high.toFixed(2)}, whatever the missing answers are.`,
    ),
    element("p", { class: "quiet" }, "Number ", String(one.rank), " among the suggestions for ", own(people.name[one.source]), "."),
  ];
  if (one.first !== null) {
    lines.push(
      element("p", { class: "quiet" }, `It comes first under ${Math.round(one.first * 100)} % of all ways to weigh the criteria.`),
    );
  }
  return element("div", {}, ...lines);
}

function howToBegin(one) {
  const lines = [
    element("p", {}, `Start with ${one.form}`, one.grow ? `; it may grow to ${one.grow}.` : "."),
  ];
  const through = between(one);
  if (through.length) {
    lines.push(
      element("p", {}, "Who can introduce them:"),
      element("ul", { class: "plain" }, through.map((i) => element("li", {}, personButton(i)))),
    );
  } else {
    lines.push(element("p", { class: "quiet" }, "No chain of ties leads from one to the other: make contact directly."));
  }
  return lines;
}

const BASES = ["missing", "rated", "derived"];

const criteriaTable = (one) =>
  element(
    "dl", { class: "criteria" },
    one.criteria.flatMap(([score, basis, evidence], place) => [
      element("dt", {}, capital(data.criteria[place]), element("span", { class: "figure" }, score === null ? "not known" : score.toFixed(2))),
      element("dd", { class: "quiet", dir: "auto" }, evidence || BASES[basis]),
    ]),
  );
