// What the page knows, read once; nothing below changes it. People, ties, suggestions and gaps
// are numbers in it, so that no text of the data ever names anything in the page.
const data = raw;
const { people, ties, suggestions, gaps, measures, facets } = data;
for (const key of ["alias", "certainty", "cost", "description", "id", "needs", "offers", "url", "values"]) people[key] = known(people[key]);
for (const [key, column] of Object.entries(people.rating)) people.rating[key] = known(column);
for (const columns of [people.stances, people.further]) for (const one of columns) one[1] = known(one[1]);
ties.trust = known(ties.trust);
data.capabilities.forEach((one, place) => (one.term = people.terms[place]));
for (const one of measures) [one.label, one.meaning] = [say(one.label), say(one.meaning)];
/** Ranks by value, the highest (sign 1) or the least (-1) first; equals share the better one. */
function ranksOf(values, sign) {
  const best = new Map();
  values.filter((value) => value !== null).sort((a, b) => sign * (b - a)).forEach((value, place) => {
    if (!best.has(value)) best.set(value, place + 1);
  });
  return values.map((value) => best.get(value) ?? null);
}
for (const one of measures) if (!Array.isArray(one.rank)) one.rank = ranksOf(one.value, one.rank);
const everyone = people.name.map((_, i) => i);

const EXISTING = 0, POTENTIAL = 1, PAST = 2, CONFLICT = 3, SUGGESTED = 4;
const STATUS_WORDS = ["", ...["potential", "past", "conflict"].map((key) => word(`tie-${key}`))];
const FORMS = ["cooperation", "coordination", "collaboration", "coalition", "integration"];
const FORM_WORDS = ["", ...FORMS.map((key) => word(`form-${key}`))];

const facet = (key) => facets.find((one) => one.key === key);
const valuesOf = (key, i) => facet(key).of[i].map((value) => facet(key).values[value]);
for (const one of facets) one.of = one.of.map((values) => [values].flat());
for (const one of facets) [one.label, one.values] = [one.word ? word(one.word) : say(one.label), one.values.map(say)];
// Sectors are words of ours, not of the data.
facet("sector").values = facet("sector").keys.map(sectorWord);
const measure = (name) => measures.find((one) => one.name === name);

const shapeOf = data.nodes.map((node) => node.shape);
const colourOf = data.nodes.map((node) => node.color);
const inferred = new Set(people.inferred);
const focal = new Set(people.focal);
const cutPoints = new Set(people.cutPoint);
const core = new Set(people.core);
const confirmed = new Set(ties.confirmed);

function byEnd(sources, targets) {
  const of = everyone.map(() => []);
  sources.forEach((source, number) => {
    of[source].push(number);
    if (targets[number] !== source) of[targets[number]].push(number);
  });
  return of;
}

const tiesOf = byEnd(ties.source, ties.target);
/** Suggestions for each stakeholder, and then those where others are told to ask it. */
const ownSuggestions = everyone.map(() => []);
suggestions.forEach((one, number) => ownSuggestions[one.source].push(number));
for (const own of ownSuggestions) own.sort((a, b) => suggestions[a].rank - suggestions[b].rank);
const suggestionsOf = ownSuggestions.map((own) => [...own]);
suggestions.forEach(({ source, target }, number) => {
  const isMutual = ownSuggestions[target].some((mine) => suggestions[mine].target === source);
  if (!isMutual) suggestionsOf[target].push(number);
});
const gapsOf = everyone.map(() => []);
gaps.forEach((gap, number) => {
  for (const i of new Set([...gap.concerns, ...gap.candidates])) gapsOf[i].push(number);
});

// The ties behind each drawn line: those of the same pair and status.
const pairKey = (a, b, status) => `${Math.min(a, b)} ${Math.max(a, b)} ${status}`;
const tiesByLine = new Map();
ties.source.forEach((source, number) => {
  const key = pairKey(source, ties.target[number], ties.status[number]);
  if (!tiesByLine.has(key)) tiesByLine.set(key, []);
  tiesByLine.get(key).push(number);
});

const tiesOfEdge = data.edges.map(
  (edge) => tiesByLine.get(pairKey(edge.from, edge.to, data.edgeStatus[edge.id])) || [],
);

const otherEnd = (number, i) =>
  ties.source[number] === i ? ties.target[number] : ties.source[number];
const counted = (number) =>
  ties.status[number] === (data.basis === "potential" ? POTENTIAL : EXISTING);
const partnersOf = everyone.map(
  (i) => [...new Set(tiesOf[i].filter(counted).map((number) => otherEnd(number, i)))],
);
/** Who can introduce the two to each other. */
const between = ({ source, target, introduction }) =>
  introduction.filter((i) => i !== source && i !== target);

// What the gap table can have for rows and for columns.
const GAP_ROWS = [...(data.capabilities.length ? ["capabilities"] : []), ...(facet("themes").values.length > 1 ? ["themes"] : [])];
const GAP_COLUMNS = ["sector", ...["regions", "themes", "community"].filter((key) => facet(key).values.length > 1)];
const hasGapTable = GAP_ROWS.length > 0;
