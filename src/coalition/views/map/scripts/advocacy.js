// Where stakeholders stand on an issue, who could move, and who could speak to them.
const { advocacy } = data;
const issues = advocacy?.issues ?? [];
/** Every way to somebody who could move, numbered over all issues. */
const appeals = issues.flatMap((issue) => issue.movable.map((one) => ({ ...one, issue })));

const issueInView = () => issues.find((one) => one.view !== null && one.view === state.view);
const SIDES = ["for", "undecided", "against", "silent"];

/** How many, or how much influence, is on each side: a bar, and the same in words. */
function balanceBar(values, title, written) {
  const bar = element("div", { class: "balance", "aria-hidden": "true" }, values.map((value, side) => {
    const piece = element("span", { class: `side-${SIDES[side]}` });
    piece.style.flexGrow = value;
    return value > 0 ? piece : "";
  }));
  const words = values.map((value, side) =>
    element("li", {}, element("span", { class: `patch side-${SIDES[side]}`, "aria-hidden": "true" }), `${word(`side-${SIDES[side]}`)} ${written.format(value)}`));
  return element("div", {}, title ? quiet(title) : "", bar, element("ul", { class: "sides" }, words));
}

function balanceLines(issue) {
  const lines = [balanceBar(issue.counts, issue.influence ? word("balance-heads") : "", wholeNumber)];
  if (issue.influence) lines.push(balanceBar(issue.influence, word("balance-influence"), plainNumber));
  if (issue.influence && issue.unweighed) lines.push(quiet(word("balance-unweighed", { number: issue.unweighed })));
  return lines;
}

const peopleInRow = (those) =>
  element("div", { class: "row" }, those.flatMap((i, place) => [place ? element("span", { class: "quiet", "aria-hidden": "true" }, "+") : "", personButton(i)]));

function swingLines({ swing }) {
  if (!swing || swing.share === null) return [];
  const share = percent(swing.share);
  if (swing.won) return [element("p", {}, word("swing-won", { share }))];
  if (swing.turn === null || !swing.sets.length) return [element("p", {}, word("swing-none"))];
  return [
    element("p", {}, word(`swing-sets-${swing.turn}`, { share })),
    element("ul", { class: "plain" }, swing.sets.map((those) => element("li", {}, peopleInRow(those)))),
    swing.more ? quiet(word("swing-more")) : "",
  ];
}

const weightWords = (one) =>
  [
    STANCE_WORDS[one.stance + 2],
    one.influence === null ? "" : `${RATING_WORDS.influence} ${decimal.format(one.influence)}`,
    one.interest === null ? "" : `${RATING_WORDS.interest} ${decimal.format(one.interest)}`,
  ].filter(Boolean).join(" · ");

function movableItem(one) {
  return element(
    "li", { class: "movable" },
    element("div", { class: "member" }, personButton(one.who), button({ class: "more", "data-appeal": appeals.findIndex((other) => other.who === one.who && other.issue.issue === one.issue.issue), click: (event) => showAppeal(Number(event.currentTarget.dataset.appeal)) }, word("appeal-show"))),
    quiet(weightWords(one)),
    one.advice ? element("p", { dir: "auto" }, say(one.advice)) : "",
  );
}

function speakerLines({ speakers }) {
  if (!speakers || !speakers.members.length) return [];
  return [
    ...listOf(speakers.members, (i) => element("li", {}, personButton(i)), 6),
    speakers.risks.length ? listOfTexts(speakers.risks.map(say), "cautions") : "",
    ...(speakers.unreached.length ? [quiet(word("speakers-unreached")), ...listOf(speakers.unreached, (i) => element("li", {}, personButton(i)), 3)] : []),
  ];
}

const DOUBTFUL = 0.7;

function campItem(camp) {
  const doubtful = camp.certainty.filter((sure) => sure !== null && sure < DOUBTFUL).length;
  const words = [word("summary-stakeholders", { number: camp.members.length }), doubtful ? word("camps-doubtful", { number: doubtful }) : ""];
  return element("li", { class: "movable" },
    button({ class: "person", click: () => showOnly(say(camp.label), camp.members, camp.certainty) }, own(say(camp.label))),
    quiet(words.filter(Boolean).join(" · ")));
}

function campLines() {
  const { camps, without } = advocacy;
  if (!camps.length) return [];
  return [
    ...listOf(camps.filter((camp) => camp.members.length > 1), campItem, 4),
    element("div", { class: "doing" },
      button({ class: "more", click: () => change({ colour: "camp" }) }, word("camps-colour")),
      without.length ? button({ class: "more", click: () => showOnly(word("camps-without"), without) }, `${word("camps-without")}: ${wholeNumber.format(without.length)}`) : ""),
  ];
}

const divideLines = () =>
  advocacy.divides.length < 2 ? [] : [element("ul", { class: "plain" }, advocacy.divides.map(([issue, apart, unites]) =>
    element("li", { class: "pair" }, own(issue), element("span", { class: "quiet" }, unites ? word("divides-unites") : word("divides-apart", { share: percent(apart) })))))];

/** What the panel shows beside the stances on an issue. */
function issuePage() {
  const issue = issueInView();
  const mine = appeals.filter((one) => one.issue === issue);
  return [
    panelHead(own(issue.issue)),
    quiet(word("advocacy-hint")),
    part(word("balance"), balanceLines(issue)),
    part(word("swing"), swingLines(issue)),
    part(word("movable"), mine.length ? listOf(mine, movableItem, 5) : [quiet(word("movable-none"))], mine.length),
    part(word("speakers"), speakerLines(issue)),
    part(word("camps"), campLines()),
    part(word("divides"), divideLines()),
  ].filter((piece) => piece !== null);
}

/** In the overview: every issue with its balance, and the way to its view. */
function advocacyPart() {
  if (!issues.length) return null;
  const rows = listOf(issues, (issue) =>
    element("li", { class: "movable" },
      issue.view !== null && viewNamed(issue.view).key === issue.view
        ? button({ class: "person", "data-issue": issue.view, click: () => { change({ view: issue.view }); focusPanel(); } }, own(issue.issue))
        : element("strong", {}, own(issue.issue)),
      balanceBar(issue.counts, "", wholeNumber)), 4);
  if (!appeals.length && !advocacy.camps.length) rows.push(quiet(word("advocacy-withheld")));
  return part(word("advocacy"), rows, issues.length);
}

function showAppeal(number) {
  change({ ...NOBODY, appeal: number });
  bringIntoView([appeals[number].who, ...appeals[number].path]);
  focusPanel();
  speak(word("appeal", { name: people.name[appeals[number].who] }));
}

/** Each step of the way, with the tie that leads to it. */
function stepItem(i, place, path) {
  const number = place && tiesOf[i].find((tie) => otherEnd(tie, i) === path[place - 1] && counted(tie));
  return element("li", { class: "tie" }, personButton(i), place && number !== undefined ? element("span", { class: "quiet", dir: "auto" }, tieWords(number)) : "");
}

function appealPage() {
  const one = appeals[state.appeal];
  const lines = [
    one.trust === null ? "" : word("appeal-trust", { trust: decimal.format(one.trust) }),
    one.nearness === null ? "" : word("appeal-nearness", { share: percent(one.nearness) }),
    one.effect === null ? "" : word("appeal-effect", { share: percent(one.effect) }),
  ].filter(Boolean);
  return [
    panelHead(word("appeal", { name: people.name[one.who] }), "appeal-close"),
    element("p", { class: "meta" }, own(one.issue.issue), ` · ${weightWords(one)}`),
    one.advice ? element("p", { dir: "auto" }, say(one.advice)) : "",
    part(word("appeal-speaks"), one.path.length > 1
      ? [element("ol", { class: "plain steps" }, one.path.map(stepItem))]
      : [quiet(word("appeal-none"))]),
    lines.length ? part(word("why"), [listOfTexts(lines, "reasons")]) : null,
  ].filter((piece) => piece !== null && piece !== "");
}

/** The way drawn on the map, with an arrow at the end of each step. */
function drawAppeal(ctx, { path }) {
  path.slice(1).forEach((b, step) => {
    const a = path[step];
    drawLine(ctx, a, b, colours.accent, 4);
    const turn = Math.atan2(y[b] - y[a], x[b] - x[a]);
    const reach = radiusOf(b) + 3 * thick();
    drawTip(ctx, [x[b] - Math.cos(turn) * reach, y[b] - Math.sin(turn) * reach], turn, colours.accent, 13);
  });
}
