// One suggested tie with everything that speaks for it and against it.
const listOfTexts = (texts, name) =>
  element("ul", { class: name }, texts.map((text) => element("li", { dir: "auto" }, text)));

function suggestionPage(number) {
  const one = suggestions[number];
  return [
    panelHead(word("suggested-tie"), "suggestion-close"),
    element("div", { class: "two" }, personButton(one.source), element("span", { class: "line suggested", "aria-hidden": "true" }), personButton(one.target)),
    scoreLines(one),
    decisionPart(number),
    part(word("why"), one.reasons.length ? [listOfTexts(one.reasons.map(say), "reasons")] : []),
    part(word("mind"), one.cautions.length ? [listOfTexts(one.cautions.map(say), "cautions")] : []),
    part(word("how-to-begin"), howToBegin(one)),
    part(word("criteria"), [criteriaTable(one)]),
    part(word("closes"), one.closes.length ? listOf(one.closes, gapItem, 4) : []),
    part(word("benefits"), one.benefits.length ? [chips(one.benefits.map((text) => capital(say(text))))] : []),
  ].filter((piece) => piece !== null);
}

function scoreLines(one) {
  const lines = [
    element(
      "p", { class: "score" },
      `${word("score")} `, element("strong", {}, scoreText(one)), " ",
      one.high - one.low < 0.005
        ? word("score-known")
        : word("score-bounds", { low: decimal.format(one.low), high: decimal.format(one.high) }),
    ),
    quiet(word(one.rank ? "suggestion-rank" : "suggestion-unranked", { rank: one.rank, name: people.name[one.source] }), one.quadrant ? ` ${word("quadrant", { quadrant: word(`quadrant-${one.quadrant.replace(/ /g, "-")}`) })}` : ""),
  ];
  if (one.first !== null) {
    lines.push(
      quiet(word("suggestion-first", { share: percent(one.first) })),
    );
  }
  return element("div", {}, ...lines);
}

function howToBegin(one) {
  const lines = [
    element("p", {}, word(one.grow ? "start-and-grow" : "start-with", { form: word(`form-${one.form}`), grow: word(`form-${one.grow}`) })),
  ];
  const through = between(one);
  if (through.length) {
    lines.push(
      element("p", {}, word("introduced-by")),
      element("ul", { class: "plain" }, through.map((i) => element("li", {}, personButton(i)))),
    );
  } else {
    lines.push(quiet(word("introduced-by-nobody")));
  }
  return lines;
}

const BASES = ["missing", "rated", "derived"].map((key) => word(`basis-${key}`));

/** Score, basis and evidence out of the number that _relations.py made of the first two. */
function criterion(packed) {
  const [number, evidence] = Array.isArray(packed) ? packed : [packed, ""];
  return number === null ? [null, 0, evidence] : [Math.floor(number / BASES.length) / 100, number % BASES.length, evidence];
}

const criteriaTable = (one) =>
  element(
    "dl", { class: "criteria" },
    one.criteria.map(criterion).flatMap(([score, basis, evidence], place) => [
      element("dt", {}, capital(say(data.criteria[place])), element("span", { class: "figure" }, score === null ? word("unknown") : decimal.format(score))),
      element("dd", { class: "quiet", dir: "auto" }, evidence ? say(evidence) : BASES[basis]),
    ]),
  );
